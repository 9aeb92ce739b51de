// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { JournalBar, type JournalBarProps } from '../../components/journal-bar.tsx';
import { JournalBinRow } from '../../components/journal-bin-row.tsx';
import { JournalFilters } from '../../components/journal-filters.tsx';
import { JournalMemories } from '../../components/journal-memories.tsx';
import { JournalPage, type JournalPageProps } from '../../components/journal-page.tsx';
import { JournalRow, type JournalRowProps } from '../../components/journal-row.tsx';
import { MemoryLine } from '../../components/memory-line.tsx';
import { WHOLE_JOURNAL } from '../../utils/domain/journal-address.ts';
import { noCounts } from '../../utils/domain/note-query.ts';
import { BREAD, noteOf } from '../support/samples.ts';
import { axeViolations, recorded, show } from '../support/views.ts';

const NOTE = noteOf('n', 'At the café I listened.', { answers: BREAD });

function page(rest: Partial<JournalPageProps> = {}) {
  const { handlers, calls } = recorded('onQuery', 'onPick', 'onYearOpen');
  const props: JournalPageProps = {
    address: WHOLE_JOURNAL,
    isLoaded: true,
    isComplete: true,
    found: 3,
    isPicking: false,
    problem: undefined,
    filters: undefined,
    year: undefined,
    isYearOpen: false,
    memories: <p>Memories</p>,
    bar: undefined,
    list: undefined,
    ...handlers,
    ...rest,
  };
  return { ...show(<JournalPage {...props} />), calls };
}

function row(rest: Partial<JournalRowProps> = {}) {
  const { handlers, calls } = recorded(
    'onEdit',
    'onDelete',
    'onEarlier',
    'onKeepWording',
    'onRelated',
    'onPick',
  );
  const props: JournalRowProps = {
    note: NOTE,
    heading: '2026-11-23',
    personName: undefined,
    thisYear: '2026',
    parts: [],
    edit: undefined,
    isReworded: false,
    earlier: undefined,
    related: undefined,
    isPicked: undefined,
    ...handlers,
    ...rest,
  };
  return { ...show(<JournalRow {...props} />), calls };
}

