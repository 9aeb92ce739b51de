import { describe, expect, it } from 'vitest';
import { createBookReading } from '../../utils/services/book-reading.ts';
import { readQueue } from '../../utils/services/queue-store.ts';
import type { DeckRow } from '../../utils/storage/schema.ts';
import { type BookSample, bookRows, GARDEN, HARBOUR } from '../support/books.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';
import { fillDisk } from '../support/full-disk.ts';
import { withLocalStorage } from '../support/local-storage.ts';
import { showingOf } from '../support/samples.ts';

withLocalStorage();

async function newReader(book: BookSample = HARBOUR, rest: Partial<DeckRow> = {}) {
  const { store, database } = await openStore();
  const { deck, thoughts, chapters } = bookRows(book, 'book', rest);
  await database.add('decks', deck);
  for (const row of thoughts) await database.add('thoughts', row);
  for (const row of chapters) await database.add('chapters', row);
  const clock = createClock();
  const changes = createFakeChanges();
  const addresses: string[] = [];
  const onAddress = (hash: string) => addresses.push(hash);
  const open = () => createBookReading({ store, system: clock, changes, onAddress });
  const reading = open();
  return {
    reading,
    /** The same book on another page. */
    open,
    database,
    clock,
    changes,
    addresses,
    now: () => reading.state.get(),
    place: async () => (await database.get('decks', 'book'))?.place,
  };
}

describe('open', () => {
  it('opens a new book at its first passage, in its chapter, and stores nothing', async () => {
    const { reading, now, place } = await newReader();
    await reading.open('book');
    expect(now()).toMatchObject({
      status: 'reading',
      book: { title: 'The Harbour', passages: 9, chapters: 3, pace: 'among', isOn: true },
      passage: { number: 1, rank: 0, isKept: false, language: 'en', direction: 'ltr' },
      leftOff: undefined,
    });
    expect(now().passage?.chapter).toEqual({
      index: 0,
      title: 'Low water',
      before: [],
      after: HARBOUR.chapters[0]?.paragraphs.slice(1),
    });
    expect(await place()).toBeUndefined();
  });

  it('opens where the reader stands, by the stored place or what a new tab has shown since', async () => {
    const { reading, now, database } = await newReader(HARBOUR, {
      place: { rank: 3, instant: 10 },
    });
    await reading.open('book');
    expect(now().passage?.number).toBe(4);
    await database.add('showings', showingOf('s', { deck: 'book', turn: [-1, 5], instant: 20 }));
    await reading.open('book');
    expect(now().passage?.number).toBe(6);
  });

  it('opens a passage that a link names, moves no place by that, and leads back', async () => {
    const { reading, now, place } = await newReader(HARBOUR, { place: { rank: 3, instant: 10 } });
    await reading.open('book', 7);
    expect(now()).toMatchObject({ passage: { number: 8 }, leftOff: { rank: 3, number: 4 } });
    expect(await place()).toEqual({ rank: 3, instant: 10 });
    await reading.onLeftOff();
    expect(now()).toMatchObject({ passage: { number: 4 }, leftOff: undefined });
  });

  it.each(['', 'nowhere', 'outward'])('says that %j is not there', async (deck) => {
    const { reading, now } = await newReader();
    await reading.open(deck);
    expect(now()).toMatchObject({ status: 'absent', book: undefined, passage: undefined });
  });

  it('says it of a deck in which nothing is', async () => {
    const { reading, now, database } = await newReader();
    await database.put('decks', { id: 'empty', isOn: true, time: 't' });
    await reading.open('empty');
    expect(now().status).toBe('absent');
  });

  it('shows the next passage where that of the place was deleted', async () => {
    const { reading, now, database } = await newReader(HARBOUR, {
      place: { rank: 3, instant: 10 },
    });
    await database.delete('thoughts', 'book-3');
    await reading.open('book');
    expect(now()).toMatchObject({
      passage: { rank: 4, number: 4 },
      book: { passages: 8 },
      leftOff: undefined,
    });
  });

  it('reads a book in the direction of its language', async () => {
    const { reading, now } = await newReader(GARDEN);
    await reading.open('book');
    expect(now().passage).toMatchObject({ language: 'he', direction: 'rtl' });
  });
});

