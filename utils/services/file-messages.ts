// What a page and the worker that reads files say to each other: the page asks, one thing
// at a time, and the worker answers; so never more crosses than the page can take.
import * as v from 'valibot';
import { LENSES, THEMES } from '../domain/theme.ts';
import { HIGHLIGHT_FORMATS, type UnreadableReason } from '../formats/highlights/found.ts';

export type ReaderRequest =
  /** Reads a file, in `encoding` where that is told. */
  | { type: 'read'; file: Blob; name: string; isPasted: boolean; encoding?: string }
  /** The ids of the passages, from the nth on. */
  | { type: 'ids'; from: number }
  /** A piece of all that is to be stored, from the nth item on. */
  | { type: 'piece'; from: number };

const words = v.exactOptional(v.string());
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const source = v.object({
  author: words,
  work: words,
  section: words,
  translator: words,
  translation: words,
  year: words,
  url: words,
  lesson: v.exactOptional(v.object({ id: words, language: words, date: words })),
});

const when = v.union([v.object({ local: v.string() }), v.object({ instant: v.number() })]);

const place = v.object({
  page: words,
  location: words,
  chapter: v.exactOptional(whole),
  paragraph: v.exactOptional(whole),
});

const passage = v.object({
  id: v.string(),
  text: v.string(),
  /** Its language as the file says it, or its letters; 'und' where neither does. */
  language: v.string(),
  /** Its words as a search looks for them. */
  folded: v.string(),
  /** Its place among the passages of the file, from 0. */
  order: whole,
  source: v.exactOptional(source),
  theme: v.exactOptional(v.picklist(THEMES)),
  lens: v.exactOptional(v.picklist(LENSES)),
  place: v.exactOptional(place),
  when: v.exactOptional(when),
  note: words,
  tags: v.exactOptional(v.array(v.string())),
});

/** A passage on its way from a file into a deck. */
export type ReadPassage = v.InferOutput<typeof passage>;

const note = v.object({ text: v.string(), source, when: v.exactOptional(when) });

/** A note of the reader's own that stands at no passage. */
export type ReadNote = v.InferOutput<typeof note>;

const chapter = v.object({ index: whole, title: words, paragraphs: v.array(v.string()) });

export type ReadChapter = v.InferOutput<typeof chapter>;

const deck = v.object({
  name: v.string(),
  language: words,
  licence: words,
  policy: v.picklist(['ring', 'inOrder', 'returning']),
});

const details = v.object({
  title: v.string(),
  author: words,
  translator: words,
  language: words,
  rights: words,
  year: words,
  identifier: words,
});

/** Told to the page as it is: one it does not know would have no words there, and no harm. */
const unreadableReason = v.custom<UnreadableReason>((reason) => typeof reason === 'string');

const highlights = v.object({
  kind: v.literal('highlights'),
  format: v.picklist(HIGHLIGHT_FORMATS),
  counts: v.object({
    blocks: whole,
    passages: whole,
    notes: whole,
    bookmarks: whole,
    duplicates: whole,
    unreadable: whole,
  }),
  samples: v.array(
    v.object({
      text: v.string(),
      source,
      place: v.exactOptional(place),
      when: v.exactOptional(when),
      note: words,
      tags: v.exactOptional(v.array(v.string())),
    }),
  ),
  unreadable: v.array(
    v.object({ line: whole, reason: unreadableReason, raw: v.string(), detail: words }),
  ),
  deck: v.exactOptional(deck),
});

const book = v.object({
  kind: v.literal('book'),
  details,
  chapters: v.array(v.object({ title: words, passages: whole })),
  passages: whole,
  samples: v.array(v.string()),
  language: words,
});

const readerReply = v.variant('type', [
  v.object({ type: v.literal('progress'), part: v.number() }),
  v.object({
    type: v.literal('encodings'),
    encodings: v.array(v.object({ label: v.string(), sample: v.string() })),
  }),
  v.object({ type: v.literal('refused'), reason: v.string(), path: words }),
  v.object({ type: v.literal('found'), found: v.variant('kind', [highlights, book]) }),
  v.object({ type: v.literal('ids'), ids: v.array(v.string()), next: v.exactOptional(whole) }),
  v.object({
    type: v.literal('piece'),
    chapters: v.array(chapter),
    passages: v.array(passage),
    notes: v.array(note),
    next: v.exactOptional(whole),
    /** How much is done with this piece, 0 to 1. */
    part: v.number(),
  }),
]);

/** What the worker answers; 'progress' comes any number of times before the answer to 'read'. */
export type ReaderReply = v.InferOutput<typeof readerReply>;

/** What was found in a file, before anybody knows what of it is here. */
export type ReadPreview = Extract<ReaderReply, { type: 'found' }>['found'];

export type ReadPiece = Extract<ReaderReply, { type: 'piece' }>;

/** An answer of the worker; undefined for what is none. */
export function parsedReply(message: unknown): ReaderReply | undefined {
  const parsed = v.safeParse(readerReply, message, { abortEarly: true });
  return parsed.success ? parsed.output : undefined;
}
