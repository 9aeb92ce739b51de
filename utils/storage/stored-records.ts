// Everything that an export holds, read as of one moment.
import type { StoreNames } from 'idb';
import { noteRecord } from '../domain/merge.ts';
import type { Note } from '../domain/note.ts';
import type { Database } from './database.ts';
import { WRITING } from './large-write.ts';
import { REPLAN } from './replanning.ts';
import type { OutwardSchema, RecordType, StoredRecord } from './schema.ts';

/** The store of each kind of record, in the order of an export: a note stands before its wordings. */
export const STORE_OF_RECORD = {
  setting: 'settings',
  deck: 'decks',
  thought: 'thoughts',
  chapter: 'chapters',
  mark: 'marks',
  person: 'people',
  note: 'notes',
  wording: 'wordings',
  answer: 'answers',
  showing: 'showings',
} as const satisfies Record<RecordType, StoreNames<OutwardSchema>>;

export const RECORD_TYPES = Object.keys(STORE_OF_RECORD) as RecordType[];

/** What is true of this install alone stays where it is. */
const NOT_EXPORTED = ['install', 'changed', 'lastBackup', 'searchChecked', WRITING, REPLAN];

/** Rows read at once; chapters are long. */
const [BATCH, CHAPTERS] = [500, 8];

function recordOf(type: RecordType, row: unknown): StoredRecord {
  if (type !== 'note') return { type, value: row } as StoredRecord;
  return { type, value: noteRecord(row as Note) };
}

/**
 * All records, in one transaction: what is changed meanwhile is in whole or not
 * at all. Whoever reads it must not wait for anything but this, or the
 * transaction ends.
 */
export async function* storedRecords(database: Database): AsyncGenerator<StoredRecord> {
  const transaction = database.transaction(Object.values(STORE_OF_RECORD));
  for (const type of RECORD_TYPES) {
    const store = transaction.objectStore(STORE_OF_RECORD[type]);
    const most = type === 'chapter' ? CHAPTERS : BATCH;
    let range: IDBKeyRange | null = null;
    while (true) {
      const [keys, rows]: [string[], unknown[]] = await Promise.all([
        store.getAllKeys(range, most),
        store.getAll(range, most),
      ]);
      for (const [index, row] of rows.entries()) {
        if (type === 'setting' && NOT_EXPORTED.includes(keys[index] ?? '')) continue;
        yield recordOf(type, row);
      }
      const last = keys.at(-1);
      if (last === undefined || keys.length < most) break;
      range = IDBKeyRange.lowerBound(last, true);
    }
  }
}

/** The key of a record in its own store. */
export function keyOf({ type, value }: StoredRecord): string {
  if (type === 'setting') return value.name;
  return type === 'mark' ? value.thought : value.id;
}