describe('onForward and onBack', () => {
  it('go from passage to passage, over chapters, and store the place', async () => {
    const { reading, now, place, clock, changes, addresses, database } = await newReader();
    await reading.open('book', 2);
    await reading.onForward();
    expect(now().passage).toMatchObject({ number: 4, chapter: { index: 1 } });
    expect(now().passage?.chapter).not.toHaveProperty('title');
    expect(await place()).toEqual({ rank: 3, instant: clock.now().instant });
    expect((await database.get('decks', 'book'))?.time).not.toBe('00000000000-0000-here');
    expect(changes.announced).toEqual(['decks']);
    expect(addresses).toEqual(['#book']);
    await reading.onBack();
    expect(now().passage?.number).toBe(3);
    expect((await place())?.rank).toBe(2);
  });

  it('take one step for each press, however fast', async () => {
    const { reading, now } = await newReader();
    await reading.open('book');
    await Promise.all([reading.onForward(), reading.onForward(), reading.onForward()]);
    expect(now().passage?.number).toBe(4);
  });

  it('stay at the ends of the book', async () => {
    const { reading, now, place } = await newReader();
    await reading.open('book');
    await reading.onBack();
    expect(now().passage?.number).toBe(1);
    expect(await place()).toBeUndefined();
    await reading.open('book', 8);
    await reading.onForward();
    expect(now().passage?.number).toBe(9);
  });

  it('are what another page opens at', async () => {
    const { reading, open } = await newReader();
    await reading.open('book');
    await reading.onForward();
    const other = open();
    await other.open('book');
    expect(other.state.get().passage?.number).toBe(2);
  });

  it('go back behind what was shown before, and stay there', async () => {
    const { reading, open, database } = await newReader();
    await database.add('showings', showingOf('s', { deck: 'book', turn: [-1, 5], instant: 20 }));
    await reading.open('book');
    await reading.onBack();
    const other = open();
    await other.open('book');
    expect(other.state.get().passage?.number).toBe(5);
  });

  it('say where they could not be stored, and move all the same', async () => {
    const { reading, now } = await newReader();
    await reading.open('book');
    expectErrors();
    fillDisk('every write');
    await reading.onForward();
    expect(now()).toMatchObject({ passage: { number: 2 }, isFailed: true });
  });
});

describe('onChapter', () => {
  it('goes to the beginning of a chapter, and leaves a way back', async () => {
    const { reading, now, place } = await newReader();
    await reading.open('book', 1);
    await reading.onChapters(true);
    expect(now().chapters?.map(({ title }) => title)).toEqual(['Low water', undefined, 'Lights']);
    await reading.onChapter(2);
    expect(now()).toMatchObject({ passage: { number: 7 }, leftOff: { rank: 1, number: 2 } });
    expect((await place())?.rank).toBe(6);
    await reading.onForward();
    expect(now().leftOff).toEqual({ rank: 1, number: 2 });
    await reading.onChapters(false);
    expect(now().chapters).toBeUndefined();
  });

  it('goes to the last passage where a chapter at the end has none', async () => {
    const { reading, now, database } = await newReader();
    await database.put('chapters', {
      id: 'book/000003',
      deck: 'book',
      index: 3,
      paragraphs: ['The end.'],
    });
    await reading.open('book');
    await reading.onChapter(3);
    expect(now().passage?.number).toBe(9);
  });
});

describe('onBeginAgain', () => {
  it('goes to the first passage, and leaves a way back', async () => {
    const { reading, now } = await newReader();
    await reading.open('book', 8);
    await reading.onBeginAgain();
    expect(now()).toMatchObject({ passage: { number: 1 }, leftOff: { number: 9 } });
  });
});

describe('onMore', () => {
  it('gives more room, until another passage is turned to', async () => {
    const { reading, now } = await newReader();
    await reading.open('book');
    const { room } = now();
    reading.onMore();
    expect(now().room).toBeGreaterThan(room);
    await reading.onForward();
    expect(now().room).toBe(room);
  });
});

