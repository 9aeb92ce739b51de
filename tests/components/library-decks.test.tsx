// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { LibraryBar, type LibraryBarProps } from '../../components/library-bar.tsx';
import { LibraryDeckView, type LibraryDeckViewProps } from '../../components/library-deck.tsx';
import { LibraryDecks, type LibraryDecksProps } from '../../components/library-decks.tsx';
import { LibraryFound } from '../../components/library-found.tsx';
import { LibraryPage, type LibraryPageProps } from '../../components/library-page.tsx';
import { BOOK, deckNamed } from '../support/library.ts';
import { axeViolations, recorded, show, tabTo } from '../support/views.ts';

const OUTWARD = deckNamed('outward', { isBuiltIn: true, count: 366, licence: 'CC0-1.0' });
const { name: _, ...BUILT_IN } = OUTWARD;
const CHANGES = ['onDeck', 'onPolicy', 'onWeight', 'onPace'] as const;

function page(rest: Partial<LibraryPageProps> = {}) {
  const { handlers, calls } = recorded('onQuery');
  const props: LibraryPageProps = {
    view: 'decks',
    title: 'Library',
    query: '',
    problem: undefined,
    isHeldOver: false,
    hasSearch: true,
    children: undefined,
    bar: undefined,
    ...handlers,
    ...rest,
  };
  return { ...show(<LibraryPage {...props} />), calls };
}

function decks(rest: Partial<LibraryDecksProps> = {}) {
  const { handlers, calls } = recorded(...CHANGES);
  const props = {
    decks: [BUILT_IN, deckNamed('mine'), BOOK],
    isLoaded: true,
    ...handlers,
    ...rest,
  };
  return { ...show(<LibraryDecks {...props} />), calls };
}

function deckView(rest: Partial<LibraryDeckViewProps> = {}) {
  const { handlers, calls } = recorded(...CHANGES, 'onRename', 'onShare', 'onRemove');
  const props: LibraryDeckViewProps = {
    deck: deckNamed('mine'),
    isLoaded: true,
    children: <p>Its thoughts</p>,
    ...handlers,
    ...rest,
  };
  const view = (
    <>
      <h1 id="title">The deck mine</h1>
      <LibraryDeckView {...props} />
    </>
  );
  return { ...show(view), calls };
}

