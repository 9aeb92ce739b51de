import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '../../utils/domain/id.ts';
import type { Draft } from '../../utils/domain/note.ts';
import { rankOf } from '../../utils/domain/rank.ts';
import { FileProblem } from '../../utils/formats/journal-problem.ts';
import { journalFile } from '../../utils/services/export-journal.ts';
import { dryRun, importJournal } from '../../utils/services/import-journal.ts';
import { deleteNote, editNote, saveNote, undeleteNote } from '../../utils/services/notes.ts';
import { searchThoughts } from '../../utils/services/search-thoughts.ts';
import { changeStamp } from '../../utils/storage/change-stamp.ts';
import type { Database } from '../../utils/storage/database.ts';
import { emptyDeck, removeDeck } from '../../utils/storage/removed-decks.ts';
import { sealTail } from '../../utils/storage/sealing.ts';
import { checkDeckSearch } from '../../utils/storage/thought-search-check.ts';
import { changeThought, deleteThought } from '../../utils/storage/thought-writes.ts';
import { type Clock, createClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';
import { fillDisk } from '../support/full-disk.ts';
import { deckRow, putThoughts, thoughtRow } from '../support/passages.ts';
import { BREAD, draftOf, OUTWARD_PROMPT, showingOf } from '../support/samples.ts';

const quiet = () => ({ signal: new AbortController().signal, onProgress() {}, onUnreadable() {} });

/** A clock with ids of its own: two machines never make the same. */
function newMachine(): Clock {
  const clock = createClock();
  const newId = () => uuidv7(clock.now().instant, crypto.getRandomValues(new Uint8Array(16)));
  return { ...clock, newId };
}

const STORES = [
  'notes',
  'wordings',
  'answers',
  'people',
  'marks',
  'showings',
  'decks',
  'thoughts',
  'chapters',
] as const;

async function contents(database: Database) {
  const rows = await Promise.all(STORES.map((name) => database.getAll(name)));
  return Object.fromEntries(STORES.map((name, at) => [name, rows[at]]));
}

async function exported(database: Database): Promise<Blob> {
  return (await journalFile(database, newMachine())).blob;
}

async function merge(database: Database, file: Blob, replace = false): Promise<void> {
  await importJournal(database, file, newMachine(), { ...quiet(), replace });
}

/** A reader who did what the steps say, on a machine of their own. */
async function readerWho(steps: readonly Step[]): Promise<Database> {
  const database = await freshDatabase();
  const clock = newMachine();
  const ids: string[] = [];
  for (const { act, text, on } of steps) {
    clock.advance(1000);
    const id = ids[on % Math.max(ids.length, 1)];
    if (act === 'save' || id === undefined) {
      const draft: Draft = draftOf({ text, answers: BREAD, prompt: OUTWARD_PROMPT, person: 'Ada' });
      ids.push((await saveNote(database, draft, clock)).id);
    } else if (act === 'edit') {
      const parents = (await database.get('notes', id))?.wordings.map((one) => one.id) ?? [];
      await editNote(database, { note: id, text, parents }, clock);
    } else if (act === 'delete') await deleteNote(database, id, clock);
    else await undeleteNote(database, id, clock);
  }
  return database;
}

type Step = { act: 'save' | 'edit' | 'delete' | 'undelete'; text: string; on: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom('save', 'edit', 'delete', 'undelete'),
    text: fc.string({ unit: 'binary', minLength: 1 }).map((text) => `${text}\ud800\u2028`),
    on: fc.nat(9),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('export and import', () => {
  it('gives an empty profile equal records, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (done) => {
        const from = await readerWho(done);
        const to = await freshDatabase();
        await merge(to, await exported(from));
        expect(await contents(to)).toEqual(await contents(from));
        const gone = (row: { isGone?: true }) => row.isGone;
        const rows = await to.getAll('searchTail');
        expect(rows.filter((row) => !gone(row))).toEqual(
          (await from.getAll('searchTail')).filter((row) => !gone(row)),
        );
        expect(await to.count('staged')).toBe(0);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('makes two machines the same by merging both ways, in any order, and twice', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, steps, async (shared, here, there) => {
        const base = await exported(await readerWho(shared));
        const [one, other] = [await readerWho(here), await readerWho(there)];
        for (const database of [one, other]) await merge(database, base);
        const [fileOfOne, fileOfOther] = [await exported(one), await exported(other)];
        await merge(one, fileOfOther);
        await merge(other, fileOfOne);
        expect(await contents(one)).toEqual(await contents(other));
        const before = await contents(one);
        for (const file of [fileOfOther, base, fileOfOne]) await merge(one, file);
        expect(await contents(one)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('says before it what is new, the same, changed, and deleted here', async () => {
    const database = await readerWho([
      { act: 'save', text: 'one', on: 0 },
      { act: 'save', text: 'two', on: 0 },
      { act: 'save', text: 'three', on: 0 },
    ]);
    const file = await exported(database);
    const [one, two] = await database.getAll('notes');
    const clock = newMachine();
    await deleteNote(database, one?.id ?? '', clock);
    await editNote(
      database,
      { note: two?.id ?? '', text: 'TWO', parents: [two?.wordings[0]?.id ?? ''] },
      clock,
    );
    const empty = await freshDatabase();
    expect(await dryRun(empty, file, quiet())).toMatchObject({ new: 3, same: 0, deletedHere: 0 });
    expect(await dryRun(database, file, quiet())).toMatchObject({
      new: 0,
      deletedHere: 1,
      same: 2,
    });
    await merge(empty, file);
    expect(await dryRun(empty, await exported(database), quiet())).toMatchObject({
      new: 0,
      same: 1,
      changed: 2,
    });
  });

  it('puts the file in the place of all that is here, where that is asked', async () => {
    const [from, to] = [
      await readerWho([{ act: 'save', text: 'theirs', on: 0 }]),
      await readerWho([{ act: 'save', text: 'mine', on: 0 }]),
    ];
    while ((await sealTail(to)) > 0);
    await merge(to, await exported(from), true);
    expect(await contents(to)).toEqual(await contents(from));
    expect(await to.count('searchSegments')).toBe(0);
    expect(await to.get('settings', 'install')).toBeDefined();
  });

  it('changes nothing where the disk is full, whichever write it is that fails', async () => {
    expectErrors();
    const file = await exported(await readerWho([{ act: 'save', text: 'theirs', on: 0 }]));
    for (const replace of [false, true]) {
      const to = await readerWho([{ act: 'save', text: 'mine', on: 0 }]);
      const before = await contents(to);
      let failing = 0;
      let isReached = true;
      while (isReached) {
        failing += 1;
        const disk = fillDisk(failing);
        const outcome = await merge(to, file, replace).catch((error: Error) => error);
        isReached = disk.writes() >= failing;
        disk.clear();
        // The last write takes the mark of the import away, and is missed by nobody.
        if (!isReached || outcome === undefined) break;
        expect(outcome).toMatchObject({ name: 'QuotaExceededError' });
        expect(await contents(to)).toEqual(before);
        expect(await to.count('staged')).toBe(0);
      }
      expect(failing).toBeGreaterThan(9);
      expect(await contents(to)).not.toEqual(before);
    }
  });

  it('is a change worth a backup', async () => {
    const file = await exported(await readerWho([{ act: 'save', text: 'theirs', on: 0 }]));
    const to = await readerWho([{ act: 'save', text: 'mine', on: 0 }]);
    for (const replace of [false, true]) {
      const before = await changeStamp(to);
      await merge(to, file, replace);
      const after = await changeStamp(to);
      expect(after).toBeDefined();
      expect(after).not.toBe(before);
    }
  });

  it('changes nothing where the file is not whole, or the reader cancels', async () => {
    const from = await readerWho([{ act: 'save', text: 'theirs', on: 0 }]);
    const to = await readerWho([{ act: 'save', text: 'mine', on: 0 }]);
    const before = await contents(to);
    const file = await exported(from);
    const half = file.slice(0, file.size - 200);
    await expect(merge(to, half)).rejects.toBeInstanceOf(FileProblem);
    const cancelled = new AbortController();
    cancelled.abort();
    await expect(
      importJournal(to, file, newMachine(), {
        signal: cancelled.signal,
        onProgress() {},
        onUnreadable() {},
        replace: true,
      }),
    ).rejects.toThrow();
    expect(await contents(to)).toEqual(before);
    expect(await to.count('staged')).toBe(0);
  });
});

/** A reader with a deck of three thoughts, and the seed that ranks follow from. */
async function readerWithDeck(
  policy: 'ring' | 'inOrder' | 'returning',
  { seed = 'a', time = '00000000001-0000-x', ids = ['t0', 't1', 't2'] } = {},
): Promise<Database> {
  const database = await freshDatabase();
  await database.put('settings', { name: 'seed', value: seed, time });
  await database.put('decks', deckRow({ policy, time }));
  const rankAt = (id: string, at: number) => {
    if (policy === 'ring') return rankOf(seed, id);
    return policy === 'inOrder' ? at : at + 0.5;
  };
  await putThoughts(
    database,
    ids.map((id, at) => thoughtRow(id, rankAt(id, at))),
  );
  const chapter = { id: 'mine/000000', deck: 'mine', index: 0, paragraphs: ['p'] };
  await database.put('chapters', chapter);
  return database;
}

const ranks = async (database: Database) =>
  Object.fromEntries((await database.getAll('thoughts')).map(({ id, rank }) => [id, rank]));

const found = async (database: Database, words: string) =>
  (await searchThoughts(database, words, { decks: new Set(['mine']) })).toSorted();

describe('the reader’s own decks', () => {
  it.each(['ring', 'inOrder', 'returning'] as const)(
    'come whole into an empty profile, of policy %s, and are found there',
    async (policy) => {
      const from = await readerWithDeck(policy);
      await from.put('showings', showingOf('s', { deck: 'mine', turn: [-1, 2.5] }));
      for (const replace of [false, true]) {
        const to = await freshDatabase();
        await merge(to, await exported(from), replace);
        expect(await contents(to)).toEqual(await contents(from));
        expect(await found(to, 'words')).toEqual(['t0', 't1', 't2']);
        expect(await to.count('thoughtTail')).toBe(0);
        expect(await to.count('thoughtSegments')).toBe(1);
      }
    },
  );

  it('are found as they were where a file brings them again', async () => {
    const to = await readerWithDeck('ring');
    const file = await exported(to);
    await checkDeckSearch(to, 'mine');
    const before = await to.getAllKeys('thoughtSegments');
    await merge(to, file);
    expect(await to.getAllKeys('thoughtSegments')).toEqual(before);
    expect(await to.count('thoughtTail')).toBe(0);
  });

  it('keep their places and returns where the seed becomes another', async () => {
    for (const policy of ['ring', 'inOrder', 'returning'] as const) {
      const to = await readerWithDeck(policy, { seed: 'b', time: '00000000002-0000-x' });
      await to.put('showings', showingOf('out', { deck: 'mine', turn: [-1, 7.5] }));
      await to.put('showings', showingOf('in', { deck: 'mine', thought: 't1', turn: [3, 9] }));
      const before = await ranks(to);
      await merge(to, await exported(await readerWithDeck('ring', { ids: ['u'] })));
      const { u: _, ...after } = await ranks(to);
      const ofSeed = Object.fromEntries(['t0', 't1', 't2'].map((id) => [id, rankOf('a', id)]));
      expect(after).toEqual(policy === 'ring' ? ofSeed : before);
      expect((await to.get('showings', 'out'))?.turn).toEqual([-1, 7.5]);
      expect((await to.get('showings', 'in'))?.turn).toEqual([3, rankOf('a', 't1')]);
    }
  });

  it('follow the policy that was chosen later, on whichever machine', async () => {
    const older = () => readerWithDeck('ring');
    const newer = () => readerWithDeck('inOrder', { time: '00000000005-0000-x' });
    const [one, other] = [await older(), await newer()];
    const [fileOfOne, fileOfOther] = [await exported(one), await exported(other)];
    await merge(one, fileOfOther);
    await merge(other, fileOfOne);
    for (const database of [one, other]) {
      expect((await database.get('decks', 'mine'))?.policy).toBe('inOrder');
      expect(await ranks(database)).toEqual({ t0: 0, t1: 1, t2: 2 });
    }
  });

  it('have the later words of a thought, and find it by them', async () => {
    const [one, other] = [await readerWithDeck('ring'), await readerWithDeck('ring')];
    const change = (database: Database, text: string, time: string) =>
      changeThought(
        database,
        't1',
        (row) => ({ ...row, text }),
        () => time,
      );
    await change(one, 'A zephyr', '00000000003-0000-x');
    await change(other, 'An anchor', '00000000004-0000-y');
    const [fileOfOne, fileOfOther] = [await exported(one), await exported(other)];
    await merge(one, fileOfOther);
    await merge(other, fileOfOne);
    for (const database of [one, other]) {
      await checkDeckSearch(database, 'none');
      expect((await database.get('thoughts', 't1'))?.text).toBe('An anchor');
      expect(await found(database, 'anchor')).toEqual(['t1']);
      expect(await found(database, 'zephyr')).toEqual([]);
    }
  });

  it('bring back neither a thought that was deleted here, nor a deck that was taken away', async () => {
    const to = await readerWithDeck('ring');
    const file = await exported(to);
    await deleteThought(to, 't1', () => '00000000009-0000-x');
    await merge(to, file);
    expect(Object.keys(await ranks(to))).toEqual(['t0', 't2']);

    await removeDeck(to, 'mine', 5, () => '00000000009-0000-x');
    await emptyDeck(to, 'mine');
    await merge(to, file);
    expect(await to.count('thoughts')).toBe(0);
    expect(await to.count('chapters')).toBe(0);
    expect((await to.get('decks', 'mine'))?.removed).toBe(5);
  });

  it('bring a thought that is hidden, and not deleted, hidden into an empty profile', async () => {
    const from = await readerWithDeck('ring');
    await from.put('marks', { thought: 't1', isHidden: true, time: '00000000003-0000-x' });
    const to = await freshDatabase();
    await merge(to, await exported(from));
    expect(await contents(to)).toEqual(await contents(from));
  });

  it('bring a deleted thought back where the file says later that it is hidden no more', async () => {
    const to = await readerWithDeck('ring');
    const from = await readerWithDeck('ring');
    await from.put('marks', { thought: 't1', time: '00000000009-0000-x' });
    await deleteThought(to, 't1', () => '00000000003-0000-x');
    await merge(to, await exported(from));
    expect(Object.keys(await ranks(to))).toContain('t1');
  });
});
