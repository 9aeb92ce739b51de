// Eight pictures that the pages are compared with, in Chromium: paper and night, three languages, both
// directions. The interface is set in the system's own face, which differs from machine to machine:
// here all of it is set in the faces that come with the extension, without hinting, in grey. What is
// of the day (the thought, dates, a clock) is replaced by words that stay. `npm run baselines` takes
// the pictures anew. What differs is drawn in red in pictures/baselines.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { Session } from '../support/browser.ts';
import { launch } from '../support/browser.ts';
import { sayIn } from '../support/say.ts';
import { SCENES } from '../support/scenes.ts';
import { ROOT } from '../support/sources.ts';
import { freshTest } from './fresh-test.ts';
import { likenessOf } from './likeness-of-pictures.ts';
import { press, seen } from './steps.ts';

const BASELINES = join(import.meta.dirname, 'baselines');
const FOUND = join(ROOT, 'pictures/baselines');
const isNew = process.env.OUTWARD_BASELINES !== undefined;

/** A line of text moved by a pixel is more than this; letters drawn by another machine are less. */
const MOST_DIFFERING = 0.004;

type Scheme = 'light' | 'dark';
type Picture = [scene: string, scheme: Scheme];

/** By language, in the order of the scenes; those without a scheme only lead to the next. */
const PICTURES: [language: string, pictures: Picture[]][] = [
  [
    'en',
    [
      ['new-tab', 'light'],
      ['options', 'dark'],
      ['journal-related', 'light'],
    ],
  ],
  [
    'ru',
    [
      ['popup-today', 'light'],
      ['circle-rules', 'dark'],
    ],
  ],
  [
    'he',
    [
      ['popup-notes', 'dark'],
      ['new-tab-panel', 'dark'],
      ['practice-entering', 'light'],
    ],
  ],
];

const SIZE = { width: 800, height: 640, deviceScaleFactor: 1 };
const POPUP = { width: 380, height: 600, deviceScaleFactor: 1 };

const ARGS = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

/** Those of the extension, waited for: as it has them, one that comes late is left out of a page. */
const FACES = readdirSync(join(ROOT, '.output/chrome-mv3/fonts')).filter((file) =>
  file.endsWith('.woff2'),
);

const STYLE = `${FACES.map(
  (file) => `@font-face {
  font-family: "still ${file}";
  font-display: block;
  src: url(/fonts/${file});
}`,
).join('\n')}
* {
  font-family: ${FACES.map((file) => `"still ${file}"`).join()} !important;
  caret-color: transparent !important;
  transition: none !important;
  animation: none !important;
}
::-webkit-scrollbar { display: none }`;

const LASTING = {
  en: 'Whoever listens to the end hears also what was not said.',
  ru: 'Кто слушает до конца, слышит и то, чего не сказали.',
  he: 'מי שמקשיב עד הסוף שומע גם את מה שלא נאמר.',
};

/** Puts words that stay in the place of those of the day. */
async function still(page: Page, words: string): Promise<void> {
  await page.addStyleTag({ content: STYLE });
  await page.evaluate(async (lasting) => {
    const put = (selector: string, text: string) => {
      for (const element of document.querySelectorAll(selector)) element.textContent = text;
    };
    put('blockquote, .note-answers, .related-found p:first-child', lasting);
    put('figcaption, .panel-before, .related-found p:not(:first-child)', '');
    put('.practice-prompt, .lens-balance', lasting);
    put('time, .journal-day, .note-day', '23.11.2026');
    for (const quote of document.querySelectorAll('blockquote')) quote.dataset.length = 'short';
    for (const field of document.querySelectorAll('textarea')) field.blur();
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    const faces = [...document.fonts].filter(({ family }) => family.includes('still'));
    await Promise.all(faces.map((face) => face.load()));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, words);
}

async function pictureOf(page: Page, scene: string, scheme: Scheme, words: string) {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport(scene.startsWith('popup') ? POPUP : SIZE);
  await still(page, words);
  return await page.screenshot({ encoding: 'base64', captureBeyondViewport: false });
}

/** No question: which one it is, and whether it asks for a name, is of the day. */
async function askNothing(session: Session, language: string): Promise<void> {
  const say = sayIn(language);
  const popup = await session.open('popup.html');
  await press(popup, say('skipPrompt'));
  await seen(popup, 'no question', () => document.querySelector('#prompt') === null);
  await popup.close();
}

/** The share that differs from the baseline, which is written where it is to be new. */
async function difference(session: Session, name: string, now: string): Promise<number> {
  const file = join(BASELINES, `${name}.png`);
  if (isNew) writeFileSync(file, now, 'base64');
  if (!existsSync(file)) throw new Error(`There is no ${name}.png: npm run baselines`);
  const page = await session.open('icons/16.png');
  const told = await likenessOf(page, readFileSync(file, 'base64'), now);
  await page.close();
  if (told.differing > MOST_DIFFERING) {
    mkdirSync(FOUND, { recursive: true });
    writeFileSync(join(FOUND, `${name}-now.png`), now, 'base64');
    writeFileSync(join(FOUND, `${name}-difference.png`), told.difference, 'base64');
  }
  return told.differing;
}

describe.each(PICTURES)('the pages, in %s', (language, pictures) => {
  const args = [...ARGS, `--accept-lang=${language}`];
  const fresh = freshTest(() => launch('chromium', { args }));

  fresh('look as they did', async ({ session }) => {
    await askNothing(session, language);
    const differing: Record<string, number> = {};
    // In the order of the scenes, with notes written first.
    const wanted = SCENES.filter(
      ({ name }) => name === 'popup-notes' || pictures.some(([scene]) => scene === name),
    );
    for (const { name, open } of wanted) {
      const page = await open(session, sayIn(language), language);
      const scheme = pictures.find(([scene]) => scene === name)?.[1];
      if (scheme) {
        const lasting = LASTING[language as keyof typeof LASTING];
        const picture = await pictureOf(page, name, scheme, lasting);
        differing[name] = await difference(session, `${name}-${language}`, picture);
      }
      await page.close();
    }
    expect(Object.keys(differing)).toHaveLength(pictures.length);
    const changed = Object.entries(differing).filter(([, share]) => share > MOST_DIFFERING);
    expect(changed, 'pictures of it are in pictures/baselines').toEqual([]);
  });
});
