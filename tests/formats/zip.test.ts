import fc from 'fast-check';
import { deflateSync, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ZipReason } from '../../utils/domain/file-problem.ts';
import { ZipProblem } from '../../utils/formats/zip-problem.ts';
import { openZip, ZIP_LIMITS } from '../../utils/formats/zip-reader.ts';
import { zipBytes } from '../../utils/formats/zip-writer.ts';
import { hostileUtf8 } from '../support/hostile.ts';

const MADE = Date.parse('2026-11-23T09:00Z');
const zipped = async (files: { path: string; text: string }[]) =>
  Buffer.concat(await Array.fromAsync(zipBytes(files, MADE)));
const blobOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);

async function filesIn(bytes: Uint8Array, limits = ZIP_LIMITS) {
  const entries = await openZip(blobOf(bytes), () => true, limits);
  return Promise.all(
    entries.map(async ({ path, read }) => ({
      path,
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await read()),
    })),
  );
}

async function reasonOf(bytes: Uint8Array, limits = ZIP_LIMITS): Promise<ZipReason | undefined> {
  try {
    await filesIn(bytes, limits);
    return undefined;
  } catch (error) {
    if (error instanceof ZipProblem) return error.reason;
    throw error;
  }
}

/** A zip with these bytes changed behind the first local ('PK\3\4') or central ('PK\1\2') signature. */
function patched(bytes: Uint8Array, signature: string, changes: [at: number, byte: number][]) {
  const copy = Buffer.from(bytes);
  const start = copy.indexOf(Buffer.from(signature, 'latin1'));
  for (const [at, byte] of changes) copy[start + at] = byte;
  return copy;
}

describe('zipBytes and openZip', () => {
  it('give back the files that went in, as another unzipper does', async () => {
    const path = fc.uuid().map((id) => `2026/ש ${id}.md`);
    const files = fc.uniqueArray(
      fc.record({ path, text: hostileUtf8 }, { noNullPrototype: true }),
      {
        maxLength: 5,
        selector: (file) => file.path,
      },
    );
    await fc.assert(
      fc.asyncProperty(files, async (some) => {
        const bytes = await zipped(some);
        expect(await filesIn(bytes)).toEqual(some);
        expect(Object.keys(unzipSync(bytes))).toEqual(some.map((file) => file.path));
      }),
    );
  });

  it('hold more notes than the short form of a zip can count', async () => {
    const some = Array.from({ length: 70_000 }, (_, index) => ({ path: `${index}.md`, text: 'a' }));
    const bytes = await zipped(some);
    expect(Object.keys(unzipSync(bytes))).toHaveLength(70_000);
    const entries = await openZip(blobOf(bytes));
    expect(entries).toHaveLength(70_000);
    expect(await entries.at(-1)?.read()).toEqual(strToU8('a'));
  }, 120_000);
});

describe('openZip', () => {
  const one = zipSync({ 'a.md': strToU8('words '.repeat(50)) });

  it.each([
    ['nothing', new Uint8Array()],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, ...new Uint8Array(100))],
    ['a zip cut off', one.slice(0, one.length - 30)],
  ])('says of %s that it is no zip', async (_, bytes) => {
    expect(await reasonOf(bytes)).toBe('not-zip');
  });

  it.each(['../a', '/a', 'a\\b', 'C:/a', 'a/./b', 'a//b', 'a\0b', `${'d/'.repeat(40)}a`])(
    'refuses the path %j',
    async (path) => {
      expect(await reasonOf(zipSync({ [path]: strToU8('x') }))).toBe('bad-path');
    },
  );

  it('refuses a password, another compression, a wrong checksum', async () => {
    expect(await reasonOf(patched(one, 'PK\x01\x02', [[8, 1]]))).toBe('encrypted');
    expect(await reasonOf(patched(one, 'PK\x01\x02', [[10, 12]]))).toBe('unknown-method');
    expect(await reasonOf(patched(one, 'PK\x01\x02', [[16, 0]]))).toBe('damaged');
  });

  it('refuses bombs: steep, large, many, lying about their size, on top of one another, nested', async () => {
    const zeros = zipSync({ 'a.md': new Uint8Array(3_000_000) });
    expect(await reasonOf(zeros)).toBe('bomb');
    expect(await reasonOf(one, { ...ZIP_LIMITS, fileBytes: 100 })).toBe('too-large');
    expect(await reasonOf(one, { ...ZIP_LIMITS, totalBytes: 100 })).toBe('too-large');
    const two = zipSync({ a: strToU8('x'), b: strToU8('y') });
    expect(await reasonOf(two, { ...ZIP_LIMITS, entries: 1 })).toBe('too-many');
    expect(
      await reasonOf(
        patched(zeros, 'PK\x01\x02', [
          [26, 0],
          [25, 1],
        ]),
      ),
    ).toBe('damaged');
    const second = Buffer.from(two).lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    expect(await reasonOf(new Uint8Array(two).with(second + 42, 0))).toBe('bomb');
    expect(await reasonOf(zipSync({ 'a.zip': one }))).toBe('nested');
  });

  it('leaves alone what is not wanted, a bomb too', async () => {
    const mixed = zipSync({ 'pictures/a.png': new Uint8Array(3_000_000), 'a.md': strToU8('x') });
    const entries = await openZip(blobOf(mixed), (path) => path.endsWith('.md'));
    expect(entries.map(({ path }) => path)).toEqual(['a.md']);
  });

  it('gives the files or a reason, whatever bytes are changed', async () => {
    const good = zipSync({
      'a.md': strToU8('words '.repeat(50)),
      'b.md': [deflateSync(strToU8('x')), { level: 0 }],
    });
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.nat(60),
        async (changes, cut) => {
          const bytes = new Uint8Array(good.subarray(0, good.length - (cut > 50 ? cut : 0)));
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          await reasonOf(bytes);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
