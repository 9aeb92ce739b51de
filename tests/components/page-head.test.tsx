// @vitest-environment happy-dom
// The head that all full pages have.
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { PageHead } from '../../components/page-head.tsx';
import { axeViolations, show } from '../support/views.ts';

const links = () => screen.getAllByRole('link').map((link) => link.textContent);

describe('PageHead', () => {
  it('leads to every page but its own, in one order', async () => {
    const { container } = show(<PageHead here="library" />);
    expect(links()).toEqual(['Journal', 'Practice', 'Options']);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('has what belongs to its page first', () => {
    show(
      <PageHead>
        <a href="books.html">Books</a>
      </PageHead>,
    );
    expect(links()).toEqual(['Books', 'Journal', 'Library', 'Practice', 'Options']);
  });
});
