import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, surroundings } from '../../utils/domain/surroundings.ts';

const CHAPTER = [
  'First.',
  'One. Two. Three.',
  '“Yes.”',
  '“No.”',
  'A line\nand  another\nof verse.',
  'Last.',
];

describe('surroundings', () => {
  it.each<[string, number, string, string[], string[]]>([
    ['a whole paragraph', 0, 'First.', [], CHAPTER.slice(1)],
    ['the beginning of one', 1, 'One.', ['First.'], ['Two. Three.', ...CHAPTER.slice(2)]],
    ['a piece of one', 1, 'Two.', ['First.', 'One.'], ['Three.', ...CHAPTER.slice(2)]],
    ['the end of one', 1, 'Two. Three.', ['First.', 'One.'], CHAPTER.slice(2)],
    ['short ones joined', 2, '“Yes.” “No.”', CHAPTER.slice(0, 2), CHAPTER.slice(4)],
    ['verse, set in one line', 4, 'A line and another of verse.', CHAPTER.slice(0, 4), ['Last.']],
    ['the last', 5, 'Last.', CHAPTER.slice(0, 5), []],
    ['words that the reader has changed', 1, 'One and two.', ['First.'], CHAPTER.slice(1)],
    ['a place that is not there', 9, 'Nowhere.', CHAPTER, []],
  ])('of %s', (_, at, text, before, after) => {
    expect(surroundings(CHAPTER, at, text)).toEqual({ before, after });
  });

  it('takes what a pattern would mean something by for what it is', () => {
    const odd = 'What? (a*b) [c] {2} a|b ^$ \\d+ / .';
    expect(surroundings([`Before. ${odd} After.`], 0, odd)).toEqual({
      before: ['Before.'],
      after: ['After.'],
    });
  });

  it('looks no further than the passage can reach: words said again later are not it', () => {
    const chapter = ['Changed.', 'What stands between the two, and is long enough.', 'Said again.'];
    expect(surroundings(chapter, 0, 'Said again.')).toEqual({ before: [], after: chapter });
  });

  it('loses no letter of the chapter, and adds none', () => {
    const words = fc.array(fc.constantFrom('a', 'bee', 'see?', 'שלום', '(d)', '\n', '  '), {
      minLength: 1,
    });
    const chapters = fc.array(
      words.map((said) => said.join(' ')),
      { minLength: 1, maxLength: 6 },
    );
    const letters = (...texts: string[]) => texts.join('').replace(/\s/g, '');
    fc.assert(
      fc.property(chapters, fc.nat(5), fc.nat(40), fc.nat(40), (chapter, place, from, length) => {
        const at = place % chapter.length;
        const text = (chapter[at] as string)
          .slice(from, from + length + 1)
          .replace(/\s+/g, ' ')
          .trim();
        fc.pre(text !== '');
        const { before, after } = surroundings(chapter, at, text);
        expect(letters(...before, text, ...after)).toBe(letters(...chapter));
      }),
    );
  });

  it('is found at once in a paragraph as long as a book', () => {
    const long = `${'word '.repeat(400_000)}here it is.`;
    expect(surroundings([long, 'Last.'], 0, 'here it is.').after).toEqual(['Last.']);
  });
});

describe('nearest', () => {
  const paragraphs = ['aaaa', 'bbbb', 'cccc'];

  it.each([
    ['before', 12, paragraphs, false],
    ['before', 9, ['bbbb', 'cccc'], true],
    ['after', 9, ['aaaa', 'bbbb'], true],
    ['after', 100, paragraphs, false],
  ] as const)('%s, in room for %i characters', (side, room, shown, hasMore) => {
    expect(nearest(paragraphs, side, room)).toEqual({ paragraphs: shown, hasMore });
  });

  it('shows the near end of a paragraph longer than there is room, cut at a space', () => {
    const long = 'one two three four';
    expect(nearest([long], 'before', 7)).toEqual({ paragraphs: ['four'], hasMore: true });
    expect(nearest([long], 'after', 6)).toEqual({ paragraphs: ['one'], hasMore: true });
  });

  it('shows nothing of nothing', () => {
    expect(nearest([], 'before', 10)).toEqual({ paragraphs: [], hasMore: false });
  });
});
