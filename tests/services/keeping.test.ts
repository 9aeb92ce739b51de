import { describe, expect, it } from 'vitest';
import type { Confirmation } from '../../utils/domain/confirmation.ts';
import type { Outcome } from '../../utils/domain/kept-passage.ts';
import type { Settings } from '../../utils/domain/settings.ts';
import { createKeeping, type PageDoor } from '../../utils/services/keeping.ts';
import { createStore } from '../../utils/services/store.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { freshDatabase, freshName } from '../support/database.ts';

const FOUND = {
  text: 'In the morning the street was another street.',
  isCut: false,
  isFocused: false,
  language: 'en',
  address: 'https://a.example/rain?fbclid=1',
  selector: { exact: 'In the morning', prefix: '', suffix: '' },
  source: { work: 'On rain' },
};
const TAB = { id: 7, url: 'https://a.example/' };

/** A page that is read as told, and notes what is said and where. */
async function newKeeping(door: Partial<PageDoor> = {}) {
  const name = freshName();
  const database = await freshDatabase(name);
  const said: [where: string, what: unknown][] = [];
  const outcomes: [Outcome, Settings][] = [];
  const pages: PageDoor = {
    read: async () => [FOUND],
    confirm: async (_, { outcome }) => {
      said.push(['page', outcome.said]);
      return true;
    },
    sayAtButton: async (_, { path, isKept }) => {
      said.push(['button', `${path.replace(/thought=[^&]+/, 'thought')} ${isKept}`]);
    },
    sayAtOnce: async (path) => {
      said.push(['at once', path]);
    },
    activeTab: async () => undefined,
    openTab: async (path) => {
      said.push(['tab', path]);
    },
    ...door,
  };
  const keeping = createKeeping({
    openStore: () => createStore(name),
    system: createClock(),
    changes: createFakeChanges(),
    pages,
    confirmationOf(outcome, settings) {
      outcomes.push([outcome, settings]);
      return { outcome, sentence: outcome.said } as Confirmation;
    },
  });
  const rows = () => database.getAll('thoughts');
  return { keeping, database, said, outcomes, rows };
}

const refused = async () => {
  throw new Error('Missing host permission for the tab');
};

describe('the menu', () => {
  it('keeps what the page’s script has found in the frame, and says so on the page', async () => {
    const frames: unknown[] = [];
    const { keeping, rows, said } = await newKeeping({
      async read(...asked) {
        frames.push(asked);
        return [FOUND];
      },
    });
    await keeping.onMenu({ frameId: 3, selectionText: 'In the', pageUrl: TAB.url }, TAB);
    expect(frames).toEqual([[7, 3]]);
    expect(await rows()).toMatchObject([
      { text: FOUND.text, source: { work: 'On rain', url: 'https://a.example/rain' } },
    ]);
    expect(said).toEqual([['page', 'kept']]);
    await keeping.onMenu({ frameId: 3 }, TAB);
    expect(said.at(-1)).toEqual(['page', 'already']);
    expect(await rows()).toHaveLength(1);
  });

  it('keeps the words and the address where no script may run, and says that at the button', async () => {
    const { keeping, rows, said } = await newKeeping({ read: refused, confirm: refused });
    const frameUrl = 'https://b.example/frame#:~:text=x';
    await keeping.onMenu({ selectionText: ' some words ', frameUrl, pageUrl: TAB.url }, TAB);
    expect(await rows()).toMatchObject([
      { text: 'some words', language: 'und', source: { url: 'https://b.example/frame' } },
    ]);
    expect(said).toEqual([['button', 'passage.html#thought&said=bare true']]);
  });

  it('keeps them where the page gives back anything but a passage', async () => {
    for (const result of [null, 'words', { ...FOUND, more: 1 }, 'unreadable']) {
      const { keeping, rows } = await newKeeping({ read: async () => [result] });
      await keeping.onMenu({ selectionText: 'words', pageUrl: TAB.url }, TAB);
      expect(await rows()).toMatchObject([{ text: 'words', source: { url: TAB.url } }]);
    }
  });

  it('keeps only the first of very many words, and says so', async () => {
    const { keeping, rows, outcomes } = await newKeeping({ read: refused });
    await keeping.onMenu({ selectionText: 'word '.repeat(1000) }, TAB);
    expect((await rows())[0]?.text.length).toBe(1999);
    expect(outcomes[0]?.[0]).toMatchObject({ said: 'bare', isCut: true });
  });

  it('asks for the tab in front where the browser names none', async () => {
    const { keeping, said } = await newKeeping({ activeTab: async () => TAB });
    await keeping.onMenu({ selectionText: 'words' }, { id: -1 });
    expect(said).toEqual([['page', 'kept']]);
    const without = await newKeeping();
    await without.keeping.onMenu({ selectionText: 'words' }, undefined);
    expect(without.said).toEqual([]);
  });

  it('says what it says in the way that the reader has chosen', async () => {
    const { keeping, database, outcomes } = await newKeeping();
    await database.add('settings', { name: 'scheme', value: 'night', time: 't' });
    await keeping.onMenu({}, TAB);
    expect(outcomes[0]?.[1].scheme).toBe('night');
  });
});

describe('the key', () => {
  it('keeps what is selected in the frame that has the reader’s keys', async () => {
    const inFrame = { ...FOUND, text: 'In the frame.', isFocused: true };
    const { keeping, rows } = await newKeeping({ read: async () => [null, FOUND, inFrame] });
    await keeping.onKey(TAB);
    expect(await rows()).toMatchObject([{ text: 'In the frame.' }]);
  });

  it('says that nothing is selected, on the page', async () => {
    const { keeping, rows, said } = await newKeeping({ read: async () => [null] });
    await keeping.onKey(TAB);
    expect(said).toEqual([['page', 'nothing']]);
    expect(await rows()).toEqual([]);
  });

  it('answers with a sentence where the page cannot be read', async () => {
    for (const read of [refused, async () => ['unreadable']]) {
      const { keeping, said } = await newKeeping({ read });
      await keeping.onKey(TAB);
      expect(said).toEqual([
        ['button', 'passage.html#said=unreadable false'],
        ['at once', 'passage.html#said=unreadable'],
      ]);
    }
  });
});

describe('a confirmation', () => {
  it('is answered: it is taken out, or answered on a page of its own', async () => {
    const { keeping, rows, outcomes, said } = await newKeeping();
    await keeping.onKey(TAB);
    const [outcome] = outcomes[0] ?? [];
    expect(await keeping.onMessage({ outward: 'reflect', thought: outcome?.thought })).toBe(true);
    expect(said.at(-1)).toEqual(['tab', `passage.html#thought=${outcome?.thought}`]);
    expect(await keeping.onMessage({ outward: 'undo', undo: outcome?.undo })).toBe(true);
    expect(await rows()).toEqual([]);
    expect(await keeping.onMessage({ outward: 'undo', undo: outcome?.undo })).toBe(false);
  });

  it('is not what any other message is of', async () => {
    const { keeping } = await newKeeping();
    expect(keeping.onMessage({ outward: 'erase' })).toBeUndefined();
  });
});
