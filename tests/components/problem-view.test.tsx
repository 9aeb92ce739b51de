// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { ProblemView } from '../../components/problem-view.tsx';
import { axeViolations, show } from '../support/views.ts';

describe('ProblemView', () => {
  it.each([
    ['unavailable', /no place to store/],
    ['newer', /newer version/],
    ['blocked', /another tab/i],
    ['outdated', /has been updated/],
    ['closed', /has closed/],
    ['full', /disk is full/],
    ['refused', /did not store/],
  ] as const)('says in a sentence what is wrong: %s', async (problem, words) => {
    const { container } = show(<ProblemView problem={problem} />);
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('is there and silent while all is well, so that a screen reader hears what comes', () => {
    show(<ProblemView problem={undefined} />);
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  it.each(['outdated', 'closed'] as const)('offers to load the page again: %s', async (problem) => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    const { user } = show(<ProblemView problem={problem} />);
    await user.tab();
    await user.keyboard('{Enter}');
    expect(reload).toHaveBeenCalledOnce();
    reload.mockRestore();
  });

  it.each(['full', 'unavailable', 'newer', 'blocked', 'refused'] as const)(
    'offers no loading again where that would lose words and mend nothing: %s',
    (problem) => {
      show(<ProblemView problem={problem} />);
      expect(screen.queryByRole('button')).toBeNull();
    },
  );
});
