// Keeping a passage of a page: what is kept, what is said, how it is taken out and answered, and
// how it comes back.
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { until } from '../support/browser-process.ts';
import { axeProblems } from '../support/page-checks.ts';
import { freshTest, inTurn, keepingTest } from './fresh-test.ts';
import {
  isSaying,
  type KeepingSession,
  launchKeeping,
  pressKey,
  pressMenu,
  pressThere,
  says,
  selectWords,
  stored,
  visit,
} from './keeping-steps.ts';
import { type PagesOfOthers, RAIN, servePages } from './pages-of-others.ts';
import { BROWSERS, paste, press, reads, saveNote, seen, thought } from './steps.ts';

let pages: PagesOfOthers;

beforeAll(async () => {
  pages = await servePages();
});

afterAll(() => pages.close());

/** The only passage that is stored. */
async function passage(session: KeepingSession) {
  const { thoughts } = await stored(session);
  expect(thoughts).toHaveLength(1);
  return thoughts[0] as (typeof thoughts)[number];
}

async function keep(session: KeepingSession, path: string, said = 'Kept.'): Promise<Page> {
  const page = await visit(session, pages.at(path));
  await selectWords(page);
  await pressMenu(session, page);
  await says(page, said);
  return page;
}

/** Waits for a page of a passage, wherever it opens. */
async function passagePage(session: KeepingSession): Promise<Page> {
  return await until(10_000, 'the page of the passage', async () => {
    for (const page of await session.browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.includes('/passage.html')) return page;
    }
    return undefined;
  });
}

/** Waits until Firefox has stopped the background, which has done nothing for a while. */
async function backgroundIsStopped(session: KeepingSession): Promise<void> {
  const helm = await session.helm();
  await until(20_000, 'the end of the background', async () => {
    const isRunning = await helm.evaluate(() => {
      type Extension = { getViews(): Window[] };
      const { extension } = (globalThis as unknown as { chrome: { extension: Extension } }).chrome;
      return extension.getViews().some(({ location }) => location.pathname.includes('background'));
    });
    return !isRunning || undefined;
  });
}

