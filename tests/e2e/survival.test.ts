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
    const texts: string[] = [];
    for (const round of [1, 2]) {
      const text = `saved before the kill, ${round}`;
      await saveNote(await session.openPopup(), text);
      await session.kill();
      texts.unshift(text);
      await session.restart();
      const popup = await session.open('popup.html');
      await openNotes(popup);
      const found = await notes(popup, texts.length);
      for (const [index, one] of texts.entries()) expect(found[index]).toContain(one);
      await popup.close();
    }
    await paste(await session.open('popup.html'), 'typed before the kill');
    await new Promise((done) => setTimeout(done, TYPED_BEFORE_MS));
    await session.kill();
    await session.restart();
    await fieldHolds(await session.open('popup.html'), 'typed before the kill');
    expect(await session.requests()).toEqual([]);
  });
});
