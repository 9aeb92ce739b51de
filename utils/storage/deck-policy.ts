// Changing how a deck comes up: its row and the ranks of all its thoughts together.
import type { IDBPTransaction, StoreNames } from 'idb';
import { type DeckPolicy, rankInDeck } from '../domain/deck-rank.ts';
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { completed, ignored } from './completed.ts';
import type { Database } from './database.ts';
import { ranksOfDeck } from './deck-thoughts.ts';
import { largeWrite } from './large-write.ts';
import type { OutwardSchema } from './schema.ts';

/** Few enough that no task of a page takes long. */
const BATCH = 250;

export type PolicyChange = {
  policy: DeckPolicy;
  seed: string;
  /** Now: from here on one stands before the first of a deck that is read in order. */
  instant: number;
  timeAfter(seen: HybridTime[]): HybridTime;
};

/** Where the clock of a deck stands: the furthest return, or place, at which it has shown a thought. One index step. */
export async function returnReached(database: Database, deck: string): Promise<number> {
  const outside = IDBKeyRange.bound([deck, [-1]], [deck, [0]]);
  const index = database.transaction('showings').store.index('deckTurn');
  return (await index.openKeyCursor(outside, 'prev'))?.key[1][1] ?? 0;
}

/**
 * Gives a deck another policy and its thoughts the ranks that follow from it, in their
 * order as it stands, in one transaction. A deck that has it already stays as it is.
 */
export async function changePolicy(
  database: Database,
  deck: string,
  change: PolicyChange,
): Promise<void> {
  const position = await returnReached(database, deck);
  await largeWrite(database, () => rerank(database, deck, { ...change, position }));
}

type Reranking = IDBPTransaction<OutwardSchema, StoreNames<OutwardSchema>[], 'readwrite'>;

/** Gives all thoughts of a deck, in their order as it stands, the ranks of a policy. */
export async function rerankDeck(
  transaction: Reranking,
  deck: string,
  { policy, seed, position }: { policy: DeckPolicy; seed: string; position: number },
): Promise<void> {
  const thoughts = transaction.objectStore('thoughts');
  // The ids first: a walk over ranks that change on the way would meet thoughts twice.
  const ids = await thoughts.index('deckRank').getAllKeys(ranksOfDeck(deck));
  for (let from = 0; from < ids.length; from += BATCH) {
    const rows = await Promise.all(ids.slice(from, from + BATCH).map((id) => thoughts.get(id)));
    for (const [index, row] of rows.entries()) {
      if (row === undefined) continue;
      const rank = rankInDeck(policy, row.id, { seed, position, place: from + index });
      thoughts.put({ ...row, rank }).catch(ignored);
    }
  }
}

async function rerank(
  database: Database,
  deck: string,
  { policy, seed, instant, position, timeAfter }: PolicyChange & { position: number },
): Promise<void> {
  const transaction: Reranking = database.transaction(['decks', 'thoughts'], 'readwrite', {
    durability: 'strict',
  });
  const decks = transaction.objectStore('decks');
  const before = await decks.get(deck);
  if ((before?.policy ?? 'ring') === policy) return;
  await rerankDeck(transaction, deck, { policy, seed, position });
  const { place: _, ...rest } = before ?? { id: deck, isOn: true };
  await completed(
    transaction,
    decks.put({
      ...rest,
      policy,
      ...(policy === 'inOrder' && { place: { rank: -1, instant } }),
      time: timeAfter(before ? [before.time] : []),
    }),
  );
}
