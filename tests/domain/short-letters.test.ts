// Letters swapped for the build and put back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortLetters } from '../../content/build/short-letters.ts';
import { swapping } from '../../utils/domain/short-letters.ts';
import { hostileText } from '../support/hostile.ts';

describe('swapping', () => {
  it('swaps both letters of a pair, and leaves the others', () => {
    expect(swapping('אaבb')('אב, ab, c')).toBe('ab, אב, c');
  });

  it('does nothing without a pair', () => {
    expect(swapping('')('שלום')).toBe('שלום');
  });

  it('gives any text back, code unit for code unit, whatever it was packed with', () => {
    fc.assert(
      fc.property(fc.array(hostileText), hostileText, (texts, other) => {
        const swap = swapping(shortLetters(texts));
        for (const text of [...texts, other]) expect(swap(swap(text))).toBe(text);
      }),
    );
  });
});

describe('shortLetters', () => {
  it('swaps long letters, the commonest first, with such as are nowhere in the text', () => {
    expect(shortLetters(['מ ללל !#%'])).toBe('ל&מ(');
  });

  it('takes a short letter that is there only where the long one is commoner', () => {
    const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).join(
      '',
    );
    expect(shortLetters([ascii, ascii, 'א'])).toBe('');
    expect(shortLetters([ascii, 'אא'])).toMatch(/^א[!-~]$/);
  });

  it('makes a file of a language shorter by all bytes of its letters but one', () => {
    const texts = ['לראות את מה שיש', 'Тихо, и слышно'];
    const short = texts.map(swapping(shortLetters(texts))).join('');
    expect(Buffer.byteLength(short)).toBe(short.length);
  });
});
