// Rendering a component for a test, and asking axe what it finds amiss.
import { cleanup, render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { onTestFinished } from 'vitest';

/** Renders `view`, with a person at keyboard and pointer; all is gone when the test is over. */
export function show(view: ComponentChild) {
  onTestFinished(cleanup);
  const { container, rerender } = render(view);
  return { container, rerender, user: userEvent.setup() };
}

/** Goes with the Tab key, as far as a page may want, until `element` has the focus. */
export async function tabTo(user: { tab(): Promise<void> }, element: Element): Promise<void> {
  for (let step = 0; step < 30 && document.activeElement !== element; step += 1) await user.tab();
  if (document.activeElement !== element) throw new Error('The Tab key does not lead there');
}

/** What axe finds amiss, each with the place. Colours and landmarks need a whole page in a browser. */
export async function axeViolations(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Handlers that note how they were called. `calls('onText')` gives the arguments of each call. */
export function recorded<Name extends string>(...names: Name[]) {
  const made: { name: Name; values: unknown[] }[] = [];
  const record =
    (name: Name) =>
    (...values: unknown[]) => {
      made.push({ name, values });
    };
  const entries = names.map((name) => [name, record(name)] as const);
  const handlers = Object.fromEntries(entries) as Record<Name, (...values: unknown[]) => void>;
  const calls = (name: Name) =>
    made.filter((call) => call.name === name).map(({ values }) => values);
  return { handlers, calls };
}
