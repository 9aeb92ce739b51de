import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/domain/settings.ts';
import { saveNote } from '../../utils/services/notes.ts';
import { changeQueue, readQueue } from '../../utils/services/queue-store.ts';
import type { Store } from '../../utils/services/store.ts';
import { createToday, type TodayOptions } from '../../utils/services/today.ts';
import { markOf } from '../../utils/storage/marks.ts';
import { askToReplan } from '../../utils/storage/replanning.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { freshName, openStore } from '../support/database.ts';
import { withLocalStorage } from '../support/local-storage.ts';
import { openTabs, paint, SPARES } from '../support/reader.ts';
import { draftOf } from '../support/samples.ts';
import { inZone } from '../support/zone.ts';

withLocalStorage();

afterEach(() => vi.unstubAllGlobals());

/** A reader on their fourth day, and the tabs they open. */
async function newReader(settings: Partial<Settings> = {}) {
  const { store, database } = await openStore();
  const clock = createClock('2026-11-20T09:00Z');
  await openTabs(database, clock, 3);
  changeQueue((queue) => ({ ...queue, settings: { ...DEFAULT_SETTINGS, ...settings } }));
  const openPage = (rest: Partial<TodayOptions> = {}) => {
    const changes = createFakeChanges();
    const painted = paint(clock, rest.isGlance);
    const today = createToday({ store, system: clock, changes, painted, ...rest });
    return { today, changes, painted };
  };
  return { database, clock, openPage };
}

/** A store whose database cannot be opened, as in some private windows. */
const nowhere: Store = {
  run: async () => ({ ok: false, problem: 'unavailable' }),
  change: async () => ({ ok: false, problem: 'unavailable' }),
  state: { get: () => ({ problem: 'unavailable' }), set: () => {}, subscribe: () => () => {} },
};

const thoughtsOf = (rows: { thought: string }[]) => rows.map(({ thought }) => thought);

describe('begin', () => {
  it('records that the thought was seen, and when that day was', async () => {
    const { database, openPage } = await newReader();
    const { today, painted } = openPage();
    await today.begin();
    expect(thoughtsOf(await database.getAll('showings')).at(-1)).toBe(painted.card.thought);
    expect(readQueue().viewedDay).toBe('2026-11-23');
  });

  it('never changes the thought that was painted', async () => {
    const { openPage } = await newReader();
    const { today, painted } = openPage();
    await today.begin();
    expect(today.state.get().card).toEqual(painted.card);
  });

  it('says how often the reader wrote to this thought, and whether they keep it', async () => {
    const { database, clock, openPage } = await newReader();
    const { today, painted } = openPage();
    const answers = { ...painted.card, id: painted.card.thought };
    for (const text of ['Once.', 'Twice.'])
      await saveNote(database, draftOf({ text, answers }), clock);
    await database.put('marks', { thought: answers.id, kept: 1, time: 't' });
    await today.begin();
    expect(today.state.get()).toMatchObject({ answers: 2, isKept: true });
  });

  it('fills the queue where few cards are left', async () => {
    const { openPage } = await newReader();
    changeQueue((queue) => ({ ...queue, coming: queue.coming.slice(0, 3) }));
    await openPage().today.begin();
    expect(readQueue().coming.length).toBeGreaterThan(20);
  });

  it('plans anew what something that has no page has asked for, once', async () => {
    const { database, openPage } = await newReader();
    const transaction = database.transaction('settings', 'readwrite');
    await askToReplan(transaction);
    changeQueue((queue) => ({ ...queue, coming: queue.coming.slice(0, 14) }));
    await openPage().today.begin();
    expect(readQueue().coming.length).toBeGreaterThan(20);
    changeQueue((queue) => ({ ...queue, coming: queue.coming.slice(0, 14) }));
    await openPage().today.begin();
    expect(readQueue().coming.length).toBe(14);
  });

  it('keeps the thought in sight where no database can be opened', async () => {
    const { openPage } = await newReader();
    const { today, painted } = openPage({ store: nowhere });
    await today.begin();
    expect(today.state.get()).toMatchObject({ card: painted.card, answers: 0, isKept: false });
  });
});

describe('readAnswers', () => {
  it('says nothing of a thought that the reader has left while it was being read', async () => {
    const { store, database } = await openStore();
    const clock = createClock('2026-11-20T09:00Z');
    await openTabs(database, clock, 3);
    let goOn = () => {};
    let isSlow = false;
    const slowStore: Store = {
      ...store,
      async run(work) {
        const isHeld = isSlow;
        const outcome = await store.run(work);
        if (isHeld) await new Promise<void>((resolve) => (goOn = resolve));
        return outcome;
      },
    };
    const painted = paint(clock);
    await database.put('marks', { thought: painted.card.thought, kept: 1, time: 't' });
    const changes = createFakeChanges();
    const today = createToday({ store: slowStore, system: clock, changes, painted });
    isSlow = true;
    const reading = today.readAnswers();
    isSlow = false;
    await today.onAnother();
    goOn();
    await reading;
    expect(today.state.get()).toMatchObject({ isKept: false });
    expect(today.state.get().card).not.toEqual(painted.card);
  });
});

