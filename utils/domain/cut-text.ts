// A text cut where it is too long, with an ellipsis at its end.

/** Where a text may be cut: after each word, where there are words; else after each letter. */
function cutPlaces(text: string, granularity: 'word' | 'grapheme'): number[] {
  return Array.from(
    new Intl.Segmenter(undefined, { granularity }).segment(text),
    ({ index, segment }) => index + segment.length,
  );
}

/** As much of `text` as `fits`, with an ellipsis at its end. */
export function cutToFit(text: string, fits: (text: string) => boolean): string {
  const cutAt = (place: number) =>
    `${text.slice(0, place).replace(/[\s\p{Pd}\p{Po}\p{Ps}\p{Pi}]+$/u, '')}…`;
  for (const granularity of ['word', 'grapheme'] as const) {
    const places = cutPlaces(text, granularity);
    let [kept, tried] = [0, places.length];
    while (tried - kept > 1) {
      const middle = (kept + tried) >> 1;
      if (fits(cutAt(places[middle - 1] as number))) kept = middle;
      else tried = middle;
    }
    const cut = cutAt(places[kept - 1] ?? 0);
    if (cut.length > 1) return cut;
  }
  return '…';
}
