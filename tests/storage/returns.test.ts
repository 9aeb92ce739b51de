import { describe, expect, it } from 'vitest';
import type { Database } from '../../utils/storage/database.ts';
import { putForward } from '../../utils/storage/returns.ts';
import { freshDatabase } from '../support/database.ts';

async function addThought(database: Database, id: string, rank: number, deck = 'mine') {
  await database.put('thoughts', { id, deck, text: id, language: 'en', rank });
}

const rankOf = async (database: Database, id: string) =>
  (await database.get('thoughts', id))?.rank ?? Number.NaN;

const MINE = { deck: 'mine', position: 10, seed: 'a reader' };

describe('putForward', () => {
  it('puts what was shown above where the deck stands, and moves nothing else', async () => {
    const database = await freshDatabase();
    await addThought(database, 'shown', 10);
    await addThought(database, 'long ago', -500);
    await addThought(database, 'ahead', 10.5);
    await addThought(database, 'of another', 3, 'mine-2');
    expect(await putForward(database, MINE)).toBe(2);
    expect(await rankOf(database, 'shown')).toBeGreaterThan(10);
    expect(await rankOf(database, 'long ago')).toBeGreaterThan(10);
    expect(await rankOf(database, 'ahead')).toBe(10.5);
    expect(await rankOf(database, 'of another')).toBe(3);
    expect(await putForward(database, MINE)).toBe(0);
  });

  it('brings back sooner what the reader wants soon', async () => {
    const database = await freshDatabase();
    for (let index = 0; index < 200; index += 1) {
      await addThought(database, `${index}`, 10);
      const halfLifeDays = index % 2 === 0 ? 7 : 28;
      await database.put('marks', { thought: `${index}`, halfLifeDays, time: 't' });
    }
    await putForward(database, MINE);
    const delays = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => (await rankOf(database, `${index}`)) - 10),
    );
    const median = (parity: number) =>
      delays.filter((_, index) => index % 2 === parity).sort((a, b) => a - b)[50] ?? 0;
    expect(median(1)).toBeGreaterThan(2 * median(0));
  });

  it('does a part at a time, and the rest the next time', async () => {
    const database = await freshDatabase();
    for (let index = 0; index < 25; index += 1) await addThought(database, `${index}`, index / 100);
    expect(await putForward(database, { ...MINE, most: 20 })).toBe(20);
    expect(await putForward(database, { ...MINE, most: 20 })).toBe(5);
  });
});
