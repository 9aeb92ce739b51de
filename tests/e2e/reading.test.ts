// A book read a passage at a time: by keyboard alone, in both directions, kept over restarts.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { bookRows, GARDEN, HARBOUR } from '../support/books.ts';
import { writeBook } from '../support/written-books.ts';
import { inTurn, plainTest } from './fresh-test.ts';
import { BROWSERS, buttonIs, byRole, press, reads, saveNote, seen } from './steps.ts';

/** Waits until the passage of this number is said, and answers its words. */
async function passageIs(page: Page, number: number, total = 9): Promise<string> {
  await seen(
    page,
    `passage ${number}`,
    (wanted) => document.querySelector('.read-place p')?.textContent?.startsWith(wanted),
    `Passage ${number} of ${total}`,
  );
  return page.evaluate(() => document.querySelector('blockquote')?.textContent ?? '');
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return;
  }
  throw new Error(`Tab never came to '${name}'`);
}

describe.each(BROWSERS)('reading a book in %s', (name) => {
  const fresh = plainTest(name);
  const varied = inTurn(name, fresh);

  varied('by keyboard alone, from where one left off, over a restart', async ({ session }) => {
    await writeBook(session, bookRows(HARBOUR, 'harbour'));
    let page = await session.open('read.html#harbour');
    expect(await passageIs(page, 1)).toContain('The boats lie on their sides');
    await page.keyboard.press('ArrowRight');
    await passageIs(page, 2);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await passageIs(page, 4)).toContain('When the tide turns');
    await reads(page, 'Chapter 2');
    await page.keyboard.press('ArrowLeft');
    await passageIs(page, 3);
    await tabTo(page, 'Forward');
    await page.keyboard.press('Enter');
    await passageIs(page, 4);
    expect(await focused(page), 'the focus after a move').toBe('Forward');
    await tabTo(page, 'Chapters');
    await page.keyboard.press('Enter');
    await seen(page, 'the chapter in sight', () => document.activeElement?.ariaCurrent === 'true');
    await tabTo(page, 'Lights');
    await page.keyboard.press('Enter');
    expect(await passageIs(page, 7)).toContain('At night each light');
    await seen(page, 'the focus on it', () => document.activeElement?.matches('.read-passage'));
    await press(page, 'Return to passage 4, where you left off');
    await passageIs(page, 4);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 2500)));
    await session.restart();

    page = await session.open('read.html#harbour');
    await passageIs(page, 4);
    expect(await session.requests()).toEqual([]);
  });

  varied('a passage is answered and kept, and the note is in the journal', async ({ session }) => {
    await writeBook(session, bookRows(HARBOUR, 'harbour'));
    const page = await session.open('read.html#harbour/2');
    await passageIs(page, 3);
    await press(page, 'Keep');
    await buttonIs(page, 'Keep', 'aria-pressed', 'true');
    await press(page, 'Reflect');
    await seen(page, 'the field', () => document.activeElement?.matches('textarea'));
    await page.keyboard.press('ArrowRight');
    await passageIs(page, 3);
    await saveNote(page, 'My grandfather mended like that');
    await page.keyboard.press('Escape');
    await seen(page, 'the focus back', () => document.activeElement?.textContent === 'Reflect');
    const journal = await session.open('journal.html');
    await reads(journal, 'My grandfather mended like that');
    await reads(journal, 'An old man mends a net');
    await session.reload(page);
    await buttonIs(page, 'Keep', 'aria-pressed', 'true');
  });

  varied('the panel turns to the passage that is turned to', async ({ session }) => {
    await writeBook(session, bookRows(HARBOUR, 'harbour'));
    const page = await session.open('read.html#harbour');
    await passageIs(page, 1);
    await press(page, 'Reflect');
    await byRole(page, 'textbox', 'Your reflection');
    await press(page, 'Forward');
    await passageIs(page, 2);
    await saveNote(page, 'to the second');
    await press(page, 'Back');
    await passageIs(page, 1);
    await seen(page, 'nothing before it', () => document.querySelector('.panel-before') === null);
    await press(page, 'Forward');
    await passageIs(page, 2);
    await reads(page, 'to the second');
  });

  varied(
    'a book in Hebrew turns the other way, and ends with what comes next',
    async ({ session }) => {
      await writeBook(session, bookRows(GARDEN, 'garden'));
      const page = await session.open('read.html#garden');
      await passageIs(page, 1, 3);
      await page.keyboard.press('ArrowLeft');
      await passageIs(page, 2, 3);
      await page.keyboard.press('ArrowLeft');
      await passageIs(page, 3, 3);
      await reads(page, 'This was the last passage.');
      const direction = await page.evaluate(() => {
        const quote = document.querySelector('blockquote') as HTMLElement;
        return [getComputedStyle(quote).direction, quote.closest('[lang]')?.getAttribute('lang')];
      });
      expect(direction).toEqual(['rtl', 'he']);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowRight');
      await passageIs(page, 2, 3);
    },
  );

  varied('another page follows how it comes, and says when it is gone', async ({ session }) => {
    await writeBook(session, bookRows(HARBOUR, 'harbour'));
    const one = await session.open('read.html#harbour');
    const other = await session.open('read.html#harbour');
    await passageIs(other, 1);
    await other.click('summary');
    await press(other, 'Only here, on this page', 'radio');
    await seen(
      one,
      'the choice on the other page',
      () => document.querySelectorAll<HTMLInputElement>('input')[2]?.checked,
    );
    const gone = await session.open('read.html#nowhere');
    await reads(gone, 'There is no such book here.');
    expect(await gone.evaluate(() => document.querySelector('p a')?.getAttribute('href'))).toBe(
      'library.html',
    );
  });

  varied('the suggested books ask no network for anything', async ({ session }) => {
    const page = await session.open('books.html');
    await reads(page, 'Nothing is fetched by Outward.');
    await byRole(page, 'link', 'Meditations');
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.books-book a')].map(
        ({ target, rel }) => `${target} ${rel}`,
      ),
    );
    expect(new Set(links)).toEqual(new Set(['_blank noreferrer']));
    expect(await session.requests()).toEqual([]);
  });
});
