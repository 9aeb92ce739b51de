// Taking in an import: its records are staged in pieces, then taken in all at
// once, in one transaction, or not at all.

import type { IDBPTransaction, StoreNames } from 'idb';
import type { HybridTime } from '../domain/hybrid-clock.ts';
import {
  greater,
  later,
  laterPerson,
  mergedNote,
  type NoteRecord,
  noteRecord,
} from '../domain/merge.ts';
import type { Note, Wording } from '../domain/note.ts';
import type { Person } from '../domain/person.ts';
import { rankOf } from '../domain/rank.ts';
import { searchRow } from '../domain/search-segment.ts';
import type { Answer } from '../domain/sensing.ts';
import { stamp } from './change-stamp.ts';
import { completed, ignored } from './completed.ts';
import type { Database } from './database.ts';
import { leadNotes } from './led-notes.ts';
import { rowsHere, rowsOfNotes } from './rows-here.ts';
import type { OutwardSchema, RecordType, StagedRow, StoredRecord } from './schema.ts';
import { decksOfImport, followPolicies, takeChapters, takeThoughts } from './staged-thoughts.ts';
import { keyOf, STORE_OF_RECORD } from './stored-records.ts';

/** Few enough that no task of a page takes long. */
const BATCH = 60;

export async function stage(database: Database, records: readonly StoredRecord[]): Promise<void> {
  const transaction = database.transaction('staged', 'readwrite', { durability: 'relaxed' });
  const puts = records.map((record) =>
    transaction.store.put({ ...record, id: keyOf(record) } as StagedRow),
  );
  await completed(transaction, ...puts);
}

/** Throws away what is staged: of an import that was cancelled, or died half-way. */
export async function clearStaged(database: Database): Promise<void> {
  await database.clear('staged');
}

type Taking = IDBPTransaction<OutwardSchema, StoreNames<OutwardSchema>[], 'readwrite'>;

/** The staged records of a type, batch by batch, in the order of their keys. */
async function* stagedOf(transaction: Taking, type: RecordType): AsyncGenerator<StagedRow[]> {
  let range = IDBKeyRange.bound([type], [type, []]);
  while (true) {
    const rows = await transaction.objectStore('staged').getAll(range, BATCH);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    range = IDBKeyRange.bound([type, last.id], [type, []], true);
  }
}

/** How a record joins the one of its key that is here already. */
function joined(type: RecordType, here: unknown, staged: unknown): unknown {
  if (here === undefined) return staged;
  if (type === 'wording' || type === 'answer' || type === 'showing') return here;
  if (type === 'person') return laterPerson(here as Person, staged as Person);
  if (type === 'mark' || type === 'deck') return later(here as Timed, staged as Timed);
  if (type !== 'setting') return greater(here, staged);
  const isSeed = (staged as { name: string }).name === 'seed';
  const [a, b] = [here as Timed, staged as Timed];
  // The seed that was made first stays: whoever merges with whom, all end with the same.
  if (isSeed) return later(a, b) === a ? b : a;
  return later(a, b);
}

type Timed = { time: string };

async function seedOf(transaction: Taking): Promise<string | undefined> {
  const row = await transaction.objectStore('settings').get('seed');
  return row && String(row.value);
}

type PlainType = Exclude<RecordType, 'note' | 'thought' | 'chapter'>;

async function takePlain(transaction: Taking, type: PlainType): Promise<void> {
  const store = transaction.objectStore(STORE_OF_RECORD[type]);
  for await (const rows of stagedOf(transaction, type)) {
    const here = await rowsHere(store, rows);
    for (const [index, { value }] of rows.entries()) {
      const row = joined(type, here[index], value);
      if (row !== here[index]) store.put(row as never).catch(ignored);
    }
  }
}

async function takeNotes(transaction: Taking): Promise<void> {
  const [notes, tail] = [transaction.objectStore('notes'), transaction.objectStore('searchTail')];
  const wordings = transaction.objectStore('wordings').index('note');
  const answers = transaction.objectStore('answers').index('note');
  for await (const rows of stagedOf(transaction, 'note')) {
    const here = await rowsHere(notes, rows);
    const written = await rowsOfNotes(wordings, rows);
    const answered = await rowsOfNotes(answers, rows);
    for (const [index, { value }] of rows.entries()) {
      const staged = value as NoteRecord;
      const note = united(here[index], staged, written[index] ?? [], answered[index] ?? []);
      notes.put(note).catch(ignored);
      tail.put(searchRow(note)).catch(ignored);
    }
  }
}

