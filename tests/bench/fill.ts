// Owns filling a profile with as many notes and thoughts as a reader of many years might have.
import type { Page } from 'puppeteer-core';
import { until } from '../support/browser-process.ts';

const CHUNK = 5000;

/** Stores `count` notes of forty words, and a deck of `count` thoughts that is switched on. */
export async function fill(page: Page, count: number): Promise<void> {
  await until(30_000, 'the database', async () => {
    const is = await page.evaluate(async () =>
      (await indexedDB.databases()).some(({ name }) => name === 'outward'),
    );
    return is || undefined;
  });
  for (let from = 0; from < count; from += CHUNK) {
    await page.evaluate(fillChunk, from, Math.min(CHUNK, count - from));
  }
  await page.evaluate(() => localStorage.clear());
}

/** Runs in the page. */
async function fillChunk(from: number, count: number): Promise<void> {
  const WORDS = 'what another feels is never far from where I stand and listen for once'.split(' ');
  const BEGIN = Date.UTC(2016, 0, 1);
  const STEP_MS = 50 * 60_000;
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('outward');
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const stores = ['notes', 'wordings', 'searchTail', 'thoughts', 'decks'];
  const transaction = database.transaction(stores, 'readwrite');
  const store = (name: string) => transaction.objectStore(name);
  const time = '00000000000-0000-bench';
  if (from === 0) {
    store('decks').put({
      id: 'bench',
      isOn: true,
      time,
      name: 'Bench',
      language: 'en',
      licence: 'CC0-1.0',
      policy: 'ring',
      weight: 1,
    });
  }
  for (let index = from; index < from + count; index += 1) {
    const instant = BEGIN + index * STEP_MS;
    const hex = instant.toString(16).padStart(12, '0');
    const tail = index.toString(16).padStart(12, '0');
    const id = `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${tail}`;
    const wording = `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8001-${tail}`;
    const text = Array.from({ length: 40 }, (_, at) => WORDS[(index * 7 + at * at) % WORDS.length]);
    const words = `${text.join(' ')} ${index}`;
    const day = new Date(instant).toISOString().slice(0, 10);
    const answers = {
      id: `bench-${index}`,
      deck: 'bench',
      text: `Stored ${index}`,
      language: 'en',
    };
    store('thoughts').put({
      ...answers,
      text: `A stored thought, the ${index}th of its deck, about as long as others are.`,
      theme: 'words',
      lens: 'inward',
      rank: Math.floor(Math.random() * 2 ** 52),
    });
    store('notes').put({
      id,
      kind: 'reflection',
      instant,
      zone: 'UTC',
      day,
      monthDay: day.slice(5),
      wordings: [{ id: wording, text: words, time }],
      thought: answers.id,
      answers,
      deck: 'bench',
    });
    store('wordings').put({
      id: wording,
      note: id,
      parents: [],
      text: words,
      time,
      install: 'bench',
    });
    store('searchTail').put({
      note: id,
      instant,
      foldVersion: 1,
      folded: `${words}\nstored ${index}`,
      day,
      kind: 'reflection',
      deck: 'bench',
    });
  }
  await new Promise<void>((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => fail(transaction.error);
  });
  database.close();
}
