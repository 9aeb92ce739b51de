import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { hebrewOldWords } from '../../content/build/hebrew-old-words.ts';
import { oldWords, type Reference } from '../../content/build/old-words.ts';
import { packed } from '../../content/build/packed-texts.ts';
import { packedVerses } from '../../content/build/packed-verses.ts';
import { packedSpares, spareCardFiles } from '../../content/build/spare-cards.ts';
import thoughts from '../../content/en/thoughts.json';
import oldWordsFile from '../../content/old-words.json';
import { unpackedSpares } from '../../utils/domain/card.ts';
import { thoughtId, unpacked } from '../../utils/domain/packed-texts.ts';
import { unpackedVerses } from '../../utils/domain/packed-verses.ts';
import type { BuiltInThought } from '../../utils/domain/thought.ts';

const references = oldWordsFile as Reference[];
const THOUGHTS = thoughts as BuiltInThought[];

describe('the spare cards', () => {
  it('are there in every language, seven of seven themes', () => {
    for (const language of ['en', 'he', 'ru']) {
      const cards = unpackedSpares(packedSpares(language));
      expect(new Set(cards.map(({ theme }) => theme)).size, language).toBe(7);
      expect(cards[0]?.language).toBe(language);
    }
  });

  it('lie in a script a language of the interface', () => {
    const files = spareCardFiles();
    expect(files.map(({ code }) => code)).toEqual(['en', 'he', 'ru']);
    for (const { code, text } of files) {
      expect(runInNewContext(`${text} outwardSpares`)).toEqual(packedSpares(code));
    }
  });

  it('are thoughts of the deck, word for word, and belong to no turn', () => {
    for (const { thought, text, theme, lens, ...rest } of unpackedSpares(packedSpares('en'))) {
      expect(thoughts).toContainEqual({ id: thought, text, theme, lens });
      expect(rest).toEqual({ deck: 'outward', language: 'en' });
    }
  });

  it('are in English for a language that has no thoughts', () => {
    expect(packedSpares('xx')).toEqual(packedSpares('en'));
  });
});

describe('packedVerses', () => {
  const VERSES = { en: oldWords(references), he: hebrewOldWords(references) };

  it.each(['en', 'he'] as const)('unpacks to what it was, in %s', (language) => {
    expect(unpackedVerses(packedVerses(VERSES[language]))).toEqual(VERSES[language]);
  });

  it('refuses a verse whose source is of another kind', () => {
    const [first] = VERSES.en as [BuiltInThought];
    const odd = { ...first, source: { ...first.source, author: 'Qohelet' } };
    expect(() => packedVerses([first, odd])).toThrow('cannot be packed');
  });
});

describe('packed', () => {
  it('unpacks to what it was', () => {
    expect(unpacked(packed(THOUGHTS, thoughtId), thoughtId)).toEqual(THOUGHTS);
  });

  it('refuses an id that its place does not make', () => {
    const gap = THOUGHTS.filter(({ id }) => id !== 'love-03');
    expect(() => packed(gap, thoughtId)).toThrow('love-04 should be love-03');
  });
});