describe('onKeep', () => {
  it('keeps the thought, then no longer, and tells the other pages each time', async () => {
    const { database, openPage } = await newReader();
    const { today, changes, painted } = openPage();
    await today.onKeep();
    expect(today.state.get().isKept).toBe(true);
    expect((await markOf(database, painted.card.thought))?.kept).toBeGreaterThan(0);
    await today.onKeep();
    expect(today.state.get().isKept).toBe(false);
    expect(await markOf(database, painted.card.thought)).not.toHaveProperty('kept');
    expect(changes.announced).toEqual(['marks', 'marks']);
  });

  it('does not say Kept where that could not be stored', async () => {
    const { openPage } = await newReader();
    const { today, changes } = openPage({ store: nowhere });
    await today.onKeep();
    expect(today.state.get().isKept).toBe(false);
    expect(changes.announced).toEqual([]);
  });
});

describe('onAnother', () => {
  it('turns to the next thought, which is then the thought of the day in every tab', async () => {
    const { database, openPage } = await newReader();
    const { today, changes, painted } = openPage();
    await today.begin();
    const expected = readQueue().coming[0];
    await today.onAnother();
    expect(today.state.get().card).toEqual(expected);
    expect(openPage().painted).toMatchObject({ card: expected, isNew: false });
    expect(changes.announced).toContain('queue');
    const showing = (await database.getAll('showings')).at(-1);
    expect(showing).toMatchObject({
      thought: expected?.thought,
      how: 'another',
      slot: painted.slot,
    });
  });

  it('says nothing of the thought before: not kept, no answers', async () => {
    const { openPage } = await newReader();
    const { today } = openPage();
    await today.begin();
    await today.onKeep();
    await today.onAnother();
    expect(today.state.get()).toMatchObject({ isKept: false, answers: 0 });
  });

  it('never shows one thought twice, however often it is asked for in a day', async () => {
    const { openPage } = await newReader();
    const { today, painted } = openPage();
    await today.begin();
    const seen = [painted.card.thought];
    for (let ask = 0; ask < 60; ask += 1) {
      await today.onAnother();
      seen.push(today.state.get().card.thought);
    }
    expect(new Set(seen).size).toBe(61);
  });

  it('goes two thoughts on when it is asked for twice at once', async () => {
    const { openPage } = await newReader();
    const { today } = openPage();
    await today.begin();
    const [, second] = readQueue().coming;
    await Promise.all([today.onAnother(), today.onAnother()]);
    expect(today.state.get().card).toEqual(second);
    expect(openPage().painted.card).toEqual(second);
  });

  it('goes through all spare cards where no database can be opened, and gives each to every tab', async () => {
    localStorage.clear();
    vi.stubGlobal('window', { outwardSpares: SPARES });
    const clock = createClock();
    const painted = paint(clock);
    const today = createToday({
      store: nowhere,
      system: clock,
      changes: createFakeChanges(),
      painted,
    });
    const seen = [painted.card.thought];
    for (let ask = 1; ask < SPARES.thoughts.length; ask += 1) {
      await today.onAnother();
      seen.push(today.state.get().card.thought);
      expect(paint(clock).card.thought).toBe(today.state.get().card.thought);
    }
    expect(new Set(seen).size).toBe(SPARES.thoughts.length);
  });
});

describe('adopt', () => {
  it('takes over what another tab has made the thought of this slot', async () => {
    const { openPage } = await newReader();
    const [here, there] = [openPage(), openPage()];
    await here.today.begin();
    await there.today.onAnother();
    await here.today.adopt();
    expect(here.today.state.get().card).toEqual(there.today.state.get().card);
  });

  it('leaves the thought in sight where its slot is over: another day’s is not its own', async () => {
    const { clock, openPage } = await newReader();
    const { today, painted } = openPage();
    await today.begin();
    clock.advance(86_400_000);
    await openPage().today.onAnother();
    await today.adopt();
    expect(today.state.get().card).toEqual(painted.card);
  });

  it('leaves each tab its own where every tab has a thought', async () => {
    const { openPage } = await newReader({ rhythm: 'tab' });
    const [here, there] = [openPage(), openPage()];
    await there.today.onAnother();
    await here.today.adopt();
    expect(here.today.state.get().card).toEqual(here.painted.card);
    expect(here.painted.card).not.toEqual(there.painted.card);
  });
});

