// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createPractice } from '../../utils/services/practice.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { freshName, openStore } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';
import { fillDisk } from '../support/full-disk.ts';
import '../support/page.ts';

/** A page of the practice; another of the same `place` finds what this one left. */
async function openPractice(place = { name: freshName(), clock: createClock() }) {
  const { store, database } = await openStore(place.name);
  const changes = createFakeChanges();
  const practice = createPractice({ store, system: place.clock, changes });
  onTestFinished(practice.close);
  await practice.open();
  const now = () => practice.state.get();
  const drafts = () => database.getAll('drafts');
  return { ...place, practice, now, database, changes, drafts };
}

/** A practice with something written, at the step of the note. */
async function written(text = 'Rest, above all.', person = 'Miriam') {
  const page = await openPractice();
  await page.practice.onBegin(0);
  page.practice.onPerson(person);
  page.practice.onText(text);
  await page.practice.onStep('note');
  return page;
}

describe('the pause', () => {
  it('ends by the clock, and leads to a question with a prompt', async () => {
    const { practice, clock, now } = await openPractice();
    await practice.onBegin(45);
    clock.advance(44_000);
    await practice.tick();
    expect(now().step).toBe('pause');
    clock.advance(1000);
    await practice.tick();
    expect(now()).toMatchObject({ step: 'enter', about: 'love' });
    expect(now().prompt?.id).toMatch(/^love-e/);
  });

  it('neither waits for a clock that was set back nor loses what has passed', async () => {
    const { practice, clock, now } = await openPractice();
    await practice.onBegin(45);
    clock.advance(40_000);
    await practice.tick();
    clock.advance(-3_600_000);
    await practice.tick();
    clock.advance(5000);
    await practice.tick();
    expect(now().step).toBe('enter');
  });

  it('is passed over where it has no length', async () => {
    const { practice, now } = await openPractice();
    await practice.onBegin(0);
    expect(now().step).toBe('enter');
  });
});

describe('what is written', () => {
  it('is a draft from the first letter on, with the step, the question and the person', async () => {
    const { practice, drafts } = await openPractice();
    await practice.onBegin(0);
    await practice.onAbout('need');
    practice.onPerson('Дан דן');
    practice.onText('R');
    await vi.waitFor(async () =>
      expect(await drafts()).toMatchObject([
        {
          kind: 'sensing',
          subject: '',
          text: 'R',
          person: 'Дан דן',
          prompt: { lens: 'outward' },
          practice: { step: 'enter', about: 'need' },
        },
      ]),
    );
  });

  it('becomes a sensing with its person, and the draft is gone', async () => {
    const { practice, database, now, drafts, changes } = await written();
    practice.onSure('guess');
    practice.onDeed('call her');
    await practice.onSave();
    expect(now()).toMatchObject({ step: 'end', text: '', saved: { person: 'Miriam' } });
    const [note] = await database.getAll('notes');
    expect(note).toMatchObject({ kind: 'sensing', sensing: { sure: 'guess', deed: 'call her' } });
    expect((await database.getAll('people')).map(({ name }) => name)).toEqual(['Miriam']);
    expect(changes.announced).toContain('notes');
    await vi.waitFor(async () => expect(await drafts()).toEqual([]));
  });

  it('is saved once, however often Save is pressed', async () => {
    const { practice, database } = await written();
    await Promise.all([practice.onSave(), practice.onSave()]);
    expect(await database.count('notes')).toBe(1);
  });

  it('is not saved where there is nothing, and says so', async () => {
    const { practice, database, now } = await written(' \n');
    await practice.onSave();
    expect(now()).toMatchObject({ step: 'note', status: 'empty' });
    expect(await database.count('notes')).toBe(0);
  });

  it('stays where the disk is full', async () => {
    expectErrors();
    const { practice, now } = await written();
    const disk = fillDisk('every write');
    await practice.onSave();
    expect(now()).toMatchObject({ step: 'note', status: 'failed', text: 'Rest, above all.' });
    disk.clear();
    await practice.onSave();
    expect(now().step).toBe('end');
  });

  it('can be brought back after it was discarded', async () => {
    const { practice, now, drafts } = await written();
    await practice.onDiscard();
    expect(now()).toMatchObject({ step: 'begin', status: 'discarded', text: '' });
    await vi.waitFor(async () => expect(await drafts()).toEqual([]));
    await practice.onUndo();
    expect(now()).toMatchObject({ step: 'note', text: 'Rest, above all.', person: 'Miriam' });
    await vi.waitFor(async () => expect(await drafts()).toHaveLength(1));
  });
});

describe('a name', () => {
  it('of 500 characters is told and not cut, and nothing goes on until it is shorter', async () => {
    const { practice, now } = await openPractice();
    await practice.onBegin(0);
    practice.onPerson('a'.repeat(500));
    expect(now()).toMatchObject({ status: 'name-too-long', person: 'a'.repeat(500) });
    await practice.onStep('note');
    expect(now().step).toBe('enter');
    practice.onPerson('a'.repeat(200));
    await practice.onStep('note');
    expect(now().step).toBe('note');
  });
});

describe('a practice that was left', () => {
  it('is offered in another tab, with all that was written, and taken up there', async () => {
    const first = await written();
    first.practice.onSure('sure');
    await vi.waitFor(async () =>
      expect(await first.drafts()).toMatchObject([{ practice: { step: 'note', sure: 'sure' } }]),
    );
    const second = await openPractice(first);
    const { unfinished } = second.now();
    expect(unfinished?.text).toBe('Rest, above all.');
    if (!unfinished) return;
    await second.practice.onTakeUp(unfinished);
    expect(second.now()).toMatchObject({ step: 'note', person: 'Miriam', sure: 'sure' });
  });

  it('comes back by itself after the page was closed, in the pause as in the note', async () => {
    for (const step of ['pause', 'note'] as const) {
      const first = step === 'pause' ? await openPractice() : await written();
      if (step === 'pause') await first.practice.onBegin(45);
      await vi.waitFor(async () =>
        expect(await first.drafts()).toMatchObject([{ practice: { step } }]),
      );
      first.practice.close();
      await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]));
      first.clock.advance(10_000);
      const next = await openPractice(first);
      expect(next.now()).toMatchObject({ step, unfinished: undefined });
      next.practice.close();
      await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]));
    }
  });

  it('is forgotten where it is a pause of another day, with nothing written', async () => {
    const first = await openPractice();
    await first.practice.onBegin(45);
    await vi.waitFor(async () => expect(await first.drafts()).toHaveLength(1));
    first.practice.close();
    await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]));
    first.clock.advance(86_400_000);
    expect((await openPractice(first)).now().step).toBe('begin');
  });
});
