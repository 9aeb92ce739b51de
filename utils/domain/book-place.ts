// Where the reader stands in a book.

export type BookPlace = { rank: number; instant: number };

/**
 * The rank of the passage at which the reader stands: the stored place, or the furthest
 * of what a new tab has shown after that was set. −1 where nothing was read yet.
 */
export function standsAt(place: BookPlace | undefined, showings: readonly BookPlace[]): number {
  const later = showings.filter(({ instant }) => instant > (place?.instant ?? -Infinity));
  return Math.max(place?.rank ?? -1, ...later.map(({ rank }) => rank));
}
