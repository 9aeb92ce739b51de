// Planning: which cards come next, drawn from the streams of the decks that are on.

import { type Card, cardOf } from '../domain/card.ts';
import { promptsFor, shownPrompt } from '../domain/prompt.ts';
import { chanceOf } from '../domain/returning.ts';
import { type Drawn, KEPT, nextOf, type Stream, WHENEVER } from '../domain/streams.ts';
import type { Database } from '../storage/database.ts';
import { builtInPrompts, type Reading } from './built-in-decks.ts';
import { type StreamsOptions, streamsOf } from './streams.ts';

/** In UTF-16 code units: what a new tab shows of a passage, and what waits in the queue. */
const CARD_MAX_LENGTH = 2000;

async function cardText(text: string): Promise<string> {
  if (text.length <= CARD_MAX_LENGTH) return text;
  const { cutToFit } = await import('../domain/cut-text.ts');
  return cutToFit(text, (cut) => cut.length <= CARD_MAX_LENGTH);
}

/** The card, with the question that comes first to it, in the language of its thought. */
async function cardFor({ thought, turn, stream }: Drawn, reading: Reading): Promise<Card> {
  const prompts = await builtInPrompts('reflection', [thought.language, ...reading.languages]);
  const [prompt] = promptsFor(thought, prompts, `${reading.seed}:${turn[0]}`).map(shownPrompt);
  const text = await cardText(thought.text);
  const card = cardOf({ ...thought, text }, turn, prompt);
  return stream === KEPT.id ? { ...card, stream: KEPT.id } : card;
}

export type PlanOptions = StreamsOptions & {
  count: number;
  /** When the first of them may be shown, and how long after it each next one, in milliseconds. */
  from: number;
  everyMs: number;
  /** What chance falls by, beside the reader's seed: another for each planning after something was shown. */
  chance: string;
};

/** The next of all streams; where all of them rest, of any that has a thought at all. */
async function nextDrawn(
  streams: readonly Stream[],
  instant: number,
  u: number,
): Promise<Drawn | undefined> {
  return (await nextOf(streams, instant, u)) ?? (await nextOf(streams, WHENEVER, u));
}

/**
 * The next `count` cards, fewer only where the decks are empty. Costs index steps: a few
 * for each card, however large the decks.
 */
export async function planCards(database: Database, options: PlanOptions): Promise<Card[]> {
  const { reading, count, from, everyMs, chance } = options;
  const streams = await streamsOf(database, options);
  const cards: Card[] = [];
  while (cards.length < count) {
    const u = chanceOf(reading.seed, `${chance} ${cards.length}`);
    const next = await nextDrawn(streams, from + cards.length * everyMs, u);
    if (next === undefined) break;
    cards.push(await cardFor(next, reading));
  }
  return cards;
}

/** Passages of the book that is read one a day, in order. Undefined where none is, or none is left. */
export async function planDaily(
  database: Database,
  options: StreamsOptions & { count: number },
): Promise<Card[] | undefined> {
  const { decks, reading, count } = options;
  const book = decks.find(({ policy, pace }) => policy === 'inOrder' && pace === 'daily');
  if (book === undefined) return undefined;
  const { streamOfBook } = await import('./own-streams.ts');
  const stream = await streamOfBook(database, options, book);
  const cards: Card[] = [];
  while (cards.length < count) {
    const next = await nextOf([stream], WHENEVER, 0);
    if (next === undefined) break;
    cards.push(await cardFor(next, reading));
  }
  return cards.length > 0 ? cards : undefined;
}
