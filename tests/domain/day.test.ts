import { describe, expect, it } from 'vitest';
import { localDay, slotAt } from '../../utils/domain/day.ts';

const at = (iso: string, offsetMinutes: number) => ({ instant: Date.parse(iso), offsetMinutes });

describe('localDay', () => {
  it('is the day of the reader’s own clock', () => {
    expect(localDay(at('2026-11-23T23:30Z', 0), 0)).toBe('2026-11-23');
    expect(localDay(at('2026-11-23T23:30Z', 180), 0)).toBe('2026-11-24');
    expect(localDay(at('2026-11-23T03:30Z', -300), 0)).toBe('2026-11-22');
  });

  it('is still yesterday until the hour at which the day begins', () => {
    expect(localDay(at('2026-11-23T03:59Z', 0), 4)).toBe('2026-11-22');
    expect(localDay(at('2026-11-23T04:00Z', 0), 4)).toBe('2026-11-23');
  });
});

describe('slotAt', () => {
  it('tells apart the hour that a clock shows twice in autumn', () => {
    const first = slotAt(at('2026-10-25T00:30Z', 120), 'hour', 0, '');
    const second = slotAt(at('2026-10-25T01:30Z', 60), 'hour', 0, '');
    expect(first).not.toBe(second);
  });
});
