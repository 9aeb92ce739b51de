import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thoughtSearchRow } from '../../utils/domain/thought-segment.ts';
import { searchThoughts } from '../../utils/services/search-thoughts.ts';
import type { Database } from '../../utils/storage/database.ts';
import { sealThoughts } from '../../utils/storage/thought-sealing.ts';
import { addThought, changeThought, deleteThought } from '../../utils/storage/thought-writes.ts';
import { freshDatabase } from '../support/database.ts';

const after = (seen: string[]) => `${seen.at(-1) ?? 't'}+`;

const found = async (database: Database, query: string) =>
  (await searchThoughts(database, query, { decks: new Set(['a', 'b']) })).toSorted();

async function sealAll(database: Database, most?: number): Promise<void> {
  while ((await sealThoughts(database, most)) > 0);
}

const add = (database: Database, id: string, deck: string, text: string) =>
  addThought(database, {
    passage: { id, deck, text, language: 'en' },
    deck: { id: deck, isOn: true, policy: 'ring' },
    rankAfter: (_, last = 0) => last + 1,
    timeAfter: after,
  });

type Step =
  | { act: 'add' | 'change'; at: number; deck: 'a' | 'b'; text: string }
  | { act: 'delete'; at: number }
  | { act: 'seal'; most: number };

const at = fc.integer({ min: 0, max: 7 });
const words = fc.constantFrom('rain', 'sun', 'rain and sun', 'nothing');
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constantFrom('add' as const, 'change' as const),
      at,
      deck: fc.constantFrom('a' as const, 'b' as const),
      text: words,
    }),
    fc.record({ act: fc.constant('delete' as const), at }),
    fc.record({ act: fc.constant('seal' as const), most: fc.integer({ min: 1, max: 5 }) }),
  ),
  { maxLength: 30 },
);

describe('sealThoughts', () => {
  it('changes nothing of what a search finds, whatever was added, changed and deleted', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const database = await freshDatabase();
        for (const step of all) {
          if (step.act === 'seal') await sealThoughts(database, step.most);
          else if (step.act === 'delete') await deleteThought(database, `t${step.at}`, after);
          else if (step.act === 'add') await add(database, `t${step.at}`, step.deck, step.text);
          else
            await changeThought(
              database,
              `t${step.at}`,
              (row) => ({ ...row, text: step.text }),
              after,
            );
        }
        const rows = await database.getAll('thoughts');
        for (const word of ['rain', 'sun', 'rain sun']) {
          const right = rows
            .filter(({ text }) => word.split(' ').every((part) => text.includes(part)))
            .map(({ id }) => id);
          expect(await found(database, word)).toEqual(right.toSorted());
        }
        await sealAll(database);
        expect(await database.count('thoughtTail')).toBe(0);
        const sealed = (await database.getAll('thoughtSegments')).flatMap(({ ids }) => ids);
        expect(sealed.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('lets what is added one by one join the last segment while that has room', async () => {
    const database = await freshDatabase();
    for (let at = 0; at < 30; at += 1) {
      await add(database, `t${at}`, 'a', 'words');
      if (at % 10 === 9) await sealAll(database);
    }
    const segments = await database.getAll('thoughtSegments');
    expect(segments).toHaveLength(1);
    expect(segments[0]?.ids).toEqual(Array.from({ length: 30 }, (_, at) => `t${at}`));
  });

  it('begins another segment where the last is full, and leaves that one as it is', async () => {
    const database = await freshDatabase();
    const put = async (from: number, count: number) => {
      const transaction = database.transaction('thoughtTail', 'readwrite');
      for (let at = from; at < from + count; at += 1) {
        const id = `t${String(at).padStart(4, '0')}`;
        transaction.store.put(thoughtSearchRow({ id, deck: 'a', text: 'w', language: 'en' }));
      }
      await transaction.done;
      await sealAll(database);
    };
    await put(0, 500);
    const [first] = await database.getAllKeys('thoughtSegments');
    await put(500, 10);
    const keys = await database.getAllKeys('thoughtSegments');
    expect(keys[0]).toEqual(first);
    expect(keys.map(([, place]) => place)).toEqual([0, 1]);
  });
});
