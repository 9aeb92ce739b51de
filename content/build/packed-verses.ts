// Verses packed for the build, by columns.
import type { PackedVerses } from '../../utils/domain/packed-verses.ts';
import type { BuiltInThought } from '../../utils/domain/thought.ts';

/** Throws where a verse has no work and section, or not the translation of the others. */
export function packedVerses(verses: readonly BuiltInThought[]): PackedVerses {
  const translation = verses[0]?.source?.translation;
  const sources = verses.map(({ id, source }) => {
    const { work, section, translation: own, ...rest } = source ?? {};
    const isPlain = Object.keys(rest).length === 0 && own === translation;
    if (!work || !section || !isPlain) throw new Error(`The source of ${id} cannot be packed`);
    return { work, section };
  });
  return {
    ids: verses.map(({ id }) => id),
    themes: verses.map(({ theme }) => theme),
    lenses: verses.map(({ lens }) => lens),
    works: sources.map(({ work }) => work),
    sections: sources.map(({ section }) => section),
    texts: verses.map(({ text }) => text),
    ...(translation && { translation }),
  };
}
