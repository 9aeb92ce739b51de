// The store of drafts: what is typed and not saved.
import { type Draft, type DraftKey, draftKey } from '../domain/note.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import { textWrite } from './large-write.ts';

/**
 * Writes a draft, or removes it where nothing is typed any more. Relaxed, since
 * it happens at each input event.
 */
export function putDraft(database: Database, draft: Draft): Promise<void> {
  return textWrite(database, draft.text, () => writeDraft(database, draft));
}

async function writeDraft(database: Database, draft: Draft): Promise<void> {
  const transaction = database.transaction('drafts', 'readwrite', { durability: 'relaxed' });
  const isEmpty = draft.text.trim() === '' && !draft.person && !draft.practice;
  const written = isEmpty
    ? transaction.store.delete(draftKey(draft))
    : transaction.store.put(draft);
  await completed(transaction, written);
}

export async function deleteDraft(database: Database, key: DraftKey): Promise<void> {
  await database.delete('drafts', key);
}

export function draftAt(database: Database, key: DraftKey): Promise<Draft | undefined> {
  return database.get('drafts', key);
}

/** Stores a draft that has taken up the words of the one at `from`, and removes that one. */
export async function moveDraft(database: Database, draft: Draft, from: DraftKey): Promise<void> {
  const transaction = database.transaction('drafts', 'readwrite', { durability: 'strict' });
  await completed(transaction, transaction.store.put(draft), transaction.store.delete(from));
}

/** All drafts, latest first. */
export async function allDrafts(database: Database): Promise<Draft[]> {
  const drafts = await database.getAllFromIndex('drafts', 'instant');
  return drafts.reverse();
}
