// What axe finds on every page in both schemes, and what is lost in a small window or at 200 %.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { launch, type Session } from '../support/browser.ts';
import { askInCircle, beginCircle } from './circle-steps.ts';
import { freshTest } from './fresh-test.ts';
import { BROWSERS, byRole, openNotes, paste, press, reads, saveNote, seen } from './steps.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Advice for web sites: a new tab is one thought, and has no headings to go by. */
const NOT_HERE = ['page-has-heading-one'];

/** All of them one after the other, on a busy machine. */
const STATES_MS = 300_000;

type State = { name: string; open(session: Session): Promise<Page> };

async function popupWithNotes(session: Session): Promise<Page> {
  const popup = await session.open('popup.html');
  await saveNote(popup, 'one to find');
  await saveNote(popup, 'another to find');
  await openNotes(popup);
  await reads(popup, 'another to find');
  return popup;
}

const STATES: State[] = [
  {
    name: 'new tab',
    async open(session) {
      const tab = await session.open('newtab.html');
      await seen(tab, 'a live page', () => document.querySelector('[aria-pressed]') !== null);
      return tab;
    },
  },
  {
    name: 'new tab with the panel',
    async open(session) {
      const tab = await session.open('newtab.html');
      await press(tab, 'Reflect');
      await byRole(tab, 'textbox', 'Your reflection');
      return tab;
    },
  },
  {
    name: 'new tab, related',
    async open(session) {
      const tab = await session.open('newtab.html');
      await press(tab, 'Reflect');
      await press(tab, 'Related');
      await reads(tab, 'Same theme');
      return tab;
    },
  },
  {
    name: 'popup, Today',
    async open(session) {
      const popup = await session.open('popup.html');
      await byRole(popup, 'button', 'Save');
      await paste(popup, '');
      await press(popup, 'Save');
      await reads(popup, 'There is nothing to save yet.');
      return popup;
    },
  },
  {
    name: 'popup, Notes, empty',
    async open(session) {
      const popup = await session.open('popup.html');
      await openNotes(popup);
      await reads(popup, 'Nothing here yet.');
      return popup;
    },
  },
  {
    name: 'journal, empty',
    async open(session) {
      const journal = await session.open('journal.html');
      await reads(journal, 'Nothing here yet.');
      return journal;
    },
  },
  { name: 'popup, Notes', open: popupWithNotes },
  {
    name: 'popup, Notes, editing',
    async open(session) {
      const popup = await popupWithNotes(session);
      await press(popup, 'Edit');
      await byRole(popup, 'textbox', 'Your note');
      return popup;
    },
  },
  {
    name: 'practice, entering',
    async open(session) {
      const page = await session.open('practice.html');
      await press(page, 'Skip the pause');
      await (await byRole(page, 'textbox', 'Whom?')).type('Wolfeschlegelsteinhausenbergerdorff');
      await (await byRole(page, 'textbox', 'As they would say it')).type('Rest.');
      return page;
    },
  },
  {
    name: 'a person of the practice',
    // Goes on with the practice that the state before has left.
    async open(session) {
      const page = await session.open('practice.html');
      await press(page, 'Continue');
      await press(page, 'Save');
      await press(page, 'All about Wolfeschlegelsteinhausenbergerdorff', 'link');
      await byRole(page, 'link', 'Write what they said');
      return page;
    },
  },
  {
    name: 'options',
    async open(session) {
      const options = await session.open('options.html');
      await reads(options, 'Thoughts written for this extension.');
      return options;
    },
  },
  {
    name: 'circle, the plan, with something wrong',
    async open(session) {
      const circle = await session.open('circle.html');
      await askInCircle(circle, '');
      await press(circle, 'On to the rules');
      await reads(circle, 'Choose a question first');
      return circle;
    },
  },
  {
    name: 'circle, the rules',
    async open(session) {
      const circle = await session.open('circle.html');
      await askInCircle(circle, 'Who was always glad when you came in?');
      await press(circle, 'On to the rules');
      await byRole(circle, 'button', 'Begin');
      return circle;
    },
  },
  {
    name: 'circle, the opening pause',
    async open(session) {
      const circle = await session.open('circle.html');
      await beginCircle(circle);
      return circle;
    },
  },
  // From here on it is the circle begun before, found again.
  {
    name: 'circle, a turn',
    async open(session) {
      const circle = await session.open('circle.html');
      await press(circle, 'Go on');
      await press(circle, 'Begin');
      await reads(circle, 'Seat 1');
      return circle;
    },
  },
  {
    name: 'circle, paused, with the rules over it',
    async open(session) {
      const circle = await session.open('circle.html');
      await reads(circle, 'Paused');
      await press(circle, 'Rules');
      await byRole(circle, 'button', 'Close');
      return circle;
    },
  },
  {
    name: 'circle, the question whether to end',
    async open(session) {
      const circle = await session.open('circle.html');
      await press(circle, 'End');
      await reads(circle, 'End the circle?');
      return circle;
    },
  },
  {
    name: 'circle, the closing note',
    async open(session) {
      const circle = await session.open('circle.html');
      await press(circle, 'End');
      await press(circle, 'Close it: one word each');
      await reads(circle, 'one word');
      await press(circle, 'End');
      await press(circle, 'On to the closing note');
      await byRole(circle, 'textbox', 'Closing note');
      await press(circle, 'Save');
      await reads(circle, 'There is nothing to save yet.');
      return circle;
    },
  },
  {
    name: 'circle, over',
    async open(session) {
      const circle = await session.open('circle.html');
      await press(circle, 'End without a note');
      await reads(circle, 'The circle is over.');
      return circle;
    },
  },
  // Last: it leaves notes behind.
  {
    name: 'journal, with filters and the year open, editing',
    async open(session) {
      await (await popupWithNotes(session)).close();
      const journal = await session.open('journal.html');
      await press(journal, 'Edit');
      await byRole(journal, 'textbox', 'Your note');
      await journal.evaluate(() => {
        for (const aside of document.querySelectorAll<HTMLDetailsElement>(
          '.journal-asides details',
        ))
          aside.open = true;
      });
      await seen(journal, 'the filters', () =>
        document.querySelector('.journal-asides input[type="date"]')?.checkVisibility(),
      );
      await seen(journal, 'the year', () => document.querySelector('.journal-asides svg') !== null);
      return journal;
    },
  },
  {
    name: 'journal, deleting and selecting',
    async open(session) {
      const journal = await session.open('journal.html');
      await reads(journal, 'another to find');
      await press(journal, 'Delete');
      await reads(journal, 'The note is deleted.');
      await press(journal, 'Select');
      await reads(journal, 'selected');
      return journal;
    },
  },
  {
    name: 'bin, asking before it erases',
    async open(session) {
      const bin = await session.open('journal.html#bin=');
      await press(bin, 'Erase for good');
      await reads(bin, 'Erase every word of this note?');
      return bin;
    },
  },
  {
    name: 'journal, related, and what to export',
    async open(session) {
      await (await popupWithNotes(session)).close();
      const journal = await session.open('journal.html');
      await press(journal, 'Related');
      await reads(journal, 'To the same thought');
      await press(journal, 'Related thoughts');
      await reads(journal, 'Same theme');
      await journal.click('.transfer-choices summary');
      await reads(journal, 'Names of people');
      return journal;
    },
  },
];

