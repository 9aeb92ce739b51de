// What practice.html shows, as its address says it: after the '#', as in the journal.

export type PracticeAddress =
  | { view: 'practice' }
  | { view: 'people' }
  | { view: 'person'; person: string }
  | { view: 'ask'; note: string };

/** The address from what stands after '#'. What is not understood is the practice. */
export function practiceAddress(hash: string): PracticeAddress {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const [person, note] = [said.get('person'), said.get('ask')];
  if (note) return { view: 'ask', note };
  if (person) return { view: 'person', person };
  return { view: said.has('people') ? 'people' : 'practice' };
}

export const PRACTICE_HASH = '#practice';

export const PEOPLE_HASH = '#people';

export function personHash(id: string): string {
  return `#${new URLSearchParams({ person: id })}`;
}

/** The link to the question what a person really said of a sensing. */
export function askHash(note: string): string {
  return `#${new URLSearchParams({ ask: note })}`;
}
