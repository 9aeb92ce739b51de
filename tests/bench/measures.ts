// Owns the single measurements: each opens a page, lets it come to rest, and reads the browser's own
// times from it, in milliseconds from the start of the navigation.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { type Paint, paintOf } from '../e2e/paint.ts';
import { paste, seen } from '../e2e/steps.ts';
import type { Session } from '../support/browser.ts';
import type { BenchSession } from './bench-build.ts';

const REST_MS = 1500;

/** How a page of the extension, or with a whole address any page, is painted. */
export async function paint(session: Session, path: string): Promise<Paint> {
  const page = path.includes(':') ? await session.browser.newPage() : await session.open(path);
  if (path.includes(':')) await page.goto(path);
  const painted = await paintOf(page);
  await page.close();
  return painted;
}

/**
 * When a popup is ready to type in: painted, its field with the focus, and, where `isLive`, the
 * page alive under it, so that what is typed is kept and Save answers. Chromium only.
 */
export async function readyToType(
  session: Session,
  path: string,
  isLive: boolean,
): Promise<number> {
  const page = await session.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const times: Record<string, number> = {};
    Object.assign(globalThis, { benchTimes: times });
    addEventListener('focusin', () => {
      times.focus = performance.now();
    });
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.main-button')) return;
      times.live = performance.now();
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto(session.url(path));
  const { firstMs } = await paintOf(page);
  const times = await page.evaluate(
    () => (globalThis as unknown as { benchTimes: { focus?: number; live?: number } }).benchTimes,
  );
  await page.close();
  const needed = [firstMs, times.focus, isLive ? times.live : 0];
  if (needed.includes(undefined)) throw new Error(`${path} was never ready: ${needed}`);
  return Math.max(...(needed as number[]));
}

/** The bytes of script, gzipped, that a new tab loads by itself; with `isQueueEmpty` from the first. */
export async function scriptBytes(session: BenchSession, isQueueEmpty: boolean): Promise<number> {
  const page = await session.open('icons/16.png');
  if (isQueueEmpty) await page.evaluate(() => localStorage.clear());
  const client = await page.createCDPSession();
  const files = new Set<string>();
  client.on('Network.responseReceived', ({ type, response }) => {
    if (type === 'Script') files.add(new URL(response.url).pathname);
  });
  await client.send('Network.enable');
  await page.goto(session.url('newtab.html'));
  await sleep(REST_MS);
  await page.close();
  if (files.size < 2) throw new Error(`Only ${files.size} scripts were seen to load`);
  return [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(session.folder, file)), { level: 9 }).length,
    0,
  );
}

/** A popup open for saving, and beside its database a bare one to put the same records in. */
export async function openForSaving(session: Session): Promise<Page> {
  const page = await session.open('popup.html');
  await seen(page, 'Save', () => document.querySelector('.main-button') !== null);
  await sleep(500);
  return page;
}

/** The time from pressing Save to 'Saved.', and of a bare strict put of the same note. */
export async function saveTimes(page: Page, text: string): Promise<[number, number]> {
  await paste(page, text);
  await sleep(100);
  const ours = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const status = document.querySelector('.panel [role="status"]') as HTMLElement;
        const observer = new MutationObserver(() => {
          if (status.textContent !== 'Saved.') return;
          observer.disconnect();
          done(performance.now() - start);
        });
        observer.observe(status, { childList: true, characterData: true, subtree: true });
        const start = performance.now();
        document.querySelector<HTMLElement>('.main-button')?.click();
      }),
  );
  await sleep(100);
  return [ours, await page.evaluate(barePut)];
}

/** Runs in the page: puts the latest note once more, into a store of a database of its own. */
async function barePut(): Promise<number> {
  const open = (name: string, upgrade?: (database: IDBDatabase) => void) =>
    new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => upgrade?.(request.result);
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const outward = await open('outward');
  const note = await new Promise((done, fail) => {
    const request = outward.transaction('notes').objectStore('notes').openCursor(null, 'prev');
    request.onsuccess = () => done(request.result?.value);
    request.onerror = () => fail(request.error);
  });
  outward.close();
  const bare = await open('bench-bare', (database) =>
    database.createObjectStore('notes', { keyPath: 'id' }),
  );
  const start = performance.now();
  const transaction = bare.transaction('notes', 'readwrite', { durability: 'strict' });
  transaction.objectStore('notes').put(note);
  const time = await new Promise<number>((done, fail) => {
    transaction.oncomplete = () => done(performance.now() - start);
    transaction.onabort = () => fail(transaction.error);
  });
  bare.close();
  return time;
}
