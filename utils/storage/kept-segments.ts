// Segments kept in memory for a while after a search. What stands under a key never
// changes, so what is kept is right as long as its key is there.
import type { Database } from './database.ts';

/** What is kept: anything with a key of its own and a folded text. */
export type Keepable = { key: readonly (number | string)[]; folded: string };

/** In characters of folded text, of two bytes at most: a page may not grow without end. */
const MOST_KEPT = 32_000_000;

/** A reader who has gone on to something else wants the memory back. */
const KEPT_MS = 60_000;

export type KeptSegments<Segment extends Keepable> = {
  has(key: Segment['key']): boolean;
  get(key: Segment['key']): Segment;
  /** Keeps a segment while there is room. */
  keep(segment: Segment): void;
};

const nameOf = (key: Keepable['key']) => key.join(' ');

export function createKeptSegments<Segment extends Keepable>() {
  let ofDatabase = new WeakMap<Database, Map<string, Segment>>();
  let forgetting: ReturnType<typeof setTimeout> | undefined;

  return {
    /** What is kept of those of `keys`, all of a database that there are; the others are forgotten. */
    of(database: Database, keys: readonly Segment['key'][]): KeptSegments<Segment> {
      const before = ofDatabase.get(database);
      const segments = new Map<string, Segment>();
      let length = 0;
      const keep = (name: string, segment: Segment) => {
        if (length + segment.folded.length > MOST_KEPT) return;
        length += segment.folded.length;
        segments.set(name, segment);
      };
      for (const name of keys.map(nameOf)) {
        const segment = before?.get(name);
        if (segment !== undefined) keep(name, segment);
      }
      ofDatabase.set(database, segments);
      clearTimeout(forgetting);
      forgetting = setTimeout(() => {
        ofDatabase = new WeakMap();
      }, KEPT_MS);
      return {
        has: (key) => segments.has(nameOf(key)),
        get: (key) => segments.get(nameOf(key)) as Segment,
        keep: (segment) => keep(nameOf(segment.key), segment),
      };
    },
  };
}
