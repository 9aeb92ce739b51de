import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showingOfSlot } from '../../utils/domain/showing.ts';
import { showingOf } from '../support/samples.ts';

const due = showingOf('1');
const spare = showingOf('2', { how: 'spare' });
const other = showingOf('3', { how: 'another', replaces: '1' });
const otherAtOnce = showingOf('4', { how: 'another', replaces: '1' });
const otherStill = showingOf('5', { how: 'another', replaces: '3' });

describe('showingOfSlot', () => {
  it.each([
    ['none of none', [], undefined],
    ['the only one', [due], due],
    ['the earlier of two that came by themselves', [spare, due], due],
    ['what the reader asked for', [due, other], other],
    ['what the reader asked for last', [due, other, otherStill], otherStill],
    [
      'what was asked for, also when a later page painted a spare',
      [other, showingOf('9', { how: 'spare' }), due],
      other,
    ],
    [
      'what the reader asked for last, though the clock had been set back meanwhile',
      [due, { ...other, id: '6' }, showingOf('3', { how: 'another', replaces: '6' })],
      showingOf('3', { how: 'another', replaces: '6' }),
    ],
    ['the later of two asked for at once', [due, other, otherAtOnce], otherAtOnce],
    [
      'what was asked for where nothing stood before',
      [showingOf('0', { how: 'another' }), due],
      showingOf('0', { how: 'another' }),
    ],
  ])('stands for the slot: %s', (_, showings, standing) => {
    expect(showingOfSlot(showings)).toEqual(standing);
  });

  it('is the same in whatever order two machines met the showings', () => {
    const all = fc.uniqueArray(
      fc.record({
        id: fc.nat(30).map((id) => String(id).padStart(2, '0')),
        how: fc.constantFrom('due' as const, 'spare' as const, 'another' as const),
        replaces: fc.option(
          fc.nat(30).map((id) => String(id).padStart(2, '0')),
          { nil: undefined },
        ),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    );
    const shuffled = all.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(
      fc.property(shuffled, ([some, otherwise]) => {
        const showings = (list: typeof some) =>
          list.map(({ id, how, replaces }) =>
            showingOf(id, { how, ...(how === 'another' && replaces && { replaces }) }),
          );
        expect(showingOfSlot(showings(otherwise))?.id).toBe(showingOfSlot(showings(some))?.id);
      }),
    );
  });

  it('changes nothing in the list it was given', () => {
    const showings = [spare, due, other];
    showingOfSlot(showings);
    expect(showings).toEqual([spare, due, other]);
  });
});
