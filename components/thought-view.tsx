// The thought and its source, as both the first paint and Preact write them.
import type { ComponentChildren } from 'preact';
import { citationOf } from '../utils/domain/citation.ts';
import { type Thought, textLength } from '../utils/domain/thought.ts';
import { Cite } from './cite.tsx';

export type ThoughtViewProps = {
  thought: Pick<Thought, 'text' | 'language' | 'source'> & { link?: string };
  children?: ComponentChildren;
};

export function ThoughtView({ thought, children }: ThoughtViewProps) {
  const citation = citationOf(thought);
  return (
    // The source stands on the side of the words, whatever its own letters are.
    <figure class="thought" dir="auto">
      <blockquote lang={thought.language} data-length={textLength(thought.text)}>
        {thought.text}
      </blockquote>
      <figcaption>{citation && <Cite citation={citation} />}</figcaption>
      {children}
    </figure>
  );
}
