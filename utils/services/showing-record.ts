// Recording what was shown, and what the reader asked to be shown instead.
import { type Card, cardOf } from '../domain/card.ts';
import { localDay, type Slot } from '../domain/day.ts';
import { type Queue, withShown } from '../domain/queue.ts';
import { rankOf } from '../domain/rank.ts';
import type { Turn } from '../domain/ring.ts';
import { type Showing, showingOfSlot } from '../domain/showing.ts';
import type { Thought } from '../domain/thought.ts';
import type { Database } from '../storage/database.ts';
import { addShowing, showingsInSlot } from '../storage/showings.ts';
import { thoughtById } from '../storage/thoughts.ts';
import { builtInThoughts, isBuiltIn } from './built-in-decks.ts';
import type { Painted } from './first-paint.ts';
import { identityOf } from './identity.ts';
import { positionIn } from './plan.ts';
import { changeQueue } from './queue-store.ts';
import { decksOf, settingsOf } from './settings.ts';
import type { System } from './system.ts';

/**
 * The turn under which a card is recorded. A spare card has none: it bears the
 * turn that the walk has reached, or, where nothing was ever shown, its own, and
 * the walk begins there.
 */
async function turnOf(database: Database, card: Card, seed: string): Promise<Turn> {
  if (card.turn !== undefined) return card.turn;
  const { all } = await decksOf(database);
  return (await positionIn(database, all)) ?? [0, rankOf(seed, card.thought)];
}

async function showingFor(
  database: Database,
  system: System,
  shown: { slot: Slot; card: Card; how: Showing['how']; replaces?: string },
): Promise<Showing> {
  const { slot, card, how, replaces } = shown;
  const { seed, install } = await identityOf(database, system);
  const { dayBeginsAt } = await settingsOf(database);
  const now = system.now();
  return {
    id: system.newId(),
    instant: now.instant,
    zone: now.zone,
    day: localDay(now, dayBeginsAt),
    slot,
    thought: card.thought,
    deck: card.deck,
    how,
    turn: await turnOf(database, card, seed),
    ...(replaces !== undefined && { replaces }),
    install,
  };
}

async function findThought(
  database: Database,
  deck: string,
  id: string,
): Promise<Thought | undefined> {
  if (!isBuiltIn(deck)) return thoughtById(database, id);
  return (await builtInThoughts(deck)).find((thought) => thought.id === id);
}

/** Gives the slot back the card of the showing that stands for it, for the pages to come. */
async function restoreCard(database: Database, showing: Showing): Promise<void> {
  const thought = await findThought(database, showing.deck, showing.thought);
  if (thought === undefined) return;
  const card = cardOf(thought, showing.turn, undefined);
  changeQueue((queue: Queue) => withShown(queue, showing.slot, card));
}

/**
 * Records that `painted` was seen, once for a slot. Where the database knows
 * that another thought was shown in this slot before (the queue was lost, or the
 * clock set back), that one stands, and the next page shows it.
 */
export async function recordPainted(
  database: Database,
  painted: Pick<Painted, 'slot' | 'card' | 'isNew'>,
  system: System,
): Promise<void> {
  const { slot, card, isNew } = painted;
  const standing = showingOfSlot(await showingsInSlot(database, slot));
  if (standing?.thought === card.thought) return;
  if (standing === undefined || isNew) {
    const how = card.turn === undefined ? 'spare' : 'due';
    await addShowing(database, await showingFor(database, system, { slot, card, how }));
  }
  if (standing !== undefined && isNew) await restoreCard(database, standing);
}

/** Records that the reader asked for `card` in the place of what the slot showed. */
export async function recordAnother(
  database: Database,
  slot: Slot,
  card: Card,
  system: System,
): Promise<void> {
  const replaces = showingOfSlot(await showingsInSlot(database, slot))?.id;
  const shown = { slot, card, how: 'another' as const, ...(replaces && { replaces }) };
  await addShowing(database, await showingFor(database, system, shown));
}
