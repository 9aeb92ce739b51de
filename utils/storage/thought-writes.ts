// Writing single thoughts of the reader's decks: the row, its search row and the mark
// that belongs to it change together, or not at all.
import type { HybridTime } from '../domain/hybrid-clock.ts';
import type { Passage } from '../domain/passage.ts';
import { goneThoughtRow, thoughtSearchRow } from '../domain/thought-segment.ts';
import { stamp } from './change-stamp.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import { ranksOfDeck } from './deck-thoughts.ts';
import type { DeckRow, Mark, ThoughtRow } from './schema.ts';

const STRICT = { durability: 'strict' } as const;

type TimeAfter = (seen: HybridTime[]) => HybridTime;

export type NewThought = {
  passage: Passage;
  /** The row of its deck, where there is none yet. */
  deck: Omit<DeckRow, 'time'>;
  /** Its rank, where the last of the deck is `last`. */
  rankAfter(policy: DeckRow['policy'], last: number | undefined): number;
  timeAfter: TimeAfter;
};

/**
 * Adds a thought, and its deck where that is not there. A thought that was deleted
 * before is hidden no more. False, and nothing is changed, where its words are in a deck already.
 */
export async function addThought(database: Database, added: NewThought): Promise<boolean> {
  const transaction = database.transaction(
    ['thoughts', 'thoughtTail', 'decks', 'marks', 'settings'],
    'readwrite',
    STRICT,
  );
  const { passage, timeAfter } = added;
  const thoughts = transaction.objectStore('thoughts');
  const [known, row, mark, last] = await Promise.all([
    thoughts.getKey(passage.id),
    transaction.objectStore('decks').get(passage.deck),
    transaction.objectStore('marks').get(passage.id),
    thoughts.index('deckRank').openKeyCursor(ranksOfDeck(passage.deck), 'prev'),
  ]);
  if (known !== undefined) return false;
  const deck = row && row.removed === undefined ? row : undefined;
  const { isHidden, ...shown } = mark ?? { thought: passage.id };
  const rank = added.rankAfter((deck ?? added.deck).policy, last?.key[1]);
  const time = timeAfter([row, mark].flatMap((one) => (one ? [one.time] : [])));
  await completed(
    transaction,
    deck ? undefined : transaction.objectStore('decks').put({ ...added.deck, time }),
    thoughts.put({ ...passage, rank }),
    transaction.objectStore('thoughtTail').put(thoughtSearchRow(passage)),
    isHidden ? transaction.objectStore('marks').put({ ...shown, time }) : undefined,
    stamp(transaction, time),
  );
  return true;
}

/**
 * Changes a thought: `change` is given it as it stands, and its place in the deck stays.
 * Resolves with it, or with undefined where it is gone.
 */
export async function changeThought(
  database: Database,
  id: string,
  change: (row: ThoughtRow) => ThoughtRow,
  timeAfter: TimeAfter,
): Promise<ThoughtRow | undefined> {
  const transaction = database.transaction(
    ['thoughts', 'thoughtTail', 'settings'],
    'readwrite',
    STRICT,
  );
  const before = await transaction.objectStore('thoughts').get(id);
  if (before === undefined) return undefined;
  const time = timeAfter(before.time === undefined ? [] : [before.time]);
  const after = { ...change(before), time };
  await completed(
    transaction,
    transaction.objectStore('thoughts').put(after),
    transaction.objectStore('thoughtTail').put(thoughtSearchRow(after)),
    stamp(transaction, time),
  );
  return after;
}

/** A thought that was deleted, with what it takes to bring it back. */
export type DeletedThought = { row: ThoughtRow; mark: Mark | undefined };

/**
 * Deletes a thought. Under its id a mark stays, hidden, so that no file brings it again.
 * Undefined where it is gone already.
 */
export async function deleteThought(
  database: Database,
  id: string,
  timeAfter: TimeAfter,
): Promise<DeletedThought | undefined> {
  const transaction = database.transaction(
    ['thoughts', 'thoughtTail', 'marks', 'settings'],
    'readwrite',
    STRICT,
  );
  const marks = transaction.objectStore('marks');
  const [row, mark] = await Promise.all([
    transaction.objectStore('thoughts').get(id),
    marks.get(id),
  ]);
  if (row === undefined) return undefined;
  const time = timeAfter(mark ? [mark.time] : []);
  await completed(
    transaction,
    transaction.objectStore('thoughts').delete(id),
    transaction.objectStore('thoughtTail').put(goneThoughtRow(row)),
    marks.put({ thought: id, isHidden: true, time }),
    stamp(transaction, time),
  );
  return { row, mark };
}

/** Brings a deleted thought back, marked as it was. One that is there again by other ways stays as it is. */
export async function bringBackThought(
  database: Database,
  { row, mark }: DeletedThought,
  timeAfter: TimeAfter,
): Promise<void> {
  const transaction = database.transaction(
    ['thoughts', 'thoughtTail', 'marks', 'settings'],
    'readwrite',
    STRICT,
  );
  const marks = transaction.objectStore('marks');
  const [here, now] = await Promise.all([
    transaction.objectStore('thoughts').getKey(row.id),
    marks.get(row.id),
  ]);
  const time = timeAfter([mark, now].flatMap((one) => (one ? [one.time] : [])));
  await completed(
    transaction,
    here === undefined ? transaction.objectStore('thoughts').put(row) : undefined,
    here === undefined
      ? transaction.objectStore('thoughtTail').put(thoughtSearchRow(row))
      : undefined,
    marks.put({ ...(mark ?? { thought: row.id }), time }),
    stamp(transaction, time),
  );
}