describe('JournalPage', () => {
  it('says that the notes are being opened, until they are there', () => {
    page({ isLoaded: false, found: 0 });
    expect(screen.getByRole('status').textContent).toBe('Opening your notes…');
  });

  it('has a search, the number of notes, and nothing amiss to axe', async () => {
    const { container, calls } = page();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search notes' }), {
      target: { value: 'rain' },
    });
    expect(calls('onQuery')).toEqual([['rain']]);
    expect(screen.getByRole('status').textContent).toBe('3 notes');
    expect(screen.getByText('Memories')).toBeDefined();
    expect(await axeViolations(container)).toEqual([]);
  });

  it('helps where there is nothing yet, and asks for nothing', () => {
    page({ found: 0 });
    expect(screen.getByRole('status').textContent).toContain('write one sentence');
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('says what was not found, and brings no memories into a search', () => {
    page({ found: 0, address: { ...WHOLE_JOURNAL, query: 'rain ' } });
    expect(screen.getByRole('status').textContent).toBe('No note has “rain”.');
    expect(screen.queryByText('Memories')).toBeNull();
  });

  it('counts nothing before all is found', () => {
    page({ isComplete: false, found: 40 });
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

describe('JournalRow', () => {
  it('shows the day as a heading, marks what was found, and is right for axe', async () => {
    const { container } = row({ parts: ['cafe', 'waters'] });
    expect(screen.getByRole('heading', { name: 'Monday, November 23' })).toBeDefined();
    const marks = Array.from(container.querySelectorAll('mark'), (mark) => mark.textContent);
    expect(marks).toEqual(['café', 'waters']);
    expect(container.querySelector('.note-words')?.textContent).toBe('At the café I listened.');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('lets the reader choose between two wordings', async () => {
    const other = { id: 'w2', text: 'There.', time: 't' };
    const note = { ...NOTE, wordings: [...NOTE.wordings, other] };
    const { user, calls } = row({ note });
    const [, second] = screen.getAllByRole('button', { name: 'Keep this one' });
    if (second) await user.click(second);
    expect(calls('onKeepWording')).toEqual([[note, other]]);
  });

  it('offers earlier wordings only where there are some', async () => {
    row();
    expect(screen.queryByRole('button', { name: 'Earlier wordings' })).toBeNull();
    const { user, calls } = row({ isReworded: true });
    await user.click(screen.getByRole('button', { name: 'Earlier wordings', expanded: false }));
    expect(calls('onEarlier')).toHaveLength(1);
  });

  it('has a box to pick it while notes are being picked', async () => {
    const { user, calls } = row({ isPicked: false });
    await user.click(screen.getByRole('checkbox', { name: 'Select this note' }));
    expect(calls('onPick')).toEqual([[NOTE, true]]);
  });
});

describe('JournalBinRow', () => {
  it('asks before it erases, with the focus on what keeps the note', async () => {
    const { handlers, calls } = recorded('onBringBack', 'onAskErase', 'onErase');
    const note = { ...NOTE, deleted: { instant: Date.parse('2026-11-23T09:00Z'), time: 't' } };
    const common = { note, personName: undefined, thisYear: '2026', ...handlers };
    const { user, rerender, container } = show(<JournalBinRow {...common} isAsked={false} />);
    await user.click(screen.getByRole('button', { name: 'Erase for good' }));
    expect([calls('onAskErase').length, calls('onErase').length]).toEqual([1, 0]);
    rerender(<JournalBinRow {...common} isAsked={true} />);
    expect(document.activeElement?.textContent).toBe('Keep it');
    expect(container.textContent).toContain('Backups and exports made before still hold it');
    expect(await axeViolations(container)).toEqual([]);
    await user.keyboard('{Escape}');
    expect(calls('onAskErase')[1]).toEqual([undefined]);
    await user.click(screen.getByRole('button', { name: 'Erase for good' }));
    expect(calls('onErase')).toEqual([[note]]);
  });
});

describe('JournalFilters', () => {
  it('shows each value with its count, what is chosen even where nothing is left, and Clear', async () => {
    const { handlers, calls } = recorded('onFacet', 'onSpan', 'onClear');
    const counts = noCounts();
    counts.theme = new Map([['love', 2]]);
    const { user, container } = show(
      <JournalFilters
        filters={{ theme: ['words'], from: '2026-01-01' }}
        counts={counts}
        valueName={(_, value) => value.toUpperCase()}
        {...handlers}
      />,
    );
    container.querySelector('details')?.setAttribute('open', '');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'WORDS 0' }).checked).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'LOVE 2' }));
    expect(calls('onFacet')).toEqual([['theme', 'love', true]]);
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-02-01' } });
    expect(calls('onSpan')).toEqual([['to', '2026-02-01']]);
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(calls('onClear')).toHaveLength(1);
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe('JournalBar', () => {
  it('says what has happened and leads the focus to the way back, and on', async () => {
    const { handlers, calls } = recorded('onUndo', 'onPickAll', 'onDeletePicked', 'onDone');
    const props: JournalBarProps = {
      status: 'deleted',
      deleted: 3,
      repaired: 0,
      canUndo: true,
      picked: undefined,
      found: 9,
      ...handlers,
    };
    const { rerender, user, container } = show(<JournalBar {...props} />);
    expect(screen.getByRole('status').textContent).toBe('3 notes are deleted.');
    await user.keyboard('{Enter}');
    expect(calls('onUndo')).toHaveLength(1);
    rerender(<JournalBar {...props} status="restored" canUndo={false} />);
    expect(document.activeElement?.textContent).toBe('It is back.');
    rerender(<JournalBar {...props} status="idle" canUndo={false} repaired={12} />);
    expect(screen.getByRole('status').textContent).toContain('12 notes');
    rerender(<JournalBar {...props} status="idle" canUndo={false} picked={2} />);
    await user.click(screen.getByRole('button', { name: 'Select all 9' }));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect([calls('onPickAll').length, calls('onDeletePicked').length]).toEqual([1, 1]);
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe('what the past brings back', () => {
  const memory = { when: { years: 2 }, day: '2024-11-23', note: NOTE, more: 1 };

  it('stands in the journal as links to the days', async () => {
    const { container } = show(<JournalMemories onThisDay={[memory]} again={NOTE} />);
    const links = screen.getAllByRole('link').map((link) => link.textContent);
    expect(links).toEqual(['2 years ago', 'Read again']);
    expect(container.textContent).toContain('and one more');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('shares one line in the popup, this day before an old note', () => {
    const { rerender, container } = show(<MemoryLine onThisDay={[memory]} again={NOTE} />);
    expect(screen.getByRole('link').textContent).toBe('2 years ago');
    rerender(<MemoryLine onThisDay={[]} again={NOTE} />);
    expect(screen.getByRole('link').textContent).toBe('Read again');
    expect(screen.getByRole('link').getAttribute('href')).toBe('journal.html#day=2026-11-23');
    rerender(<MemoryLine onThisDay={[]} again={undefined} />);
    expect(container.textContent).toBe('');
  });
});
