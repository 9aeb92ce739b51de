// The thought and its source, as both the first paint and Preact write them.
import type { ComponentChildren } from 'preact';
import { sourceLine, type Thought, textLength } from '../utils/domain/thought.ts';

export type ThoughtViewProps = {
  thought: Pick<Thought, 'text' | 'language' | 'source'>;
  children?: ComponentChildren;
};

export function ThoughtView({ thought, children }: ThoughtViewProps) {
  const line = sourceLine(thought.source);
  return (
    // The source stands on the side of the words, whatever its own letters are.
    <figure class="thought" dir="auto">
      <blockquote lang={thought.language} data-length={textLength(thought.text)}>
        {thought.text}
      </blockquote>
      <figcaption>{line !== undefined && <cite dir="auto">{line}</cite>}</figcaption>
      {children}
    </figure>
  );
}
