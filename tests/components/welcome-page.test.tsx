// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { FirstRunOffer } from '../../components/first-run-offer.tsx';
import { WelcomePage, type WelcomePageProps } from '../../components/welcome-page.tsx';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings.ts';
import { offerWords } from '../../utils/messages/offer.ts';
import { axeViolations, recorded, show, tabTo } from '../support/views.ts';

function page(rest: Partial<WelcomePageProps> = {}) {
  const { handlers, calls } = recorded('onSetting', 'onDeck', 'onLeave');
  const props: WelcomePageProps = {
    settings: DEFAULT_SETTINGS,
    decks: [
      { id: 'outward', isOn: true, isThere: true },
      { id: 'old-words', isOn: true, isThere: true },
    ],
    languages: [
      { code: 'en', name: 'English', direction: 'ltr' },
      { code: 'he', name: 'עברית', direction: 'rtl' },
    ],
    status: 'idle',
    problem: undefined,
    shortcut: 'Alt+Shift+O',
    homePage: undefined,
    ...handlers,
    ...rest,
  };
  return { ...show(<WelcomePage {...props} />), calls };
}

describe('WelcomePage', () => {
  it('has three choices, made already, with nothing amiss to axe', async () => {
    const { container } = page();
    const groups = screen.getAllByRole('group').map((group) => group.textContent);
    expect(groups).toHaveLength(2);
    const chosen = screen.getAllByRole<HTMLInputElement>('radio', { checked: true });
    expect(chosen.map((radio) => radio.closest('label')?.textContent)).toEqual([
      'The browser’s language',
      'Every day',
    ]);
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2);
    expect(await axeViolations(container)).toEqual([]);
  });

  it.each([
    ['radio', 'עברית', 'onSetting', ['language', 'he']],
    ['radio', 'On every new tab', 'onSetting', ['rhythm', 'tab']],
    ['checkbox', /^Old words/, 'onDeck', ['old-words', false]],
  ] as const)('changes by the keyboard: %s %s', async (role, name, handler, call) => {
    const { user, calls } = page();
    screen.getByRole(role, { name }).focus();
    await user.keyboard(' ');
    expect(calls(handler)).toEqual([call]);
    expect(calls('onLeave')).toEqual([]);
  });

  it('is skipped by the first key, and left at the end, with nothing chosen', async () => {
    const { user, calls } = page();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Skip' }));
    await user.keyboard('{Enter}');
    await tabTo(user, screen.getByRole('button', { name: 'Done' }));
    await user.keyboard('{Enter}');
    expect(calls('onLeave')).toHaveLength(2);
    expect([...calls('onSetting'), ...calls('onDeck')]).toEqual([]);
  });

  it('says how the popup opens, and where notes live', () => {
    const { container } = page();
    expect(container.textContent).toContain('The popup opens with Alt+Shift+O.');
    expect(container.textContent).toContain('stays in this browser, on this machine');
  });

  it('names no keys where there are none', () => {
    const { container } = page({ shortcut: undefined });
    expect(container.textContent).not.toContain('The popup opens with');
  });

  it('says what Firefox does not cover, and only there', () => {
    const { container } = page({ homePage: 'moz-extension://here/newtab.html' });
    const region = within(screen.getByRole('region', { name: 'In Firefox' }));
    expect(region.getByRole<HTMLInputElement>('textbox').value).toBe(
      'moz-extension://here/newtab.html',
    );
    expect(container.textContent).toContain('In private windows');
    const elsewhere = page();
    expect(elsewhere.container.textContent).not.toContain('Firefox');
  });

  it('says that a choice could not be stored', () => {
    page({ status: 'failed' });
    expect(screen.getByRole('status').textContent).toBe('That could not be stored.');
  });
});

describe('FirstRunOffer', () => {
  it('leads to the page, or is put away by the keyboard', async () => {
    const { handlers, calls } = recorded('onDismiss');
    const message = await offerWords('en');
    const { user } = show(<FirstRunOffer message={message} onDismiss={handlers.onDismiss} />);
    const link = screen.getByRole('link', { name: 'Choose language, decks and rhythm' });
    expect(link.getAttribute('href')).toBe('welcome.html');
    await tabTo(user, screen.getByRole('button', { name: 'Not now' }));
    await user.keyboard('{Enter}');
    expect(calls('onDismiss')).toHaveLength(1);
  });
});
