// A person whom the reader practises sensing: a name the reader chose, nothing more.

import type { HybridTime } from './hybrid-clock.ts';

export const PERSON_COLOURS = ['clay', 'moss', 'sea', 'plum', 'sand', 'slate'] as const;

export type PersonColour = (typeof PERSON_COLOURS)[number];

export type Person = {
  id: string;
  /** '' where the person is gone. */
  name: string;
  /** The name folded, so that the same name typed otherwise is the same person. */
  foldedName: string;
  instant: number;
  colour?: PersonColour;
  /** Out of sight where one chooses whom to sense; the notes stay. */
  isArchived?: true;
  /** The id of the person that this one turned out to be. */
  mergedInto?: string;
  /** Deleted: only this row is left, so that no older file brings the name back. */
  isGone?: true;
  /** Of the last change; absent where there was none since it was first written. */
  time?: HybridTime;
};

/**
 * The id that notes about `id` belong under: where the person was merged into
 * another, that one; undefined where there is nobody any more. `personOf` answers
 * the row of an id. Of a ring of merges, as two machines can make one, the
 * smallest id is the end.
 */
export function actualPerson(
  id: string,
  personOf: (id: string) => Person | undefined,
): string | undefined {
  const seen: string[] = [];
  let person = personOf(id);
  while (person?.mergedInto !== undefined) {
    if (seen.includes(person.id)) return seen.slice(seen.indexOf(person.id)).toSorted()[0];
    seen.push(person.id);
    person = personOf(person.mergedInto);
  }
  return person === undefined || person.isGone ? undefined : person.id;
}

/** In UTF-16 code units, as a text field counts. */
export const PERSON_NAME_LENGTH = 200;

/** Whether somebody stands behind the row still: it is neither gone nor merged into another. */
export function isThere(id: string, personOf: (id: string) => Person | undefined): boolean {
  return actualPerson(id, personOf) === id;
}

/** Why a name cannot be kept: nothing in it, or more than a name holds. */
export function nameProblem(typed: string): 'no-name' | 'name-too-long' | undefined {
  const name = personName(typed);
  if (name === undefined) return 'no-name';
  return name.length > PERSON_NAME_LENGTH ? 'name-too-long' : undefined;
}

/** The name as it is kept: white space trimmed and joined. Undefined where nothing is left. */
export function personName(typed: string | undefined): string | undefined {
  const name = typed?.replace(/\s+/g, ' ').trim();
  return name === '' ? undefined : name;
}
