import { describe, expect, it } from 'vitest';
import { rankOf } from '../../utils/domain/rank.ts';
import type { Database } from '../../utils/storage/database.ts';
import { changePolicy, returnReached } from '../../utils/storage/deck-policy.ts';
import { deckPage } from '../../utils/storage/deck-thoughts.ts';
import { freshDatabase } from '../support/database.ts';
import { deckRow, putThoughts, thoughtRow } from '../support/passages.ts';
import { showingOf } from '../support/samples.ts';

const SEED = 'a reader';
const IDS = Array.from({ length: 600 }, (_, at) => `t${at}`);

async function ring(): Promise<Database> {
  const database = await freshDatabase();
  await database.put('decks', deckRow());
  await putThoughts(database, [
    ...IDS.map((id) => thoughtRow(id, rankOf(SEED, id))),
    thoughtRow('beside', 3, { deck: 'other' }),
  ]);
  return database;
}

const changeTo = (database: Database, policy: 'ring' | 'inOrder' | 'returning') =>
  changePolicy(database, 'mine', {
    policy,
    seed: SEED,
    instant: 9,
    timeAfter: ([before]) => `${before}+`,
  });

const inOrder = async (database: Database) =>
  (await deckPage(database, 'mine', 1000)).rows.map(({ id, rank }) => ({ id, rank }));

describe('changePolicy', () => {
  it('gives a deck read in order the order in which it stands, from 0, begun anew', async () => {
    const database = await ring();
    const before = await inOrder(database);
    await changeTo(database, 'inOrder');
    expect(await inOrder(database)).toEqual(before.map(({ id }, rank) => ({ id, rank })));
    expect(await database.get('decks', 'mine')).toEqual(
      deckRow({ policy: 'inOrder', place: { rank: -1, instant: 9 }, time: 't+' }),
    );
    expect((await database.get('thoughts', 'beside'))?.rank).toBe(3);
  });

  it('gives each thought of a ring its place by the seed again', async () => {
    const database = await ring();
    const before = await inOrder(database);
    await changeTo(database, 'inOrder');
    await changeTo(database, 'ring');
    expect(await inOrder(database)).toEqual(before);
    expect(await database.get('decks', 'mine')).toEqual(deckRow({ time: 't++' }));
  });

  it('lets all return after what the deck has shown', async () => {
    const database = await ring();
    await database.put('showings', showingOf('s', { deck: 'mine', turn: [-1, 40.5] }));
    await changeTo(database, 'returning');
    const ranks = (await inOrder(database)).map(({ rank }) => rank);
    expect(ranks).toHaveLength(IDS.length);
    expect(Math.min(...ranks)).toBeGreaterThan(40.5);
    expect(Math.max(...ranks)).toBeLessThan(40.5 + 60);
  });

  it('does nothing to a deck that has the policy', async () => {
    const database = await ring();
    await changeTo(database, 'ring');
    expect(await database.get('decks', 'mine')).toEqual(deckRow());
  });
});

describe('returnReached', () => {
  it('is the furthest return that the deck has shown, whatever the ring has', async () => {
    const database = await freshDatabase();
    expect(await returnReached(database, 'mine')).toBe(0);
    for (const [id, turn] of [
      ['a', [-1, 3.5]],
      ['b', [-1, 12.25]],
      ['c', [4, 99]],
    ] as const)
      await database.put('showings', showingOf(id, { deck: 'mine', turn: [...turn] }));
    await database.put('showings', showingOf('d', { deck: 'other', turn: [-1, 50] }));
    expect(await returnReached(database, 'mine')).toBe(12.25);
  });
});
