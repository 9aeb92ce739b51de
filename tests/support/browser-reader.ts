// Owns what a reader does on the pages, by the names that a person or a screen reader knows.
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './browser-process.ts';

const WAIT_MS = 10_000;

/** Waits for an element by its role and accessible name. */
export async function byRole(page: Page, role: string, name: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(`aria/${name}[role="${role}"]`, { timeout: WAIT_MS });
  if (!found) throw new Error(`There is no ${role} '${name}'`);
  return found;
}

/** The thought on a page and its source, undefined where it has none. */
export async function thoughtOn(page: Page): Promise<{ text: string; source?: string }> {
  return await until(WAIT_MS, 'showing a thought', async () => {
    const [text, source] = await page.evaluate(() =>
      ['blockquote', 'cite'].map((name) => document.querySelector(name)?.textContent?.trim()),
    );
    if (!text) return undefined;
    return source ? { text, source } : { text };
  });
}

/** Types a reflection and presses Save; ends as soon as the page says 'Saved'. */
export async function saveReflection(page: Page, words: string): Promise<void> {
  const field = await byRole(page, 'textbox', 'Your reflection');
  await field.click();
  await field.type(words);
  await (await byRole(page, 'button', 'Save')).click();
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('[role="status"]')].some(({ textContent }) =>
        textContent?.trim().startsWith('Saved'),
      ),
    { timeout: WAIT_MS, polling: 10 },
  );
}

/** Goes to the tab 'Notes' of the popup and reads the list; `atLeast` waits for as many notes. */
export async function savedNotes(page: Page, atLeast = 1): Promise<string[]> {
  const tab = await byRole(page, 'tab', 'Notes');
  await until(WAIT_MS, "opening the tab 'Notes'", async () => {
    await tab.click();
    const isOpen = await tab.evaluate((node) => node.getAttribute('aria-selected') === 'true');
    return isOpen || undefined;
  });
  const list = await byRole(page, 'list', 'Saved notes');
  return await until(WAIT_MS, `showing ${atLeast} of the notes`, async () => {
    const notes = await list.$$eval('article', (all) => all.map((one) => one.textContent));
    return notes.length >= atLeast ? notes : undefined;
  });
}
