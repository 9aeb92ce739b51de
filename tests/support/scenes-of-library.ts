// Owns the scenes of the library: nothing of one's own yet, a file that is looked at, a book,
// what is wrong with a file, the decks, one of them, a search.
import type { ElementHandle, Page } from 'puppeteer-core';
import { byRole, paste, press, reads, seen } from '../e2e/steps.ts';
import type { Session } from './browser.ts';
import { bookFile, CLIPPINGS, QUOTES, writtenFile } from './library-files.ts';
import type { Say } from './say.ts';
import { type Scene, wordsIn } from './scene.ts';

/** A word that is in one of the quotes in each language. */
const WORDS = { en: 'bench', ru: 'тишину', he: 'הדלת' };

async function library(session: Session, say: Say): Promise<Page> {
  const page = await session.open('library.html');
  await byRole(page, 'button', say('bringIn'));
  return page;
}

async function bring(page: Page, path: string): Promise<void> {
  const input = (await page.waitForSelector(
    'input[type="file"]',
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

async function pasted(page: Page, say: Say, text: string): Promise<void> {
  await page.click('.library-bring summary');
  await paste(page, text, say('pasteHere'));
  await press(page, say('lookAtIt'));
  await reads(page, say('whatWasFound'));
}

export const LIBRARY_SCENES: Scene[] = [
  {
    name: 'library-empty',
    isLayout: true,
    async open(session, say) {
      const page = await library(session, say);
      await reads(page, say('libraryEmpty'));
      return page;
    },
  },
  {
    name: 'library-adding',
    async open(session, say) {
      const page = await library(session, say);
      await press(page, say('addThought'));
      await byRole(page, 'textbox', say('words'));
      return page;
    },
  },
  {
    name: 'library-preview',
    isLayout: true,
    async open(session, say) {
      const page = await library(session, say);
      await pasted(page, say, CLIPPINGS);
      await byRole(page, 'button', say('takeIn'));
      return page;
    },
  },
  {
    name: 'library-book',
    isLayout: true,
    async open(session, say) {
      const page = await library(session, say);
      await bring(page, writtenFile('garden.epub', bookFile()));
      await reads(page, say('whatWasFound'));
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      return page;
    },
  },
  {
    name: 'library-refused',
    async open(session, say) {
      const page = await library(session, say);
      await bring(page, writtenFile('torn.epub', bookFile().slice(0, 400)));
      await seen(page, 'what is wrong', () => {
        const said = document.querySelector('.library-result [role="status"]');
        return document.querySelector('progress') === null && said?.textContent !== '';
      });
      return page;
    },
  },
  {
    name: 'library-deck',
    isLayout: true,
    async open(session, say) {
      const page = await library(session, say);
      await pasted(page, say, QUOTES);
      await press(page, say('takeIn'));
      await press(page, say('toTheDeck'), 'link');
      await press(page, say('edit'));
      await byRole(page, 'textbox', say('words'));
      return page;
    },
  },
  {
    name: 'library',
    isLayout: true,
    async open(session, say) {
      const page = await library(session, say);
      await seen(page, 'a deck of one’s own', () => document.querySelectorAll('h2').length > 2);
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      return page;
    },
  },
  {
    name: 'library-search',
    async open(session, say, language) {
      const page = await library(session, say);
      const field = await byRole(page, 'searchbox', say('searchThoughts'));
      await field.type(wordsIn(WORDS, language));
      await seen(page, 'a mark', () => document.querySelector('mark') !== null);
      return page;
    },
  },
];
