// Owns what is measured of a journal with very many notes: searching it, and putting it back.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BenchSession } from './bench-build.ts';
import { addPageModule } from './page-module.ts';
import type { Pair } from './statistics.ts';

/** Milliseconds, tasks in milliseconds, heap in bytes. */
export type Restored = { ours: number; bare: number; longestTask: number; heap: number };

type InPage = typeof import('./in-page.ts');

/** A page of the extension that can run the project's own code. */
export async function openForJournal(session: BenchSession): Promise<Page> {
  const address = session.url(await addPageModule(session.folder, 'in-page.ts'));
  const page = await session.open('options.html');
  await page.evaluate(async (module) => {
    const code = (await import(module)) as InPage;
    Object.assign(globalThis, { bench: { code, database: await code.openDatabase() } });
  }, address);
  // In pieces: the driver gives up on what takes minutes.
  while ((await page.evaluate(sealSome)) > 0);
  return page;
}

/** Runs in the page. Resolves with how many rows were sealed last. */
async function sealSome(): Promise<number> {
  const { code, database } = (globalThis as unknown as Bench).bench;
  for (let turn = 0; turn < 9; turn += 1) await code.sealTail(database);
  return await code.sealTail(database);
}

type Bench = { bench: { code: InPage; database: Awaited<ReturnType<InPage['openDatabase']>> } };

/** The time to the first twenty hits, or where nothing is found to the end; and that of scanning all notes. */
export async function searchTimes(page: Page, words: string): Promise<Pair> {
  return await page.evaluate(async (asked) => {
    const { code, database } = (globalThis as unknown as Bench).bench;
    const start = performance.now();
    const found = await code.searchNotes(database, code.noteQuery(asked), { most: 20 });
    const ours = performance.now() - start;
    if (found.hits.length !== 20 && found.hits.length !== 0) throw new Error('Not as asked for');
    const again = performance.now();
    const notes = await database.getAll('notes');
    notes.filter(({ wordings }) => wordings.some(({ text }) => text.toLowerCase().includes(asked)));
    return [ours, performance.now() - again] as Pair;
  }, words);
}

/** Exports the journal, imports it into an empty database, and puts the same records bare. */
export async function restore(page: Page): Promise<Restored> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  await page.evaluate(async () => {
    const { code, database } = (globalThis as unknown as Bench).bench;
    const { blob } = await code.journalFile(database, code.system);
    const tasks: [startMs: number, durationMs: number][] = [];
    Object.assign(globalThis, { benchFile: blob, benchTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
    }).observe({ type: 'longtask' });
  });
  let isOver = false;
  let heap = 0;
  const watching = (async () => {
    while (!isOver) {
      const { metrics } = await client.send('Performance.getMetrics');
      heap = Math.max(heap, metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0);
      await sleep(100);
    }
  })();
  const { start, time: ours } = await page.evaluate(async () => {
    const { code } = (globalThis as unknown as Bench).bench;
    const file = (globalThis as unknown as { benchFile: Blob }).benchFile;
    const restored = await code.openDatabase({ name: 'bench-restored' });
    const start = performance.now();
    await code.importJournal(restored, file, code.system, {
      signal: new AbortController().signal,
      onProgress: () => {},
      onUnreadable: () => {},
      replace: false,
    });
    const time = performance.now() - start;
    Object.assign(globalThis, { benchRestored: restored });
    return { start, time };
  });
  isOver = true;
  await watching;
  // The tail of the export is a task that ends after the observer has begun.
  const longestTask = await page.evaluate((from) => {
    const { benchTasks } = globalThis as unknown as { benchTasks: [number, number][] };
    return Math.max(0, ...benchTasks.map(([startMs, ms]) => (startMs < from ? 0 : ms)));
  }, start);
  const bare = await page.evaluate(putBare);
  return { ours, bare, longestTask, heap };
}

/** Runs in the page: the restored records once more, into stores without an index. */
async function putBare(): Promise<number> {
  const { benchRestored: restored } = globalThis as unknown as {
    benchRestored: Bench['bench']['database'];
  };
  const names = ['notes', 'wordings', 'thoughts', 'showings', 'searchTail'] as const;
  const bare = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('bench-bare-bulk');
    request.onupgradeneeded = () => {
      for (const name of names) request.result.createObjectStore(name, { autoIncrement: true });
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  let time = 0;
  for (const name of names) {
    const rows = await restored.getAll(name);
    const start = performance.now();
    const transaction = bare.transaction(name, 'readwrite', { durability: 'strict' });
    for (const row of rows) transaction.objectStore(name).put(row);
    await new Promise<void>((done, fail) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => fail(transaction.error);
    });
    time += performance.now() - start;
  }
  bare.close();
  restored.close();
  indexedDB.deleteDatabase('bench-bare-bulk');
  indexedDB.deleteDatabase('bench-restored');
  return time;
}
