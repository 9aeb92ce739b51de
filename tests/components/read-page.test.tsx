// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ReadBar, type ReadBarProps } from '../../components/read-bar.tsx';
import { ReadChapters } from '../../components/read-chapters.tsx';
import { ReadEnd } from '../../components/read-end.tsx';
import { ReadPace } from '../../components/read-pace.tsx';
import { ReadPage } from '../../components/read-page.tsx';
import { ReadPassage, type ReadPassageProps } from '../../components/read-passage.tsx';
import { axeViolations, recorded, show, tabTo } from '../support/views.ts';

const HANDLERS = [
  'onForward',
  'onBack',
  'onLeftOff',
  'onChapters',
  'onReflect',
  'onKeep',
  'onMore',
  'onChapter',
  'onClose',
  'onPace',
  'onBeginAgain',
] as const;

function bar(rest: Partial<ReadBarProps> = {}, on = recorded(...HANDLERS).handlers) {
  return (
    <ReadBar
      number={12}
      total={840}
      chapter={1}
      chapters={18}
      direction="ltr"
      isKept={false}
      isPanelOpen={false}
      isListOpen={false}
      leftOff={undefined}
      {...on}
      {...rest}
    />
  );
}

function passage(rest: Partial<ReadPassageProps> = {}, on = recorded(...HANDLERS).handlers) {
  return (
    <ReadPassage
      text="Then the first boat stands up."
      language="en"
      direction="ltr"
      chapter={{ index: 1, title: 'The tide', before: ['Before it.'], after: ['After it.'] }}
      room={6000}
      {...on}
      {...rest}
    />
  );
}

