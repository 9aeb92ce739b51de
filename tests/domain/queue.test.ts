import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_QUEUE,
  isRunningLow,
  parseQueue,
  type Queue,
  REMEMBERED_SLOTS,
  shownIn,
  withShown,
} from '../../utils/domain/queue.ts';
import { takeCard } from '../../utils/domain/taking.ts';
import { cardNamed } from '../support/samples.ts';

const A = cardNamed('a', { turn: [0, 1] });
const B = cardNamed('b', { turn: [0, 2] });
const C = cardNamed('c', { turn: [0, 3] });
const SPARES = [cardNamed('spare-0'), cardNamed('spare-1')];
const WAITING: Queue = { ...EMPTY_QUEUE, coming: [A, B, C] };

/** What a reader sees who opens a new tab in each of the slots, one after the other. */
function seenIn(queue: Queue, slots: readonly string[]): string[] {
  let now = queue;
  return slots.map((slot) => {
    const taken = takeCard(now, slot, slot, SPARES, 0);
    now = taken.queue;
    return taken.card.thought;
  });
}

describe('takeCard', () => {
  it('takes the next card for a slot, and the same one for every tab of it', () => {
    const first = takeCard(WAITING, '2026-11-23', '2026-11-23', SPARES, 0);
    expect(first).toMatchObject({ card: A, isNew: true });
    expect(first.queue.coming).toEqual([B, C]);
    const second = takeCard(first.queue, '2026-11-23', '2026-11-23', SPARES, 0);
    expect(second).toMatchObject({ card: A, isNew: false });
    expect(second.queue).toBe(first.queue);
  });

  it('loses no card on days when no tab was opened', () => {
    expect(seenIn(WAITING, ['2026-11-23', '2026-11-27', '2027-03-01'])).toEqual(['a', 'b', 'c']);
  });

  it('shows what a day showed when the clock is set back to it, and goes on where it was', () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-23', '2026-11-24', '2026-11-25'];
    expect(seenIn(WAITING, days)).toEqual(['a', 'b', 'a', 'b', 'c']);
  });

  it('shows the next card when the clock is set back to a day that had none', () => {
    expect(seenIn(WAITING, ['2026-11-23', '2026-11-20', '2026-11-23'])).toEqual(['a', 'b', 'a']);
  });

  it('takes a spare card where none comes, and keeps it for that slot', () => {
    const taken = takeCard(EMPTY_QUEUE, 'today', 'today', SPARES, 3);
    expect(taken).toMatchObject({ card: SPARES[1], isNew: true });
    expect(takeCard(taken.queue, 'today', 'today', SPARES, 4).card).toBe(SPARES[1]);
  });

  it('gives a week of other spare cards when the index counts the days', () => {
    const spares = Array.from({ length: 7 }, (_, index) => cardNamed(`spare-${index}`));
    const week = spares.map((_, day) =>
      takeCard(EMPTY_QUEUE, `${day}`, `${day}`, spares, 20_000 + day),
    );
    expect(new Set(week.map(({ card }) => card.thought)).size).toBe(7);
  });

  it('takes another spare card for each tab that has one of its own', () => {
    expect(seenIn(EMPTY_QUEUE, ['tab:a', 'tab:b'])).toEqual(['spare-0', 'spare-1']);
  });

  it('shows each card once, in order, however the slots come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 })), (slots) => {
        const cards = Array.from({ length: 10 }, (_, index) => cardNamed(`${index}`));
        const seen = seenIn({ ...EMPTY_QUEUE, coming: cards }, slots.map(String));
        expect([...new Set(seen)]).toEqual(
          cards.slice(0, new Set(slots).size).map(({ thought }) => thought),
        );
        slots.forEach((slot, index) => {
          expect(seen[index]).toBe(seen[slots.indexOf(slot)]);
        });
      }),
    );
  });
});

describe('withShown', () => {
  it('puts another card in the place of what the slot had', () => {
    const queue = withShown(withShown(WAITING, 'today', A), 'today', B);
    expect(shownIn(queue, 'today')).toBe(B);
    expect(queue.shown).toHaveLength(1);
  });

  it('remembers the latest slots and no more', () => {
    const slots = Array.from({ length: REMEMBERED_SLOTS + 6 }, (_, index) => `slot-${index}`);
    const queue = slots.reduce((before, slot) => withShown(before, slot, A), EMPTY_QUEUE);
    expect(queue.shown.map(({ slot }) => slot)).toEqual(slots.slice(-REMEMBERED_SLOTS));
    expect(shownIn(queue, 'slot-5')).toBeUndefined();
    expect(shownIn(queue, 'slot-6')).toBe(A);
  });

  it('changes nothing in the queue it was given', () => {
    const before = structuredClone(WAITING);
    withShown(WAITING, 'today', A);
    expect(WAITING).toEqual(before);
    expect(EMPTY_QUEUE.shown).toEqual([]);
  });
});

describe('takeCard, while a book is read a passage a day', () => {
  const P = cardNamed('p', { turn: [-1, 0] });
  const Q = cardNamed('q', { turn: [-1, 1] });
  const READING: Queue = { ...WAITING, daily: [P, Q] };

  it('gives each day its passage, and leaves the cards that come where they are', () => {
    expect(seenIn(READING, ['2026-11-23', '2026-11-23', '2026-11-26'])).toEqual(['p', 'p', 'q']);
    expect(takeCard(READING, 'a day', 'a day', SPARES, 0).queue.coming).toEqual([A, B, C]);
  });

  it('gives the first tab of a day the passage, and the others what comes', () => {
    let now = READING;
    const seen = ['one', 'two', 'three'].map((tab) => {
      const taken = takeCard(now, `tab:${tab}`, tab === 'three' ? 'tomorrow' : 'today', SPARES, 0);
      now = taken.queue;
      return taken.card.thought;
    });
    expect(seen).toEqual(['p', 'a', 'q']);
  });

  it('goes on with what comes when the passages are out', () => {
    expect(seenIn({ ...READING, daily: [] }, ['today'])).toEqual(['a']);
  });
});

describe('isRunningLow', () => {
  it('says so while there are still cards for some days', () => {
    const cards = (count: number) => ({
      ...EMPTY_QUEUE,
      coming: Array.from({ length: count }, (_, index) => cardNamed(`${index}`)),
    });
    expect(isRunningLow(EMPTY_QUEUE)).toBe(true);
    expect(isRunningLow(cards(7))).toBe(true);
    expect(isRunningLow(cards(20))).toBe(false);
    expect(isRunningLow({ ...cards(20), daily: [A] })).toBe(false);
    expect(isRunningLow({ ...cards(20), daily: [] })).toBe(true);
  });
});

describe('parseQueue', () => {
  it('gives back what was written', () => {
    const { queue } = takeCard(WAITING, 'today', 'today', SPARES, 0);
    expect(parseQueue(JSON.stringify(queue))).toEqual(queue);
  });

  it.each([
    ['absent', null],
    ['empty', ''],
    ['cut off in the middle', JSON.stringify(WAITING).slice(0, 40)],
    ['of another version', JSON.stringify({ ...WAITING, version: 0 })],
    ['of no version', JSON.stringify({ shown: [], coming: [] })],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['of this version, but without its cards', '{"version":1}'],
  ])('gives an empty queue, so that a spare card is painted, where the text is %s', (_, text) => {
    expect(parseQueue(text)).toEqual(EMPTY_QUEUE);
    expect(seenIn(parseQueue(text), ['today'])).toEqual(['spare-0']);
  });
});
