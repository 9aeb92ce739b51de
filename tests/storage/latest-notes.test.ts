import { describe, expect, it } from 'vitest';
import type { Note } from '../../utils/domain/note.ts';
import type { Database } from '../../utils/storage/database.ts';
import { latestNotes } from '../../utils/storage/latest-notes.ts';
import { freshDatabase } from '../support/database.ts';
import { noteOf } from '../support/samples.ts';

const GONE = { instant: 1, time: 't' };

async function withNotes(...notes: Note[]): Promise<Database> {
  const database = await freshDatabase();
  for (const note of notes) await database.add('notes', note);
  return database;
}

const idsOf = (notes: Note[]) => notes.map(({ id }) => id);

describe('latestNotes', () => {
  it('gives the latest first, whatever the order of saving', async () => {
    const database = await withNotes(
      noteOf('b', 'two', { instant: 2 }),
      noteOf('c', 'three', { instant: 3 }),
      noteOf('a', 'one', { instant: 1 }),
    );
    expect(idsOf(await latestNotes(database, 10))).toEqual(['c', 'b', 'a']);
    expect(idsOf(await latestNotes(database, 2))).toEqual(['c', 'b']);
  });

  it('passes over deleted notes, and still fills the page', async () => {
    const database = await withNotes(
      noteOf('d', '', { instant: 4 }),
      noteOf('c', '', { instant: 3, deleted: GONE }),
      noteOf('b', '', { instant: 2 }),
      noteOf('a', '', { instant: 1 }),
    );
    expect(idsOf(await latestNotes(database, 2))).toEqual(['d', 'b']);
  });

  it.each([1, 2, 3, 5, 100])(
    'turns pages of %i without repeating or losing a note, many of one instant too',
    async (count) => {
      const notes = Array.from({ length: 23 }, (_, at) =>
        noteOf(String(at).padStart(2, '0'), '', {
          instant: Math.floor(at / 8),
          ...(at % 5 === 0 && { deleted: GONE }),
        }),
      );
      const database = await withNotes(...notes);
      const seen: Note[] = [];
      for (;;) {
        const page = await latestNotes(database, count, seen.at(-1));
        if (page.length === 0) break;
        seen.push(...page);
      }
      expect(idsOf(seen)).toEqual(
        idsOf(notes.filter(({ deleted }) => deleted === undefined)).toReversed(),
      );
    },
  );
});
