// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { OptionsPage, type OptionsPageProps } from '../../components/options-page.tsx';
import type { Language } from '../../utils/domain/language.ts';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings.ts';
import { axeViolations, recorded, show } from '../support/views.ts';

// happy-dom compares a value with its options as it is; browsers make it text first.
const select = HTMLSelectElement.prototype;
const value = Object.getOwnPropertyDescriptor(select, 'value') as PropertyDescriptor;
Object.defineProperty(select, 'value', {
  ...value,
  set(chosen) {
    value.set?.call(this, String(chosen));
  },
});

const BOTH = [
  { id: 'outward', isOn: true, isThere: true },
  { id: 'old-words', isOn: true, isThere: true },
];

const ENGLISH: Language = { code: 'en', name: 'English', direction: 'ltr' };
const HEBREW: Language = { code: 'he', name: 'עברית', direction: 'rtl' };

function page(rest: Partial<OptionsPageProps> = {}) {
  const { handlers, calls } = recorded('onSetting', 'onDeck');
  const props: OptionsPageProps = {
    settings: DEFAULT_SETTINGS,
    decks: BOTH,
    languages: [ENGLISH, HEBREW],
    readable: [ENGLISH, HEBREW],
    reading: ['en'],
    status: 'idle',
    problem: undefined,
    version: '0.1.0',
    shortcut: 'Alt+Shift+O',
    homePage: undefined,
    ...handlers,
    ...rest,
  };
  return { ...show(<OptionsPage {...props} />), calls };
}

describe('OptionsPage', () => {
  it('shows what is chosen, under headings, with nothing amiss to axe', async () => {
    const { container } = page({
      settings: { ...DEFAULT_SETTINGS, scheme: 'night', dayBeginsAt: 4 },
    });
    expect(screen.getByRole('heading', { level: 1 })).toBeDefined();
    const chosen = screen.getAllByRole<HTMLInputElement>('radio', { checked: true });
    expect(chosen.map((radio) => radio.closest('label')?.textContent)).toEqual([
      'The browser’s language',
      'Every day',
      'The same',
      'Night',
      'Medium',
    ]);
    expect(
      screen.getByRole<HTMLSelectElement>('combobox', { name: 'The day begins at' }).value,
    ).toBe('4');
    expect(
      screen.getByRole('checkbox', { name: 'Ask a question in the popup', checked: true }),
    ).toBeDefined();
    expect(
      screen.getByRole('checkbox', { name: 'Ask a question on the new tab', checked: false }),
    ).toBeDefined();
    expect(container.textContent).toContain('0.1.0');
    expect(container.textContent).toContain('Alt+Shift+O');
    expect(await axeViolations(container)).toEqual([]);
  });

  it.each([
    ['A new thought', 'On every new tab', ['rhythm', 'tab']],
    [
      'Once you have seen it that day, the thought is',
      'Hidden until you ask for it',
      ['afterFirstView', 'hidden'],
    ],
    ['Colours', 'Paper', ['scheme', 'paper']],
    ['Text size', 'Large', ['textSize', 'large']],
  ])('changes %s to %s by the keyboard', async (group, choice, call) => {
    const { user, calls } = page();
    const radio = within(screen.getByRole('group', { name: group })).getByRole('radio', {
      name: choice,
    });
    radio.focus();
    await user.keyboard(' ');
    expect(calls('onSetting')).toEqual([call]);
  });

  it.each([
    ['Ask a question in the popup', ['promptInPopup', false]],
    ['Ask a question on the new tab', ['promptInNewTab', true]],
  ])('switches by the keyboard: %s', async (name, call) => {
    const { user, calls } = page();
    screen.getByRole('checkbox', { name }).focus();
    await user.keyboard(' ');
    expect(calls('onSetting')).toEqual([call]);
  });

  it('lets the day begin at any whole hour, as a number', async () => {
    const { user, calls } = page();
    const hours = screen.getByRole<HTMLSelectElement>('combobox', { name: 'The day begins at' });
    expect(hours.options).toHaveLength(24);
    await user.selectOptions(hours, '23');
    expect(calls('onSetting')).toEqual([['dayBeginsAt', 23]]);
  });

  it('switches a deck off, and says of each what it is', async () => {
    const { user, calls } = page();
    await user.click(screen.getByRole('checkbox', { name: /^Old words/ }));
    expect(calls('onDeck')).toEqual([['old-words', false]]);
    expect(screen.getByText(/public domain/)).toBeDefined();
  });

  it('lets one deck stay on, and says why', async () => {
    const { user, calls } = page({
      decks: [
        { id: 'outward', isOn: true, isThere: true },
        { id: 'old-words', isOn: false, isThere: true },
      ],
    });
    await user.click(screen.getByRole('checkbox', { name: /^Outward/ }));
    expect(calls('onDeck')).toEqual([]);
    expect(screen.getByText('One deck has to stay on.')).toBeDefined();
    await user.click(screen.getByRole('checkbox', { name: /^Old words/ }));
    expect(calls('onDeck')).toEqual([['old-words', true]]);
  });

  it('names each language in itself, and takes the one chosen', async () => {
    const { user, calls } = page();
    const hebrew = screen.getByRole('radio', { name: 'עברית' });
    expect(hebrew.closest('label')?.querySelector('[lang="he"][dir="rtl"]')).not.toBeNull();
    await user.click(hebrew);
    expect(calls('onSetting')).toEqual([['language', 'he']]);
  });

  it('reads thoughts in several languages, in one at least', async () => {
    const { user, calls } = page();
    await user.click(screen.getByRole('checkbox', { name: 'English' }));
    await user.click(screen.getByRole('checkbox', { name: 'עברית' }));
    expect(calls('onSetting')).toEqual([['deckLanguages', ['en', 'he']]]);
    expect(screen.getByText('One language has to stay on.')).toBeDefined();
  });

  it('says of a deck that there is none in the language that is read', () => {
    page({
      decks: [
        { id: 'outward', isOn: true, isThere: true },
        { id: 'old-words', isOn: true, isThere: false },
      ],
    });
    expect(screen.getByText(/^There is none in the language you read in/)).toBeDefined();
  });

  it('says where a choice could not be stored, and nothing where it could', () => {
    page({ status: 'failed' });
    expect(screen.getByRole('status').textContent).toBe('That could not be stored.');
  });

  it('is silent where all went well', () => {
    page({ status: 'done' });
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('gives the address for the home page in Firefox, and elsewhere no word of it', async () => {
    const { container } = page({ homePage: 'moz-extension://a/newtab.html' });
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'In Firefox' });
    expect(field.value).toBe('moz-extension://a/newtab.html');
    expect(field.readOnly).toBe(true);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('has no word of Firefox in other browsers, and none of a shortcut where none is set', () => {
    const { container } = page({ shortcut: undefined });
    expect(container.textContent).not.toContain('Firefox');
    expect(container.textContent).not.toContain('The popup opens with');
  });

  it('says what keeps choices from being stored', () => {
    page({ problem: 'unavailable' });
    expect(screen.getByRole('alert').textContent).toContain('no place to store');
  });
});
