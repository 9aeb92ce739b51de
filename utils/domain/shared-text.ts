// A thought as it is given to others in words.
import { sourceLine, type Thought } from './thought.ts';

/** The thought as it is copied for others: its words, then the source on a line of its own. */
export function sharedText(thought: Pick<Thought, 'text' | 'source'>): string {
  const line = sourceLine(thought.source);
  return line === undefined ? thought.text : `${thought.text}\n— ${line}`;
}
