// The line that names a clipping's book: its title, and its author in the last parentheses.
import type { Source } from '../../domain/thought.ts';
import { known } from '../read-note.ts';

/** Where the parentheses open that the line's last letter closes; -1 for none. */
function openingOf(line: string): number {
  if (!line.endsWith(')')) return -1;
  let depth = 0;
  for (let at = line.length - 1; at >= 0; at -= 1) {
    if (line[at] === ')') depth += 1;
    if (line[at] === '(') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** What stands for an author whom nobody knows. */
const NOBODY = /^unknown$/i;

/** The book that a title line names. One that ends in two spaces has no author, whatever its last parentheses hold. */
export function bookNamed(line: string): Source {
  const bare = line.replaceAll('\uFEFF', '');
  const title = bare.trim();
  const opening = bare.endsWith('  ') ? -1 : openingOf(title);
  const author = title.slice(opening + 1, -1).trim();
  const work = title.slice(0, opening).trim();
  if (opening <= 0 || author === '' || work === '') return known({ work: title || undefined });
  return known({ author: NOBODY.test(author) ? undefined : author, work });
}
