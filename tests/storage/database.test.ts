import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { StorageProblem } from '../../utils/domain/storage-problem.ts';
import {
  DATABASE_VERSION,
  openDatabase,
  openingProblem,
  writingProblem,
} from '../../utils/storage/database.ts';
import { MIGRATIONS, type Migration } from '../../utils/storage/migrations.ts';
import { freshName } from '../support/database.ts';

const NEXT: Migration[] = [...MIGRATIONS, () => {}];

/** A page that holds the database open, with what it was told. */
async function openPage(name: string, migrations = MIGRATIONS) {
  const told: (StorageProblem | undefined)[] = [];
  const database = await openDatabase({
    name,
    migrations,
    onProblem: (problem) => told.push(problem),
  });
  onTestFinished(() => database.close());
  return { database, told };
}

describe('openDatabase', () => {
  it('opens as many versions as there are migrations', () => {
    expect(DATABASE_VERSION).toBe(MIGRATIONS.length);
  });

  it('makes a database that is new, by two pages at once, and tells it once', async () => {
    const name = freshName();
    const onNew = vi.fn();
    const pages = await Promise.all([openDatabase({ name, onNew }), openDatabase({ name, onNew })]);
    for (const page of pages) {
      expect(page.version).toBe(DATABASE_VERSION);
      expect(Array.from(page.objectStoreNames)).toContain('notes');
      page.close();
    }
    expect(onNew).toHaveBeenCalledTimes(1);
  });

  it('upgrades one that is older, with what is in it', async () => {
    const name = freshName();
    const old = await openDatabase({ name, migrations: MIGRATIONS.slice(0, 1) });
    await old.put('settings', { name: 'a', value: 1, time: 't' });
    old.close();
    const database = await openDatabase({ name });
    expect(database.version).toBe(DATABASE_VERSION);
    expect(await database.get('settings', 'a')).toMatchObject({ value: 1 });
    database.close();
  });

  it('opens the same data for two pages at once', async () => {
    const name = freshName();
    const [one, other] = await Promise.all([openPage(name), openPage(name)]);
    await one.database.put('settings', { name: 'a', value: 1, time: 't' });
    expect(await other.database.get('settings', 'a')).toMatchObject({ value: 1 });
  });

  it('refuses a database that a newer version of Outward has written, and leaves it untouched', async () => {
    const name = freshName();
    const newer = await openDatabase({ name, migrations: NEXT });
    await newer.put('settings', { name: 'a', value: 1, time: 't' });
    newer.close();
    const error = await openDatabase({ name }).catch((reason) => reason);
    expect(openingProblem(error)).toBe('newer');
    const { database } = await openPage(name, NEXT);
    expect(await database.get('settings', 'a')).toMatchObject({ value: 1 });
  });

  it('gives way to a newer version, and tells the older page that it must be loaded again', async () => {
    const name = freshName();
    const older = await openPage(name);
    const newer = await openPage(name, NEXT);
    expect(newer.database.version).toBe(NEXT.length);
    expect(older.told.at(-1)).toBe('outdated');
    expect(() => older.database.transaction('settings')).toThrow();
  });

  it('says that an older page holds the database, and goes on by itself when that page closes', async () => {
    const name = freshName();
    // An older page that does not give way, as one of another maker or one asleep.
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 1);
      request.onsuccess = () => resolve(request.result);
    });
    const told: (StorageProblem | undefined)[] = [];
    const opening = openDatabase({
      name,
      migrations: [() => {}, ...MIGRATIONS],
      onProblem: (problem) => told.push(problem),
    });
    await vi.waitFor(() => expect(told).toEqual(['blocked']));
    holder.close();
    (await opening).close();
    expect(told).toEqual(['blocked', undefined]);
  });
});

describe('an opening that takes long', () => {
  /** Lets every opening wait, as a disk that is busy does. */
  function openSlowly() {
    const { open } = indexedDB;
    const waiting: (() => void)[] = [];
    indexedDB.open = (...asked) => {
      const request = open.apply(indexedDB, asked);
      const later = new Promise<void>((done) => waiting.push(done));
      const { addEventListener } = request;
      request.addEventListener = ((type: string, listener: (event: Event) => void) =>
        addEventListener.call(request, type, (event) =>
          later.then(() => listener(event)),
        )) as never;
      return request;
    };
    onTestFinished(() => {
      indexedDB.open = open;
    });
    return () => {
      for (const done of waiting) done();
    };
  }

  it('is not said to be held up by another page, where the database is up to date', async () => {
    const name = freshName();
    (await openDatabase({ name })).close();
    const goOn = openSlowly();
    const told: (StorageProblem | undefined)[] = [];
    const opening = openDatabase({ name, onProblem: (problem) => told.push(problem) });
    await new Promise((done) => setTimeout(done, 3300));
    expect(told).toEqual([]);
    goOn();
    (await opening).close();
    expect(told).toEqual([undefined]);
  });
});

describe('openingProblem', () => {
  it.each([
    ['VersionError', 'newer'],
    ['QuotaExceededError', 'full'],
    // As Firefox says in a private window: not a database that was closed.
    ['InvalidStateError', 'unavailable'],
    ['SecurityError', 'unavailable'],
    ['UnknownError', 'unavailable'],
    ['AbortError', 'unavailable'],
  ] as const)('says of %s: %s', (name, problem) => {
    expect(openingProblem(new DOMException('', name))).toBe(problem);
  });

  it('says that there is no place to store in where indexedDB is no more than undefined', () => {
    expect(openingProblem(new TypeError('indexedDB is undefined'))).toBe('unavailable');
  });
});

describe('writingProblem', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['InvalidStateError', 'closed'],
    ['ConstraintError', 'refused'],
    ['UnknownError', 'refused'],
  ] as const)('says of %s: %s', (name, problem) => {
    expect(writingProblem(new DOMException('', name))).toBe(problem);
  });
});
