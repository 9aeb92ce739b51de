// The journal as a reader uses it: finding, editing, deleting, erasing; taking everything out and
// putting it back; backups.
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DAY_MS } from '../../utils/domain/day.ts';
import type { Session } from '../support/browser.ts';
import { launchWithDownloads } from './downloads.ts';
import { downloadsTest, inTurn, plainTest, wipe } from './fresh-test.ts';
import { BROWSERS, has, notes, noteWords, paste, press, reads, saveNote, seen } from './steps.ts';

async function withNotes(session: Session, texts: readonly string[]): Promise<void> {
  const popup = await session.open('popup.html');
  for (const text of texts) await saveNote(popup, text);
  await popup.close();
}

async function search(page: Page, words: string): Promise<void> {
  const field = (await page.waitForSelector('input[type="search"]')) as ElementHandle;
  await field.evaluate((input, value) => {
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    setter?.call(input, value);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, words);
}

/** Hands a file to the journal's input and waits for what it says of it. */
async function choose(journal: Page, path: string, words: string): Promise<void> {
  const input = (await journal.waitForSelector(
    'input[type="file"]',
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await reads(journal, words);
}

describe.each(BROWSERS)('the journal, %s', (name) => {
  const it = plainTest(name);
  const varied = inTurn(name, it);

  varied('finds notes in any spelling, and marks what was found', async ({ session }) => {
    await withNotes(session, ['Ёлка в снегу', 'שָׁלוֹם לכולם', 'Café in the rain', 'Nothing of it']);
    const journal = await session.open('journal.html');
    await notes(journal, 4);
    for (const [asked, found, marked] of [
      ['елка', 'Ёлка в снегу', 'Ёлка'],
      ['שלום', 'שָׁלוֹם לכולם', 'שָׁלוֹם'],
      ['CAFE rain', 'Café in the rain', 'Café'],
      ['"in the"', 'Café in the rain', 'in the'],
    ]) {
      await search(journal, asked as string);
      await seen(
        journal,
        `'${found}' alone`,
        (wanted) => {
          const words = [...document.querySelectorAll('.note-words')];
          return words.length === 1 && words[0]?.textContent === wanted;
        },
        found as string,
      );
      const mark = await seen(journal, 'a mark', () => document.querySelector('mark')?.textContent);
      expect(mark).toBe(marked);
    }
  });

  varied('keeps the earlier wording of an edited note, and shows it', async ({ session }) => {
    await withNotes(session, ['The first words']);
    const journal = await session.open('journal.html');
    await notes(journal, 1);
    await press(journal, 'Edit');
    await paste(journal, 'The second words', 'Your note');
    await press(journal, 'Save');
    await seen(journal, 'the new words', () =>
      document.querySelector('.note-words')?.textContent?.includes('second'),
    );
    await press(journal, 'Earlier wordings');
    await reads(journal, 'The first words');
  });

  varied(
    'deletes with undo, keeps what was deleted in the bin, and erases it for good',
    async ({ session }) => {
      await withNotes(session, ['To stay', 'To go']);
      const journal = await session.open('journal.html');
      await notes(journal, 2);
      await press(journal, 'Delete');
      await reads(journal, 'The note is deleted.');
      await press(journal, 'Undo');
      expect(await noteWords(journal, 2)).toEqual(['To go', 'To stay']);
      await press(journal, 'Delete');
      await notes(journal, 1);
      const bin = await session.open('journal.html#bin=');
      await reads(bin, 'To go');
      await press(bin, 'Erase for good');
      await reads(bin, 'Erase every word of this note?');
      await press(bin, 'Erase for good');
      await reads(bin, 'The note is erased.');
      const left = await bin.evaluate(
        () =>
          new Promise<string>((done) => {
            const request = indexedDB.open('outward');
            request.onsuccess = () => {
              const database = request.result;
              const names = [...database.objectStoreNames];
              const all = names.map(
                (store) =>
                  new Promise((read) => {
                    const rows = database.transaction(store).objectStore(store).getAll();
                    rows.onsuccess = () => read(rows.result);
                  }),
              );
              void Promise.all(all).then((rows) => done(JSON.stringify(rows)));
            };
          }),
      );
      expect(left).toContain('To stay');
      expect(left).not.toContain('To go');
    },
  );

  varied('keeps both wordings of a note that two tabs edited at once', async ({ session }) => {
    await withNotes(session, ['Once']);
    const first = await session.open('journal.html');
    await notes(first, 1);
    await press(first, 'Edit');
    const second = await session.open('journal.html');
    await notes(second, 1);
    await press(second, 'Edit');
    await paste(second, 'Written in the second', 'Your note');
    await press(second, 'Save');
    await first.bringToFront();
    await paste(first, 'Written in the first', 'Your note');
    await press(first, 'Save');
    await reads(first, 'Written in two places at once.');
    await reads(first, 'Written in the second');
    await reads(first, 'Written in the first');
  });
});

describe.each(BROWSERS)('files, %s', (name) => {
  const it = downloadsTest(name);
  const varied = inTurn(name, it);
  const today = () => new Date().toLocaleDateString('sv');
  const HOSTILE = ['U+2028 \u2028 here', '<b>not bold</b>', '\uD800 alone', 'שלום 👩‍👩‍👧 ёж'];

  varied(
    'takes everything out, and puts it into an empty place, equal and only once',
    async ({ session }) => {
      await withNotes(session, HOSTILE);
      const journal = await session.open('journal.html');
      await press(journal, 'Export');
      await reads(journal, 'Everything is in outward-');
      const file = await session.file(`outward-${today()}.jsonl`);

      await wipe(session);
      const empty = await session.open('journal.html');
      await reads(empty, 'Nothing here yet.');
      await choose(empty, file, '4 notes are new.');
      await press(empty, 'Import');
      await reads(empty, 'Imported: 4 new notes');
      expect(await noteWords(empty, 4)).toEqual(HOSTILE.toReversed());
      await choose(empty, file, '4 are the same.');
      await press(empty, 'Import');
      await reads(empty, 'Imported: 0 new notes');
      expect(await noteWords(empty, 4)).toEqual(HOSTILE.toReversed());
      await search(empty, 'שלום');
      expect(await noteWords(empty, 1)).toEqual([HOSTILE[3]]);
    },
  );

  varied('says what is wrong with a bad file, and changes nothing', async ({ session }) => {
    session.clearFiles();
    await withNotes(session, ['Here before']);
    const journal = await session.open('journal.html');
    await press(journal, 'Export');
    const whole = readFileSync(await session.file(`outward-${today()}.jsonl`));
    const text = whole.toString();
    const bad = (file: string | Uint8Array) => {
      const path = `${session.profile}-bad.jsonl`;
      writeFileSync(path, file);
      return path;
    };
    const middle = text.split('\n').toSpliced(3, 1, '{"type":"note","value":{"__proto__":1}}');
    for (const [file, words] of [
      ['', 'The file is empty.'],
      ['Dear diary', 'This is not a journal that Outward has exported.'],
      [text.slice(0, -60), 'too early'],
      [middle.join('\n'), 'Line 4'],
      [text.replace('Here before', 'Here behind'), 'was changed after it was made'],
      [text.replace(/"version":\d+/, '"version":99'), 'a newer version of Outward'],
      [zipSync({ 'a.md': new Uint8Array(80_000_000) }), 'is larger than notes can be'],
      [zipSync({ '../a.md': new Uint8Array(8) }), 'leads out of its folder'],
    ] as const)
      await choose(journal, bad(file), words);
    const huge = bad('');
    truncateSync(huge, 500_000_000);
    await choose(journal, huge, 'The file is not text.');
    await choose(journal, bad(whole), 'is the same.');
    await press(journal, 'Cancel');
    expect(await noteWords(journal, 1)).toEqual(['Here before']);
  });

  test('writes a backup, over the oldest in its turn, and restores from one', async () => {
    const session = await launchWithDownloads(name, { canBackUp: true });
    onTestFinished(() => session.close());
    await withNotes(session, ['In the first backup']);
    const options = await session.open('options.html');
    await press(options, 'Back up now');
    const month = today().slice(5, 7);
    const first = await session.file('Outward/outward-backup-1.jsonl');
    await session.file(`Outward/outward-month-${month}.jsonl`);
    await reads(options, 'The last backup is of');
    await press(options, 'Back up now');
    await session.file('Outward/outward-backup-2.jsonl');

    const journal = await session.open('journal.html');
    await notes(journal, 1);
    await withNotes(session, ['After the backup']);
    await journal.bringToFront();
    await notes(journal, 2);
    await choose(journal, first, '1 is the same.');
    await press(journal, 'Replace everything instead');
    await press(journal, 'Yes, replace everything');
    await reads(journal, 'Replaced: there is 1 note now.');
    expect(await noteWords(journal, 1)).toEqual(['In the first backup']);
    expect(readFileSync(await session.file(`outward-${today()}.jsonl`), 'utf8')).toContain(
      'After the backup',
    );
    expect(await has(journal, 'button', 'Yes, replace everything')).toBe(false);
  });
});

// Firefox runs nothing of a test before a page's own scripts.
describe('the journal as it opens, chromium', () => {
  const fresh = downloadsTest('chromium');

  fresh('puts all that stands above the notes there before them', async ({ session }) => {
    const days = Array.from({ length: 150 }, (_, at) => new Date(Date.now() - at * DAY_MS));
    const files = days.map((day) => [`${day.toLocaleDateString('sv')}.md`, strToU8('On the day')]);
    const path = `${session.profile}-days.zip`;
    writeFileSync(path, zipSync(Object.fromEntries(files)));
    const journal = await session.open('journal.html');
    await choose(journal, path, '150 notes are new.');
    await press(journal, 'Import');
    await reads(journal, 'Imported: 150 new notes');
    await journal.evaluateOnNewDocument(() => {
      const places: number[] = [];
      const look = () => {
        const top = document.querySelector('article')?.getBoundingClientRect().top;
        if (top !== undefined && top !== places.at(-1)) places.push(top);
        requestAnimationFrame(look);
      };
      Object.assign(globalThis, { places });
      look();
    });
    for (const width of [380, 1280]) {
      await journal.setViewport({ width, height: 800 });
      await journal.reload();
      await reads(journal, '150 notes');
      await reads(journal, 'A week ago');
      await reads(journal, 'on this machine alone');
      await journal.evaluate(() => new Promise((done) => setTimeout(done, 400)));
      expect(await journal.evaluate('places')).toHaveLength(1);
    }
  });
});
