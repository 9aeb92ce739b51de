// The popup: a question, a quick reflection, the notes kept so far.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { Session } from '../support/browser.ts';
import { inTurn, plainTest } from './fresh-test.ts';
import {
  BROWSERS,
  byRole,
  FIELD,
  fieldHolds,
  fieldValue,
  has,
  notes,
  openNotes,
  paste,
  press,
  reads,
  save,
  saveNote,
  seen,
  thought,
} from './steps.ts';

const EMPTY_SENTENCE = 'There is nothing to save yet.';

/** The question in sight, '' where there is none. */
function question(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('#prompt')?.textContent ?? '');
}

/** Goes on to other questions until one is of the outward lens, which asks about someone. */
async function askAboutSomeone(page: Page): Promise<void> {
  for (let tries = 0; tries < 8; tries += 1) {
    if (await has(page, 'textbox', 'About someone')) return;
    const before = await question(page);
    await press(page, 'Another question');
    await seen(
      page,
      'another question',
      (old) => document.querySelector('#prompt')?.textContent !== old,
      before,
    );
  }
  throw new Error('None of the questions is about someone');
}

describe.each(BROWSERS)('Today in the popup of %s', (name) => {
  const fresh = plainTest(name);
  const varied = inTurn(name, fresh);
  const openPage = (session: Session) => session.open('popup.html');

  fresh('opens from the toolbar on the day’s thought, ready to type', async ({ session }) => {
    const words = await thought(await session.newTab());
    const popup = await session.openPopup();
    expect(await thought(popup)).toBe(words);
    await seen(popup, 'the focus in the field', () => document.activeElement?.matches('textarea'));
    const label = await popup.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(label).toBe(FIELD);
    await popup.keyboard.type('first words');
    await fieldHolds(popup, 'first words');
    const isScrolled = await popup.evaluate(
      () => document.documentElement.scrollHeight > document.documentElement.clientHeight,
    );
    expect(isScrolled).toBe(false);
    expect(await session.requests()).toEqual([]);
  });

  fresh('saves with Ctrl+Enter and with Save, and is empty again', async ({ session }) => {
    const popup = await openPage(session);
    await paste(popup, 'by keyboard');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('Enter');
    await popup.keyboard.up('Control');
    await reads(popup, 'Saved.');
    await fieldHolds(popup, '');
    await saveNote(popup, 'by button');
    await fieldHolds(popup, '');
    await openNotes(popup);
    const [latest, first] = await notes(popup, 2);
    expect(latest).toContain('by button');
    expect(first).toContain('by keyboard');
  });

  varied('does not save an empty note, and says so quietly', async ({ session }) => {
    const popup = await openPage(session);
    for (const empty of ['', ' \n\t ']) {
      await paste(popup, empty);
      await press(popup, 'Save');
      await reads(popup, EMPTY_SENTENCE);
      expect(await fieldValue(popup)).toBe(empty);
    }
    await openNotes(popup);
    await notes(popup, 0);
  });

  varied('offers another question, skips it, and asks again', async ({ session }) => {
    const popup = await openPage(session);
    const first = await seen(
      popup,
      'a question',
      () => document.querySelector('#prompt')?.textContent,
    );
    await press(popup, 'Another question');
    await seen(
      popup,
      'another question',
      (old) => {
        const now = document.querySelector('#prompt')?.textContent;
        return now && now !== old;
      },
      first,
    );
    await press(popup, 'Skip it');
    await byRole(popup, 'button', 'Ask me something');
    expect(await question(popup)).toBe('');
    const again = await openPage(session);
    await byRole(again, 'button', 'Ask me something');
    await press(again, 'Ask me something');
    await seen(again, 'a question', () => document.querySelector('#prompt')?.textContent);
  });

  varied(
    'asks whom an outward question is about, and shows it on the note',
    async ({ session }) => {
      const popup = await openPage(session);
      await askAboutSomeone(popup);
      await paste(popup, 'she waits for the post');
      await (await byRole(popup, 'textbox', 'About someone')).type('Ruth');
      const asked = await question(popup);
      await save(popup);
      await openNotes(popup);
      const [note] = await notes(popup, 1);
      expect(note).toContain('About Ruth');
      expect(note).toContain(asked);
    },
  );

  fresh('has what was typed when it closed at once and opens again', async ({ session }) => {
    const popup = await openPage(session);
    await byRole(popup, 'button', 'Save');
    await popup.keyboard.type('typed and gone', { delay: 20 });
    await popup.close();
    const again = await openPage(session);
    await fieldHolds(again, 'typed and gone');
    await saveNote(again, 'typed and kept');
    await again.close();
    expect(await fieldValue(await openPage(session))).toBe('');
  });

  varied('has what was typed before it was ready, and has it once', async ({ session }) => {
    const popup = await openPage(session);
    await paste(popup, 'typed early');
    await reads(popup, 'Another question');
    await new Promise((done) => setTimeout(done, 500));
    await fieldHolds(popup, 'typed early');
  });

  varied('shows what was written when a thought comes back', async ({ session }) => {
    const popup = await openPage(session);
    await saveNote(popup, 'the first time');
    await saveNote(popup, 'the second time');
    const again = await openPage(session);
    await reads(again, 'the second time');
    await reads(again, 'One more note to it.');
  });
});