function united(
  here: Note | undefined,
  staged: NoteRecord,
  wordings: Wording[],
  answers: Answer[],
): Note {
  return mergedNote(here ? noteRecord(here) : staged, staged, wordings, answers);
}

/** Decks with their thoughts and chapters: marks come after, since they say what was deleted here. */
async function takeDecks(transaction: Taking): Promise<void> {
  const before = await transaction.objectStore('decks').getAll();
  await takePlain(transaction, 'deck');
  const seed = (await seedOf(transaction)) ?? '';
  const decks = await decksOfImport(transaction, before);
  await followPolicies(transaction, decks, seed);
  await takeThoughts(transaction, stagedOf(transaction, 'thought'), decks, seed);
  await takeChapters(transaction, stagedOf(transaction, 'chapter'), decks);
}

/** Ranks in a ring follow from the seed: where that has changed they are made anew. Others are places and returns, and stay. */
async function rerank(transaction: Taking, seed: string): Promise<void> {
  const decks = await transaction.objectStore('decks').getAll();
  const outside = new Set(
    decks.filter(({ policy = 'ring' }) => policy !== 'ring').map(({ id }) => id),
  );
  for await (const cursor of transaction.objectStore('thoughts')) {
    const { value } = cursor;
    if (!outside.has(value.deck)) await cursor.update({ ...value, rank: rankOf(seed, value.id) });
  }
  for await (const cursor of transaction.objectStore('showings')) {
    const { value } = cursor;
    if (value.turn[0] < 0) continue;
    await cursor.update({ ...value, turn: [value.turn[0], rankOf(seed, value.thought)] });
  }
}

/** Undoes a transaction, where it is not over already. */
function undo(transaction: Taking): void {
  try {
    transaction.abort();
  } catch {
    // It has aborted itself, or everything is being committed.
  }
}

/**
 * Undoes a transaction that failed, and finds what it failed of: the request whose
 * error came first, or what its end says. All that is asked of it afterwards dies
 * of an 'AbortError', which tells nothing.
 */
async function causeOf(transaction: Taking, first: unknown, error: unknown): Promise<unknown> {
  undo(transaction);
  const cause = await transaction.done.catch((reason: DOMException) => reason);
  return first ?? (cause && cause.name !== 'AbortError' ? cause : error);
}

const MERGED_STORES = [
  ...Object.values(STORE_OF_RECORD),
  'searchTail',
  'thoughtTail',
  'thoughtSegments',
  'staged',
] as const;

/**
 * Takes in all that is staged, in one transaction, as a change made at `time`; `replace` throws away first
 * what is here, drafts and this install's name apart. Rejects, and changes
 * nothing, where anything fails or `signal` aborts.
 */
export async function takeStaged(
  database: Database,
  options: { replace: boolean; signal: AbortSignal; time: HybridTime },
): Promise<void> {
  const stores = [...MERGED_STORES, 'searchSegments' as const];
  const transaction: Taking = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const abort = () => undo(transaction);
  options.signal.addEventListener('abort', abort, { once: true });
  let failure: unknown;
  transaction.addEventListener('error', ({ target }) => {
    failure ??= (target as IDBRequest).error;
  });
  // It may fail before anybody waits for its end.
  transaction.done.catch(ignored);
  try {
    const settings = transaction.objectStore('settings');
    const install = await settings.get('install');
    if (options.replace) {
      for (const name of stores)
        if (name !== 'staged') transaction.objectStore(name).clear().catch(ignored);
      if (install) settings.put(install).catch(ignored);
    }
    const seedBefore = await seedOf(transaction);
    await takePlain(transaction, 'setting');
    await takeDecks(transaction);
    for (const type of ['mark', 'person', 'wording', 'answer'] as const)
      await takePlain(transaction, type);
    await takeNotes(transaction);
    await leadNotes(transaction);
    await takePlain(transaction, 'showing');
    const seed = await seedOf(transaction);
    if (seed !== undefined && seed !== seedBefore) await rerank(transaction, seed);
    transaction.objectStore('staged').clear().catch(ignored);
    stamp(transaction, options.time).catch(ignored);
    await completed(transaction);
  } catch (error) {
    throw await causeOf(transaction, failure, error);
  } finally {
    options.signal.removeEventListener('abort', abort);
  }
}
