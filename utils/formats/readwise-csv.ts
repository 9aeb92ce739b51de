// Notes as the CSV file that Readwise imports: a highlight with a note to it.
import type { Note } from '../domain/note.ts';
import { encodedChunks } from './chunks.ts';
import { noteWords } from './markdown-note.ts';
import { zonedTime } from './zoned-time.ts';

/** As Readwise's import wants it, in its order. */
const HEADER = 'Highlight,Title,Author,URL,Note,Location,Date\r\n';

/** Where neither work nor deck is known. */
const NO_TITLE = 'Outward';

/**
 * A field in quotes, its quotes doubled (RFC 4180, section 2). Words that begin
 * with '=' or '+' stay as they are: they are read by Readwise, which computes
 * nothing, and an apostrophe before them would change what somebody wrote.
 */
const field = (text: string) => `"${text.replaceAll('"', '""')}"`;

export type ReadwiseOptions = {
  deckName?: (id: string) => string | undefined;
  /** What stands before the words about somebody, who have no column of their own; without it nothing does. */
  personName?: (id: string) => string | undefined;
};

function row(note: Note, { deckName, personName }: ReadwiseOptions): string {
  const { answers } = note;
  const name = note.person && personName?.(note.person);
  const words = name ? `${name}: ${noteWords(note)}` : noteWords(note);
  const source = answers?.source;
  const title = source?.work ?? (answers && deckName?.(answers.deck)) ?? NO_TITLE;
  const [day = '', clock = ''] = zonedTime(note.instant, note.zone).split(/[T.]/);
  const fields = [
    answers ? answers.text : words,
    title,
    source?.author ?? '',
    source?.url ?? '',
    answers ? words : '',
    // Readwise sorts by it, as a number; a place in a work such as '15:1' is none.
    '',
    `${day} ${clock}`,
  ];
  return `${fields.map(field).join(',')}\r\n`;
}

/**
 * The file in UTF-8, in chunks of about 64 kB: Highlight is the thought, Note
 * what was written to it; without a thought, Highlight is what was written.
 * Date is the clock on the wall at writing, as Readwise knows no zones.
 */
export async function* readwiseCsv(
  notes: AsyncIterable<Note> | Iterable<Note>,
  options: ReadwiseOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  async function* rows() {
    yield HEADER;
    for await (const note of notes) yield row(note, options);
  }
  yield* encodedChunks(rows());
}
