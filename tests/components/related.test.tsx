// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { RelatedDisclosure } from '../../components/related-disclosure.tsx';
import { RelatedNotes } from '../../components/related-notes.tsx';
import { RelatedThoughts } from '../../components/related-thoughts.tsx';
import { BREAD, noteOf, WINDOW } from '../support/samples.ts';
import { axeViolations, recorded, show, tabTo } from '../support/views.ts';

const THOUGHTS = [
  { tie: 'theme' as const, values: [{ thought: BREAD, notes: 2 }] },
  { tie: 'lens' as const, values: [{ thought: WINDOW, notes: 0 }] },
];

describe('RelatedThoughts', () => {
  it('stand by what they share, each with its source and a link to its notes', async () => {
    const { container } = show(<RelatedThoughts found={THOUGHTS} />);
    const theme = within(screen.getByRole('region', { name: 'Same theme' }));
    expect(theme.getByText(BREAD.text).getAttribute('dir')).toBe('auto');
    expect(theme.getByText('Ecclesiastes 11:1, World English Bible').tagName).toBe('BDI');
    const link = theme.getByRole('link', { name: '2 notes' });
    expect(link.getAttribute('href')).toBe('journal.html#thought=old-bread');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('say of a thought that has neither source nor notes nothing more', () => {
    show(<RelatedThoughts found={THOUGHTS} />);
    const lens = screen.getByRole('region', { name: 'Same lens' });
    expect(lens.querySelectorAll('p')).toHaveLength(1);
    expect(within(lens).queryByRole('link')).toBeNull();
  });

  it('say so where there are none, and nothing while they are read', () => {
    const { rerender, container } = show(<RelatedThoughts found={undefined} />);
    expect(container.textContent).toBe('');
    expect(container.querySelector('[aria-busy="true"]')).toBeTruthy();
    rerender(<RelatedThoughts found={[]} />);
    expect(screen.getByRole('status').textContent).toMatch(/^No other thought/);
  });
});

describe('RelatedNotes', () => {
  const hebrew = noteOf('n2', 'היא חיכתה ליד הדלת', { day: '2025-03-01' });
  const found = [
    { tie: 'thought' as const, values: [noteOf('n1', 'She counts the trams.')] },
    { tie: 'person' as const, values: [hebrew] },
  ];

  it('are links to the very note, by its day, with how it begins', async () => {
    const { container } = show(<RelatedNotes found={found} thisYear="2026" />);
    const first = screen.getByRole('region', { name: 'To the same thought' });
    const link = within(first).getByRole('link', { name: 'Monday, November 23' });
    expect(link.getAttribute('href')).toBe('#note=n1');
    expect(first.textContent).toContain('She counts the trams.');
    const other = within(screen.getByRole('region', { name: 'About the same person' }));
    expect(other.getByRole('link').textContent).toContain('2025');
    expect(other.getByText('היא חיכתה ליד הדלת').getAttribute('dir')).toBe('auto');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('say so where there are none', () => {
    show(<RelatedNotes found={[]} thisYear="2026" />);
    expect(screen.getByRole('status').textContent).toBe('No other note is near this one.');
  });
});

describe('RelatedDisclosure', () => {
  it('is opened by the keyboard, says whether it is open, and keeps the focus', async () => {
    const { handlers, calls } = recorded('onToggle');
    const { user, rerender, container } = show(
      <RelatedDisclosure what="related" isOpen={false} {...handlers}>
        <p>Found</p>
      </RelatedDisclosure>,
    );
    const button = screen.getByRole('button', { name: 'Related', expanded: false });
    expect(screen.queryByText('Found')).toBeNull();
    await tabTo(user, button);
    await user.keyboard('{Enter}');
    expect(calls('onToggle')).toHaveLength(1);
    rerender(
      <RelatedDisclosure what="related" isOpen={true} {...handlers}>
        <p>Found</p>
      </RelatedDisclosure>,
    );
    expect(screen.getByRole('button', { name: 'Related', expanded: true })).toBe(button);
    expect(document.activeElement).toBe(button);
    expect(screen.getByText('Found')).toBeTruthy();
    expect(await axeViolations(container)).toEqual([]);
  });
});
