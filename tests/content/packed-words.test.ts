// The words of the interface, packed for the build and unpacked in the page.
import loaders from 'virtual:page-words';
import { describe, expect, it } from 'vitest';
import { packedWords } from '../../content/build/packed-words.ts';
import { bound, languages, wordsOf } from '../../content/build/words.ts';
import { unpackedWords } from '../../utils/domain/packed-words.ts';

describe('packedWords', () => {
  const words = {
    one: 'אבג {name}',
    many: { one: 'שלום {count}', other: '{count} ללל' },
    none: '',
  };

  it('are, unpacked, what they were', () => {
    const packed = packedWords(['many', 'none', 'one'], words);
    expect(JSON.stringify(packed.texts)).not.toMatch(/[א-ת]/);
    expect(unpackedWords('many none one', packed)).toEqual(words);
  });

  it('leave out what a language lacks', () => {
    const packed = packedWords(['one', 'toString', 'two'], { two: 'b' });
    expect(unpackedWords('one toString two', packed)).toEqual({ two: 'b' });
  });

  it('stop the build where a message has a name that no other language knows', () => {
    expect(() => packedWords(['one'], words)).toThrow('Messages without a name: many, none');
  });
});

describe('the words of the pages', () => {
  it.each(languages())('say in $name what its folder says', async ({ code }) => {
    const { default: words } = (await loaders[code]?.()) ?? {};
    expect(words).toEqual(bound(wordsOf(code, 'page')));
  });
});
