import { describe, expect, it } from 'vitest';
import { SAID } from '../../utils/domain/kept-passage.ts';
import { passageAddress, passagePath } from '../../utils/domain/passage-address.ts';

const hashOf = (path: string) => path.slice(path.indexOf('#'));

describe('passageAddress', () => {
  it.each(SAID)('reads what was said of keeping: %s', (said) => {
    for (const isCut of [true, false])
      expect(passageAddress(hashOf(passagePath({ said, isCut, thought: 'a&b=ü' })))).toEqual({
        said,
        isCut,
        thought: 'a&b=ü',
      });
  });

  it.each(['', '#', '#said=anything', '#thought=', '#<script>'])('reads nothing in %j', (hash) => {
    expect(passageAddress(hash)).toEqual({ isCut: false });
  });

  it('is the passage alone where it is to be answered', () => {
    expect(passagePath({ thought: 'x' })).toBe('passage.html#thought=x');
  });
});
