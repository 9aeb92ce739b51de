// Owns the pictures that the README shows: made anew in Chromium, on a fresh profile.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch, type Session } from '../tests/support/browser.ts';
import { POPUP_SIZE } from '../tests/support/browser-engine.ts';
import { byRole, savedNotes, saveReflection, thoughtOn } from '../tests/support/browser-reader.ts';
import { ensureBuild } from './ensure-build.ts';

const FOLDER = resolve(import.meta.dirname, '..', 'docs', 'pictures');
const DESK = { width: 1440, height: 900 };

/** What a reader might have written, the latest last, each with how many days ago. */
const NOTES = [
  { daysAgo: 6, words: 'Read it twice. The second time I noticed who is missing from it.' },
  { daysAgo: 2, words: 'Called my brother and let him finish every sentence. He had more to say.' },
  { daysAgo: 0, words: 'The bus driver this morning: tired, and still he waited for her.' },
];

await mkdir(FOLDER, { recursive: true });
ensureBuild('.output/chrome-mv3');
await picturesIn('light', async (session) => {
  await newTab(session, 'new-tab-paper', DESK);
  await newTab(session, 'new-tab-narrow', { width: 380, height: 720 });
  await popupToday(session);
  await popupNotes(session);
  const options = await session.open('options.html');
  await options.waitForFunction(() => document.querySelectorAll('input').length > 15);
  await picture(options, 'options', await fitted(options, 900, 2000), 1);
});
await picturesIn('dark', async (session) => {
  await newTab(session, 'new-tab-night', DESK);
});

async function picturesIn(scheme: 'light' | 'dark', take: (session: Session) => Promise<void>) {
  const session = await launch('chromium', { scheme, watch: false });
  try {
    await pastTheFirstRun(session);
    await take(session);
  } finally {
    await session.close();
  }
}

/** What is offered once at the first run is in no picture. */
async function pastTheFirstRun(session: Session) {
  const page = await session.open('welcome.html');
  await page.waitForSelector('[type="checkbox"]');
  await page.close();
}

async function newTab(session: Session, name: string, size: Size) {
  const page = await session.newTab();
  await thoughtOn(page);
  await byRole(page, 'button', 'Reflect');
  await picture(page, name, size);
  await page.close();
}

async function popupToday(session: Session) {
  const page = await session.open('popup.html');
  await thoughtOn(page);
  await byRole(page, 'button', 'Save');
  await picture(page, 'popup-today', await fitted(page, POPUP_SIZE.width, POPUP_SIZE.height));
  await page.close();
}

/** Notes of three days: the clock of the page that saves them is set back. */
async function popupNotes(session: Session) {
  for (const { daysAgo, words } of NOTES) {
    const page = await session.open('popup.html');
    await page.evaluateOnNewDocument(setClockBack, daysAgo);
    await session.reload(page);
    await saveReflection(page, words);
    await page.close();
  }
  const page = await session.open('popup.html');
  await page.setViewport(POPUP_SIZE);
  await savedNotes(page, NOTES.length);
  await picture(page, 'popup-notes', await fitted(page, POPUP_SIZE.width, 900), 1.5);
  await page.close();
}

/** Runs in the page, before anything else of it. */
function setClockBack(days: number) {
  const real = Date;
  const now = () => real.now() - days * 24 * 60 * 60 * 1000;
  globalThis.Date = new Proxy(real, {
    construct: (target, args) => Reflect.construct(target, args.length > 0 ? args : [now()]),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}

interface Size {
  width: number;
  height: number;
}

/** As high as the page needs at this width, or as it may be. */
async function fitted(page: Page, width: number, atMost: number): Promise<Size> {
  await page.setViewport({ width, height: 100 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return { width, height: Math.min(height, atMost) };
}

async function picture(page: Page, name: string, size: Size, deviceScaleFactor = 2) {
  await page.setViewport({ ...size, deviceScaleFactor });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const path = join(FOLDER, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path });
  console.log(`docs/pictures/${name}.png`);
}
