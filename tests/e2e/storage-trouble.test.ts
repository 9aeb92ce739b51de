// Where nothing can be stored: a thought is shown, what is typed stays, and the page says why.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { launch, type Session } from '../support/browser.ts';
import { doctoredTest, freshTest, inTurn, plainTest, triedIn } from './fresh-test.ts';
import {
  BROWSERS,
  byRole,
  closeOthers,
  fieldHolds,
  fieldValue,
  notes,
  openNotes,
  paste,
  pasteFromClipboard,
  press,
  reads,
  save,
  saveNote,
  seen,
  show,
  thought,
} from './steps.ts';

const WORDS = 'not to be lost';
const UNAVAILABLE = 'no place to store notes here';
const FULL = 'The disk is full';

/** Types, saves in vain, and still has the words, in the field and on the clipboard. */
async function keepsTheWords(page: Page, sentence: string): Promise<void> {
  await paste(page, WORDS);
  await press(page, 'Save');
  await reads(page, sentence);
  await fieldHolds(page, WORDS);
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('Saved.');
  await press(page, 'Copy my words');
  await settled();
  await paste(page, '');
  await pasteFromClipboard(page);
  await fieldHolds(page, WORDS);
}

/** Long enough for what a page does by itself after it has opened, and for copying. */
function settled(): Promise<void> {
  return new Promise((done) => setTimeout(done, 500));
}

describe.each(BROWSERS)('without a database or without room, %s', (name) => {
  const fresh = doctoredTest(name);
  const varied = inTurn(name, fresh);

  for (const fault of ['open-throws', 'open-fails'] as const) {
    varied(`shows a thought and keeps the words (${fault})`, async ({ session }) => {
      await session.tell({ fault });
      const tab = await session.open('newtab.html');
      const words = await thought(tab);
      await reads(tab, UNAVAILABLE);
      await press(tab, 'Another');
      await seen(
        tab,
        'another',
        (old) => document.querySelector('blockquote')?.textContent !== old,
        words,
      );
      await press(tab, 'Reflect');
      await keepsTheWords(tab, UNAVAILABLE);
      const popup = await session.open('popup.html');
      await thought(popup);
      await keepsTheWords(popup, UNAVAILABLE);
      await reads(await session.open('options.html'), UNAVAILABLE);
    });
  }

  varied('leaves a database of a newer version untouched, and says so', async ({ session }) => {
    const blank = await session.open('blank.html');
    await blank.evaluate(
      () =>
        new Promise<void>((done) => {
          const request = indexedDB.open('outward', 999);
          request.onsuccess = () => {
            request.result.close();
            done();
          };
        }),
    );
    const tab = await session.open('newtab.html');
    await thought(tab);
    await reads(tab, 'by a newer version of Outward');
    await press(tab, 'Reflect');
    await keepsTheWords(tab, 'by a newer version of Outward');
    const version = await blank.evaluate(async () => (await indexedDB.databases())[0]?.version);
    expect(version).toBe(999);
  });

  varied('waits for an older page that holds the notes, then goes on', async ({ session }) => {
    await saveFirst(session);
    const holder = await session.open('blank.html');
    await holder.evaluate(
      () =>
        new Promise<void>((done) => {
          const request = indexedDB.open('outward');
          request.onsuccess = () => {
            Object.assign(globalThis, { held: request.result });
            done();
          };
        }),
    );
    await session.tell({ fault: 'next-version' });
    const popup = await session.open('popup.html');
    await thought(popup);
    await reads(popup, 'with an older version of Outward');
    await holder.close();
    await seen(popup, 'the end of it', () => !document.body.innerText.includes('older version'));
    await paste(popup, 'goes on');
    await save(popup);
  });

  varied('says in an open page that a newer version has taken over', async ({ session }) => {
    await saveFirst(session);
    const old = await session.open('popup.html');
    await byRole(old, 'button', 'Save');
    await settled();
    await session.tell({ fault: 'next-version' });
    await session.open('popup.html');
    await reads(old, 'Outward has been updated');
    await paste(old, WORDS);
    await old.bringToFront();
    await press(old, 'Save');
    await fieldHolds(old, WORDS);
    await byRole(old, 'button', 'Copy my words');
    await byRole(old, 'button', 'Load again');
  });

  for (const fault of ['put-throws', 'commit-fails'] as const) {
    varied(`on a full disk keeps the words until there is room (${fault})`, async ({ session }) => {
      await session.tell({ fault });
      const popup = await session.open('popup.html');
      await byRole(popup, 'button', 'Save');
      await settled();
      await popup.evaluate(() => {
        localStorage.setItem(
          'test',
          JSON.stringify({ ...JSON.parse(localStorage.test), full: true }),
        );
      });
      await keepsTheWords(popup, FULL);
      await popup.evaluate(() => {
        localStorage.setItem(
          'test',
          JSON.stringify({ ...JSON.parse(localStorage.test), full: false }),
        );
      });
      await save(popup);
      await seen(
        popup,
        'no complaint',
        () => !document.body.innerText.includes('The disk is full'),
      );
      await openNotes(popup);
      expect((await notes(popup, 1))[0]).toContain(WORDS);
    });
  }
});

