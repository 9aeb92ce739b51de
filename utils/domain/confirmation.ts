// What the confirmation on a page is told: its words too, since it can ask for none.
import type { Outcome } from './kept-passage.ts';
import type { Language } from './language.ts';
import type { Settings } from './settings.ts';

export type Confirmation = {
  outcome: Outcome;
  sentence: string;
  labels: { undo: string; reflect: string };
  /** What is said when Undo was pressed. */
  undone: { done: string; failed: string };
  language: string;
  direction: Language['direction'];
  scheme: Settings['scheme'];
  textSize: Settings['textSize'];
};
