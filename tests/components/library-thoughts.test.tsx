// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { LibraryAdd } from '../../components/library-add.tsx';
import { LibraryForm, type LibraryFormProps } from '../../components/library-form.tsx';
import {
  LibraryThoughtArticle,
  type LibraryThoughtProps,
} from '../../components/library-thought.tsx';
import { LibraryThoughts } from '../../components/library-thoughts.tsx';
import { deckNamed, itemOf } from '../support/library.ts';
import { axeViolations, recorded, show, tabTo } from '../support/views.ts';

function thought(rest: Partial<LibraryThoughtProps> = {}) {
  const { handlers, calls } = recorded('onEdit', 'onKeep', 'onHide', 'onHalfLife', 'onDelete');
  const props: LibraryThoughtProps = {
    item: itemOf('At the café I listened.'),
    parts: [],
    deckName: undefined,
    form: undefined,
    ...handlers,
    ...rest,
  };
  return { ...show(<LibraryThoughtArticle {...props} />), calls, props };
}

function form(rest: Partial<LibraryFormProps> = {}) {
  const { handlers, calls } = recorded('onSave', 'onCancel');
  const props: LibraryFormProps = {
    fields: {
      text: 'Old words.',
      source: { author: 'Ada', year: '1901' },
      language: 'en',
    },
    problem: undefined,
    limit: 20_000,
    label: 'Edit',
    saveLabel: 'Save',
    ...handlers,
    ...rest,
  };
  return { ...show(<LibraryForm {...props} />), calls, props };
}

describe('LibraryThoughtArticle', () => {
  it('shows the words in their language, the source, marks what was found, and is right for axe', async () => {
    const { container } = thought({ parts: ['cafe'], deckName: 'Mine' });
    const words = container.querySelector('blockquote');
    expect(words?.getAttribute('lang')).toBe('en');
    expect(words?.getAttribute('dir')).toBe('auto');
    expect(container.querySelector('mark')?.textContent).toBe('café');
    expect(container.querySelector('cite')?.textContent).toContain('Ecclesiastes 11:1');
    expect(screen.getByRole('link', { name: 'Mine' }).getAttribute('href')).toBe('#deck=old-words');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('keeps, hides, deletes, and says how soon it returns', async () => {
    const { user, calls } = thought();
    const id = 'At the café I listened.';
    await user.click(screen.getByRole('button', { name: 'Keep', pressed: false }));
    await user.click(screen.getByRole('button', { name: 'Hide' }));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    const returns = screen.getByRole('combobox', { name: 'Comes back' });
    await user.selectOptions(returns, 'Never');
    await user.selectOptions(returns, 'Someday');
    await user.selectOptions(returns, 'As it comes');
    expect(calls('onKeep')).toEqual([[id, true]]);
    expect(calls('onHide')).toEqual([[id, true]]);
    expect(calls('onDelete')).toEqual([[id]]);
    expect(calls('onHalfLife')).toEqual([
      [id, 0],
      [id, 28],
      [id, undefined],
    ]);
  });

  it('says that it is kept and hidden, and takes both back', async () => {
    const { user, calls, container } = thought({
      item: itemOf('Rain.', { kept: 1, isHidden: true, halfLifeDays: 7 }),
    });
    expect(container.textContent).toContain('Hidden: it does not come up.');
    expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('7');
    await user.click(screen.getByRole('button', { name: 'Keep', pressed: true }));
    await user.click(screen.getByRole('button', { name: 'Show again' }));
    expect([calls('onKeep'), calls('onHide')]).toEqual([[['Rain.', false]], [['Rain.', false]]]);
  });

  it('lets what came with Outward be hidden and kept, and not changed', () => {
    thought({ item: itemOf('Rain.', { isOwn: false }) });
    const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons).toEqual(['Keep', 'Hide']);
  });

  it('gives its place to the form, and the focus back to Edit after it', () => {
    const { rerender, props } = thought({ form: <p>The form</p> });
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    rerender(<LibraryThoughtArticle {...props} form={undefined} />);
    expect(document.activeElement?.textContent).toBe('Edit');
  });
});

describe('LibraryThoughts', () => {
  const list = (count: number, hasMore: boolean, onMore = () => {}) => (
    <LibraryThoughts
      thoughts={Array.from({ length: count }, (_, at) => itemOf(`Thought ${at}`))}
      hasMore={hasMore}
      onMore={onMore}
      row={({ thought: { text } }) => text}
    />
  );

  it('shows more when asked, and goes on with the first that came where there are no more', async () => {
    const { handlers, calls } = recorded('onMore');
    const { user, rerender } = show(list(2, true, handlers.onMore));
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(calls('onMore')).toHaveLength(1);
    rerender(list(4, true, handlers.onMore));
    expect(document.activeElement?.textContent).toBe('Show more');
    await user.keyboard('{Enter}');
    rerender(list(5, false, handlers.onMore));
    expect(document.activeElement?.textContent).toBe('Thought 4');
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('LibraryForm', () => {
  it('stores trimmed words and sources by the keyboard, and keeps of the source what has no field', async () => {
    const { user, calls, container } = form();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Words' }));
    await user.keyboard(' New ones. ');
    await user.clear(screen.getByRole('textbox', { name: 'Author' }));
    await tabTo(user, screen.getByRole('textbox', { name: 'Work' }));
    await user.keyboard(' Garden {Enter}');
    expect(calls('onSave')).toEqual([
      [
        {
          text: 'Old words. New ones.',
          source: { work: 'Garden', year: '1901' },
          language: 'en',
        },
      ],
    ]);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('stores with Ctrl+Enter, and leaves with Escape', async () => {
    const { user, calls } = form();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(calls('onSave')).toHaveLength(1);
    await user.keyboard('{Escape}');
    expect(calls('onCancel')).toHaveLength(1);
  });

  it.each([
    ['empty', 'There are no words yet.'],
    ['too-long', 'A thought holds 20,000 characters and this has 10.'],
    ['known', 'These words are here already.'],
    ['failed', 'That could not be stored.'],
  ] as const)('says what is wrong: %s', (problem, words) => {
    form({ problem });
    expect(screen.getByRole('status').textContent).toContain(words);
  });

  it('knows a language that it does not offer by itself', async () => {
    const { user, calls } = form({ fields: { text: 'Sana.', source: {}, language: 'en-GB' } });
    const language = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' });
    expect(language.value).toBe('en-GB');
    await user.selectOptions(language, 'Language not known');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(calls('onSave')).toEqual([[{ text: 'Sana.', source: {}, language: 'und' }]]);
  });
});

describe('LibraryAdd', () => {
  it('adds to a deck that is there, or to a new one by its name', async () => {
    const { handlers, calls } = recorded('onAdd', 'onCancel');
    const { user, container } = show(
      <LibraryAdd
        decks={[deckNamed('mine')]}
        deck="my-thoughts"
        language="ru"
        limit={20_000}
        problem={undefined}
        {...handlers}
      />,
    );
    const deck = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Deck' });
    expect(deck.selectedOptions[0]?.textContent).toBe('My thoughts');
    await user.keyboard('Rain.');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.selectOptions(deck, 'A new deck');
    await user.type(screen.getByRole('textbox', { name: 'Name of the deck' }), 'Of rain{Enter}');
    const fields = { text: 'Rain.', source: {}, language: 'ru' };
    expect(calls('onAdd')).toEqual([
      [fields, { deck: 'my-thoughts' }],
      [fields, { name: 'Of rain' }],
    ]);
    expect(await axeViolations(container)).toEqual([]);
  });
});
