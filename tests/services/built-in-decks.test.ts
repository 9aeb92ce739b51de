import { describe, expect, it } from 'vitest';
import {
  builtInEnteringPrompts,
  builtInPrompts,
  builtInQuestions,
} from '../../utils/services/built-in-decks.ts';

const kindsOf = (prompts: { kind: string }[]) => new Set(prompts.map(({ kind }) => kind));

describe('the questions that come with Outward', () => {
  it('are loaded by their kind: whoever reflects loads none for a circle', async () => {
    const [reflections, circles] = [await builtInPrompts(), await builtInQuestions()];
    expect(reflections).toHaveLength(96);
    expect(kindsOf(reflections)).toEqual(new Set(['reflection']));
    expect(circles).toHaveLength(48);
    expect(kindsOf(circles)).toEqual(new Set(['circle']));
    const entering = await builtInEnteringPrompts();
    expect(entering).toHaveLength(24);
    expect(kindsOf(entering)).toEqual(new Set(['entering']));
  });
});
