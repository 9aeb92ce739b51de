// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { JournalList } from '../../components/journal-list.tsx';
import { axeViolations, show } from '../support/views.ts';

const IDS = Array.from({ length: 1000 }, (_, at) => `n${at}`);

function list(ids: readonly string[], question = 1, kept?: string) {
  return (
    <JournalList
      label="Saved notes"
      ids={ids}
      question={question}
      kept={kept}
      row={(id) => (
        <article>
          {id} <button type="button">Edit {id}</button>
        </article>
      )}
      onNeed={async () => {}}
      onError={(error) => {
        throw error;
      }}
    />
  );
}

describe('JournalList', () => {
  it('has a page of rows of a thousand, each with its place, and nothing amiss to axe', async () => {
    const { container } = show(list(IDS));
    expect(screen.getByRole('list', { name: 'Saved notes' })).toBeDefined();
    const rows = screen.getAllByRole('listitem');
    expect(rows.length).toBeLessThan(300);
    expect(rows.at(2)?.getAttribute('aria-posinset')).toBe('3');
    expect(rows.at(2)?.getAttribute('aria-setsize')).toBe('1000');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('keeps the row that has the focus when others take its place', () => {
    const { rerender } = show(list(IDS));
    screen.getByRole('button', { name: 'Edit n5' }).focus();
    rerender(list(['m0', ...IDS]));
    expect(document.activeElement?.textContent).toBe('Edit n5');
    // Another question, whose first page does not reach so far.
    rerender(list([...IDS.slice(50).concat('n5')], 2));
    expect(document.activeElement?.textContent).toBe('Edit n5');
    expect(screen.getAllByRole('listitem').at(-1)?.getAttribute('aria-posinset')).toBe('951');
  });

  it('keeps a row that is being edited, wherever the reader is', () => {
    show(list(IDS, 1, 'n900'));
    expect(screen.getByText('Edit n900')).toBeDefined();
  });

  it('shows another list from its beginning', () => {
    const { rerender } = show(list(IDS));
    rerender(list(IDS.slice(500), 2));
    expect(screen.getAllByRole('article')[0]?.textContent).toContain('n500');
    rerender(list([], 3));
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });
});
