// A thought that the reader writes into a deck by hand, or changes there.
import { rankInDeck } from '../domain/deck-rank.ts';
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { type Passage, passageId } from '../domain/passage.ts';
import type { Lens, Theme } from '../domain/theme.ts';
import type { Source } from '../domain/thought.ts';
import type { Database } from '../storage/database.ts';
import { returnReached } from '../storage/deck-policy.ts';
import { textWrite } from '../storage/large-write.ts';
import type { DeckRow } from '../storage/schema.ts';
import { addThought, changeThought } from '../storage/thought-writes.ts';
import { thoughtById } from '../storage/thoughts.ts';
import { identityOf } from './identity.ts';
import { MY_THOUGHTS } from './my-thoughts.ts';
import type { System } from './system.ts';

/** Why words cannot be stored: none, too many, or there already; or the database refuses. */
export type WordsProblem = 'empty' | 'too-long' | 'known' | 'failed';

/** In UTF-16 code units. */
export const THOUGHT_MAX_LENGTH = 20_000;

export type ThoughtWords = {
  text: string;
  source?: Source;
  /** BCP 47 tag, 'und' where nobody knows. */
  language: string;
  theme?: Theme;
  lens?: Lens;
};

/** `deck`: one of the reader's; `deckName`: a new one; neither: the deck 'my-thoughts'. */
export type AddedThought = ThoughtWords & { deck?: string; deckName?: string };

type TimeAfter = (seen: HybridTime[]) => HybridTime;

export function wordsProblem({ text }: ThoughtWords): WordsProblem | undefined {
  if (text.trim() === '') return 'empty';
  return text.length > THOUGHT_MAX_LENGTH ? 'too-long' : undefined;
}

/** Fields that hold words, as they are stored: without spaces around, absent where there is nothing. */
function trimmed(source: Source | undefined): Source | undefined {
  const { lesson, ...words } = source ?? {};
  const told = Object.entries(words)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  const whole: Source = { ...Object.fromEntries(told), ...(lesson && { lesson }) };
  return Object.keys(whole).length === 0 ? undefined : whole;
}

function fieldsOf({ text, source, language, theme, lens }: ThoughtWords) {
  const told = trimmed(source);
  return {
    text: text.trim(),
    language: language || 'und',
    ...(told && { source: told }),
    ...(theme && { theme }),
    ...(lens && { lens }),
  };
}

/** Adds a thought to a deck. False where its words are in a deck already. */
export async function addByHand(
  database: Database,
  system: System,
  added: AddedThought,
  timeAfter: TimeAfter,
): Promise<boolean> {
  const fields = fieldsOf(added);
  const { seed } = await identityOf(database, system);
  const name = added.deckName?.trim() ?? '';
  const id = passageId(fields.text, fields.source);
  const deck = added.deck ?? (name === '' ? MY_THOUGHTS : system.newId());
  const passage: Passage = { id, deck, ...fields };
  const position = await returnReached(database, deck);
  const row: Omit<DeckRow, 'time'> = { id: deck, isOn: true, policy: 'ring' };
  return textWrite(database, fields.text, () =>
    addThought(database, {
      passage,
      deck: { ...row, ...(name !== '' && { name }) },
      rankAfter: (policy = 'ring', last = -1) =>
        rankInDeck(policy, id, { seed, position, place: Math.floor(last) + 1 }),
      timeAfter,
    }),
  );
}

/**
 * Changes the words of a thought. It stays who it is, so that its marks and notes hold and
 * its file brings it no second time. False where another has those words already.
 */
export async function editByHand(
  database: Database,
  id: string,
  words: ThoughtWords,
  timeAfter: TimeAfter,
): Promise<boolean> {
  const fields = fieldsOf(words);
  const same = passageId(fields.text, fields.source);
  if (same !== id && (await thoughtById(database, same)) !== undefined) return false;
  await textWrite(database, fields.text, () =>
    changeThought(
      database,
      id,
      ({ source: _, theme: __, lens: ___, ...row }) => ({ ...row, ...fields }),
      timeAfter,
    ),
  );
  return true;
}
