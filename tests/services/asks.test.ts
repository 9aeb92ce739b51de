import { describe, expect, it } from 'vitest';
import { answerSensing, askThatWaits, recordAskSaid } from '../../utils/services/asks.ts';
import { saveNote } from '../../utils/services/notes.ts';
import { deletePerson } from '../../utils/services/people.ts';
import { changeSetting } from '../../utils/services/settings.ts';
import { createClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import { draftOf } from '../support/samples.ts';

const DAY_MS = 86_400_000;

async function newReader() {
  const database = await freshDatabase();
  const clock = createClock();
  const note = await saveNote(
    database,
    draftOf({ kind: 'sensing', person: 'Dan', text: 'Rest.' }),
    clock,
  );
  return { database, clock, note };
}

describe('askThatWaits', () => {
  it('comes the day after, once, and again a week later', async () => {
    const { database, clock, note } = await newReader();
    expect(await askThatWaits(database, clock)).toBeUndefined();
    clock.advance(DAY_MS);
    expect(await askThatWaits(database, clock)).toBe(note.id);
    await recordAskSaid(database, clock);
    for (let day = 0; day < 7; day += 1) {
      expect(await askThatWaits(database, clock)).toBeUndefined();
      clock.advance(DAY_MS);
    }
    expect(await askThatWaits(database, clock)).toBe(note.id);
  });

  it('knows the day that begins at four', async () => {
    const { database, clock } = await newReader();
    await database.put('settings', { name: 'dayBeginsAt', value: 4, time: 't' });
    clock.set('2026-11-24T03:59Z');
    expect(await askThatWaits(database, clock)).toBeUndefined();
    clock.set('2026-11-24T04:00Z');
    expect(await askThatWaits(database, clock)).toBeDefined();
  });

  it('never comes to a reader who wants none of it', async () => {
    const { database, clock } = await newReader();
    await changeSetting(database, 'asks', false, clock);
    clock.advance(DAY_MS);
    expect(await askThatWaits(database, clock)).toBeUndefined();
  });

  it('does not speak of somebody deleted, nor of nobody', async () => {
    const { database, clock, note } = await newReader();
    await deletePerson(database, note.person ?? '', { areNotesDeleted: false }, clock);
    await saveNote(database, draftOf({ kind: 'sensing', text: 'Someone near me.' }), clock);
    clock.advance(DAY_MS);
    expect(await askThatWaits(database, clock)).toBeUndefined();
  });

  it('comes again after a clock that was years ahead is right again', async () => {
    const { database, clock, note } = await newReader();
    clock.set('2036-01-01T09:00Z');
    await recordAskSaid(database, clock);
    clock.set('2026-11-24T09:00Z');
    expect(await askThatWaits(database, clock)).toBe(note.id);
  });
});

describe('answerSensing', () => {
  it('writes what was said, of the day it was written, after all that was there', async () => {
    const { database, clock, note } = await newReader();
    clock.set('2026-11-20T09:00Z');
    const answered = await answerSensing(
      database,
      note.id,
      { text: 'A swim.', near: 'far' },
      ['practice', note.id],
      clock,
    );
    expect(answered?.answer).toMatchObject({ text: 'A swim.', near: 'far', day: '2026-11-20' });
    expect((answered?.answer?.time ?? '') > (note.wordings[0]?.time ?? '')).toBe(true);
  });

  it('is an answer too, not to ask: nothing waits any more', async () => {
    const { database, clock, note } = await newReader();
    await answerSensing(database, note.id, { isDeclined: true }, ['practice', note.id], clock);
    expect((await database.get('notes', note.id))?.answer).toMatchObject({
      text: '',
      isDeclined: true,
    });
    clock.advance(DAY_MS);
    expect(await askThatWaits(database, clock)).toBeUndefined();
  });
});
