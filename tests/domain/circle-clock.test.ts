import { describe, expect, it } from 'vitest';
import { begunCircle } from '../../utils/domain/circle.ts';
import { changesAhead } from '../../utils/domain/circle-clock.ts';
import { circleOf, NOON, planOf, walked } from '../support/circles.ts';

describe('changesAhead', () => {
  it('says when each phase will end by itself, from now', () => {
    const circle = begunCircle(planOf({ seats: ['', ''] }), 'c', NOON);
    expect(changesAhead(walked(circle, [['look', 5000]]))).toEqual([
      ...[40_000, 130_000, 140_000, 230_000, 240_000],
    ]);
  });

  it('ends where something waits for the friends', () => {
    expect(changesAhead(circleOf({ hasEcho: true }))).toEqual([90_000, 100_000]);
    expect(changesAhead(walked(circleOf(), [['pause', 1]]))).toEqual([]);
    expect(changesAhead(walked(circleOf(), [['close', 1]]))).toEqual([]);
  });

  it('looks ahead as far as it is asked', () => {
    const circle = circleOf({ seats: Array(10).fill(''), silenceSeconds: 0 });
    expect(changesAhead(circle, 3)).toEqual([90_000, 180_000, 270_000]);
  });
});