describe.each(BROWSERS)('a passage kept in %s', (name) => {
  const fresh = keepingTest(name);
  const varied = inTurn(name, fresh);

  fresh(
    'has its words, its source, its place on the page and a link to it',
    async ({ session }) => {
      await keep(session, '/article?utm_source=letter&page=2');
      const { thoughts, decks, marks } = await stored(session);
      const [row] = thoughts;
      expect(row).toMatchObject({
        deck: 'passages',
        text: RAIN,
        language: 'en',
        source: {
          work: 'On rain',
          author: 'Ann Gray',
          year: '2026',
          url: pages.at('/article?page=2'),
        },
        selector: {
          exact: RAIN,
          suffix: ' By noon it was forgotten. A line that is here so that the page',
        },
      });
      expect(row?.selector?.prefix).toMatch(/come but the dog, who said nothing\. $/);
      expect(decks).toMatchObject([{ id: 'passages', policy: 'returning' }]);
      expect(marks).toMatchObject([{ thought: row?.id }]);
      expect(marks[0]?.kept).toBeGreaterThan(0);
    },
  );

  fresh('is where its link leads', async ({ session }) => {
    await keep(session, '/article');
    const { link = '' } = await passage(session);
    expect(link).toContain('#:~:text=');
    const there = await visit(session, link);
    await until(10_000, 'the passage in sight', async () => {
      const isInSight = await there.evaluate(() => {
        const box = document.querySelector('#words')?.getBoundingClientRect();
        return box !== undefined && scrollY > 0 && box.top > 0 && box.bottom < innerHeight;
      });
      return isInSight || undefined;
    });
  });

  varied('is kept once, and says so the second time', async ({ session }) => {
    const page = await keep(session, '/article');
    await pressKey(session, page);
    await says(page, 'kept already');
    await passage(session);
    // There is still the way back, and now it has the focus.
    const focused = await page.evaluate(
      () => document.documentElement.lastElementChild?.shadowRoot?.activeElement?.textContent,
    );
    expect(focused).toBe('Undo');
  });

  varied('is taken out again, with its deck', async ({ session }) => {
    const page = await keep(session, '/article');
    await pressThere(page, 'Undo');
    await says(page, 'It is not kept any more.');
    expect(await stored(session)).toEqual({ decks: [], thoughts: [], marks: [] });
  });

  varied(
    'is answered on a page of its own, and the note is among the others',
    async ({ session }) => {
      const page = await keep(session, '/article');
      await pressThere(page, 'Reflect');
      const answering = await passagePage(session);
      await answering.bringToFront();
      expect(await thought(answering)).toBe(RAIN);
      await reads(answering, 'On rain');
      expect(await axeProblems(answering)).toEqual([]);
      await saveNote(answering, 'We walk with care on what is new.');
      const journal = await session.open('journal.html');
      await reads(journal, 'We walk with care on what is new.');
      expect(await isSaying(page)).toBe(false);
    },
  );

  varied('has number, language and date of its lesson', async ({ session }) => {
    await keep(session, '/lesson');
    expect(await passage(session)).toMatchObject({
      language: 'en',
      source: {
        work: 'What the neighbour sees',
        author: 'Dov Even',
        lesson: { id: '34', language: 'he', date: '2026-01-07' },
      },
    });
  });

  varied('reads from right to left where its page does', async ({ session }) => {
    await keep(session, '/hebrew');
    const { text, language, selector } = await passage(session);
    expect(text).toBe('בבוקר הרחוב היה רחוב אחר, ואנשים הלכו בו בזהירות.');
    expect(language).toBe('he');
    expect(selector).toMatchObject({
      prefix: 'בלילה ירד הגשם הראשון. ',
      suffix: ' עד הצהריים שכחו.',
    });
  });

  varied('is found in a shadow tree', async ({ session }) => {
    await keep(session, '/shadow');
    const { text, selector } = await passage(session);
    expect(text).toBe('These words stand in the shadow of something.');
    expect(selector).toMatchObject({ exact: text, prefix: 'Around it. ' });
  });

  varied('is kept and confirmed on a page of the strictest policy', async ({ session }) => {
    const page = await keep(session, '/strict');
    const box = await page.evaluate(() => {
      const inner = document.documentElement.lastElementChild?.shadowRoot?.querySelector('.box');
      return (
        inner && {
          ...inner.getBoundingClientRect().toJSON(),
          border: getComputedStyle(inner).borderTopStyle,
        }
      );
    });
    expect(box?.border).toBe('solid');
    const size = await page.evaluate(() => [innerWidth, innerHeight]);
    expect(box?.right).toBeCloseTo((size[0] ?? 0) - 16, 0);
    expect(box?.bottom).toBeCloseTo((size[1] ?? 0) - 16, 0);
  });

  varied(
    'believes nothing of a page that lies, and is seen where it would hide all',
    async ({ session }) => {
      const page = await keep(session, '/hostile');
      const row = await passage(session);
      expect(row.source).toEqual({
        work: '<b>Bold</b>',
        author: '<script>alert(1)</script>',
        url: pages.at('/hostile'),
      });
      const isSeen = await page.evaluate(() =>
        document.documentElement.lastElementChild?.checkVisibility({ opacityProperty: true }),
      );
      expect(isSeen).toBe(true);
    },
  );

  varied(
    'holds two thousand characters, up to a word, and says that it ends there',
    async ({ session }) => {
      await keep(session, '/long', 'A passage holds 2,000 characters');
      const { text } = await passage(session);
      expect(text.length).toBeGreaterThan(1980);
      expect(text.length).toBeLessThanOrEqual(2000);
      expect(text).toMatch(/(word|and)$/);
    },
  );

  varied('is kept from a frame, and confirmed on the whole page', async ({ session }) => {
    const page = await visit(session, pages.at('/outer'));
    const frame = await until(5000, 'a frame', async () => page.frames()[1]);
    await selectWords(frame);
    await pressKey(session, page);
    await says(page, 'Kept.');
    expect(await passage(session)).toMatchObject({
      text: 'Words that stand in a frame.',
      source: { work: 'Inner', url: pages.at('/inner') },
    });
  });

  varied(
    'is words and address alone where a frame is of others, and says so',
    async ({ session }) => {
      const page = await visit(session, pages.at('/outer-of-another'));
      await pressMenu(session, page, {
        frameId: 9999,
        frameUrl: pages.elsewhere('/inner'),
        selectionText: 'Words that stand in a frame.',
      });
      await says(page, 'Kept: the words and the address.');
      const row = await passage(session);
      expect(row).toMatchObject({
        text: 'Words that stand in a frame.',
        language: 'und',
        source: { url: pages.elsewhere('/inner') },
      });
      expect(row.selector).toBeUndefined();
    },
  );

  varied('leaves no request and no trace on the page', async ({ session }) => {
    const before = await session.requests();
    const page = await keep(session, '/article');
    await page.keyboard.press('Escape');
    await until(5000, 'an end', async () => !(await isSaying(page)) || undefined);
    const asked = (await session.requests()).filter((address) => !before.includes(address));
    expect(asked.filter((address) => !address.startsWith(pages.at('/')))).toEqual([]);
  });
});

