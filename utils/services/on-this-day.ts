// On this day: the notes of this date in earlier years, a month ago, a week ago.
import type { LocalDay } from '../domain/day.ts';
import { earlierDays, type Memory } from '../domain/earlier-days.ts';
import type { Note } from '../domain/note.ts';
import type { Database } from '../storage/database.ts';
import { notesOfDay, notesOfMonthDay } from '../storage/note-days.ts';

function memoryOf(when: Memory['when'], notes: readonly Note[]): Memory[] {
  const [note] = notes;
  return note ? [{ when, day: note.day, note, more: notes.length - 1 }] : [];
}

/** Earlier years first, the nearest before the others; then a month ago, then a week ago. */
export async function onThisDay(database: Database, today: LocalDay): Promise<Memory[]> {
  const { week, month, monthDays } = earlierDays(today);
  const found = await Promise.all(monthDays.map((day) => notesOfMonthDay(database, day)));
  const byDay = new Map<LocalDay, Note[]>();
  for (const note of found.flat().filter(({ day }) => day < today))
    byDay.set(note.day, [...(byDay.get(note.day) ?? []), note]);
  const years = [...byDay].sort(([a], [b]) => (a < b ? 1 : -1));
  const yearsTo = (day: LocalDay) => Number(today.slice(0, 4)) - Number(day.slice(0, 4));
  return [
    ...years.flatMap(([day, notes]) => memoryOf({ years: yearsTo(day) }, notes)),
    ...memoryOf('month', month ? await notesOfDay(database, month) : []),
    ...memoryOf('week', await notesOfDay(database, week)),
  ];
}
