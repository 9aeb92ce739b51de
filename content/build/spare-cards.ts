// The spare cards, written into the build as a file a language: a few thoughts that
// are there at the first paint of a page whose queue is empty.
import type { PackedSpares } from '../../utils/domain/card.ts';
import { deckLanguages, thoughtsIn } from './plugin.ts';
import { languages } from './words.ts';

/** One thought of each of these themes: a week of days without a queue has no thought twice. */
const SPARE_THEMES = [
  'beginnings',
  'attention',
  'sensing',
  'words',
  'silence',
  'giving',
  'friends',
];

/** For a language of the interface that has no thoughts. */
const FALLBACK = 'en';

/** The spare cards for readers of `language`. */
export function packedSpares(language: string): PackedSpares {
  const own = deckLanguages().includes(language) ? language : FALLBACK;
  const deck = thoughtsIn(own);
  const thoughts = SPARE_THEMES.map((theme) => {
    const first = deck.find((thought) => thought.theme === theme);
    if (first === undefined) throw new Error(`No thought of ${theme} in ${own}`);
    return [first.id, first.text, first.lens] as const;
  });
  return { language: own, thoughts };
}

/** A script for each language of the interface, which leaves the cards in `window.outwardSpares`. */
export function spareCardFiles(): { code: string; text: string }[] {
  return languages().map(({ code }) => ({
    code,
    text: `outwardSpares=${JSON.stringify(packedSpares(code))};`,
  }));
}
