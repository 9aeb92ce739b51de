import { describe, expect, it } from 'vitest';
import { isAskDue } from '../../utils/domain/asking.ts';

describe('isAskDue', () => {
  it.each([
    ['never said before', undefined, true],
    ['said today', '2026-11-23', false],
    ['said six days ago', '2026-11-17', false],
    ['said a week ago', '2026-11-16', true],
    ['said before the clocks changed', '2026-10-20', true],
    ['said tomorrow, by a clock that was a day ahead', '2026-11-24', false],
    ['said in ten years, by a clock that was set wrong', '2036-11-23', true],
    ['said on what is no day', '2026-13-45', true],
    ['said on something else', 7, true],
  ])('%s', (_, saidOn, isDue) => {
    expect(isAskDue(saidOn, '2026-11-23')).toBe(isDue);
  });
});
