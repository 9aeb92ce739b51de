// Importing a journal file, or Markdown notes: first a dry run that changes nothing and says what
// would come of it, then all of it at once, or nothing.
import { isSame, type NoteRecord, noteRecord } from '../domain/merge.ts';
import type { Note } from '../domain/note.ts';
import { openJournal } from '../formats/journal-reader.ts';
import type { MarkdownProblem } from '../formats/markdown-reader.ts';
import { changeStamp } from '../storage/change-stamp.ts';
import type { Database } from '../storage/database.ts';
import { largeWrite } from '../storage/large-write.ts';
import type { StoredRecord } from '../storage/schema.ts';
import { clearStaged, stage, takeStaged } from '../storage/staging.ts';
import { STORE_OF_RECORD } from '../storage/stored-records.ts';
import { endFirstRun } from './first-run.ts';
import { forgetIdentity, identityOf, timeAfter } from './identity.ts';
import { isMarkdown, markdownRecords } from './import-markdown.ts';
import type { System } from './system.ts';

/** What an import would do to the notes. */
export type DryRun = {
  /** When the file was made, ISO 8601; '' where it does not say. */
  made: string;
  records: number;
  new: number;
  same: number;
  /** Here already, with words or a state that one of the two lacks. */
  changed: number;
  /** Deleted here, and in the file not: merging leaves them deleted. */
  deletedHere: number;
};

export type ImportOptions = {
  signal: AbortSignal;
  /** 0 to 1. */
  onProgress(part: number): void;
  /** Told of each Markdown note that cannot be read; the others are taken. */
  onUnreadable(problem: MarkdownProblem): void;
};

/** Held while an import is staged and taken in: two at once would mix. */
export const IMPORT_LOCK = 'outward.import';

/** Few enough, and short enough in bytes, that the page answers between two pieces. */
const [BATCH, BATCH_BYTES] = [80, 200_000];

/** Lets the page draw and answer before the next piece. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

type Batch = { made: string; records: StoredRecord[] };

/** The records of a journal in batches, checked. Throws FileProblem. */
async function* journalBatches(file: Blob, { onProgress }: ImportOptions): AsyncGenerator<Batch> {
  let readBytes = 0;
  const chunks = async function* () {
    const reader = file.stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      readBytes += value.byteLength;
      yield value;
    }
  };
  const { header, records } = await openJournal(chunks());
  let batch: StoredRecord[] = [];
  let readBefore = 0;
  for await (const { record } of records) {
    batch.push(record as StoredRecord);
    if (batch.length < BATCH && readBytes - readBefore < BATCH_BYTES) continue;
    yield { made: header.made, records: batch };
    batch = [];
    readBefore = readBytes;
    onProgress(readBytes / file.size);
  }
  yield { made: header.made, records: batch };
}

/** The batches of a file of any kind that can be imported. Throws FileProblem, ZipProblem, or what `signal` aborts with. */
async function* batchesOf(
  database: Database,
  file: Blob,
  options: ImportOptions,
): AsyncGenerator<Batch> {
  if (await isMarkdown(file)) {
    for await (const records of markdownRecords(database, file, options.onUnreadable)) {
      yield { made: '', records };
      options.signal.throwIfAborted();
    }
    return;
  }
  for await (const batch of journalBatches(file, options)) {
    yield batch;
    await pause();
    options.signal.throwIfAborted();
  }
}

type Tally = Pick<DryRun, 'new' | 'same' | 'changed' | 'deletedHere'>;

/** What a head in the file is to the one here, its words not looked at. */
function kindOf(here: Note | undefined, record: NoteRecord): keyof Tally {
  if (here === undefined) return 'new';
  if (here.deleted && !record.deleted) return 'deletedHere';
  // People that were left out of the file are no other state.
  const { person = here.person, ...rest } = record;
  return isSame(noteRecord(here), { ...rest, ...(person && { person }) }) ? 'same' : 'changed';
}

/** Compares a batch with what is here; `kinds` grows by each note of the file. */
async function compare(
  database: Database,
  records: readonly StoredRecord[],
  kinds: Map<string, keyof Tally>,
): Promise<void> {
  const transaction = database.transaction(['notes', 'wordings', 'answers']);
  await Promise.all(
    records.map(async (record) => {
      if (record.type === 'note') {
        const here = await transaction.objectStore('notes').get(record.value.id);
        kinds.set(record.value.id, kindOf(here, record.value));
      }
      const isOfNote = record.type === 'wording' || record.type === 'answer';
      if (isOfNote && kinds.get(record.value.note) !== 'new') {
        const store = transaction.objectStore(STORE_OF_RECORD[record.type]);
        const isHere = await store.getKey(record.value.id);
        if (isHere === undefined && kinds.get(record.value.note) === 'same')
          kinds.set(record.value.note, 'changed');
      }
    }),
  );
}

/** Reads the whole file, changes nothing, and says what importing it would do. Throws FileProblem. */
export async function dryRun(
  database: Database,
  file: Blob,
  options: ImportOptions,
): Promise<DryRun> {
  const kinds = new Map<string, keyof Tally>();
  let count = 0;
  let made = '';
  for await (const { made: when, records } of batchesOf(database, file, options)) {
    await compare(database, records, kinds);
    count += records.length;
    made = when;
  }
  const tally: Tally = { new: 0, same: 0, changed: 0, deletedHere: 0 };
  for (const kind of kinds.values()) tally[kind] += 1;
  return { made, records: count, ...tally };
}

/**
 * Imports the file: merged with what is here, or in the place of it. Nothing is
 * changed until all of it has been read, and then everything at once. Throws
 * FileProblem, what `signal` aborts with, or what the database says. An import
 * in another tab is waited for.
 */
export async function importJournal(
  database: Database,
  file: Blob,
  system: System,
  options: ImportOptions & { replace: boolean },
): Promise<void> {
  await navigator.locks.request(IMPORT_LOCK, { signal: options.signal }, async () => {
    await clearStaged(database);
    await largeWrite(database, () => takeIn(database, file, system, options));
  });
}

async function takeIn(
  database: Database,
  file: Blob,
  system: System,
  options: ImportOptions & { replace: boolean },
): Promise<void> {
  try {
    for await (const { records } of batchesOf(database, file, options))
      await stage(database, records);
    const before = await changeStamp(database);
    const time = timeAfter(system, await identityOf(database, system))(before ? [before] : []);
    await takeStaged(database, { ...options, time });
    forgetIdentity(database);
    endFirstRun();
  } catch (error) {
    await clearStaged(database);
    throw error;
  }
}
