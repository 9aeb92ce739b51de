// How alike two texts are, and which runs of words they share.

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function trigrams(text: string): Set<string> {
  const plain = wordsOf(text).join(' ');
  return new Set(
    Array.from({ length: Math.max(0, plain.length - 2) }, (_, at) => plain.slice(at, at + 3)),
  );
}

/** Jaccard index of the trigrams of letters: 0 for nothing in common, 1 for the same words. */
export function likeness(a: string, b: string): number {
  const [ofA, ofB] = [trigrams(a), trigrams(b)];
  const shared = [...ofA].filter((trigram) => ofB.has(trigram)).length;
  return shared / (ofA.size + ofB.size - shared);
}

/** Every run of `length` words of a text. */
export function wordRuns(text: string, length: number): string[] {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}

/** Pairs of texts that are nearly one text, named by their ids. */
export function nearDuplicates(texts: readonly { id: string; text: string }[]): string[] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => likeness(a.text, b.text) >= 0.5)
      .map((b) => `${a.id} and ${b.id}`),
  );
}
