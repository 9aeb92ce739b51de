// Keeping the search in step with the notes: compared after a month, or at once
// when the rules of folding have changed, and put right where it differs.
import { DAY_MS } from '../domain/day.ts';
import { FOLD_VERSION } from '../domain/fold.ts';
import type { Database } from '../storage/database.ts';
import { deckRows } from '../storage/decks.ts';
import { largeWrite } from '../storage/large-write.ts';
import { checkSearchPiece, dropStrayRows, type NotePlace } from '../storage/search-check.ts';
import { putSetting } from '../storage/settings.ts';
import { checkDeckSearch } from '../storage/thought-search-check.ts';
import { identityOf, timeAfter } from './identity.ts';
import type { System } from './system.ts';

/** What a check found. */
export type SearchCheck = {
  /** Notes compared. */
  checked: number;
  /** Of how many, thoughts of the reader's decks too, a search would have told something else; it does no more. */
  repaired: number;
};

/** When this install last checked, and by which rules of folding. */
type LastCheck = { instant: number; foldVersion: number };

const EVERY_MS = 30 * DAY_MS;

/** Lets the page draw and answer before the next piece. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Compares what a search finds with all notes, repairs what differs, and says how much that was. */
export async function checkSearch(database: Database, system: System): Promise<SearchCheck> {
  const found: SearchCheck = { checked: 0, repaired: await dropStrayRows(database) };
  let next: NotePlace | undefined;
  do {
    const piece = await largeWrite(database, () => checkSearchPiece(database, next));
    found.checked += piece.checked;
    found.repaired += piece.repaired;
    next = piece.next;
    await pause();
  } while (next !== undefined);
  // The thoughts of the reader's decks are searched by rows of their own.
  for (const { id } of await deckRows(database))
    found.repaired += await largeWrite(database, () => checkDeckSearch(database, id));
  const now: LastCheck = { instant: system.now().instant, foldVersion: FOLD_VERSION };
  const after = timeAfter(system, await identityOf(database, system));
  await putSetting(database, 'searchChecked', now, after);
  return found;
}

/** The same where a check is due. Undefined where none is, or another page is at it. */
export async function checkSearchWhenDue(
  database: Database,
  system: System,
): Promise<SearchCheck | undefined> {
  return await navigator.locks.request('outward.search', { ifAvailable: true }, async (lock) => {
    if (lock === null) return undefined;
    const last = (await database.get('settings', 'searchChecked'))?.value as LastCheck | undefined;
    const age = system.now().instant - (last?.instant ?? 0);
    // A clock that was set back makes it due: better one too many.
    const isFresh = last?.foldVersion === FOLD_VERSION && age >= 0 && age < EVERY_MS;
    return isFresh ? undefined : await checkSearch(database, system);
  });
}
