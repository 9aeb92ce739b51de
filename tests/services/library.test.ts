import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../utils/services/library.ts';
import type { LibraryThought } from '../../utils/services/library-state.ts';
import { readQueue } from '../../utils/services/queue-store.ts';
import { chapterKey } from '../../utils/storage/chapters.ts';
import type { Database } from '../../utils/storage/database.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';
import { fillDisk } from '../support/full-disk.ts';
import { withLocalStorage } from '../support/local-storage.ts';
import { deckRow, putThoughts, thoughtRow } from '../support/passages.ts';
import { openTab } from '../support/reader.ts';

withLocalStorage();

async function newReader() {
  const { store, database } = await openStore();
  const clock = createClock();
  const changes = createFakeChanges();
  const saved: { blob: Blob; name: string }[] = [];
  const saveFile = (blob: Blob, name: string) => void saved.push({ blob, name });
  const library = createLibrary({ store, system: clock, changes, saveFile });
  return { store, database, clock, changes, library, saved };
}

/** A deck 'mine' of so many thoughts, t000 first. */
async function addDeck(database: Database, count: number): Promise<void> {
  await database.put('decks', deckRow({ policy: 'inOrder' }));
  const name = (at: number) => `t${String(at).padStart(3, '0')}`;
  await putThoughts(
    database,
    Array.from({ length: count }, (_, at) => thoughtRow(name(at), at)),
  );
}

const idsOf = (thoughts: readonly LibraryThought[]) => thoughts.map(({ thought }) => thought.id);

describe('open', () => {
  it('shows the built-in decks, then the reader’s own, with how many thoughts each has', async () => {
    const { database, library } = await newReader();
    await addDeck(database, 3);
    await database.put('decks', deckRow({ id: 'passages', policy: 'returning' }));
    await database.put('decks', { id: 'kept', isOn: false, time: 't' });
    const details = { title: 'A', author: 'B' };
    const book = { id: 'book', name: 'A', book: details, pace: 'daily', weight: 4 } as const;
    await database.put('decks', deckRow({ ...book, policy: 'inOrder', licence: 'CC0-1.0' }));
    await library.open({ view: 'decks' });
    const { decks, isLoaded, thoughts } = library.state.get();
    expect(decks.map(({ id, count }) => [id, count])).toEqual([
      ['outward', expect.any(Number)],
      ['old-words', expect.any(Number)],
      ['passages', 0],
      ['book', 0],
      ['mine', 3],
    ]);
    expect(decks[0]?.count).toBeGreaterThan(50);
    expect(decks[0]).toMatchObject({
      isBuiltIn: true,
      languages: ['en'],
      policy: 'ring',
      weight: 1,
    });
    expect(decks[3]).toMatchObject({ book: details, pace: 'daily', weight: 4, licence: 'CC0-1.0' });
    expect(decks[4]).toMatchObject({ name: 'Mine', policy: 'inOrder', isOn: true, isLast: false });
    expect([isLoaded, thoughts]).toEqual([true, []]);
  });

  it('shows a deck a page at a time, in its order, with what is marked', async () => {
    const { database, library } = await newReader();
    await addDeck(database, 100);
    await database.put('marks', {
      thought: 't001',
      kept: 5,
      isHidden: true,
      halfLifeDays: 0,
      time: 't',
    });
    await library.open({ view: 'deck', deck: 'mine' });
    const first = library.state.get();
    expect(first).toMatchObject({ total: 100, hasMore: true });
    expect(first.thoughts[0]).toEqual({
      thought: { id: 't000', deck: 'mine', text: 'The words of t000.', language: 'en' },
      isOwn: true,
      isHidden: false,
    });
    expect(first.thoughts[1]).toMatchObject({ kept: 5, isHidden: true, halfLifeDays: 0 });
    await Promise.all([library.onMore(), library.onMore()]);
    await library.onMore();
    await library.onMore();
    const { thoughts, hasMore } = library.state.get();
    expect(hasMore).toBe(false);
    expect(new Set(idsOf(thoughts)).size).toBe(100);
    expect(idsOf(thoughts)).toEqual(idsOf(thoughts).toSorted());
    await library.reload();
    expect(library.state.get().thoughts).toEqual(thoughts);
  });

  it('shows a built-in deck, whose thoughts are nobody’s to change', async () => {
    const { library } = await newReader();
    await library.open({ view: 'deck', deck: 'old-words' });
    const { thoughts, total, hasMore } = library.state.get();
    expect(thoughts[0]).toMatchObject({ isOwn: false, thought: { deck: 'old-words' } });
    expect([total, hasMore]).toEqual([library.state.get().decks[1]?.count, true]);
  });

  it('finds words in all decks, the reader’s own first, and none of a deck that is gone', async () => {
    const { database, library } = await newReader();
    await library.onAdd({ text: 'A listening oar', language: 'en' });
    await library.open({ view: 'search', query: 'LISTEN' });
    const { thoughts, total } = library.state.get();
    expect(thoughts[0]).toMatchObject({ isOwn: true, thought: { text: 'A listening oar' } });
    expect(total).toBeGreaterThan(1);
    expect(thoughts.slice(1).every(({ isOwn }) => !isOwn)).toBe(true);
    await library.onRemove('my-thoughts');
    expect(library.state.get().total).toBe((total ?? 0) - 1);
    await library.open({ view: 'search', query: ' ' });
    expect(library.state.get()).toMatchObject({ thoughts: [], total: 0 });
    expect(await database.count('thoughts')).toBe(1);
  });

  it('shows all that is kept, of any deck, the latest first', async () => {
    const { database, clock, library } = await newReader();
    await addDeck(database, 2);
    await library.open({ view: 'deck', deck: 'outward' });
    const builtIn = library.state.get().thoughts[3]?.thought.id ?? '';
    for (const id of ['t001', builtIn, 'of-no-deck']) {
      await library.onKeep(id, true);
      clock.advance(1000);
    }
    await library.open({ view: 'kept' });
    expect(idsOf(library.state.get().thoughts)).toEqual([builtIn, 't001']);
  });

  it('shows the view that was asked for last', async () => {
    const { database, library } = await newReader();
    await addDeck(database, 2);
    const views = [
      library.open({ view: 'search', query: 'listen' }),
      library.open({ view: 'deck', deck: 'mine' }),
    ];
    await Promise.all(views);
    expect(library.state.get().view).toEqual({ view: 'deck', deck: 'mine' });
    expect(idsOf(library.state.get().thoughts)).toEqual(['t000', 't001']);
  });
});

