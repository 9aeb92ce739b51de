// Thoughts and questions packed for the build: a line a theme instead of an object a
// text. A third of the bytes of a deck would else be names of fields.
import type { IdOf, PackedTexts, Text } from '../../utils/domain/packed-texts.ts';
import { THEMES } from '../../utils/domain/theme.ts';

/** Throws where an id is not what `idOf` makes of its theme and its place in it. */
export function packed(texts: readonly Text[], idOf: IdOf): PackedTexts {
  return THEMES.map((theme) => {
    const ofTheme = texts.filter((one) => one.theme === theme);
    for (const [index, { id }] of ofTheme.entries()) {
      const wanted = idOf(theme, index + 1);
      if (id !== wanted) throw new Error(`The text ${id} should be ${wanted}`);
    }
    const outward = ofTheme.flatMap(({ lens }, index) => (lens === 'outward' ? [index] : []));
    return [theme, outward, ofTheme.map(({ text }) => text)];
  });
}