describe.each(BROWSERS)('Notes in the popup of %s', (name) => {
  const fresh = plainTest(name);
  const varied = inTurn(name, fresh);

  async function withNotes(session: Session, texts: string[]): Promise<Page> {
    const popup = await session.open('popup.html');
    for (const text of texts) await saveNote(popup, text);
    await openNotes(popup);
    await notes(popup, texts.length);
    return popup;
  }

  varied('lists the latest first, with day, thought and question', async ({ session }) => {
    const popup = await session.open('popup.html');
    const words = await thought(popup);
    const asked = await seen(
      popup,
      'a question',
      () => document.querySelector('#prompt')?.textContent,
    );
    const day = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(new Date());
    await saveNote(popup, 'older');
    await saveNote(popup, 'newer');
    await openNotes(popup);
    const [newer, older] = await notes(popup, 2);
    for (const part of ['newer', day, words, asked]) expect(newer).toContain(part);
    expect(older).toContain('older');
  });

  varied('finds by what was written, whatever its case and accents', async ({ session }) => {
    const popup = await withNotes(session, ['Über den Wolken', 'a café at noon', 'Ёлка в снегу']);
    const search = await byRole(popup, 'searchbox', 'Search notes');
    for (const [query, found] of [
      ['uber', 'Über den Wolken'],
      ['CAFE noon', 'a café at noon'],
      ['елка', 'Ёлка в снегу'],
    ] as const) {
      await search.click({ count: 3 });
      await search.type(query);
      await finds(popup, found);
    }
    await search.click({ count: 3 });
    await search.type('nowhere');
    await notes(popup, 0);
    await reads(popup, 'No note has “nowhere”.');
    await search.click({ count: 3 });
    await popup.keyboard.press('Backspace');
    await notes(popup, 3);
  });

  varied('edits a note, and keeps an edit that was not finished', async ({ session }) => {
    const popup = await withNotes(session, ['as it was']);
    await press(popup, 'Edit');
    await paste(popup, '  ', 'Your note');
    await pressInNotes(popup, 'Save');
    await reads(popup, EMPTY_SENTENCE);
    await paste(popup, 'as it is', 'Your note');
    await pressInNotes(popup, 'Save');
    await reads(popup, 'as it is');
    await press(popup, 'Edit');
    await paste(popup, 'as it may be', 'Your note');
    await popup.close();
    const again = await session.open('popup.html');
    await openNotes(again);
    await notes(again, 1);
    await reads(again, 'as it may be');
    await pressInNotes(again, 'Continue');
    await seen(again, 'the edit again', () =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value === 'as it may be'),
    );
    await pressInNotes(again, 'Save');
    await reads(again, 'as it may be');
    const [note] = await notes(again, 1);
    expect(note).not.toContain('as it is');
  });

  varied('deletes a note, and takes that back', async ({ session }) => {
    const popup = await withNotes(session, ['stays', 'goes']);
    await press(popup, 'Delete');
    await reads(popup, 'The note is deleted.');
    const [left] = await notes(popup, 1);
    expect(left).toContain('stays');
    await press(popup, 'Undo');
    const [back] = await notes(popup, 2);
    expect(back).toContain('goes');
    await press(popup, 'Delete');
    await notes(popup, 1);
    await session.restart();
    const again = await session.open('popup.html');
    await openNotes(again);
    expect((await notes(again, 1))[0]).toContain('stays');
  });
});

/** Waits until the list has this note and no other. */
async function finds(page: Page, words: string): Promise<void> {
  await seen(
    page,
    `only '${words}'`,
    (wanted) => {
      const all = [...document.querySelectorAll('article .note-words')];
      return all.length === 1 && all[0]?.textContent === wanted;
    },
    words,
  );
}

/** Presses the button of this name in the notes' part, where Today has one of the same name. */
async function pressInNotes(page: Page, name: string): Promise<void> {
  const button = await seenButton(page, name);
  await button.click();
}

async function seenButton(page: Page, name: string) {
  await seen(
    page,
    `the button '${name}' in the notes`,
    (wanted) =>
      [...document.querySelectorAll('#panel-notes button')].some(
        ({ textContent }) => textContent === wanted,
      ),
    name,
  );
  const buttons = await page.$$('#panel-notes button');
  for (const button of buttons) {
    if ((await button.evaluate(({ textContent }) => textContent)) === name) return button;
  }
  throw new Error(`The button '${name}' is gone`);
}
