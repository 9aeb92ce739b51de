// Which thought comes when: rhythms, midnight, the clock set back, and options that are live at once.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { Doctored } from './doctored.ts';
import { doctoredTest, inTurn } from './fresh-test.ts';
import {
  anotherThought,
  BROWSERS,
  byRole,
  choose,
  closeOthers,
  has,
  hide,
  openNewTab,
  press,
  reads,
  seen,
  show,
  thought,
} from './steps.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Milliseconds from now to `hour` of the day that begins `days` from today, by the local clock. */
function msTo(days: number, hour: number, minute = 0): number {
  const then = new Date();
  then.setDate(then.getDate() + days);
  then.setHours(hour, minute, 0, 0);
  return then.getTime() - Date.now();
}

/** What a tab that is opened now shows; the tab is closed again. */
async function shownNow(session: Doctored): Promise<string> {
  const tab = await openNewTab(session);
  const words = await thought(tab);
  // What was painted is recorded, and more is planned, a moment later.
  await new Promise((done) => setTimeout(done, 250));
  await tab.close();
  return words;
}

/** Changes something in the options, and closes them as soon as it is stored, whatever is still to be planned. */
async function withOptions(
  session: Doctored,
  ...choices: ((page: Page) => Promise<void>)[]
): Promise<void> {
  const options = await session.open('options.html');
  await seen(options, 'the decks', () => document.querySelector('[type="checkbox"]') !== null);
  await reads(options, 'Short thoughts, written for Outward.');
  for (const change of choices) {
    const before = await options.evaluate(() => localStorage.getItem('outward.queue'));
    await change(options);
    const isStored = (was: string | null) => localStorage.getItem('outward.queue') !== was;
    await seen(options, 'what was chosen to be stored', isStored, before);
  }
  await options.close();
}

/** Sets the clock from within, since opening a page to say it would hide the one that is watched. */
async function setClock(tab: Page, shiftMs: number): Promise<void> {
  await tab.evaluate((shift) => {
    const told = JSON.parse(localStorage.getItem('test') ?? '{}');
    localStorage.setItem('test', JSON.stringify({ ...told, shiftMs: shift }));
  }, shiftMs);
}

