// What is related: thoughts to a thought, out of all decks that are on, with how
// often each was answered; notes to a note.
import type { Note } from '../domain/note.ts';
import { noteQuery } from '../domain/note-query.ts';
import { rankOf } from '../domain/rank.ts';
import {
  type NoteTie,
  RELATED_NOTES,
  type RelatedBy,
  relatedNotes,
  relatedThoughts,
  type ThoughtTie,
} from '../domain/related.ts';
import type { Thought } from '../domain/thought.ts';
import type { Database } from '../storage/database.ts';
import { hiddenThoughts, thoughtsNear } from '../storage/near-thoughts.ts';
import { notesOnThought } from '../storage/notes-on-thought.ts';
import { notesSharing } from '../storage/related-notes.ts';
import { thoughtById } from '../storage/thoughts.ts';
import { BUILT_IN_DECKS, builtInThoughts, isBuiltIn } from './built-in-decks.ts';
import { readingLanguages } from './language.ts';
import { readQueue } from './queue-store.ts';
import { readingOf } from './reading.ts';
import { notesOf, searchNotes } from './search.ts';
import { decksOf } from './settings.ts';
import type { Store } from './store.ts';

/** A thought with how many notes answer it. */
export type AnsweredThought = { thought: Thought; notes: number };

export type RelatedThoughts = RelatedBy<ThoughtTie, AnsweredThought>[];

export type RelatedNotes = RelatedBy<NoteTie, Note>[];

/** So many thoughts are looked at of a deck that is not built in, which may hold a hundred thousand. */
const LOOKED_AT = 200;

async function thoughtsOf(database: Database, deck: string, thought: Thought): Promise<Thought[]> {
  if (isBuiltIn(deck)) return builtInThoughts(deck, await readingOf(database));
  const own = deck === thought.deck ? await thoughtById(database, thought.id) : undefined;
  return thoughtsNear(database, deck, own?.rank ?? rankOf(thought.id, deck), LOOKED_AT);
}

async function inDatabase(database: Database, thought: Thought): Promise<RelatedThoughts> {
  const [{ on }, hidden] = await Promise.all([decksOf(database), hiddenThoughts(database)]);
  const all = await Promise.all(on.map((deck) => thoughtsOf(database, deck, thought)));
  const seen = all.flat().filter(({ id }) => !hidden.has(id));
  return await Promise.all(
    relatedThoughts(thought, seen).map(async ({ tie, values }) => ({
      tie,
      values: await Promise.all(
        values.map(async (near) => ({
          thought: near,
          notes: (await notesOnThought(database, near.id)).length,
        })),
      ),
    })),
  );
}

/** Thoughts near to one. Without a database those that come with Outward, and no notes. */
export async function thoughtsRelatedTo(store: Store, thought: Thought): Promise<RelatedThoughts> {
  const found = await store.run((database) => inDatabase(database, thought));
  if (found.ok) return found.value;
  const reading = { languages: readingLanguages(readQueue().settings), seed: '' };
  const all = await Promise.all(BUILT_IN_DECKS.map(({ id }) => builtInThoughts(id, reading)));
  return relatedThoughts(thought, all.flat()).map(({ tie, values }) => ({
    tie,
    values: values.map((near) => ({ thought: near, notes: 0 })),
  }));
}

/** Notes near to one: to its thought, about its person, of its theme. */
export async function notesRelatedTo(database: Database, note: Note): Promise<RelatedNotes> {
  const [thought, person] = await Promise.all([
    notesSharing(database, 'thought', note.thought),
    notesSharing(database, 'person', note.person),
  ]);
  // As many again as may stand under another tie already.
  const options = { most: 2 * RELATED_NOTES };
  const query = note.theme && noteQuery('', { theme: [note.theme] });
  const hits = query ? (await searchNotes(database, query, options)).hits : [];
  return relatedNotes(note, { thought, person, theme: await notesOf(database, hits) });
}
