// Taking the thoughts and chapters of an import in: what the reader has deleted here stays
// deleted, words follow the later change, ranks the policy that the deck has in the end.
import type { IDBPTransaction, StoreNames } from 'idb';
import { type DeckPolicy, rankInDeck } from '../domain/deck-rank.ts';
import { SEGMENT_LENGTH } from '../domain/folded-column.ts';
import { greater, isSame, later } from '../domain/merge.ts';
import { rankOf } from '../domain/rank.ts';
import {
  type ThoughtSearchRow,
  thoughtSearchRow,
  thoughtSegmentsOf,
} from '../domain/thought-segment.ts';
import { ignored } from './completed.ts';
import { rerankDeck } from './deck-policy.ts';
import { rowsHere } from './rows-here.ts';
import type { ChapterRow, DeckRow, Mark, OutwardSchema, StagedRow, ThoughtRow } from './schema.ts';
import { sealingName } from './sealing-name.ts';
import { nextPlace } from './thought-sealing.ts';

type Taking = IDBPTransaction<OutwardSchema, StoreNames<OutwardSchema>[], 'readwrite'>;

/** A thought as a file has it. */
type StagedThought = Omit<ThoughtRow, 'rank'> & { rank?: number };

type Policies = ReadonlyMap<string, DeckPolicy>;

const policiesOf = (rows: readonly DeckRow[]): Map<string, DeckPolicy> =>
  new Map(rows.map(({ id, policy = 'ring' }) => [id, policy]));

export type DecksOfImport = {
  /** Before the import, in the file, and after they were merged. */
  before: Policies;
  staged: Policies;
  after: Policies;
  /** Those that are taken away in the end. */
  removed: ReadonlySet<string>;
};

/** What the decks are to an import whose decks have just been merged into `before`. */
export async function decksOfImport(
  transaction: Taking,
  before: readonly DeckRow[],
): Promise<DecksOfImport> {
  const [staged, after] = await Promise.all([
    transaction.objectStore('staged').getAll(IDBKeyRange.bound(['deck'], ['deck', []])),
    transaction.objectStore('decks').getAll(),
  ]);
  const gone = after.filter(({ removed }) => removed !== undefined).map(({ id }) => id);
  return {
    before: policiesOf(before),
    staged: policiesOf(staged.map(({ value }) => value as DeckRow)),
    after: policiesOf(after),
    removed: new Set(gone),
  };
}

/** Thoughts that are here get the ranks of the policy that the file has brought to their deck. */
export async function followPolicies(
  transaction: Taking,
  { before, after }: DecksOfImport,
  seed: string,
): Promise<void> {
  for (const [deck, policy] of before) {
    const now = after.get(deck) ?? policy;
    if (now !== policy) await rerankDeck(transaction, deck, { policy: now, seed, position: 0 });
  }
}

/** The ids that a deletion has left a mark under: of no thought that is here, and hidden still when the file has had its say. */
async function deletedHere(transaction: Taking): Promise<Set<string>> {
  const deleted = new Set<string>();
  for (const mark of await transaction.objectStore('marks').getAll()) {
    if (!mark.isHidden) continue;
    const { thought } = mark;
    const staged = await transaction.objectStore('staged').get(['mark', thought]);
    const merged = staged ? later(mark, staged.value as Mark) : mark;
    const here = await transaction.objectStore('thoughts').getKey(thought);
    if (merged.isHidden && here === undefined) deleted.add(thought);
  }
  return deleted;
}

/** Of two rows of one thought the later words; a row that was never changed is older than any that was. */
function laterWords(here: ThoughtRow, staged: ThoughtRow): ThoughtRow {
  const [{ rank: _, ...a }, { rank: __, ...b }] = [here, staged];
  const [timeA = '', timeB = ''] = [a.time, b.time];
  const words = timeA === timeB ? greater(a, b) : timeA < timeB ? b : a;
  return { ...words, rank: here.rank };
}

