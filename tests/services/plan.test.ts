import { describe, expect, it } from 'vitest';
import prompts from '../../content/en/prompts.json';
import { DAY_MS } from '../../utils/domain/day.ts';
import { rankOf } from '../../utils/domain/rank.ts';
import { compareTurns, type Turn } from '../../utils/domain/ring.ts';
import type { DeckChoice } from '../../utils/domain/streams.ts';
import { builtInThoughts } from '../../utils/services/built-in-decks.ts';
import { planCards } from '../../utils/services/plan.ts';
import type { Database } from '../../utils/storage/database.ts';
import { freshDatabase } from '../support/database.ts';
import { cardNamed, showingOf } from '../support/samples.ts';

const SEED = 'a reader';
const READING = { languages: ['en'], seed: SEED };
const BOTH = ['outward', 'old-words'];

async function plan(
  database: Database,
  count: number,
  rest: Partial<Parameters<typeof planCards>[1]> & { position?: Turn | undefined } = {},
) {
  const { position, ...options } = rest;
  const { cards } = await planCards(database, {
    reading: READING,
    decks: ringOf(BOTH),
    shown: position === undefined ? [] : [shownAt(position)],
    places: new Map(),
    count,
    from: Date.parse('2026-11-23T09:00Z'),
    everyMs: DAY_MS,
    chance: '',
    ...options,
  });
  return cards;
}

const ringOf = (ids: string[]): DeckChoice[] =>
  ids.map((id) => ({ id, policy: 'ring', weight: 1 }));

/** A card of the deck Outward that was shown at a turn, whatever its words were. */
const shownAt = (turn: Turn) => cardNamed('shown', { deck: 'outward', turn });

/** Adds a deck of the reader's own. */
async function addDeck(database: Database, deck: string, size: number): Promise<string[]> {
  const transaction = database.transaction('thoughts', 'readwrite');
  const ids = Array.from({ length: size }, (_, at) => `${deck}-${at}`);
  for (const id of ids) {
    const row = { id, deck, text: `Words of ${id}.`, language: 'en', rank: rankOf(SEED, id) };
    void transaction.store.add(row);
  }
  await transaction.done;
  return ids;
}

async function idsOfBoth(): Promise<string[]> {
  const decks = await Promise.all([
    builtInThoughts('outward', READING),
    builtInThoughts('old-words', READING),
  ]);
  return decks.flat().map(({ id }) => id);
}

const idsOf = (cards: { thought: string }[]) => cards.map(({ thought }) => thought);

describe('planCards', () => {
  it('brings every thought of both decks once before any comes again, then all in the same order', async () => {
    const all = await idsOfBoth();
    const ids = idsOf(await plan(await freshDatabase(), all.length * 2));
    expect(new Set(ids.slice(0, all.length))).toEqual(new Set(all));
    expect(ids.slice(all.length)).toEqual(ids.slice(0, all.length));
  });

  it('mixes the decks, evenly enough that no forty in a row are of one alone', async () => {
    const decks = (await plan(await freshDatabase(), 486)).map(({ deck }) => deck);
    for (let day = 0; day + 40 <= decks.length; day += 1) {
      expect(new Set(decks.slice(day, day + 40)).size, `from card ${day}`).toBe(2);
    }
  });

  it('gives two machines with one seed the same cards, and another reader others', async () => {
    const here = idsOf(await plan(await freshDatabase(), 40));
    expect(
      idsOf(await plan(await freshDatabase(), 40, { decks: ringOf(BOTH.toReversed()) })),
    ).toEqual(here);
    expect(
      idsOf(await plan(await freshDatabase(), 40, { reading: { ...READING, seed: 'another' } })),
    ).not.toEqual(here);
  });

  it('gives the same cards whether they are planned at once or in parts', async () => {
    const database = await freshDatabase();
    const whole = await plan(database, 30);
    const first = await plan(database, 10);
    const rest = await plan(database, 20, { position: first.at(-1)?.turn });
    expect([...first, ...rest]).toEqual(whole);
  });

  it('walks in turns that only ever rise, across the end of a round too', async () => {
    const turns = (await plan(await freshDatabase(), 700)).map(({ turn }) => turn as Turn);
    const isRising = turns.every(
      (turn, at) => at === 0 || compareTurns(turns[at - 1] as Turn, turn) < 0,
    );
    expect(isRising).toBe(true);
    expect(turns.at(-1)?.[0]).toBe(1);
  });

  it('lets a thousand thoughts of the reader’s own join the walk, each once in a round', async () => {
    const database = await freshDatabase();
    const mine = await addDeck(database, 'mine', 1000);
    const all = [...(await idsOfBoth()), ...mine];
    const ids = idsOf(await plan(database, all.length, { decks: ringOf([...BOTH, 'mine']) }));
    expect(new Set(ids)).toEqual(new Set(all));
  });

  it('moves no other thought when a deck joins', async () => {
    const database = await freshDatabase();
    const before = idsOf(await plan(database, 486));
    await addDeck(database, 'mine', 50);
    const after = idsOf(await plan(database, 536, { decks: ringOf([...BOTH, 'mine']) }));
    expect(after.filter((id) => !id.startsWith('mine'))).toEqual(before);
  });

  it('goes round a deck of one thought, and has nothing of an empty one', async () => {
    const database = await freshDatabase();
    await addDeck(database, 'one', 1);
    expect(idsOf(await plan(database, 3, { decks: ringOf(['one', 'none']) }))).toEqual([
      'one-0',
      'one-0',
      'one-0',
    ]);
    expect(await plan(database, 3, { decks: ringOf(['none']) })).toEqual([]);
    expect(await plan(database, 3, { decks: [] })).toEqual([]);
  });

  it('passes over a thought that was shown out of its turn, once', async () => {
    const database = await freshDatabase();
    const walk = await plan(database, 486 * 2);
    const [early, spare] = [walk[4], walk[9]] as [(typeof walk)[0], (typeof walk)[0]];
    const shown = { thought: spare.thought, deck: spare.deck, turn: early.turn as Turn };
    await database.add('showings', showingOf('1', { ...shown, how: 'spare' }));
    const ids = idsOf(await plan(database, 486 * 2, { position: early.turn }));
    // All others come before it does, and then it comes in its place.
    expect(ids.indexOf(spare.thought)).toBe(486 + 9 - 5 - 1);
    expect(new Set(ids.slice(0, 485)).size).toBe(485);
  });

  it('brings with each card a question of its theme, its own lens first', async () => {
    const cards = await plan(await freshDatabase(), 486);
    for (const { thought, prompt, theme, lens } of cards) {
      expect(prompts, thought).toContainEqual({ ...prompt, kind: 'reflection', theme, lens });
    }
  });

  it('brings other questions in the next round', async () => {
    const cards = await plan(await freshDatabase(), 504);
    const same = cards
      .slice(0, 486)
      .filter(({ prompt }, at) => prompt?.id === cards[at + 486]?.prompt?.id);
    expect(same.length).toBeLessThan(126);
  });
});
