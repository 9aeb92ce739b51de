// Verses as the build packs them: by columns, since alike beside alike compresses best.
import type { Lens, Theme } from './theme.ts';
import type { BuiltInThought } from './thought.ts';

/** Columns of one length. */
export type PackedVerses = {
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
  const { ids, themes, lenses, works, sections, texts, translation } = packed;
  return ids.map((id, index) => ({
    id,
    text: texts[index] as string,
    theme: themes[index] as Theme,
    lens: lenses[index] as Lens,
    source: {
      work: works[index] as string,
      section: sections[index] as string,
      ...(translation && { translation }),
    },
  }));
}
