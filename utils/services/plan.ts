// Planning: which cards come next, walking the ring of all decks that are on.
import { type Card, cardOf } from '../domain/card.ts';
import { promptsFor, shownPrompt } from '../domain/prompt.ts';
import { rankOf } from '../domain/rank.ts';
import { compareTurns, isDue, type Turn, turnAfter } from '../domain/ring.ts';
import type { Thought } from '../domain/thought.ts';
import type { Database } from '../storage/database.ts';
import { lastTurnOfThought } from '../storage/showings.ts';
import { thoughtAfterRank } from '../storage/thoughts.ts';
import { builtInPrompts, builtInThoughts, isBuiltIn, type Reading } from './built-in-decks.ts';

/** A deck's ring: the thought that comes first after a rank, going round. */
type Ring = (rank: number) => Promise<(Thought & { rank: number }) | undefined>;

async function ringOf(database: Database, deck: string, reading: Reading): Promise<Ring> {
  if (!isBuiltIn(deck)) return (rank) => thoughtAfterRank(database, deck, rank);
  const ranked = (await builtInThoughts(deck, reading))
    .map((thought) => ({ ...thought, rank: rankOf(reading.seed, thought.id) }))
    .sort((a, b) => a.rank - b.rank);
  return async (rank) => ranked.find((thought) => thought.rank > rank) ?? ranked[0];
}

type Planned = { thought: Thought; turn: Turn };

/** The first thought of a ring after `position` that is due. Undefined for an empty ring. */
async function firstDue(
  database: Database,
  ring: Ring,
  position: Turn | undefined,
): Promise<Planned | undefined> {
  // Within two rounds every thought is due: one round may be passed over, see isDue.
  const lastRound = (position?.[0] ?? 0) + 2;
  let reached = position;
  while (reached === undefined || reached[0] <= lastRound) {
    const ranked = await ring(reached?.[1] ?? -1);
    if (ranked === undefined) return undefined;
    const { rank, ...thought } = ranked;
    const turn = turnAfter(reached, rank);
    if (isDue(turn, await lastTurnOfThought(database, thought.id))) return { thought, turn };
    reached = turn;
  }
  return undefined;
}

/** The card, with the question that comes first to it, in the language of its thought. */
async function withFirstPrompt({ thought, turn }: Planned, reading: Reading): Promise<Card> {
  const prompts = await builtInPrompts('reflection', [thought.language, ...reading.languages]);
  const [prompt] = promptsFor(thought, prompts, `${reading.seed}:${turn[0]}`).map(shownPrompt);
  return cardOf(thought, turn, prompt);
}

export type PlanOptions = {
  reading: Reading;
  /** Decks that are on. */
  decks: readonly string[];
  /** Plan after this turn. */
  position: Turn | undefined;
  count: number;
};

/**
 * The next `count` cards, fewer only where the decks are empty. All decks are
 * walked as one ring, by rank, so nothing comes again before all have come.
 * Costs index steps: a few for each card, however large the decks.
 */
export async function planCards(database: Database, options: PlanOptions): Promise<Card[]> {
  const { reading, decks, count } = options;
  const rings = await Promise.all(decks.map((deck) => ringOf(database, deck, reading)));
  const cards: Card[] = [];
  let position = options.position;
  let firsts = await Promise.all(rings.map((ring) => firstDue(database, ring, position)));
  while (cards.length < count) {
    const next = firsts
      .filter((first): first is Planned => first !== undefined)
      .sort((a, b) => compareTurns(a.turn, b.turn))[0];
    if (next === undefined) break;
    cards.push(await withFirstPrompt(next, reading));
    position = next.turn;
    // Only the ring that gave the card has moved; the others' first is still ahead.
    firsts = await Promise.all(
      firsts.map((first, index) =>
        first === next ? firstDue(database, rings[index] as Ring, position) : first,
      ),
    );
  }
  return cards;
}
