// Verses as the build packs them: by columns, since alike beside alike compresses best.
import { swapping } from './short-letters.ts';
import type { Lens, Theme } from './theme.ts';
import type { BuiltInThought } from './thought.ts';

/** Columns of one length; the words in short letters. */
export type PackedVerses = {
  letters: string;
  ids: string[];
  themes: Theme[];
  lenses: Lens[];
  works: string[];
  sections: string[];
  texts: string[];
  /** Of all of them, where it has a name. */
  translation?: string;
};

export function unpackedVerses(packed: PackedVerses): BuiltInThought[] {
  const { letters, ids, themes, lenses, works, sections, texts, translation } = packed;
  const long = swapping(letters);
  return ids.map((id, index) => ({
    id,
    text: long(texts[index] as string),
    theme: themes[index] as Theme,
    lens: lenses[index] as Lens,
    source: {
      work: long(works[index] as string),
      section: long(sections[index] as string),
      ...(translation && { translation }),
    },
  }));
}
