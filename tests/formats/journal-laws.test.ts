import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { variants } from '../support/audit.ts';
import { HEADER, joinedBytes, journalRecords, reading, written } from '../support/journal.ts';

describe('a journal file', () => {
  it('gives back the very records that went in, in whatever chunks its bytes come', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(journalRecords, sizes, async (records, some) => {
        expect(await reading(await written(records), some)).toStrictEqual({
          header: HEADER,
          records,
        });
      }),
    );
  });

  it('is UTF-8 whose every line, and nothing else, ends in LF', async () => {
    await fc.assert(
      fc.asyncProperty(journalRecords, async (records) => {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(await written(records));
        expect(text.split('\n')).toHaveLength(records.length + 3);
        expect(text).not.toMatch(/\r|\0/);
      }),
    );
  });
});

type Damage = { what: string; done: (bytes: Uint8Array) => Uint8Array };

const linesOf = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .split(/(?<=\n)/);
const fromLines = (lines: string[]) => new Uint8Array(Buffer.from(lines.join(''), 'latin1'));
const spliced = (bytes: Uint8Array, at: number, deleted: number, ...added: Uint8Array[]) =>
  joinedBytes([bytes.subarray(0, at), ...added, bytes.subarray(at + deleted)]);

/** `place` and `other` are parts of the file's length, 0 to 1. */
const damage: fc.Arbitrary<Damage> = fc
  .tuple(
    fc.constantFrom('flip', 'cut', 'swap', 'twice', 'drop', 'delete', 'insert', 'crlf', 'bom'),
    fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    fc.nat(255),
  )
  .map(([what, place, other, byte]) => ({
    what: `${what} ${place} ${other} ${byte}`,
    done: (bytes) => {
      const at = Math.floor(place * bytes.length);
      const lines = linesOf(bytes);
      const line = Math.floor(place * lines.length);
      const second = Math.floor(other * lines.length);
      switch (what) {
        case 'flip':
          return bytes.with(at, byte);
        case 'cut':
          return bytes.slice(0, at);
        case 'swap':
          return fromLines(lines.with(line, lines[second] ?? '').with(second, lines[line] ?? ''));
        case 'twice':
          return fromLines(lines.toSpliced(second, 0, lines[line] ?? ''));
        case 'drop':
          return fromLines(lines.toSpliced(line, 1));
        case 'delete':
          return spliced(bytes, at, 1 + Math.floor(other * 40));
        case 'insert':
          return spliced(bytes, Math.min(bytes.length, at + 1), 0, Uint8Array.of(byte));
        case 'crlf':
          return fromLines(lines.map((each) => each.replace('\n', '\r\n')));
        default:
          return spliced(bytes, place < 0.5 ? 0 : at, 0, Uint8Array.of(0xef, 0xbb, 0xbf));
      }
    },
  }));

describe('a damaged journal file', () => {
  it('is never taken for whole, and never breaks the reader', async () => {
    const samples = fc.sample(journalRecords, 20);
    const [records = []] = samples.sort((a, b) => b.length - a.length);
    expect(records.length).toBeGreaterThan(8);
    const good = await written(records);
    const reasons = new Set<string>();
    await fc.assert(
      fc.asyncProperty(damage, async ({ done }) => {
        const bytes = done(good);
        const { problem } = await reading(bytes);
        if (problem) reasons.add(problem.reason);
        expect(problem === undefined).toBe(Buffer.from(bytes).equals(Buffer.from(good)));
      }),
      { numRuns: variants(10_000) },
    );
    // The variants reach all kinds of trouble, not one only.
    expect([...reasons].sort()).toEqual(
      expect.arrayContaining(['after-end', 'bad-json', 'bad-record', 'truncated', 'wrong-digest']),
    );
  }, 120_000);
});
