// Owns the steps that tests of the circle take.
import type { Page } from 'puppeteer-core';
import { press, reads, seen } from './steps.ts';

/** Puts a question into its field. */
export async function askInCircle(page: Page, question: string): Promise<void> {
  await seen(
    page,
    'the field of the question, filled',
    (words) => {
      const field = document.querySelector<HTMLTextAreaElement>('#question');
      if (!field?.value) return false;
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
        field,
        words,
      );
      return field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    question,
  );
}

/** Chooses by the label of a select. */
export async function chooseIn(page: Page, label: string, value: number): Promise<void> {
  await seen(
    page,
    `choosing ${value} for '${label}'`,
    (words, wanted) => {
      const found = [...document.querySelectorAll('label')].find(
        (one) => one.querySelector('span')?.textContent === words,
      );
      const select = found?.querySelector('select');
      if (!select) return false;
      select.value = String(wanted);
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return select.value === String(wanted);
    },
    label,
    value,
  );
}

/** From the plan as it is to the opening pause, or to the first turn where there is none. */
export async function beginCircle(page: Page): Promise<void> {
  await seen(
    page,
    'a question',
    () => document.querySelector<HTMLTextAreaElement>('#question')?.value,
  );
  await press(page, 'On to the rules');
  await reads(page, 'We listen to the end.');
  await press(page, 'Begin');
  await seen(page, 'the circle', () => document.querySelector('.circle-stage') !== null);
}

/** What is largest on the screen, the time and all else, as far as they are there. */
export async function stage(page: Page): Promise<{ title: string; time: string; all: string }> {
  return await page.evaluate(() => ({
    title: (document.querySelector('h1')?.innerText ?? '').replace(/[\u2068\u2069]/g, ''),
    time: document.querySelector('[role="timer"]')?.textContent ?? '',
    all: document.body.innerText.replace(/[\u2068\u2069]/g, ''),
  }));
}

/** Waits until the largest words are these. */
export async function stands(page: Page, title: string): Promise<void> {
  await seen(
    page,
    `'${title}' on the stage`,
    (wanted) => document.querySelector('h1')?.innerText.replace(/[\u2068\u2069]/g, '') === wanted,
    title,
  );
}

/** The row of the circle that is stored; `change` writes it anew. */
export async function storedRow(
  page: Page,
  change: Record<string, unknown> | undefined = undefined,
): Promise<{ circle: Record<string, unknown> } | undefined> {
  const words = await page.evaluate(
    (given) =>
      new Promise<string>((done, fail) => {
        const request = indexedDB.open('outward');
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const store = request.result.transaction('circles', 'readwrite').objectStore('circles');
          const row = store.get('running');
          row.onsuccess = () => {
            const circle = { ...row.result?.circle, ...JSON.parse(given) };
            if (given !== '{}') store.put({ id: 'running', instant: Date.now(), circle });
          };
          store.transaction.oncomplete = () => {
            request.result.close();
            done(JSON.stringify(row.result ?? null));
          };
        };
      }),
    JSON.stringify(change ?? {}),
  );
  return JSON.parse(words) ?? undefined;
}
