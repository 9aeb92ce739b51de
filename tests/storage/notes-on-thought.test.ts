import { describe, expect, it } from 'vitest';
import type { Note } from '../../utils/domain/note.ts';
import type { Database } from '../../utils/storage/database.ts';
import { notesOnThought } from '../../utils/storage/notes-on-thought.ts';
import { freshDatabase } from '../support/database.ts';
import { BREAD, noteOf, WINDOW } from '../support/samples.ts';

const GONE = { instant: 1, time: 't' };

async function withNotes(...notes: Note[]): Promise<Database> {
  const database = await freshDatabase();
  for (const note of notes) await database.add('notes', note);
  return database;
}

const idsOf = (notes: Note[]) => notes.map(({ id }) => id);

describe('notesOnThought', () => {
  it('gives what was written to one thought, latest first, without what was deleted', async () => {
    const on = (thought: typeof BREAD, rest: Partial<Note>) => ({ thought: thought.id, ...rest });
    const database = await withNotes(
      noteOf('a', '', on(BREAD, { instant: 5 })),
      noteOf('b', '', on(BREAD, { instant: 9 })),
      noteOf('c', '', on(BREAD, { instant: 7, deleted: GONE })),
      noteOf('d', '', on(WINDOW, { instant: 8 })),
      noteOf('e', '', { instant: 6 }),
    );
    expect(idsOf(await notesOnThought(database, BREAD.id))).toEqual(['b', 'a']);
    expect(await notesOnThought(database, 'never shown')).toEqual([]);
  });
});