describe.each(BROWSERS)('the rhythm, and the options, in %s', (name) => {
  const fresh = doctoredTest(name);
  const varied = inTurn(name, fresh);

  varied('of tabs brings another thought each time', async ({ session }) => {
    await withOptions(session, (page) => choose(page, 'On every new tab'));
    const words: string[] = [];
    for (let tabs = 0; tabs < 8; tabs += 1) words.push(await shownNow(session));
    expect(new Set(words).size).toBe(words.length);
  });

  varied('of hours brings another each hour, and the same within it', async ({ session }) => {
    await session.tell({ shiftMs: msTo(1, 9, 10) });
    await withOptions(session, (page) => choose(page, 'Every hour'));
    const nine = await shownNow(session);
    await session.tell({ shiftMs: msTo(1, 9, 50) });
    expect(await shownNow(session)).toBe(nine);
    await session.tell({ shiftMs: msTo(1, 10, 5) });
    expect(await shownNow(session)).not.toBe(nine);
    await session.tell({ shiftMs: msTo(1, 9, 55) });
    expect(await shownNow(session)).toBe(nine);
  });

  varied(
    'of days repeats nothing, and a clock set back shows what that day showed',
    async ({ session }) => {
      const words: string[] = [];
      for (const day of [0, 1, 2, 3]) {
        await session.tell({ shiftMs: day * DAY_MS });
        words.push(await shownNow(session));
      }
      expect(new Set(words).size).toBe(4);
      await session.tell({ shiftMs: DAY_MS });
      expect(await shownNow(session)).toBe(words[1]);
      await session.tell({ shiftMs: 3 * DAY_MS });
      expect(await shownNow(session)).toBe(words[3]);
    },
  );

  varied('lets a day begin when the reader says', async ({ session }) => {
    await session.tell({ shiftMs: msTo(1, 22) });
    await withOptions(session, async (page) => {
      await page.select('select', '4');
    });
    const evening = await shownNow(session);
    await session.tell({ shiftMs: msTo(2, 3, 30) });
    expect(await shownNow(session)).toBe(evening);
    await session.tell({ shiftMs: msTo(2, 4, 30) });
    expect(await shownNow(session)).not.toBe(evening);
  });

  varied(
    'changes no words in sight at midnight, and has the new ones once hidden',
    async ({ session }) => {
      await session.tell({ shiftMs: msTo(1, 23, 58) });
      const tab = await openNewTab(session);
      const before = await thought(tab);
      await new Promise((done) => setTimeout(done, 300));
      await setClock(tab, msTo(2, 0, 5));
      await new Promise((done) => setTimeout(done, 1500));
      expect(await thought(tab)).toBe(before);
      const front = await hide(session, tab);
      const after = await anotherThought(tab, before);
      await front.close();
      await show(tab);
      expect(await thought(tab)).toBe(after);
      expect(await shownNow(session)).toBe(after);
    },
  );

  varied('switch a deck off, and its thought gives way in every open tab', async ({ session }) => {
    const tab = await openNewTab(session);
    const words = await thought(tab);
    const isOld = (await tab.$('cite')) !== null;
    const options = await session.open('options.html');
    const deck = isOld ? 'Old words' : 'Outward';
    const labels = await options.$$('.choice');
    for (const label of labels) {
      const said = await label.evaluate((element) => element.textContent ?? '');
      if (said.startsWith(deck)) await (await label.$('input'))?.click();
    }
    await anotherThought(tab, words);
    expect((await tab.$('cite')) !== null).toBe(!isOld);
    await reads(options, 'One deck has to stay on.');
    await closeOthers(session, tab);
    for (let times = 0; times < 5; times += 1) {
      const now = await thought(tab);
      await press(tab, 'Another');
      await anotherThought(tab, now);
      expect((await tab.$('cite')) !== null).toBe(!isOld);
    }
  });

  varied(
    'change colours and size in every open tab, and from the first paint on',
    async ({ session }) => {
      const tab = await openNewTab(session);
      const look = (page: Page) =>
        page.evaluate(() => {
          const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
          return `${backgroundColor} ${fontSize}`;
        });
      const before = await look(tab);
      await withOptions(
        session,
        (page) => choose(page, 'Night'),
        (page) => choose(page, 'Large'),
      );
      await seen(tab, 'the night, in large letters', () => {
        const { scheme, textSize } = document.documentElement.dataset;
        return scheme === 'night' && textSize === 'large';
      });
      const after = await look(tab);
      expect(after).not.toBe(before);
      expect(after).toContain('20px');
      expect(await look(await openNewTab(session))).toBe(after);
    },
  );

  varied(
    'show the thought quieter, or hidden until asked, after the first view',
    async ({ session }) => {
      await withOptions(session, (page) => choose(page, 'Hidden until you ask for it'));
      const first = await openNewTab(session);
      expect(await has(first, 'button', 'Show the thought')).toBe(false);
      await new Promise((done) => setTimeout(done, 300));
      const tab = await openNewTab(session);
      const isSeen = () =>
        tab.evaluate(() =>
          document.querySelector('blockquote')?.checkVisibility({ visibilityProperty: true }),
        );
      expect(await isSeen()).toBe(false);
      await press(tab, 'Show the thought');
      expect(await isSeen()).toBe(true);
      await withOptions(session, (page) => choose(page, 'Quieter'));
      const quieter = await openNewTab(session);
      const view = await quieter.evaluate(() => document.documentElement.dataset.view);
      expect(view).toBe('quieter');
      // A tab that is looked at tomorrow would be the first view of that day.
      for (const page of [first, tab, quieter]) await page.close();
      await session.tell({ shiftMs: DAY_MS });
      const tomorrow = await openNewTab(session);
      expect(await tomorrow.evaluate(() => document.documentElement.dataset.view)).toBe('same');
    },
  );

  varied('switch the questions off in the popup and on under the thought', async ({ session }) => {
    const tab = await openNewTab(session);
    const prompt = () =>
      tab.evaluate(() => document.querySelector('.thought-prompt')?.checkVisibility() ?? false);
    expect(await prompt()).toBe(false);
    await new Promise((done) => setTimeout(done, 300));
    await withOptions(
      session,
      (page) => choose(page, 'Ask a question on the new tab', 'checkbox'),
      (page) => choose(page, 'Ask a question in the popup', 'checkbox'),
    );
    const popup = await session.open('popup.html');
    await seen(popup, 'no question', () => document.querySelector('#prompt') === null);
    await byRole(popup, 'button', 'Save');
    const next = await openNewTab(session);
    const nextDay = async () => {
      await session.tell({ shiftMs: DAY_MS });
      const page = await openNewTab(session);
      return page.evaluate(() => document.querySelector('.thought-prompt')?.textContent ?? '');
    };
    await next.close();
    expect(await nextDay()).not.toBe('');
  });
});