describe('a change of a deck', () => {
  it('switches it on and off, tells every page, and takes its card out of sight', async () => {
    const { database, clock, changes, library } = await newReader();
    await library.open({ view: 'decks' });
    const { deck } = await openTab(database, clock);
    await library.onDeck(deck, false);
    const state = library.state.get();
    expect(state.status).toBe('changed');
    expect(state.decks.map(({ isOn, isLast }) => [isOn, isLast]).toSorted()).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(new Set(readQueue().coming.map((card) => card.deck))).not.toContain(deck);
    expect(readQueue().shown.at(-1)?.card.deck).not.toBe(deck);
    expect(changes.announced).toEqual(expect.arrayContaining(['queue', 'settings']));
  });

  it('stores its weight, pace, name and policy, each later than the one before', async () => {
    const { database, library } = await newReader();
    await addDeck(database, 3);
    await database.put('decks', deckRow({ policy: 'inOrder', time: '' }));
    const times: string[] = [];
    const changed = async (work: Promise<unknown>) => {
      await work;
      times.push((await database.get('decks', 'mine'))?.time ?? '');
    };
    await changed(library.onWeight('mine', 4));
    await changed(library.onPace('mine', 'daily'));
    await changed(library.onRename('mine', ' Ours '));
    await changed(library.onPolicy('mine', 'returning'));
    expect(await database.get('decks', 'mine')).toEqual(
      deckRow({
        policy: 'returning',
        weight: 4,
        pace: 'daily',
        name: 'Ours',
        time: times[3] ?? '',
      }),
    );
    expect(times).toEqual(times.toSorted());
    expect(new Set(times).size).toBe(4);
    expect((await database.getAll('thoughts')).every(({ rank }) => rank % 1 > 0)).toBe(true);
  });

  it('refuses a name without letters, or without end', async () => {
    const { database, library } = await newReader();
    await addDeck(database, 1);
    expect(await library.onRename('mine', '  ')).toBe('empty');
    expect(await library.onRename('mine', 'n'.repeat(201))).toBe('too-long');
    expect((await database.get('decks', 'mine'))?.name).toBe('Mine');
  });

  it('says that it was not stored, and changes nothing', async () => {
    expectErrors();
    const { database, library } = await newReader();
    await addDeck(database, 1);
    await library.open({ view: 'decks' });
    const disk = fillDisk('every write');
    await library.onDeck('mine', false);
    disk.clear();
    expect(library.state.get().status).toBe('failed');
    expect((await database.get('decks', 'mine'))?.isOn).toBe(true);
  });
});

