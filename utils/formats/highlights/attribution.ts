// Who said it, as it stands behind a dash at the end of a quote.
import type { Source } from '../../domain/thought.ts';
import { known } from '../read-note.ts';

/** In UTF-16 code units; what stands behind a dash and is longer is part of the words. */
const ATTRIBUTION_MAX_LENGTH = 200;

/** A line of its own: em dash, horizontal bar, en dash with a space, two or three hyphens. */
const OWN_LINE = /^\s*(?:[—―]+|–(?=\s)|-{2,3}(?!-))\s*(\S.*)$/u;
/** Behind the words, which have come to their end. */
const IN_LINE =
  /^(.*[.!?…"”»'’)\]])\s*(?:[—―]|–(?=\s)|-{2,3}(?!-))\s*([\p{Lu}\p{Lt}\p{Lo}"“„«][^—―]*)$/su;

/** A name may end in a full stop ('Jr.', 'R. D.', '1931.'); what ends in another, or in a word and a stop, is speech. */
function isName(by: string): boolean {
  if (by.length > ATTRIBUTION_MAX_LENGTH || /[!?…:;,]$/u.test(by)) return false;
  return !by.endsWith('.') || /[\s.](?:\p{L}{1,3}|\d+)\.$/u.test(by);
}

/** A work counts as named only where it is marked: 'Author, "Work", II, 4'. */
const NAMED_WORK =
  /^(?:([^"“”„«»_*]+),\s*)?(?:"([^"]+)"|[“„]([^“”]+)[“”]|«([^»]+)»|_([^_]+)_|\*([^*]+)\*)(?:,?\s*([^"“”„«»_*]+))?$/u;

/** What a line of attribution tells: an author, and a work and its section where they are set apart by marks. */
export function sourceOfLine(line: string): Source {
  const found = NAMED_WORK.exec(line);
  if (!found) return { author: line };
  const [, author, ...rest] = found;
  const section = rest.pop()?.trim() || undefined;
  return known({
    author: author?.trim() || undefined,
    work: rest.find((one) => one !== undefined)?.trim(),
    section,
  });
}

export type Attributed = { text: string; source: Source };

const TAIL_LENGTH = 2 * ATTRIBUTION_MAX_LENGTH;

/**
 * The words and their source, by a dash on the last of `lines`: at its start, or
 * behind the end of a sentence. Undefined where there is none. Lines of a talk, which
 * begin with dashes too, are no attributions.
 */
export function attributed(lines: readonly string[]): Attributed | undefined {
  const last = lines.at(-1) ?? '';
  const before = lines.slice(0, -1).join('\n');
  const own = last.length <= TAIL_LENGTH ? OWN_LINE.exec(last)?.[1]?.trim() : undefined;
  if (own !== undefined) {
    const isOfWords = before.trim() !== '' && isName(own);
    return isOfWords ? { text: before, source: sourceOfLine(own) } : undefined;
  }
  const [, end = '', by = ''] = IN_LINE.exec(last.slice(-TAIL_LENGTH)) ?? [];
  if (by === '' || !isName(by.trim())) return undefined;
  const words = last.slice(0, -TAIL_LENGTH) + end;
  const text = lines.length > 1 ? `${before}\n${words}` : words;
  return { text, source: sourceOfLine(by.trim()) };
}
