// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import '../support/page.ts';
import type { Circle } from '../../utils/domain/circle-state.ts';
import { createCircleKeeping } from '../../utils/services/circle.ts';
import { putCircle, storedCircle } from '../../utils/storage/circles.ts';
import { draftAt } from '../../utils/storage/drafts.ts';
import { createFakeChanges } from '../support/changes.ts';
import { circleOf, planOf } from '../support/circles.ts';
import { createClock } from '../support/clock.ts';
import { freshName, openStore } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';
import { fillDisk } from '../support/full-disk.ts';
import { draftOf } from '../support/samples.ts';

const SECOND = 1000;
const PLAN = planOf({ openingSeconds: 0, hasBell: true });

/** A page with the circle, over the database of that name. */
async function openPage(name = freshName(), clock = createClock('2026-11-23T12:00Z')) {
  const { store, database } = await openStore(name);
  const changes = createFakeChanges();
  const rung: number[][] = [];
  const awake: boolean[] = [];
  const keeping = createCircleKeeping({
    store,
    system: clock,
    changes,
    wakeLock: { set: (isWanted) => void awake.push(isWanted) },
    bell: { ringAfter: (ms) => void rung.push([...ms]) },
  });
  onTestFinished(() => keeping.end());
  const circle = () => keeping.state.get().circle as Circle;
  const stored = async () => (await storedCircle(database)) as Circle;
  return { name, clock, store, database, changes, keeping, circle, stored, rung, awake };
}

/** The same, with a circle that has begun. */
async function begun() {
  const page = await openPage();
  await page.keeping.load();
  await page.keeping.begin(PLAN);
  await vi.waitFor(() => expect(page.changes.announced).toContain('circle'));
  return page;
}

describe('a circle that is kept', () => {
  it('is none at first, and is stored from its beginning on', async () => {
    const page = await openPage();
    await page.keeping.load();
    expect(page.keeping.state.get()).toMatchObject({ view: 'none', wasRefused: false });
    await page.keeping.begin(planOf({ seats: [' Anna ', ''], openingSeconds: 0 }));
    await vi.waitFor(async () => expect(await page.stored()).toEqual(page.circle()));
    expect(page.circle().plan.seats).toEqual(['Anna', '']);
    expect(page.keeping.state.get().view).toBe('mine');
  });

  it('is written at every step, and told to other pages when it is', async () => {
    const { keeping, circle, stored, clock, changes } = await begun();
    for (const event of ['next', 'pause', 'goOn', 'more', 'next', 'pass'] as const) {
      const before = changes.announced.length;
      clock.advance(1500);
      keeping.onEvent(event);
      await vi.waitFor(() => expect(changes.announced).toHaveLength(before + 1));
      expect(await stored()).toEqual(circle());
    }
  });

  it('has its time written now and then, so that a crash loses a few seconds of it', async () => {
    const { keeping, stored, clock, changes } = await begun();
    clock.advance(3 * SECOND);
    keeping.onEvent('look');
    clock.advance(3 * SECOND);
    keeping.onEvent('look');
    await vi.waitFor(async () => expect((await stored()).clock.leftMs).toBe(84 * SECOND));
    expect(changes.announced).toEqual(['circle']);
  });

  it('looks by itself as often as the digits change', async () => {
    const { keeping, circle, clock } = await begun();
    clock.advance(2 * SECOND);
    await vi.waitFor(() => expect(circle().clock.leftMs).toBe(88 * SECOND), 2000);
    keeping.onEvent('pause');
    clock.advance(5 * SECOND);
    await new Promise((done) => setTimeout(done, 1200));
    expect(circle().spent.paused).toBe(0);
  });

  it('rings for what comes by itself, and not while it is paused', async () => {
    const { keeping, rung, awake } = await begun();
    expect(rung.at(-1)?.slice(0, 2)).toEqual([90_000, 100_000]);
    keeping.onEvent('pause');
    expect(rung.at(-1)).toEqual([]);
    expect(awake.at(-1)).toBe(true);
    await keeping.end();
    expect(awake.at(-1)).toBe(false);
  });

  it('goes on in the page where the disk is full, which is said', async () => {
    expectErrors();
    const { keeping, circle, store } = await begun();
    fillDisk('every write');
    keeping.onEvent('next');
    await vi.waitFor(() => expect(store.state.get().problem).toBe('full'));
    keeping.onEvent('next');
    expect(circle()).toMatchObject({ phase: 'turn', through: 1 });
  });
});

