// A passage in its chapter: what stands before it and after it, the rest of its own
// paragraph too, and as much of both as is wanted.

export type Surroundings = { before: string[]; after: string[] };

/** The words of a passage with any white space between them: a book's own may have been lines or indents. */
function patternOf(text: string): RegExp {
  const words = text.trim().split(/\s+/);
  return new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'));
}

function lengthOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}

const isSaid = (text: string) => text.trim() !== '';

/**
 * What stands around `text`, which begins in the paragraph of index `at` and may go on
 * through the next. Words that the chapter does not have, since the reader has changed
 * them, stand before that paragraph, so that nothing of the chapter is lost.
 */
export function surroundings(
  paragraphs: readonly string[],
  at: number,
  text: string,
): Surroundings {
  const wanted = patternOf(text);
  const length = lengthOf(text);
  let whole = '';
  let more = 0;
  for (let next = at; next < paragraphs.length && more < length; next += 1) {
    const paragraph = paragraphs[next] as string;
    whole = next === at ? paragraph : `${whole}\n${paragraph}`;
    const found = wanted.exec(whole);
    if (found !== null) {
      const head = whole.slice(0, found.index).trim();
      const tail = whole.slice(found.index + found[0].length).trim();
      return {
        before: [...paragraphs.slice(0, at), head].filter(isSaid),
        after: [tail, ...paragraphs.slice(next + 1)].filter(isSaid),
      };
    }
    if (next > at) more += lengthOf(paragraph);
  }
  return {
    before: paragraphs.slice(0, at).filter(isSaid),
    after: paragraphs.slice(at).filter(isSaid),
  };
}

export type Nearest = { paragraphs: string[]; hasMore: boolean };

/** A paragraph longer than `room`, cut at a space where there is one near. */
function cutBefore(text: string, room: number): string {
  const kept = text.slice(-room);
  const space = kept.search(/\s/);
  return space < 0 || space > 100 ? kept : kept.slice(space + 1);
}

function cutAfter(text: string, room: number): string {
  const kept = text.slice(0, room);
  const space = kept.search(/\s\S*$/);
  return space < 0 || space < room - 100 ? kept : kept.slice(0, space);
}

/**
 * Of what stands 'before' a passage the last paragraphs, of what stands 'after' it the
 * first: as many as have room in `room` characters (at least 1), or the near end of one.
 */
export function nearest(
  paragraphs: readonly string[],
  side: keyof Surroundings,
  room: number,
): Nearest {
  const fromNear = side === 'after' ? paragraphs : paragraphs.toReversed();
  const shown: string[] = [];
  let left = room;
  for (const paragraph of fromNear) {
    if (paragraph.length > left) break;
    shown.push(paragraph);
    left -= paragraph.length;
  }
  const [first] = fromNear;
  const isCut = shown.length === 0 && first !== undefined;
  if (isCut) shown.push(side === 'after' ? cutAfter(first, room) : cutBefore(first, room));
  return {
    paragraphs: side === 'after' ? shown : shown.toReversed(),
    hasMore: isCut || shown.length < paragraphs.length,
  };
}
