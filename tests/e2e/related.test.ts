// What is related, as a reader finds it: thoughts under the panel of the new tab, notes near a note of
// the journal; and names that are left out of what is exported.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { BuiltInThought } from '../../utils/domain/thought.ts';
import { ROOT } from '../support/sources.ts';
import { downloadsTest, inTurn, plainTest, triedIn } from './fresh-test.ts';
import { BROWSERS, has, notes, noteWords, press, reads, saveNote, seen, thought } from './steps.ts';

const THOUGHTS: BuiltInThought[] = JSON.parse(
  readFileSync(join(ROOT, 'content/en/thoughts.json'), 'utf8'),
);

/** Goes by Tab to the button of this name, and presses it with the keyboard. */
async function pressByKey(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`Tab never came to '${name}'`);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** The related thoughts in sight. */
function thoughtsIn(page: Page): Promise<string[]> {
  return seen(page, 'related thoughts', () => {
    const all = [...document.querySelectorAll('.related-found li > p:first-child')];
    return all.length > 0 && all.map((one) => one.textContent ?? '');
  });
}

const loaded = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));

/** Stores, as another page would, a note that answers a thought. */
async function noteTo(page: Page, { id, text }: BuiltInThought, words: string): Promise<void> {
  await page.evaluate(
    async (answered, written) => {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open('outward');
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      const transaction = database.transaction(['notes', 'searchTail'], 'readwrite');
      const note = { kind: 'reflection', instant: 1, day: '2020-01-01', deck: 'outward' };
      transaction.objectStore('notes').put({
        ...note,
        id: 'n1',
        zone: 'UTC',
        monthDay: '01-01',
        wordings: [{ id: 'w1', text: written, time: '00000000001-0000-x' }],
        thought: answered.id,
        answers: { ...answered, deck: 'outward', language: 'en' },
      });
      const row = { ...note, note: 'n1', foldVersion: 1, folded: written.toLowerCase() };
      transaction.objectStore('searchTail').put(row);
      await new Promise((done) => {
        transaction.oncomplete = done;
      });
      database.close();
    },
    { id, text },
    words,
  );
}

describe.each(BROWSERS)('related, %s', (name) => {
  const it = plainTest(name);
  const varied = inTurn(name, it);

  varied(
    'shows thoughts near to the one in sight when it is asked, and follows it to another',
    async ({ session }) => {
      const tab = await session.open('newtab.html');
      await press(tab, 'Reflect');
      await seen(tab, 'the panel', () => document.querySelector('.related') !== null);
      const before = await loaded(tab);
      expect(before.filter((file) => /related-thoughts|old-words/.test(file))).toEqual([]);
      await pressByKey(tab, 'Related');
      const found = await thoughtsIn(tab);
      expect(found.length).toBeLessThanOrEqual(6);
      expect(found).not.toContain(await thought(tab));
      expect(await focused(tab)).toBe('Related');
      await press(tab, 'Another');
      const other = await seen(
        tab,
        'what is related to the other',
        (old) => {
          const all = [...document.querySelectorAll('.related-found li > p:first-child')];
          const words = all.map((one) => one.textContent ?? '');
          return words.length > 0 && words.join() !== old && words;
        },
        found.join(),
      );
      expect(other).not.toContain(await thought(tab));

      const near = THOUGHTS.find(({ text }) => other.includes(text)) as BuiltInThought;
      await noteTo(tab, near, 'Written long ago.');
      await press(tab, 'Related');
      await seen(tab, 'nothing', () => document.querySelector('.related-found') === null);
      await press(tab, 'Related');
      await press(tab, '1 note', 'link');
      expect(await noteWords(tab, 1)).toEqual(['Written long ago.']);
      await reads(tab, 'Notes to one thought');
    },
  );

  varied('leaves the popup as it was', async ({ session }) => {
    const popup = await session.open('popup.html');
    await saveNote(popup, 'Words');
    expect(await has(popup, 'button', 'Related')).toBe(false);
  });

  varied('leads from a note to those near it, one at a time, and back', async ({ session }) => {
    const popup = await session.open('popup.html');
    for (const text of ['The first', 'The second', 'The third']) await saveNote(popup, text);
    await popup.close();
    const journal = await session.open('journal.html');
    await notes(journal, 3);
    await pressByKey(journal, 'Related');
    await reads(journal, 'To the same thought');
    expect(await focused(journal)).toBe('Related');
    const [newest] = (await journal.$$('.related-note a')) as ElementHandle<HTMLElement>[];
    await newest?.focus();
    await journal.keyboard.press('Enter');
    expect(await noteWords(journal, 1)).toEqual(['The second']);
    await reads(journal, 'One note');
    await seen(journal, 'the focus on the note', () => document.activeElement?.matches('article'));
    await journal.evaluate(() => history.back());
    await notes(journal, 3);

    await press(journal, 'Related thoughts');
    expect((await thoughtsIn(journal)).length).toBeGreaterThan(0);
  });
});

describe.each(triedIn('firefox'))('names in a file, %s', (name) => {
  const it = downloadsTest(name);

  it('are initials where that is asked for, and stay as they are here', async ({ session }) => {
    const journal = await session.open('journal.html');
    const input = (await journal.waitForSelector('input[type="file"]')) as ElementHandle;
    const upload = async (path: string, words: string) => {
      await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
      await reads(journal, words);
    };
    const path = `${session.profile}-note.md`;
    const front = 'outward: "1"\ndate: 2026-11-23\nperson: Miriam Cohen';
    writeFileSync(path, `---\n${front}\n---\n\nWhat Miriam said.\n`);
    await upload(path, '1 note is new.');
    await press(journal, 'Import');
    await reads(journal, 'About Miriam Cohen');

    await journal.click('.transfer-choices summary');
    await reads(journal, 'A name inside the words of a note stays as you wrote it.');
    await press(journal, 'Initials only', 'radio');
    await press(journal, 'Export');
    const day = new Date().toLocaleDateString('sv');
    const file = await session.file(`outward-${day}.jsonl`);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('"M. C."');
    expect(text).toContain('What Miriam said.');
    expect(text).not.toMatch(/cohen/i);

    await upload(file, '1 is the same.');
    await press(journal, 'Import');
    await reads(journal, 'Imported: 0 new notes');
    await reads(journal, 'About Miriam Cohen');
    expect(await journal.evaluate(() => document.body.innerText)).not.toContain('M. C.');
  });
});
