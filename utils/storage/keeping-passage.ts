// Keeping a passage of a page, and taking it out again: its deck, its words, its search row
// and its mark change together.
import { rankInDeck } from '../domain/deck-rank.ts';
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { PASSAGES_DECK, type Undo } from '../domain/kept-passage.ts';
import type { Passage } from '../domain/passage.ts';
import { goneThoughtRow, thoughtSearchRow } from '../domain/thought-segment.ts';
import { stamp } from './change-stamp.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import { returnReached } from './deck-policy.ts';
import { ranksOfDeck } from './deck-thoughts.ts';
import { askToReplan } from './replanning.ts';
import type { Mark } from './schema.ts';

type TimeAfter = (seen: HybridTime[]) => HybridTime;

const STORES = ['decks', 'thoughts', 'thoughtTail', 'marks', 'settings'] as const;

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
  const position = await returnReached(database, PASSAGES_DECK);
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const [decks, thoughts] = [transaction.objectStore('decks'), transaction.objectStore('thoughts')];
  const [deckRow, row, before, last] = await Promise.all([
    decks.get(PASSAGES_DECK),
    thoughts.get(id),
    transaction.objectStore('marks').get(id),
    thoughts.index('deckRank').openKeyCursor(ranksOfDeck(PASSAGES_DECK), 'prev'),
  ]);
  const deck = deckRow?.removed === undefined ? deckRow : undefined;
  // A deck that was taken away takes its thoughts along a while later: it has them no more.
  const home = row && row.deck !== PASSAGES_DECK ? await decks.get(row.deck) : deck;
  const isHere = row !== undefined && home !== undefined && home.removed === undefined;
  if (isHere && before?.kept !== undefined) return undefined;
  // One time for all of it: so a deck that was made with a mark is known by it.
  const time = timeAfter([deckRow?.time, before?.time].filter((one) => one !== undefined));
  const { isHidden, kept: _, ...others } = before ?? { thought: id };
  const rank = rankInDeck(deck?.policy ?? 'returning', id, {
    seed,
    position,
    place: Math.floor(last?.key[1] ?? -1) + 1,
  });
  await completed(
    transaction,
    deck || isHere
      ? undefined
      : decks.put({ id: PASSAGES_DECK, isOn: true, policy: 'returning', time }),
    isHere ? undefined : thoughts.put({ ...passage, deck: PASSAGES_DECK, rank }),
    isHere
      ? undefined
      : transaction
          .objectStore('thoughtTail')
          .put(thoughtSearchRow({ ...passage, deck: PASSAGES_DECK })),
    transaction.objectStore('marks').put({ ...others, kept: instant, time }),
    askToReplan(transaction),
    stamp(transaction, time),
  );
  const { halfLifeDays } = before ?? {};
  return {
    thought: id,
    instant,
    isNew: !isHere,
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
    thoughts.index('deckRank').count(ranksOfDeck(PASSAGES_DECK)),
  ]);
  if (kept === undefined || kept.kept !== instant) return false;
  const own = isNew && row?.deck === PASSAGES_DECK ? row : undefined;
  const isDeckOfIt = own !== undefined && count === 1 && deck?.time === kept.time;
  const time = timeAfter([kept.time]);
  const before: Mark | undefined = mark && { ...mark, thought, time };
  await completed(
    transaction,
    own && thoughts.delete(thought),
    own && transaction.objectStore('thoughtTail').put(goneThoughtRow(own)),
    before
      ? transaction.objectStore('marks').put(before)
      : transaction.objectStore('marks').delete(thought),
    askToReplan(transaction),
    isDeckOfIt ? transaction.objectStore('decks').delete(PASSAGES_DECK) : undefined,
    stamp(transaction, time),
  );
  return true;
}