describe('LibraryPage', () => {
  it('leads to the other pages, searches as one types, and is right for axe', async () => {
    const { container, calls } = page();
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['books.html', 'journal.html', 'practice.html', 'options.html']);
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search thoughts' }), {
      target: { value: 'rain' },
    });
    expect(calls('onQuery')).toEqual([['rain']]);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('leads back to the decks from anywhere else, and has one thing to do while a file is looked at', () => {
    page({ view: 'kept', hasSearch: false });
    expect(screen.getByRole('link', { name: 'All decks' })).toBeDefined();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('says what letting go would do while something is held over it', () => {
    expect(page({ isHeldOver: true }).container.textContent).toContain('Nothing is taken in yet');
  });
});

describe('LibraryDecks', () => {
  it('has an article a deck with what it holds, names isolated, and nothing amiss to axe', async () => {
    const { container } = decks();
    const names = screen.getAllByRole('heading', { level: 2 });
    expect(names.map(({ textContent }) => textContent)).toEqual([
      'Outward',
      'The deck mine',
      'Letters from the Garden',
    ]);
    const [outward] = screen.getAllByRole('article');
    expect(outward?.textContent).toContain('366 thoughts · English · CC0-1.0');
    expect(names.every((name) => name.querySelector('[dir=auto]'))).toBe(true);
    const read = screen.getByRole('link', { name: 'Read Letters from the Garden' });
    expect(read.getAttribute('href')).toBe('read.html#book');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('switches a deck off by the keyboard', async () => {
    const { user, calls } = decks();
    const box = screen.getByRole('checkbox', { name: 'Outward: on' });
    await tabTo(user, box);
    await user.keyboard(' ');
    expect(calls('onDeck')).toEqual([['outward', false]]);
  });

  it('keeps the only deck that is on', async () => {
    const { user, calls } = decks({
      decks: [{ ...BUILT_IN, isLast: true }, deckNamed('mine', { isOn: false })],
    });
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Outward: on' });
    await user.click(box);
    await tabTo(user, box);
    await user.keyboard(' ');
    expect(calls('onDeck')).toEqual([]);
    expect(box.checked).toBe(true);
    expect(box.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('One deck has to stay on.')).toBeDefined();
  });

  it('offers each deck what makes sense of it: no policy for a book, none for what is built in', async () => {
    const { user, calls, container } = decks();
    for (const part of container.querySelectorAll('details')) part.open = true;
    const [outward, mine, book] = screen.getAllByRole('article').map((one) => within(one));
    expect(outward?.queryByRole('group', { name: 'Its thoughts come' })).toBeNull();
    expect(book?.queryByRole('group', { name: 'Its thoughts come' })).toBeNull();
    await user.click(mine?.getByRole('radio', { name: /^Returning/ }) as Element);
    expect(calls('onPolicy')).toEqual([['mine', 'returning']]);
    await user.click(outward?.getByRole('radio', { name: 'Seldom' }) as Element);
    await user.click(mine?.getByRole('radio', { name: 'Often' }) as Element);
    expect(calls('onWeight')).toEqual([
      ['outward', 0.25],
      ['mine', 4],
    ]);
    await user.click(book?.getByRole('radio', { name: 'A passage a day' }) as Element);
    expect(calls('onPace')).toEqual([['book', 'daily']]);
  });

  it('says of a built-in deck that it is not there in the language that is read', () => {
    const { container } = decks({ decks: [{ ...BUILT_IN, count: 0, languages: [] }] });
    expect(container.textContent).toContain('There is none in the language you read in');
  });

  it('asks not how often where the passages of a book come one a day', () => {
    decks({ decks: [{ ...BOOK, pace: 'daily' }] });
    expect(screen.queryByRole('group', { name: 'How often' })).toBeNull();
  });

  it('helps where nothing of the reader’s own is there, once that is known', () => {
    const { container, rerender } = decks({ decks: [BUILT_IN] });
    expect(container.textContent).toContain('Bring a file, or write a thought by hand');
    const { handlers } = recorded(...CHANGES);
    rerender(<LibraryDecks decks={[BUILT_IN]} isLoaded={false} {...handlers} />);
    expect(container.textContent).not.toContain('Bring a file');
  });
});

describe('LibraryDeckView', () => {
  it('shares, removes, and shows its thoughts, with nothing amiss to axe', async () => {
    const { user, calls, container } = deckView();
    await user.click(screen.getByRole('button', { name: 'Share as a file' }));
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect([calls('onShare'), calls('onRemove')]).toEqual([[['mine']], [['mine']]]);
    expect(screen.getByText('Its thoughts')).toBeDefined();
    expect(await axeViolations(container)).toEqual([]);
  });

  it('renames by the keyboard, with the focus in the field and back on the button', async () => {
    const { user, calls } = deckView();
    const rename = screen.getByRole('button', { name: 'Rename' });
    await tabTo(user, rename);
    await user.keyboard('{Enter}');
    const field = screen.getByRole('textbox', { name: 'Name of the deck' });
    expect(document.activeElement).toBe(field);
    await user.keyboard('Of rain{Enter}');
    expect(calls('onRename')).toEqual([['mine', 'Of rain']]);
    expect(document.activeElement?.textContent).toBe('Rename');
    await user.keyboard('{Enter}');
    await user.clear(screen.getByRole('textbox', { name: 'Name of the deck' }));
    await user.keyboard('{Escape}');
    expect(calls('onRename')).toHaveLength(1);
  });

  it('lets what came with Outward neither be renamed nor removed', () => {
    deckView({ deck: BUILT_IN });
    const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons).toEqual(['Share as a file']);
  });

  it('says that a deck is empty, or not there', () => {
    const { container } = deckView({ deck: deckNamed('mine', { count: 0 }) });
    expect(container.textContent).toContain('nothing in this deck yet');
    expect(deckView({ deck: undefined }).container.textContent).toContain('no such deck');
  });
});

describe('LibraryFound', () => {
  const found = (rest: Partial<Parameters<typeof LibraryFound>[0]>) =>
    show(
      <LibraryFound query="rain " found={0} total={undefined} isLoaded={true} {...rest}>
        {undefined}
      </LibraryFound>,
    ).container.querySelector('[role=status]')?.textContent;

  it('says how much was found, or that nothing was', () => {
    expect(found({ found: 20, total: 1200 })).toBe('1,200 thoughts');
    expect(found({ found: 1 })).toBe('1 thought');
    expect(found({})).toBe('No thought has “rain”.');
    expect(found({ query: undefined })).toContain('Press Keep');
    expect(found({ isLoaded: false })).toBe('');
  });
});

describe('LibraryBar', () => {
  it('says what has happened and leads the focus to the way back, and on', async () => {
    const { handlers, calls } = recorded('onUndo');
    const props: LibraryBarProps = {
      status: 'deleted',
      sharedAs: undefined,
      canUndo: true,
      ...handlers,
    };
    const { rerender, user, container } = show(<LibraryBar {...props} />);
    expect(screen.getByRole('status').textContent).toBe('The thought is deleted.');
    await user.keyboard('{Enter}');
    expect(calls('onUndo')).toHaveLength(1);
    rerender(<LibraryBar {...props} status="restored" canUndo={false} />);
    expect(document.activeElement?.textContent).toBe('It is back.');
    rerender(<LibraryBar {...props} status="shared" sharedAs="mine.jsonl" canUndo={false} />);
    expect(screen.getByRole('status').textContent).toContain('mine.jsonl');
    expect(await axeViolations(container)).toEqual([]);
  });
});
