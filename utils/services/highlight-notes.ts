// What a reader wrote on a highlight, as a note: its id follows from the book, the words
// and the time, so that no file brings it twice.
import { localDay, monthDay } from '../domain/day.ts';
import { fold } from '../domain/fold.ts';
import { NOTE_MAX_LENGTH, type Note, type Wording } from '../domain/note.ts';
import { bookKey, idFrom } from '../domain/passage.ts';
import { type Source, sourceLine, type Thought } from '../domain/thought.ts';
import type { ReadNote, ReadPassage } from './file-messages.ts';
import { momentAt } from './moment.ts';

/** Whose wordings these are: no install of Outward wrote them here. */
const INSTALL = 'highlights';

/** What notes are dated by. */
export type NoteMaking = {
  /** For those of which no file says when they were written. */
  now: number;
  /** The reader's IANA zone, in which a local time is read. */
  zone: string;
  dayBeginsAt: number;
};

type When = ReadPassage['when'];

/** As far as Date reaches (ECMA-262, 21.4.1.1). */
const isInstant = (value: number) => Math.abs(value) <= 8.64e15;

/** The instant that a file tells of; a local time is one of the reader's own zone. `otherwise` where it tells none. */
export function instantOf<Otherwise>(when: When, otherwise: Otherwise): number | Otherwise {
  if (when === undefined) return otherwise;
  // ECMA-262, 21.4.3.2: a date and time without an offset is local.
  const instant = 'instant' in when ? Math.round(when.instant) : Date.parse(when.local);
  return isInstant(instant) ? instant : otherwise;
}

const nameOf = (when: When) =>
  when === undefined ? '' : 'local' in when ? when.local : String(when.instant);

type Written = { text: string; source: Source; when: When };

function made(
  { text, source, when }: Written,
  answers: Thought | undefined,
  making: NoteMaking,
): { note: Note; wording: Wording } {
  const instant = instantOf(when, making.now);
  const id = idFrom(`note\n${bookKey(source)}\n${fold(text)}\n${nameOf(when)}`);
  const day = localDay(momentAt(instant), making.dayBeginsAt);
  const time = `${Math.max(instant, 0).toString(36).padStart(11, '0')}-0000-${INSTALL}`;
  const wording: Wording = {
    id: idFrom(`wording\n${id}\n${text}`),
    note: id,
    parents: [],
    text,
    time,
    install: INSTALL,
  };
  const note: Note = {
    id,
    kind: 'highlight',
    instant,
    zone: making.zone,
    day,
    monthDay: monthDay(day),
    wordings: [{ id: wording.id, text, time }],
    ...(answers && { thought: answers.id, answers, deck: answers.deck }),
    ...(answers?.theme && { theme: answers.theme }),
    ...(answers?.lens && { lens: answers.lens }),
  };
  return { note, wording };
}

/** The note on a passage, with a copy of it. */
export function highlightNote(
  passage: ReadPassage & { note: string },
  { deck, language }: { deck: string; language: string | undefined },
  making: NoteMaking,
): { note: Note; wording: Wording } {
  const { id, text, source, theme, lens, note, when } = passage;
  const answers: Thought = {
    id,
    deck,
    text,
    language: language ?? passage.language,
    ...(theme && { theme }),
    ...(lens && { lens }),
    ...(source && { source }),
  };
  const written = { text: note.slice(0, NOTE_MAX_LENGTH), source: source ?? {}, when };
  return made(written, answers, making);
}

/** A note that stands at no passage: where it is from is told in its last line. */
export function noteFor(
  { text, source, when }: ReadNote,
  making: NoteMaking,
): { note: Note; wording: Wording } {
  const line = sourceLine(source);
  const words = line === undefined ? text : `${text}\n\n— ${line}`;
  return made({ text: words.slice(0, NOTE_MAX_LENGTH), source, when }, undefined, making);
}
