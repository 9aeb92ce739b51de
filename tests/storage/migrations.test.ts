import type { IDBPDatabase } from 'idb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { searchRow } from '../../utils/domain/search-segment.ts';
import { searchThoughts } from '../../utils/services/search-thoughts.ts';
import { type OpenOptions, openDatabase } from '../../utils/storage/database.ts';
import { MIGRATIONS, type Migration } from '../../utils/storage/migrations.ts';
import { freshName } from '../support/database.ts';
import { deckRow, putThoughts, thoughtRow } from '../support/passages.ts';
import { noteOf, wordingOf } from '../support/samples.ts';

/** What schema.ts says of version 1: key paths of the stores, and of their indexes. */
const VERSION_1 = {
  decks: { key: 'id', indexes: {} },
  drafts: { key: ['surface', 'subject'], indexes: { instant: 'instant' } },
  marks: { key: 'thought', indexes: { kept: 'kept' } },
  notes: {
    key: 'id',
    indexes: {
      day: 'day',
      instant: 'instant',
      monthDay: 'monthDay',
      person: 'person',
      thought: 'thought',
    },
  },
  people: { key: 'id', indexes: { foldedName: 'foldedName' } },
  searchSegments: { key: 'key', indexes: { low: 'low' } },
  searchTail: { key: 'note', indexes: { instant: 'instant' } },
  settings: { key: 'name', indexes: {} },
  staged: { key: ['type', 'id'], indexes: {} },
  showings: {
    key: 'id',
    indexes: {
      day: 'day',
      deckTurn: ['deck', 'turn'],
      slot: 'slot',
      thoughtTurn: ['thought', 'turn'],
    },
  },
  thoughts: { key: 'id', indexes: { deckRank: ['deck', 'rank'] } },
  wordings: { key: 'id', indexes: { note: 'note' } },
};

/** What step 2 has made of it. */
const VERSION_2 = {
  ...VERSION_1,
  answers: { key: 'id', indexes: { note: 'note' } },
  circles: { key: 'id', indexes: {} },
  notes: { ...VERSION_1.notes, indexes: { ...VERSION_1.notes.indexes, waits: 'waits' } },
};

/** What step 3 has made of it. */
const VERSION_3 = {
  ...VERSION_2,
  chapters: { key: 'id', indexes: {} },
  thoughtSegments: { key: 'key', indexes: {} },
  thoughtTail: { key: 'id', indexes: {} },
};

/** The stores and indexes that a database has. */
function shapeOf(database: IDBPDatabase<never>) {
  const names = Array.from(database.objectStoreNames);
  return Object.fromEntries(
    names.map((name) => {
      const { store } = database.transaction(name);
      const indexes = Array.from(store.indexNames, (index) => {
        const { keyPath, multiEntry, unique } = store.index(index);
        return [index, multiEntry || unique ? { keyPath, multiEntry, unique } : keyPath];
      });
      return [name, { key: store.keyPath, indexes: Object.fromEntries(indexes) }];
    }),
  );
}

const PERSON = { id: 'p', name: 'Miriam', foldedName: 'miriam', instant: 0 };

async function opened(options: OpenOptions) {
  const database = await openDatabase(options);
  onTestFinished(() => database.close());
  return database;
}

/** A made-up next step, as a release to come may have it: a new index, and a field in every note. */
const addsWords: Migration = async (_, transaction) => {
  const notes = transaction.objectStore('notes') as unknown as IDBObjectStoreOfAnyShape;
  notes.createIndex('words', 'words');
  for await (const cursor of notes.iterate()) {
    const words = cursor.value.wordings[0]?.text.split(' ').length;
    await cursor.update({ ...cursor.value, words });
  }
};

type IDBObjectStoreOfAnyShape = {
  createIndex(name: string, path: string): void;
  iterate(): AsyncIterable<{
    value: { wordings: { text: string }[] };
    update(value: unknown): Promise<unknown>;
  }>;
};

describe('the first version', () => {
  it('has exactly the stores, keys and indexes of the schema', async () => {
    const database = await opened({ name: freshName(), migrations: MIGRATIONS.slice(0, 1) });
    expect(database.version).toBe(1);
    expect(shapeOf(database as never)).toEqual(VERSION_1);
  });
});

