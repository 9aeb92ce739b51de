// Owns what can be checked of any page in any state: what axe finds, and what is lost at its size.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Advice for web sites: a new tab is one thought, and has no headings to go by. */
const NOT_HERE = ['page-has-heading-one'];

/** What axe finds, each with the elements that it is about. */
export async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return await page.evaluate(async (ignored) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: false });
    return violations
      .filter(({ id }) => !ignored.includes(id))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, NOT_HERE);
}

/** What stands outside the window, is cut off by its own box, or is a button narrower than its words; by its beginning. */
export function lostParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    // The root's own box: beside it may be room for a scroll bar.
    const root = document.documentElement.getBoundingClientRect();
    const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} of ${clientWidth}`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      if (!element.checkVisibility() || element.closest('.visually-hidden')) return false;
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0) return false;
      const isOutside = left < root.left - 0.5 || right > root.right + 0.5;
      const isClipped =
        getComputedStyle(element).overflowX !== 'visible' &&
        !element.matches('textarea, input, select') &&
        element.scrollWidth > element.clientWidth + 1;
      const isTooNarrow =
        element.matches('button') && element.scrollWidth > element.clientWidth + 1;
      return isOutside || isClipped || isTooNarrow;
    });
    return [...wide, ...cut.map(({ outerHTML }) => outerHTML.slice(0, 80))];
  });
}