describe.each(BROWSERS)('the menu in %s', (name) => {
  const fresh = keepingTest(name);

  fresh('has its item, which the browser knows by its name', async ({ session }) => {
    const helm = await session.helm();
    const isThere = await until(10_000, 'the item', () =>
      helm.evaluate(async () => {
        type Menus = { update(id: string, change: object): Promise<void> };
        const { contextMenus } = (globalThis as unknown as { chrome: { contextMenus: Menus } })
          .chrome;
        // What is not there cannot be changed.
        await contextMenus.update('keep', { enabled: true });
        return true;
      }),
    );
    expect(isThere).toBe(true);
  });
});

describe.each(BROWSERS)('the key in %s', (name) => {
  const fresh = keepingTest(name);
  const varied = inTurn(name, fresh);

  fresh('keeps what is selected beside a frame of others', async ({ session }) => {
    const page = await visit(session, pages.at('/outer-of-another'));
    await selectWords(page);
    await pressKey(session, page);
    await says(page, 'Kept.');
    expect((await passage(session)).text).toBe('Around.');
  });

  varied('says that nothing is selected', async ({ session }) => {
    const page = await visit(session, pages.at('/article'));
    await pressKey(session, page);
    await says(page, 'Nothing is selected.');
    expect((await stored(session)).thoughts).toEqual([]);
  });

  varied('answers with a sentence where no page may be read', async ({ session }) => {
    const helm = await session.helm();
    await helm.bringToFront();
    const tab = await helm.evaluate(async () => {
      type Tab = { id: number };
      const { tabs } = (
        globalThis as unknown as { chrome: { tabs: { getCurrent(): Promise<Tab> } } }
      ).chrome;
      return (await tabs.getCurrent()).id;
    });
    await pressKey(session, tab);
    const said = await until(10_000, 'a sentence at the button', async () => {
      const title = await helm.evaluate(async (tabId) => {
        type Action = { getTitle(of: object): Promise<string> };
        const { action } = (globalThis as unknown as { chrome: { action: Action } }).chrome;
        return await action.getTitle({ tabId });
      }, tab);
      return title === 'Outward' ? undefined : title;
    });
    expect(said).toContain('does not let Outward read this page');
    const isOpen = await until(10_000, 'a page that says so', async () => {
      const views = await helm.evaluate(async () => {
        type Runtime = { getContexts(of: object): Promise<{ documentUrl?: string }[]> };
        const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
        return (await runtime.getContexts({})).map(({ documentUrl = '' }) => documentUrl);
      });
      return views.some((address) => address.includes('passage.html#said=unreadable')) || undefined;
    });
    expect(isOpen).toBe(true);
  });
});

