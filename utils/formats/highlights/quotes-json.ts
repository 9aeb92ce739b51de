// Quotes as JSON: a list of texts or of objects with a text, alone or as the one list of an object.
import type { Found } from './found.ts';
import { type BlockOf, createGathering, type Gathering } from './gathering.ts';
import { entryBlocks } from './json-members.ts';
import { addFields, fieldsBy, nameOf, QUOTE_NAMES, tagsIn } from './quote-fields.ts';

type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a list of mere texts must be called for them to be quotes: 'files' and 'keywords' are none. */
const LISTS_OF_TEXTS = [...(QUOTE_NAMES.text ?? []), 'passage', 'thought', 'saying'].map(
  (name) => `${name}s`,
);

/** A value as text: a number too, and a list of texts as one. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const isOfTexts = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isOfTexts ? value.join(', ') : undefined;
}

/** By their names; those of a source that is an object itself stand behind the quote's own. */
function valuesOf(quote: JsonObject): Map<string, unknown> {
  const source = isObject(quote.source) ? Object.entries(quote.source) : [];
  const named = [...source, ...Object.entries(quote)];
  return new Map(named.map(([name, value]) => [nameOf(name), value]));
}

function fieldsOf(quote: JsonObject) {
  const values = valuesOf(quote);
  const textNamed = (name: string) => {
    const value = values.get(name);
    // A number is a year, but no words; a list of them is something else.
    return QUOTE_NAMES.text?.includes(name) && typeof value !== 'string'
      ? undefined
      : textOf(value);
  };
  const { tags: line, ...fields } = fieldsBy(QUOTE_NAMES, textNamed);
  const list = ['tags', 'tag'].map((name) => values.get(name)).find(Array.isArray);
  const told = list?.filter((tag) => typeof tag === 'string' && tag.trim() !== '') as string[];
  const tags = list ? told : tagsIn(line ?? '', /[,;]/);
  return { ...fields, ...(tags?.length && { tags }) };
}

function addEntry(gathering: Gathering, entry: unknown, blockOf: BlockOf) {
  if (typeof entry === 'string') return gathering.addPassage({ text: entry, source: {} }, blockOf);
  if (isObject(entry)) return addFields(gathering, fieldsOf(entry), blockOf);
  gathering.addUnreadable('bad-entry', blockOf());
}

type NamedList = { entries: unknown[]; name?: string };

function listIn(value: unknown): NamedList | undefined {
  if (Array.isArray(value)) return { entries: value };
  if (!isObject(value)) return undefined;
  const lists = Object.entries(value).filter(([, member]) => Array.isArray(member));
  const [only] = lists;
  return lists.length === 1 && only ? { name: only[0], entries: only[1] as unknown[] } : undefined;
}

const SAMPLE_ENTRIES = 1000;

/** At least half of the first entries are quotes. */
function isOfQuotes({ entries, name }: NamedList): boolean {
  const areTexts = name === undefined || LISTS_OF_TEXTS.includes(nameOf(name));
  const sample = entries.slice(0, SAMPLE_ENTRIES);
  const quotes = sample.filter((entry) =>
    isObject(entry) ? fieldsOf(entry).text !== undefined : areTexts && typeof entry === 'string',
  );
  return quotes.length > 0 && quotes.length * 2 >= sample.length;
}

/** The quotes; undefined where `value`, which `text` is the JSON of, is something else. */
export function quotesJson(value: unknown, text: string): Found | undefined {
  const list = listIn(value);
  if (list === undefined || !isOfQuotes(list)) return undefined;
  const gathering = createGathering('quotes-json');
  const blockAt = entryBlocks(text, list.name);
  list.entries.forEach((entry, index) => {
    addEntry(gathering, entry, () => blockAt(index));
  });
  return gathering.found();
}
