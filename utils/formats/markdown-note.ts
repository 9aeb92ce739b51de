// One note as Markdown: properties, the thought as a block quote with its
// source, the prompt in italics, then the reader's words as they are.
import type { Note } from '../domain/note.ts';
import { type Source, sourceLine } from '../domain/thought.ts';
import { blockQuote } from './block-quote.ts';
import { type Property, yamlOf } from './front-matter.ts';
import { zonedTime } from './zoned-time.ts';

/** Raised when a note of ours is written otherwise. */
export const MARKDOWN_VERSION = 1;

/** Between the words of one note that two machines have worded at once. */
const BETWEEN_WORDINGS = '\n\n* * *\n\n';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The line under a quoted thought. */
export function attributionLine(source: Source | undefined): string | undefined {
  const line = sourceLine(source);
  return line === undefined ? undefined : `— ${oneLine(line)}`;
}

/** The prompt as it stands above the words: for the eye; its words are in the properties. */
export function promptLine(prompt: string): string {
  return `*${oneLine(prompt).replace(/[*_\\]/g, '\\$&')}*`;
}

export function noteWords(note: Note): string {
  return note.wordings.map(({ text }) => text).join(BETWEEN_WORDINGS);
}

/** Said only where it differs from what the note itself says; '' for none. */
const unless = (own: string | undefined, ofNote: string | undefined) =>
  own === ofNote ? undefined : (own ?? '');

function sourceProperties(source: Source | undefined): Record<string, Property | undefined> {
  const { lesson, ...rest } = source ?? {};
  const { author, work, section, translator, translation, year, url } = rest;
  return {
    author,
    work,
    section,
    translator,
    translation,
    year,
    url,
    'lesson-id': lesson?.id,
    'lesson-language': lesson?.language,
    'lesson-date': lesson?.date,
  };
}

/** Whom a note is about, as a file may say it: by the name, or by initials, which name nobody. */
export type About = { person?: string; initials?: string };

/** What is known of a note, one line each. */
export function noteYaml(note: Note, { person, initials }: About = {}): string {
  const { answers, prompt } = note;
  const tags = [note.theme, note.lens].filter((tag) => tag !== undefined);
  return yamlOf({
    outward: String(MARKDOWN_VERSION),
    id: note.id,
    date: note.day,
    time: zonedTime(note.instant, note.zone),
    zone: note.zone,
    kind: note.kind,
    theme: note.theme,
    lens: note.lens,
    person,
    initials,
    tags: tags.length === 0 ? undefined : tags,
    thought: answers?.id ?? note.thought,
    deck: note.deck ?? answers?.deck,
    language: answers?.language,
    ...(answers && {
      'thought-deck': unless(answers.deck, note.deck ?? answers.deck),
      'thought-theme': unless(answers.theme, note.theme),
      'thought-lens': unless(answers.lens, note.lens),
      ...sourceProperties(answers.source),
    }),
    ...(prompt && {
      prompt: prompt.text,
      'prompt-id': prompt.id,
      'prompt-lens': unless(prompt.lens, note.lens),
    }),
  });
}

/** All below the properties: thought, prompt, words, ended by one LF. */
export function noteBody(note: Note): string {
  const { answers, prompt } = note;
  const source = attributionLine(answers?.source);
  const quote = answers && blockQuote(source ? `${answers.text}\n\n${source}` : answers.text);
  const parts = [quote, prompt && promptLine(prompt.text), noteWords(note)];
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}
