// The thoughts and the questions of the deck Outward as the build packs them: for each
// theme which of its texts look outward, by their index, and the texts, in short letters.
import { swapping } from './short-letters.ts';
import type { Lens, Theme } from './theme.ts';

export type PackedTexts = {
  letters: string;
  themes: [theme: Theme, outward: number[], texts: string[]][];
};

/** What a theme and a place in it, counted from 1, have for an id. */
export type IdOf = (theme: Theme, place: number) => string;

/** 'love-07' */
export const thoughtId: IdOf = (theme, place) => `${theme}-${String(place).padStart(2, '0')}`;

/** 'love-p7' */
export const promptId: IdOf = (theme, place) => `${theme}-p${place}`;

export type Text = { id: string; text: string; theme: Theme; lens: Lens };

/** The texts whole, theme after theme. */
export function unpacked({ letters, themes }: PackedTexts, idOf: IdOf): Text[] {
  const long = swapping(letters);
  return themes.flatMap(([theme, outward, texts]) =>
    texts.map((text, index) => ({
      id: idOf(theme, index + 1),
      text: long(text),
      theme,
      lens: outward.includes(index) ? ('outward' as const) : ('inward' as const),
    })),
  );
}
