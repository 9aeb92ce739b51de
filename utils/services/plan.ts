// Planning: which cards come next.
import { type Card, cardOf } from '../domain/card.ts';
import { promptsFor, shownPrompt } from '../domain/prompt.ts';
import { commonRing, type DeckChoice, KEPT, type Placed } from '../domain/streams.ts';
import type { Database } from '../storage/database.ts';
import { isAnyKept } from '../storage/kept-marks.ts';
import { builtInPrompts, type Reading } from './built-in-decks.ts';
import { ringOf } from './ring.ts';

export type PlanOptions = {
  reading: Reading;
  /** The decks that are on, and `KEPT` where what is kept is to come back. */
  decks: readonly DeckChoice[];
  /** Cards that pages have shown already, recorded or not yet. */
  shown: readonly Card[];
  /** Where the reader stands in each book, as it is stored. */
  places: ReadonlyMap<string, { rank: number; instant: number }>;
  count: number;
  /** When the first of them may be shown, and how long after it each next one, in milliseconds. */
  from: number;
  everyMs: number;
  /** What chance falls by, beside the reader's seed: another for each planning after something was shown. */
  chance: string;
};

/** What comes next, and the passages of a book that is read one a day. */
export type Plan = { cards: Card[]; daily?: Card[] };

/** The card, with the question that comes first to it, in the language of its thought. */
export async function cardFor({ thought, turn }: Placed, reading: Reading): Promise<Card> {
  const prompts = await builtInPrompts('reflection', [thought.language, ...reading.languages]);
  const [prompt] = promptsFor(thought, prompts, `${reading.seed}:${turn[0]}`).map(shownPrompt);
  return cardOf(thought, turn, prompt);
}

/** Whether there is nothing but the ring of decks that nobody has given a weight. */
async function isRingAlone(database: Database, decks: readonly DeckChoice[]): Promise<boolean> {
  const common = commonRing(decks);
  const isOther = decks.some(({ id }) => !common.includes(id) && id !== KEPT.id);
  return !isOther && !(decks.some(({ id }) => id === KEPT.id) && (await isAnyKept(database)));
}

/**
 * The next `count` cards, fewer only where the decks are empty. Costs index steps: a few
 * for each card, however large the decks.
 */
export async function planCards(database: Database, options: PlanOptions): Promise<Plan> {
  const { decks, reading, count, from } = options;
  if (!(await isRingAlone(database, decks))) {
    const { planStreams } = await import('./plan-streams.ts');
    return planStreams(database, options);
  }
  const ring = await ringOf(database, options, commonRing(decks), { id: 'ring', weight: 1 });
  const cards: Card[] = [];
  while (cards.length < count) {
    const next = await ring.next(from);
    if (next === undefined) break;
    ring.take(next, from);
    cards.push(await cardFor(next, reading));
  }
  return { cards };
}
