import { describe, expect, it } from 'vitest';
import { encodingSamples } from '../../utils/services/encoding-samples.ts';
import { fileContents } from '../../utils/services/file-contents.ts';
import { pastedPassages } from '../../utils/services/pasted-passages.ts';

const read = (words: BlobPart, isPasted = false) =>
  fileContents({ file: new Blob([words]), name: 'a.txt', isPasted }, () => {});

describe('fileContents', () => {
  it.each([
    ['nothing', ''],
    ['only spaces', ' \n\t\n '],
  ])('says that there is nothing in a file of %s', async (_, words) => {
    expect(await read(words)).toEqual({ ok: false, reason: 'empty' });
  });

  it('says that a file is too large, and does not read it', async () => {
    const file = { size: 65 * 1024 * 1024, slice: () => new Blob(['text']) } as unknown as Blob;
    const outcome = await fileContents({ file, name: 'a', isPasted: false }, () => {});
    expect(outcome).toEqual({ ok: false, reason: 'too-large' });
  });

  it('takes pasted words of no known form by their paragraphs', async () => {
    expect(await read('One line about an oar', true)).toMatchObject({
      ok: true,
      contents: { kind: 'highlights', found: { counts: { passages: 1 } } },
    });
  });
});

describe('pastedPassages', () => {
  it('makes a passage of each paragraph, once', () => {
    const found = pastedPassages('One\nof two lines\n \n\nTwo\n\none of  two lines\n');
    expect(found?.passages.map(({ text }) => text)).toEqual(['One\nof two lines', 'Two']);
    expect(found?.counts).toEqual({
      blocks: 3,
      passages: 2,
      notes: 0,
      bookmarks: 0,
      duplicates: 1,
    });
  });

  it('leaves what is as long as a book', () => {
    expect(pastedPassages('word '.repeat(20_000))).toBeUndefined();
  });
});

describe('encodingSamples', () => {
  it('shows the first words that tell encodings apart, in each', () => {
    // 'Слово' in windows-1251.
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('==========\n'.repeat(90)),
      ...[0xd1, 0xeb, 0xee, 0xe2, 0xee, 0x0a],
    ]);
    const samples = encodingSamples(bytes, ['windows-1251', 'windows-1252']);
    expect(samples).toEqual([
      { label: 'windows-1251', sample: 'Слово' },
      { label: 'windows-1252', sample: 'Ñëîâî' },
    ]);
  });
});
