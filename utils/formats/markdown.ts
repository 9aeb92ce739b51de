// Notes as Markdown files for Obsidian: one a note, or one a day.
import type { Note } from '../domain/note.ts';
import { createFileNames } from './file-names.ts';
import { yamlOf } from './front-matter.ts';
import { type About, MARKDOWN_VERSION, noteBody, noteWords, noteYaml } from './markdown-note.ts';
import { zonedTime } from './zoned-time.ts';

/** A path has '/' between its parts, none at its start. */
export type TextFile = { path: string; text: string };

export type MarkdownOptions = {
  a: 'note' | 'day';
  /** Whom a note is about, by the id; without it people stay out of the files. */
  aboutOf?: (id: string) => About;
};

const FENCE = '%%\n';

/** A rule that stands in none of these texts as a line of its own. */
function ruleFor(texts: readonly string[]): string {
  let rule = '* * *';
  while (texts.some((text) => text.includes(rule))) rule += ' *';
  return rule;
}

const yearOf = (day: string) => /^\d{4}(?=-)/.exec(day)?.[0] ?? 'undated';

/** All notes of one day. Each has its properties between '%%' lines, which Obsidian hides while reading. */
function dayText(day: string, notes: readonly Note[], yamls: readonly string[]): string {
  const bodies = notes.map(noteBody);
  const rule = ruleFor(bodies);
  const parts = notes.map((note, index) => {
    const [, clock] = /T(\d\d:\d\d)/.exec(zonedTime(note.instant, note.zone)) ?? [];
    return `${FENCE}${yamls[index]}${FENCE}\n## ${clock}\n\n${bodies[index]}`;
  });
  const yaml = yamlOf({ outward: String(MARKDOWN_VERSION), date: day, between: rule });
  return `---\n${yaml}---\n\n${parts.join(`\n${rule}\n\n`)}`;
}

async function* days(notes: AsyncIterable<Note> | Iterable<Note>): AsyncGenerator<Note[]> {
  let sameDay: Note[] = [];
  for await (const note of notes) {
    if (sameDay[0] && sameDay[0].day !== note.day) {
      yield sameDay;
      sameDay = [];
    }
    sameDay.push(note);
  }
  if (sameDay.length > 0) yield sameDay;
}

/**
 * The files of an export, in the order of the notes, a folder a year. For one a
 * day, notes of one day must follow on one another. Lone surrogates pass from
 * the words into the text; UTF-8 will have U+FFFD for them.
 */
export async function* markdownFiles(
  notes: AsyncIterable<Note> | Iterable<Note>,
  { a, aboutOf }: MarkdownOptions,
): AsyncGenerator<TextFile> {
  const nameOf = createFileNames();
  const yamlFor = (note: Note) => noteYaml(note, note.person ? aboutOf?.(note.person) : {});
  if (a === 'day') {
    for await (const group of days(notes)) {
      const day = group[0]?.day ?? '';
      const text = dayText(day, group, group.map(yamlFor));
      yield { path: `${yearOf(day)}/${nameOf(day, '', day)}`, text };
    }
    return;
  }
  for await (const note of notes) {
    const path = `${yearOf(note.day)}/${nameOf(note.day, noteWords(note), note.id)}`;
    yield { path, text: `---\n${yamlFor(note)}---\n\n${noteBody(note)}` };
  }
}
