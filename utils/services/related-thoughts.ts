// The thoughts related to the one in sight, as a page shows them: read when they
// are asked for, and anew when the page turns to another thought.
import type { Thought } from '../domain/thought.ts';
import { type RelatedThoughts, thoughtsRelatedTo } from './related.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';

export type RelatedThoughtsState = {
  /** The id of the thought that `found` belongs to. */
  thought: string | undefined;
  /** Undefined while they are being read. */
  found: RelatedThoughts | undefined;
};

export type RelatedThoughtsOf = {
  state: State<RelatedThoughtsState>;
  /** Reads what is related to a thought; with undefined forgets it. */
  turnTo(thought: Thought | undefined): Promise<void>;
};

export function createRelatedThoughts(store: Store): RelatedThoughtsOf {
  const state = createState<RelatedThoughtsState>({ thought: undefined, found: undefined });
  return {
    state,
    async turnTo(thought) {
      const isAnew = state.get().thought !== thought?.id;
      // Read again of the same thought, what is there stays until the new is known.
      if (isAnew) state.set({ thought: thought?.id, found: undefined });
      if (thought === undefined) return;
      const found = await thoughtsRelatedTo(store, thought);
      if (state.get().thought === thought.id) state.set({ found });
    },
  };
}
