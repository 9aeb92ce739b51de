// The first words of a text that is too long to be held.

function ends(text: string, granularity: 'word' | 'grapheme'): number[] {
  return Array.from(
    new Intl.Segmenter(undefined, { granularity }).segment(text),
    ({ index, segment }) => index + segment.length,
  );
}

/**
 * As many whole words from the beginning of `text` as stand in `limit` UTF-16 code units, without
 * white space at the ends. Where the first word alone is longer, as many whole letters of it.
 */
export function firstWords(text: string, limit: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= limit) return trimmed;
  // The segment at the end may go on beyond what is looked at: that one is no whole word.
  const looked = trimmed.slice(0, limit + 1);
  for (const granularity of ['word', 'grapheme'] as const) {
    const end = ends(looked, granularity).findLast((place) => place <= limit) ?? 0;
    const words = trimmed.slice(0, end).trimEnd();
    if (words !== '') return words;
  }
  return trimmed.slice(0, limit).toWellFormed();
}