describe('onKeep', () => {
  it('keeps a passage, and keeps it no longer', async () => {
    const { reading, now, database, changes, clock } = await newReader();
    await reading.open('book', 4);
    await reading.onKeep();
    expect(now().passage?.isKept).toBe(true);
    expect((await database.get('marks', 'book-4'))?.kept).toBe(clock.now().instant);
    expect(changes.announced).toEqual(['marks']);
    await reading.onKeep();
    expect(now().passage?.isKept).toBe(false);
    expect(await database.get('marks', 'book-4')).not.toHaveProperty('kept');
  });
});

describe('onPace', () => {
  it('stores how the book comes, and has new tabs follow', async () => {
    const { reading, now, database, changes } = await newReader();
    await reading.open('book');
    await reading.onPace('daily');
    expect(now().book?.pace).toBe('daily');
    expect((await database.get('decks', 'book'))?.pace).toBe('daily');
    expect(changes.announced).toEqual(['decks', 'queue']);
  });
});

describe('settle', () => {
  it('has new tabs follow once after moves, and not where nobody moved', async () => {
    const { reading, changes } = await newReader();
    await reading.open('book');
    await reading.settle();
    expect(changes.announced).toEqual([]);
    await reading.onForward();
    await reading.settle();
    await reading.settle();
    expect(changes.announced).toEqual(['decks', 'queue']);
  });
});

describe('what a new tab brings of the book', () => {
  const next = () => readQueue().daily?.[0]?.thought;

  it('goes on from where the reader has turned to', async () => {
    const { reading } = await newReader(HARBOUR, { pace: 'daily' });
    await reading.open('book');
    for (let turned = 0; turned < 3; turned += 1) await reading.onForward();
    await reading.settle();
    expect(next()).toBe('book-4');
    await reading.onBack();
    await reading.settle();
    expect(next()).toBe('book-3');
  });

  it('is nothing once it comes on its own page alone', async () => {
    const { reading } = await newReader(HARBOUR, { pace: 'daily' });
    await reading.open('book');
    await reading.onPace('page');
    expect(next()).toBeUndefined();
    await reading.onPace('daily');
    expect(next()).toBe('book-0');
  });
});

describe('refresh', () => {
  it('shows what another page has changed, at the passage in sight', async () => {
    const { reading, now, database } = await newReader();
    await reading.open('book', 2);
    await database.put('marks', { thought: 'book-2', kept: 5, time: 't' });
    await database.put('decks', {
      ...bookRows(HARBOUR, 'book').deck,
      name: 'Harbours',
      pace: 'page',
    });
    await reading.refresh();
    expect(now()).toMatchObject({
      book: { title: 'Harbours', pace: 'page' },
      passage: { number: 3, isKept: true },
    });
  });

  it('says that a book is gone that was removed meanwhile', async () => {
    const { reading, now, database } = await newReader();
    await reading.open('book');
    await database.delete('decks', 'book');
    await reading.refresh();
    expect(now().status).toBe('absent');
    await reading.onForward();
    expect(await database.get('decks', 'book')).toBeUndefined();
  });
});

describe('the passage', () => {
  it('is a thought that a note can answer, and no more', async () => {
    const { reading, now } = await newReader();
    await reading.open('book');
    expect(now().passage?.thought).toEqual({
      id: 'book-0',
      deck: 'book',
      text: HARBOUR.chapters[0]?.paragraphs[0],
      language: 'en',
      source: { author: 'Nora Vell', work: 'The Harbour' },
    });
  });

  it('stands alone where the deck has no chapters', async () => {
    const { reading, now, database } = await newReader();
    await database.put('decks', { id: 'quotes', isOn: true, policy: 'inOrder', time: 't' });
    await database.add('thoughts', {
      id: 'q',
      deck: 'quotes',
      rank: 0,
      text: 'One.',
      language: 'und',
    });
    await reading.open('quotes');
    expect(now()).toMatchObject({
      status: 'reading',
      book: { chapters: 0 },
      passage: { number: 1 },
    });
    expect(now().passage).not.toHaveProperty('chapter');
    expect(now().book).not.toHaveProperty('title');
  });
});
