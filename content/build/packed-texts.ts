// Thoughts and questions packed for the build: a line a theme instead of an object a text, in
// short letters. A third of the bytes of a deck would else be names of fields.
import type { IdOf, PackedTexts, Text } from '../../utils/domain/packed-texts.ts';
import { swapping } from '../../utils/domain/short-letters.ts';
import { THEMES } from '../../utils/domain/theme.ts';
import { shortLetters } from './short-letters.ts';

/** Throws where an id is not what `idOf` makes of its theme and its place in it. */
export function packed(texts: readonly Text[], idOf: IdOf): PackedTexts {
  const letters = shortLetters(texts.map(({ text }) => text));
  const short = swapping(letters);
  const themes = THEMES.map((theme): PackedTexts['themes'][number] => {
    const ofTheme = texts.filter((one) => one.theme === theme);
    for (const [index, { id }] of ofTheme.entries()) {
      const wanted = idOf(theme, index + 1);
      if (id !== wanted) throw new Error(`The text ${id} should be ${wanted}`);
    }
    const outward = ofTheme.flatMap(({ lens }, index) => (lens === 'outward' ? [index] : []));
    return [theme, outward, ofTheme.map(({ text }) => short(text))];
  });
  return { letters, themes };
}