/** The rank of a staged thought by the policy that its deck has in the end. */
function rankOfStaged(
  { id, deck, rank }: StagedThought,
  here: ThoughtRow | undefined,
  { before, staged, after }: DecksOfImport,
  seed: string,
): number {
  const policy = after.get(deck) ?? 'ring';
  if (policy === 'ring') return rankOf(seed, id);
  const isTold = rank !== undefined && (staged.get(deck) ?? 'ring') === policy;
  // Where the policy here was another, the file alone knows the rank. Of two returns the
  // later holds: what one machine has shown comes no sooner on the other.
  const isKnownHere = here !== undefined && (before.get(deck) ?? policy) === policy;
  if (isTold) return isKnownHere ? Math.max(here.rank, rank) : rank;
  // Of no known place it stands behind all others.
  return here?.rank ?? rankInDeck(policy, id, { seed, position: 0, place: rankOf(seed, id) });
}

/** Search rows of new thoughts, written as segments as soon as one is full. */
function createSegmentWriting(transaction: Taking) {
  const waiting = new Map<string, { rows: ThoughtSearchRow[]; length: number }>();
  const segments = transaction.objectStore('thoughtSegments');
  async function flush(deck: string): Promise<void> {
    const { rows } = waiting.get(deck) ?? { rows: [] };
    waiting.delete(deck);
    const place = await nextPlace(segments, deck);
    for (const segment of thoughtSegmentsOf(rows, place, sealingName()))
      segments.put(segment).catch(ignored);
  }
  return {
    async add(row: ThoughtSearchRow) {
      const { rows, length } = waiting.get(row.deck) ?? { rows: [], length: 0 };
      rows.push(row);
      waiting.set(row.deck, { rows, length: length + row.folded.length });
      if (length + row.folded.length >= SEGMENT_LENGTH) await flush(row.deck);
    },
    async end() {
      for (const deck of [...waiting.keys()]) await flush(deck);
    },
  };
}

/** Takes the staged thoughts in, batch by batch. Marks must not have been taken yet: they say what was deleted here. */
export async function takeThoughts(
  transaction: Taking,
  batches: AsyncIterable<StagedRow[]>,
  decks: DecksOfImport,
  seed: string,
): Promise<void> {
  const store = transaction.objectStore('thoughts');
  const tail = transaction.objectStore('thoughtTail');
  const deleted = await deletedHere(transaction);
  const segments = createSegmentWriting(transaction);
  for await (const rows of batches) {
    const here = await rowsHere(store, rows);
    for (const [index, { value }] of rows.entries()) {
      const staged = value as StagedThought;
      const known = here[index];
      if (known === undefined && (deleted.has(staged.id) || decks.removed.has(staged.deck)))
        continue;
      const rank = rankOfStaged(staged, known, decks, seed);
      const whole = { ...staged, rank };
      const row = known ? { ...laterWords(known, whole), rank } : whole;
      if (known && isSame(known, row)) continue;
      store.put(row).catch(ignored);
      const searched = thoughtSearchRow(row);
      if (known === undefined) await segments.add(searched);
      else tail.put(searched).catch(ignored);
    }
  }
  await segments.end();
}

/** Takes the staged chapters in; those that are here stay, and those of a deck that is taken away come in no more. */
export async function takeChapters(
  transaction: Taking,
  batches: AsyncIterable<StagedRow[]>,
  { removed }: DecksOfImport,
): Promise<void> {
  const store = transaction.objectStore('chapters');
  for await (const rows of batches) {
    const here = await rowsHere(store, rows);
    for (const [index, { value }] of rows.entries()) {
      const staged = value as ChapterRow;
      if (removed.has(staged.deck)) continue;
      const known = here[index];
      const row = known ? greater(known, staged) : staged;
      if (row !== known) store.put(row).catch(ignored);
    }
  }
}
