// What is here already of the rows that an import brings: read in spans of keys,
// since a request for every row costs more than all else.
import type { StagedRow, StoredRecord } from './schema.ts';
import { keyOf } from './stored-records.ts';

type OfKeys<Row> = {
  count(range?: IDBKeyRange): Promise<number>;
  get(key: string): Promise<Row | undefined>;
  getAll(range: IDBKeyRange | string): Promise<Row[]>;
};

/** The keys of staged rows, which are in order, from the first to the last. */
function spanOf(rows: readonly StagedRow[]): IDBKeyRange {
  return IDBKeyRange.bound(rows[0]?.id ?? '', rows.at(-1)?.id ?? '');
}

/** What a store or an index has of these keys, in one request where little else lies between them. */
async function allWithin<Row>(
  store: OfKeys<Row>,
  rows: readonly StagedRow[],
): Promise<Row[] | undefined> {
  const span = spanOf(rows);
  if ((await store.count(span)) > 4 * rows.length) return undefined;
  return await store.getAll(span);
}

/** For each staged row the one of its key that is here already. */
export async function rowsHere<Row>(
  store: OfKeys<Row>,
  rows: readonly StagedRow[],
): Promise<(Row | undefined)[]> {
  const type = rows[0]?.type;
  const within = await allWithin(store, rows);
  if (type === undefined || within === undefined)
    return await Promise.all(rows.map(({ id }) => store.get(id)));
  const byKey = new Map(within.map((row) => [keyOf({ type, value: row } as StoredRecord), row]));
  return rows.map(({ id }) => byKey.get(id));
}

/** For each staged note its wordings, or its answers, that are here now. */
export async function rowsOfNotes<Row extends { note: string }>(
  index: OfKeys<Row>,
  rows: readonly StagedRow[],
): Promise<Row[][]> {
  const within = await allWithin(index, rows);
  if (within === undefined) return await Promise.all(rows.map(({ id }) => index.getAll(id)));
  const byNote = Map.groupBy(within, ({ note }) => note);
  return rows.map(({ id }) => byNote.get(id) ?? []);
}
