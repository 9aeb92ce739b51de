import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/domain/settings.ts';
import { createOptions } from '../../utils/services/options.ts';
import { readQueue } from '../../utils/services/queue-store.ts';
import { settingsOf } from '../../utils/services/settings.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';
import { fillDisk } from '../support/full-disk.ts';
import { withLocalStorage } from '../support/local-storage.ts';
import { openTab, openTabs, paint } from '../support/reader.ts';

withLocalStorage();

async function newReader() {
  const { store, database } = await openStore();
  const clock = createClock('2026-11-20T09:00Z');
  await openTabs(database, clock, 3);
  const changes = createFakeChanges();
  const options = createOptions(store, clock, changes);
  await options.load();
  return { store, database, clock, changes, options };
}

describe('load', () => {
  it('shows the defaults and both decks to a new reader', async () => {
    const { options } = await newReader();
    expect(options.state.get()).toEqual({
      settings: DEFAULT_SETTINGS,
      decks: [
        { id: 'outward', isOn: true, isThere: true },
        { id: 'old-words', isOn: true, isThere: true },
      ],
      status: 'idle',
    });
  });

  it('leaves the reader’s own decks, which have names of their own, to the library', async () => {
    const { options, database } = await newReader();
    await database.put('decks', { id: 'mine', isOn: true, name: 'Mine', time: 't' });
    await options.load();
    expect(options.state.get().decks.map(({ id }) => id)).toEqual(['outward', 'old-words']);
  });
});

describe('onSetting', () => {
  const choices: { [Name in keyof Settings]: Settings[Name] } = {
    language: 'ru',
    deckLanguages: ['he', 'en'],
    scheme: 'night',
    textSize: 'large',
    rhythm: 'hour',
    dayBeginsAt: 4,
    afterFirstView: 'hidden',
    promptInPopup: false,
    promptInNewTab: true,
    readAgain: false,
    asks: false,
    pauseSeconds: 90,
    station: 'friend',
    backups: 'daily',
  };

  it.each(Object.keys(choices) as (keyof Settings)[])(
    'stores %s, and gives it to the first paint and to every open page',
    async (name) => {
      const { database, changes, options } = await newReader();
      await options.onSetting(name, choices[name]);
      const expected = { ...DEFAULT_SETTINGS, [name]: choices[name] };
      expect(await settingsOf(database)).toEqual(expected);
      expect(readQueue().settings).toEqual(expected);
      expect(options.state.get()).toMatchObject({ settings: expected, status: 'done' });
      expect(changes.announced).toContain('settings');
    },
  );

  it('gives it to the first paint and to open pages before anything is planned', async () => {
    const { changes, options } = await newReader();
    const isDone = options.onSetting('scheme', 'night');
    await vi.waitFor(() => expect(changes.announced).toEqual(['settings']), { interval: 1 });
    expect(readQueue().settings.scheme).toBe('night');
    expect(options.state.get().status).toBe('idle');
    await isDone;
    expect(options.state.get().status).toBe('done');
  });

  it.each([
    ['rhythm', 'hour'],
    ['dayBeginsAt', 4],
  ] as const)('leaves the thought in sight where %s becomes %s', async (name, value) => {
    const { database, clock, options } = await newReader();
    const card = await openTab(database, clock);
    await options.onSetting(name, value);
    expect(paint(clock).card.thought).toBe(card.thought);
  });

  it('shows yesterday’s thought again where the day begins later, and it is still yesterday', async () => {
    const { database, clock, options } = await newReader();
    const yesterday = readQueue().shown.at(-1)?.card;
    await openTab(database, clock);
    await options.onSetting('dayBeginsAt', 12);
    expect(paint(clock)).toMatchObject({ card: yesterday, isNew: false });
  });

  it('gives a tab’s last thought to the day, where each tab had its own', async () => {
    const { database, clock, options } = await newReader();
    await options.onSetting('rhythm', 'tab');
    await openTab(database, clock);
    const last = await openTab(database, clock);
    await options.onSetting('rhythm', 'hour');
    expect(paint(clock).card.thought).toBe(last.thought);
  });

  it('gives each new tab a thought of its own from the next one on', async () => {
    const { database, clock, options } = await newReader();
    const before = await openTab(database, clock);
    await options.onSetting('rhythm', 'tab');
    const [one, two] = [await openTab(database, clock), await openTab(database, clock)];
    expect(new Set([before.thought, one.thought, two.thought]).size).toBe(3);
  });

  it('says that a choice could not be stored, and shows the one in force', async () => {
    expectErrors();
    const { database, options } = await newReader();
    const disk = fillDisk('every write');
    await options.onSetting('scheme', 'night');
    disk.clear();
    expect(options.state.get()).toMatchObject({ settings: { scheme: 'system' }, status: 'failed' });
    expect(await settingsOf(database)).toEqual(DEFAULT_SETTINGS);
    expect(readQueue().settings.scheme).toBe('system');
  });
});

describe('onSetting, while something is read or written', () => {
  it('is never undone on the page, however quickly choices follow one another', async () => {
    const { options } = await newReader();
    const seen: string[] = [];
    options.state.subscribe(({ settings }) => seen.push(settings.deckLanguages.join()));
    await Promise.all([
      options.load(),
      options.onSetting('deckLanguages', ['en', 'he']),
      options.onSetting('deckLanguages', ['he']),
    ]);
    expect([...new Set(seen)]).toEqual(['en,he', 'he']);
    expect(seen.lastIndexOf('en,he')).toBeLessThan(seen.indexOf('he'));
  });
});

describe('onDeck', () => {
  it('takes the deck’s cards out of what comes, and tells every page', async () => {
    const { changes, options } = await newReader();
    await options.onDeck('old-words', false);
    expect(new Set(readQueue().coming.map(({ deck }) => deck))).toEqual(new Set(['outward']));
    expect(options.state.get()).toMatchObject({
      decks: [{ isOn: true }, { id: 'old-words', isOn: false }],
      status: 'done',
    });
    expect(changes.announced).toEqual(expect.arrayContaining(['queue', 'settings']));
  });

  it('puts the next thought in the place of today’s where that is of the deck', async () => {
    const { database, clock, options } = await newReader();
    const { deck } = await openTab(database, clock);
    await options.onDeck(deck, false);
    const { card, isNew } = paint(clock);
    expect(card.deck).not.toBe(deck);
    expect(isNew).toBe(false);
    expect(readQueue().coming.map(({ thought }) => thought)).not.toContain(card.thought);
    expect((await database.getAll('showings')).at(-1)).toMatchObject({
      thought: card.thought,
      how: 'another',
    });
  });

  it('leaves today’s thought where it is of the other deck', async () => {
    const { database, clock, options } = await newReader();
    const { deck, thought } = await openTab(database, clock);
    await options.onDeck(deck === 'outward' ? 'old-words' : 'outward', false);
    expect(paint(clock).card.thought).toBe(thought);
  });

  it('brings the deck back, with none of its thoughts lost', async () => {
    const { options } = await newReader();
    const before = readQueue().coming;
    await options.onDeck('old-words', false);
    await options.onDeck('old-words', true);
    expect(readQueue().coming.slice(0, before.length)).toEqual(before);
  });
});