describe('the second version', () => {
  it('has exactly the stores, keys and indexes of the schema', async () => {
    const database = await opened({ name: freshName(), migrations: MIGRATIONS.slice(0, 2) });
    expect(database.version).toBe(2);
    expect(shapeOf(database as never)).toEqual(VERSION_2);
  });

  it('keeps every row of the first', async () => {
    const name = freshName();
    const old = await openDatabase({ name, migrations: MIGRATIONS.slice(0, 1) });
    const note = noteOf('n', 'Here before.');
    await old.add('notes', note);
    await old.add('wordings', wordingOf(note));
    await old.add('people', PERSON);
    await old.add('searchTail', searchRow(note));
    old.close();
    const database = await opened({ name, migrations: MIGRATIONS.slice(0, 2) });
    expect(await database.getAll('notes')).toEqual([note]);
    expect(await database.getAll('wordings')).toEqual([wordingOf(note)]);
    expect(await database.getAll('people')).toEqual([PERSON]);
    expect(await database.getAll('searchTail')).toEqual([searchRow(note)]);
    expect(await database.getAllFromIndex('notes', 'waits')).toEqual([]);
  });
});

describe('the third version', () => {
  it('has exactly the stores, keys and indexes of the schema', async () => {
    const database = await opened({ name: freshName(), migrations: MIGRATIONS.slice(0, 3) });
    expect(database.version).toBe(3);
    expect(shapeOf(database as never)).toEqual(VERSION_3);
  });

  it.each([1, 2])('keeps every row of version %i, and finds its thoughts', async (version) => {
    const name = freshName();
    const old = await openDatabase({ name, migrations: MIGRATIONS.slice(0, version) });
    const note = noteOf('n', 'Here before.');
    const thoughts = Array.from({ length: 300 }, (_, at) => thoughtRow(`t${at}`, at));
    await old.add('notes', note);
    await old.add('decks', deckRow());
    await putThoughts(old, thoughts);
    old.close();
    const database = await opened({ name, migrations: MIGRATIONS.slice(0, 3) });
    expect(await database.getAll('notes')).toEqual([note]);
    expect(await database.getAll('decks')).toEqual([deckRow()]);
    expect(await database.count('thoughts')).toBe(300);
    expect(await database.get('thoughts', 't7')).toEqual(thoughts[7]);
    const decks = new Set(['mine']);
    expect(await searchThoughts(database, '"of t7."', { decks })).toEqual(['t7']);
  });
});

describe('migrate', () => {
  it('keeps every note of an older database, and does to each what the step says', async () => {
    const name = freshName();
    const old = await openDatabase({ name, migrations: MIGRATIONS.slice(0, 1) });
    const notes = ['Two words', 'And three words', 'One'].map((text, at) => noteOf(`n${at}`, text));
    for (const note of notes) {
      await old.add('notes', note);
      await old.add('wordings', wordingOf(note));
    }
    old.close();

    const database = await opened({ name, migrations: [...MIGRATIONS.slice(0, 1), addsWords] });
    expect(database.version).toBe(2);
    expect(await database.getAll('notes')).toEqual(
      notes.map((note, at) => ({ ...note, words: [2, 3, 1][at] })),
    );
    expect(await database.getAll('wordings')).toEqual(notes.map((note) => wordingOf(note)));
    const byWords = await database.getAllKeysFromIndex('notes', 'words' as never, 3 as never);
    expect(byWords).toEqual(['n1']);
  });

  it('makes the same of nothing as of an older database', async () => {
    const steps = [...MIGRATIONS.slice(0, 1), addsWords];
    const name = freshName();
    (await openDatabase({ name, migrations: steps.slice(0, 1) })).close();
    const upgraded = await opened({ name, migrations: steps });
    const fresh = await opened({ name: freshName(), migrations: steps });
    expect(shapeOf(upgraded as never)).toEqual(shapeOf(fresh as never));
  });

  it('runs only the steps that are missing, in their order', async () => {
    const name = freshName();
    const run: string[] = [];
    const step = (label: string): Migration => {
      return () => {
        run.push(label);
      };
    };
    const steps = [...MIGRATIONS.slice(0, 1), step('two'), step('three'), step('four')];
    (await openDatabase({ name, migrations: steps.slice(0, 2) })).close();
    run.length = 0;
    (await opened({ name, migrations: steps })).close();
    expect(run).toEqual(['three', 'four']);
  });

  it('leaves an older database as it was where a step fails half-way', async () => {
    const name = freshName();
    const old = await openDatabase({ name, migrations: MIGRATIONS.slice(0, 1) });
    await old.add('notes', noteOf('n', 'Here before.'));
    old.close();
    const fails: Migration = async (_, transaction) => {
      await transaction.objectStore('notes').clear();
      throw new Error('a step that fails');
    };
    const steps = [...MIGRATIONS.slice(0, 1), fails];
    const outcome = openDatabase({ name, migrations: steps }).then(
      (wrongly) => {
        wrongly.close();
        return 'opened';
      },
      () => 'refused',
    );
    expect(await outcome).toBe('refused');

    const database = await opened({ name, migrations: MIGRATIONS.slice(0, 1) });
    expect(await database.getAll('notes')).toEqual([noteOf('n', 'Here before.')]);
  });
});
