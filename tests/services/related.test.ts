import { describe, expect, it } from 'vitest';
import { WHOLE_JOURNAL } from '../../utils/domain/journal-address.ts';
import type { Note } from '../../utils/domain/note.ts';
import { noteQuery } from '../../utils/domain/note-query.ts';
import type { Thought } from '../../utils/domain/thought.ts';
import { builtInThoughts } from '../../utils/services/built-in-decks.ts';
import { createJournal } from '../../utils/services/journal.ts';
import { createJournalRelated } from '../../utils/services/journal-related.ts';
import { deleteNote, saveNote } from '../../utils/services/notes.ts';
import { notesRelatedTo, thoughtsRelatedTo } from '../../utils/services/related.ts';
import { createRelatedThoughts } from '../../utils/services/related-thoughts.ts';
import { searchNotes } from '../../utils/services/search.ts';
import type { Store } from '../../utils/services/store.ts';
import { sealTail } from '../../utils/storage/sealing.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { BREAD, draftOf, OUTWARD_PROMPT, WINDOW } from '../support/samples.ts';

async function newReader() {
  const { store, database } = await openStore();
  const clock = createClock();
  const write = async (text: string, answers?: Thought, person?: string): Promise<Note> => {
    clock.advance(60_000);
    const about = { ...(person && { person, prompt: OUTWARD_PROMPT }) };
    return saveNote(database, draftOf({ text, ...(answers && { answers }), ...about }), clock);
  };
  return { store, database, clock, write };
}

const nowhere: Store = {
  run: async () => ({ ok: false, problem: 'unavailable' }),
  change: async () => ({ ok: false, problem: 'unavailable' }),
  state: { get: () => ({ problem: 'unavailable' }), set: () => {}, subscribe: () => () => {} },
};

const GIVING_TOO: Thought = { ...WINDOW, id: 'giving-too', theme: 'giving' };
const wordsOf = (groups: Awaited<ReturnType<typeof notesRelatedTo>>) =>
  groups.map(({ tie, values }) => [tie, ...values.map(({ wordings }) => wordings[0]?.text)]);
const thoughtsOf = (groups: Awaited<ReturnType<typeof thoughtsRelatedTo>>) =>
  groups.flatMap(({ values }) => values.map(({ thought }) => thought));

describe('notesRelatedTo', () => {
  it('finds notes to the thought, about the person, of the theme, newest first', async () => {
    const { database, write, clock } = await newReader();
    const first = await write('to the thought', BREAD);
    await write('about Ada', WINDOW, 'Ada');
    await write('of the theme', GIVING_TOO);
    await write('neither', WINDOW);
    const gone = await write('deleted', BREAD);
    await deleteNote(database, gone.id, clock);
    const note = await write('this one', BREAD, 'ada');
    expect(first.thought).toBe(BREAD.id);
    expect(wordsOf(await notesRelatedTo(database, note))).toEqual([
      ['thought', 'to the thought'],
      ['person', 'about Ada'],
      ['theme', 'of the theme'],
    ]);
  });

  it('finds five at most, though those of the theme stand under the thought already', async () => {
    const { database, write } = await newReader();
    for (let at = 0; at < 4; at += 1) await write(`theme ${at}`, GIVING_TOO);
    for (let at = 0; at < 4; at += 1) await write(`thought ${at}`, BREAD);
    while ((await sealTail(database)) > 0);
    const note = await write('this one', BREAD);
    expect(wordsOf(await notesRelatedTo(database, note))).toEqual([
      ['thought', 'thought 3', 'thought 2', 'thought 1', 'thought 0'],
      ['theme', 'theme 3'],
    ]);
  });

  it('finds nothing near a note of nothing', async () => {
    const { database, write } = await newReader();
    await write('another');
    expect(await notesRelatedTo(database, await write('this one'))).toEqual([]);
  });
});

