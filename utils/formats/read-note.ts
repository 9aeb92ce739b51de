// A note as a Markdown file tells of it, before it is matched with those in the
// database. What the file does not say is absent.
import type { LocalDay } from '../domain/day.ts';
import type { NoteKind } from '../domain/note.ts';
import type { Lens, Theme } from '../domain/theme.ts';
import type { Source } from '../domain/thought.ts';

export type QuotedThought = {
  text: string;
  /** In our own files. */
  id?: string;
  deck?: string;
  language?: string;
  theme?: Theme;
  lens?: Lens;
  source?: Source;
  /** In others: the words behind the dash, author or work, who can tell. */
  attribution?: string;
};

export type MarkdownNote = {
  id?: string;
  day: LocalDay;
  /** Milliseconds since 1970; only where the time was told with its offset. */
  instant?: number;
  /** IANA zone. */
  zone?: string;
  kind?: NoteKind;
  text: string;
  quote?: QuotedThought;
  prompt?: { text: string; id?: string; lens?: Lens };
  theme?: Theme;
  lens?: Lens;
  /** The id of the thought's deck. */
  deck?: string;
  /** A name. */
  person?: string;
  tags: string[];
};

/** The names of a shape whose fields may be undefined. */
type Unsure<Shape> = {
  [Name in keyof Shape]-?: undefined extends Shape[Name] ? Name : never;
}[keyof Shape];

/** The object without the fields that are undefined. */
export function known<Shape extends object>(
  fields: Shape,
): Omit<Shape, Unsure<Shape>> & { [Name in Unsure<Shape>]?: Exclude<Shape[Name], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as never;
}
