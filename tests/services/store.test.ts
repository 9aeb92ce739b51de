import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { saveNote } from '../../utils/services/notes.ts';
import { createStore } from '../../utils/services/store.ts';
import { openDatabase } from '../../utils/storage/database.ts';
import { MIGRATIONS } from '../../utils/storage/migrations.ts';
import { createClock } from '../support/clock.ts';
import { freshName } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';
import { fillDisk } from '../support/full-disk.ts';
import { draftOf } from '../support/samples.ts';

const row = (name: string) => ({ name, value: 1, time: 't' });

/** Puts something else in the place of indexedDB.open while the test runs. */
function withOpen(open: IDBFactory['open']): void {
  const original = indexedDB.open;
  indexedDB.open = open;
  onTestFinished(() => {
    indexedDB.open = original;
  });
}

function failingRequest(name: string): IDBOpenDBRequest {
  const request = new EventTarget();
  Object.setPrototypeOf(request, IDBOpenDBRequest.prototype);
  const target = new EventTarget();
  const error = new DOMException('', name);
  Object.defineProperties(request, {
    error: { value: error },
    addEventListener: { value: target.addEventListener.bind(target) },
    removeEventListener: { value: target.removeEventListener.bind(target) },
  });
  setTimeout(() => target.dispatchEvent(new Event('error')));
  return request as IDBOpenDBRequest;
}

describe('a store that opens', () => {
  it('does the work and gives back what it gives', async () => {
    const store = createStore(freshName());
    expect(await store.run((database) => database.put('settings', row('a')))).toEqual({
      ok: true,
      value: 'a',
    });
    expect(store.state.get().problem).toBeUndefined();
  });

  it('has work wait that is asked for before it is open', async () => {
    const store = createStore(freshName());
    const works = [1, 2, 3].map((at) =>
      store.run((database) => database.put('settings', row(`${at}`))),
    );
    expect((await Promise.all(works)).every(({ ok }) => ok)).toBe(true);
  });

  it('says that the disk is full, until something can be stored again', async () => {
    expectErrors();
    const store = createStore(freshName());
    await store.run((database) => database.count('settings'));
    const disk = fillDisk('every write');
    const outcome = await store.run((database) => database.put('settings', row('a')));
    expect(outcome).toEqual({ ok: false, problem: 'full' });
    expect(store.state.get().problem).toBe('full');
    disk.clear();
    await store.run((database) => database.count('settings'));
    expect(store.state.get().problem).toBe('full');
    await store.change((database) => database.put('settings', row('a')));
    expect(store.state.get().problem).toBeUndefined();
  });

  it('stores nothing of a note whose save fails at any of its writes', async () => {
    expectErrors();
    const clock = createClock();
    const person = 'Miriam';
    const counted = fillDisk(0);
    const counting = createStore(freshName());
    await counting.run((database) => saveNote(database, draftOf({ person }), clock));
    const writes = counted.writes();
    counted.clear();
    // At the least two for the identity, then person, note, wording, search row and draft.
    expect(writes).toBeGreaterThanOrEqual(7);
    for (let failing = 1; failing <= writes; failing += 1) {
      const store = createStore(freshName());
      const disk = fillDisk(failing);
      const outcome = await store.run((database) => saveNote(database, draftOf({ person }), clock));
      disk.clear();
      expect(outcome).toEqual({ ok: false, problem: 'full' });
      await store.run(async (database) => {
        for (const name of ['notes', 'wordings', 'searchTail', 'people'] as const) {
          expect(await database.count(name), `${name}, write ${failing}`).toBe(0);
        }
      });
    }
  });

  it('says that a change was refused where it fails for another reason', async () => {
    expectErrors();
    const store = createStore(freshName());
    await store.run((database) => database.add('settings', row('a')));
    const outcome = await store.run((database) => database.add('settings', row('a')));
    expect(outcome).toEqual({ ok: false, problem: 'refused' });
  });

  it('stays with why the database was lost: a newer version has taken it over', async () => {
    expectErrors();
    const name = freshName();
    const store = createStore(name);
    await store.run((database) => database.put('settings', row('a')));
    const newer = await openDatabase({ name, migrations: [...MIGRATIONS, () => {}] });
    onTestFinished(() => newer.close());
    expect(store.state.get().problem).toBe('outdated');
    const outcome = await store.run((database) => database.put('settings', row('b')));
    expect(outcome).toEqual({ ok: false, problem: 'outdated' });
    expect(await newer.getAllKeys('settings')).toEqual(['a']);
  });

  it('tells the page of a problem once, not at each failing letter', async () => {
    expectErrors();
    const store = createStore(freshName());
    const told: unknown[] = [];
    await store.run((database) => database.count('settings'));
    store.state.subscribe(({ problem }) => told.push(problem));
    const disk = fillDisk('every write');
    for (const name of ['a', 'b', 'c'])
      await store.run((database) => database.put('settings', row(name)));
    disk.clear();
    expect(told).toEqual(['full']);
  });
});

describe('a store that cannot open', () => {
  it.each([
    ['InvalidStateError', 'unavailable'],
    ['UnknownError', 'unavailable'],
    ['QuotaExceededError', 'full'],
  ])('says so where opening fails with %s', async (name, problem) => {
    expectErrors();
    withOpen(() => failingRequest(name));
    const store = createStore(freshName());
    expect(await store.run((database) => database.count('notes'))).toEqual({ ok: false, problem });
    expect(store.state.get().problem).toBe(problem);
  });

  it('says so where the browser throws at once', async () => {
    expectErrors();
    withOpen(() => {
      throw new DOMException('', 'SecurityError');
    });
    const store = createStore(freshName());
    const outcome = await store.run((database) => database.count('notes'));
    expect(outcome).toEqual({ ok: false, problem: 'unavailable' });
  });

  it('says so where the browser has no indexedDB at all', async () => {
    expectErrors();
    vi.stubGlobal('indexedDB', undefined);
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const store = createStore(freshName());
    const outcome = await store.run((database) => database.count('notes'));
    expect(outcome).toEqual({ ok: false, problem: 'unavailable' });
  });

  it('says that a newer version wrote the notes, and leaves them alone', async () => {
    expectErrors();
    const name = freshName();
    (await openDatabase({ name, migrations: [...MIGRATIONS, () => {}] })).close();
    const store = createStore(name);
    expect(await store.run((database) => database.count('notes'))).toEqual({
      ok: false,
      problem: 'newer',
    });
  });
});
