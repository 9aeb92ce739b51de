import { describe, expect, it } from 'vitest';
import { passageId } from '../../utils/domain/passage.ts';
import type { FoundPassage } from '../../utils/formats/highlights/found.ts';
import { askedReader } from '../../utils/services/asked-reader.ts';
import type { FileRead } from '../../utils/services/file-contents.ts';
import type { ReaderRequest } from '../../utils/services/file-messages.ts';
import { searchThoughts } from '../../utils/services/search-thoughts.ts';
import type { Store } from '../../utils/services/store.ts';
import { takePassages } from '../../utils/services/take-passages.ts';
import { createTakingIn } from '../../utils/services/taking-in.ts';
import type { Database } from '../../utils/storage/database.ts';
import { deckPage } from '../../utils/storage/deck-thoughts.ts';
import { idsHere } from '../../utils/storage/ids-here.ts';
import { removeDeck } from '../../utils/storage/removed-decks.ts';
import { deleteThought } from '../../utils/storage/thought-writes.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';
import { fillDisk } from '../support/full-disk.ts';
import { withLocalStorage } from '../support/local-storage.ts';
import {
  BOOK,
  deckRow,
  type FakeReader,
  fakeReader,
  foundOf,
  highlights,
  ROWING,
  readAs,
  readAsBook,
} from '../support/passages.ts';

withLocalStorage();

type Before = (request: ReaderRequest) => Promise<void> | void;

function takingIn(
  store: Store,
  read: FileRead | ((request: ReaderRequest) => FileRead),
  before?: Before,
) {
  const clock = createClock();
  const changes = createFakeChanges();
  const readers: FakeReader[] = [];
  let taken = 0;
  const taking = createTakingIn({
    store,
    system: clock,
    changes,
    startReader() {
      const reader = fakeReader(read, before);
      readers.push(reader);
      return reader;
    },
    onTaken: () => {
      taken += 1;
    },
  });
  return { taking, clock, changes, readers, taken: () => taken };
}

const FILE = new File(['x'], 'My Clippings.txt');

/** Reads and takes a file of these passages. */
async function takeAll(store: Store, read: FileRead) {
  const { taking } = takingIn(store, read);
  await taking.onFile(FILE);
  await taking.onTake();
  return taking.state.get().result;
}

const CONTENTS = [
  'decks',
  'thoughts',
  'thoughtSegments',
  'chapters',
  'marks',
  'notes',
  'wordings',
  'searchTail',
] as const;

async function contents(database: Database) {
  const all = await Promise.all(CONTENTS.map((name) => database.getAll(name)));
  return Object.fromEntries(CONTENTS.map((name, at) => [name, all[at]]));
}