/** Makes the database, with a note in it. */
async function saveFirst(session: Session): Promise<void> {
  const popup = await session.open('popup.html');
  await paste(popup, 'a note from before');
  await save(popup);
  await popup.close();
}

describe.each(triedIn('chromium'))('where the browser has lost its store of notes, %s', (name) => {
  const fresh = plainTest(name);

  fresh('says so in the journal and the popup until it is read', async ({ session }) => {
    const popup = await session.open('popup.html');
    await saveNote(popup, 'gone with the store');
    await seen(popup, 'planned cards', () =>
      localStorage.getItem('outward.queue')?.includes('languages'),
    );
    // What Chromium does with a store that it finds damaged.
    const picture = await session.open('icons/16.png');
    await closeOthers(session, picture);
    await picture.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const request = indexedDB.deleteDatabase('outward');
          request.onsuccess = () => done();
          request.onerror = () => fail(request.error);
        }),
    );
    const journal = await session.open('journal.html');
    await reads(journal, 'the browser had lost its store of notes');
    const after = await session.open('popup.html');
    await openNotes(after);
    await reads(after, 'The browser had lost its store of notes');
    await show(journal);
    await press(journal, 'I have read this');
    await seen(journal, 'no more of it', () => !document.body.innerText.includes('lost its store'));
  });
});

describe('on a disk that is really full, firefox', () => {
  const prefs = { 'dom.quotaManager.temporaryStorage.fixedLimit': 2048 };
  const fresh = freshTest(() => launch('firefox', { prefs }));

  fresh('keeps what no longer fits, and what was saved before', async ({ session }) => {
    const popup = await session.open('popup.html');
    const texts = Array.from({ length: 60 }, (_, index) => `${index} ${noise(50_000)}`);
    let saved = 0;
    for (const text of texts) {
      await paste(popup, text);
      await press(popup, 'Save');
      const outcome = await seen(popup, 'an outcome', () => {
        const said = document.body.innerText;
        if (said.includes('The disk is full')) return 'full';
        return said.includes('Saved.') && 'saved';
      });
      if (outcome === 'full') break;
      saved += 1;
    }
    expect(saved).toBeGreaterThan(0);
    expect(saved).toBeLessThan(texts.length);
    expect(await fieldValue(popup)).toBe(texts[saved]);
    await openNotes(popup);
    await notes(popup, Math.min(saved, 30));
  });
});

/** Text that no database can store smaller than it is. */
function noise(length: number): string {
  return Array.from({ length }, () =>
    String.fromCharCode(33 + Math.floor(Math.random() * 94)),
  ).join('');
}
