import { afterEach, describe, expect, it, vi } from 'vitest';
import prompts from '../../content/en/prompts.json';
import type { ShownPrompt } from '../../utils/domain/prompt.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/domain/settings.ts';
import type { Thought } from '../../utils/domain/thought.ts';
import { identityOf } from '../../utils/services/identity.ts';
import { saveNote } from '../../utils/services/notes.ts';
import { changeQueue, readQueue } from '../../utils/services/queue-store.ts';
import { createReflection, type Reflection } from '../../utils/services/reflection.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';
import { fillDisk } from '../support/full-disk.ts';
import { withLocalStorage } from '../support/local-storage.ts';
import { BREAD, draftOf, INWARD_PROMPT, OUTWARD_PROMPT, WINDOW } from '../support/samples.ts';

withLocalStorage();

const open: Reflection[] = [];
afterEach(async () => {
  for (const page of open.splice(0)) await closed(page);
});

/** Closes a page as a browser does: what it held is free a moment later. */
async function closed(page: Reflection): Promise<void> {
  page.close();
  await new Promise((resolve) => setTimeout(resolve));
}

async function newReader(settings: Partial<Settings> = {}) {
  changeQueue((queue) => ({ ...queue, settings: { ...DEFAULT_SETTINGS, ...settings } }));
  const { store, database } = await openStore();
  const clock = createClock();
  await identityOf(database, clock);
  const changes = createFakeChanges();
  const newPage = (surface: 'popup' | 'newtab' = 'popup') => {
    const page = createReflection({ store, system: clock, changes, surface });
    open.push(page);
    return page;
  };
  const openPage = async (
    thought: Thought = BREAD,
    prompt: ShownPrompt | undefined = OUTWARD_PROMPT,
    rest: { typed?: string; surface?: 'popup' | 'newtab' } = {},
  ) => {
    const page = newPage(rest.surface);
    await page.open(thought, prompt, rest.typed);
    return page;
  };
  /** Waits for the drafts to be as a test says. */
  const draftsToBe = (drafts: object[]) =>
    vi.waitFor(async () => expect(await database.getAll('drafts')).toMatchObject(drafts));
  return { store, database, clock, changes, newPage, openPage, draftsToBe };
}