describe('onFile', () => {
  it('shows what was found, how much of it is here and was deleted here, and where it would go', async () => {
    const { store, database } = await openStore();
    const passages = highlights(40);
    await takeAll(store, readAs(foundOf(passages.slice(0, 9))));
    const [first] = await database.getAll('thoughts');
    await deleteThought(database, first?.id ?? '', () => 't');

    const unreadable = [{ line: 7, reason: 'no-text' as const, raw: '===' }];
    const read = readAs(foundOf(passages, { unreadable }));
    const { taking, readers } = takingIn(store, read);
    await taking.onFile(FILE);
    expect(taking.state.get()).toMatchObject({
      phase: 'found',
      name: 'My Clippings.txt',
      preview: {
        kind: 'highlights',
        format: 'kindle-clippings',
        counts: { blocks: 41, passages: 40, unreadable: 1, here: 8, deletedHere: 1 },
        unreadable,
      },
      choice: { deck: first?.deck },
      language: undefined,
      result: undefined,
    });
    const { preview } = taking.state.get();
    expect(preview?.samples).toHaveLength(10);
    expect(readers[0]?.asked[0]).toMatchObject({ type: 'read', name: 'My Clippings.txt' });
  });

  it('suggests a new deck by the file’s name, or the one for the reader’s own where words were pasted', async () => {
    const { store } = await openStore();
    const { taking } = takingIn(store, readAs(foundOf(highlights(1))));
    await taking.onFile(FILE);
    expect(taking.state.get().choice).toEqual({ name: 'My Clippings' });
    await taking.onText('words');
    expect(taking.state.get()).toMatchObject({ name: '', choice: { deck: 'my-thoughts' } });
  });

  it('shows a book with its chapters and its language', async () => {
    const { store } = await openStore();
    const { taking } = takingIn(store, readAsBook(BOOK));
    await taking.onFile(FILE);
    expect(taking.state.get()).toMatchObject({
      phase: 'found',
      preview: {
        kind: 'book',
        details: BOOK.details,
        chapters: [
          { title: 'Out', passages: 1 },
          { title: 'Back', passages: 1 },
        ],
        passages: 2,
        here: 0,
      },
      choice: { name: 'The Long Row' },
      language: 'en',
    });
  });

  it('asks for the encoding, and reads the file again in it', async () => {
    const { store } = await openStore();
    const encodings = [{ label: 'windows-1251', sample: 'Слово' }];
    const { taking, readers } = takingIn(store, (request) =>
      'encoding' in request ? readAs(foundOf(highlights(2))) : { ok: false, encodings },
    );
    await taking.onFile(FILE);
    expect(taking.state.get()).toMatchObject({ phase: 'encoding', encodings });
    await taking.onEncoding('windows-1251');
    expect(taking.state.get()).toMatchObject({ phase: 'found', encodings: [] });
    expect(readers[1]?.asked[0]).toMatchObject({ encoding: 'windows-1251' });
  });

  it.each([
    [{ ok: false, reason: 'encrypted', path: 'META-INF/encryption.xml' } as const],
    [{ ok: false, reason: 'no-format' } as const],
  ])('says why a file is not read: %o', async (read) => {
    const { store } = await openStore();
    const { taking, readers } = takingIn(store, read);
    await taking.onFile(FILE);
    const { ok: _, ...refused } = read;
    expect(taking.state.get()).toMatchObject({
      phase: 'idle',
      result: { kind: 'refused', ...refused },
    });
    expect(readers[0]?.isTerminated).toBe(true);
  });

  it('leaves the file before for a new one', async () => {
    const { store } = await openStore();
    const { taking, readers } = takingIn(store, readAs(foundOf(highlights(3))), () => {});
    const first = taking.onFile(FILE);
    await taking.onFile(new File(['x'], 'other.txt'));
    await first;
    expect(readers[0]?.isTerminated).toBe(true);
    expect(taking.state.get()).toMatchObject({ phase: 'found', name: 'other.txt' });
  });
});

