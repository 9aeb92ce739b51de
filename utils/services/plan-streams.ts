// Planning where the reader has decks of their own, or keeps something: loaded only then.
import type { Card } from '../domain/card.ts';
import { nextOf, WHENEVER } from '../domain/drawing.ts';
import { chanceOf } from '../domain/returning.ts';
import { commonRing, type DeckChoice, type Drawn, KEPT, type Stream } from '../domain/streams.ts';
import type { Database } from '../storage/database.ts';
import { isAnyKept } from '../storage/kept-marks.ts';
import { ownStream, putForwardAll, streamOfBook } from './own-streams.ts';
import { cardFor, type Plan, type PlanOptions } from './plan.ts';
import { ringOf } from './ring.ts';

/** Of the book that is read one a day. */
const PASSAGES_PLANNED = 12;

/** Whether a deck is a stream by itself now. */
async function isOwn(database: Database, { id, pace = 'among' }: DeckChoice): Promise<boolean> {
  return pace === 'among' && (id !== KEPT.id || (await isAnyKept(database)));
}

/** All streams of the reader but books that have a pace of their own. */
async function streamsOf(database: Database, options: PlanOptions): Promise<Stream[]> {
  const common = commonRing(options.decks);
  const own: DeckChoice[] = [];
  for (const deck of options.decks)
    if (!common.includes(deck.id) && (await isOwn(database, deck))) own.push(deck);
  const weight = common.length;
  return Promise.all([
    ...(weight > 0 ? [ringOf(database, options, common, { id: 'ring', weight })] : []),
    ...own.map((deck) => ownStream(database, options, deck)),
  ]);
}

/** The next of all streams; where all of them rest, of any that has a thought at all. */
async function nextDrawn(
  streams: readonly Stream[],
  instant: number,
  u: number,
): Promise<Drawn | undefined> {
  return (await nextOf(streams, instant, u)) ?? (await nextOf(streams, WHENEVER, u));
}

async function mixed(database: Database, options: PlanOptions): Promise<Card[]> {
  const { reading, count, from, everyMs, chance } = options;
  const streams = await streamsOf(database, options);
  const cards: Card[] = [];
  while (cards.length < count) {
    const u = chanceOf(reading.seed, `${chance} ${cards.length}`);
    const next = await nextDrawn(streams, from + cards.length * everyMs, u);
    if (next === undefined) break;
    const card = await cardFor(next, reading);
    cards.push(next.stream === KEPT.id ? { ...card, stream: KEPT.id } : card);
  }
  return cards;
}

/** Passages of the book that is read one a day, in order. Undefined where none is, or none is left. */
async function daily(database: Database, options: PlanOptions): Promise<Card[] | undefined> {
  const { decks, reading } = options;
  const book = decks.find(({ policy, pace }) => policy === 'inOrder' && pace === 'daily');
  if (book === undefined) return undefined;
  const stream = await streamOfBook(database, options, book);
  const cards: Card[] = [];
  while (cards.length < PASSAGES_PLANNED) {
    const next = await nextOf([stream], WHENEVER, 0);
    if (next === undefined) break;
    cards.push(await cardFor(next, reading));
  }
  return cards.length > 0 ? cards : undefined;
}

/** The next cards, drawn from all streams by their weights, and the passages of the days to come. */
export async function planStreams(database: Database, options: PlanOptions): Promise<Plan> {
  await putForwardAll(database, options);
  const [cards, passages] = [await mixed(database, options), await daily(database, options)];
  return { cards, ...(passages && { daily: passages }) };
}
