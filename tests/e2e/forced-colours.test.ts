// Where the system forces its colours, backgrounds are gone: what they told is told otherwise.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { plainTest } from './fresh-test.ts';
import { byRole, press, reads, saveNote, seen } from './steps.ts';

async function force(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  await seen(page, 'forced colours', () => matchMedia('(forced-colors: active)').matches);
}

/** What bears which colour of the system. Those of buttons are those of the canvas here. */
function colours(page: Page, asked: Record<string, [selector: string, property: string]>) {
  return page.evaluate((all) => {
    const probe = document.body.appendChild(document.createElement('i'));
    const names = ['Canvas', 'CanvasText', 'Highlight', 'Mark'];
    const named = new Map<string, string>();
    for (const name of names) {
      probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
      named.set(getComputedStyle(probe).color, name);
    }
    probe.remove();
    const found = Object.entries(all).map(([what, [selector, property]]) => {
      const element = document.querySelector(selector);
      const value = element && getComputedStyle(element).getPropertyValue(property);
      return [what, named.get(value ?? '') ?? value];
    });
    return Object.fromEntries(found);
  }, asked);
}

describe('in forced colours', () => {
  const fresh = plainTest('chromium');

  fresh('what is chosen, marked, drawn and done is still told apart', async ({ session }) => {
    const popup = await session.open('popup.html');
    await saveNote(popup, 'one to find');
    await force(popup);
    expect(
      await colours(popup, {
        chosen: ['[role="tab"][aria-selected="true"]', 'border-bottom-color'],
        other: ['[role="tab"][aria-selected="false"]', 'border-bottom-color'],
        save: ['.main-button', 'background-color'],
        saveWords: ['.main-button', 'color'],
        link: ['.link-button', 'border-top-color'],
      }),
    ).toEqual({
      chosen: 'Highlight',
      other: 'Canvas',
      save: 'CanvasText',
      saveWords: 'Canvas',
      link: 'Canvas',
    });

    const journal = await session.open('journal.html#words=find');
    await reads(journal, 'one to find');
    await force(journal);
    await journal.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    await seen(journal, 'the year', () => document.querySelector('.year-days circle') !== null);
    await (await byRole(journal, 'searchbox', 'Search notes')).focus();
    expect(
      await colours(journal, {
        mark: ['.note mark', 'background-color'],
        day: ['.year-days circle', 'fill'],
        month: ['.year-days text', 'fill'],
        lens: ['.lens-balance svg', 'fill'],
        focus: ['[type="search"]', 'outline-color'],
      }),
    ).toEqual({
      mark: 'Mark',
      day: 'CanvasText',
      month: 'CanvasText',
      lens: 'CanvasText',
      focus: 'Highlight',
    });

    const circle = await session.open('circle.html');
    await press(circle, 'On to the rules');
    await press(circle, 'Begin');
    await byRole(circle, 'button', 'Begin');
    await force(circle);
    expect(
      await colours(circle, {
        breath: ['.circle-breath', 'border-top-color'],
        time: ['.circle-bar div', 'background-color'],
      }),
    ).toEqual({ breath: 'CanvasText', time: 'Highlight' });
  });
});
