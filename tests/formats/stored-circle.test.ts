import { describe, expect, it } from 'vitest';
import type { Circle } from '../../utils/domain/circle-state.ts';
import { circleFrom } from '../../utils/formats/stored-circle.ts';
import { circleOf, walked } from '../support/circles.ts';

const GOOD = circleOf({ seats: ['Anna', 'דוד', ''] });

type Changed = Record<string, unknown> | ((circle: Circle) => unknown);

describe('circleFrom', () => {
  it('takes a circle back in every phase', () => {
    for (const circle of [GOOD, walked(GOOD, [['next', 1]]), walked(GOOD, [['close', 1]])])
      expect(circleFrom(JSON.parse(JSON.stringify(circle)))).toEqual(circle);
  });

  const bad: [string, Changed][] = [
    ['nothing', () => undefined],
    ['null', () => null],
    ['a text', () => 'circle'],
    ['an empty object', () => ({})],
    ['a field that is not known', { mood: 'good' }],
    ['no id', { id: '' }],
    ['a phase that is none', { phase: 'dancing' }],
    ['a round that is not planned', { round: 1 }],
    ['a round before the first', { round: -1 }],
    ['a seat that is not there', { through: 3 }],
    ['half a seat', { through: 0.5 }],
    ['words of a seat that is not there', { heard: 3 }],
    ['no clock', { clock: undefined }],
    ['a clock of no number', ({ clock }) => ({ ...GOOD, clock: { ...clock, at: 'noon' } })],
    ['a clock beyond all dates', ({ clock }) => ({ ...GOOD, clock: { ...clock, at: 9e15 } })],
    ['more left than there was', ({ clock }) => ({ ...GOOD, clock: { ...clock, leftMs: 90_001 } })],
    ['less than nothing left', ({ clock }) => ({ ...GOOD, clock: { ...clock, leftMs: -1 } })],
    ['a turn that is over', ({ clock }) => ({ ...GOOD, clock: { ...clock, leftMs: 0 } })],
    ['a clock where there is none', { phase: 'words' }],
    [
      'a turn without end',
      ({ clock }) => ({
        ...GOOD,
        clock: { ...clock, leftMs: 1e9, lengthMs: 1e9 },
      }),
    ],
    ['times that are no times', ({ spent }) => ({ ...GOOD, spent: { ...spent, turn: -1 } })],
    ['times that are not told', { spent: {} }],
    ['one seat', ({ plan }) => ({ ...GOOD, plan: { ...plan, seats: [''] } })],
    ['eleven seats', ({ plan }) => ({ ...GOOD, plan: { ...plan, seats: Array(11).fill('') } })],
    [
      'a name too long',
      ({ plan }) => ({
        ...GOOD,
        plan: { ...plan, seats: ['x'.repeat(61), ''] },
      }),
    ],
    ['turns of an hour', ({ plan }) => ({ ...GOOD, plan: { ...plan, turnSeconds: 3600 } })],
    ['a rule that is none', ({ plan }) => ({ ...GOOD, plan: { ...plan, rules: ['shout'] } })],
    [
      'no question',
      ({ plan }) => ({
        ...GOOD,
        plan: { ...plan, question: { id: 'typed', text: '' } },
      }),
    ],
  ];

  it.each(bad)('refuses %s', (_, change) => {
    const value = typeof change === 'function' ? change(GOOD) : { ...GOOD, ...change };
    expect(circleFrom(value)).toBeUndefined();
  });
});
