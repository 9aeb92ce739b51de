import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '../../utils/domain/id.ts';

const sixteenBytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('uuidv7', () => {
  it('makes the example of RFC 9562, appendix A.6', () => {
    const random = new Uint8Array(16);
    random.set([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f], 6);
    expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('has the version and the variant of the standard, whatever the random bytes', () => {
    fc.assert(
      fc.property(instant, sixteenBytes, (at, random) => {
        expect(uuidv7(at, random)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    );
  });

  it('sorts by the time it was made', () => {
    fc.assert(
      fc.property(instant, instant, sixteenBytes, sixteenBytes, (a, b, one, other) => {
        fc.pre(a < b);
        expect(uuidv7(a, one) < uuidv7(b, other)).toBe(true);
      }),
    );
  });

  it('uses every random bit that the standard leaves free', () => {
    const none = uuidv7(0, new Uint8Array(16));
    const all = uuidv7(0, new Uint8Array(16).fill(255));
    expect([none, all]).toEqual([
      '00000000-0000-7000-8000-000000000000',
      '00000000-0000-7fff-bfff-ffffffffffff',
    ]);
  });

  it('leaves the bytes it was given as they are', () => {
    const random = new Uint8Array(16).fill(7);
    uuidv7(1, random);
    expect(random).toEqual(new Uint8Array(16).fill(7));
  });
});
