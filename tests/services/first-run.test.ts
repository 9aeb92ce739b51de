import { describe, expect, it } from 'vitest';
import { journalFile } from '../../utils/services/export-journal.ts';
import { endFirstRun, takeFirstRun } from '../../utils/services/first-run.ts';
import { importJournal } from '../../utils/services/import-journal.ts';
import { createOptions } from '../../utils/services/options.ts';
import { changeQueue, readQueue } from '../../utils/services/queue-store.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { freshDatabase, freshName, openStore } from '../support/database.ts';
import { withLocalStorage } from '../support/local-storage.ts';
import { openTab } from '../support/reader.ts';

withLocalStorage();

const clock = createClock('2026-11-20T09:00Z');

describe('takeFirstRun', () => {
  it('offers it to a new reader once, and to no later page or start', async () => {
    const name = freshName();
    const { store } = await openStore(name);
    expect(await takeFirstRun(store)).toBe(true);
    expect(await takeFirstRun(store)).toBe(false);
    expect(await takeFirstRun((await openStore(name)).store)).toBe(false);
  });

  it('waits for the first new tab, though the popup was there before and has planned the cards', async () => {
    const { store, database } = await openStore();
    await openTab(database, clock);
    expect(readQueue().languages).toBeDefined();
    expect(await takeFirstRun(store)).toBe(true);
  });

  it('offers nothing to a reader whose store is there already: after an update, or with the queue lost', async () => {
    const name = freshName();
    await freshDatabase(name);
    const { store } = await openStore(name);
    expect(await takeFirstRun(store)).toBe(false);
    localStorage.clear();
    expect(await takeFirstRun((await openStore(name)).store)).toBe(false);
  });

  it('offers nothing to a reader whose store was emptied: that one is told so instead', async () => {
    changeQueue((queue) => ({ ...queue, languages: 'en' }));
    const { store } = await openStore();
    expect(await takeFirstRun(store)).toBe(false);
    expect(readQueue().emptiedOn).toBeDefined();
  });

  it.each(['setting', 'deck'])(
    'offers nothing to who has chosen a %s in the options',
    async (what) => {
      const { store } = await openStore();
      const options = createOptions(store, clock, createFakeChanges());
      if (what === 'setting') await options.onSetting('rhythm', 'hour');
      else await options.onDeck('old-words', false);
      expect(readQueue().isFirstRun).toBe(true);
      expect(await takeFirstRun(store)).toBe(false);
    },
  );

  it('offers nothing once a journal was brought from elsewhere', async () => {
    const old = await freshDatabase();
    const { blob } = await journalFile(old, clock);
    const { store, database } = await openStore();
    const quiet = { signal: new AbortController().signal, onProgress() {}, onUnreadable() {} };
    await importJournal(database, blob, clock, { ...quiet, replace: true });
    expect(await takeFirstRun(store)).toBe(false);
  });

  it('offers nothing where no store can be opened', async () => {
    const { store } = await openStore();
    const failing = { ...store, run: async () => ({ ok: false, problem: 'closed' }) as const };
    expect(await takeFirstRun(failing)).toBe(false);
  });
});

describe('endFirstRun', () => {
  it('leaves the rest of the queue as it is', () => {
    changeQueue((queue) => ({ ...queue, languages: 'en', isFirstRun: true }));
    const { isFirstRun, ...rest } = readQueue();
    endFirstRun();
    expect(isFirstRun).toBe(true);
    expect(readQueue()).toEqual(rest);
  });
});