describe('what is typed', () => {
  it('is stored as a draft at each input, with its thought, question and person', async () => {
    const { openPage, draftsToBe } = await newReader();
    const page = await openPage();
    page.onText('A');
    await draftsToBe([{ text: 'A' }]);
    page.onText('A man');
    page.onPerson('Miriam');
    await draftsToBe([
      {
        text: 'A man',
        surface: 'popup',
        subject: BREAD.id,
        answers: BREAD,
        prompt: OUTWARD_PROMPT,
        person: 'Miriam',
        day: '2026-11-23',
      },
    ]);
  });

  it('is there again when the popup was closed beside it', async () => {
    const { openPage, draftsToBe } = await newReader();
    const page = await openPage();
    page.onPerson('Miriam');
    page.onText('  A man \u2028 held\ud800');
    await draftsToBe([{ text: '  A man \u2028 held\ud800' }]);
    await closed(page);
    const again = await openPage();
    expect(again.state.get()).toMatchObject({
      text: '  A man \u2028 held\ud800',
      person: 'Miriam',
    });
  });

  it('is a draft no more when all of it is taken out again', async () => {
    const { openPage, draftsToBe } = await newReader();
    const page = await openPage();
    page.onText('A');
    await draftsToBe([{ text: 'A' }]);
    page.onText('');
    await draftsToBe([]);
  });

  it('stands after the draft where it was typed before the page was ready', async () => {
    const { database, openPage, draftsToBe } = await newReader();
    await database.put('drafts', draftOf({ text: 'Yesterday’s words', answers: BREAD }));
    const page = await openPage(BREAD, OUTWARD_PROMPT, { typed: 'new' });
    expect(page.state.get().text).toMatch(/^Yesterday’s words\s+new$/);
    await draftsToBe([{ text: page.state.get().text }]);
  });

  it('never overwrites the draft with a letter typed while that is being read', async () => {
    const { database, newPage, draftsToBe } = await newReader();
    await database.put('drafts', draftOf({ text: 'A long text of yesterday', answers: BREAD }));
    const page = newPage();
    const opening = page.open(BREAD, OUTWARD_PROMPT);
    page.onText('x');
    await opening;
    expect(page.state.get().text).toMatch(/^A long text of yesterday\s+x$/);
    await draftsToBe([{ text: page.state.get().text }]);
  });

  it('never overwrites the draft with letters typed a little later, one by one', async () => {
    const { database, newPage, draftsToBe } = await newReader();
    await database.put('drafts', draftOf({ text: 'A long text of yesterday', answers: BREAD }));
    const page = newPage();
    const opening = page.open(BREAD, OUTWARD_PROMPT, 'a');
    page.onText('ab');
    await Promise.resolve();
    page.onText('abc');
    await opening;
    expect(page.state.get().text).toMatch(/^A long text of yesterday\s+abc$/);
    await draftsToBe([{ text: page.state.get().text }]);
  });

  it('is a draft from the first letter, though it was typed before the page was ready', async () => {
    const { openPage, draftsToBe } = await newReader();
    await openPage(BREAD, OUTWARD_PROMPT, { typed: 'early' });
    await draftsToBe([{ text: 'early' }]);
  });

  it('stays apart in two tabs that answer one thought at the same time', async () => {
    const { openPage, draftsToBe } = await newReader();
    const here = await openPage(WINDOW, INWARD_PROMPT, { surface: 'newtab' });
    here.onText('here');
    await draftsToBe([{ text: 'here' }]);
    const there = await openPage(WINDOW, INWARD_PROMPT, { surface: 'newtab', typed: 'th' });
    expect(there.state.get().text).toBe('th');
    there.onText('there');
    await draftsToBe([{ text: 'here' }, { text: 'there' }]);
  });

  it('never becomes the beginning of an answer to another thought', async () => {
    const { openPage } = await newReader();
    const page = await openPage(BREAD);
    page.onText('About bread');
    await page.open(WINDOW, INWARD_PROMPT);
    expect(page.state.get()).toMatchObject({ text: '', thought: WINDOW });
    expect(page.state.get().unfinished).toMatchObject({ text: 'About bread', answers: BREAD });
  });

  it('may be 100,000 characters, and is told at once when it is more, with nothing cut', async () => {
    const { openPage } = await newReader();
    const page = await openPage();
    page.onText('a'.repeat(100_000));
    expect(page.state.get().status).toBe('idle');
    page.onText('a'.repeat(100_001));
    expect(page.state.get().status).toBe('too-long');
    expect(page.state.get().text).toHaveLength(100_001);
  });

  it('is told so of what was in the field before the page was ready, and of a draft', async () => {
    const { openPage } = await newReader();
    const page = await openPage();
    await page.open(BREAD, INWARD_PROMPT, 'a'.repeat(100_001));
    expect(page.state.get().status).toBe('too-long');
    page.onText('a'.repeat(60_000));
    await page.open(WINDOW, INWARD_PROMPT);
    expect(page.state.get().status).toBe('idle');
    await page.open(BREAD, INWARD_PROMPT, 'b'.repeat(60_000));
    expect(page.state.get()).toMatchObject({ status: 'too-long' });
    expect(page.state.get().text.length).toBeGreaterThan(120_000);
  });
});

