import { describe, expect, it } from 'vitest';
import { hypothesisJson } from '../../../utils/formats/highlights/hypothesis-json.ts';
import { HYPOTHESIS } from '../../support/highlight-files.ts';

const read = (text: string) => hypothesisJson(JSON.parse(text), text);
const fileOf = (annotations: unknown[]) =>
  JSON.stringify({ client_version: '1', annotations }, undefined, 1);

describe('hypothesisJson', () => {
  it('has the words marked, what was written to them, and where they stand', () => {
    const source = { work: 'On walking slowly', url: 'https://essays.example/on-walking' };
    expect(read(HYPOTHESIS)).toEqual({
      format: 'hypothesis-json',
      passages: [
        {
          text: 'One foot trusts the other.',
          source,
          when: { instant: Date.UTC(2024, 1, 3, 18, 20, 11, 123) },
          note: 'My father walked like this.',
          tags: ['walking', 'fathers, sons'],
        },
        {
          text: 'The road is <em>also</em> tired.',
          source,
          when: { instant: Date.UTC(2024, 1, 3, 18, 25) },
        },
      ],
      notes: [
        { text: 'Read again in spring.', source, when: { instant: Date.UTC(2024, 1, 4, 7) } },
      ],
      counts: { blocks: 3, passages: 2, notes: 1, bookmarks: 0, duplicates: 0 },
      unreadable: [],
    });
  });

  it('takes the words as they are, to the letter', () => {
    const exact = '  \u0000 <script>x</script>\r\n\ud800 ';
    const target = [{ selector: [{ type: 'TextQuoteSelector', exact }] }];
    expect(read(fileOf([{ target }]))?.passages[0]?.text).toBe(exact);
  });

  it('drops an address that leads to no page, and has a title in either form', () => {
    const target = [{ selector: [{ type: 'TextQuoteSelector', exact: 'Sit.' }] }];
    const uri = 'urn:x-pdf:0123';
    const found = read(fileOf([{ uri, target, document: { title: 'On rooms' } }]));
    expect(found?.passages[0]?.source).toEqual({ work: 'On rooms' });
  });

  it('keeps what it cannot read, with line and letters', () => {
    const found = read(fileOf([{ text: 7 }, 'words, [and] "brackets"', { tags: [] }, null]));
    expect(found?.unreadable).toEqual([
      { line: 4, reason: 'bad-entry', raw: '{\n   "text": 7\n  }', detail: 'text' },
      { line: 7, reason: 'bad-entry', raw: String.raw`"words, [and] \"brackets\""` },
      { line: 8, reason: 'no-text', raw: '{\n   "tags": []\n  }' },
      { line: 11, reason: 'bad-entry', raw: 'null' },
    ]);
    expect(found?.counts.blocks).toBe(4);
  });

  it('reads answers to a search and bare lists too', () => {
    const one = { uri: 'https://a.example/', text: 'mine', target: [{}] };
    for (const value of [[one], { total: 1, rows: [one] }]) {
      const found = hypothesisJson(value, JSON.stringify(value));
      expect(found?.notes).toEqual([{ text: 'mine', source: { url: 'https://a.example/' } }]);
    }
  });

  it.each([
    ['null', null],
    ['a text', 'annotations'],
    ['pictures with annotations', { images: [], annotations: [{ id: 1, bbox: [] }] }],
    ['quotes', [{ text: 'Sit.', author: 'A' }]],
  ])('leaves alone %s', (_, value) => {
    expect(hypothesisJson(value, JSON.stringify(value))).toBeUndefined();
  });
});
