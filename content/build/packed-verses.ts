// Verses packed for the build, by columns, in short letters.
import type { PackedVerses } from '../../utils/domain/packed-verses.ts';
import { swapping } from '../../utils/domain/short-letters.ts';
import type { BuiltInThought } from '../../utils/domain/thought.ts';
import { shortLetters } from './short-letters.ts';

/** Throws where a verse has no work and section, or not the translation of the others. */
export function packedVerses(verses: readonly BuiltInThought[]): PackedVerses {
  const translation = verses[0]?.source?.translation;
  const sources = verses.map(({ id, source }) => {
    const { work, section, translation: own, ...rest } = source ?? {};
    const isPlain = Object.keys(rest).length === 0 && own === translation;
    if (!work || !section || !isPlain) throw new Error(`The source of ${id} cannot be packed`);
    return { work, section };
  });
  const works = sources.map(({ work }) => work);
  const sections = sources.map(({ section }) => section);
  const texts = verses.map(({ text }) => text);
  const letters = shortLetters([...works, ...sections, ...texts]);
  const short = swapping(letters);
  return {
    letters,
    ids: verses.map(({ id }) => id),
    themes: verses.map(({ theme }) => theme),
    lenses: verses.map(({ lens }) => lens),
    works: works.map(short),
    sections: sections.map(short),
    texts: texts.map(short),
    ...(translation && { translation }),
  };
}
