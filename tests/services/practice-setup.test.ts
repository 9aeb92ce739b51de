import { describe, expect, it } from 'vitest';
import { saveNote } from '../../utils/services/notes.ts';
import { archivePerson } from '../../utils/services/people.ts';
import { createPracticeSetup } from '../../utils/services/practice-setup.ts';
import { settingsOf } from '../../utils/services/settings.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { draftOf } from '../support/samples.ts';

async function newSetup() {
  const { store, database } = await openStore();
  const clock = createClock();
  const setup = createPracticeSetup({ store, system: clock, changes: createFakeChanges() });
  return { setup, database, clock, now: () => setup.state.get() };
}

describe('the length of the pause', () => {
  it.each(['121', '-1', '4.5', '', 'long', '1e9'])(
    'is not %j: that is told, and nothing changes',
    async (typed) => {
      const { setup, database, now } = await newSetup();
      await setup.onPauseSeconds(typed);
      expect(now()).toMatchObject({ pauseSeconds: 45, pauseTyped: typed, isPauseWrong: true });
      expect((await settingsOf(database)).pauseSeconds).toBe(45);
    },
  );

  it.each(['0', '30', '120'])('can be %s', async (typed) => {
    const { setup, database, now } = await newSetup();
    await setup.onPauseSeconds(typed);
    expect(now()).toMatchObject({ pauseSeconds: Number(typed), isPauseWrong: false });
    expect((await settingsOf(database)).pauseSeconds).toBe(Number(typed));
  });

  it('stays as it is typed while another page changes something', async () => {
    const { setup, now } = await newSetup();
    await setup.onPauseSeconds('500');
    await setup.load();
    expect(now()).toMatchObject({ pauseTyped: '500', isPauseWrong: true });
  });
});

describe('the path and the popup’s line', () => {
  it('are as the reader chose', async () => {
    const { setup, database } = await newSetup();
    await setup.onStation('neutral');
    await setup.onAsks(false);
    expect(await settingsOf(database)).toMatchObject({ station: 'neutral', asks: false });
  });
});

describe('the people to pick from', () => {
  it('are those sensed of late, first the latest, without those put away', async () => {
    const { setup, database, clock, now } = await newSetup();
    for (const person of ['Ada', 'Ben', 'Cem', 'Ada']) {
      clock.advance(1000);
      await saveNote(database, draftOf({ kind: 'sensing', person, text: 'x' }), clock);
    }
    const ben = (await database.getAll('people')).find(({ name }) => name === 'Ben');
    await archivePerson(database, ben?.id ?? '', true, clock);
    await setup.load();
    expect(now().people.map(({ name }) => name)).toEqual(['Ada', 'Cem']);
  });
});
