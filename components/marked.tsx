// A text with the places that a search found marked in it.
import { useMemo } from 'preact/hooks';
import { markedText } from '../utils/domain/marks-in-text.ts';

export type MarkedProps = {
  text: string;
  /** What was searched for, as `queryParts` gives it. */
  parts: readonly string[] | undefined;
};

export function Marked({ text, parts = [] }: MarkedProps) {
  const pieces = useMemo(() => markedText(text, parts), [text, parts.join('\n')]);
  return (
    <>
      {pieces.map((piece) =>
        piece.isMarked ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
