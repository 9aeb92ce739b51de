// Owns the steps that several end-to-end tests take, by the names a person or a screen reader knows.
import type { ElementHandle, Page } from 'puppeteer-core';
import type { BrowserName, Session } from '../support/browser.ts';
import { until } from '../support/browser-process.ts';
import { findByRole } from '../support/by-role.ts';

/** Every suite runs in both. */
export const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

export const FIELD = 'Your reflection';

const WAIT_MS = 10_000;

/** Waits until `ask`, evaluated in the page, answers something true, and answers that. */
export async function seen<Answer, Values extends unknown[]>(
  page: Page,
  what: string,
  ask: (...values: Values) => Answer | undefined | false,
  ...values: Values
): Promise<Answer> {
  return await until(WAIT_MS, what, async () => {
    const answer = await page.evaluate(ask as (...all: unknown[]) => unknown, ...values);
    return (answer as Answer) || undefined;
  });
}

/** Waits until the page says these words where it can be seen. */
export async function reads(page: Page, words: string): Promise<void> {
  await seen(
    page,
    `reading '${words}'`,
    (wanted) =>
      [document.body.innerText, document.body.innerText.replaceAll('\u00a0', ' ')].some((text) =>
        text.includes(wanted),
      ),
    words,
  );
}

/** Waits for an element by its role and accessible name. */
export async function byRole(page: Page, role: string, name: string): Promise<ElementHandle> {
  return await until(
    WAIT_MS,
    `the ${role} '${name}'`,
    async () => (await findByRole(page, role, name)) ?? undefined,
  );
}

export async function press(page: Page, name: string, role = 'button'): Promise<void> {
  await until(WAIT_MS, `pressing '${name}'`, async () => {
    // Found anew each time: what is drawn again between finding and pressing is another element.
    const element = await findByRole(page, role, name);
    if (!element) return undefined;
    await element.click();
    return true;
  });
}

/** Whether an element of this role and name can be reached now. */
export async function has(page: Page, role: string, name: string): Promise<boolean> {
  return (await findByRole(page, role, name)) !== null;
}

/** The words of the thought in sight. */
export async function thought(page: Page): Promise<string> {
  return await seen(page, 'a thought', () => document.querySelector('blockquote')?.textContent);
}

/** Waits until the thought is another than `before`, and answers it. */
export async function anotherThought(page: Page, before: string): Promise<string> {
  return await seen(
    page,
    'another thought',
    (old) => {
      const now = document.querySelector('blockquote')?.textContent;
      return now !== old && now;
    },
    before,
  );
}

/** Waits until the button of this name has an attribute as `wanted`, in a hidden tab too. */
export async function buttonIs(
  page: Page,
  name: string,
  attribute: string,
  wanted: string,
): Promise<void> {
  await seen(
    page,
    `'${name}' with ${attribute}=${wanted}`,
    (words, key, value) =>
      [...document.querySelectorAll('button')].some(
        (button) => button.textContent === words && button.getAttribute(key) === value,
      ),
    name,
    attribute,
    wanted,
  );
}

export async function fieldValue(page: Page): Promise<string> {
  return await page.evaluate(() => document.querySelector('textarea')?.value ?? '');
}

/** Waits until the first text field holds `text`, code unit for code unit. */
export async function fieldHolds(page: Page, text: string): Promise<void> {
  await seen(
    page,
    `'${text.slice(0, 40)}' in the field`,
    (wanted) => document.querySelector('textarea')?.value === JSON.parse(wanted),
    JSON.stringify(text),
  );
}

/** Puts any string into a text field at once, as pasting does; JSON carries what a protocol would not. */
export async function paste(page: Page, text: string, label = FIELD): Promise<void> {
  await seen(
    page,
    `the field '${label}'`,
    (name, words) => {
      const field = [...document.querySelectorAll('textarea')].find(
        (one) => one.getAttribute('aria-label') === name && one.checkVisibility(),
      );
      if (!field) return false;
      field.focus();
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
        field,
        JSON.parse(words),
      );
      return field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    label,
    JSON.stringify(text),
  );
}

/** Ctrl+V into whatever has the focus. Chromium's driver wants the editing command named. */
export async function pasteFromClipboard(page: Page): Promise<void> {
  await seen(page, 'a field with the focus', () => document.activeElement?.matches('textarea'));
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('Control');
}

/** Saves what the field holds and waits for the word. */
export async function save(page: Page): Promise<void> {
  await press(page, 'Save');
  await reads(page, 'Saved.');
}

/** Pastes and saves a note. */
export async function saveNote(page: Page, text: string): Promise<void> {
  await paste(page, text);
  await save(page);
}

export async function openNotes(page: Page): Promise<void> {
  await press(page, 'Notes', 'tab');
  await seen(page, 'the notes', () => document.querySelector('#panel-notes')?.checkVisibility());
}

/** Waits for `count` saved notes, and answers each as it reads, latest first. */
export async function notes(page: Page, count: number): Promise<string[]> {
  return await seen(
    page,
    `${count} notes`,
    (wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('[aria-label="Saved notes"] article')];
      return all.length === wanted && all.map((one) => one.innerText);
    },
    count,
  );
}

/** The very code units of the saved notes' words, latest first. */
export async function noteWords(page: Page, count: number): Promise<string[]> {
  await notes(page, count);
  const words = await page.evaluate(() =>
    JSON.stringify(
      [...document.querySelectorAll('[aria-label="Saved notes"] article .note-words')].map(
        (one) => one.textContent,
      ),
    ),
  );
  return JSON.parse(words);
}

/** Chooses in the options by the label, and waits until it is chosen. */
export async function choose(page: Page, label: string, role = 'radio'): Promise<void> {
  const control = await byRole(page, role, label);
  const before = await control.evaluate((input) => (input as HTMLInputElement).checked);
  await control.click();
  await until(WAIT_MS, `choosing '${label}'`, async () => {
    const now = await control.evaluate((input) => (input as HTMLInputElement).checked);
    return (role === 'radio' ? now : now !== before) || undefined;
  });
}

/** Closes every tab but one, so that what follows is not about them. */
export async function closeOthers(session: Session, kept: Page): Promise<void> {
  for (const page of await session.browser.pages()) if (page !== kept) await page.close();
}

/** Makes a page hidden by opening another in front of it. */
export async function hide(session: Session, page: Page): Promise<Page> {
  const front = await session.open('options.html');
  await seen(page, 'the page to be hidden', () => document.visibilityState === 'hidden');
  return front;
}

export async function show(page: Page): Promise<void> {
  await page.bringToFront();
  await seen(page, 'the page to be visible', () => document.visibilityState === 'visible');
}

/** A real new tab, once its buttons answer. */
export async function openNewTab(session: Session): Promise<Page> {
  const tab = await session.newTab();
  await seen(tab, 'a live page', () => document.querySelector('[aria-pressed]') !== null);
  return tab;
}