describe('a circle that is found again', () => {
  it('stands at the same seat, paused, however long ago that was', async () => {
    const page = await openPage();
    const { clock: time, ...circle } = circleOf();
    await putCircle(page.database, { ...circle, clock: { ...time, leftMs: 34_000 } });
    page.clock.advance(30 * 24 * 3600 * SECOND);
    await page.keeping.load();
    expect(page.keeping.state.get().view).toBe('mine');
    expect(page.circle()).toMatchObject({
      phase: 'turn',
      through: 0,
      clock: { isPaused: true, leftMs: 34_000 },
    });
  });

  it('is refused where it is none, and makes room for a new one', async () => {
    const page = await openPage();
    await putCircle(page.database, { phase: 'dancing', clock: { at: 1 } } as never);
    await page.keeping.load();
    expect(page.keeping.state.get()).toMatchObject({ view: 'none', wasRefused: true });
    await page.keeping.begin(PLAN);
    await vi.waitFor(async () => expect(await page.stored()).toEqual(page.circle()));
    expect(page.keeping.state.get().wasRefused).toBe(false);
  });
});

describe('a second page', () => {
  it('is told that another keeps it, and does not begin one of its own', async () => {
    const first = await begun();
    const second = await openPage(first.name, first.clock);
    await second.keeping.load();
    expect(second.keeping.state.get().view).toBe('elsewhere');
    const third = await openPage(first.name, first.clock);
    await third.keeping.begin(PLAN);
    expect(third.keeping.state.get().view).toBe('elsewhere');
    expect((await first.stored()).id).toBe(first.circle().id);
  });

  it('looks on, step by step, and changes nothing', async () => {
    const first = await begun();
    const second = await openPage(first.name, first.clock);
    await second.keeping.load();
    await second.keeping.onWatch();
    expect(second.circle()).toEqual(first.circle());
    second.keeping.onEvent('next');
    expect(second.circle().phase).toBe('turn');
    first.keeping.onEvent('next');
    await vi.waitFor(() => expect(first.changes.announced).toHaveLength(2));
    await second.keeping.onStepElsewhere();
    expect(second.circle()).toEqual(first.circle());
    expect(second.rung.flat()).toEqual([]);
  });

  it('takes it over, paused, and the first one is told', async () => {
    const first = await begun();
    first.keeping.onEvent('next');
    const second = await openPage(first.name, first.clock);
    await second.keeping.load();
    await second.keeping.onTakeOver();
    expect(second.keeping.state.get().view).toBe('mine');
    expect(second.circle()).toMatchObject({ phase: 'silence', clock: { isPaused: true } });
    await vi.waitFor(() => expect(first.keeping.state.get().view).toBe('elsewhere'));
    expect(first.rung.at(-1)).toEqual([]);
  });

  it('has nothing any more when the circle is over', async () => {
    const first = await begun();
    const second = await openPage(first.name, first.clock);
    await second.keeping.load();
    await first.keeping.end();
    await vi.waitFor(() => expect(second.keeping.state.get().view).toBe('none'));
  });
});

describe('a circle that is over', () => {
  it('leaves nothing, and can be had back with what was typed', async () => {
    const { keeping, circle, stored, database } = await begun();
    keeping.onEvent('close');
    const { id } = circle();
    await keeping.end();
    expect(keeping.state.get().view).toBe('over');
    expect(await stored()).toBeUndefined();
    await keeping.undoEnd(draftOf({ surface: 'circle', subject: id, text: 'Nearly lost' }));
    expect(keeping.state.get().view).toBe('mine');
    await vi.waitFor(async () => expect((await stored()).id).toBe(id));
    expect((await draftAt(database, ['circle', id]))?.text).toBe('Nearly lost');
    await keeping.end();
    keeping.clear();
    expect(keeping.state.get()).toMatchObject({ view: 'none', circle: undefined });
  });
});
