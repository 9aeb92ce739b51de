// Markdown files back to notes: our own to the letter, and those of others with
// a date, a quote at the start and its attribution.
import type { MarkdownReason } from '../domain/file-problem.ts';
import { NOTE_MAX_LENGTH } from '../domain/note.ts';
import { foreignNote } from './foreign-markdown.ts';
import { type Properties, partsOf, propertiesOf, textOf } from './front-matter-reader.ts';
import type { TextFile } from './markdown.ts';
import { MARKDOWN_VERSION } from './markdown-note.ts';
import { ownNote } from './own-markdown.ts';
import type { MarkdownNote } from './read-note.ts';

/** A file a day may hold some long notes. In UTF-16 code units. */
export const FILE_MAX_LENGTH = 4_000_000;

export type MarkdownProblem = { path: string; reason: MarkdownReason };

export type MarkdownReading = { notes: MarkdownNote[]; problems: MarkdownProblem[] };

type Read = MarkdownNote | MarkdownReason;

function soundNote(read: MarkdownNote | undefined): Read {
  if (read === undefined) return 'no-day';
  if (read.text.length > NOTE_MAX_LENGTH) return 'note-too-long';
  return read.text.trim() === '' && !read.quote?.text.trim() ? 'empty' : read;
}

const CLOCK = /^\n## \d\d:\d\d\n\n/;

/** The notes of one of our files of a whole day. */
function dayNotes(body: string, between: string): Read[] {
  return body.split(`\n${between}\n\n`).map((part) => {
    const { yaml, body: rest } = partsOf(part, '%%');
    const properties = yaml === undefined ? undefined : propertiesOf(yaml);
    if (properties === undefined) return 'bad-front-matter';
    return soundNote(ownNote(properties, rest.replace(CLOCK, '')));
  });
}

function readings(file: TextFile): Read[] {
  if (file.text.length > FILE_MAX_LENGTH) return ['file-too-long'];
  const bare = file.text.replace(/^\ufeff/, '');
  // A file whose first line ends in CRLF was turned over to Windows as a whole.
  const text = /^[^\n]*\r\n/.test(bare) ? bare.replaceAll('\r\n', '\n') : bare;
  const { yaml, body } = partsOf(text, '---');
  const properties: Properties | undefined = yaml === undefined ? {} : propertiesOf(yaml);
  if (properties === undefined) return ['bad-front-matter'];
  const version = Number(textOf(properties, 'outward'));
  if (version > MARKDOWN_VERSION) return ['newer-version'];
  if (version !== MARKDOWN_VERSION) return [soundNote(foreignNote(file.path, properties, body))];
  const own = body.replace(/^\n/, '');
  const between = textOf(properties, 'between');
  return between ? dayNotes(own, between) : [soundNote(ownNote(properties, own))];
}

/** The notes of one Markdown file, and what could not be read of it. Never throws, whatever the text. */
export function markdownNotes(file: TextFile): MarkdownReading {
  const read = readings(file);
  return {
    notes: read.filter((each) => typeof each !== 'string'),
    problems: read
      .filter((each) => typeof each === 'string')
      .map((reason) => ({ path: file.path, reason })),
  };
}
