// Passages that the reader keeps from pages: kept, taken out again, found again.
import { type Outcome, PASSAGES_DECK, type Undo } from '../domain/kept-passage.ts';
import { type Passage, passageId } from '../domain/passage.ts';
import { plainAddress } from '../domain/plain-address.ts';
import type { Source } from '../domain/thought.ts';
import type { FoundPassage } from '../formats/page/found-passage.ts';
import { fragmentLink } from '../formats/page/text-fragment.ts';
import { keepPassage, takeOutPassage } from '../storage/keeping-passage.ts';
import { thoughtById } from '../storage/thoughts.ts';
import type { Changes } from './changes.ts';
import { identityOf, timeAfter } from './identity.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type PassageWriting = { store: Store; system: System; changes: Changes };

/** What is known of words on a page: all that a script has found, or the words alone. */
export type Words = Pick<FoundPassage, 'text' | 'language' | 'isCut'> &
  Partial<Pick<FoundPassage, 'selector' | 'source' | 'fragment'>>;

/** The passage of these words, with the first of `addresses` that leads somewhere. */
export function passageOf(
  { text, language, selector, source: said, fragment }: Words,
  addresses: readonly (string | undefined)[],
  instant: number,
): Passage {
  const url = addresses.map(plainAddress).find((address) => address !== undefined);
  const source: Source = { ...said, ...(url !== undefined && { url }) };
  return {
    id: passageId(text, source),
    deck: PASSAGES_DECK,
    text,
    language,
    ...(Object.keys(source).length > 0 && { source }),
    instant,
    ...(selector && { selector }),
    ...(url !== undefined && fragment && { link: fragmentLink(url, fragment) }),
  };
}

function tellOthers(changes: Changes): void {
  changes.announce('decks');
  changes.announce('marks');
}

/** Keeps words, and says on other pages that something is kept. */
export async function keepWords(
  { store, system, changes }: PassageWriting,
  words: Words,
  addresses: readonly (string | undefined)[],
): Promise<Outcome> {
  const { instant } = system.now();
  const passage = passageOf(words, addresses, instant);
  const outcome = await store.change(async (database) => {
    const identity = await identityOf(database, system);
    return await keepPassage(database, passage, {
      seed: identity.seed,
      instant,
      timeAfter: timeAfter(system, identity),
    });
  });
  if (!outcome.ok) return { said: 'failed' };
  const undo = outcome.value;
  if (undo === undefined) return { said: 'already', thought: passage.id };
  tellOthers(changes);
  const isBare = words.selector === undefined;
  return { said: isBare ? 'bare' : 'kept', isCut: words.isCut, thought: passage.id, undo };
}

/** Takes a passage out again. Resolves with whether it was as it had been kept. */
export async function undoKeeping(
  { store, system, changes }: PassageWriting,
  undo: Undo,
): Promise<boolean> {
  const outcome = await store.change(async (database) =>
    takeOutPassage(database, undo, timeAfter(system, await identityOf(database, system))),
  );
  const isDone = outcome.ok && outcome.value;
  if (isDone) tellOthers(changes);
  return isDone;
}

/** The passage with this id, as it is stored; undefined where there is none, or none can be read. */
export async function storedPassage(store: Store, id: string): Promise<Passage | undefined> {
  const outcome = await store.run((database) => thoughtById(database, id));
  return outcome.ok ? outcome.value : undefined;
}