describe('ReadPage', () => {
  it('shows the book with its passage, and nothing amiss to axe', async () => {
    const { handlers } = recorded(...HANDLERS);
    const { container } = show(
      <ReadPage
        status="reading"
        book={{
          title: 'The Harbour',
          details: { title: 'The Harbour', author: 'Nora Vell', year: '1901' },
        }}
        language="en"
        problem={undefined}
        isFailed={false}
        pace={<ReadPace pace="daily" isOn={true} {...handlers} />}
      >
        {passage()}
        <ReadEnd {...handlers} />
        {bar({}, handlers)}
      </ReadPage>,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The Harbour');
    expect(screen.getByText('Nora Vell, 1901')).toBeDefined();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('The tide');
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining(['library.html', 'books.html', 'journal.html']));
    expect(await axeViolations(container)).toEqual([]);
  });

  it('says that a book is not there, and leads to the library', () => {
    show(
      <ReadPage
        status="absent"
        book={undefined}
        language={undefined}
        problem={undefined}
        isFailed={false}
      />,
    );
    expect(screen.getByRole('status').textContent).toContain('There is no such book here.');
    const link = screen.getByRole('link', { name: 'To the library' });
    expect(link.getAttribute('href')).toBe('library.html');
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('says what could not be stored', () => {
    show(<ReadPage status="reading" book={{}} language="en" problem={undefined} isFailed={true} />);
    expect(screen.getByText('That could not be stored.')).toBeDefined();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A book');
  });
});

describe('ReadPassage', () => {
  it('stands between what comes before it and after it, in the direction of the book', () => {
    const { container } = show(passage({ language: 'he', direction: 'rtl', text: 'קטע אחד.' }));
    const text = container.querySelector('article')?.textContent ?? '';
    expect(text.indexOf('Before it.')).toBeLessThan(text.indexOf('קטע אחד.'));
    expect(text.indexOf('קטע אחד.')).toBeLessThan(text.indexOf('After it.'));
    const figure = container.querySelector('figure');
    expect([figure?.lang, figure?.dir]).toEqual(['he', 'rtl']);
  });

  it('names a chapter without a title by its number', () => {
    show(passage({ chapter: { index: 4, before: [], after: [] } }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Chapter 5');
  });

  it('stands alone where there is no chapter', () => {
    const { container } = show(passage({ chapter: undefined }));
    expect(screen.queryByRole('heading')).toBeNull();
    expect(container.querySelectorAll('p')).toHaveLength(0);
  });

  it('shows of a long chapter what is near, and more at a press, with the focus on the passage', async () => {
    const { handlers, calls } = recorded(...HANDLERS);
    const before = ['Far away.', 'Near it here.'];
    const { user, container } = show(
      passage({ chapter: { index: 0, before, after: [] }, room: 15 }, handlers),
    );
    expect(screen.queryByText('Far away.')).toBeNull();
    expect(screen.getByText('Near it here.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Show more of what comes after' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show more of what comes before' }));
    expect(calls('onMore')).toHaveLength(1);
    expect(document.activeElement).toBe(container.querySelector('figure'));
  });
});

describe('ReadBar', () => {
  it('says how far one has come, and shows it', () => {
    const { container } = show(bar({ number: 210 }));
    expect(screen.getByRole('status').textContent).toBe('Passage 210 of 840, chapter 2 of 18');
    const line = container.querySelector<HTMLElement>('.read-passed div');
    expect(line?.style.inlineSize).toBe('25%');
  });

  it('says it of a deck without chapters', () => {
    show(bar({ chapter: undefined, chapters: 0 }));
    expect(screen.getByRole('status').textContent).toBe('Passage 12 of 840');
    expect(screen.queryByRole('button', { name: 'Chapters' })).toBeNull();
  });

  it.each([
    ['Back', 'onBack'],
    ['Forward', 'onForward'],
    ['Reflect', 'onReflect'],
    ['Keep', 'onKeep'],
    ['Chapters', 'onChapters'],
  ] as const)('does with the keyboard alone what %s says', async (name, handler) => {
    const { handlers, calls } = recorded(...HANDLERS);
    const { user } = show(bar({}, handlers));
    await tabTo(user, screen.getByRole('button', { name }));
    await user.keyboard('{Enter}');
    expect(calls(handler)).toHaveLength(1);
  });

  it('tells what is kept and open, which keys turn, and where there is nowhere to go', () => {
    show(bar({ isKept: true, isPanelOpen: true, number: 840, direction: 'rtl' }));
    expect(screen.getByRole('button', { name: 'Keep', pressed: true })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Reflect', expanded: true })).toBeDefined();
    const forward = screen.getByRole('button', { name: 'Forward' });
    expect(forward.getAttribute('aria-keyshortcuts')).toBe('ArrowLeft');
    expect(forward.getAttribute('aria-disabled')).toBe('true');
    const back = screen.getByRole('button', { name: 'Back' });
    expect(back.getAttribute('aria-disabled')).toBe('false');
  });

  it('leads back to where the reader left off', async () => {
    const { handlers, calls } = recorded(...HANDLERS);
    const { user } = show(bar({ leftOff: 300 }, handlers));
    await user.click(
      screen.getByRole('button', { name: 'Return to passage 300, where you left off' }),
    );
    expect(calls('onLeftOff')).toHaveLength(1);
  });
});

describe('ReadChapters', () => {
  const chapters = [{ index: 0, title: 'Low water' }, { index: 1 }, { index: 2, title: 'Lights' }];

  it('lists them with the focus on the one that is read, goes to one, and closes by Escape', async () => {
    const { handlers, calls } = recorded(...HANDLERS);
    const { user, container } = show(
      <ReadChapters chapters={chapters} current={1} language="en" direction="ltr" {...handlers} />,
    );
    const list = screen.getByRole('list', { name: 'Chapters' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    const current = screen.getByRole('button', { name: 'Chapter 2' });
    expect(document.activeElement).toBe(current);
    expect(current.getAttribute('aria-current')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Lights' }));
    expect(calls('onChapter')).toEqual([[2]]);
    await user.keyboard('{Escape}');
    expect(calls('onClose')).toHaveLength(1);
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe('ReadPace', () => {
  it('shows how the book comes, and takes another choice', async () => {
    const { handlers, calls } = recorded(...HANDLERS);
    const { user } = show(<ReadPace pace="among" isOn={false} {...handlers} />);
    await user.click(screen.getByText('How this book comes to you'));
    expect(screen.getByRole('radio', { name: /among the other/, checked: true })).toBeDefined();
    await user.click(screen.getByRole('radio', { name: /A passage a day/ }));
    expect(calls('onPace')).toEqual([['daily']]);
    expect(screen.getByText(/switched off in the library/)).toBeDefined();
  });
});

describe('ReadEnd', () => {
  it('says that the book has ended, and what can come next', async () => {
    const { handlers, calls } = recorded(...HANDLERS);
    const { user } = show(<ReadEnd {...handlers} />);
    expect(screen.getByText(/This was the last passage/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Begin again' }));
    expect(calls('onBeginAgain')).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'Books to read slowly' })).toBeDefined();
  });
});
