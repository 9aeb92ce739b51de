// Merging what two installs know. Every rule gives the same whichever comes
// first and however often: a union, or the later of two, or the greater.
import type { HybridTime } from './hybrid-clock.ts';
import { type CurrentWording, type Note, type Wording, waiting } from './note.ts';
import type { Person } from './person.ts';
import type { Answer, CurrentAnswer } from './sensing.ts';

/** A note without what follows from its wordings and its answers. */
export type NoteRecord = Omit<Note, 'wordings' | 'answer' | 'waits'>;

/** The record of a note. */
export function noteRecord({ wordings: _, answer: __, waits: ___, ...record }: Note): NoteRecord {
  return record;
}

/** The latest answer of a sensing. */
export function currentAnswer(answers: readonly Answer[]): CurrentAnswer | undefined {
  const [first, ...others] = answers;
  if (first === undefined) return undefined;
  const { note: _, install: __, ...current } = others.reduce(later, first);
  return current;
}

/** The wordings that none of the others was written over, latest first. */
export function currentWordings(wordings: readonly Wording[]): CurrentWording[] {
  const overwritten = new Set(wordings.flatMap(({ parents }) => parents));
  return wordings
    .filter(({ id }) => !overwritten.has(id))
    .map(({ id, text, time }) => ({ id, text, time }))
    .sort((a, b) => (a.time === b.time ? (a.id < b.id ? 1 : -1) : a.time < b.time ? 1 : -1));
}

function latest(times: readonly (HybridTime | undefined)[]): HybridTime {
  return times.reduce<HybridTime>((a, b) => (b !== undefined && b > a ? b : a), '');
}

/** A value as text, the same whatever the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Whether two values hold the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** Of two values of one id, where nothing else tells which is right, the one that sorts later. */
export function greater<Value>(a: Value, b: Value): Value {
  return canonical(a) < canonical(b) ? b : a;
}

/**
 * The note that two heads and all wordings and answers of both make. Deleted only where the
 * deletion is later than every wording and every bringing back; erased for good
 * where either is.
 */
export function mergedNote(
  a: NoteRecord,
  b: NoteRecord,
  wordings: readonly Wording[],
  answers: readonly Answer[] = [],
): Note {
  const erased = latest([a.erased, b.erased]);
  if (erased !== '') return { ...(a.erased === erased ? a : b), wordings: [] } as Note;
  const { deleted: deletedA, restored: restoredA, person: personA = '', ...restA } = a;
  const { deleted: deletedB, restored: restoredB, person: personB = '', ...restB } = b;
  // A copy without the person is one from which people were left out: it takes nothing away.
  const [, person = ''] = [personA, personB].sort();
  const restored = latest([restoredA, restoredB]);
  const deleted =
    (deletedA?.time ?? '') > (deletedB?.time ?? '') ? deletedA : (deletedB ?? deletedA);
  const written = latest(wordings.map(({ time }) => time));
  const isDeleted = deleted !== undefined && deleted.time > latest([restored, written]);
  const answer = currentAnswer(answers);
  return waiting({
    ...greater(restA, restB),
    ...(person !== '' && { person }),
    wordings: currentWordings(wordings),
    ...(answer && { answer }),
    ...(restored !== '' && { restored }),
    ...(isDeleted && { deleted }),
  });
}

/**
 * Of two rows of one person the later; one that was never changed is older than
 * any that was. Initials hold only where nobody knows the name, whenever they were made.
 */
export function laterPerson(a: Person, b: Person): Person {
  if (a.isInitials !== b.isInitials) return a.isInitials ? b : a;
  const [timeA = '', timeB = ''] = [a.time, b.time];
  if (timeA === timeB) return greater(a, b);
  return timeA < timeB ? b : a;
}

/** Of two rows that bear a time the later one. */
export function later<Row extends { time: HybridTime }>(a: Row, b: Row): Row {
  if (a.time === b.time) return greater(a, b);
  return a.time < b.time ? b : a;
}
