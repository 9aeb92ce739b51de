// Owns what is measured of taking in files: very many passages beside bare puts of the same rows, and
// how the time to read a file grows with the file.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BenchSession } from './bench-build.ts';
import { addPageModule } from './page-module.ts';

/** Milliseconds, tasks in milliseconds, heap of page and worker in bytes. */
export type TakenIn = {
  passages: number;
  ours: number;
  bare: number;
  longestTask: number;
  heap: number;
};

type InPage = typeof import('./importing-page.ts');

type Bench = { taking: InPage; benchTasks: number[] };

/** A page of the extension that can take files in as the library's page does. */
export async function openForTaking(session: BenchSession): Promise<Page> {
  const address = session.url(await addPageModule(session.folder, 'importing-page.ts'));
  const page = await session.open('options.html');
  await page.evaluate(async (module) => {
    Object.assign(globalThis, { taking: (await import(module)) as InPage, benchTasks: [] });
    new PerformanceObserver((list) => {
      const tasks = (globalThis as unknown as Bench).benchTasks;
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  }, address);
  return page;
}

/** The most that page and workers have in memory until `isOver` says so. */
async function watchHeap(page: Page, isOver: () => boolean): Promise<number> {
  const client = await page.createCDPSession();
  let most = 0;
  while (!isOver()) {
    const clients = [client, ...page.workers().map((worker) => worker.client)];
    const used = await Promise.all(
      clients.map((one) =>
        one.send('Runtime.getHeapUsage').then(
          ({ usedSize }) => usedSize,
          // A worker that has ended meanwhile.
          () => 0,
        ),
      ),
    );
    most = Math.max(
      most,
      used.reduce((sum, size) => sum + size, 0),
    );
    await sleep(100);
  }
  return most;
}

/** Takes a file of `count` clippings into an empty database, from the file to the end, and puts its rows bare. */
export async function takeIn(page: Page, count: number): Promise<TakenIn> {
  let isOver = false;
  const watching = watchHeap(page, () => isOver);
  const { passages, ours, longestTask } = await page.evaluate(async (wanted) => {
    const { taking: code, benchTasks } = globalThis as unknown as Bench;
    const file = code.clippingsOf(wanted);
    const taking = code.createTakingIn({
      store: code.createStore('bench-taken'),
      system: code.system,
      changes: code.createChanges('bench'),
      startReader: () => {
        const worker = new Worker('/read-file.js', { type: 'module' });
        return {
          post: (message) => worker.postMessage(message),
          listen: (onMessage, onFailure) => {
            worker.addEventListener('message', ({ data }) => onMessage(data));
            worker.addEventListener('error', onFailure);
          },
          terminate: () => worker.terminate(),
        };
      },
      onTaken: () => {},
    });
    // Making the file is no part of it.
    await new Promise((resolve) => setTimeout(resolve, 500));
    benchTasks.length = 0;
    const start = performance.now();
    await taking.onFile(file);
    await taking.onTake();
    const ours = performance.now() - start;
    const { result } = taking.state.get();
    const passages = result?.kind === 'taken' ? result.passages : 0;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { passages, ours, longestTask: Math.max(0, ...benchTasks) };
  }, count);
  isOver = true;
  const heap = await watching;
  const bare = await page.evaluate(putBare);
  return { passages, ours, bare, longestTask, heap };
}

/** Runs in the page: the rows of the thoughts once more, into a store without an index. */
async function putBare(): Promise<number> {
  const { taking: code } = globalThis as unknown as Bench;
  const taken = await code.openDatabase({ name: 'bench-taken' });
  const rows = await taken.getAll('thoughts');
  const bare = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('bench-bare-thoughts');
    request.onupgradeneeded = () =>
      request.result.createObjectStore('thoughts', { autoIncrement: true });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const start = performance.now();
  const transaction = bare.transaction('thoughts', 'readwrite', { durability: 'strict' });
  for (const row of rows) transaction.objectStore('thoughts').put(row);
  await new Promise<void>((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => fail(transaction.error);
  });
  const time = performance.now() - start;
  bare.close();
  taken.close();
  indexedDB.deleteDatabase('bench-bare-thoughts');
  indexedDB.deleteDatabase('bench-taken');
  return time;
}

export type FileKind = 'clippings' | 'epub';

/** How long the worker takes to read a file of about `bytes`, and how many passages it finds. */
export async function readTime(
  page: Page,
  kind: FileKind,
  bytes: number,
): Promise<{ time: number; passages: number }> {
  return await page.evaluate(
    async (wanted, size) => {
      const { taking: code } = globalThis as unknown as Bench;
      const file = wanted === 'epub' ? code.epubOfSize(size) : code.clippingsOfSize(size);
      const worker = new Worker('/read-file.js', { type: 'module' });
      const start = performance.now();
      const found = new Promise<{ passages: number }>((done, fail) => {
        worker.addEventListener('error', fail);
        worker.addEventListener('message', ({ data }) => {
          if (data.type === 'progress') return;
          if (data.type !== 'found') fail(new Error(JSON.stringify(data)));
          const { counts, passages } = data.found;
          done({ passages: counts?.passages ?? passages });
        });
      });
      worker.postMessage({ type: 'read', file, name: file.name, isPasted: false });
      const { passages } = await found;
      const time = performance.now() - start;
      worker.terminate();
      return { time, passages };
    },
    kind,
    bytes,
  );
}
