// The people of the practice: the list, one of them with what was sensed and
// said, and what can be done with them.
import type { Note } from '../domain/note.ts';
import { actualPerson, nameProblem, type Person, type PersonColour } from '../domain/person.ts';
import { PEOPLE_HASH, personHash } from '../domain/practice-address.ts';
import { sensingsOf } from '../storage/answers.ts';
import type { Database } from '../storage/database.ts';
import { allPeople, type PersonChange } from '../storage/people.ts';
import type { TakenPerson } from '../storage/taken-people.ts';
import type { Changes } from './changes.ts';
import {
  addPersonNamed,
  archivePerson,
  colourPerson,
  deletePerson,
  mergePerson,
  renamePerson,
  restorePerson,
} from './people.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type PeoplePageState = {
  isLoaded: boolean;
  /** Everybody, by name. */
  people: Person[];
  /** The person shown; undefined in the list, and where nobody is there. */
  person: Person | undefined;
  /** What was sensed of them, latest first. */
  sensings: Note[];
  /** How many other notes are about them. */
  others: number;
  status:
    | 'idle'
    | 'added'
    | 'known'
    | 'renamed'
    | 'merged'
    | 'deleted'
    | 'restored'
    | 'failed'
    | 'no-name'
    | 'name-too-long';
  /** The length of the name that was typed last. */
  typedLength: number;
  /** Who bears the name that was typed. */
  bearer: Person | undefined;
  /** Who was taken away last, while that can be undone. */
  taken: TakenPerson | undefined;
};

export type PeoplePage = {
  state: State<PeoplePageState>;
  /** Reads the list, or with an id that person too. */
  open(person?: string): Promise<void>;
  onAdd(name: string): Promise<void>;
  onRename(name: string): Promise<void>;
  onColour(colour: PersonColour | undefined): Promise<void>;
  onArchive(isArchived: boolean): Promise<void>;
  onMerge(into: string): Promise<void>;
  onDelete(areNotesDeleted: boolean): Promise<void>;
  onUndo(): Promise<void>;
};

export type PeoplePageOptions = {
  store: Store;
  system: System;
  changes: Changes;
  /** Goes to another view of the page. */
  go(hash: string): void;
};

const SETTLED = { status: 'idle', bearer: undefined } as const;

export function createPeoplePage({ store, system, changes, go }: PeoplePageOptions): PeoplePage {
  const state = createState<PeoplePageState>({
    ...SETTLED,
    isLoaded: false,
    typedLength: 0,
    people: [],
    person: undefined,
    sensings: [],
    others: 0,
    taken: undefined,
  });

  async function read(id: string | undefined): Promise<void> {
    const found = await store.run(async (database) => {
      const people = (await allPeople(database)).toSorted((a, b) => a.name.localeCompare(b.name));
      if (id === undefined) return { people, person: undefined, sensings: [], others: 0 };
      const rows = new Map((await database.getAll('people')).map((row) => [row.id, row]));
      const actual = actualPerson(id, (one) => rows.get(one));
      if (actual === undefined) return { people, person: undefined, sensings: [], others: 0 };
      const sensings = await sensingsOf(database, actual);
      const about = await database.getAllFromIndex('notes', 'person', actual);
      const others = about.filter(({ kind, deleted }) => kind !== 'sensing' && !deleted).length;
      return { people, person: rows.get(actual), sensings, others };
    });
    if (found.ok) state.set({ isLoaded: true, ...found.value });
  }

  /** Does `work`, reads again, and says what came of it. */
  async function change<Value>(
    work: (database: Database) => Promise<Value>,
  ): Promise<{ value: Value } | undefined> {
    const outcome = await store.change(work);
    if (!outcome.ok) {
      state.set({ status: 'failed' });
      return undefined;
    }
    changes.announce('notes');
    await read(state.get().person?.id);
    return outcome;
  }

  /** The same for the person shown. */
  async function changeShown<Value>(work: (database: Database, id: string) => Promise<Value>) {
    const { person } = state.get();
    return person && change((database) => work(database, person.id));
  }

  /** Whether a name that was typed can be one; says so where it cannot. */
  function isName(typed: string): boolean {
    const problem = nameProblem(typed);
    if (problem)
      state.set({ status: problem, bearer: undefined, typedLength: typed.trim().length });
    return problem === undefined;
  }

  return {
    state,
    async open(id) {
      // What was done on the page before may still be undone; what was said there is over.
      const { taken } = state.get();
      if (taken === undefined) state.set(SETTLED);
      await read(id);
    },
    async onAdd(name) {
      if (!isName(name)) return;
      const added = await change((database) => addPersonNamed(database, name, system));
      if (!added) return;
      const bearer = added.value;
      state.set({ status: bearer ? 'known' : 'added', bearer, taken: undefined });
    },
    async onRename(name) {
      if (!isName(name)) return;
      const renamed = await changeShown<PersonChange>((database, id) =>
        renamePerson(database, id, name, system),
      );
      if (!renamed) return;
      const bearer = renamed.value && 'bearer' in renamed.value ? renamed.value.bearer : undefined;
      state.set({ status: bearer ? 'known' : 'renamed', bearer, taken: undefined });
    },
    async onColour(colour) {
      await changeShown((database, id) => colourPerson(database, id, colour, system));
    },
    async onArchive(isArchived) {
      await changeShown((database, id) => archivePerson(database, id, isArchived, system));
    },
    async onMerge(into) {
      const merged = await changeShown((database, id) => mergePerson(database, id, into, system));
      if (!merged?.value) return;
      state.set({ status: 'merged', bearer: undefined, taken: merged.value });
      go(personHash(into));
    },
    async onDelete(areNotesDeleted) {
      const deleted = await changeShown((database, id) =>
        deletePerson(database, id, { areNotesDeleted }, system),
      );
      if (!deleted?.value) return;
      state.set({ status: 'deleted', bearer: undefined, taken: deleted.value });
      go(PEOPLE_HASH);
    },
    async onUndo() {
      const { taken } = state.get();
      if (taken === undefined) return;
      const isDone = await change((database) => restorePerson(database, taken, system));
      if (!isDone) return;
      state.set({ status: 'restored', bearer: undefined, taken: undefined });
      go(personHash(taken.person.id));
    },
  };
}
