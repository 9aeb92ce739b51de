import spareCards from 'virtual:spare-cards';
import { describe, expect, it } from 'vitest';
import thoughts from '../../content/en/thoughts.json';

describe('the spare cards', () => {
  it('are seven, of seven themes: a week without a queue repeats nothing', () => {
    expect(new Set(spareCards.map(({ thought }) => thought)).size).toBe(7);
    expect(new Set(spareCards.map(({ theme }) => theme)).size).toBe(7);
  });

  it('are thoughts of the deck, word for word, and belong to no turn', () => {
    for (const { thought, text, theme, lens, deck, language, turn } of spareCards) {
      expect(thoughts).toContainEqual({ id: thought, text, theme, lens });
      expect({ deck, language, turn }).toEqual({
        deck: 'outward',
        language: 'en',
        turn: undefined,
      });
    }
  });
});
