// Notes: what the reader wrote, the thought it answers, and its wordings.
import { type LocalDay, localDay, type Moment, monthDay } from './day.ts';
import type { HybridTime } from './hybrid-clock.ts';
import { type PracticeDraft, sensingOf } from './practice.ts';
import type { ShownPrompt } from './prompt.ts';
import type { Answer, CurrentAnswer, Sensing } from './sensing.ts';
import type { Lens, Theme } from './theme.ts';
import type { Thought } from './thought.ts';

/** In UTF-16 code units, as a text field counts. */
export const NOTE_MAX_LENGTH = 100_000;

export type NoteKind = 'reflection' | 'sensing' | 'circle' | 'highlight';

/** One version of a note's words. Never changed once written. */
export type Wording = {
  id: string;
  note: string;
  /** The wordings that this one was written over: none for the first. */
  parents: string[];
  text: string;
  time: HybridTime;
  install: string;
};

/** A wording that no other has been written over, as the note's head carries it. */
export type CurrentWording = Pick<Wording, 'id' | 'text' | 'time'>;

/** The head of a note: all that is shown and asked for, in one record. */
export type Note = {
  id: string;
  kind: NoteKind;
  instant: number;
  /** IANA zone and local day, as they were at writing. */
  zone: string;
  day: LocalDay;
  monthDay: string;
  /** Latest first. More than one where two were written at once: both are kept. */
  wordings: CurrentWording[];
  /** The thought's id, as the index wants it; its words are in `answers`. */
  thought?: string;
  /** A copy of the thought, so that the note is whole without its deck. */
  answers?: Thought;
  prompt?: ShownPrompt;
  lens?: Lens;
  theme?: Theme;
  deck?: string;
  /** The id of the person it is about. */
  person?: string;
  /** Of kind 'sensing': what it is about, how sure, and what could be done. */
  sensing?: Sensing;
  /** What the person said of it, the latest. */
  answer?: CurrentAnswer;
  /** Its instant, while it is a sensing about a person who has not been asked. */
  waits?: number;
  /** Set while deleted: the note stays as a tombstone, for undo and for merging. */
  deleted?: { instant: number; time: HybridTime };
  /** When it was last brought back: of this and a deletion elsewhere the later holds. */
  restored?: HybridTime;
  /** When it was erased for good: nothing of it is left but that it was, so that no old copy revives it. */
  erased?: HybridTime;
};

/** A deletion, or the bringing back of a note, and when that was decided. */
export type Deletion =
  | { isDeleted: true; instant: number; time: HybridTime }
  | { isDeleted: false; time: HybridTime };

/** The note deleted, or brought back. */
export function withDeletion(note: Note, deletion: Deletion): Note {
  const { deleted: _, ...rest } = note;
  if (!deletion.isDeleted) return waiting({ ...rest, restored: deletion.time });
  return waiting({ ...rest, deleted: { instant: deletion.instant, time: deletion.time } });
}

/** The note with `waits` as all else in it has it: every change of a head ends here. */
export function waiting({ waits: _, ...note }: Note): Note {
  const { kind, person, answer, deleted, instant } = note;
  const isWaiting = kind === 'sensing' && person !== undefined && !answer && !deleted;
  return isWaiting ? { ...note, waits: instant } : note;
}

/** Every time that a note bears: what happens to it next comes after all of them. */
export function timesOf({ wordings, answer, deleted, restored }: Note): HybridTime[] {
  return [...wordings.map(({ time }) => time), answer?.time, deleted?.time, restored].filter(
    (time) => time !== undefined,
  );
}

/** A note not yet saved, as the field holds it. */
export type Draft = {
  surface: Surface;
  /** The id of the thought it answers ('' for none), of the note it edits or asks about, or of its circle. */
  subject: string;
  /** What it becomes; absent: a reflection. */
  kind?: NoteKind;
  day: LocalDay;
  instant: number;
  text: string;
  answers?: Thought;
  prompt?: ShownPrompt;
  /** The name as typed. */
  person?: string;
  /** For surface 'edit': the wordings that the new one will be written over. */
  parents?: string[];
  /** For surface 'practice': how far it has come, and what is not words. */
  practice?: PracticeDraft;
};

/** The places on the screen where notes are written; 'edit' is over a saved note, 'circle' at the end of a circle. */
type Place = 'popup' | 'newtab' | 'practice' | 'edit' | 'circle';

/**
 * Where a draft is written: a place, with a name of its own behind it where the
 * same place is open twice. Two surfaces never write over each other's drafts.
 */
export type Surface = Place | `${Place}:${string}`;

/** A draft's key: its surface, and the thought it answers ('' for none); for 'edit' the note, for 'circle' the circle. */
export type DraftKey = [Surface, string];

export function draftKey({ surface, subject }: Pick<Draft, 'surface' | 'subject'>): DraftKey {
  return [surface, subject];
}

/** Why a text cannot be saved as a note: nothing in it, or more than a note holds. */
export type TextProblem = 'empty' | 'too-long';

export function textProblem(text: string): TextProblem | undefined {
  if (text.trim() === '') return 'empty';
  if (text.length > NOTE_MAX_LENGTH) return 'too-long';
  return undefined;
}

/** The note that a draft becomes, with its first wording. The person's name is not in it: people have ids. */
export function noteFrom(
  draft: Pick<Draft, 'kind' | 'text' | 'answers' | 'prompt' | 'practice'>,
  at: Moment & { zone: string; dayBeginsAt: number },
  ids: { note: string; wording: string; person?: string },
  by: { time: HybridTime; install: string },
): { note: Note; wording: Wording } {
  const { kind = 'reflection', text, answers, prompt, practice } = draft;
  const sensing = practice && sensingOf(practice);
  const day = localDay(at, at.dayBeginsAt);
  const lens = prompt?.lens ?? answers?.lens;
  const wording: Wording = { id: ids.wording, note: ids.note, parents: [], text, ...by };
  const note: Note = {
    id: ids.note,
    kind,
    instant: at.instant,
    zone: at.zone,
    day,
    monthDay: monthDay(day),
    wordings: [{ id: wording.id, text, time: by.time }],
    ...(answers && { thought: answers.id, answers, deck: answers.deck }),
    ...(answers?.theme && { theme: answers.theme }),
    ...(prompt && { prompt }),
    ...(lens && { lens }),
    ...(ids.person && { person: ids.person }),
    ...(sensing && { sensing }),
  };
  return { note, wording };
}

/**
 * The note with a new wording in place of those it was written over. Wordings
 * that its writer had not seen stay beside it. A note deleted meanwhile comes
 * back: words somebody has just written are a stronger wish than an earlier deletion.
 */
export function reworded({ deleted: _, ...note }: Note, wording: Wording): Note {
  const { id, text, time } = wording;
  const unseen = note.wordings.filter((current) => !wording.parents.includes(current.id));
  const wordings = [...unseen, { id, text, time }].sort((a, b) => (a.time < b.time ? 1 : -1));
  return waiting({ ...note, wordings });
}

/** The note with what came of asking, in the stead of any answer before. */
export function answered(note: Note, { note: _, install: __, ...answer }: Answer): Note {
  return waiting({ ...note, answer });
}

/** The words that a search looks through: all current wordings, what belongs to a sensing, then the thought's. */
export function searchedText({ wordings, sensing, answer, answers }: Note): string {
  const ofSensing = [sensing?.deed, answer?.text].filter((text) => text !== undefined);
  return [...wordings.map(({ text }) => text), ...ofSensing, answers?.text ?? ''].join('\n');
}
