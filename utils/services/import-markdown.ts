// Markdown notes as records of an import. What a file does not tell is made from
// what it does, always the same, so that importing it again adds nothing.

import { monthDay } from '../domain/day.ts';
import { fold } from '../domain/fold.ts';
import { noteRecord } from '../domain/merge.ts';
import { idFrom } from '../domain/passage.ts';
import type { Thought } from '../domain/thought.ts';
import {
  FILE_MAX_LENGTH,
  type MarkdownProblem,
  markdownNotes,
} from '../formats/markdown-reader.ts';
import type { MarkdownNote } from '../formats/read-note.ts';
import { openZip } from '../formats/zip-reader.ts';
import type { Database } from '../storage/database.ts';
import type { StoredRecord } from '../storage/schema.ts';

/** Whose wordings these are: no install of Outward wrote them here. */
const INSTALL = 'markdown';

function thoughtOf({ quote }: MarkdownNote): Thought | undefined {
  if (quote === undefined) return undefined;
  const { text, id, deck, language, theme, lens, source, attribution } = quote;
  const told = source ?? (attribution === undefined ? undefined : { work: attribution });
  return {
    id: id ?? idFrom(`thought\n${fold(text)}`),
    deck: deck ?? 'markdown',
    text,
    language: language ?? 'und',
    ...(theme && { theme }),
    ...(lens && { lens }),
    ...(told && { source: told }),
  };
}

/** The records that a note of a file becomes: its head, its words, and whom it is about. */
function recordsOf(note: MarkdownNote): StoredRecord[] {
  const instant = note.instant ?? Date.parse(`${note.day}T12:00Z`);
  const id = note.id ?? idFrom(`note\n${note.day}\n${note.instant ?? ''}\n${fold(note.text)}`);
  const person = note.person === undefined ? undefined : fold(note.person);
  const personId = person === undefined ? undefined : idFrom(`person\n${person}`);
  const answers = thoughtOf(note);
  const time = `${Math.max(instant, 0).toString(36).padStart(11, '0')}-0000-${INSTALL}`;
  const prompt = note.prompt && {
    id: note.prompt.id ?? idFrom(`prompt\n${fold(note.prompt.text)}`),
    text: note.prompt.text,
    ...(note.prompt.lens && { lens: note.prompt.lens }),
  };
  return [
    ...(personId !== undefined && person !== undefined
      ? [
          {
            type: 'person' as const,
            value: { id: personId, name: note.person ?? '', foldedName: person, instant },
          },
        ]
      : []),
    {
      type: 'note',
      value: {
        id,
        kind: note.kind ?? 'reflection',
        instant,
        zone: note.zone ?? 'UTC',
        day: note.day,
        monthDay: monthDay(note.day),
        ...(answers && { thought: answers.id, answers }),
        ...(prompt && { prompt }),
        ...(note.lens && { lens: note.lens }),
        ...(note.theme && { theme: note.theme }),
        ...(note.deck && { deck: note.deck }),
        ...(personId && { person: personId }),
      },
    },
    {
      type: 'wording',
      value: {
        id: idFrom(`wording\n${id}\n${note.text}`),
        note: id,
        parents: [],
        text: note.text,
        time,
        install: INSTALL,
      },
    },
  ];
}

export type MarkdownFile = Blob & { name?: string };

/** Whether a file is Markdown, or a zip that may hold some: by its first bytes and its name. */
export async function isMarkdown(file: MarkdownFile): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isZip = first === 0x50 && second === 0x4b;
  return isZip || /\.(md|markdown)$/i.test(file.name ?? '');
}

async function* textFiles(file: MarkdownFile): AsyncGenerator<{ path: string; bytes: Uint8Array }> {
  if (/\.(md|markdown)$/i.test(file.name ?? '')) {
    // Of a file that is too long no more is read than shows it: no character has over four bytes.
    const readable = file.slice(0, 4 * (FILE_MAX_LENGTH + 1));
    yield { path: file.name ?? '', bytes: new Uint8Array(await readable.arrayBuffer()) };
    return;
  }
  for (const entry of await openZip(file, (path) => /\.(md|markdown)$/i.test(path)))
    yield { path: entry.path, bytes: await entry.read() };
}

/**
 * The records as they join what is here: of a note that is here already its own
 * head stays, and its words come in only where they are others.
 */
async function joinedToHere(
  database: Database,
  records: readonly StoredRecord[],
): Promise<StoredRecord[]> {
  const transaction = database.transaction('notes');
  const joined: StoredRecord[] = [];
  let words = new Set<string>();
  for (const record of records) {
    const here = record.type === 'note' ? await transaction.store.get(record.value.id) : undefined;
    if (record.type === 'note') words = new Set(here?.wordings.map(({ text }) => text));
    if (record.type === 'wording' && words.has(record.value.text)) continue;
    if (here === undefined) {
      joined.push(record);
      continue;
    }
    joined.push({ type: 'note', value: noteRecord(here) });
  }
  return joined;
}

/** The records of a Markdown file or a zip of them, file by file; what is unreadable goes to `onProblem`. */
export async function* markdownRecords(
  database: Database,
  file: MarkdownFile,
  onProblem: (problem: MarkdownProblem) => void,
): AsyncGenerator<StoredRecord[]> {
  for await (const { path, bytes } of textFiles(file)) {
    const { notes, problems } = markdownNotes({ path, text: new TextDecoder().decode(bytes) });
    for (const problem of problems) onProblem(problem);
    yield await joinedToHere(database, notes.flatMap(recordsOf));
  }
}
