// Keeping a passage of a page, and taking it out again: deck, words and mark change together.
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { PASSAGES_DECK, type Undo } from '../domain/kept-passage.ts';
import type { Passage } from '../domain/passage.ts';
import { firstReturn } from '../domain/returning.ts';
import { stamp } from './change-stamp.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import type { Mark } from './schema.ts';
import { lastTurnOfDeck } from './showings.ts';

type TimeAfter = (seen: HybridTime[]) => HybridTime;

const STORES = ['decks', 'thoughts', 'marks', 'settings'] as const;

/**
 * Keeps `passage` since `instant`, with its deck where it is the first; what the reader hid before
 * is hidden no longer. Resolves, when it is on the disk, with what takes it out again, or with
 * undefined where the passage is kept already.
 */
export async function keepPassage(
  database: Database,
  passage: Passage,
  { seed, instant, timeAfter }: { seed: string; instant: number; timeAfter: TimeAfter },
): Promise<Undo | undefined> {
  const { id } = passage;
  // Where the deck stands: its return, or its beginning.
  const [, position] = (await lastTurnOfDeck(database, PASSAGES_DECK)) ?? [0, 0];
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const [deck, row, before] = await Promise.all([
    transaction.objectStore('decks').get(PASSAGES_DECK),
    transaction.objectStore('thoughts').get(id),
    transaction.objectStore('marks').get(id),
  ]);
  if (row !== undefined && before?.kept !== undefined) return undefined;
  // One time for all of it: so a deck that was made with a mark is known by it.
  const time = timeAfter([deck?.time, before?.time].filter((one) => one !== undefined));
  const { isHidden, kept: _, ...others } = before ?? { thought: id };
  const rank = firstReturn(position, seed, id);
  await completed(
    transaction,
    deck === undefined
      ? transaction
          .objectStore('decks')
          .add({ id: PASSAGES_DECK, isOn: true, policy: 'returning', time })
      : undefined,
    row === undefined
      ? transaction.objectStore('thoughts').add({ ...passage, deck: PASSAGES_DECK, rank })
      : undefined,
    transaction.objectStore('marks').put({ ...others, kept: instant, time }),
    stamp(transaction, time),
  );
  const { halfLifeDays } = before ?? {};
  return {
    thought: id,
    instant,
    isNew: row === undefined,
    ...(before && {
      mark: {
        ...(isHidden !== undefined && { isHidden }),
        ...(halfLifeDays !== undefined && { halfLifeDays }),
      },
    }),
  };
}

/** Takes out what `undo` tells of, and the deck where it came with it and is empty. Resolves with false where it is not as it was kept then. */
export async function takeOutPassage(
  database: Database,
  { thought, instant, isNew, mark }: Undo,
  timeAfter: TimeAfter,
): Promise<boolean> {
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const thoughts = transaction.objectStore('thoughts');
  const [deck, row, kept, count] = await Promise.all([
    transaction.objectStore('decks').get(PASSAGES_DECK),
    thoughts.get(thought),
    transaction.objectStore('marks').get(thought),
    thoughts
      .index('deckRank')
      .count(IDBKeyRange.bound([PASSAGES_DECK], [PASSAGES_DECK, Number.POSITIVE_INFINITY])),
  ]);
  if (kept === undefined || kept.kept !== instant) return false;
  const isOwn = isNew && row?.deck === PASSAGES_DECK;
  const isDeckOfIt = isOwn && count === 1 && deck?.time === kept.time;
  const time = timeAfter([kept.time]);
  const before: Mark | undefined = mark && { ...mark, thought, time };
  await completed(
    transaction,
    isOwn ? thoughts.delete(thought) : undefined,
    before
      ? transaction.objectStore('marks').put(before)
      : transaction.objectStore('marks').delete(thought),
    isDeckOfIt ? transaction.objectStore('decks').delete(PASSAGES_DECK) : undefined,
    stamp(transaction, time),
  );
  return true;
}
