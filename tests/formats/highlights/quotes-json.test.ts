import { describe, expect, it } from 'vitest';
import { quotesJson } from '../../../utils/formats/highlights/quotes-json.ts';
import { QUOTES_JSON } from '../../support/highlight-files.ts';

const read = (text: string) => quotesJson(JSON.parse(text), text);
const readValue = (value: unknown) => read(JSON.stringify(value));

describe('quotesJson', () => {
  it('reads objects and texts, whatever the case of their keys', () => {
    expect(read(QUOTES_JSON)?.passages).toEqual([
      {
        text: 'A wall has two sides and one builder.',
        source: { author: 'R. Tamm' },
        tags: ['walls'],
      },
      {
        text: 'Listening is a way of standing.',
        source: { author: 'I. Lund', work: 'On rooms', year: '1984' },
      },
      { text: 'The kettle knows who is cold.', source: {} },
    ]);
  });

  it('reads a bare list, and the one list of an object under any name', () => {
    const quotes = [{ content: 'Sit.', book: 'On rooms', tags: 'rest; rooms', link: 'data:x' }];
    const passages = [{ text: 'Sit.', source: { work: 'On rooms' }, tags: ['rest', 'rooms'] }];
    expect(readValue(quotes)?.passages).toEqual(passages);
    expect(readValue({ total: 1, results: quotes })?.passages).toEqual(passages);
  });

  it('takes words as they are, to the letter', () => {
    const text = ' "Sit"\r\n<i>still</i>\u0007\u0000 ';
    expect(readValue([{ text }])?.passages).toEqual([{ text, source: {} }]);
    expect(readValue([text])?.passages).toEqual([{ text, source: {} }]);
  });

  it('keeps what it cannot read, with line and letters', () => {
    const found = read(
      '{"n": {"quotes": 1},\n"quotes": [\n"Sit.", 4,\n{"author": "[A]"}, ["x"],\n"Stay.", "Go."]}',
    );
    expect(found?.passages.map(({ text }) => text)).toEqual(['Sit.', 'Stay.', 'Go.']);
    expect(found?.unreadable).toEqual([
      { line: 3, reason: 'bad-entry', raw: '4' },
      { line: 4, reason: 'no-text', raw: '{"author": "[A]"}' },
      { line: 4, reason: 'bad-entry', raw: '["x"]' },
    ]);
    expect(found?.counts).toMatchObject({ blocks: 6, passages: 3 });
  });

  it.each([
    ['a list of names of files', { name: 'x', files: ['a', 'b'] }],
    ['two lists', { quotes: ['a'], sayings: ['b'] }],
    ['numbers for words', [{ text: 4 }, { text: 5 }]],
    ['mostly something else', [{ id: 1 }, { id: 2 }, { text: 'Sit.' }]],
    ['a list too deep', { all: { quotes: ['Sit.'] } }],
  ])('leaves alone %s', (_, value) => {
    expect(readValue(value)).toBeUndefined();
  });
});
