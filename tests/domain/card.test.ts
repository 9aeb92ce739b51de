import { describe, expect, it } from 'vitest';
import { cardOf, thoughtOf } from '../../utils/domain/card.ts';
import { BREAD, OUTWARD_PROMPT, WINDOW } from '../support/samples.ts';

describe('cardOf', () => {
  it('holds all of the thought, which thoughtOf gives back', () => {
    const card = cardOf(BREAD, [1, 7], OUTWARD_PROMPT);
    expect(card).toMatchObject({ thought: BREAD.id, turn: [1, 7], prompt: OUTWARD_PROMPT });
    expect(thoughtOf(card)).toEqual(BREAD);
  });

  it('has no field for a prompt where there is none', () => {
    expect(cardOf(WINDOW, [0, 1], undefined)).not.toHaveProperty('prompt');
  });
});