describe('thoughtsRelatedTo', () => {
  it('finds six of the decks that are on, with how many notes each has', async () => {
    const { store, write, database, clock } = await newReader();
    const [near] = thoughtsOf(await thoughtsRelatedTo(store, BREAD)) as [Thought];
    await write('to it', near);
    await deleteNote(database, (await write('deleted', near)).id, clock);
    const groups = await thoughtsRelatedTo(store, BREAD);
    expect(thoughtsOf(groups)).toHaveLength(6);
    expect(groups.map(({ tie }) => tie)).toEqual(['theme', 'source', 'lens']);
    expect(groups[0]?.values[0]).toEqual({ thought: near, notes: 1 });
    await database.put('decks', { id: 'old-words', isOn: false, time: 't' });
    const others = thoughtsOf(await thoughtsRelatedTo(store, BREAD));
    expect(others.map(({ deck }) => deck)).toEqual(Array(6).fill('outward'));
  });

  it('leaves out what is hidden', async () => {
    const { store, database } = await newReader();
    const [near] = thoughtsOf(await thoughtsRelatedTo(store, BREAD)) as [Thought];
    await database.put('marks', { thought: near.id, isHidden: true, time: 't' });
    const ids = thoughtsOf(await thoughtsRelatedTo(store, BREAD)).map(({ id }) => id);
    expect(ids).not.toContain(near.id);
  });

  it('finds the neighbours in a book, and not all of a deck however large', async () => {
    const { store, database } = await newReader();
    const deck = 'a-book';
    await database.put('decks', { id: deck, isOn: true, time: 't' });
    const passage = (rank: number): Thought => ({
      id: `passage-${rank}`,
      deck,
      text: `Passage ${rank}.`,
      language: 'de',
      source: { author: 'Rilke' },
    });
    for (let rank = 0; rank < 500; rank += 1)
      await database.put('thoughts', { ...passage(rank), rank });
    const found = await thoughtsRelatedTo(store, passage(400));
    expect(found.map(({ tie }) => tie)).toEqual(['source']);
    const places = thoughtsOf(found).map(({ id }) => Number(id.slice(8)));
    expect(places).toHaveLength(6);
    for (const place of places) expect((place - 400 + 500) % 500).toBeLessThanOrEqual(200);
    expect(found[0]?.values[0]?.thought).not.toHaveProperty('rank');
  });

  it('finds what comes with Outward where no database opens', async () => {
    expect(thoughtsOf(await thoughtsRelatedTo(nowhere, BREAD))).toHaveLength(6);
  });
});

describe('createRelatedThoughts', () => {
  it('shows those of the thought that the page has turned to last', async () => {
    const { store } = await newReader();
    let isFirst = true;
    const overtaken = Promise.withResolvers<void>();
    const slowAtFirst: Store = {
      ...store,
      async run(work) {
        const isSlow = isFirst;
        isFirst = false;
        const outcome = await store.run(work);
        if (isSlow) await overtaken.promise;
        return outcome;
      },
    };
    const related = createRelatedThoughts(slowAtFirst);
    const [one, other] = (await builtInThoughts('outward', { languages: ['en'], seed: '' })) as [
      Thought,
      Thought,
    ];
    const first = related.turnTo(one);
    await related.turnTo(other);
    overtaken.resolve();
    await first;
    expect(related.state.get().thought).toBe(other.id);
    expect(related.state.get().found).toEqual(await thoughtsRelatedTo(store, other));
    await related.turnTo(undefined);
    expect(related.state.get()).toEqual({ thought: undefined, found: undefined });
  });
});

describe('createJournalRelated', () => {
  it('shows what is near one note at a time, its thoughts when they are asked for, and hides both', async () => {
    const { store, write } = await newReader();
    const [one, other] = [await write('one', BREAD), await write('other', BREAD)];
    const related = createJournalRelated(store);
    await related.onNote(one);
    expect(related.state.get()).toMatchObject({ note: one.id, thoughts: { thought: undefined } });
    expect(wordsOf(related.state.get().notes ?? [])).toEqual([['thought', 'other']]);
    await related.onThoughts(one);
    expect(related.state.get().thoughts.found).toHaveLength(3);
    await related.onThoughts(one);
    expect(related.state.get().thoughts.found).toBeUndefined();
    await related.onThoughts(one);
    await related.onNote(other);
    expect(related.state.get()).toMatchObject({ note: other.id, thoughts: { thought: undefined } });
    await related.onNote(other);
    expect(related.state.get()).toMatchObject({ note: undefined, notes: undefined });
  });
});

describe('the refresh of what is related', () => {
  it('leaves out a note that was deleted, and reads nothing where nothing is shown', async () => {
    const { store, database, clock, write } = await newReader();
    const [one, other] = [await write('one', BREAD), await write('other', BREAD)];
    const related = createJournalRelated(store);
    await related.refresh();
    expect(related.state.get().notes).toBeUndefined();
    await related.onNote(one);
    await deleteNote(database, other.id, clock);
    await related.refresh();
    expect(related.state.get()).toMatchObject({ note: one.id, notes: [] });
  });
});

describe('the journal at a note, or at a thought', () => {
  it('shows that note, those to that thought, and counts no others', async () => {
    const { store, database, clock, write } = await newReader();
    const first = await write('one', BREAD);
    await write('two', BREAD);
    while ((await sealTail(database)) > 0);
    await write('three', BREAD);
    await write('elsewhere', WINDOW);
    const journal = createJournal({ store, system: clock, onAddress: () => {} });
    await journal.open({ ...WHOLE_JOURNAL, filters: { note: first.id } });
    expect(journal.state.get().hits.map(({ note }) => note)).toEqual([first.id]);
    expect([...journal.state.get().counts.theme]).toEqual([['giving', 1]]);
    const found = await searchNotes(database, noteQuery('', { thought: BREAD.id }));
    expect(found.hits).toHaveLength(3);
    expect([...found.counts.theme]).toEqual([['giving', 3]]);
    expect((await searchNotes(database, noteQuery('', { note: 'none' }))).hits).toEqual([]);
  });
});
