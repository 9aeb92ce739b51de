import { describe, expect, it } from 'vitest';
import { journalAddress, WHOLE_JOURNAL } from '../../utils/domain/journal-address.ts';
import { createJournal } from '../../utils/services/journal.ts';
import { deleteNotes, eraseForGood } from '../../utils/services/journal-changes.ts';
import { createJournalYear } from '../../utils/services/journal-year.ts';
import { editNote, saveNote } from '../../utils/services/notes.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { BREAD, draftOf, OUTWARD_PROMPT, WINDOW } from '../support/samples.ts';

async function newReader(texts: string[] = []) {
  const { store, database } = await openStore();
  const clock = createClock();
  const hashes: string[] = [];
  const write = async (text: string, rest = {}) => {
    clock.advance(60_000);
    return saveNote(database, draftOf({ text, ...rest }), clock);
  };
  for (const text of texts) await write(text);
  const journal = createJournal({ store, system: clock, onAddress: (hash) => hashes.push(hash) });
  const state = journal.state.get;
  const words = () =>
    state().hits.map(({ note }) => state().rows.get(note)?.note.wordings[0]?.text);
  return { store, database, clock, write, journal, state, words, hashes };
}

describe('createJournal', () => {
  it('shows all notes, newest first, with the rows of the first page read', async () => {
    const { journal, words, state } = await newReader(['one', 'two', 'three']);
    await journal.open(WHOLE_JOURNAL);
    expect(words()).toEqual(['three', 'two', 'one']);
    expect(state()).toMatchObject({ isLoaded: true, isComplete: true, question: 1 });
  });

  it('shows the first hits before the last are found', async () => {
    const { journal } = await newReader(Array.from({ length: 90 }, (_, at) => `note ${at}`));
    const seen: [number, boolean][] = [];
    journal.state.subscribe(({ hits, isComplete }) => seen.push([hits.length, isComplete]));
    await journal.open(WHOLE_JOURNAL);
    expect(seen).toContainEqual([40, false]);
    expect(seen.at(-1)).toEqual([90, true]);
  });

  it('reads the rows that come into sight and forgets those that have gone', async () => {
    const { journal, state } = await newReader(Array.from({ length: 90 }, (_, at) => `note ${at}`));
    await journal.open(WHOLE_JOURNAL);
    expect(state().rows.size).toBe(40);
    await journal.need(
      state()
        .hits.slice(80)
        .map(({ note }) => note),
    );
    expect(state().rows.size).toBe(10);
  });

  it('never lets an older keystroke write over a newer one', async () => {
    const { journal, words, state } = await newReader(['one door', 'two doors', 'a window']);
    await journal.open(WHOLE_JOURNAL);
    await Promise.all([journal.onQuery('d'), journal.onQuery('door'), journal.onQuery('window')]);
    expect(words()).toEqual(['a window']);
    expect(state().address.query).toBe('window');
  });

  it('is at the newer question though it is read again meanwhile', async () => {
    const { journal, words } = await newReader(['one door', 'a window']);
    await journal.open(WHOLE_JOURNAL);
    await Promise.all([journal.onQuery('window'), journal.reload()]);
    expect(words()).toEqual(['a window']);
  });

  it('combines filters, counts them, and says all of it in the address', async () => {
    const { journal, words, state, write, hashes } = await newReader();
    await write('rain', { answers: BREAD, prompt: OUTWARD_PROMPT, person: 'Miriam' });
    await write('rain here', { answers: WINDOW });
    await journal.open(WHOLE_JOURNAL);
    await journal.onQuery('rain');
    await journal.onFacet('theme', 'giving', true);
    expect(words()).toEqual(['rain']);
    expect(Object.fromEntries(state().counts.theme)).toEqual({ giving: 1, attention: 1 });
    expect([...state().names.values()]).toEqual(['Miriam']);
    const hash = hashes.at(-1) ?? '';
    expect(journalAddress(hash)).toEqual(state().address);
    await journal.onFacet('theme', 'giving', false);
    await journal.onSpan('from', '2026-11-24');
    expect(words()).toEqual([]);
    await journal.onClear();
    expect([words().length, hashes.at(-1)]).toEqual([2, '']);
  });

  it('stays with its question when it is read again, and knows what was reworded', async () => {
    const { journal, state, database, clock, write } = await newReader(['one']);
    await journal.open(WHOLE_JOURNAL);
    const [hit] = state().hits;
    const row = () => state().rows.get(hit?.note ?? '');
    const parents = row()?.note.wordings.map(({ id }) => id) ?? [];
    await editNote(database, { note: hit?.note ?? '', text: 'uno', parents }, clock);
    await write('two');
    expect(row()?.isReworded).toBe(false);
    await journal.reload();
    expect(state().question).toBe(1);
    expect(row()).toMatchObject({ isReworded: true, note: { wordings: [{ text: 'uno' }] } });
    expect(state().hits).toHaveLength(2);
  });

  it('shows in the bin what was deleted within 30 days and not erased, the last deleted first', async () => {
    const { journal, state, words, database, clock } = await newReader(['a', 'b', 'c', 'd', 'e']);
    await journal.open(WHOLE_JOURNAL);
    const [e = '', d = '', c = '', b = ''] = state().hits.map(({ note }) => note);
    await deleteNotes(database, [b], clock);
    clock.advance(31 * 86_400_000);
    await deleteNotes(database, [d], clock);
    clock.advance(1000);
    await deleteNotes(database, [c, e], clock);
    await eraseForGood(database, e, clock);
    await journal.open({ ...WHOLE_JOURNAL, view: 'bin' });
    expect(words()).toEqual(['c', 'd']);
  });
});

describe('createJournalYear', () => {
  it('counts the days of what was found, the span of days left out', async () => {
    const { store, journal, state, write } = await newReader(['rain', 'rain']);
    await write('sun');
    await journal.open(journalAddress('#words=rain&day=2020-01-01'));
    expect(state().hits).toEqual([]);
    const year = createJournalYear(store, '2026');
    await year.load(state().address, state().hits);
    expect([...year.state.get().days]).toEqual([['2026-11-23', 2]]);
    expect(year.state.get()).toMatchObject({ year: '2026', years: ['2026'] });
  });
});
