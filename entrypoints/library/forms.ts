// The forms of the library: the thought that is being changed, or the one that is written
// by hand, and what is wrong with its words.
import type { DeckChoice, ThoughtFields, WordsProblem } from '../../components/library-types.ts';
import type { Thought } from '../../utils/domain/thought.ts';
import type { Library } from '../../utils/services/library-state.ts';
import { createState, type State } from '../../utils/services/state.ts';

type FormsState = {
  open: { form: 'add' } | { form: 'edit'; thought: Thought } | undefined;
  problem: WordsProblem | undefined;
};

export type Forms = {
  state: State<FormsState>;
  onOpen(form: NonNullable<FormsState['open']>): void;
  onClose(): void;
  onAdd(fields: ThoughtFields, choice: DeckChoice): Promise<void>;
  onEdit(thought: Thought, fields: ThoughtFields): Promise<void>;
};

export function createForms(library: Library): Forms {
  const state = createState<FormsState>({ open: undefined, problem: undefined });
  const close = () => state.set({ open: undefined, problem: undefined });

  function settle(problem: WordsProblem | undefined): void {
    if (problem === undefined) close();
    else state.set({ problem });
  }

  return {
    state,
    onOpen: (open) => state.set({ open, problem: undefined }),
    onClose: close,
    async onAdd(fields, choice) {
      const { text, source, language } = fields;
      const where = 'deck' in choice ? choice : { deckName: choice.name };
      settle(await library.onAdd({ text, source, language, ...where }));
    },
    async onEdit({ id, theme, lens }, { text, source, language }) {
      const about = { ...(theme && { theme }), ...(lens && { lens }) };
      settle(await library.onEdit(id, { text, source, language, ...about }));
    },
  };
}
