// Owns the scenes of a book that is read a passage at a time, and of the books that are suggested.
import type { Page } from 'puppeteer-core';
import { byRole, press, reads, seen } from '../e2e/steps.ts';
import { type BookSample, bookRows, GARDEN, HARBOUR } from './books.ts';
import type { Session } from './browser.ts';
import type { Say } from './say.ts';
import { type Scene, wordsIn } from './scene.ts';
import { writeBook } from './written-books.ts';

/** A name that is in no dictionary of line breaks. */
const LONG: BookSample = { ...HARBOUR, title: 'Wolfeschlegelsteinhausenbergerdorff' };

const SAMPLES = { en: LONG, he: GARDEN };

async function reading(session: Session, say: Say, address: string): Promise<Page> {
  const page = await session.open(`read.html#${address}`);
  await byRole(page, 'button', say('readForward'));
  return page;
}

export const READING_SCENES: Scene[] = [
  {
    name: 'reading',
    isLayout: true,
    async open(session, say, language) {
      await writeBook(session, bookRows(wordsIn(SAMPLES, language), 'book'));
      const page = await reading(session, say, 'book/1');
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      await seen(page, 'how it comes', () => document.querySelector('input')?.checkVisibility());
      return page;
    },
  },
  {
    name: 'reading-panel',
    async open(session, say) {
      const page = await reading(session, say, 'book/1');
      await press(page, say('reflect'));
      await byRole(page, 'textbox', say('yourReflection'));
      return page;
    },
  },
  {
    name: 'reading-chapters',
    isLayout: true,
    async open(session, say) {
      await writeBook(session, bookRows(HARBOUR, 'harbour', { place: { rank: 4, instant: 1 } }));
      const page = await reading(session, say, 'harbour/8');
      await reads(page, say('readEnd'));
      await press(page, say('readChapters'));
      await seen(page, 'chapters', () => document.querySelectorAll('ol button').length === 3);
      return page;
    },
  },
  {
    name: 'reading-absent',
    async open(session, say) {
      const page = await session.open('read.html#nowhere');
      await reads(page, say('readAbsent'));
      return page;
    },
  },
  {
    name: 'books',
    isLayout: true,
    async open(session) {
      const page = await session.open('books.html');
      await seen(page, 'books', () => document.querySelectorAll('.books-book').length > 20);
      return page;
    },
  },
];
