import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Found } from '../../../utils/formats/highlights/found.ts';
import {
  isKindleClippings,
  kindleClippings,
} from '../../../utils/formats/highlights/kindle-clippings.ts';
import { variants } from '../../support/audit.ts';
import { hostileText } from '../../support/hostile.ts';

const location = fc.tuple(fc.nat(60), fc.nat(4)).map(([start, more]) => `${start}-${start + more}`);
const page = fc.constantFrom('3', 'xiv', '12-13', '112');
const details = fc.oneof(
  fc
    .tuple(fc.constantFrom('Highlight', 'Note', 'Bookmark', 'Circle'), page, location)
    .map(
      ([kind, on, where]) =>
        `- Your ${kind} on page ${on} | Location ${where} | Added on Thursday, August 22, 2024 7:01:04 PM`,
    ),
  fc
    .tuple(fc.constantFrom('Ваш выделенный отрывок', 'Ваша заметка', 'Ваша закладка'), location)
    .map(
      ([kind, where]) =>
        `– ${kind} | Место ${where} | Добавлено: четверг, 22 августа 2024 г. в 19:01:04`,
    ),
  fc
    .tuple(location, fc.constantFrom('标注', '笔记', '书签'))
    .map(
      ([where, kind]) => `- 您在位置 #${where}的${kind} | 添加于 2024年8月22日星期四 下午7:01:04`,
    ),
  location.map((where) => `- Orð ${where} | Bætt við 22. ágúst 2024 19:01:04`),
);
const body = fc.constantFrom(
  '',
  'Salt.',
  'Salt. And wind.',
  'Rain\n\n- on 3 | roofs',
  '<You have reached the clipping limit for this item>',
);
const title = fc.constantFrom(
  'Shore (Vale, Nora)',
  'Shore  ',
  'Harbour (Reed)',
  '\uFEFFHarbour (Reed)',
);
const block = fc
  .tuple(title, details, body)
  .map(([name, line, text]) => `${name}\n${line}\n\n${text}\n==========\n`);
const file = fc
  .tuple(fc.array(block, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
  .map(([blocks, end]) => blocks.join('').replaceAll('\n', end));

const place = fc.double({ min: 0, max: 1, noNaN: true });
const damage = fc
  .tuple(
    fc.constantFrom('cut', 'twice', 'change', 'insert', 'separator', 'line', 'none'),
    place,
    place,
    hostileText,
  )
  .map(([what, one, other, junk]) => (text: string) => {
    const [start, end] = [one, other]
      .map((some) => Math.floor(some * text.length))
      .toSorted((a, b) => a - b) as [number, number];
    switch (what) {
      case 'cut':
        return text.slice(0, start) + text.slice(end);
      case 'twice':
        return text + text.slice(start, end);
      case 'change':
        return text.slice(0, start) + junk + text.slice(start + junk.length);
      case 'insert':
        return text.slice(0, start) + junk + text.slice(start);
      case 'separator':
        return text.slice(0, start) + text.slice(start).replace('==========', '');
      case 'line':
        return text.slice(0, start) + text.slice(start).replace('\n', '');
      default:
        return text;
    }
  });
const damaged = fc
  .tuple(file, fc.array(damage, { maxLength: 3 }))
  .map(([text, all]) => all.reduce((some, done) => done(some), text));

function addsUp({ passages, notes, counts, unreadable }: Found): boolean {
  const sum =
    counts.passages + counts.notes + counts.bookmarks + counts.duplicates + unreadable.length;
  return (
    sum === counts.blocks &&
    passages.length === counts.passages &&
    notes.length <= counts.notes &&
    Object.values(counts).every((count) => count >= 0)
  );
}

const isLocal = (when: string) => /^\{"local":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"\}$/.test(when);

describe('kindleClippings', () => {
  it('reads whatever it gets, and every block is counted once', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        isKindleClippings(text.slice(0, 4000));
        const found = kindleClippings(text);
        expect(addsUp(found), JSON.stringify(text)).toBe(true);
        const wrong = found.passages.filter(
          ({ text: words, when }) =>
            words === '' || words.trim() !== words || (when && !isLocal(JSON.stringify(when))),
        );
        expect(wrong).toEqual([]);
        const lines = text.split('\n');
        const lost = found.unreadable.filter(
          ({ raw, line }) =>
            !text.includes(raw) || !lines[line - 1]?.includes(raw.split(/\r?\n/)[0] as string),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: variants(10_000) },
    );
  }, 120_000);

  it('reads what is not of Kindle as well', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(addsUp(kindleClippings(text))).toBe(true);
      }),
    );
  });

  it('loses no block of a file that is whole', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        expect(kindleClippings(blocks.join('')).counts.blocks).toBe(blocks.length);
      }),
    );
  });

  it('finds in a file and itself what is in the file', () => {
    fc.assert(
      fc.property(file, (text) => {
        const [once, twice] = [kindleClippings(text), kindleClippings(text + text)];
        expect(twice.passages).toHaveLength(once.passages.length);
        expect(twice.counts.notes).toBe(once.counts.notes);
        expect(twice.counts.bookmarks).toBe(once.counts.bookmarks);
      }),
    );
  });
});