describe('onSave', () => {
  it('saves the note, clears the field and the draft, and tells the other pages', async () => {
    const { database, changes, openPage, draftsToBe } = await newReader();
    const page = await openPage();
    page.onText('  A man held the door.\n');
    page.onPerson(' Miriam ');
    await page.onSave();
    expect(page.state.get()).toMatchObject({ text: '', person: '', status: 'saved' });
    await draftsToBe([]);
    const [note] = await database.getAll('notes');
    expect(note).toMatchObject({
      wordings: [{ text: '  A man held the door.\n' }],
      thought: BREAD.id,
      answers: BREAD,
      prompt: OUTWARD_PROMPT,
      lens: 'outward',
    });
    expect((await database.get('people', note?.person ?? ''))?.name).toBe('Miriam');
    expect(changes.announced).toEqual(['notes']);
  });

  it('shows what was just saved as what was written to this thought before', async () => {
    const { openPage } = await newReader();
    const page = await openPage();
    page.onText('Mine.');
    await page.onSave();
    expect(page.state.get().earlier.map(({ wordings }) => wordings[0]?.text)).toEqual(['Mine.']);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n ', 'empty'],
    ['more than a note holds', 'a'.repeat(100_001), 'too-long'],
  ])('saves nothing where there is %s, says so, and leaves the words', async (_, text, status) => {
    const { database, openPage } = await newReader();
    const page = await openPage();
    page.onText(text);
    await page.onSave();
    expect(page.state.get()).toMatchObject({ text, status });
    expect(await database.count('notes')).toBe(0);
  });

  it('saves nothing about a name of 500 characters, says so, and leaves both', async () => {
    const { database, openPage } = await newReader();
    const page = await openPage();
    page.onText('They were tired.');
    page.onPerson('M'.repeat(500));
    await page.onSave();
    expect(page.state.get()).toMatchObject({
      text: 'They were tired.',
      person: 'M'.repeat(500),
      status: 'name-too-long',
    });
    expect(await database.count('notes')).toBe(0);
  });

  it('saves once when it is asked for twice at once', async () => {
    const { database, openPage } = await newReader();
    const page = await openPage();
    page.onText('Once.');
    await Promise.all([page.onSave(), page.onSave()]);
    expect(await database.count('notes')).toBe(1);
  });

  it('leaves what is typed while the note is being saved, and keeps it as a draft', async () => {
    const { database, openPage, draftsToBe } = await newReader();
    const page = await openPage();
    page.onText('First.');
    const saving = page.onSave();
    page.onText('First. And more');
    await saving;
    expect(page.state.get().text).toBe('First. And more');
    expect((await database.getAll('notes'))[0]?.wordings[0]?.text).toBe('First.');
    await draftsToBe([{ text: 'First. And more' }]);
  });

  it('keeps the words, the draft and the old notes where the disk is full at any write', async () => {
    const errors = expectErrors();
    const { store, database, openPage, draftsToBe } = await newReader();
    const page = await openPage();
    page.onText('Words.');
    page.onPerson('Miriam');
    await draftsToBe([{ text: 'Words.', person: 'Miriam' }]);
    let failing = 0;
    for (;;) {
      failing += 1;
      const disk = fillDisk(failing);
      await page.onSave();
      const writes = disk.writes();
      disk.clear();
      if (page.state.get().status === 'saved') {
        expect(writes).toBe(failing - 1);
        break;
      }
      expect(page.state.get()).toMatchObject({
        status: 'failed',
        text: 'Words.',
        person: 'Miriam',
      });
      expect(store.state.get().problem).toBe('full');
      for (const name of ['notes', 'wordings', 'searchTail', 'people'] as const) {
        expect(await database.count(name), `${name} at write ${failing}`).toBe(0);
      }
      expect(await database.count('drafts')).toBe(1);
    }
    // At the least: person, note, wording, search row and draft.
    expect(failing).toBeGreaterThanOrEqual(6);
    expect(errors()).toBe(failing - 1);
    expect(store.state.get().problem).toBeUndefined();
    expect(await database.count('notes')).toBe(1);
    await draftsToBe([]);
  });

  it('can be tried again after a failure', async () => {
    expectErrors();
    const { database, openPage } = await newReader();
    const page = await openPage();
    page.onText('Words.');
    const disk = fillDisk('every write');
    await page.onSave();
    expect(page.state.get()).toMatchObject({ status: 'failed', text: 'Words.' });
    disk.clear();
    await page.onSave();
    expect(page.state.get()).toMatchObject({ status: 'saved', text: '' });
    expect(await database.count('notes')).toBe(1);
  });
});

