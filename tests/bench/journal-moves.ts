// Owns what is tried of a journal with very many notes as a reader uses it: scrolling to its end, and
// moving it from Chromium into Firefox by the file.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { launchWithDownloads } from '../e2e/downloads.ts';
import { press } from '../e2e/steps.ts';
import { until } from '../support/browser-process.ts';
import { fill } from './fill.ts';

/** An import of very many notes on a slow machine. */
const MOVED_WITHIN_MS = 30 * 60_000;

/** Rows in the page at most, and whether the last row of all came into sight. */
export async function scrollToEnd(page: Page): Promise<{ most: number; isAtEnd: boolean }> {
  await until(60_000, 'the rows', async () =>
    (await page.$$('.journal-list article')).length > 0 ? true : undefined,
  );
  await page.evaluate(() => {
    const count = () => document.querySelectorAll('.journal-list li').length;
    const seen = { most: count() };
    Object.assign(globalThis, { benchRows: seen });
    const look = () => {
      seen.most = Math.max(seen.most, count());
      requestAnimationFrame(look);
    };
    look();
  });
  // As by a wheel that is turned without pause, then by the End key, then by the wheel again.
  for (const step of [900, 3000, 40_000]) {
    for (let turn = 0; turn < 25; turn += 1) {
      await page.evaluate((by) => scrollBy(0, by), step);
      await sleep(40);
    }
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const isAtEnd = await until(30_000, 'the last row', async () => {
    const is = await page.evaluate(() => {
      scrollBy(0, 10_000);
      const last = [...document.querySelectorAll('.journal-list li')].at(-1);
      return last?.getAttribute('aria-posinset') === last?.getAttribute('aria-setsize');
    });
    return is || undefined;
  }).catch(() => false);
  const most = await page.evaluate(
    () => (globalThis as unknown as { benchRows: { most: number } }).benchRows.most,
  );
  return { most, isAtEnd };
}

/**
 * The digests of the records of a journal file, counted, in one that does not depend on their order:
 * all but those of the settings, which are each profile's own. The rank of a thought is left out: an
 * import makes it anew from the reader's seed, and the ranks that the bench has filled in are random.
 */
async function recordsOf(path: string): Promise<{ count: number; sum: string }> {
  const sum = Buffer.alloc(32);
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (!/^\{"type":"(note|wording|answer|person|mark|deck|thought)"/.test(line)) continue;
    const digest = createHash('sha256')
      .update(line.replace(/,"rank":\d+/, ''))
      .digest();
    for (let at = 0; at < 32; at += 1) sum[at] = (sum[at] ?? 0) ^ (digest[at] ?? 0);
    count += 1;
  }
  return { count, sum: sum.toString('hex') };
}

async function exported(page: Page, file: (path: string) => Promise<string>, within: number) {
  await press(page, 'Export');
  const day = new Date().toLocaleDateString('sv');
  await said(page, 'Everything is in', within);
  return await file(`outward-${day}.jsonl`);
}

function said(page: Page, words: string, ms: number): Promise<true> {
  return until(ms, `reading '${words}'`, async () => {
    const is = await page.evaluate((wanted) => document.body.innerText.includes(wanted), words);
    return is || undefined;
  });
}

/** Exports `count` notes from Chromium, imports them in Firefox, exports them there, and compares. */
export async function moveToFirefox(count: number): Promise<{ records: number; isEqual: boolean }> {
  const from = await launchWithDownloads('chromium');
  const to = await launchWithDownloads('firefox');
  try {
    const filling = await from.open('options.html');
    await fill(filling, count);
    const here = await from.open('journal.html');
    const file = await exported(here, from.file, MOVED_WITHIN_MS);
    const there = await to.open('journal.html');
    const input = (await there.waitForSelector(
      'input[type="file"]',
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await said(there, 'notes are new.', MOVED_WITHIN_MS);
    await press(there, 'Import');
    await said(there, 'Imported:', MOVED_WITHIN_MS);
    const [one, other] = [
      await recordsOf(file),
      await recordsOf(await exported(there, to.file, MOVED_WITHIN_MS)),
    ];
    return { records: one.count, isEqual: one.count === other.count && one.sum === other.sum };
  } finally {
    await from.close();
    await to.close();
  }
}
