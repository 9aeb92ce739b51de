import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../utils/formats/books/passages.ts';
import { hostileText } from '../../support/hostile.ts';

const passages = (paragraphs: string[], language?: string) =>
  passagesOf([{ paragraphs }], language);
const texts = (paragraphs: string[], language?: string) =>
  passages(paragraphs, language).map(({ text }) => text);

/** A sentence of just this many letters, spaces and its stop among them. */
const sentence = (length: number, stop = '.') =>
  `${'Words that come and go '
    .repeat(30)
    .slice(0, length - 2)
    .trim()
    .padEnd(length - 1, 'e')}${stop}`;

describe('passagesOf', () => {
  it('takes a paragraph of 40 to 280 characters as it is, and says where it stands', () => {
    const [short, long] = [sentence(40), sentence(280)];
    const chapters = [{ title: 'One', paragraphs: ['Yes.', short] }, { paragraphs: [long] }];
    expect(passagesOf(chapters)).toEqual([
      { text: short, chapter: 0, paragraph: 1 },
      { text: long, chapter: 1, paragraph: 0 },
    ]);
  });

  it('cuts a longer one at ends of sentences, each passage as full as it can be', () => {
    const [a, b, c, d] = [sentence(120), sentence(130, '!'), sentence(150, '?'), sentence(60)];
    expect(texts([`${a} ${b}  ${c}\n${d}`.replace('\n', ' ')])).toEqual([`${a} ${b}`, `${c} ${d}`]);
  });

  it('leaves no short end behind: it takes a sentence from the passage before', () => {
    const [a, b, c] = [sentence(150), sentence(120), sentence(30)];
    expect(texts([`${a} ${b} ${c}`])).toEqual([a, `${b} ${c}`]);
  });

  it('cuts a sentence that is longer between clauses, else between words', () => {
    const clause = `${sentence(180, ';')} ${sentence(150)}`;
    expect(texts([clause])).toEqual([sentence(180, ';'), sentence(150)]);
    const words = 'steadily walking onwards '.repeat(20).trim();
    const cut = texts([words]);
    expect(cut.join(' ')).toBe(words);
    expect(cut).toHaveLength(2);
  });

  it('cuts what has no spaces between letters, never within one', () => {
    const family = 'e\u0301\u0323';
    const cut = texts([family.repeat(100)]);
    expect(cut.join('')).toBe(family.repeat(100));
    for (const each of cut) expect(each.length % family.length).toBe(0);
  });

  it('cuts Chinese at its own stops, without a space', () => {
    const line = '山路很长，水声很远，人慢慢地走着';
    const cut = texts([`${line}。`.repeat(30)], 'zh');
    expect(cut.join('')).toBe(`${line}。`.repeat(30));
    expect(cut.every((each) => each.endsWith('。'))).toBe(true);
  });

  it.each([
    [
      'en',
      `${sentence(200)} In the evening the garden was shown by old Mr. Smith of the lower mill, who had kept it.`,
    ],
    [
      'en',
      `${sentence(200)} All of this was written down with care by J. R. Harrow in a hand that few could read.`,
    ],
    [
      'ru',
      `${'Слова приходят и уходят. '.repeat(9)}Он вернулся под вечер, т. е. к самому ужину, и долго молчал у окна, глядя в сад.`,
    ],
    [
      'ru',
      `${'Слова приходят и уходят. '.repeat(9)}Об этом писал когда-то А. С. Берёзов, и с тех пор никто ничего не прибавил к этому.`,
    ],
  ])('does not take an abbreviation for the end of a sentence (%s)', (language, text) => {
    for (const passage of texts([text], language))
      expect(passage).not.toMatch(/(?<!\p{L})(?:Mr|J|R|т|е|А|С)\.$/u);
  });

  it('does not part what is said from who says it', () => {
    const text = `${sentence(230)} “Are you coming with us to the river today?” he asked, and took the lantern down.`;
    expect(texts([text], 'en')[1]).toMatch(/^“Are you.*down\.$/);
  });

  it('joins short paragraphs that follow one another, and leaves one alone that has no such neighbour', () => {
    expect(
      passages([
        'I',
        sentence(50),
        '— Are you there?',
        '— I am.',
        '— Then come in, come in.',
        sentence(60),
        'Yes.',
      ]),
    ).toEqual([
      { text: sentence(50), chapter: 0, paragraph: 1 },
      { text: '— Are you there?\n— I am.\n— Then come in, come in.', chapter: 0, paragraph: 2 },
      { text: sentence(60), chapter: 0, paragraph: 5 },
    ]);
  });

  it('joins none over a row of stars, nor over the end of a chapter', () => {
    expect(texts(['It was late already.', '* * *', 'And then it was early.'])).toEqual([]);
    const chapter = { paragraphs: ['It was late already, and cold.'] };
    expect(passagesOf([chapter, chapter])).toEqual([]);
  });

  it('tells of a long run of short paragraphs where each of its passages begins', () => {
    const run = Array.from({ length: 20 }, (_, at) => `— This is answer ${at + 1}, no more.`);
    const found = passages(run);
    expect(found.length).toBeGreaterThan(2);
    for (const { text, paragraph } of found)
      expect(text.startsWith(run[paragraph] ?? '?')).toBe(true);
    expect(found.map(({ text }) => text).join('\n')).toBe(run.join('\n'));
  });

  it('keeps the lines of verse, and cuts it between them', () => {
    const stanza = [
      'The river took the evening in,',
      'and gave it back as light;',
      'we counted what was left of it',
      'and called the rest of it night.',
    ];
    expect(texts([stanza.join('\n')])).toEqual([stanza.join('\n')]);
    const poem = [...stanza, ...stanza, ...stanza, ...stanza];
    const cut = texts([poem.join('\n')]);
    expect(cut.join('\n')).toBe(poem.join('\n'));
    expect(cut.every((each) => each.endsWith('night.'))).toBe(true);
  });

  it('cuts verse between its lines where sentences end within them', () => {
    const line = 'The river rose. The bank went down, and then';
    const cut = texts([Array.from({ length: 20 }, () => line).join('\n')]);
    expect(cut.length).toBeGreaterThan(3);
    expect(
      cut
        .join('\n')
        .split('\n')
        .every((each) => each === line),
    ).toBe(true);
  });

  it('bears a language that is none', () => {
    expect(texts([`${sentence(200)} ${sentence(200)}`], 'not a language!')).toHaveLength(2);
  });

  const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();
  const lettersOf = (text: string) => text.replace(/\s+/g, '');
  const word = fc.stringMatching(/^[a-zа-яא-ת]{1,14}[.,;!?…—]?$/);
  const prose = fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: word },
        hostileText,
        fc.constantFrom('x'.repeat(300), 'Mr.', '你好'.repeat(90)),
      ),
      { maxLength: 120 },
    )
    .map((words) => words.join(' '));

  it('holds its laws for any paragraphs', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const found = passages(paragraphs);
        const whole = collapse(paragraphs.join('\n'));
        let at = 0;
        for (const { text, paragraph } of found) {
          // A piece of its paragraphs, in order.
          const place = whole.indexOf(collapse(text), at);
          expect(place).toBeGreaterThanOrEqual(at);
          at = place + collapse(text).length;
          expect(text.length).toBeGreaterThanOrEqual(40);
          expect(text.length).toBeLessThanOrEqual(280);
          expect(collapse(paragraphs[paragraph] ?? '')).toContain(
            collapse(text.split('\n')[0] ?? ''),
          );
        }
        // Nothing of a long paragraph is lost.
        for (const [index, paragraph] of paragraphs.entries()) {
          if (collapse(paragraph).length <= 600 || !/\p{L}/u.test(paragraph)) continue;
          const its = found.filter((each) => each.paragraph === index).map(({ text }) => text);
          expect(lettersOf(its.join(''))).toBe(lettersOf(paragraph));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads ten million letters in one paragraph', () => {
    const text = 'a word and another one, '.repeat(420_000);
    expect(texts([text]).join(' ')).toBe(text.trim());
  }, 120_000);

  it.each([
    'a ',
    'x',
    '. ',
    '你好',
    'Yes! ',
    '— ',
    '\u00a0',
    ', ',
    'a\n',
    'e\u0301'.padEnd(99, '\u0301'),
  ])(
    'reads as much of %j and the like as a book has',
    (part) => {
      const found = texts([part.repeat(Math.ceil(400_000 / part.length))]);
      expect(found.every(({ length }) => length >= 40 && length <= 280)).toBe(true);
    },
    60_000,
  );
});
