// The library as a reader uses it: bringing in, looking before it is taken, changing, hiding,
// deleting and undoing; a deck from one profile to another; files that mean harm; a book day by day.
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { Session } from '../support/browser.ts';
import {
  bookFile,
  CLIPPINGS,
  GATE,
  GUEST_NOTE,
  QUOTES,
  RAIN,
  writtenFile,
} from '../support/library-files.ts';
import { doctoredTest, downloadsTest, inTurn, plainTest, triedIn, wipe } from './fresh-test.ts';
import {
  BROWSERS,
  byRole,
  choose,
  noteWords,
  openNewTab,
  paste,
  press,
  reads,
  seen,
  thought,
} from './steps.ts';

const DAY_MS = 86_400_000;

async function library(session: Session): Promise<Page> {
  const page = await session.open('library.html');
  await byRole(page, 'button', 'Bring something in');
  return page;
}

async function bring(page: Page, path: string): Promise<void> {
  const input = (await page.waitForSelector(
    'input[type="file"]',
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

/** Drops a file on the page, on no place of it in particular. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    (called, words) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([words], called, { type: 'text/plain' }));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
    },
    name,
    content,
  );
}

/** Waits until these thoughts are in sight, and no others. */
async function thoughts(page: Page, wanted: readonly string[]): Promise<void> {
  await seen(
    page,
    `the thoughts ${wanted.join(' | ')}`,
    (texts) => {
      const found = [...document.querySelectorAll('.library-thought blockquote')];
      const words = found.map(({ textContent }) => textContent).toSorted();
      return JSON.stringify(words) === texts;
    },
    JSON.stringify(wanted.toSorted()),
  );
}

async function takeQuotes(page: Page): Promise<void> {
  await bring(page, writtenFile('quotes.txt', QUOTES));
  await press(page, 'Take in');
  await reads(page, 'Taken in: 4 passages');
  await press(page, 'See the deck', 'link');
  await seen(page, 'the deck', () => document.querySelectorAll('.library-thought').length === 4);
}

async function search(page: Page, words: string): Promise<void> {
  const field = await byRole(page, 'searchbox', 'Search thoughts');
  await field.evaluate((input, value) => {
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    setter?.call(input, value);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, words);
}

/** Presses a button of the thought with these words. */
async function pressAt(page: Page, words: string, name: string): Promise<void> {
  await seen(
    page,
    `'${name}' at '${words}'`,
    (text, label) => {
      const article = [...document.querySelectorAll('.library-thought')].find(
        (one) => one.querySelector('blockquote')?.textContent === text,
      );
      const button = [...(article?.querySelectorAll('button') ?? [])].find(
        (one) => one.textContent === label,
      );
      button?.click();
      return button !== undefined;
    },
    words,
    name,
  );
}

const BENCH = 'A bench is a house with one wall, and it is the back of whoever sits there.';

describe.each(BROWSERS)('the library, %s', (name) => {
  const it = plainTest(name);
  const varied = inTurn(name, it);

  it('takes a dropped file in once it was looked at, and nothing twice', async ({ session }) => {
    const page = await library(session);
    await reads(page, 'All of this came with Outward.');
    await drop(page, 'My Clippings.txt', CLIPPINGS);
    await reads(page, 'Clippings from a Kindle · My Clippings.txt');
    await reads(page, '4 blocks = 2 passages + 1 note + 1 unreadable');
    await reads(page, '2 passages are new.');
    await press(page, 'Take in');
    await reads(page, 'Taken in: 2 passages');
    await press(page, 'See the deck', 'link');
    await thoughts(page, [RAIN, GATE]);
    await drop(page, 'again.txt', CLIPPINGS);
    await reads(page, '2 are here already.');
    await press(page, 'Take in');
    await reads(page, 'There is nothing new in it');
    await thoughts(page, [RAIN, GATE]);
    const journal = await session.open('journal.html');
    expect(await noteWords(journal, 1)).toEqual([GUEST_NOTE]);
  });

  varied('finds, edits, hides and deletes a thought, and brings it back', async ({ session }) => {
    const page = await library(session);
    await takeQuotes(page);
    await search(page, 'one wall');
    await thoughts(page, [BENCH]);
    await pressAt(page, BENCH, 'Edit');
    await paste(page, 'A bench has one wall.', 'Words');
    await press(page, 'Save');
    await thoughts(page, ['A bench has one wall.']);
    await pressAt(page, 'A bench has one wall.', 'Hide');
    await reads(page, 'Hidden: it does not come up.');
    await pressAt(page, 'A bench has one wall.', 'Show again');
    await reads(page, 'It can come up again.');
    await pressAt(page, 'A bench has one wall.', 'Delete');
    await reads(page, 'The thought is deleted.');
    await thoughts(page, []);
    await press(page, 'Undo');
    await thoughts(page, ['A bench has one wall.']);
    await search(page, '"house with one wall"');
    await reads(page, 'No thought has “"house with one wall"”.');
    // What was deleted comes in again with no file.
    await search(page, 'one wall');
    await pressAt(page, 'A bench has one wall.', 'Delete');
    await search(page, '');
    await bring(page, writtenFile('quotes.txt', QUOTES));
    await press(page, 'Take in');
    await reads(page, 'There is nothing new in it');
  });

  varied('removes a deck, and brings it back with all that was in it', async ({ session }) => {
    const page = await library(session);
    await takeQuotes(page);
    await press(page, 'Remove');
    await reads(page, 'The deck is removed');
    await reads(page, 'All of this came with Outward.');
    await press(page, 'Undo');
    await reads(page, '4 thoughts');
  });

  varied('adds a thought by hand, which comes up like any other', async ({ session }) => {
    const page = await library(session);
    await press(page, 'Add a thought');
    await paste(page, 'Look who is not in the picture.', 'Words');
    await press(page, 'Add');
    await reads(page, 'Added.');
    await press(page, 'My thoughts', 'link');
    await thoughts(page, ['Look who is not in the picture.']);
    await pressAt(page, 'Look who is not in the picture.', 'Keep');
    await reads(page, 'Kept');
    await press(page, 'All decks', 'link');
    await press(page, 'All that is kept', 'link');
    await thoughts(page, ['Look who is not in the picture.']);
  });

  varied(
    'shows a book before it is taken in, with its details and chapters',
    async ({ session }) => {
      const page = await library(session);
      await bring(page, writtenFile('garden.epub', bookFile()));
      await reads(page, 'Ada Marsh');
      await reads(page, '2 chapters');
      await press(page, 'Take in');
      await reads(page, 'Taken in: 4 passages');
      const decks = await library(session);
      await byRole(decks, 'link', 'Read Letters from the Garden');
    },
  );

  varied('takes no harm from a file that means it', async ({ session }) => {
    const page = await library(session);
    const hostile = '<img src=x onerror="document.title=\'x\'"> ‮turned‬ <b>bold</b> \u0000';
    for (const content of [
      new Uint8Array(300_000).map((_, index) => (index * 7919) % 251),
      '{"__proto__":{"polluted":true},"quotes":[{"text":1}]}',
      '[[[[[[',
      '',
      bookFile().slice(0, 500),
    ]) {
      await bring(page, writtenFile('file', content));
      await seen(page, 'an answer', () => {
        const said = document.querySelector('.library-result [role="status"]')?.textContent;
        const isGoing = document.querySelector('progress') !== null;
        return !isGoing && (said !== '' || document.querySelector('.library-found') !== null);
      });
      if (await page.$('.library-found')) await press(page, 'Cancel');
    }
    await bring(page, writtenFile('quotes.txt', `${hostile}\n— Nobody <i>at all</i>`));
    await press(page, 'Take in');
    await press(page, 'See the deck', 'link');
    await reads(page, '<b>bold</b>');
    expect(await page.$('.library-thought b, .library-thought i, .library-thought img')).toBeNull();
    expect(await page.title()).toBe('Outward: library');
  });

  it('is used by the keyboard alone', async ({ session }) => {
    const page = await library(session);
    await takeQuotes(page);
    const tabTo = async (words: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(
          () =>
            document.activeElement?.getAttribute('aria-label') ??
            document.activeElement?.textContent ??
            '',
        );
        if (at.startsWith(words)) return;
      }
      throw new Error(`Tab never came to '${words}'`);
    };
    const focused = (words: string) =>
      seen(
        page,
        `the focus on '${words}'`,
        (wanted) => {
          const { activeElement, body } = document;
          return activeElement !== body && activeElement?.textContent?.includes(wanted);
        },
        words,
      );
    await tabTo('Delete');
    await page.keyboard.press('Enter');
    await focused('Undo');
    await page.keyboard.press('Enter');
    await focused('It is back.');
    await seen(page, 'all four', () => document.querySelectorAll('.library-thought').length === 4);
    await (await byRole(page, 'searchbox', 'Search thoughts')).focus();
    await tabTo('Edit');
    await page.keyboard.press('Enter');
    await seen(page, 'the form', () => document.activeElement?.matches('textarea'));
    await page.keyboard.press('Escape');
    await focused('Edit');
  });
});

describe.each(triedIn('chromium'))('a shared deck, %s', (name) => {
  const it = downloadsTest(name);

  it('comes whole into another profile, and only once', async ({ session }) => {
    const page = await library(session);
    await takeQuotes(page);
    await press(page, 'Share as a file');
    const said = await seen(
      page,
      'the name of the file',
      () =>
        /The deck is in \u2068?([^\u2069]+)\u2069?\.$/.exec(
          document.querySelector('.journal-bar [role="status"]')?.textContent ?? '',
        )?.[1],
    );
    const file = await session.file(said);

    await wipe(session);
    const empty = await library(session);
    await bring(empty, file);
    await reads(empty, 'A deck shared from Outward');
    await press(empty, 'Take in');
    await reads(empty, 'Taken in: 4 passages');
    await press(empty, 'See the deck', 'link');
    await reads(empty, 'Ada Marsh, Letters from the Garden');
    await bring(empty, file);
    await press(empty, 'Take in');
    await reads(empty, 'There is nothing new in it');
  });
});

describe.each(triedIn('firefox'))('a book dropped in, %s', (name) => {
  const fresh = doctoredTest(name);
  const PASSAGES = [
    GATE,
    'It was never locked, and that was why nobody came at night.',
    RAIN,
    'In the evening the leaves were heavy, and none had complained.',
  ];

  fresh('is met a passage a day on the new tab, in its order', async ({ session }) => {
    const page = await library(session);
    await bring(page, writtenFile('garden.epub', bookFile()));
    await press(page, 'Take in');
    await reads(page, 'Taken in: 4 passages');
    const decks = await library(session);
    const link = await byRole(decks, 'link', 'Read Letters from the Garden');
    const book = await session.open(
      await link.evaluate((element) => element.getAttribute('href') ?? ''),
    );
    await (await byRole(book, 'button', 'Forward')).evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    await choose(book, 'A passage a day on the new tab, before all other thoughts');
    await seen(book, 'passages that wait', () =>
      localStorage.getItem('outward.queue')?.includes('"daily":['),
    );
    for (const [day, text] of PASSAGES.entries()) {
      await session.tell({ shiftMs: day * DAY_MS });
      for (const _ of ['a tab', 'another of that day']) {
        const tab = await openNewTab(session);
        expect(await thought(tab)).toBe(text);
        await new Promise((done) => setTimeout(done, 300));
        await tab.close();
      }
    }
  });
});
