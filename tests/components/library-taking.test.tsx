// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { LibraryBring, type LibraryBringProps } from '../../components/library-bring.tsx';
import { LibraryPreview, type LibraryPreviewProps } from '../../components/library-preview.tsx';
import { LibraryResult } from '../../components/library-result.tsx';
import { LibraryTaking, type LibraryTakingProps } from '../../components/library-taking.tsx';
import type { BookFound, HighlightsFound, TakingResult } from '../../components/library-types.ts';
import { deckNamed } from '../support/library.ts';
import { axeViolations, recorded, show } from '../support/views.ts';

const CLIPPINGS: HighlightsFound = {
  kind: 'highlights',
  format: 'kindle-clippings',
  counts: {
    blocks: 9,
    passages: 4,
    notes: 1,
    bookmarks: 0,
    duplicates: 1,
    unreadable: 3,
    here: 2,
    deletedHere: 1,
  },
  samples: [
    {
      text: 'Rain is patient.',
      source: { author: 'Ada Marsh', work: 'Letters' },
      note: 'So am I.',
    },
    { text: 'גשם.', source: {} },
  ],
  unreadable: [
    { line: 12, reason: 'no-text', raw: 'Letters (Ada Marsh)\n- Your Highlight' },
    { line: 30, reason: 'unknown-kind', raw: 'x' },
  ],
};

const GARDEN: BookFound = {
  kind: 'book',
  details: { title: 'Letters from the Garden', author: 'Ada Marsh', language: 'fr' },
  chapters: [{ title: 'The Gate', passages: 7 }, { passages: 1 }],
  passages: 8,
  here: 0,
  deletedHere: 0,
  samples: ['The gate was open.'],
};

function preview(rest: Partial<LibraryPreviewProps> = {}) {
  const { handlers, calls } = recorded('onChoice', 'onLanguage', 'onCopy', 'onTake', 'onCancel');
  const props: LibraryPreviewProps = {
    found: CLIPPINGS,
    name: 'My Clippings.txt',
    decks: [deckNamed('mine')],
    choice: { name: 'Clippings' },
    language: undefined,
    copied: undefined,
    ...handlers,
    ...rest,
  };
  return { ...show(<LibraryPreview {...props} />), calls };
}

