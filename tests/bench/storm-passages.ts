// What the storm does to passages: keeps them from pages and takes them out again, changes and deletes
// them, takes in a file of them with notes, and seals what a search looks in.
import { PASSAGES_DECK, type Undo } from '../../utils/domain/kept-passage.ts';
import { type Passage, passageId } from '../../utils/domain/passage.ts';
import { foldedWords } from '../../utils/domain/thought-segment.ts';
import type { AskedReader } from '../../utils/services/asked-reader.ts';
import type { ReadPassage } from '../../utils/services/file-messages.ts';
import { highlightNote } from '../../utils/services/highlight-notes.ts';
import { identityOf, timeAfter } from '../../utils/services/identity.ts';
import { system } from '../../utils/services/system.ts';
import { takePassages } from '../../utils/services/take-passages.ts';
import type { Database } from '../../utils/storage/database.ts';
import { keepPassage, takeOutPassage } from '../../utils/storage/keeping-passage.ts';
import { sealThoughts } from '../../utils/storage/thought-sealing.ts';
import {
  bringBackThought,
  changeThought,
  type DeletedThought,
  deleteThought,
} from '../../utils/storage/thought-writes.ts';
import type { Deed } from './storm.ts';

/** Of a file: its passages come in pieces, each of which is there whole or not at all. */
const PIECES = 4;
const PASSAGES_OF_PIECE = 25;

const DECK = 'storm-deck';

const chance = (below: number) => Math.floor(Math.random() * below);

/** Tells a deed, does it, and tells that it is done. */
export type Do = (
  kind: string,
  texts: Deed['texts'],
  work: () => Promise<unknown>,
) => Promise<void>;

/** A passage as a worker hands it over. */
function passageOfFile(order: number): ReadPassage & { note: string } {
  const text = `read ${crypto.randomUUID()}`;
  const source = { work: 'A book of storms', author: 'Nobody' };
  const note = `noted ${crypto.randomUUID()}`;
  const id = passageId(text, source);
  const folded = foldedWords({ text, language: 'en', source });
  return { id, text, language: 'en', folded, order, source, note };
}

/** Takes in a new file of passages, each with a note, as the worker would read it. */
async function takeFile(database: Database, passages: (ReadPassage & { note: string })[]) {
  const { seed, install } = await identityOf(database, system);
  const time = timeAfter(system, { seed, install })([]);
  const reader: AskedReader = {
    async ask(request) {
      if (request.type !== 'piece') return { type: 'failed' };
      const next = request.from + PASSAGES_OF_PIECE;
      return {
        type: 'piece',
        chapters: [],
        passages: passages.slice(request.from, next),
        notes: [],
        part: next / passages.length,
        ...(next < passages.length && { next }),
      };
    },
    stop: () => {},
  };
  const isNew = (await database.getKey('decks', DECK)) === undefined;
  const taken = await takePassages(database, reader, {
    deck: { id: DECK, isOn: true, name: 'Storms', policy: 'returning', time },
    isNew,
    language: 'en',
    here: { here: new Set(), deleted: new Set() },
    seed,
    notes: MAKING,
    time,
    onProgress: () => {},
  });
  if (typeof taken === 'string') throw new Error(`A file was not taken in: ${taken}`);
}

const MAKING = { now: Date.now(), zone: 'UTC', dayBeginsAt: 0 };

/** Deeds on the passages of a database, one at each call, by chance. */
export async function passageDeeds(
  start: Database,
  deed: Do,
): Promise<(database: Database) => Promise<void>> {
  const here = new Set((await start.getAll('thoughts')).map(({ id }) => id));
  const undos: Undo[] = [];
  const deleted: DeletedThought[] = [];

  async function keep(database: Database): Promise<void> {
    const identity = await identityOf(database, system);
    const text = `kept ${crypto.randomUUID()}`;
    const source = { url: 'https://example.org/storm' };
    const id = passageId(text, source);
    const passage: Passage = { id, deck: PASSAGES_DECK, text, language: 'en', source };
    await deed('keep', { [id]: text }, async () => {
      const undo = await keepPassage(database, passage, {
        seed: identity.seed,
        instant: Date.now(),
        timeAfter: timeAfter(system, identity),
      });
      if (undo === undefined) throw new Error('A new passage was kept before');
      undos.push(undo);
      here.add(id);
    });
  }

  async function change(database: Database, id: string): Promise<void> {
    const after = timeAfter(system, await identityOf(database, system));
    const text = `changed ${crypto.randomUUID()}`;
    await deed('change', { [id]: text }, () =>
      changeThought(database, id, (row) => ({ ...row, text }), after),
    );
  }

  async function remove(database: Database, id: string): Promise<void> {
    const after = timeAfter(system, await identityOf(database, system));
    here.delete(id);
    await deed('remove', { [id]: null }, async () => {
      const gone = await deleteThought(database, id, after);
      if (gone) deleted.push(gone);
    });
  }

  async function bringBack(database: Database, gone: DeletedThought): Promise<void> {
    const after = timeAfter(system, await identityOf(database, system));
    const { id, text } = gone.row;
    await deed('bring back', { [id]: text }, () => bringBackThought(database, gone, after));
    here.add(id);
  }

  async function undo(database: Database, kept: Undo): Promise<void> {
    const after = timeAfter(system, await identityOf(database, system));
    here.delete(kept.thought);
    await deed('undo', { [kept.thought]: null }, () => takeOutPassage(database, kept, after));
  }

  async function take(database: Database): Promise<void> {
    const count = PIECES * PASSAGES_OF_PIECE;
    const passages = Array.from({ length: count }, (_, order) => passageOfFile(order));
    const notes = passages.map((passage) => {
      const { note } = highlightNote(passage, { deck: DECK, language: 'en' }, MAKING);
      return [note.id, passage.note];
    });
    const texts = Object.fromEntries([...passages.map(({ id, text }) => [id, text]), ...notes]);
    await deed('take', texts, () => takeFile(database, passages));
    for (const { id } of passages) here.add(id);
  }

  return async (database) => {
    const [some] = [...here].slice(chance(here.size));
    const dice = chance(100);
    if (dice < 40 || some === undefined) return keep(database);
    if (dice < 55) return change(database, some);
    if (dice < 63) return remove(database, some);
    if (dice < 70) {
      const gone = deleted.pop();
      return gone ? bringBack(database, gone) : keep(database);
    }
    if (dice < 80) {
      const kept = undos.pop();
      return kept && here.has(kept.thought) ? undo(database, kept) : keep(database);
    }
    if (dice < 86) return take(database);
    return deed('seal passages', {}, () => sealThoughts(database, 1 + chance(60)));
  };
}

/** The words of every passage, by id. */
export async function passagesThere(database: Database): Promise<Record<string, string>> {
  const rows = await database.getAll('thoughts');
  return Object.fromEntries(rows.map(({ id, text }) => [id, text]));
}
