import { describe, expect, it } from 'vitest';
import { withCharacters } from '../../../utils/formats/books/character-names.ts';

describe('withCharacters', () => {
  it.each([
    ['&nbsp;&yuml;', '\u00a0ÿ'],
    ['&Agrave;&eacute;&szlig;', 'Àéß'],
    ['&Alpha;&Rho;&Sigma;&Omega;', 'ΑΡΣΩ'],
    ['&alpha;&sigmaf;&sigma;&omega;', 'αςσω'],
    ['&ldquo;Yes&rdquo;&mdash;&hellip;', '“Yes”—…'],
    ['&frac12;&sup2;&there4;', '½²∴'],
    ['&OElig;uvre&rsquo;', 'Œuvre’'],
  ])('puts the characters in the place of %s', (markup, words) => {
    expect(withCharacters(markup)).toBe(words);
  });

  it('leaves to the parser what XML knows, and what nobody knows as it is written', () => {
    const markup = 'A &amp; B &lt;i&gt; &#8212; &amp;mdash; &made-up; &unknown; & so on';
    expect(withCharacters(markup)).toBe(markup);
  });
});
