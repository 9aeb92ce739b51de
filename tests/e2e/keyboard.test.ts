// Everything by keyboard alone, and always with the focus in sight.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { plainTest } from './fresh-test.ts';
import {
  anotherThought,
  BROWSERS,
  buttonIs,
  notes,
  reads,
  saveNote,
  seen,
  thought,
} from './steps.ts';

type Focus = { name: string; isSeen: boolean };

/** Where the focus is, and whether an outline shows it. */
function focus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    // A day of the year is a circle in a picture: a line around it shows the focus.
    const { stroke, strokeWidth } = getComputedStyle(element.querySelector('circle') ?? element);
    const isRinged = stroke !== 'none' && Number.parseFloat(strokeWidth) >= 1;
    const { width, height } = element.getBoundingClientRect();
    const label =
      element.getAttribute('aria-label') ??
      element.closest('label')?.textContent ??
      element.textContent;
    return {
      name: element === document.body ? '' : (label ?? '').trim(),
      isSeen:
        (isRinged ||
          (outlineStyle !== 'none' &&
            Number.parseFloat(outlineWidth) >= 2 &&
            !outlineColor.endsWith(', 0)'))) &&
        width > 0 &&
        height > 0,
    };
  });
}

/**
 * Presses Tab, or Shift+Tab, until `name` has the focus; every stop on the way must be visible.
 * Beyond the last control Firefox's own interface takes the focus, and the driver's keys with it:
 * what stands before is gone to backwards.
 */
async function tabTo(page: Page, name: string, isBack = false): Promise<string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    if (isBack) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (isBack) await page.keyboard.up('Shift');
    const { name: stop, isSeen } = await focus(page);
    if (stop !== '') expect(isSeen, `the focus on '${stop}' is visible`).toBe(true);
    stops.push(stop);
    if (stop.startsWith(name)) return stops;
  }
  throw new Error(`Tab never came to '${name}': ${stops.join(', ')}`);
}

describe.each(BROWSERS)('by keyboard in %s', (name) => {
  const fresh = plainTest(name);

  fresh('the new tab: every button, the panel, and back', async ({ session }) => {
    const tab = await session.open('newtab.html');
    await seen(tab, 'a live page', () => document.querySelector('[aria-pressed]') !== null);
    const words = await thought(tab);
    await tabTo(tab, 'Reflect');
    await tabTo(tab, 'Keep');
    await tab.keyboard.press(' ');
    await buttonIs(tab, 'Keep', 'aria-pressed', 'true');
    await tabTo(tab, 'Another');
    await tab.keyboard.press('Enter');
    await anotherThought(tab, words);
    await tabTo(tab, 'Share');
    await tab.keyboard.press('Enter');
    await reads(tab, 'Copied.');
    await tabTo(tab, 'Reflect', true);
    await tab.keyboard.press('Enter');
    await seen(tab, 'the field', () => document.activeElement?.matches('textarea'));
    await tab.keyboard.type('by hand');
    await tab.keyboard.down('Control');
    await tab.keyboard.press('Enter');
    await tab.keyboard.up('Control');
    await reads(tab, 'Saved.');
    await tab.keyboard.press('Escape');
    await seen(tab, 'the focus back', () => document.activeElement?.textContent === 'Reflect');
  });

  fresh('the popup: both tabs, search, edit, delete, undo', async ({ session }) => {
    const popup = await session.open('popup.html');
    await seen(popup, 'the field', () => document.activeElement?.matches('textarea'));
    await popup.keyboard.type('by hand');
    await tabTo(popup, 'Save');
    await popup.keyboard.press('Enter');
    await reads(popup, 'Saved.');
    await tabTo(popup, 'Today', true);
    await popup.keyboard.press('ArrowRight');
    await notes(popup, 1);
    expect(await focus(popup)).toEqual({ name: 'Notes', isSeen: true });
    await tabTo(popup, 'Search notes');
    await popup.keyboard.type('hand');
    await reads(popup, '1 note');
    await tabTo(popup, 'Edit');
    await popup.keyboard.press('Enter');
    await seen(popup, 'the edit', () => document.activeElement?.matches('#panel-notes textarea'));
    await popup.keyboard.type(' too');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('Enter');
    await popup.keyboard.up('Control');
    await seen(
      popup,
      'the list again',
      () => document.querySelector('#panel-notes textarea') === null,
    );
    expect((await notes(popup, 1))[0]).toContain('too');
    expect((await focus(popup)).name, 'where the focus is after an edit').not.toBe('');
    await tabTo(popup, 'Delete');
    await popup.keyboard.press('Enter');
    await seen(popup, 'the focus on Undo', () => document.activeElement?.textContent === 'Undo');
    await popup.keyboard.press('Enter');
    await notes(popup, 1);
    expect((await focus(popup)).name, 'where the focus is after undoing').not.toBe('');
  });

  fresh('the journal: search, edit, delete, undo, the year, the bin', async ({ session }) => {
    const popup = await session.open('popup.html');
    for (const text of ['quinces by hand', 'medlars by hand']) await saveNote(popup, text);
    await popup.close();
    const journal = await session.open('journal.html');
    await notes(journal, 2);
    await tabTo(journal, 'Search notes');
    await journal.keyboard.type('medlars');
    await notes(journal, 1);
    await tabTo(journal, 'A year at a glance');
    await journal.keyboard.press('Enter');
    await seen(journal, 'the year', () => document.querySelector('.journal-asides svg') !== null);
    await tabTo(journal, 'Edit');
    await journal.keyboard.press('Enter');
    await seen(journal, 'the edit', () => document.activeElement?.matches('textarea'));
    await journal.keyboard.type(' too');
    await journal.keyboard.down('Control');
    await journal.keyboard.press('Enter');
    await journal.keyboard.up('Control');
    await seen(journal, 'the list again', () => document.querySelector('textarea') === null);
    expect((await notes(journal, 1))[0]).toContain('too');
    expect((await focus(journal)).name, 'where the focus is after an edit').not.toBe('');
    await tabTo(journal, 'Delete');
    await journal.keyboard.press('Enter');
    await seen(journal, 'the focus on Undo', () => document.activeElement?.textContent === 'Undo');
    await journal.keyboard.press('Enter');
    await notes(journal, 1);
    await tabTo(journal, 'Bin', true);
    await journal.keyboard.press('Enter');
    await reads(journal, 'The bin is empty.');
  });

  fresh('the options: every choice', async ({ session }) => {
    const options = await session.open('options.html');
    await reads(options, 'Short thoughts, written for Outward.');
    await tabTo(options, 'Ask a question on the new tab');
    await options.keyboard.press(' ');
    await tabTo(options, 'Every day');
    await options.keyboard.press('ArrowDown');
    await tabTo(options, 'The day begins at');
    await options.keyboard.press('ArrowDown');
    await tabTo(options, 'The same');
    await tabTo(options, 'Outward');
    await options.keyboard.press(' ');
    await reads(options, 'One deck has to stay on.');
    await tabTo(options, 'As the system has them');
    await options.keyboard.press('ArrowDown');
    await tabTo(options, 'Medium');
    await options.keyboard.press('ArrowDown');
    await options.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    await session.reload(options);
    await seen(options, 'all that was chosen', () => {
      const chosen = [...document.querySelectorAll<HTMLInputElement>('input:checked')].map(
        (input) => input.closest('label')?.textContent ?? '',
      );
      const wanted = ['Ask a question on the new tab', 'Every hour', 'Paper', 'Large'];
      const isHourSet = document.querySelector('select')?.value === '1';
      return isHourSet && wanted.every((label) => chosen.includes(label));
    });
  });
});