describe('turnOver', () => {
  it('leaves the thought as it is all through the day', async () => {
    const { clock, openPage } = await newReader();
    const { today, painted } = openPage();
    await today.begin();
    clock.set('2026-11-23T23:59Z');
    await today.turnOver();
    expect(today.state.get()).toMatchObject({ card: painted.card, slot: '2026-11-23' });
  });

  it('turns to the thought of the new day after midnight, the one that a new tab would show', async () => {
    const { clock, openPage } = await newReader();
    const { today } = openPage();
    await today.begin();
    const next = readQueue().coming[0];
    clock.set('2026-11-24T00:00Z');
    await today.turnOver();
    expect(today.state.get()).toMatchObject({ card: next, slot: '2026-11-24' });
    expect(openPage().painted).toMatchObject({ card: next, isNew: false });
  });

  it('turns to what another tab of the new day shows already', async () => {
    const { clock, openPage } = await newReader();
    const { today } = openPage();
    await today.begin();
    clock.set('2026-11-24T08:00Z');
    const { painted } = openPage();
    await today.turnOver();
    expect(today.state.get().card).toEqual(painted.card);
  });

  it('records the new day’s thought when it is seen, not while nobody looks', async () => {
    const { database, clock, openPage } = await newReader();
    const { today } = openPage();
    await today.begin();
    const before = await database.count('showings');
    clock.set('2026-11-24T00:00Z');
    await today.turnOver();
    expect(await database.count('showings')).toBe(before);
    clock.set('2026-11-24T08:00Z');
    await today.begin();
    expect((await database.getAll('showings')).at(-1)).toMatchObject({
      thought: today.state.get().card.thought,
      day: '2026-11-24',
    });
    expect(readQueue().viewedDay).toBe('2026-11-24');
  });

  it('gives way to what the new day has shown already, where the queue was lost meanwhile', async () => {
    const { database, clock, openPage } = await newReader();
    const { today } = openPage();
    await today.begin();
    clock.set('2026-11-24T08:00Z');
    const morning = openPage();
    await morning.today.begin();
    localStorage.clear();
    vi.stubGlobal('window', { outwardSpares: SPARES });
    await today.turnOver();
    await today.begin();
    expect((await database.getAll('showings')).at(-1)).toMatchObject({ how: 'spare' });
    expect(openPage().painted.card.thought).toBe(morning.painted.card.thought);
  });

  it('waits for the hour at which the reader’s day begins', async () => {
    const { clock, openPage } = await newReader({ dayBeginsAt: 4 });
    const { today, painted } = openPage();
    clock.set('2026-11-24T03:59Z');
    await today.turnOver();
    expect(today.state.get().card).toEqual(painted.card);
    clock.set('2026-11-24T04:00Z');
    await today.turnOver();
    expect(today.state.get().card).not.toEqual(painted.card);
  });

  it('turns each hour where the reader wants a thought an hour', async () => {
    const { clock, openPage } = await newReader({ rhythm: 'hour' });
    const { today, painted } = openPage();
    clock.set('2026-11-23T09:59Z');
    await today.turnOver();
    expect(today.state.get().card).toEqual(painted.card);
    clock.set('2026-11-23T10:00Z');
    await today.turnOver();
    expect(today.state.get().card).not.toEqual(painted.card);
  });

  it('never turns in a tab that has a thought of its own', async () => {
    const { clock, openPage } = await newReader({ rhythm: 'tab' });
    const { today, painted } = openPage();
    clock.advance(3 * 86_400_000);
    await today.turnOver();
    expect(today.state.get().card).toEqual(painted.card);
  });

  it('shows in the popup what the last tab shows, and opens no slot of its own', async () => {
    const { openPage } = await newReader({ rhythm: 'tab' });
    const { painted } = openPage();
    expect(openPage({ isGlance: true }).painted).toMatchObject({
      card: painted.card,
      isNew: false,
    });
  });
});

describe('msToNextSlot', () => {
  it.each([
    ['UTC', '2026-11-23T09:00Z', 60],
    ['UTC', '2026-11-23T09:59Z', 1],
    ['Asia/Kathmandu', '2026-11-23T18:14Z', 1],
    ['Asia/Kathmandu', '2026-11-23T18:15Z', 60],
    ['Australia/Lord_Howe', '2026-07-10T13:00Z', 30],
  ])('is the time until the clock on the wall strikes: %s, %s', async (zone, iso, minutes) => {
    const { store } = await openStore(freshName());
    inZone(zone, () => {
      const clock = createClock(iso);
      const changes = createFakeChanges();
      const today = createToday({ store, system: clock, changes, painted: paint(clock) });
      expect(today.msToNextSlot()).toBe(minutes * 60_000);
    });
  });
});
