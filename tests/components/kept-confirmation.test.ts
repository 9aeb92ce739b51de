// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showConfirmation } from '../../components/kept-confirmation.ts';
import type { Confirmation } from '../../utils/domain/confirmation.ts';

const CONFIRMATION: Confirmation = {
  outcome: { said: 'kept', thought: 'a', undo: { thought: 'a', instant: 5, isNew: true } },
  sentence: 'Kept.',
  labels: { undo: 'Undo', reflect: 'Reflect' },
  undone: { done: 'Gone.', failed: 'Not gone.' },
  language: 'he',
  direction: 'rtl',
  scheme: 'night',
  textSize: 'large',
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  document.documentElement.querySelector(':scope > div')?.remove();
});

/** The confirmation, with its shadow tree open for the test alone. */
function shown(confirmation = CONFIRMATION, undo = async () => true) {
  const asked: string[] = [];
  const attach = Element.prototype.attachShadow;
  const modes: string[] = [];
  const spy = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (
    this: Element,
    init,
  ) {
    modes.push(init.mode);
    return attach.call(this, { ...init, mode: 'open' });
  });
  const view = showConfirmation(document, confirmation, {
    undo: async () => {
      asked.push('undo');
      return await undo();
    },
    reflect: async (thought) => {
      asked.push(`reflect ${thought}`);
    },
  });
  spy.mockRestore();
  const host = document.documentElement.lastElementChild as HTMLElement;
  const tree = host.shadowRoot as ShadowRoot;
  const status = tree.querySelector('[role="status"]') as HTMLElement;
  const buttons = () => [...tree.querySelectorAll('button')];
  const press = (label: string) => {
    const button = buttons().find(({ textContent }) => textContent === label);
    const event = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    button?.dispatchEvent(event);
  };
  return { view, host, tree, status, buttons, press, asked, modes };
}

describe('showConfirmation', () => {
  it('says its sentence in a closed tree, in the reader’s language and look', () => {
    const { host, tree, status, buttons, modes } = shown();
    expect(modes).toEqual(['closed']);
    expect(host).toMatchObject({ lang: 'he', dir: 'rtl' });
    expect(status.textContent).toBe('');
    vi.advanceTimersByTime(200);
    expect(status.textContent).toBe('Kept.');
    expect(tree.querySelector<HTMLElement>('.box')?.dataset).toMatchObject({
      scheme: 'night',
      textSize: 'large',
    });
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['Undo', 'Reflect']);
  });

  it('leaves by itself, but not while it has the focus', () => {
    const { view, host, buttons } = shown();
    buttons()[0]?.focus();
    vi.advanceTimersByTime(60_000);
    expect(host.isConnected).toBe(true);
    view.close();
    const other = shown();
    vi.advanceTimersByTime(7000);
    expect(other.host.isConnected).toBe(true);
    vi.advanceTimersByTime(2000);
    expect(other.host.isConnected).toBe(false);
  });

  it('closes on Escape, wherever the focus is', () => {
    const { host } = shown();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect(host.isConnected).toBe(true);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(host.isConnected).toBe(false);
  });

  it.each([
    ['Gone.', async () => true],
    ['Not gone.', async () => false],
    ['Not gone.', () => Promise.reject(new Error('The extension was updated'))],
  ])('says %s after Undo, once', async (sentence, undo) => {
    const { press, status, buttons, asked } = shown(CONFIRMATION, undo);
    vi.advanceTimersByTime(200);
    press('Undo');
    press('Undo');
    await vi.advanceTimersByTimeAsync(0);
    expect(status.textContent).toBe(sentence);
    expect(buttons()).toEqual([]);
    expect(asked).toEqual(['undo']);
  });

  it('opens the page of the passage, and is gone', () => {
    const { press, host, asked } = shown();
    press('Reflect');
    expect(asked).toEqual(['reflect a']);
    expect(host.isConnected).toBe(false);
  });

  it('is pressed by the reader only, not by a script', () => {
    const { buttons, asked } = shown();
    for (const button of buttons()) button.dispatchEvent(new MouseEvent('click'));
    expect(asked).toEqual([]);
  });

  it('says the passage is kept already, and takes the focus', () => {
    const { view, status, tree, buttons } = shown();
    vi.advanceTimersByTime(200);
    view.sayAgain('Already.');
    expect(status.textContent).toBe('Already.');
    expect(tree.activeElement).toBe(buttons()[0]);
    expect(view.thought).toBe('a');
  });

  it('offers nothing where nothing was kept', () => {
    const { buttons } = shown({ ...CONFIRMATION, outcome: { said: 'nothing' } });
    expect(buttons()).toEqual([]);
  });

  it('shows what looks like markup as words', () => {
    const { status, tree } = shown({ ...CONFIRMATION, sentence: '<img src=x>' });
    vi.advanceTimersByTime(200);
    expect(status.textContent).toBe('<img src=x>');
    expect(tree.querySelector('img')).toBeNull();
  });
});
