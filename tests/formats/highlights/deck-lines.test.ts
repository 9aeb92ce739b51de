import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageId } from '../../../utils/domain/passage.ts';
import { LENSES, THEMES } from '../../../utils/domain/theme.ts';
import { encodedChunks } from '../../../utils/formats/chunks.ts';
import { deckHighlights } from '../../../utils/formats/highlights/deck-reader.ts';
import { type DeckPassage, deckLines } from '../../../utils/formats/highlights/deck-writer.ts';
import type { FoundDeck } from '../../../utils/formats/highlights/found.ts';
import { textOfBytes } from '../../../utils/formats/text-of-bytes.ts';
import { DECK } from '../../support/highlight-files.ts';
import { hostileText as text } from '../../support/hostile.ts';

const HARBOUR: FoundDeck = {
  name: 'From the harbour',
  language: 'en',
  licence: 'CC-BY-4.0',
  policy: 'ring',
};

async function written(deck: FoundDeck, passages: DeckPassage[]): Promise<string> {
  return (await Array.fromAsync(deckLines(deck, passages))).join('');
}

async function throughBytes(deck: FoundDeck, passages: DeckPassage[]): Promise<string> {
  const chunks = await Array.fromAsync(encodedChunks(deckLines(deck, passages)));
  const read = textOfBytes(new Uint8Array(Buffer.concat(chunks)));
  return read.ok ? read.text : '';
}

/** An object in which each field but `required` may be absent. */
function some<Shape>(
  shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> },
  ...required: (keyof Shape)[]
) {
  return fc.record(shape, { requiredKeys: required, noNullPrototype: true }) as fc.Arbitrary<never>;
}

const deck: fc.Arbitrary<FoundDeck> = some(
  {
    name: text,
    language: text,
    licence: text,
    policy: fc.constantFrom('ring', 'inOrder', 'returning'),
  },
  'name',
  'policy',
);
const source = some({
  author: text,
  work: text,
  section: text,
  translator: text,
  translation: text,
  year: text,
  url: fc.constant('https://a.example/x?y=1'),
  lesson: some({ id: text, language: text, date: text }),
});
const passage: fc.Arbitrary<DeckPassage> = some(
  {
    text: text.filter((words) => words.trim() !== ''),
    language: text,
    theme: fc.constantFrom(...THEMES),
    lens: fc.constantFrom(...LENSES),
    source,
    tags: fc.array(text, { maxLength: 3 }),
  },
  'text',
);
const passages = fc.uniqueArray(passage, {
  maxLength: 8,
  selector: (each) => passageId(each.text, each.source),
});

describe('deckLines and deckHighlights', () => {
  it('give back the very deck that went in, through bytes too', async () => {
    await fc.assert(
      fc.asyncProperty(deck, passages, async (head, all) => {
        const found = deckHighlights(await throughBytes(head, all));
        expect(found?.unreadable).toEqual([]);
        expect(found?.deck).toStrictEqual(head);
        expect(found?.passages).toStrictEqual(all.map((each) => ({ source: {}, ...each })));
      }),
    );
  });
});

describe('deckLines', () => {
  it('writes what the page on the format shows', async () => {
    expect(await written(HARBOUR, deckHighlights(DECK)?.passages ?? [])).toBe(
      DECK.replace('"language":"ru"', '"language":"ru","source":{}'),
    );
  });

  it('lets out nothing that the reader wrote', async () => {
    const own = {
      text: 'Sit.',
      source: {},
      note: 'secret',
      when: { instant: 1 },
      place: { page: '4' },
    };
    const [, line] = (await written(HARBOUR, [own])).split('\n');
    expect(line).toBe('{"text":"Sit.","source":{}}');
  });
});

const lines = DECK.trimEnd().split('\n');
const readLines = (...all: (string | undefined)[]) => deckHighlights(all.join('\n'));

describe('deckHighlights', () => {
  it('tells of a file that was cut off, and reads what there is', () => {
    const found = deckHighlights(lines.slice(0, -1).join('\n'));
    expect(found?.unreadable).toEqual([{ line: 4, reason: 'truncated', raw: '' }]);
    expect(found?.counts).toMatchObject({ blocks: 3, passages: 2 });
    expect(found?.deck?.name).toBe('From the harbour');
  });

  it('tells of an end that counts others', () => {
    const raw = '{"end":true,"count":3}';
    const found = readLines(...lines.slice(0, -1), raw);
    expect(found?.unreadable).toEqual([{ line: 4, reason: 'wrong-count', raw, detail: '2' }]);
  });

  it('reads nothing of a newer version', () => {
    const raw = '{"outward":"deck","version":2,"mood":"good"}';
    const found = readLines(raw, ...lines.slice(1));
    expect(found?.unreadable).toEqual([{ line: 1, reason: 'newer-version', raw, detail: '2' }]);
    expect(found?.passages).toEqual([]);
    expect(found?.deck).toBeUndefined();
  });

  it.each([
    ['no JSON', '{"text":"Sit."', undefined],
    ['no words', '{"language":"en"}', 'text'],
    ['a field that is not known', '{"text":"Sit.","note":"mine"}', 'note'],
    ['a theme that is none', '{"text":"Sit.","theme":"weather"}', 'theme'],
    ['a wrong year', '{"text":"Sit.","source":{"year":1931}}', 'source.year'],
    ['a list', '[]', 'text'],
    ['null', 'null', undefined],
  ])('tells of a line with %s, and of its field', (_, raw, detail) => {
    const found = readLines(lines[0], raw, lines[1], lines[3]);
    expect(found?.unreadable).toEqual([
      { line: 2, reason: 'bad-entry', raw, ...(detail && { detail }) },
    ]);
    expect(found?.counts).toMatchObject({ blocks: 2, passages: 1 });
  });

  it('tells of a blank passage, of what follows the end, and of an end that is not sound', () => {
    const end = '{"end":true,"count":"1"}';
    const found = readLines(lines[0], '{"text":" \\n"}', end, '', lines[1]);
    expect(found?.unreadable).toEqual([
      { line: 2, reason: 'no-text', raw: '{"text":" \\n"}' },
      { line: 3, reason: 'bad-entry', raw: end, detail: 'count' },
      { line: 5, reason: 'after-end', raw: lines[1] },
    ]);
  });

  it('tells of a head that is not sound, and reads the rest', () => {
    const raw = '{"outward":"deck","version":1,"name":"x","policy":"dance"}';
    const found = readLines(raw, ...lines.slice(1));
    expect(found?.unreadable).toEqual([{ line: 1, reason: 'bad-entry', raw, detail: 'policy' }]);
    expect(found?.counts.passages).toBe(2);
    expect(found?.deck).toBeUndefined();
  });

  it('drops an address that leads to no page', () => {
    const found = readLines(
      lines[0],
      '{"text":"Sit.","source":{"work":"A","url":"javascript:x()"}}',
      '{"end":true,"count":1}',
    );
    expect(found?.passages).toEqual([{ text: 'Sit.', source: { work: 'A' } }]);
  });

  it.each(['', '{}', '{"outward":"journal"}', '[{"outward":"deck"}]', 'null', '{"text":"Sit."}'])(
    'leaves alone %s',
    (other) => {
      expect(deckHighlights(other)).toBeUndefined();
    },
  );
});
