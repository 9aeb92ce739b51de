import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../utils/domain/day.ts';
import { drawn, nextOf, WHENEVER } from '../../utils/domain/drawing.ts';
import { chanceOf, HALF_LIVES, REST_MS } from '../../utils/domain/returning.ts';
import { returningStream } from '../../utils/domain/returning-stream.ts';
import type { Drawn, Stream } from '../../utils/domain/streams.ts';
import { type Shelf, shelfOf } from '../support/shelf.ts';

const SEED = 'a reader';
const TEN_YEARS = 3650;
const names = (deck: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${deck}-${index}`);

/** A ring that always has a thought, as the built-in decks do. */
function endless(id: string, weight: number): Stream {
  let at = 0;
  const next = async () => {
    at += 1;
    const thought = { id: `${id}-${at}`, deck: id, text: id, language: 'en' };
    return { thought, turn: [0, at] as [number, number] };
  };
  return { id, weight, next, take: () => {} };
}

type Deck = { shelf: Shelf; weight: number };
type Shown = Drawn & { instant: number };

/** What a reader sees who opens a tab every `everyMs`; the queue is filled anew after each `batch`. */
async function seen(
  decks: Record<string, Deck>,
  options: { count: number; everyMs?: number; batch?: number; ring?: number },
): Promise<Shown[]> {
  const { count, everyMs = DAY_MS, batch = 20, ring = 2 } = options;
  const all: Shown[] = [];
  const builtIn = endless('ring', ring);
  while (all.length < count) {
    const streams = Object.entries(decks).map(([id, { shelf, weight }]) => {
      shelf.putForward();
      return returningStream({ id, weight, seed: SEED, position: shelf.position(), shelf });
    });
    if (ring > 0) streams.push(builtIn);
    const planned: Shown[] = [];
    for (let card = 0; card < batch; card += 1) {
      const instant = (all.length + card) * everyMs;
      const u = chanceOf(SEED, `${all.length} ${card}`);
      const next = (await nextOf(streams, instant, u)) ?? (await nextOf(streams, WHENEVER, u));
      if (next) planned.push({ ...next, instant });
    }
    if (planned.length === 0) return all;
    for (const shown of planned) decks[shown.stream]?.shelf.show(shown, shown.instant);
    all.push(...planned);
  }
  return all;
}

const shareOf = (shown: readonly Shown[], stream: string) =>
  shown.filter((each) => each.stream === stream).length / shown.length;

/** The shortest time between two showings of one thought. */
function shortestRest(shown: readonly Shown[]): number {
  const last = new Map<string, number>();
  let shortest = Number.POSITIVE_INFINITY;
  for (const { thought, instant } of shown) {
    shortest = Math.min(shortest, instant - (last.get(thought.id) ?? Number.NEGATIVE_INFINITY));
    last.set(thought.id, instant);
  }
  return shortest;
}

describe('drawn', () => {
  it('falls on each as often as its weight, and never on one without weight', () => {
    const streams = [{ weight: 1 }, { weight: 0 }, { weight: 3 }];
    const found = Array.from({ length: 4000 }, (_, at) => drawn(streams, at / 4000)?.stream);
    const counts = streams.map((stream) => found.filter((each) => each === stream).length);
    expect(counts).toEqual([1000, 0, 3000]);
  });

  it('leaves a chance for another drawing that says nothing of the first', () => {
    const streams = [{ weight: 1 }, { weight: 3 }];
    const rests = Array.from({ length: 4000 }, (_, at) => drawn(streams, at / 4000)?.rest ?? 0);
    for (const half of [rests.slice(0, 1000), rests.slice(1000)])
      expect(half.filter((rest) => rest < 0.5).length / half.length).toBeCloseTo(0.5);
  });

  it('finds one for every chance, and none where none weighs anything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 6 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (weights, u) => {
          const found = drawn(
            weights.map((weight) => ({ weight })),
            u,
          );
          expect(found === undefined).toBe(weights.every((weight) => weight === 0));
        },
      ),
    );
  });
});

describe('ten years of days with highlights', () => {
  it('give a deck of five its share beside a book of two thousand', async () => {
    const decks = {
      five: { shelf: shelfOf('five', SEED, names('five', 5)), weight: 1 },
      book: { shelf: shelfOf('book', SEED, names('book', 2000)), weight: 1 },
    };
    const shown = await seen(decks, { count: TEN_YEARS });
    expect(shareOf(shown, 'five')).toBeGreaterThan(0.21);
    expect(shareOf(shown, 'five')).toBeLessThan(0.29);
    expect(shareOf(shown, 'book')).toBeGreaterThan(0.21);
    expect(shareOf(shown, 'book')).toBeLessThan(0.29);
    expect(shortestRest(shown.filter(({ stream }) => stream !== 'ring'))).toBeGreaterThanOrEqual(
      REST_MS,
    );
  });

  it('let the weight give way where it would bring a thought again within a week', async () => {
    const decks = { two: { shelf: shelfOf('two', SEED, names('two', 2)), weight: 8 } };
    const shown = await seen(decks, { count: 1000 });
    expect(shortestRest(shown.filter(({ stream }) => stream === 'two'))).toBeGreaterThanOrEqual(
      REST_MS,
    );
    // By its weight it would have four in five; two thoughts a week are all that it has.
    expect(shareOf(shown, 'two')).toBeGreaterThan(0.15);
    expect(shareOf(shown, 'two')).toBeLessThanOrEqual(2 / 7 + 0.01);
  });

  it('forget nothing: each of three hundred comes, and within two half-lives of its deck’s clock', async () => {
    const decks = { book: { shelf: shelfOf('book', SEED, names('book', 300)), weight: 2 } };
    const shown = await seen(decks, { count: TEN_YEARS });
    const counts = new Map(names('book', 300).map((id) => [id, 0]));
    for (const { thought, stream } of shown)
      if (stream === 'book') counts.set(thought.id, (counts.get(thought.id) ?? 0) + 1);
    const [least, most] = [Math.min(...counts.values()), Math.max(...counts.values())];
    expect(least).toBeGreaterThanOrEqual(2);
    expect(most).toBeLessThanOrEqual(12);
  });

  it('bring what is wanted soon four times as often as what is wanted someday', async () => {
    const shelf = shelfOf('book', SEED, names('book', 200));
    names('book', 200).forEach((id, index) => {
      shelf.halfLives.set(id, index % 2 === 0 ? HALF_LIVES.soon : HALF_LIVES.someday);
    });
    const shown = await seen({ book: { shelf, weight: 4 } }, { count: TEN_YEARS });
    const ofBook = shown.filter(({ stream }) => stream === 'book');
    const soon = ofBook.filter(({ thought }) => Number(thought.id.slice(5)) % 2 === 0).length;
    expect(soon / (ofBook.length - soon)).toBeGreaterThan(3.3);
    expect(soon / (ofBook.length - soon)).toBeLessThan(4.7);
  });

  it('never bring what is never to come back', async () => {
    const shelf = shelfOf('book', SEED, names('book', 50));
    shelf.halfLives.set('book-7', 0);
    const shown = await seen({ book: { shelf, weight: 2 } }, { count: 2000 });
    expect(shown.some(({ thought }) => thought.id === 'book-7')).toBe(false);
    expect(
      new Set(shown.filter(({ stream }) => stream === 'book').map((s) => s.thought.id)).size,
    ).toBe(49);
  });

  it('let what joins late come as soon as the others do', async () => {
    const shelf = shelfOf('book', SEED, names('book', 500));
    const decks = { book: { shelf, weight: 2 } };
    await seen(decks, { count: 2000 });
    shelf.add(names('late', 20));
    const shown = (await seen(decks, { count: TEN_YEARS })).map(({ thought }) => thought.id);
    expect(names('late', 20).filter((id) => shown.includes(id)).length).toBe(20);
  });

  it('give forty tabs a day no thought twice within a week, however small the deck', async () => {
    const decks = { five: { shelf: shelfOf('five', SEED, names('five', 5)), weight: 1 } };
    const shown = await seen(decks, { count: 4000, everyMs: DAY_MS / 40 });
    expect(shortestRest(shown.filter(({ stream }) => stream === 'five'))).toBeGreaterThanOrEqual(
      REST_MS,
    );
  });

  it('go on with what there is where there is nothing else', async () => {
    const decks = { two: { shelf: shelfOf('two', SEED, names('two', 2)), weight: 1 } };
    const shown = await seen(decks, { count: 40, ring: 0 });
    expect(shown.length).toBe(40);
  });

  it('are the same for one seed', async () => {
    const once = () =>
      seen(
        { book: { shelf: shelfOf('book', SEED, names('book', 100)), weight: 1 } },
        { count: 300 },
      );
    expect(await once()).toEqual(await once());
  });
});
