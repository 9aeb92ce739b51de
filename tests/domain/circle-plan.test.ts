import { describe, expect, it } from 'vitest';
import {
  type CirclePlan,
  isNameShared,
  type PlanProblem,
  plannedSeconds,
  planProblem,
  seatsFor,
  tidyPlan,
} from '../../utils/domain/circle-plan.ts';
import { planOf, QUESTION } from '../support/circles.ts';

const seats = (count: number) => Array<string>(count).fill('');

describe('planProblem', () => {
  it.each<[string, Partial<CirclePlan>, PlanProblem | undefined]>([
    ['the first plan', {}, undefined],
    ['no seats', { seats: [] }, 'seats'],
    ['one seat', { seats: seats(1) }, 'seats'],
    ['two seats', { seats: seats(2) }, undefined],
    ['ten seats', { seats: seats(10) }, undefined],
    ['eleven seats', { seats: seats(11) }, 'seats'],
    ['200 seats', { seats: seats(200) }, 'seats'],
    ['a name twice', { seats: ['Anna', 'Anna'] }, undefined],
    ['a name in three scripts', { seats: ['Anna Ёж דוד', ''] }, undefined],
    ['a name of 60 characters', { seats: ['a'.repeat(60), ''] }, undefined],
    ['a name of 500 characters', { seats: ['a'.repeat(500), ''] }, 'name-too-long'],
    ['a name of 500 spaces', { seats: [' '.repeat(500), ''] }, undefined],
    ['no question', { question: { id: 'typed', text: '' } }, 'no-question'],
    ['a question of white space', { question: { id: 'typed', text: ' \n ' } }, 'no-question'],
    ['a question of 300', { question: { id: 'typed', text: 'x'.repeat(300) } }, undefined],
    ['one of 5,000', { question: { id: 'typed', text: 'x'.repeat(5000) } }, 'question-too-long'],
    ['turns of half a minute', { turnSeconds: 30 }, undefined],
    ['turns of 29 s', { turnSeconds: 29 }, 'times'],
    ['turns of 181 s', { turnSeconds: 181 }, 'times'],
    ['turns of no number', { turnSeconds: Number.NaN }, 'times'],
    ['turns of 90.5 s', { turnSeconds: 90.5 }, 'times'],
    ['a silence of 31 s', { silenceSeconds: 31 }, 'times'],
    ['a silence before the beginning of time', { silenceSeconds: -1 }, 'times'],
    ['an opening of 121 s', { openingSeconds: 121 }, 'times'],
    ['no rounds', { rounds: 0 }, 'times'],
    ['six rounds', { rounds: 6 }, 'times'],
  ])('%s', (_, rest, problem) => {
    expect(planProblem(planOf(rest))).toBe(problem);
  });
});

describe('tidyPlan', () => {
  it('joins the white space of names, and takes it from around the question', () => {
    const plan = planOf({
      seats: ['  Anna \n Maria ', ' '],
      question: { ...QUESTION, text: ' Why?\n\nSay.\n', lens: 'inward' },
    });
    expect(tidyPlan(plan)).toMatchObject({
      seats: ['Anna Maria', ''],
      question: { id: QUESTION.id, text: 'Why?\n\nSay.', lens: 'inward' },
    });
  });
});

describe('seatsFor', () => {
  it('keeps the names that were given, adds empty seats, and takes from the end', () => {
    expect(seatsFor(['a', 'b'], 3)).toEqual(['a', 'b', '']);
    expect(seatsFor(['a', 'b', 'c'], 2)).toEqual(['a', 'b']);
  });
});

describe('isNameShared', () => {
  it('sees the same name in another spelling', () => {
    const names = ['Zoë', 'zoe', 'Ёж', 'Еж', 'Dan'];
    expect(names.map((_, seat) => isNameShared(names, seat))).toEqual([
      ...[true, true, true, true],
      false,
    ]);
  });
});

describe('plannedSeconds', () => {
  it('is a quarter of an hour for ten, and the pause and the silences', () => {
    const plan = planOf({ seats: seats(10), openingSeconds: 0, silenceSeconds: 0 });
    expect(plannedSeconds(plan)).toBe(900);
    expect(plannedSeconds(planOf({ seats: seats(10), rounds: 2 }))).toBe(45 + 2 * 1000);
  });
});
