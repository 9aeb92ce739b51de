import spareCards from 'virtual:spare-cards';
import { describe, expect, it } from 'vitest';
import { packed } from '../../content/build/packed-thoughts.ts';
import thoughts from '../../content/en/thoughts.json';
import { spareCardsIn } from '../../utils/domain/card.ts';
import { unpackedThoughts } from '../../utils/domain/packed-thoughts.ts';
import type { BuiltInThought } from '../../utils/domain/thought.ts';

const THOUGHTS = thoughts as BuiltInThought[];

describe('the spare cards', () => {
  it('are there in every language, five of five themes', () => {
    expect(Object.keys(spareCards).toSorted()).toEqual(['en', 'he', 'ru']);
    for (const language of ['en', 'he', 'ru']) {
      const cards = spareCardsIn(spareCards, [language]);
      expect(new Set(cards.map(({ theme }) => theme)).size, language).toBe(5);
    }
  });

  it('are thoughts of the deck, word for word, and belong to no turn', () => {
    for (const { thought, text, theme, lens, ...rest } of spareCardsIn(spareCards, ['en'])) {
      expect(thoughts).toContainEqual({ id: thought, text, theme, lens });
      expect(rest).toEqual({ deck: 'outward', language: 'en' });
    }
  });

  it('are in the first language that has some', () => {
    expect(spareCardsIn(spareCards, ['xx', 'he'])[0]?.language).toBe('he');
    expect(spareCardsIn(spareCards, [])[0]?.language).toBe('en');
  });
});

describe('packed', () => {
  it('unpacks to what it was', () => {
    expect(unpackedThoughts(packed(THOUGHTS))).toEqual(THOUGHTS);
  });

  it('refuses an id that its place does not make', () => {
    const gap = THOUGHTS.filter(({ id }) => id !== 'love-03');
    expect(() => packed(gap)).toThrow('love-04 should be love-03');
  });
});