describe('onRemove', () => {
  it('takes a deck away, and undo brings it back as it was', async () => {
    const { database, library } = await newReader();
    await addDeck(database, 5);
    await library.open({ view: 'decks' });
    const before = library.state.get().decks;
    await library.onRemove('mine');
    expect(library.state.get()).toMatchObject({ status: 'deck-removed', taken: { deck: 'mine' } });
    expect(library.state.get().decks).toHaveLength(2);
    await library.onUndo();
    expect(library.state.get()).toMatchObject({ status: 'restored', taken: undefined });
    expect(library.state.get().decks).toEqual(before);
    expect(await database.count('thoughts')).toBe(5);
  });

  it('lets go of its thoughts and chapters once the reader goes on', async () => {
    const { database, library } = await newReader();
    await addDeck(database, 600);
    const chapter = { deck: 'mine', index: 0, paragraphs: ['p'] };
    await database.put('chapters', { id: chapterKey('mine', 0), ...chapter });
    await library.open({ view: 'decks' });
    await library.onRemove('mine');
    await library.onGoOn();
    expect(await database.count('thoughts')).toBe(0);
    expect(await database.count('chapters')).toBe(0);
    expect(library.state.get()).toMatchObject({ status: 'idle', taken: undefined });
  });

  it('lets go, when the library is opened, of what was taken away an hour ago, and of nothing later', async () => {
    const { store, database, clock, library } = await newReader();
    await addDeck(database, 5);
    await library.open({ view: 'decks' });
    await library.onRemove('mine');
    const openAgain = () =>
      createLibrary({
        store,
        system: clock,
        changes: createFakeChanges(),
        saveFile() {},
      }).open({ view: 'decks' });
    await openAgain();
    expect(await database.count('thoughts')).toBe(5);
    clock.advance(3_700_000);
    await openAgain();
    expect(await database.count('thoughts')).toBe(0);
  });
});

describe('onAdd', () => {
  it('puts a thought into a deck that is made for it, into one by its name, into one that is there', async () => {
    const { database, library } = await newReader();
    await addDeck(database, 2);
    await library.open({ view: 'decks' });
    expect(
      await library.onAdd({
        text: ' An oar. ',
        language: 'en',
        source: { author: 'Ada Wherry ', work: ' ' },
        theme: 'silence',
      }),
    ).toBeUndefined();
    expect(library.state.get().status).toBe('added');
    await library.onAdd({ text: 'Весло', language: 'ru', deckName: 'По-русски' });
    await library.onAdd({ text: 'The last', language: '', deck: 'mine' });
    expect(
      library.state
        .get()
        .decks.map(({ name, count }) => [name, count])
        .slice(2),
    ).toEqual([
      [undefined, 1],
      ['Mine', 3],
      ['По-русски', 1],
    ]);
    const rows = await database.getAll('thoughts');
    expect(rows.find(({ text }) => text === 'An oar.')).toMatchObject({
      deck: 'my-thoughts',
      source: { author: 'Ada Wherry' },
      theme: 'silence',
    });
    expect(rows.find(({ text }) => text === 'The last')).toMatchObject({
      rank: 2,
      language: 'und',
    });
  });

  it.each([
    ['  \n ', 'empty'],
    ['w'.repeat(20_001), 'too-long'],
    ['the OAR', 'known'],
  ])('refuses %j: %s', async (text, problem) => {
    const { database, library } = await newReader();
    await library.onAdd({ text: 'The oar', language: 'en' });
    expect(await library.onAdd({ text, language: 'en' })).toBe(problem);
    expect(await database.count('thoughts')).toBe(1);
  });
});

