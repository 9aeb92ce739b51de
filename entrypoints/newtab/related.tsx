// What is related to the thought in sight: loaded when the reader asks for it.
import type { ComponentChildren } from 'preact';
import { RelatedThoughts } from '../../components/related-thoughts.tsx';
import type { Thought } from '../../utils/domain/thought.ts';
import { createRelatedThoughts } from '../../utils/services/related-thoughts.ts';
import type { Store } from '../../utils/services/store.ts';

export type Related = {
  view(): ComponentChildren;
  turnTo(thought: Thought): Promise<void>;
};

export function openRelated(store: Store, onChange: () => void): Related {
  const related = createRelatedThoughts(store);
  related.state.subscribe(onChange);
  return {
    view: () => <RelatedThoughts found={related.state.get().found} />,
    turnTo: related.turnTo,
  };
}
