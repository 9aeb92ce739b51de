import { describe, expect, it } from 'vitest';
import { createMemories } from '../../utils/services/memories.ts';
import { saveNote } from '../../utils/services/notes.ts';
import { putSetting } from '../../utils/storage/settings.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { draftOf } from '../support/samples.ts';

async function readerWith(days: string[], today = '2026-11-23') {
  const { store, database } = await openStore();
  const clock = createClock();
  for (const day of days) {
    clock.set(`${day}T09:00Z`);
    await saveNote(database, draftOf({ text: `Of ${day}.` }), clock);
  }
  clock.set(`${today}T09:00Z`);
  const memories = createMemories(store, clock);
  await memories.load();
  return { store, database, clock, memories, state: memories.state.get };
}

describe('on this day', () => {
  it('brings back earlier years, a month ago and a week ago, each day once', async () => {
    const { state } = await readerWith([
      '2023-11-23',
      '2025-11-22',
      '2025-11-23',
      '2025-11-23',
      '2026-10-23',
      '2026-11-16',
      '2026-11-23',
    ]);
    expect(state().onThisDay.map(({ when, day, more }) => [when, day, more])).toEqual([
      [{ years: 1 }, '2025-11-23', 1],
      [{ years: 3 }, '2023-11-23', 0],
      ['month', '2026-10-23', 0],
      ['week', '2026-11-16', 0],
    ]);
  });

  it('meets a 29 February on the 28th of a common year', async () => {
    const { state } = await readerWith(['2024-02-29'], '2027-02-28');
    expect(state().onThisDay.map(({ day }) => day)).toEqual(['2024-02-29']);
  });
});

describe('read again', () => {
  const OLD = ['2020-01-01', '2020-05-01', '2021-01-01'];

  it('brings an old note, the same all day, and not the next day once it was seen', async () => {
    const { memories, state, clock } = await readerWith(OLD);
    const first = state().again;
    expect(first).toBeDefined();
    await memories.onAgainSeen();
    clock.advance(5 * 3_600_000);
    await memories.load();
    expect(state().again?.id).toBe(first?.id);
    for (let day = 0; day < 20; day += 1) {
      clock.advance(86_400_000);
      await memories.load();
      expect(state().again?.id).not.toBe(first?.id);
    }
  });

  it('brings nothing where all notes are new, or where the reader has switched it off', async () => {
    expect((await readerWith(['2026-11-20'])).state().again).toBeUndefined();
    const { memories, state, database } = await readerWith(OLD);
    await putSetting(database, 'readAgain', false, () => 'z');
    await memories.load();
    expect(state().again).toBeUndefined();
  });
});
