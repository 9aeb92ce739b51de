import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightsIn } from '../../../utils/formats/highlights/detect.ts';
import { variants } from '../../support/audit.ts';
import {
  addsUp,
  DECK,
  damage,
  FORTUNE,
  HIGHLIGHT_FILES,
  HYPOTHESIS,
  QUOTES_CSV,
  QUOTES_JSON,
  QUOTES_TEXT,
  READWISE_EXPORT,
  READWISE_IMPORT,
  TWO_COLUMNS,
} from '../../support/highlight-files.ts';
import { hostileText } from '../../support/hostile.ts';

const CLIPPINGS = `Harbour notes (R. Tamm)
- Your Highlight on page 4 | Location 40-41 | Added on Monday, March 4, 2024 8:00:00 AM

The tide forgets nobody.
==========
`;

describe('highlightsIn', () => {
  it.each(HIGHLIGHT_FILES)('takes for %s: %s', (format, _, text) => {
    const found = highlightsIn(text);
    expect(found?.format).toBe(format);
    expect(found?.unreadable).toEqual([]);
  });

  it('takes clippings for clippings', () => {
    expect(highlightsIn(CLIPPINGS)?.format).toBe('kindle-clippings');
  });

  it.each(HIGHLIGHT_FILES)(
    'finds the same in %s under any name, with CRLF and a mark: %s',
    (_, __, text) => {
      const found = highlightsIn(text);
      expect(highlightsIn(text, 'My Clippings.txt')).toEqual(found);
      expect(highlightsIn(`\ufeff${text.replace(/\r?\n/g, '\r\n')}`)).toEqual(found);
    },
  );

  it.each([
    ['nothing', ''],
    ['blank lines', ' \n\n\t\r\n'],
    ['one line', 'Buy bread, and ask after her mother.'],
    ['one line with a dash in it', 'He waited — and nobody came.'],
    ['a shopping list', 'bread, milk\nsalt, pepper\noil\n'],
    ['a letter', 'Dear Ines,\n\nthe boat is sold.\n\nWrite soon.\n\n— R.'],
    ['talk', '— Ты идёшь?\n— Иду.\n\n— Тогда постой.\n— Стою.'],
    ['a page', '<!doctype html>\n<p>Said.\n— R. Tamm</p>'],
    ['a source of TeX', '%\n% A paper\n%\n\\documentclass{article}\n\\begin{document}\n'],
    ['a table of people', 'name,email,city\nInes,i@lund.example,Oslo\n'],
    ['a package', '{"name":"a","version":"1.0.0","files":["dist","docs"],"scripts":{}}'],
    ['numbers', '[1,2,3]'],
    ['null', 'null'],
    ['a text in JSON', '"text"'],
    ['an empty list', '[]'],
    ['places on a map', '{"type":"FeatureCollection","features":[{"type":"Feature","id":4}]}'],
    ['JSON that was cut off', HYPOTHESIS.slice(0, -20)],
    [
      'a journal',
      '{"format":"outward-journal","version":2,"made":"2026-11-23T09:05:00.000Z"}\n{"type":"end","count":0,"sha256":""}\n',
    ],
  ])('takes for nothing: %s', (_, text) => {
    expect(highlightsIn(text)).toBeUndefined();
  });

  it.each([
    ['letters', 'x'.repeat(1e7)],
    ['words', 'word '.repeat(2e6)],
    ['quotation marks', '"x'.repeat(5e6)],
    ['commas', ',x'.repeat(5e6)],
    ['dashes', '— '.repeat(5e6)],
    ['brackets', '['.repeat(2e6)],
    ['spaces', `a${' '.repeat(1e7)}b`],
    ['per cents', '%'.repeat(1e7)],
    ['tabs', '\t'.repeat(1e7)],
    ['line breaks', '\n'.repeat(2e6)],
    ['carriage returns', '\r'.repeat(2e6)],
    ['backspaces', 'a\b'.repeat(1e6)],
  ])('stays calm over megabytes of %s', (_, text) => {
    expect(highlightsIn(text)).toBeUndefined();
  });

  it.each([
    ['quotation marks', '"x'],
    ['separators', 'x,'],
    ['line breaks', '"\n'],
    ['spaces', ' '],
    ['spaces after marks', '"x" '],
  ])('stays calm over a table that is 2 MB of %s', (_, part) => {
    const text = part.repeat(2e6 / part.length);
    const found = highlightsIn(`Highlight,Title,Note\n"${text}${' '.repeat(2e6)}\n`);
    expect(found?.format).toBe('readwise-csv');
    expect(found && addsUp(found)).toBe(true);
  });

  it.each(HIGHLIGHT_FILES)(
    'never fails over damaged variants of %s, and counts every block: %s',
    (format, _, text) => {
      let taken = 0;
      fc.assert(
        fc.property(damage, (damaged) => {
          const found = highlightsIn(damaged(text));
          if (found?.format === format) taken += 1;
          return found === undefined || addsUp(found);
        }),
        { numRuns: variants(10_000) },
      );
      // JSON that is damaged is mostly no JSON any more.
      expect(taken).toBeGreaterThan(variants(format.endsWith('json') ? 1000 : 4000));
    },
    120_000,
  );

  it('never fails over any text at all', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 6 }), (parts) => {
        const found = highlightsIn(parts.join('\n'));
        return found === undefined || addsUp(found);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['tide', READWISE_EXPORT],
    ['Ask, then wait', READWISE_IMPORT],
    ['trusts', HYPOTHESIS],
    ['door', QUOTES_CSV],
    ['Two cups', TWO_COLUMNS],
    ['kettle', QUOTES_JSON],
    ['guest', QUOTES_TEXT],
    ['boat', FORTUNE],
    ['nets', DECK],
  ])('keeps markup about %j as its letters', (word, text) => {
    const marked = `<b onclick='x()'>${word}</b>&amp;`;
    const found = highlightsIn(text.replace(word, marked));
    expect(found?.passages.some((passage) => passage.text.includes(marked))).toBe(true);
  });
});
