import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PicturedThought, pictureLayout } from '../../utils/domain/picture-layout.ts';
import { PICTURE_FORMATS, type PictureFormat } from '../../utils/domain/picture-page.ts';
import { BREAD, WINDOW } from '../support/samples.ts';

/** Every character is half as wide as it is high, as in a book face. */
const measure = (text: string, size: number) => text.length * size * 0.5;

type Given = Pick<PicturedThought, 'text'> & Partial<Omit<PicturedThought, 'text'>>;

function layout({ text, language = 'en', source }: Given, format: PictureFormat = 'square') {
  return pictureLayout({ text, language, ...(source && { source }) }, format, measure);
}

type Layout = ReturnType<typeof layout>;
const wordsOf = ({ lines }: Layout) =>
  lines.filter(({ isSource }) => !isSource).map(({ text }) => text);

const SENTENCE = 'A wise son makes a father glad, but a foolish man despises his mother. ';

describe('pictureLayout', () => {
  it.each([
    ['square', 1080, 1080],
    ['tall', 1080, 1920],
    ['wide', 1200, 630],
  ] as const)('makes a page of the size of %s', (format, width, height) => {
    expect(layout(WINDOW, format)).toMatchObject({ width, height, isCut: false });
  });

  it('sets short words larger than long ones, and no words smaller than can be read', () => {
    const sizes = [1, 3, 8, 30].map(
      (times) => layout({ text: SENTENCE.repeat(times) }).lines[0]?.size as number,
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(new Set(sizes.slice(0, 3)).size).toBe(3);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(26);
  });

  it('stands within the margins, in order, above the mark, whatever the words', () => {
    const text = fc.array(fc.lorem({ maxCount: 30 }), { minLength: 1, maxLength: 8 });
    const format = fc.constantFrom(...PICTURE_FORMATS);
    fc.assert(
      fc.property(text, format, fc.boolean(), (parts, shape, isCited) => {
        const made = layout(
          { text: parts.join(' '), ...(isCited && { source: BREAD.source }) },
          shape,
        );
        const ends = made.lines.map(({ text: line, size, x }) => x + measure(line, size));
        expect(Math.max(...ends)).toBeLessThanOrEqual(made.width - made.mark.x + 1);
        const places = made.lines.map(({ y }) => y);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places[0]).toBeGreaterThan(60);
        expect(places.at(-1)).toBeLessThan(made.mark.y - 30);
      }),
    );
  });

  it('has every word where it says that it is whole', () => {
    const made = layout({ text: SENTENCE.repeat(5) });
    expect(made.isCut).toBe(false);
    expect(wordsOf(made).join(' ')).toBe(SENTENCE.repeat(5).trim());
  });

  it('ends what is too long with an ellipsis after a whole word, and says so', () => {
    for (const format of PICTURE_FORMATS) {
      const made = layout({ text: SENTENCE.repeat(60) }, format);
      expect(made.isCut).toBe(true);
      const words = wordsOf(made).join(' ');
      expect(words.endsWith('…')).toBe(true);
      expect(words).not.toMatch(/[\s,.]…$/u);
      expect(`${SENTENCE.repeat(60)} `.startsWith(words.slice(0, -1))).toBe(true);
      expect(SENTENCE.split(/[ ,.]+/u)).toContain(words.split(' ').at(-1)?.slice(0, -1));
    }
  });

  it('cuts one word without end between its letters', () => {
    const made = layout({ text: 'm'.repeat(4000) });
    expect(made.isCut).toBe(true);
    expect(wordsOf(made).join('')).toMatch(/^m{500,}…$/u);
  });

  it('begins at the right in Hebrew, the source too, whatever its own letters', () => {
    const made = layout({
      text: 'שלח לחמך על פני המים',
      language: 'he',
      source: { work: 'Ecclesiastes' },
    });
    expect(made.direction).toBe('rtl');
    expect(new Set(made.lines.map(({ x }) => x))).toEqual(new Set([made.mark.x]));
    expect(made.mark.x).toBeGreaterThan(made.width / 2);
    expect(made.lines.map(({ direction }) => direction).at(-1)).toBe('ltr');
  });

  it('gives lines with nikud more room', () => {
    const distance = (text: string) => {
      const [one, two] = layout({ text, language: 'he' }).lines;
      return ((two?.y ?? 0) - (one?.y ?? 0)) / (one?.size ?? 1);
    };
    const plain = 'שלח לחמך על פני המים כי ברב הימים תמצאנו';
    expect(distance(plain.replace('ש', 'שַׁ'))).toBeGreaterThan(distance(plain) + 0.1);
  });

  it('hangs an opening quotation mark outside, so that the letters stand under each other', () => {
    const made = layout({ text: `“${SENTENCE}”` });
    const [first, second] = made.lines;
    expect(first?.x).toBe((second?.x ?? 0) - measure('“', first?.size ?? 0));
  });

  it('keeps the lines of a verse apart', () => {
    const made = layout({ text: 'One line.\nAnother.' });
    expect(wordsOf(made)).toEqual(['One line.', 'Another.']);
  });

  it('has the source under the words, quieter and smaller, and no line for none', () => {
    const made = layout(BREAD);
    const last = made.lines.at(-1);
    expect(last).toMatchObject({ isSource: true, text: 'Ecclesiastes 11:1, World English Bible' });
    expect(last?.size).toBeLessThan(made.lines[0]?.size ?? 0);
    expect(layout(WINDOW).lines.some(({ isSource }) => isSource)).toBe(false);
  });

  it('cuts a source that would fill the page', () => {
    const made = layout({ ...WINDOW, source: { work: 'A title that goes on and on '.repeat(40) } });
    const source = made.lines.filter(({ isSource }) => isSource);
    expect(source.length).toBeLessThanOrEqual(3);
    expect(source.at(-1)?.text.endsWith('…')).toBe(true);
  });
});
