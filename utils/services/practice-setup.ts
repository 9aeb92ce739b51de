// What the practice page is set to, and the people one can pick: how long the
// pause is, where the reader is on the path, whether the popup may ask.
import type { Person } from '../domain/person.ts';
import { PAUSE_MOST_SECONDS } from '../domain/setting-choices.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { latestNotes } from '../storage/latest-notes.ts';
import { allPeople } from '../storage/people.ts';
import type { Changes } from './changes.ts';
import { changeSetting, settingsOf } from './settings.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

/** Notes looked through for whom the reader has sensed of late. */
const LATEST = 60;
const PICKED_FROM = 6;

type Chosen = Pick<Settings, 'asks' | 'pauseSeconds' | 'station'>;

export type PracticeSetupState = Chosen & {
  /** To pick from: those sensed of late first. */
  people: Person[];
  /** The length of the pause as typed. */
  pauseTyped: string;
  /** Whether that is none. */
  isPauseWrong: boolean;
};

export type PracticeSetup = {
  state: State<PracticeSetupState>;
  load(): Promise<void>;
  /** The length of the pause, as typed. */
  onPauseSeconds(typed: string): Promise<void>;
  onStation(station: Settings['station']): Promise<void>;
  onAsks(asks: boolean): Promise<void>;
};

export type PracticeSetupOptions = { store: Store; system: System; changes: Changes };

export function createPracticeSetup(options: PracticeSetupOptions): PracticeSetup {
  const { store, system, changes } = options;
  const { asks, pauseSeconds, station } = DEFAULT_SETTINGS;
  const state = createState<PracticeSetupState>({
    asks,
    pauseSeconds,
    station,
    people: [],
    pauseTyped: String(pauseSeconds),
    isPauseWrong: false,
  });

  async function choose<Name extends keyof Chosen>(name: Name, value: Settings[Name]) {
    state.set({ [name]: value });
    await store.change((database) => changeSetting(database, name, value, system));
    changes.announce('settings');
  }

  return {
    state,
    async load() {
      const read = await store.run(async (database) => {
        const [settings, people, notes] = await Promise.all([
          settingsOf(database),
          allPeople(database),
          latestNotes(database, LATEST),
        ]);
        const latest = [...new Set(notes.map(({ person }) => person))];
        const place = ({ id }: Person) => latest.indexOf(id) + 1 || LATEST + 1;
        return { settings, people: people.toSorted((a, b) => place(a) - place(b)) };
      });
      if (!read.ok) return;
      const { settings, people } = read.value;
      const { asks, pauseSeconds, station } = settings;
      const here = people.filter(({ isArchived }) => !isArchived).slice(0, PICKED_FROM);
      // What is being typed stays, right or wrong.
      const isTyped = state.get().pauseTyped !== String(state.get().pauseSeconds);
      const pauseTyped = isTyped ? state.get().pauseTyped : String(pauseSeconds);
      state.set({ asks, pauseSeconds, station, pauseTyped, people: here });
    },
    async onPauseSeconds(typed) {
      const seconds = typed.trim() === '' ? Number.NaN : Number(typed);
      const isWrong = !Number.isInteger(seconds) || seconds < 0 || seconds > PAUSE_MOST_SECONDS;
      state.set({ pauseTyped: typed, isPauseWrong: isWrong });
      if (!isWrong) await choose('pauseSeconds', seconds);
    },
    onStation: (station) => choose('station', station),
    onAsks: (asks) => choose('asks', asks),
  };
}
