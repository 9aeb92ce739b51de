// A note of ours in Markdown, read back to the letter: see `markdown-note.ts`,
// which writes it.
import type { NoteKind } from '../domain/note.ts';
import { LENSES, THEMES } from '../domain/theme.ts';
import type { Source } from '../domain/thought.ts';
import { leadingQuote } from './block-quote.ts';
import { dayIn, instantIn } from './calendar-text.ts';
import { type Properties, textOf } from './front-matter-reader.ts';
import { attributionLine, promptLine } from './markdown-note.ts';
import { known, type MarkdownNote, type QuotedThought } from './read-note.ts';

const KINDS = ['reflection', 'sensing', 'circle', 'highlight'] as const satisfies NoteKind[];

/** The property, where it is one of these. */
export function oneOf<Value extends string>(
  values: readonly Value[],
  text: string | undefined,
): Value | undefined {
  return values.find((value) => value === text);
}

export function tagsOf(properties: Properties): string[] {
  const tags = Object.hasOwn(properties, 'tags') ? properties.tags : undefined;
  const list = typeof tags === 'string' ? tags.split(/[\s,]+/) : (tags ?? []);
  return list.map((tag) => tag.replace(/^#/, '').trim()).filter((tag) => tag !== '');
}

/** A property of the thought or prompt: absent where it is as the note says, '' for none. */
function asNote(properties: Properties, name: string, ofNote: string | undefined) {
  return Object.hasOwn(properties, name) ? textOf(properties, name) : ofNote;
}

/** An empty text is one, too: sources are given back as they were. */
const rawText = (properties: Properties, name: string): string | undefined => {
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return typeof value === 'string' ? value : undefined;
};

function sourceOf(properties: Properties): Source | undefined {
  const text = (name: string) => rawText(properties, name);
  const lesson = known({
    id: text('lesson-id'),
    language: text('lesson-language'),
    date: text('lesson-date'),
  });
  const source = known({
    author: text('author'),
    work: text('work'),
    section: text('section'),
    translator: text('translator'),
    translation: text('translation'),
    year: text('year'),
    url: text('url'),
    lesson: Object.keys(lesson).length === 0 ? undefined : lesson,
  });
  return Object.keys(source).length === 0 ? undefined : source;
}

function quoteOf(properties: Properties, quoted: string): QuotedThought {
  const source = sourceOf(properties);
  const end = `\n\n${attributionLine(source)}`;
  return known({
    text: source && quoted.endsWith(end) ? quoted.slice(0, -end.length) : quoted,
    id: textOf(properties, 'thought'),
    deck: asNote(properties, 'thought-deck', textOf(properties, 'deck')),
    language: rawText(properties, 'language'),
    theme: oneOf(THEMES, asNote(properties, 'thought-theme', textOf(properties, 'theme'))),
    lens: oneOf(LENSES, asNote(properties, 'thought-lens', textOf(properties, 'lens'))),
    source,
  });
}

function promptOf(properties: Properties): MarkdownNote['prompt'] {
  const text = rawText(properties, 'prompt');
  if (text === undefined) return undefined;
  return known({
    text,
    id: textOf(properties, 'prompt-id'),
    lens: oneOf(LENSES, asNote(properties, 'prompt-lens', textOf(properties, 'lens'))),
  });
}

/** The note; undefined where its properties tell no day. What the reader took out of the file is absent. */
export function ownNote(properties: Properties, body: string): MarkdownNote | undefined {
  const day = dayIn(textOf(properties, 'date'));
  if (day === undefined) return undefined;
  const found = Object.hasOwn(properties, 'language') ? leadingQuote(body) : undefined;
  const prompt = promptOf(properties);
  const asked = prompt && `${promptLine(prompt.text)}\n\n`;
  const below = found ? found.rest.replace(/^\n/, '') : body;
  const words = asked && below.startsWith(asked) ? below.slice(asked.length) : below;
  return known({
    id: textOf(properties, 'id'),
    day,
    instant: instantIn(textOf(properties, 'time')),
    zone: textOf(properties, 'zone'),
    kind: oneOf(KINDS, textOf(properties, 'kind')),
    text: words.replace(/\n$/, ''),
    quote: found && quoteOf(properties, found.quote),
    prompt,
    theme: oneOf(THEMES, textOf(properties, 'theme')),
    lens: oneOf(LENSES, textOf(properties, 'lens')),
    deck: textOf(properties, 'deck'),
    person: textOf(properties, 'person'),
    tags: tagsOf(properties),
  });
}