describe('LibraryBring', () => {
  const bring = (rest: Partial<LibraryBringProps> = {}) => {
    const { handlers, calls } = recorded('onFile', 'onText', 'onAdd');
    const props: LibraryBringProps = { left: undefined, ...handlers, ...rest };
    return { ...show(<LibraryBring {...props} />), calls, props };
  };

  it('takes a file, and the same again, with nothing amiss to axe', async () => {
    const { user, calls, container } = bring();
    const file = new File(['x'], 'x.txt');
    const input = screen.getByLabelText<HTMLInputElement>('File to bring in');
    await user.upload(input, file);
    expect(calls('onFile')).toEqual([[file]]);
    expect(input.value).toBe('');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('looks at what is pasted into its field, and not at nothing', async () => {
    const { user, calls, container } = bring();
    for (const part of container.querySelectorAll('details')) part.open = true;
    const look = screen.getByRole<HTMLButtonElement>('button', { name: 'Look at it' });
    expect(look.disabled).toBe(true);
    fireEvent.input(screen.getByRole('textbox', { name: 'Paste it here' }), {
      target: { value: 'Rain.\n— Ada' },
    });
    await user.click(look);
    expect(calls('onText')).toEqual([['Rain.\n— Ada']]);
  });

  it('has the focus back where a file or a form was left', async () => {
    const { rerender, props } = bring({ left: 'file' });
    await Promise.resolve();
    rerender(<LibraryBring {...props} left="file" />);
    expect(document.activeElement?.textContent).toBe('Bring something in');
    rerender(<LibraryBring {...props} left="form" />);
    rerender(<LibraryBring {...props} left="form" />);
    expect(document.activeElement?.textContent).toBe('Add a thought');
  });
});

describe('LibraryTaking', () => {
  const taking = (rest: Partial<LibraryTakingProps> = {}) => {
    const { handlers, calls } = recorded('onEncoding', 'onCancel');
    const props: LibraryTakingProps = {
      phase: 'reading',
      progress: 0.5,
      encodings: [],
      children: <p>What was found</p>,
      ...handlers,
      ...rest,
    };
    return { ...show(<LibraryTaking {...props} />), calls };
  };

  it('shows how far it is, and has the focus on the way back', async () => {
    const { user, calls, container } = taking();
    expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Reading…' }).value).toBe(
      0.5,
    );
    await user.keyboard('{Enter}');
    expect(calls('onCancel')).toHaveLength(1);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('shows a bar without a measure while nobody can tell how far it is', () => {
    taking({ phase: 'taking', progress: undefined });
    const bar = screen.getByRole('progressbar', { name: 'Taking it in…' });
    expect(bar.hasAttribute('value')).toBe(false);
  });

  it('asks for the encoding by the first words that each would read', async () => {
    const encodings = [
      { label: 'windows-1251', sample: 'Дождь терпелив' },
      { label: 'koi8-r', sample: 'дНФДЭ' },
    ];
    const { user, calls, container } = taking({ phase: 'encoding', encodings });
    expect(document.activeElement?.textContent).toBe('Encoding');
    await user.click(screen.getByRole('radio', { name: /koi8-r/ }));
    await user.click(screen.getByRole('button', { name: 'Read it so' }));
    expect(calls('onEncoding')).toEqual([['koi8-r']]);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('shows what was found, and nothing where nothing is going on', () => {
    expect(taking({ phase: 'found' }).container.textContent).toBe('What was found');
    expect(taking({ phase: 'idle' }).container.textContent).toBe('');
  });
});

describe('LibraryPreview', () => {
  it('counts so that the parts make up the whole, has the focus, and is right for axe', async () => {
    const { container } = preview();
    expect(document.activeElement?.textContent).toBe('What was found');
    expect(container.textContent).toContain(
      '9 blocks = 4 passages + 1 note + 1 duplicate + 3 unreadable',
    );
    expect(container.textContent).toContain('1 passage is new. 2 are here already. 1 was deleted');
    expect(container.textContent).toContain('Clippings from a Kindle · My Clippings.txt');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('shows the first with their sources and the reader’s notes, each in its direction', () => {
    preview();
    const list = screen.getByRole('region', { name: 'The first of them' });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first?.textContent).toContain('Ada Marsh, Letters');
    expect(first?.textContent).toContain('So am I.');
    expect(second?.querySelector('blockquote')?.getAttribute('dir')).toBe('auto');
  });

  it('says what could not be read: where, why, and the words as they stand, to be copied', async () => {
    const { user, calls, container } = preview({ copied: true });
    expect(container.textContent).toContain('3 blocks could not be read');
    expect(container.textContent).toContain('Line 12: there are no words in it');
    expect(container.textContent).toContain('and one more');
    const raw = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Line 12, as it stands' });
    expect(raw.value).toBe('Letters (Ada Marsh)\n- Your Highlight');
    const [copy] = screen.getAllByRole('button', { name: 'Copy it as it stands' });
    if (copy) await user.click(copy);
    expect(calls('onCopy')).toEqual([['Letters (Ada Marsh)\n- Your Highlight']]);
    expect(screen.getByText('Copied.').getAttribute('role')).toBe('status');
  });

  it('asks for the deck and the language, and takes in or leaves', async () => {
    const { user, calls } = preview();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Deck' }), 'The deck mine');
    await user.type(screen.getByRole('textbox', { name: 'Name of the deck' }), '!');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Hebrew');
    await user.click(screen.getByRole('button', { name: 'Take in' }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(calls('onChoice')).toEqual([[{ deck: 'mine' }], [{ name: 'Clippings!' }]]);
    expect(calls('onLanguage')).toEqual([['he']]);
    expect([calls('onTake').length, calls('onCancel').length]).toEqual([1, 1]);
  });

  it('shows a book by its details, chapters and number of passages', async () => {
    const { container } = preview({ found: GARDEN, choice: { name: 'Letters' }, language: 'fr' });
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
    expect(terms).toEqual(['Title', 'Author', 'Language', 'Passages']);
    expect(container.textContent).toContain('8 passages are new.');
    expect(container.textContent).toContain('2 chapters');
    expect(container.textContent).toContain('The Gate · 7 passages');
    expect(container.textContent).toContain('Chapter 2 · 1 passage');
    expect(screen.queryByRole('combobox', { name: 'Deck' })).toBeNull();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' }).value).toBe('fr');
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe('LibraryResult', () => {
  const said = (result: TakingResult | undefined, wereSeveral = false) => {
    const { container } = show(
      <LibraryResult result={result} going={undefined} wereSeveral={wereSeveral} />,
    );
    const words = container.querySelector('[role=status]')?.textContent ?? '';
    return words.replaceAll(/[\u2068\u2069]/g, '');
  };

  it('says how much came in, into which deck, and what became of the notes', () => {
    const taken = { kind: 'taken', passages: 2, notes: 0, deck: 'x', deckName: 'Rain' } as const;
    expect(said(taken)).toBe('Taken in: 2 passages, into Rain.');
    expect(said({ ...taken, notes: 3 })).toContain('Your 3 notes to them are in the journal.');
    const links = screen.getAllByRole('link', { name: 'See the deck' });
    expect(links[0]?.getAttribute('href')).toBe('#deck=x');
  });

  it('says why nothing did', () => {
    expect(said({ kind: 'nothing-new' })).toContain('nothing new');
    expect(said({ kind: 'cancelled' })).toBe('Cancelled. Nothing was changed.');
    expect(said({ kind: 'refused', reason: 'damaged', path: 'a.opf' })).toBe(
      'The file is damaged. a.opf',
    );
    expect(said({ kind: 'refused', reason: 'no-format' })).toContain('found no highlights');
    expect(said(undefined)).toBe('');
  });

  it('says that it reads one of several files', () => {
    expect(said(undefined, true)).toContain('this is the first of them');
  });
});