describe('onEdit', () => {
  it('changes the words of a thought, which stays who it is, and is found by them', async () => {
    const { database, library } = await newReader();
    await library.onAdd({ text: 'The oar', language: 'en', source: { work: 'A' }, lens: 'inward' });
    const [before] = await database.getAll('thoughts');
    const id = before?.id ?? '';
    await library.open({ view: 'search', query: 'zephyr' });
    expect(library.state.get().thoughts).toEqual([]);
    expect(await library.onEdit(id, { text: 'The zephyr', language: 'en' })).toBeUndefined();
    expect(library.state.get()).toMatchObject({ status: 'edited', total: 1 });
    const { source: _, lens: __, ...rest } = before as typeof before & object;
    expect(await database.getAll('thoughts')).toEqual([
      { ...rest, text: 'The zephyr', time: expect.any(String) },
    ]);
  });

  it('refuses the words of another thought', async () => {
    const { database, library } = await newReader();
    await library.onAdd({ text: 'The oar', language: 'en' });
    await library.onAdd({ text: 'The boat', language: 'en' });
    const boat = (await database.getAll('thoughts')).find(({ text }) => text === 'The boat');
    expect(await library.onEdit(boat?.id ?? '', { text: 'the oar', language: 'en' })).toBe('known');
    expect(await library.onEdit(boat?.id ?? '', { text: '', language: 'en' })).toBe('empty');
    expect(await database.get('thoughts', boat?.id ?? '')).toEqual(boat);
  });
});

describe('marks', () => {
  it('are set and taken away, and other pages are told', async () => {
    const { database, changes, library } = await newReader();
    await addDeck(database, 1);
    await library.open({ view: 'deck', deck: 'mine' });
    const seen = () => library.state.get().thoughts[0];
    await library.onKeep('t000', true);
    expect(library.state.get().status).toBe('kept');
    await library.onHide('t000', true);
    await library.onHalfLife('t000', 28);
    expect(seen()).toMatchObject({ kept: expect.any(Number), isHidden: true, halfLifeDays: 28 });
    await library.onKeep('t000', false);
    await library.onHide('t000', false);
    await library.onHalfLife('t000', undefined);
    expect(seen()).toEqual({ thought: seen()?.thought, isOwn: true, isHidden: false });
    expect(changes.announced).toContain('marks');
  });
});

describe('onDelete', () => {
  it('deletes a thought, and undo brings it back with its marks', async () => {
    const { database, library } = await newReader();
    await addDeck(database, 3);
    await library.open({ view: 'deck', deck: 'mine' });
    await library.onKeep('t001', true);
    const before = library.state.get().thoughts;
    await library.onDelete('t001');
    expect(library.state.get()).toMatchObject({ status: 'deleted', taken: { thought: 't001' } });
    expect(idsOf(library.state.get().thoughts)).toEqual(['t000', 't002']);
    expect(await database.get('marks', 't001')).toMatchObject({ isHidden: true });
    await library.onUndo();
    expect(library.state.get().thoughts).toEqual(before);
    expect(library.state.get().taken).toBeUndefined();
  });

  it('can be undone no more after the next step', async () => {
    const { database, library } = await newReader();
    await addDeck(database, 3);
    await library.open({ view: 'deck', deck: 'mine' });
    await library.onDelete('t001');
    await library.onKeep('t002', true);
    await library.onUndo();
    expect(await database.count('thoughts')).toBe(2);
  });
});

describe('onShare', () => {
  it.each(['mine', 'outward'])('saves all thoughts of %s as a file', async (id) => {
    const { database, library, saved } = await newReader();
    await addDeck(database, 700);
    await library.open({ view: 'decks' });
    await library.onShare(id);
    const [file] = saved;
    const lines = ((await file?.blob.text()) ?? '').trimEnd().split('\n');
    const deck = library.state.get().decks.find((one) => one.id === id);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ outward: 'deck', policy: deck?.policy });
    expect(lines).toHaveLength((deck?.count ?? 0) + 2);
    expect(library.state.get()).toMatchObject({ status: 'shared', sharedAs: file?.name });
    expect(file?.name).toMatch(/\.jsonl$/);
  });
});
