// Where a thought is from: in words, and a link where there is a page to open.
import type { Citation } from '../utils/domain/citation.ts';

export function Cite({ citation: { words, address } }: { citation: Citation }) {
  return (
    <cite dir="auto">
      {address === undefined ? (
        words
      ) : (
        <a href={address} target="_blank" rel="noreferrer">
          {words}
        </a>
      )}
    </cite>
  );
}
