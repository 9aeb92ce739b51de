// A person whom the reader practises sensing: a name the reader chose, nothing more.

import { fold } from './fold.ts';
import type { HybridTime } from './hybrid-clock.ts';

export const PERSON_COLOURS = ['clay', 'moss', 'sea', 'plum', 'sand', 'slate'] as const;

export type PersonColour = (typeof PERSON_COLOURS)[number];

/** How an export has the names of people: as they are, as initials, or not at all. */
export const NAMES_IN_EXPORT = ['whole', 'initials', 'none'] as const;

export type NamesInExport = (typeof NAMES_IN_EXPORT)[number];

export type Person = {
  id: string;
  /** '' where the person is gone. */
  name: string;
  /** The name folded, so that the same name typed otherwise is the same person. */
  foldedName: string;
  instant: number;
  /** The name is initials only, as an export made them: any row with the name itself holds over it. */
  isInitials?: true;
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

const INITIALS_MOST = 3;

/** A letter as a reader sees it, with all that stands on it. */
function graphemes(text: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return text.match(/\P{M}\p{M}*/gu) ?? [];
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** The first letter or figure of a word; of a word that has none, its first sign. */
function initialOf(word: string): string | undefined {
  const signs = graphemes(word);
  return signs.find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? signs[0];
}

/** 'M. C.' of 'Miriam Cohen', 'מ.' of 'מרים': of the first three words, in any script. '' of no name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const spoken = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  return (spoken.length > 0 ? spoken : words)
    .slice(0, INITIALS_MOST)
    .map((word) => `${initialOf(word)}.`)
    .join(' ');
}

/** The person with initials for a name; one without a name is as before. */
export function withInitials(person: Person): Person {
  if (person.name === '') return person;
  const name = initialsOf(person.name);
  return { ...person, name, foldedName: fold(name), isInitials: true };
}