// Firefox runs nothing of a test before a page's own scripts.
describe('a passage kept a while ago, in chromium', () => {
  const fresh = keepingTest('chromium');
  const CLOCK = readFileSync(new URL('./doctored-page.js', import.meta.url), 'utf8');
  const DAY_MS = 86_400_000;

  async function openOn(session: KeepingSession, day: number, path: string): Promise<Page> {
    const helm = await session.helm();
    await helm.evaluate((shiftMs) => {
      localStorage.setItem('test', JSON.stringify({ shiftMs }));
    }, day * DAY_MS);
    const page = await session.browser.newPage();
    await page.evaluateOnNewDocument(CLOCK);
    await page.goto(session.url(path));
    return page;
  }

  fresh(
    'is met on a new tab, answered there, and leads back to its article',
    async ({ session }) => {
      await (await keep(session, '/article')).close();
      const { text, link = '' } = await passage(session);
      let [day, tab] = [1, await openOn(session, 1, 'newtab.html')];
      while ((await thought(tab)) !== text) {
        // What was seen is recorded a moment later.
        await new Promise((done) => setTimeout(done, 150));
        await tab.close();
        day += 1;
        if (day > 60) throw new Error('The passage did not come back in sixty days');
        tab = await openOn(session, day, 'newtab.html');
      }
      const leadsTo = (page: Page, within: string) =>
        seen(
          page,
          'a way back',
          (from) => document.querySelector<HTMLAnchorElement>(`${from} cite a`)?.href,
          within,
        );
      expect(await leadsTo(tab, 'figure')).toBe(link);
      await press(tab, 'Reflect');
      await paste(tab, 'I walked on it with more care.');
      await press(tab, 'Save');
      await reads(tab, 'Saved.');
      const journal = await openOn(session, day, 'journal.html');
      await reads(journal, 'I walked on it with more care.');
      expect(await leadsTo(journal, 'article')).toBe(pages.at('/article'));
      const library = await openOn(session, day, 'library.html#kept=');
      expect(await leadsTo(library, 'article')).toBe(link);
    },
  );
});

describe('several ranges in firefox', () => {
  const fresh = keepingTest('firefox');

  fresh('are one passage, a line each', async ({ session }) => {
    const page = await visit(session, pages.at('/article'));
    await page.evaluate(() => {
      const selection = document.getSelection();
      for (const id of ['after', 'before']) {
        const range = document.createRange();
        range.selectNodeContents(document.getElementById(id) as HTMLElement);
        selection?.addRange(range);
      }
    });
    await pressMenu(session, page);
    await says(page, 'Kept.');
    expect((await passage(session)).text).toBe(
      'Nobody heard it come but the dog, who said nothing.\nBy noon it was forgotten.',
    );
  });
});

describe('a background that was stopped', () => {
  // Who watches its requests holds a worker that starts again.
  const chromium = freshTest(() => launchKeeping('chromium', { watch: false }));
  const prefs = { 'extensions.background.idle.timeout': 3000 };
  const firefox = freshTest(() => launchKeeping('firefox', { prefs }));

  chromium('takes out what it kept before, in chromium', async ({ session }) => {
    const page = await keep(session, '/article');
    const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker');
    await (await target.worker())?.close();
    await pressThere(page, 'Undo');
    await says(page, 'It is not kept any more.');
    expect((await stored(session)).thoughts).toEqual([]);
  });

  firefox('takes out what it kept before, in firefox', async ({ session }) => {
    const page = await keep(session, '/article');
    await backgroundIsStopped(session);
    await pressThere(page, 'Undo');
    await says(page, 'It is not kept any more.');
    expect((await stored(session)).thoughts).toEqual([]);
  });
});
