// Thoughts packed for the build: a line a theme instead of an object a thought.
// A third of the bytes of a deck would else be names of fields.
import type { PackedThoughts } from '../../utils/domain/packed-thoughts.ts';
import { type BuiltInThought, THEMES } from '../../utils/domain/thought.ts';

/** Throws where an id is not its theme and its number in it, counted from 01 without a gap. */
export function packed(thoughts: readonly BuiltInThought[]): PackedThoughts {
  return THEMES.map((theme) => {
    const ofTheme = thoughts.filter((thought) => thought.theme === theme);
    for (const [index, { id }] of ofTheme.entries()) {
      const wanted = `${theme}-${String(index + 1).padStart(2, '0')}`;
      if (id !== wanted) throw new Error(`The thought ${id} should be ${wanted}`);
    }
    const outward = ofTheme.flatMap(({ lens }, index) => (lens === 'outward' ? [index] : []));
    return [theme, outward, ofTheme.map(({ text }) => text)];
  });
}
