// Where the reader stands in a book, and how it comes, as the row of its deck says it.
import type { BookPlace } from '../domain/book-place.ts';
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import type { DeckRow } from './schema.ts';

export function deckRow(database: Database, id: string): Promise<DeckRow | undefined> {
  return database.get('decks', id);
}

type Change = { deck: string; chosen: Pick<DeckRow, 'place' | 'pace'> };

type After = (seen: HybridTime[]) => HybridTime;

/** Changes rows at once. A deck that was removed meanwhile does not come back by being read. */
async function changeRows(
  database: Database,
  changesOf: (rows: readonly DeckRow[]) => Change[],
  timeAfter: After,
  durability: IDBTransactionDurability,
): Promise<void> {
  const transaction = database.transaction('decks', 'readwrite', { durability });
  const rows = await transaction.store.getAll();
  const puts = changesOf(rows).flatMap(({ deck, chosen }) => {
    const row = rows.find(({ id }) => id === deck);
    return row ? [transaction.store.put({ ...row, ...chosen, time: timeAfter([row.time]) })] : [];
  });
  await completed(transaction, ...puts);
}

/** Stores where the reader stands. Relaxed: what is lost with the machine is a page that was turned. */
export function setPlace(
  database: Database,
  deck: string,
  place: BookPlace,
  timeAfter: After,
): Promise<void> {
  return changeRows(database, () => [{ deck, chosen: { place } }], timeAfter, 'relaxed');
}

/**
 * Stores how the book comes: one passage a day, among the other thoughts, or on its own page
 * alone. One book at a time comes a passage a day: that which did so far goes among the others.
 */
export function setPace(
  database: Database,
  deck: string,
  pace: NonNullable<DeckRow['pace']>,
  timeAfter: After,
): Promise<void> {
  const isGivingWay = (row: DeckRow) => pace === 'daily' && row.pace === 'daily' && row.id !== deck;
  return changeRows(
    database,
    (rows) => [
      { deck, chosen: { pace } },
      ...rows
        .filter(isGivingWay)
        .map(({ id }) => ({ deck: id, chosen: { pace: 'among' as const } })),
    ],
    timeAfter,
    'strict',
  );
}
