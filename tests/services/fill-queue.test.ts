import { describe, expect, it } from 'vitest';
import type { Card } from '../../utils/domain/card.ts';
import { withShown } from '../../utils/domain/queue.ts';
import { rankOf } from '../../utils/domain/rank.ts';
import { fillQueue } from '../../utils/services/fill-queue.ts';
import { identityOf } from '../../utils/services/identity.ts';
import { changeQueue, readQueue } from '../../utils/services/queue-store.ts';
import { setDeckOn } from '../../utils/storage/decks.ts';
import { putSetting } from '../../utils/storage/settings.ts';
import { createClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import { withLocalStorage } from '../support/local-storage.ts';
import { openTab, openTabs, paint } from '../support/reader.ts';

withLocalStorage();

const ALL = 366 + 120;

async function newReader(iso = '2026-11-23T09:00Z') {
  const database = await freshDatabase();
  const clock = createClock(iso);
  const { seed } = await identityOf(database, clock);
  return { database, clock, seed };
}

describe('what the reader chooses while the queue is filled', () => {
  it('is planned with, not undone, on whichever page it was chosen', async () => {
    const { database, clock } = await newReader();
    await fillQueue(database, clock);
    const filling = fillQueue(database, clock);
    // Asked for after the plan has asked for the settings, and stored before it has its cards.
    await putSetting(database, 'textSize', 'large', () => 't1');
    await setDeckOn(database, 'old-words', false, () => 't2');
    await filling;
    const { settings, coming } = readQueue();
    expect(settings.textSize).toBe('large');
    expect(coming.map(({ deck }) => deck)).not.toContain('old-words');
  });
});

describe('a reader who opens a tab each day', () => {
  it('meets each thought of both decks once in 486 days, then all again in the same order', async () => {
    const { database, clock } = await newReader();
    const seen = await openTabs(database, clock, ALL * 2);
    expect(new Set(seen.slice(0, ALL)).size).toBe(ALL);
    expect(seen.slice(ALL)).toEqual(seen.slice(0, ALL));
  });

  it('meets the same when the clock is set back by a month: nothing is repeated or lost', async () => {
    const { database, clock } = await newReader();
    const before = await openTabs(database, clock, 40);
    clock.set('2026-10-01T09:00Z');
    const after = await openTabs(database, clock, 40);
    expect(new Set([...before, ...after]).size).toBe(80);
  });

  it('meets nothing twice in a round, though the browser’s history is cleared every ninth day', async () => {
    const { database, clock } = await newReader();
    const shown: string[] = [];
    for (let day = 0; day < 120; day += 1) {
      if (day % 9 === 8) localStorage.clear();
      shown.push((await openTab(database, clock)).thought);
      clock.advance(86_400_000);
    }
    // A spare card may be one that was met before; the walk itself repeats nothing.
    const spares = new Set(shown.filter((_, day) => day === 0 || day % 9 === 8));
    const walked = shown.filter((_, day) => day !== 0 && day % 9 !== 8);
    expect(new Set(walked).size).toBe(walked.length);
    const spareFirst = walked.filter((id, at) => spares.has(id) && shown.indexOf(id) < at);
    expect(spareFirst).toEqual([]);
  });

  it('meets a deck that is switched off no more, and its thoughts again when it is back', async () => {
    const { database, clock } = await newReader();
    await openTabs(database, clock, 10);
    await setDeckOn(database, 'old-words', false, () => 't1');
    await fillQueue(database, clock);
    expect(new Set(readQueue().coming.map(({ deck }) => deck))).toEqual(new Set(['outward']));
    const alone = await openTabs(database, clock, 60);
    expect(alone.every((id) => /-\d\d$/.test(id) && !/-\d+-\d+$/.test(id))).toBe(true);
    await setDeckOn(database, 'old-words', true, () => 't2');
    await fillQueue(database, clock);
    expect(readQueue().coming.some(({ deck }) => deck === 'old-words')).toBe(true);
  });

  it('meets the thoughts of a deck of their own from the next day', async () => {
    const { database, clock, seed } = await newReader();
    await openTab(database, clock);
    await database.put('decks', { id: 'mine', isOn: true, time: 't' });
    for (let at = 0; at < 1000; at += 1) {
      const id = `mine-${at}`;
      await database.add('thoughts', {
        id,
        deck: 'mine',
        text: id,
        language: 'en',
        rank: rankOf(seed, id),
      });
    }
    await fillQueue(database, clock);
    const mine = readQueue().coming.filter(({ deck }) => deck === 'mine');
    expect(mine.length).toBeGreaterThan(15);
    expect(readQueue().coming.length).toBeGreaterThan(mine.length);
  });
});

describe('fillQueue', () => {
  it('plans enough for a month, after what was shown', async () => {
    const { database, clock } = await newReader();
    const first = await openTab(database, clock);
    const ids = readQueue().coming.map(({ thought }) => thought);
    expect(ids.length).toBeGreaterThanOrEqual(30);
    expect(ids).not.toContain(first.thought);
  });

  it('plans no thought that was shown as a spare card, though its tab was closed too soon to record it', async () => {
    const { database, clock } = await newReader();
    await setDeckOn(database, 'old-words', false, () => 't1');
    await fillQueue(database, clock);
    const { coming } = readQueue();
    const { turn: _, ...spare } = coming[2] as Card;
    changeQueue((queue) => withShown(queue, 'tab:a', spare));
    await fillQueue(database, clock);
    const ids = readQueue().coming.map(({ thought }) => thought);
    expect(ids).not.toContain(spare.thought);
    expect(ids.slice(0, 3)).toEqual([0, 1, 3].map((at) => coming[at]?.thought));
  });

  it('changes nothing where nothing has changed', async () => {
    const { database, clock } = await newReader();
    await openTab(database, clock);
    const before = readQueue();
    await fillQueue(database, clock);
    expect(readQueue()).toEqual(before);
  });

  it('keeps what was shown, and the card of today', async () => {
    const { database, clock } = await newReader();
    await openTabs(database, clock, 3);
    const today = paint(clock).card;
    const { shown } = readQueue();
    await fillQueue(database, clock);
    expect(readQueue().shown).toEqual(shown);
    expect(paint(clock).card).toEqual(today);
  });

  it('does not put back a card that another tab takes at any moment meanwhile', async () => {
    const { database, clock } = await newReader();
    await openTab(database, clock);
    for (let moments = 0; moments < 40; moments += 1) {
      const filling = fillQueue(database, clock);
      for (let moment = 0; moment < moments; moment += 1) await new Promise(setImmediate);
      clock.advance(86_400_000);
      const taken = paint(clock).card.thought;
      await filling;
      expect(readQueue().coming.map(({ thought }) => thought)).not.toContain(taken);
    }
  });

  it('goes on after what was taken but never recorded, as by a tab closed at once', async () => {
    const { database, clock } = await newReader();
    await openTab(database, clock);
    clock.advance(86_400_000);
    const unrecorded = paint(clock).card.thought;
    changeQueue((queue) => ({ ...queue, coming: [] }));
    await fillQueue(database, clock);
    expect(readQueue().coming.map(({ thought }) => thought)).not.toContain(unrecorded);
  });

  it('puts the settings into the queue, where the next first paint finds them', async () => {
    const { database, clock } = await newReader();
    await putSetting(database, 'scheme', 'night', () => 't');
    await fillQueue(database, clock);
    expect(readQueue().settings.scheme).toBe('night');
  });
});
