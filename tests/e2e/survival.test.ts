// What survives a browser that is killed: notes that were acknowledged, and what was typed.
import { describe, expect } from 'vitest';
import { plainTest } from './fresh-test.ts';
import { BROWSERS, fieldHolds, notes, openNotes, paste, saveNote } from './steps.ts';

const TYPED_BEFORE_MS = 1000;

describe.each(BROWSERS)('killed, %s', (name) => {
  const it = plainTest(name);

  it('has every note that it said was saved, and the draft of a second ago', async ({
    session,
  }) => {
    await saveNote(await session.openPopup(), 'saved before the first kill');
    await session.kill();
    await session.restart();

    await paste(await session.open('popup.html'), 'typed before the second kill');
    await new Promise((done) => setTimeout(done, TYPED_BEFORE_MS));
    await saveNote(await session.open('popup.html'), 'saved before the second kill');
    await session.kill();
    await session.restart();

    const popup = await session.open('popup.html');
    await fieldHolds(popup, 'typed before the second kill');
    await openNotes(popup);
    const [second, first] = await notes(popup, 2);
    expect(second).toContain('saved before the second kill');
    expect(first).toContain('saved before the first kill');
    expect(await session.requests()).toEqual([]);
  });
});
