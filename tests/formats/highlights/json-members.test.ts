import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryBlocks } from '../../../utils/formats/highlights/json-members.ts';
import { hostileText } from '../../support/hostile.ts';

const entries = fc.array(fc.oneof(fc.jsonValue(), hostileText), { maxLength: 6 });

describe('entryBlocks', () => {
  it('has every entry as it is written, whatever it holds', () => {
    fc.assert(
      fc.property(entries, fc.nat(3), (list, spaces) => {
        const text = ` ${JSON.stringify(list, undefined, spaces)}\n`;
        const blockAt = entryBlocks(text);
        const read = list.map((_, index) => JSON.parse(blockAt(index).raw));
        expect(read).toEqual(JSON.parse(text));
      }),
    );
  });

  it('finds the list by its name, the last of two', () => {
    fc.assert(
      fc.property(entries, hostileText, (list, name) => {
        const written = JSON.stringify(name);
        const text = `{"a":{"b":[0]},${written}:[[1]],"":"[",${written}:\n${JSON.stringify(list)}}`;
        const blockAt = entryBlocks(text, name);
        const read = list.map((_, index) => JSON.parse(blockAt(index).raw));
        expect(read).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    );
  });

  it('tells the line of each, in whatever order it is asked', () => {
    const blockAt = entryBlocks('[\n1,\n"a\\nb", 3\n,\n[\n4]]');
    const lines = [3, 0, 1, 2, 3].map((index) => blockAt(index).line);
    expect(lines).toEqual([5, 2, 3, 3, 5]);
  });
});