describe('the question', () => {
  it('is the one that came with the thought', async () => {
    const { openPage } = await newReader();
    expect((await openPage()).state.get()).toMatchObject({
      prompt: OUTWARD_PROMPT,
      arePromptsOn: true,
    });
  });

  it('is found for a thought that came without one, as a spare card does', async () => {
    const { newPage } = await newReader();
    const page = newPage();
    await page.open(BREAD, undefined);
    expect(prompts).toContainEqual({
      ...page.state.get().prompt,
      kind: 'reflection',
      theme: 'giving',
    });
  });

  it('is absent where the reader has switched questions off', async () => {
    const { openPage } = await newReader({ promptInPopup: false });
    expect((await openPage()).state.get()).toMatchObject({
      prompt: undefined,
      arePromptsOn: false,
    });
  });

  it('is another of the same theme at each tap, and each of the eight comes', async () => {
    const { openPage } = await newReader();
    const page = await openPage();
    const seen: (string | undefined)[] = [];
    for (let tap = 0; tap < 8; tap += 1) {
      await page.onAnotherPrompt();
      seen.push(page.state.get().prompt?.id);
    }
    expect(new Set(seen).size).toBe(8);
    expect(seen.every((id) => id?.startsWith('giving-p'))).toBe(true);
  });

  it('stays skipped when the popup is opened again on that thought, and comes again with the next', async () => {
    const { openPage } = await newReader();
    const page = await openPage();
    page.onSkipPrompt();
    expect(page.state.get().prompt).toBeUndefined();
    await closed(page);
    const again = await openPage();
    expect(again.state.get()).toMatchObject({ prompt: undefined, arePromptsOn: true });
    expect((await openPage(WINDOW, INWARD_PROMPT)).state.get().prompt).toEqual(INWARD_PROMPT);
  });

  it('comes back when it is asked for', async () => {
    const { openPage } = await newReader();
    const page = await openPage();
    page.onSkipPrompt();
    await page.onAskMe();
    expect(page.state.get().prompt).toBeDefined();
    expect(readQueue().promptSkippedOn).toBeUndefined();
  });

  it('goes into the note as it stood when the reader saved, and not where it was skipped', async () => {
    const { database, openPage } = await newReader();
    const page = await openPage();
    await page.onAnotherPrompt();
    const { prompt } = page.state.get();
    page.onText('One.');
    await page.onSave();
    page.onText('Two.');
    page.onSkipPrompt();
    await page.onSave();
    const [one, two] = await database.getAll('notes');
    expect(one?.prompt).toEqual(prompt);
    expect(two).not.toHaveProperty('prompt');
  });

  it('is kept with the draft when another is chosen after the words', async () => {
    const { openPage, draftsToBe } = await newReader();
    const page = await openPage();
    page.onText('Words.');
    await page.onAnotherPrompt();
    await draftsToBe([{ text: 'Words.', prompt: page.state.get().prompt }]);
    await closed(page);
    expect((await openPage()).state.get().prompt).toEqual(page.state.get().prompt);
  });

  it('goes at once when the options switch it off, and comes when they switch it on', async () => {
    const { openPage } = await newReader();
    const page = await openPage();
    const setPrompts = (promptInPopup: boolean) =>
      changeQueue((queue) => ({ ...queue, settings: { ...queue.settings, promptInPopup } }));
    setPrompts(false);
    await page.refresh();
    expect(page.state.get()).toMatchObject({ prompt: undefined, arePromptsOn: false });
    setPrompts(true);
    await page.refresh();
    expect(page.state.get().prompt).toBeDefined();
  });
});

