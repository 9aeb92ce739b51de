import { describe, expect, it } from 'vitest';
import { chapterKey } from '../../utils/storage/chapters.ts';
import type { Database } from '../../utils/storage/database.ts';
import { deckRows } from '../../utils/storage/decks.ts';
import {
  bringBackDeck,
  decksToEmpty,
  emptyDeck,
  removeDeck,
} from '../../utils/storage/removed-decks.ts';
import { sealThoughts } from '../../utils/storage/thought-sealing.ts';
import { addThought } from '../../utils/storage/thought-writes.ts';
import { freshDatabase } from '../support/database.ts';
import { deckRow } from '../support/passages.ts';

const after = (seen: string[]) => `${seen.at(-1) ?? 't'}+`;

/** Two decks of two thoughts and a chapter each, one row of each in the tail. */
async function twoDecks(): Promise<Database> {
  const database = await freshDatabase();
  for (const deck of ['mine', 'other']) {
    await database.put('decks', deckRow({ id: deck }));
    await database.put('chapters', { id: chapterKey(deck, 0), deck, index: 0, paragraphs: ['p'] });
  }
  for (const at of [1, 2]) {
    for (const deck of ['mine', 'other']) {
      const passage = { id: `${deck}-${at}`, deck, text: 'words', language: 'en' };
      const rest = { deck: deckRow({ id: deck }), rankAfter: () => at, timeAfter: after };
      await addThought(database, { passage, ...rest });
    }
    if (at === 1) while ((await sealThoughts(database)) > 0);
  }
  return database;
}

const contents = async (database: Database) => ({
  thoughts: await database.getAllKeys('thoughts'),
  chapters: await database.getAllKeys('chapters'),
  tail: await database.getAllKeys('thoughtTail'),
  segments: (await database.getAllKeys('thoughtSegments')).map(([deck]) => deck),
});

describe('removeDeck', () => {
  it('takes a deck out of sight and nothing away, so that it can be brought back', async () => {
    const database = await twoDecks();
    const before = await contents(database);
    expect(await removeDeck(database, 'mine', 5, after)).toBe(true);
    expect((await deckRows(database)).map(({ id }) => id)).toEqual(['other']);
    expect(await contents(database)).toEqual(before);
    expect(await bringBackDeck(database, 'mine', after)).toBe(true);
    expect(await deckRows(database)).toContainEqual(deckRow({ time: 't++' }));
  });

  it('says that there is no such deck', async () => {
    expect(await removeDeck(await freshDatabase(), 'mine', 5, after)).toBe(false);
  });
});

describe('emptyDeck', () => {
  it('lets go of all that the deck has, and leaves the others', async () => {
    const database = await twoDecks();
    await removeDeck(database, 'mine', 5, after);
    await emptyDeck(database, 'mine');
    expect(await contents(database)).toEqual({
      thoughts: ['other-1', 'other-2'],
      chapters: [chapterKey('other', 0)],
      tail: ['other-2'],
      segments: ['other'],
    });
    expect(await database.get('decks', 'mine')).toEqual({
      id: 'mine',
      isOn: false,
      removed: 5,
      time: 't+',
    });
    expect(await bringBackDeck(database, 'mine', after)).toBe(false);
  });

  it('leaves a deck that was brought back', async () => {
    const database = await twoDecks();
    const before = await contents(database);
    await removeDeck(database, 'mine', 5, after);
    await bringBackDeck(database, 'mine', after);
    await emptyDeck(database, 'mine');
    expect(await contents(database)).toEqual(before);
  });
});

describe('decksToEmpty', () => {
  it('are those taken away long ago, and those whose emptying was cut short', async () => {
    const database = await twoDecks();
    await removeDeck(database, 'mine', 5, after);
    expect(await decksToEmpty(database, (removed) => removed < 5)).toEqual([]);
    expect(await decksToEmpty(database, (removed) => removed <= 5)).toEqual(['mine']);
    await database.put('decks', { id: 'other', isOn: false, removed: 9, time: 't' });
    expect(await decksToEmpty(database, () => false)).toEqual(['other']);
    await emptyDeck(database, 'other');
    expect(await decksToEmpty(database, () => false)).toEqual([]);
  });
});