describe('onTake', () => {
  it('takes everything into a new deck, found by a search, and says how much that was', async () => {
    const { store, database } = await openStore();
    const passages = highlights(900);
    const { taking, changes, readers, taken } = takingIn(store, readAs(foundOf(passages)));
    const progress: (number | undefined)[] = [];
    taking.state.subscribe(({ phase, progress: part }) => {
      if (phase === 'taking') progress.push(part);
    });
    await taking.onFile(FILE);
    taking.onDeckChoice({ name: 'Rowing' });
    taking.onLanguage('en');
    await taking.onTake();

    const [deck] = await database.getAll('decks');
    expect(deck).toMatchObject({ name: 'Rowing', isOn: true, policy: 'returning', language: 'en' });
    expect(taking.state.get()).toMatchObject({
      phase: 'idle',
      result: {
        kind: 'taken',
        passages: 900,
        notes: 0,
        here: 0,
        deletedHere: 0,
        deck: deck?.id,
        deckName: 'Rowing',
      },
    });
    const rows = await database.getAll('thoughts');
    expect(new Set(rows.map(({ text }) => text))).toEqual(
      new Set(passages.map(({ text }) => text)),
    );
    expect(rows.every(({ language, rank }) => language === 'en' && rank > 0)).toBe(true);
    const decks = new Set([deck?.id ?? '']);
    expect(await searchThoughts(database, 'stroke 899:', { decks })).toHaveLength(1);
    expect(await database.count('thoughtTail')).toBe(0);
    expect(progress.length).toBeGreaterThan(3);
    expect(progress.at(-1)).toBe(1);
    expect(changes.announced).toEqual(expect.arrayContaining(['queue', 'settings', 'notes']));
    expect(readers[0]?.isTerminated).toBe(true);
    expect(taken()).toBe(1);
  });

  it('brings nothing twice, whichever deck it went to, and nothing that was deleted', async () => {
    const { store, database } = await openStore();
    const read = readAs(foundOf(highlights(30, { note: 'Mine.' })));
    await takeAll(store, read);
    const [first] = await database.getAll('thoughts');
    await deleteThought(database, first?.id ?? '', () => 't');
    const before = await contents(database);

    const { taking } = takingIn(store, read);
    await taking.onFile(FILE);
    taking.onDeckChoice({ name: 'Another' });
    await taking.onTake();
    expect(taking.state.get().result).toEqual({ kind: 'nothing-new' });
    expect(await contents(database)).toEqual(before);
  });

  it('adds to a deck of the reader’s what is new, behind what is there where it is read in order', async () => {
    const { store, database } = await openStore();
    const row = deckRow({ policy: 'inOrder' });
    await database.put('decks', row);
    const { taking } = takingIn(store, readAs(foundOf(highlights(3))));
    for (const count of [3, 5]) {
      const { taking: next } = takingIn(store, readAs(foundOf(highlights(count))));
      await next.onFile(FILE);
      next.onDeckChoice({ deck: 'mine' });
      await next.onTake();
    }
    expect(taking.state.get().phase).toBe('idle');
    const { rows } = await deckPage(database, 'mine', 10);
    expect(rows.map(({ text }) => text)).toEqual(highlights(5).map(({ text }) => text));
    expect(await database.get('decks', 'mine')).toEqual(row);
  });

  it('makes notes of what the reader wrote, and finds them again', async () => {
    const { store, database } = await openStore();
    const when = { local: '2024-08-22T19:01:04' };
    const notes = [{ text: 'Of the whole book.', source: ROWING, when }];
    const passages = highlights(2, { note: 'As my father did.', when });
    expect(await takeAll(store, readAs(foundOf(passages.slice(0, 1), { notes })))).toMatchObject({
      passages: 1,
      notes: 2,
    });
    const stored = await database.getAll('notes');
    expect(stored.map(({ kind, day }) => [kind, day])).toEqual([
      ['highlight', '2024-08-22'],
      ['highlight', '2024-08-22'],
    ]);
    const id = passageId(passages[0]?.text ?? '', ROWING);
    expect(stored.filter(({ thought }) => thought === id)).toHaveLength(1);
    expect(await database.count('wordings')).toBe(2);
    expect(await database.count('searchTail')).toBe(2);
    expect((await database.get('thoughts', id))?.instant).toBe(stored[0]?.instant);
  });

  it('takes a book as a deck of its own, in order, with its chapters, and finds it again', async () => {
    const { store, database } = await openStore();
    const taken = await takeAll(store, readAsBook(BOOK));
    const [deck] = await database.getAll('decks');
    expect(taken).toMatchObject({ kind: 'taken', deck: deck?.id, deckName: 'The Long Row' });
    expect(deck).toMatchObject({
      policy: 'inOrder',
      language: 'en',
      licence: 'Public domain',
      book: BOOK.details,
    });
    const { rows } = await deckPage(database, deck?.id ?? '', 10);
    expect(rows.map(({ rank, text }) => [rank, text])).toEqual(
      BOOK.passages.map(({ text }, at) => [at, text]),
    );
    expect((await database.getAll('chapters')).map(({ title }) => title)).toEqual(['Out', 'Back']);
    const before = await contents(database);
    expect(await takeAll(store, readAsBook(BOOK))).toEqual({ kind: 'nothing-new' });
    expect(await contents(database)).toEqual(before);
  });

  it('takes a deck that somebody shared as it was', async () => {
    const { store, database } = await openStore();
    const deck = { name: 'Psalms', language: 'he', licence: 'CC0-1.0', policy: 'ring' } as const;
    const passages: FoundPassage[] = [
      { text: 'Words', source: {}, theme: 'giving', lens: 'outward' },
      { text: 'Others', source: {}, language: 'en' },
    ];
    await takeAll(store, readAs(foundOf(passages, { format: 'deck-lines', deck })));
    expect(await database.getAll('decks')).toMatchObject([deck]);
    const rows = await database.getAll('thoughts');
    expect(rows.find(({ text }) => text === 'Words')).toMatchObject({
      language: 'he',
      theme: 'giving',
      lens: 'outward',
    });
    expect(rows.find(({ text }) => text === 'Others')?.language).toBe('en');
  });

  it('brings a deck that was taken away in again, whole', async () => {
    const { store, database } = await openStore();
    const read = readAsBook(BOOK);
    await takeAll(store, read);
    const [deck] = await database.getAll('decks');
    await removeDeck(database, deck?.id ?? '', 5, ([before]) => `${before}+`);
    expect(await takeAll(store, read)).toMatchObject({ kind: 'taken', passages: 2 });
    const again = await database.get('decks', deck?.id ?? '');
    expect(again).not.toHaveProperty('removed');
    expect((again?.time ?? '') > (deck?.time ?? '')).toBe(true);
    const decks = new Set([deck?.id ?? '']);
    expect(await searchThoughts(database, 'window', { decks })).toHaveLength(1);
  });

  it('takes out again what has come in where the reader cancels, at any piece', async () => {
    const { store, database } = await openStore();
    await takeAll(store, readAs(foundOf(highlights(100))));
    const before = await contents(database);
    const read = readAs(foundOf(highlights(600, { note: 'Mine.' })));
    for (const stopAt of [0, 1, 2]) {
      let pieces = 0;
      const { taking, changes } = takingIn(store, read, ({ type }) => {
        if (type !== 'piece') return;
        if (pieces === stopAt) taking.onCancel();
        pieces += 1;
      });
      await taking.onFile(FILE);
      taking.onDeckChoice({ name: 'Another' });
      await taking.onTake();
      expect(taking.state.get()).toMatchObject({ phase: 'idle', result: { kind: 'cancelled' } });
      expect(await contents(database)).toEqual(before);
      expect(changes.announced).toEqual([]);
    }
  });

  it('stores nothing where the disk is full, and says so', async () => {
    expectErrors();
    const { store, database } = await openStore();
    const before = await contents(database);
    for (const failing of [1, 20, 300, 600]) {
      const { taking } = takingIn(store, readAs(foundOf(highlights(600))));
      await taking.onFile(FILE);
      const disk = fillDisk(failing);
      await taking.onTake();
      disk.clear();
      expect(taking.state.get().result).toEqual({ kind: 'not-stored' });
      expect(await contents(database)).toEqual(before);
    }
  });

  it.each([
    [1, false],
    [2, false],
    [1, true],
    [2, true],
  ])(
    'is completed by the next import where the page died after %i pieces, with nothing twice; a book: %s',
    async (pieces, isBook) => {
      const { store, database } = await openStore();
      const passages = highlights(600).map(({ text }, at) => ({ text, chapter: 0, paragraph: at }));
      const read = isBook
        ? readAsBook({ ...BOOK, passages })
        : readAs(foundOf(highlights(600, { note: 'Mine.' })));
      await dieAfter(store, database, read, pieces);
      const half = await database.count('thoughts');
      expect(half).toBeGreaterThan(0);
      expect(half).toBeLessThan(600);
      expect(await takeAll(store, read)).toMatchObject({ kind: 'taken', here: half });
      const whole = await openStore();
      await takeAll(whole.store, read);
      for (const name of ['thoughts', 'notes', 'chapters'] as const)
        expect(await database.getAllKeys(name)).toEqual(await whole.database.getAllKeys(name));
      const sealed = (await database.getAll('thoughtSegments')).flatMap(({ ids }) => ids);
      expect(new Set(sealed).size).toBe(600);
      expect(sealed).toHaveLength(600);
      if (!isBook) return;
      const ranks = (await database.getAll('thoughts')).map(({ rank }) => rank);
      expect(ranks.toSorted((a, b) => a - b)).toEqual(passages.map((_, at) => at));
    },
  );
});

