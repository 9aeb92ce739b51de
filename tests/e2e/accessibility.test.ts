// What axe finds on every page, and what is lost in a small window, at 200 %, or with text at
// 400 %. Browsers and schemes are paired; with OUTWARD_AUDIT each is tried with each, in every
// language: `npm run audit`.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { languages } from '../../content/build/words.ts';
import { type BrowserName, launch, type Session } from '../support/browser.ts';
import { axeProblems, lostParts } from '../support/page-checks.ts';
import { launchIn, SCENES, sayIn, writeNotes } from '../support/scenes.ts';
import { askInCircle, beginCircle } from './circle-steps.ts';
import { freshTest } from './fresh-test.ts';
import { BROWSERS, byRole, openNotes, paste, press, reads, saveNote, seen } from './steps.ts';

const isAudit = process.env.OUTWARD_AUDIT !== undefined;

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
    name: 'new tab, the thought as a picture',
    async open(session) {
      const tab = await session.open('newtab.html');
      await press(tab, 'Share');
      await press(tab, 'As a picture');
      await seen(tab, 'the picture', () => document.querySelector('.share img') !== null);
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
      await reads(options, 'Short thoughts, written for Outward.');
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

/** Browser and scheme together, pairwise; all of them where the whole is audited. */
const PAIRS: [BrowserName, 'light' | 'dark'][] = isAudit
  ? BROWSERS.flatMap((name) => [[name, 'light'] as const, [name, 'dark'] as const])
  : [
      ['chromium', 'dark'],
      ['firefox', 'light'],
    ];

describe.each(PAIRS)('for every reader, in %s, %s', (name, scheme) => {
  const fresh = freshTest(() => launch(name, { scheme, reducedMotion: true }));

  fresh('axe finds nothing on any page', { timeout: STATES_MS }, async ({ session }) => {
    const found: Record<string, string[]> = {};
    for (const { name: state, open } of STATES) {
      const page = await open(session);
      found[state] = await axeProblems(page);
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

describe.each(isAudit ? BROWSERS : BROWSERS.slice(0, 1))('in a small window, in %s', (name) => {
  const fresh = freshTest(() => launch(name));

  fresh(
    '320 px, half a window at 200 %, and text at 400 % lose nothing',
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
          found[`${state}, ${width}`] = await lostParts(page);
        }
        // Text at 400 % alone: no condition on the width of the window knows of it.
        await page.setViewport({ width: 1280, height: 800 });
        await page.addStyleTag({ content: ':root { font-size: 400% !important; }' });
        await seen(page, '1280 px', () => innerWidth === 1280);
        found[`${state}, 400 %`] = await lostParts(page);
        await page.close();
      }
      expect(Object.entries(found).filter(([, cut]) => cut.length > 0)).toEqual([]);
    },
  );
});

describe.each(isAudit ? BROWSERS : [])('in every language, in %s', (name) => {
  describe.each(languages().map(({ code }) => code))('%s', (language) => {
    for (const scheme of ['light', 'dark'] as const) {
      const fresh = freshTest(() => launchIn(name, language, { scheme }));

      fresh(
        `axe finds nothing on any page, ${scheme}`,
        { timeout: STATES_MS },
        async ({ session }) => {
          await writeNotes(session, language);
          const found: Record<string, string[]> = {};
          for (const { name: scene, open } of SCENES) {
            const page = await open(session, sayIn(language), language);
            found[scene] = await axeProblems(page);
            await page.close();
          }
          expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([]);
        },
      );
    }
  });
});
