// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { YearAtAGlance } from '../../components/year-at-a-glance.tsx';
import { axeViolations, recorded, show } from '../support/views.ts';

const DAYS = new Map([
  ['2026-01-05', 1],
  ['2026-01-20', 3],
  ['2026-03-06', 1],
  ['2026-03-30', 1],
  ['2025-12-31', 1],
]);

function year(years = ['2024', '2025', '2026'], of = '2026') {
  const { handlers, calls } = recorded('onYear');
  const props = { year: of, years, days: DAYS, onYear: handlers.onYear };
  return { ...show(<YearAtAGlance {...props} />), calls };
}

const names = () => screen.getAllByRole('link').map((link) => link.getAttribute('aria-label'));
const focused = () => document.activeElement?.getAttribute('data-day');

describe('YearAtAGlance', () => {
  it('has a link with words for each day with notes, and nothing for the others', async () => {
    const { container } = year();
    expect(names()).toEqual([
      'Monday, January 5, 1 note',
      'Tuesday, January 20, 3 notes',
      'Friday, March 6, 1 note',
      'Monday, March 30, 1 note',
    ]);
    expect(container.querySelectorAll('circle')).toHaveLength(4);
    expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toBe('#day=2026-01-05');
    expect(await axeViolations(container)).toEqual([]);
  });

  it.each([
    ['2026', 365],
    ['2024', 366],
  ])('has a square for each day of %s, that nobody can press', (of, days) => {
    const { container } = year(['2026'], of);
    const squares = container.querySelector('path');
    expect(squares?.getAttribute('d')?.match(/z/g)).toHaveLength(days);
    expect(squares?.closest('a')).toBeNull();
  });

  it('is one stop for the tab key; arrows lead from day to day and month to month', async () => {
    const { user } = year();
    screen.getAllByRole('link')[0]?.focus();
    const steps = [
      ['{ArrowRight}', '2026-01-20'],
      ['{ArrowDown}', '2026-03-30'],
      ['{ArrowLeft}', '2026-03-06'],
      ['{ArrowUp}', '2026-01-05'],
      ['{End}', '2026-03-30'],
      ['{ArrowRight}', '2026-03-30'],
      ['{Home}', '2026-01-05'],
    ] as const;
    for (const [key, day] of steps) {
      await user.keyboard(key);
      expect(focused()).toBe(day);
    }
    expect(
      screen.getAllByRole('link').filter((link) => link.getAttribute('tabindex') === '0'),
    ).toHaveLength(1);
  });

  it('leads to the years that have notes, and no further', async () => {
    const { user, calls } = year();
    await user.click(screen.getByRole('button', { name: '‹ 2025' }));
    expect(calls('onYear')).toEqual([['2025']]);
    expect(screen.queryByRole('button', { name: '2027 ›' })).toBeNull();
  });
});
