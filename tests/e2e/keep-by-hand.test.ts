// One passage kept as a reader keeps it: by the pointer, the real menu and the real key, in the
// build that readers have, which may read a page only when its reader has said so.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Session } from '../support/browser.ts';
import { until } from '../support/browser-process.ts';
import { type Display, openDisplay } from './display.ts';
import { type PagesOfOthers, RAIN, servePages } from './pages-of-others.ts';

let display: Display;
let pages: PagesOfOthers;
let session: Session;

beforeAll(async () => {
  pages = await servePages();
  display = await openDisplay();
  session = await launch('chromium', { headless: false, args: ['--window-position=0,0'] });
});

afterAll(async () => {
  await session?.close();
  await display?.close();
  await pages?.close();
});

/** Where the beginning of the words is on the screen. */
async function placeOfWords(page: Page): Promise<[x: number, y: number]> {
  return await page.evaluate(() => {
    const words = document.querySelector('#words') as HTMLElement;
    words.scrollIntoView({ block: 'center' });
    const { left, top, height } = words.getBoundingClientRect();
    const edge = (outerWidth - innerWidth) / 2;
    const bars = outerHeight - innerHeight - edge;
    return [
      Math.round(screenX + edge + left + 40),
      Math.round(screenY + bars + top + height / 2),
    ] as [number, number];
  });
}

async function keptTexts(): Promise<string[]> {
  const page = await session.open('icons/16.png');
  const texts = await page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const opening = indexedDB.open('outward');
        opening.onsuccess = () => {
          const all = opening.result.transaction('thoughts').objectStore('thoughts').getAll();
          all.onsuccess = () => {
            opening.result.close();
            done(all.result.map(({ text }) => text));
          };
        };
      }),
  );
  await page.close();
  return texts;
}

/** The Undo of the confirmation on the page, where there is one. */
async function undo(page: Page) {
  return (await page.$('aria/Undo[role="button"]')) ?? undefined;
}

test('a reader keeps a passage by its menu, and takes it out by the key and Undo', async () => {
  const page = await session.browser.newPage();
  await page.goto(pages.at('/article'));
  await page.bringToFront();
  const [x, y] = await placeOfWords(page);
  // A menu is no part of the page, so that its coming cannot be waited for: as long again each time.
  let menuSeconds = 0.8;
  await until(60_000, 'a passage kept by the menu', async () => {
    display.hand('mousemove', x, y, 'click', '--repeat', 3, '--delay', 60, 1);
    const selected = await page.evaluate(() => document.getSelection()?.toString().trim());
    if (selected !== RAIN) return undefined;
    display.hand('click', 3, 'sleep', menuSeconds, 'key', 'k', 'sleep', menuSeconds);
    menuSeconds *= 2;
    return await undo(page);
  });
  expect(await keptTexts()).toEqual([RAIN]);

  // Kept already: the confirmation stays, and its Undo has the focus.
  await page.bringToFront();
  display.hand('key', 'alt+shift+k');
  await until(20_000, 'Undo with the focus', async () => {
    const hasFocus = await (await undo(page))?.evaluate((button) => button.matches(':focus'));
    return hasFocus || undefined;
  });
  display.hand('key', 'Return');
  await until(20_000, 'nothing kept', async () => (await keptTexts()).length === 0 || undefined);
});
