// What columns and keys of a file of quotes are called, and the passage that they make.
import { known } from '../read-note.ts';
import type { FoundNote, FoundPassage, Place } from './found.ts';
import type { Block, Gathering } from './gathering.ts';
import { whenIn } from './marked-when.ts';
import { webAddress } from './web-address.ts';

type QuoteField =
  | 'text'
  | 'author'
  | 'work'
  | 'section'
  | 'translator'
  | 'year'
  | 'url'
  | 'note'
  | 'tags'
  | 'when'
  | 'page'
  | 'location'
  | 'locationType';

/** The names of each field, as `nameOf` gives them; of two in one file the first that holds anything counts. */
export type FieldNames = Partial<Record<QuoteField, readonly string[]>>;

export type QuoteFields = Partial<Record<Exclude<QuoteField, 'tags'>, string>> & {
  tags?: string[];
};

export const QUOTE_NAMES: FieldNames = {
  text: ['text', 'quote', 'quotation', 'quotetext', 'content', 'highlight'],
  author: ['author', 'quoteauthor', 'book author'],
  work: ['work', 'book', 'book title', 'title', 'source'],
  section: ['section', 'chapter'],
  translator: ['translator'],
  year: ['year'],
  url: ['url', 'link'],
  note: ['note'],
  tags: ['tags', 'tag'],
  when: ['highlighted at', 'added', 'date added', 'created at'],
  page: ['page'],
};

/** A name as it is compared: without regard to case, and words parted by one space. */
export function nameOf(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

export function tagsIn(text: string, separator: RegExp): string[] | undefined {
  const tags = text.split(separator).map((tag) => tag.trim());
  const told = tags.filter((tag) => tag !== '');
  return told.length === 0 ? undefined : told;
}

/** Reads each field by its names; a value that is blank is absent. */
export function fieldsBy(
  names: FieldNames,
  textNamed: (name: string) => string | undefined,
): Omit<QuoteFields, 'tags'> & { tags?: string } {
  const fields = Object.entries(names).map(([field, all]) => [
    field,
    all.map(textNamed).find((value) => value !== undefined && value.trim() !== ''),
  ]);
  return known(Object.fromEntries(fields));
}

/** A column of the kind may say that the location is a page, or a mere number in a row, which is no place. */
function placeIn({ page, location, locationType }: QuoteFields): Place | undefined {
  const kind = locationType && nameOf(locationType);
  if (kind === 'page') return location === undefined ? undefined : { page: location };
  const isLocation = kind === undefined || kind === 'location';
  const place = known({ page, location: isLocation ? location : undefined });
  return Object.keys(place).length === 0 ? undefined : place;
}

/** A work that is nothing but an address is where it was found, and not its title. */
function sourceIn({ author, work, section, translator, year, url }: QuoteFields) {
  const address = webAddress(url) ?? webAddress(work);
  const title = webAddress(work) === undefined ? work : undefined;
  return known({ author, work: title, section, translator, year, url: address });
}

/** Adds what the fields tell: a passage with its note, or the note alone where no words were marked. */
export function addFields(gathering: Gathering, fields: QuoteFields, blockOf: () => Block) {
  const { text, note, tags, when } = fields;
  const found = { source: sourceIn(fields), place: placeIn(fields), when: whenIn(when) };
  if (text === undefined && note !== undefined) {
    const alone: FoundNote = known({ text: note, ...found });
    return gathering.addNote(alone, blockOf);
  }
  const passage: FoundPassage = known({ text: text ?? '', ...found, note, tags });
  gathering.addPassage(passage, blockOf);
}
