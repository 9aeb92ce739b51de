import { describe, expect, it } from 'vitest';
import { firstReturn } from '../../utils/domain/returning.ts';
import { fillQueue } from '../../utils/services/fill-queue.ts';
import { identityOf } from '../../utils/services/identity.ts';
import { changeQueue, readQueue } from '../../utils/services/queue-store.ts';
import { setKept } from '../../utils/storage/keeping.ts';
import type { DeckRow } from '../../utils/storage/schema.ts';
import { createClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import { withLocalStorage } from '../support/local-storage.ts';
import { openTab, openTabs } from '../support/reader.ts';

withLocalStorage();

const DAY = 86_400_000;

/** A reader with one deck of their own, of `size` thoughts: 'mine-0', 'mine-1', … */
async function readerOf(deck: Partial<DeckRow>, size: number) {
  const database = await freshDatabase();
  const clock = createClock('2026-11-23T09:00Z');
  const { seed } = await identityOf(database, clock);
  await database.put('decks', { id: 'mine', isOn: true, time: 't', ...deck });
  for (let at = 0; at < size; at += 1) {
    const id = `mine-${at}`;
    const rank = deck.policy === 'inOrder' ? at : firstReturn(0, seed, id);
    await database.put('thoughts', {
      id,
      deck: 'mine',
      text: `Words ${id}.`,
      language: 'en',
      rank,
    });
  }
  await fillQueue(database, clock);
  return { database, clock };
}

const mineOf = (seen: string[]) => seen.filter((id) => id.startsWith('mine-'));

describe('a reader with highlights that return', () => {
  it('meets them among the others, as often as one deck of three, and none within a week', async () => {
    const { database, clock } = await readerOf({ policy: 'returning' }, 60);
    const seen = await openTabs(database, clock, 300);
    const mine = mineOf(seen);
    expect(mine.length).toBeGreaterThan(70);
    expect(mine.length).toBeLessThan(130);
    expect(new Set(mine).size).toBeGreaterThan(50);
    for (const [day, id] of seen.entries())
      if (id.startsWith('mine-')) expect(seen.slice(day + 1, day + 7)).not.toContain(id);
  });

  it('walks the ring of the built-in decks on beside them, and repeats nothing of it', async () => {
    const { database, clock } = await readerOf({ policy: 'returning' }, 20);
    const others = (await openTabs(database, clock, 300)).filter((id) => !id.startsWith('mine-'));
    expect(new Set(others).size).toBe(others.length);
  });

  it('meets them more seldom where the deck weighs less, and never where it is off', async () => {
    const { database, clock } = await readerOf({ policy: 'returning', weight: 0.25 }, 60);
    const seldom = mineOf(await openTabs(database, clock, 300)).length;
    expect(seldom).toBeGreaterThan(15);
    expect(seldom).toBeLessThan(60);
    await database.put('decks', { id: 'mine', isOn: false, policy: 'returning', time: 't2' });
    await fillQueue(database, clock);
    expect(mineOf(await openTabs(database, clock, 60))).toEqual([]);
  });

  it('never meets one that is hidden, or is never to return', async () => {
    const { database, clock } = await readerOf({ policy: 'returning' }, 10);
    await database.put('marks', { thought: 'mine-3', isHidden: true, time: 't' });
    await database.put('marks', { thought: 'mine-4', halfLifeDays: 0, time: 't' });
    await fillQueue(database, clock);
    const seen = new Set(mineOf(await openTabs(database, clock, 200)));
    expect(seen.size).toBe(8);
    expect(seen.has('mine-3') || seen.has('mine-4')).toBe(false);
  });
});

describe('a reader with a small ring that is to come up often', () => {
  it('meets it by its weight, round and round, and no thought of it within a week', async () => {
    const { database, clock } = await readerOf({ policy: 'ring', weight: 4 }, 20);
    const seen = await openTabs(database, clock, 120);
    expect(mineOf(seen).length).toBeGreaterThan(60);
    expect(new Set(mineOf(seen).slice(0, 20)).size).toBe(20);
    for (const [day, id] of seen.entries())
      if (id.startsWith('mine-')) expect(seen.slice(day + 1, day + 7)).not.toContain(id);
  });
});

describe('a reader of a book', () => {
  it('meets a passage a day in order, and what else there is by Another', async () => {
    const { database, clock } = await readerOf({ policy: 'inOrder', pace: 'daily' }, 40);
    const seen = await openTabs(database, clock, 30);
    expect(seen).toEqual(Array.from({ length: 30 }, (_, day) => `mine-${day}`));
    expect(readQueue().coming.some(({ deck }) => deck === 'mine')).toBe(false);
  });

  it('goes on with the other decks when the book is at its end', async () => {
    const { database, clock } = await readerOf({ policy: 'inOrder', pace: 'daily' }, 5);
    const seen = await openTabs(database, clock, 12);
    expect(mineOf(seen)).toEqual(['mine-0', 'mine-1', 'mine-2', 'mine-3', 'mine-4']);
    expect(seen.slice(5).every((id) => !id.startsWith('mine-'))).toBe(true);
  });

  it('meets the passages in order among the others, each once', async () => {
    const { database, clock } = await readerOf({ policy: 'inOrder', pace: 'among' }, 30);
    const mine = mineOf(await openTabs(database, clock, 120));
    expect(mine).toEqual(Array.from({ length: 30 }, (_, at) => `mine-${at}`));
  });

  it('meets none on the new tab where the book is to stay on its own page', async () => {
    const { database, clock } = await readerOf({ policy: 'inOrder', pace: 'page' }, 30);
    expect(mineOf(await openTabs(database, clock, 60))).toEqual([]);
  });

  it('goes on from where the reader went back to', async () => {
    const { database, clock } = await readerOf({ policy: 'inOrder', pace: 'daily' }, 40);
    await openTabs(database, clock, 20);
    const place = { rank: 4, instant: clock.now().instant };
    await database.put('decks', {
      id: 'mine',
      isOn: true,
      policy: 'inOrder',
      pace: 'daily',
      place,
      time: 't2',
    });
    await fillQueue(database, clock);
    clock.advance(1000);
    expect(await openTabs(database, clock, 2)).toEqual(['mine-5', 'mine-6']);
  });
});

describe('a reader who keeps a thought', () => {
  it('meets it again, not within a week, and its place in the ring is as it was', async () => {
    const database = await freshDatabase();
    const clock = createClock('2026-11-23T09:00Z');
    const first = await openTab(database, clock);
    await openTabs(database, clock, 3);
    const kept = readQueue().shown.at(-1)?.card.thought ?? '';
    await setKept(database, kept, clock.now().instant, () => 't');
    await fillQueue(database, clock);
    const seen = await openTabs(database, clock, 120);
    expect(seen.filter((id) => id === kept).length).toBeGreaterThan(2);
    expect(seen.slice(0, 6)).not.toContain(kept);
    const others = seen.filter((id) => id !== kept);
    expect(new Set(others).size).toBe(others.length);
    expect(others).not.toContain(first.thought);
  });

  it('meets what it was when the queue was lost on that day', async () => {
    const database = await freshDatabase();
    const clock = createClock('2026-11-23T09:00Z');
    await openTabs(database, clock, 2);
    const kept = readQueue().shown.at(-1)?.card.thought ?? '';
    await setKept(database, kept, clock.now().instant, () => 't');
    clock.advance(10 * DAY);
    await fillQueue(database, clock);
    const isKept = () => readQueue().shown.at(-1)?.card.stream === 'kept';
    for (let day = 0; day < 60 && !isKept(); day += 1) await openTabs(database, clock, 1);
    expect(isKept()).toBe(true);
    clock.advance(-DAY);
    changeQueue((queue) => ({ ...queue, shown: [], coming: [] }));
    await openTab(database, clock);
    expect((await openTab(database, clock)).thought).toBe(kept);
  });
});
