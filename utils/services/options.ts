// Changing the options: each change is stored, put into the queue, and told to
// every open page at once; what it brings is planned after that, by the next new tab
// where this page is closed too soon.
import { slotAt } from '../domain/day.ts';
import { type Queue, shownIn, withShown } from '../domain/queue.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { setDeckOn } from '../storage/decks.ts';
import { putChoice } from '../storage/settings.ts';
import { BUILT_IN_DECKS, deckLanguages } from './built-in-decks.ts';
import type { Changes } from './changes.ts';
import { fillQueue } from './fill-queue.ts';
import { identityOf, timeAfter } from './identity.ts';
import { readingLanguages } from './language.ts';
import { leaveDeck } from './leave-deck.ts';
import { changeQueue, readQueue } from './queue-store.ts';
import { decksOf, settingsOf } from './settings.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type OptionsState = {
  settings: Settings;
  /** Each deck that came with Outward, with whether it is on, and whether it is there in a language that is read. */
  decks: { id: string; isOn: boolean; isThere: boolean }[];
  status: 'idle' | 'done' | 'failed';
};

export type Options = {
  state: State<OptionsState>;
  load(): Promise<void>;
  onSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void>;
  onDeck(id: string, isOn: boolean): Promise<void>;
};

/** The queue with the card in sight carried over into the slot that the new rhythm makes of now. */
function carriedOver(queue: Queue, before: Settings, system: System): Queue {
  const slotUnder = ({ rhythm, dayBeginsAt }: Settings) =>
    slotAt(system.now(), rhythm, dayBeginsAt, '');
  const [from, to] = [slotUnder(before), slotUnder(queue.settings)];
  if (from === to || queue.settings.rhythm === 'tab' || shownIn(queue, to)) return queue;
  const card = before.rhythm === 'tab' ? queue.shown.at(-1)?.card : shownIn(queue, from);
  return card ? withShown(queue, to, card) : queue;
}

export function createOptions(store: Store, system: System, changes: Changes): Options {
  const state = createState<OptionsState>({
    settings: readQueue().settings ?? DEFAULT_SETTINGS,
    decks: [],
    status: 'idle',
  });

  /** Changes on their way: what is read meanwhile may lack them, and would undo them on the page. */
  let pending = 0;

  async function load(): Promise<void> {
    await store.run(async (database) => {
      // Known before the first choice, so that nothing but its writing stands between it and the store.
      await identityOf(database, system);
      const { on } = await decksOf(database);
      const settings = await settingsOf(database);
      const reading = readingLanguages(settings);
      const decks = BUILT_IN_DECKS.map(({ id }) => {
        const isThere = deckLanguages(id, reading).length > 0;
        return { id, isOn: on.includes(id), isThere };
      });
      if (pending === 0) state.set({ settings, decks });
    });
  }

  async function change(work: Parameters<typeof store.run>[0]): Promise<boolean> {
    pending += 1;
    const outcome = await store.change(async (database) => {
      await work(database);
      await fillQueue(database, system);
    });
    pending -= 1;
    await load();
    return outcome.ok;
  }

  return {
    state,
    load,
    async onSetting(name, value) {
      const before = state.get().settings;
      state.set({ settings: { ...before, [name]: value }, status: 'idle' });
      const isDone = await change(async (database) => {
        const after = timeAfter(system, await identityOf(database, system));
        await putChoice(database, name, value, after);
        changeQueue((queue) => {
          const settings = { ...queue.settings, [name]: value };
          return carriedOver({ ...queue, settings }, before, system);
        });
        changes.announce('settings');
      });
      changes.announce('settings');
      state.set({ status: isDone ? 'done' : 'failed' });
    },
    async onDeck(id, isOn) {
      const isDone = await change(async (database) => {
        const after = timeAfter(system, await identityOf(database, system));
        await setDeckOn(database, id, isOn, after);
      });
      if (!isOn) await leaveDeck(store, system, id);
      changes.announce('queue');
      changes.announce('settings');
      state.set({ status: isDone ? 'done' : 'failed' });
    },
  };
}