async function problems(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return await page.evaluate(async (ignored) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document);
    return violations
      .filter(({ id }) => !ignored.includes(id))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, NOT_HERE);
}

/** What stands outside the window or is cut off by its own box, by its beginning. */
function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} of ${clientWidth}`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      if (!element.checkVisibility() || element.closest('.visually-hidden')) return false;
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0) return false;
      const isOutside = left < -0.5 || right > clientWidth + 0.5;
      const isClipped =
        getComputedStyle(element).overflowX !== 'visible' &&
        !element.matches('textarea, input, select') &&
        element.scrollWidth > element.clientWidth + 1;
      return isOutside || isClipped;
    });
    return [...wide, ...cut.map(({ outerHTML }) => outerHTML.slice(0, 80))];
  });
}

describe.each(BROWSERS)('for every reader, in %s', (name) => {
  for (const scheme of ['light', 'dark'] as const) {
    describe(`on ${scheme === 'light' ? 'paper' : 'night'}`, () => {
      const fresh = freshTest(() => launch(name, { scheme, reducedMotion: true }));

      fresh('axe finds nothing on any page', { timeout: STATES_MS }, async ({ session }) => {
        const found: Record<string, string[]> = {};
        for (const { name: state, open } of STATES) {
          const page = await open(session);
          found[state] = await problems(page);
          await page.close();
        }
        expect(found).toEqual(Object.fromEntries(STATES.map(({ name: state }) => [state, []])));
      });

      fresh('nothing moves where the system asks for less', async ({ session }) => {
        for (const { open } of STATES.slice(0, 2)) {
          const page = await open(session);
          const moving = await page.evaluate(() => {
            const isLess = matchMedia('(prefers-reduced-motion: reduce)').matches;
            return isLess ? document.getAnimations().length : -1;
          });
          expect(moving).toBe(0);
          await page.close();
        }
      });
    });
  }

  const fresh = freshTest(() => launch(name));

  fresh(
    'a window of 320 px, and half a window at 200 %, lose nothing',
    { timeout: STATES_MS },
    async ({ session }) => {
      const found: Record<string, string[]> = {};
      for (const { name: state, open } of STATES) {
        const page = await open(session);
        // What 200 % makes of a window of 1280 by 900 is one of 640 by 450 CSS pixels.
        for (const [width, height] of [
          [320, 568],
          [640, 450],
        ] as const) {
          await page.setViewport({ width, height });
          await seen(page, `${width} px`, (wanted) => innerWidth === wanted, width);
          found[`${state}, ${width}`] = await lost(page);
        }
        await page.close();
      }
      expect(Object.entries(found).filter(([, cut]) => cut.length > 0)).toEqual([]);
    },
  );
});
