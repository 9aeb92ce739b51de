// A language is one folder and no code: one that nobody speaks shows which words are not
// translated, and which lines are too narrow for words a third longer.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { lostParts } from '../support/page-checks.ts';
import { buildWithPseudoLocale, PSEUDO, pseudo } from '../support/pseudo-locale.ts';
import { sayIn } from '../support/say.ts';
import { launchIn, SCENES } from '../support/scenes.ts';
import { freshTest } from './fresh-test.ts';
import { seen } from './steps.ts';

/** Texts that are no words of the interface: thoughts, notes, names of keys and of languages, dates. */
const NOT_ITS_WORDS = [
  'blockquote',
  'figcaption',
  'textarea',
  'kbd',
  '.key',
  '.circle-question',
  'time',
  'option',
  'svg text',
  '#prompt',
  '.thought-prompt',
  '.note-day',
  '.journal-day',
  '.note-words',
  '.note-answers',
  '.library-deck h2',
  '.library-about',
  '.library-by',
  '.library-source',
  '.library-chapters',
  'bdi',
  'dd',
  '#title',
  '.panel-before',
  '[lang]:not(html)',
].join();

/** What a page says or names that was never marked, each once. */
function untranslated(page: Page): Promise<string[]> {
  return page.evaluate((exempt) => {
    const isPlain = (text: string | null) =>
      text !== null &&
      !/^\w+day, \w+ \d+$/.test(text) &&
      /[A-Za-z]{3}/.test(text.replaceAll('Outward', '')) &&
      !/[ạẹịọụ]/i.test(text);
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node as HTMLElement;
      if (!element.checkVisibility() || element.closest(exempt)) continue;
      for (const name of ['aria-label', 'placeholder', 'title'])
        if (isPlain(element.getAttribute(name)))
          found.add(`${name}: ${element.getAttribute(name)}`);
      for (const child of element.childNodes)
        if (child.nodeType === Node.TEXT_NODE && isPlain(child.textContent))
          found.add(`${element.className || element.localName}: ${child.textContent}`);
    }
    if (isPlain(document.title)) found.add(`title: ${document.title}`);
    return [...found];
  }, NOT_ITS_WORDS);
}

describe('a language that is one folder', () => {
  const say = sayIn('en', pseudo);
  const fresh = freshTest(() =>
    launchIn('chromium', PSEUDO, { extension: buildWithPseudoLocale() }),
  );

  fresh(
    'is spoken on every page, whole, and its longer words lose nothing',
    {
      timeout: 240_000,
    },
    async ({ session }) => {
      const wrong: Record<string, string[]> = {};
      for (const { name, open } of SCENES.filter(({ isLayout }) => isLayout)) {
        const page = await open(session, say, PSEUDO);
        wrong[name] = await untranslated(page);
        for (const width of [320, 380]) {
          await page.setViewport({ width, height: 800 });
          await seen(page, `${width} px`, (wanted) => innerWidth === wanted, width);
          wrong[`${name}, ${width}`] = await lostParts(page);
        }
        await page.close();
      }
      expect(Object.entries(wrong).filter(([, found]) => found.length > 0)).toEqual([]);
    },
  );
});
