import { describe, expect, it } from 'vitest';
import { type Note, waiting } from '../../utils/domain/note.ts';
import type { Answer } from '../../utils/domain/sensing.ts';
import { addAnswer, latestWaiting, sensingsOf } from '../../utils/storage/answers.ts';
import { freshDatabase } from '../support/database.ts';
import { failEachWrite } from '../support/failed-writes.ts';
import { draftOf, noteOf } from '../support/samples.ts';

const TODAY = '2026-11-24';
const NOW = Date.parse('2026-11-24T09:00Z');

const sensing = (id: string, rest: Partial<Note> = {}): Note =>
  waiting(noteOf(id, `Sensed ${id}.`, { kind: 'sensing', person: 'dan', ...rest }));

async function holding(...notes: Note[]) {
  const database = await freshDatabase();
  for (const id of ['dan', 'away'])
    await database.put('people', {
      id,
      name: id,
      foldedName: id,
      instant: 0,
      ...(id === 'away' && { isArchived: true }),
    });
  for (const note of notes) await database.put('notes', note);
  return database;
}

const answer = (note: Note, rest: Partial<Answer> = {}): Answer => ({
  id: `${note.id}-a`,
  note: note.id,
  instant: NOW,
  day: TODAY,
  text: 'A swim.',
  near: 'partly',
  time: 't9',
  install: 'here',
  ...rest,
});

describe('addAnswer', () => {
  it('stores it beside the sensing, finds it, and takes the draft away, all or nothing', async () => {
    const database = await holding(sensing('n'));
    await database.put('drafts', draftOf({ surface: 'practice', subject: 'n' }));
    const writes = await failEachWrite(database, () =>
      addAnswer(database, 'n', (note) => answer(note), ['practice', 'n']),
    );
    expect(writes).toBe(5);
    expect(await database.getAllFromIndex('answers', 'note', 'n')).toHaveLength(1);
    expect((await database.get('notes', 'n'))?.answer).toMatchObject({ text: 'A swim.' });
    expect((await database.get('searchTail', 'n'))?.folded).toContain('a swim');
    expect(await database.count('drafts')).toBe(0);
    expect(await latestWaiting(database, NOW, TODAY)).toBeUndefined();
  });

  it('keeps the answer before, when another is written', async () => {
    const database = await holding(sensing('n'));
    await addAnswer(database, 'n', (note) => answer(note), ['practice', 'n']);
    await addAnswer(
      database,
      'n',
      (note) => answer(note, { id: 'n-b', text: 'A walk.', time: 't99' }),
      ['practice', 'n'],
    );
    expect((await database.getAll('answers')).map(({ text }) => text)).toEqual([
      'A swim.',
      'A walk.',
    ]);
    expect((await database.get('notes', 'n'))?.answer?.text).toBe('A walk.');
  });

  it.each([
    ['deleted', { deleted: { instant: 1, time: 't1' } }],
    ['erased', { erased: 't1' }],
    ['no sensing', { kind: 'reflection' as const }],
  ])('writes nothing to a note that is %s', async (_, rest) => {
    const database = await holding(sensing('n', rest));
    expect(
      await addAnswer(database, 'n', (note) => answer(note), ['practice', 'n']),
    ).toBeUndefined();
    expect(await database.count('answers')).toBe(0);
  });
});

describe('latestWaiting', () => {
  it('is the latest of an earlier day, not one of today, nor of a clock that was ahead', async () => {
    const at = (day: string, id: string) =>
      sensing(id, { day, instant: Date.parse(`${day}T08:00Z`) });
    const database = await holding(
      at('2026-11-20', 'older'),
      at('2026-11-23', 'newer'),
      at(TODAY, 'today'),
      at('2031-01-01', 'ahead'),
    );
    expect((await latestWaiting(database, NOW, TODAY))?.id).toBe('newer');
  });

  it('passes over somebody put away, somebody gone, and notes that are deleted', async () => {
    const database = await holding(
      sensing('a', { person: 'away' }),
      sensing('b', { person: 'never here' }),
      sensing('c', { deleted: { instant: 1, time: 't1' } }),
      sensing('d'),
    );
    expect((await latestWaiting(database, NOW, TODAY))?.id).toBe('d');
    await database.delete('notes', 'd');
    expect(await latestWaiting(database, NOW, TODAY)).toBeUndefined();
  });
});

describe('sensingsOf', () => {
  it('has the sensings of a person, latest first, and no other notes', async () => {
    const database = await holding(
      sensing('a', { instant: 1 }),
      sensing('b', { instant: 2 }),
      sensing('c', { person: 'away' }),
      sensing('d', { deleted: { instant: 1, time: 't1' } }),
      noteOf('e', 'A reflection.', { person: 'dan' }),
    );
    expect((await sensingsOf(database, 'dan')).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
