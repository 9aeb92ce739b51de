// Owns what a screen reader is told: the outline of a page as the accessibility tree has it, and what
// its live regions say.
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { seen } from './steps.ts';

const PLACES = ['main', 'navigation', 'region', 'form', 'search', 'dialog', 'article'];

const CONTROLS = [
  'button',
  'link',
  'textbox',
  'searchbox',
  'checkbox',
  'radio',
  'combobox',
  'spinbutton',
  'tab',
  'DisclosureTriangle',
];

async function nodesOf(page: Page): Promise<SerializedAXNode[]> {
  // A page that is behind another has no tree.
  await page.bringToFront();
  const root = await page.accessibility.snapshot({ interestingOnly: false });
  const below = (node: SerializedAXNode): SerializedAXNode[] => [
    node,
    ...(node.children ?? []).flatMap(below),
  ];
  return root ? below(root) : [];
}

/** The landmarks and headings in their order, 'region Rhythm', 'heading 2 Rhythm'. */
export async function outline(page: Page): Promise<string[]> {
  const nodes = await nodesOf(page);
  return nodes
    .filter(({ role }) => role === 'heading' || PLACES.includes(role))
    .map(({ role, level, name = '' }) =>
      [role, role === 'heading' && level, name].filter(Boolean).join(' '),
    );
}

/** The names of all controls in their order, which is that of the Tab key too. */
export async function controls(page: Page): Promise<string[]> {
  const nodes = await nodesOf(page);
  return nodes.filter(({ role }) => CONTROLS.includes(role)).map(({ name }) => name ?? '');
}

/** What has the focus, as it is announced: its role, name and description. */
export async function focused(page: Page): Promise<string> {
  const node = (await nodesOf(page)).findLast(({ focused: has }) => has);
  return [node?.role, node?.name, node?.description].filter(Boolean).join(', ');
}

/** Begins to note what live regions say. One that comes with its words is not heard, unless an alert. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    const known = new Set(document.querySelectorAll(LIVE));
    const spoken: string[] = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(LIVE);
        if (region && known.has(region)) spoken.push(region.textContent ?? '');
      }
      for (const region of document.querySelectorAll(LIVE)) {
        if (known.has(region)) continue;
        known.add(region);
        if (region.matches('[role="alert"]')) spoken.push(region.textContent ?? '');
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { spoken });
  });
}

/** Waits until a live region has said words that begin so. */
export async function hears(page: Page, words: string): Promise<void> {
  await seen(
    page,
    `a live region that says '${words}'`,
    (wanted) =>
      (globalThis as unknown as { spoken: string[] }).spoken.some((said) =>
        said.replace(/[\u2068\u2069]/g, '').startsWith(wanted),
      ),
    words,
  );
}