describe('the person', () => {
  it('is saved with an answer to an outward question only', async () => {
    const { database, openPage } = await newReader();
    const page = await openPage(WINDOW, INWARD_PROMPT);
    page.onPerson('Miriam');
    page.onText('Words.');
    await page.onSave();
    const [note] = await database.getAll('notes');
    expect(note).not.toHaveProperty('person');
    expect(await database.count('people')).toBe(0);
  });

  it('is the same person when the name is typed in another way', async () => {
    const { database, openPage } = await newReader();
    const page = await openPage();
    for (const name of ['Zoë', ' ZOE ', 'zoë']) {
      page.onPerson(name);
      page.onText(`About ${name}`);
      await page.onSave();
    }
    expect((await database.getAll('people')).map(({ name }) => name)).toEqual(['Zoë']);
    expect(new Set((await database.getAll('notes')).map(({ person }) => person)).size).toBe(1);
  });

  it('is not put before the reader again with the next thought', async () => {
    const { openPage } = await newReader();
    const page = await openPage();
    page.onPerson('Miriam');
    await page.open(WINDOW, OUTWARD_PROMPT);
    expect(page.state.get().person).toBe('');
  });
});

describe('what was written before', () => {
  it('is shown when the thought comes back, latest first', async () => {
    const { database, clock, openPage } = await newReader();
    for (const text of ['First.', 'Second.']) {
      await saveNote(database, draftOf({ text, answers: BREAD }), clock);
      clock.advance(86_400_000);
    }
    await saveNote(database, draftOf({ text: 'Elsewhere.', answers: WINDOW }), clock);
    const { earlier } = (await openPage()).state.get();
    expect(earlier.map(({ wordings }) => wordings[0]?.text)).toEqual(['Second.', 'First.']);
  });

  it('is read again when another page saves', async () => {
    const { database, clock, openPage } = await newReader();
    const page = await openPage();
    await saveNote(database, draftOf({ text: 'There.', answers: BREAD, surface: 'newtab' }), clock);
    await page.refresh();
    expect(page.state.get().earlier).toHaveLength(1);
  });
});

describe('an unfinished draft', () => {
  const yesterday = draftOf({
    text: 'Not done',
    answers: WINDOW,
    prompt: OUTWARD_PROMPT,
    person: 'Miriam',
    day: '2026-11-22',
  });

  it('of another thought is offered, and taken up with its own thought, question and person', async () => {
    const { database, openPage, draftsToBe } = await newReader();
    await database.put('drafts', yesterday);
    const page = await openPage();
    expect(page.state.get()).toMatchObject({ text: '', unfinished: yesterday });
    await page.onContinue(yesterday);
    expect(page.state.get()).toMatchObject({
      thought: WINDOW,
      text: 'Not done',
      prompt: OUTWARD_PROMPT,
      person: 'Miriam',
      unfinished: undefined,
    });
    await draftsToBe([{ text: 'Not done', answers: WINDOW }]);
    await page.onSave();
    expect((await database.getAll('notes'))[0]).toMatchObject({ thought: WINDOW.id });
    await draftsToBe([]);
  });

  it('taken up leaves what was being typed as a draft of its own', async () => {
    const { database, openPage, draftsToBe } = await newReader();
    await database.put('drafts', yesterday);
    const page = await openPage();
    page.onText('Today’s');
    await page.onContinue(yesterday);
    expect(page.state.get().text).toBe('Not done');
    await draftsToBe([{ text: 'Not done' }, { text: 'Today’s' }]);
    expect(page.state.get().unfinished).toMatchObject({ text: 'Today’s' });
  });

  it('of the page is taken over by the popup, and is in one place then', async () => {
    const { database, openPage, draftsToBe } = await newReader();
    const inPage = draftOf({ text: 'From the page', answers: BREAD, surface: 'newtab' });
    await database.put('drafts', inPage);
    const page = await openPage();
    await page.onContinue(inPage);
    expect(page.state.get().text).toBe('From the page');
    await draftsToBe([{ text: 'From the page', surface: 'popup' }]);
  });

  it('of an edit is not offered here: it belongs to its note', async () => {
    const { database, openPage } = await newReader();
    await database.put('drafts', draftOf({ surface: 'edit', subject: 'n1' }));
    expect((await openPage()).state.get().unfinished).toBeUndefined();
  });
});
