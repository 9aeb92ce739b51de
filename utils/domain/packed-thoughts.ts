// The deck Outward as the build packs it: for each theme which of its thoughts
// look outward, by their index, and the words of all.
import type { BuiltInThought, Theme } from './thought.ts';

export type PackedThoughts = [theme: Theme, outward: number[], texts: string[]][];

/** The thoughts whole, each with the id that its theme and its place in it make: 'love-07'. */
export function unpackedThoughts(packed: PackedThoughts): BuiltInThought[] {
  return packed.flatMap(([theme, outward, texts]) =>
    texts.map((text, index) => ({
      id: `${theme}-${String(index + 1).padStart(2, '0')}`,
      text,
      theme,
      lens: outward.includes(index) ? ('outward' as const) : ('inward' as const),
    })),
  );
}
