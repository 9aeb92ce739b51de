import { describe, expect, it } from 'vitest';
import { quotesText } from '../../../utils/formats/highlights/quotes-text.ts';
import { QUOTES_TEXT } from '../../support/highlight-files.ts';

describe('quotesText', () => {
  it('has a quote a paragraph, and whose it is behind a dash', () => {
    expect(quotesText(QUOTES_TEXT)?.passages).toEqual([
      {
        text: 'He who brings a chair brings a guest.',
        source: { author: 'R. Tamm', work: 'Harbour notes', section: '4' },
      },
      { text: 'Two rivers met\nand neither asked the name.', source: { author: 'Ines Lund' } },
      { text: 'Тихо – это когда слышно другого.', source: { author: 'О. Верес' } },
      { text: 'Words nobody signed.', source: {} },
    ]);
  });

  it('counts each paragraph, and lines that only part them not', () => {
    const text = 'Sit.\n— A. B\n\n* * *\n\nStay.\n— C\n-----\nSIT.\n— A. B\n';
    expect(quotesText(text)?.counts).toMatchObject({ blocks: 3, passages: 2, duplicates: 1 });
  });

  it('tells of a paragraph that is too long where it stands', () => {
    const long = `${'word '.repeat(5000)}.`;
    const found = quotesText(`Sit.\n— A\n\n\n${long}\n— B`);
    expect(found?.unreadable).toEqual([
      { line: 5, reason: 'too-long', raw: long.slice(0, 10_000) },
    ]);
  });

  it('leaves a text alone in which few paragraphs say whose they are', () => {
    expect(quotesText('One.\n\nTwo.\n\nThree.\n— A')).toBeUndefined();
  });
});