/** An import whose page is gone after so many pieces: nothing answers any more, nobody cleans up. */
async function dieAfter(
  store: Store,
  database: Database,
  read: FileRead,
  pieces: number,
): Promise<void> {
  // The deck is the one that the page would have made.
  const { taking } = takingIn(store, read);
  await taking.onFile(FILE);
  const isBook = taking.state.get().preview?.kind === 'book';
  taking.onCancel();
  const scratch = await openStore();
  await takeAll(scratch.store, read);
  const [deck] = await scratch.database.getAll('decks');
  let asked = 0;
  let isDead: () => void = () => {};
  const dead = new Promise<void>((done) => {
    isDead = done;
  });
  const reader = askedReader(
    fakeReader(read, ({ type }) => {
      if (type !== 'piece') return undefined;
      asked += 1;
      if (asked <= pieces) return undefined;
      isDead();
      return new Promise(() => {});
    }),
    () => {},
  );
  await reader.ask({ type: 'read', file: new Blob(['x']), name: '', isPasted: false });
  const abandoned = takePassages(database, reader, {
    deck: deck as NonNullable<typeof deck>,
    isNew: true,
    language: isBook ? 'en' : undefined,
    here: await idsHere(database, []),
    seed: 's',
    notes: { now: 5, zone: 'UTC', dayBeginsAt: 0 },
    time: 't',
    onProgress: () => {},
  });
  // What fails before anybody is dead is told.
  await Promise.race([dead, abandoned]);
}
