import { describe, expect, it } from 'vitest';
import type { Note } from '../../utils/domain/note.ts';
import type { Person } from '../../utils/domain/person.ts';
import type { Answer } from '../../utils/domain/sensing.ts';
import { journalFile } from '../../utils/services/export-journal.ts';
import { importJournal } from '../../utils/services/import-journal.ts';
import type { Database } from '../../utils/storage/database.ts';
import { createClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import { noteOf, wordingOf } from '../support/samples.ts';

const TIME = '00000000001-0000-x';
const LATER = '00000000002-0000-x';

const person = (id: string, rest: Partial<Person> = {}): Person => ({
  id,
  name: id,
  foldedName: id,
  instant: 0,
  ...rest,
});

const sensed = (id: string, about: string): Note =>
  noteOf(id, `What ${about} feels`, { kind: 'sensing', person: about, waits: 1, instant: 1 });

async function holding(people: Person[], notes: Note[], answers: Answer[] = []) {
  const database = await freshDatabase();
  for (const one of people) await database.put('people', one);
  for (const note of notes) {
    await database.put('notes', note);
    await database.put('wordings', wordingOf(note));
  }
  for (const answer of answers) await database.put('answers', answer);
  return database;
}

async function mergeInto(database: Database, other: Database): Promise<void> {
  const { blob } = await journalFile(other, createClock());
  const quiet = { signal: new AbortController().signal, onProgress() {}, onUnreadable() {} };
  await importJournal(database, blob, createClock(), { ...quiet, replace: false });
}

const personOfNote = async (database: Database, id: string) =>
  (await database.get('notes', id))?.person;

describe('leadNotes', () => {
  it('leads what an old file brings to the person that theirs was merged into', async () => {
    const here = await holding(
      [person('dan', { mergedInto: 'daniel', time: TIME }), person('daniel')],
      [],
    );
    const old = await holding([person('dan')], [sensed('n', 'dan')]);
    await mergeInto(here, old);
    expect(await personOfNote(here, 'n')).toBe('daniel');
    expect((await here.get('searchTail', 'n'))?.person).toBe('daniel');
    expect(await here.countFromIndex('notes', 'waits')).toBe(1);
  });

  it('leads what is here where a file says that people were merged', async () => {
    const here = await holding([person('dan')], [sensed('n', 'dan')]);
    const other = await holding(
      [person('dan', { mergedInto: 'daniel', time: TIME }), person('daniel')],
      [],
    );
    await mergeInto(here, other);
    expect(await personOfNote(here, 'n')).toBe('daniel');
  });

  it('lets nobody who was deleted come back with an old file, nor wait', async () => {
    const gone = person('dan', { name: '', foldedName: '', isGone: true, time: TIME });
    const here = await holding([gone], []);
    const old = await holding([person('dan')], [sensed('n', 'dan')]);
    await mergeInto(here, old);
    expect(await here.get('people', 'dan')).toEqual(gone);
    expect(await personOfNote(here, 'n')).toBeUndefined();
    expect(await here.countFromIndex('notes', 'waits')).toBe(0);
  });
});

describe('an import of answers', () => {
  const answer = (id: string, text: string, time: string): Answer => ({
    id,
    note: 'n',
    instant: 2,
    day: '2026-11-24',
    text,
    near: 'partly',
    time,
    install: 'x',
  });

  it('unites them, and the head has the latest, whichever machine is asked', async () => {
    const one = await holding([person('dan')], [sensed('n', 'dan')], [answer('a', 'first', TIME)]);
    const two = await holding(
      [person('dan')],
      [sensed('n', 'dan')],
      [answer('b', 'second', LATER)],
    );
    await mergeInto(one, two);
    await mergeInto(two, one);
    for (const database of [one, two]) {
      expect((await database.getAll('answers')).map(({ id }) => id)).toEqual(['a', 'b']);
      const note = await database.get('notes', 'n');
      expect(note?.answer).toMatchObject({ id: 'b', text: 'second', near: 'partly' });
      expect(note).not.toHaveProperty('waits');
      expect((await database.get('searchTail', 'n'))?.folded).toContain('second');
    }
  });
});
