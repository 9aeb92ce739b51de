// What thoughts are about, and whom they look at.

export const THEMES = [
  'attention',
  'receiving',
  'giving',
  'restraint',
  'sensing',
  'love',
  'friends',
  'obstacles',
  'beginnings',
  'silence',
  'words',
  'wholeness',
] as const;

export type Theme = (typeof THEMES)[number];

export const LENSES = ['inward', 'outward'] as const;

/** inward: what I receive; outward: what another feels. */
export type Lens = (typeof LENSES)[number];
