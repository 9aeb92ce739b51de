import { describe, expect, it } from 'vitest';
import { showingOfSlot } from '../../utils/domain/showing.ts';
import { recordAnother } from '../../utils/services/another.ts';
import { fillQueue } from '../../utils/services/fill-queue.ts';
import { readQueue } from '../../utils/services/queue-store.ts';
import { recordPainted } from '../../utils/services/showing-record.ts';
import { showingsInSlot } from '../../utils/storage/showings.ts';
import { createClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import { withLocalStorage } from '../support/local-storage.ts';
import { openTab, openTabs, paint } from '../support/reader.ts';

withLocalStorage();

async function newReader() {
  return { database: await freshDatabase(), clock: createClock('2026-11-23T09:00Z') };
}

describe('recordPainted', () => {
  it('records what was shown, once for all tabs of a day', async () => {
    const { database, clock } = await newReader();
    await openTabs(database, clock, 1);
    const second = await openTab(database, clock);
    await openTab(database, clock);
    const [, showing, ...others] = await database.getAll('showings');
    expect(others).toEqual([]);
    expect(showing).toMatchObject({
      thought: second.thought,
      deck: second.deck,
      turn: second.turn,
      slot: '2026-11-24',
      day: '2026-11-24',
      zone: 'UTC',
      how: 'due',
      instant: clock.now().instant,
    });
  });

  it('begins the walk at the first card of all, which no queue was there for', async () => {
    const { database, clock } = await newReader();
    const first = await openTab(database, clock);
    const [showing] = await database.getAll('showings');
    expect(showing).toMatchObject({ thought: first.thought, how: 'spare' });
    expect(showing?.turn[0]).toBe(0);
    expect(readQueue().coming[0]?.turn?.[1]).toBeGreaterThan(showing?.turn[1] ?? 0);
  });

  it('lets the earlier thought stand where the queue was lost in the middle of the day', async () => {
    const { database, clock } = await newReader();
    await openTabs(database, clock, 3);
    const morning = await openTab(database, clock);
    localStorage.clear();
    const noon = await openTab(database, clock);
    expect(noon.turn).toBeUndefined();

    const showings = await showingsInSlot(database, '2026-11-26');
    expect(showings.map(({ thought, how }) => [thought, how])).toEqual([
      [morning.thought, 'due'],
      [noon.thought, 'spare'],
    ]);
    const evening = await openTab(database, clock);
    expect(evening).toMatchObject({
      thought: morning.thought,
      text: morning.text,
      turn: morning.turn,
    });
    expect(await database.count('showings')).toBe(showings.length + 3);
  });

  it('shows a spare card that came out of its turn again only after all others', async () => {
    const { database, clock } = await newReader();
    await openTabs(database, clock, 3);
    localStorage.clear();
    const spare = await openTab(database, clock);
    clock.advance(86_400_000);
    const seen = await openTabs(database, clock, 252);
    const again = seen.indexOf(spare.thought);
    expect(again === -1 || again > 240).toBe(true);
    expect(new Set(seen.slice(0, 248)).size).toBe(248);
  });

  it('records the thought of a tab that was loaded out of sight before another one of the same day', async () => {
    const { database, clock } = await newReader();
    await openTabs(database, clock, 1);
    const preloaded = paint(clock);
    const seen = paint(clock);
    expect(seen).toMatchObject({ card: preloaded.card, isNew: false });
    await recordPainted(database, seen, clock);
    await recordPainted(database, preloaded, clock);
    expect(await showingsInSlot(database, seen.slot)).toHaveLength(1);
  });
});

describe('recordAnother', () => {
  it('stands for the slot from now on, and says what it took the place of', async () => {
    const { database, clock } = await newReader();
    const first = await openTab(database, clock);
    const [next, after] = readQueue().coming;
    if (!next || !after) throw new Error('the queue is empty');
    await recordAnother(database, '2026-11-23', next, clock);
    await recordAnother(database, '2026-11-23', after, clock);
    const showings = await showingsInSlot(database, '2026-11-23');
    expect(showings.map(({ thought }) => thought)).toEqual([
      first.thought,
      next.thought,
      after.thought,
    ]);
    expect(showings.map(({ replaces }) => replaces)).toEqual([
      undefined,
      showings[0]?.id,
      showings[1]?.id,
    ]);
    expect(showingOfSlot(showings)?.thought).toBe(after.thought);
  });

  it('moves the walk on: what was asked for does not come again this round', async () => {
    const { database, clock } = await newReader();
    await openTab(database, clock);
    const asked = readQueue().coming[0];
    if (!asked) throw new Error('the queue is empty');
    await recordAnother(database, '2026-11-23', asked, clock);
    await fillQueue(database, clock);
    expect(readQueue().coming.map(({ thought }) => thought)).not.toContain(asked.thought);
  });
});
