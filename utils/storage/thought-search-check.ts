// Comparing what a search finds of a deck's thoughts with the thoughts, and writing its
// search rows anew where they differ: after a crash, or when the rules of folding have changed.
import {
  rowsOfThoughts,
  type ThoughtSearchRow,
  thoughtSearchRow,
  thoughtSegmentsOf,
} from '../domain/thought-segment.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import { type DeckPlace, deckPage } from './deck-thoughts.ts';
import type { ThoughtRow } from './schema.ts';
import { sealingName } from './sealing-name.ts';
import { forgetSearch, nextPlace, segmentsOfDeck } from './thought-sealing.ts';

/** Thoughts of one piece. */
const PIECE = 500;

/** Lets the page draw and answer before the next piece. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

async function* pagesOf(database: Database, deck: string): AsyncGenerator<ThoughtRow[]> {
  let from: DeckPlace | undefined;
  do {
    const { rows, next } = await deckPage(database, deck, PIECE, from);
    yield rows;
    from = next;
    await pause();
  } while (from !== undefined);
}

/** What a search knows of a deck, by the ids of its thoughts. */
async function rowsKnown(database: Database, deck: string): Promise<Map<string, ThoughtSearchRow>> {
  const transaction = database.transaction(['thoughtTail', 'thoughtSegments']);
  const [tail, segments] = await Promise.all([
    transaction.objectStore('thoughtTail').getAll(),
    transaction.objectStore('thoughtSegments').getAll(segmentsOfDeck(deck)),
  ]);
  const rows = new Map(segments.flatMap(rowsOfThoughts).map((row) => [row.id, row]));
  for (const row of tail) {
    if (row.deck === deck && !row.isGone) rows.set(row.id, row);
    if (row.deck === deck && row.isGone) rows.delete(row.id);
  }
  return rows;
}

/** How many thoughts of a deck, or rows without one, a search would tell wrongly. */
async function differing(database: Database, deck: string): Promise<number> {
  const known = await rowsKnown(database, deck);
  let count = 0;
  for await (const rows of pagesOf(database, deck)) {
    for (const row of rows) {
      const right = thoughtSearchRow(row);
      const told = known.get(row.id);
      known.delete(row.id);
      if (told?.folded !== right.folded || told.foldVersion !== right.foldVersion) count += 1;
    }
  }
  return count + known.size;
}

async function writeRows(database: Database, deck: string): Promise<void> {
  for await (const rows of pagesOf(database, deck)) {
    const transaction = database.transaction('thoughtSegments', 'readwrite', {
      durability: 'relaxed',
    });
    const place = await nextPlace(transaction.store, deck);
    const segments = thoughtSegmentsOf(rows.map(thoughtSearchRow), place, sealingName());
    await completed(transaction, ...segments.map((segment) => transaction.store.put(segment)));
  }
}

/** Compares a deck, and puts right what a search says of it. Resolves with how much was wrong. */
export async function checkDeckSearch(database: Database, deck: string): Promise<number> {
  const wrong = await differing(database, deck);
  if (wrong === 0) return 0;
  await forgetSearch(database, deck);
  await writeRows(database, deck);
  return wrong;
}
