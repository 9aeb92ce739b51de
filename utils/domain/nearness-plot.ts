// How sure the reader was against how near it came: counts, and nothing made of them.
import type { Note } from './note.ts';
import { NEARNESS, type Nearness, SURENESS, type Sureness } from './sensing.ts';

/** Fewer show nothing but chance. */
export const PLOT_FROM_ANSWERS = 5;

export type PlotCell = { sure: Sureness; near: Nearness; count: number };

/** The nine counts, least sure and farthest first, of the sensings that say both. */
export function plotCells(notes: readonly Note[]): PlotCell[] {
  const isAt = (sure: Sureness, near: Nearness) => (note: Note) =>
    note.sensing?.sure === sure && note.answer?.near === near;
  return SURENESS.flatMap((sure) =>
    NEARNESS.map((near) => ({ sure, near, count: notes.filter(isAt(sure, near)).length })),
  );
}
