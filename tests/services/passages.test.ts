import { describe, expect, it } from 'vitest';
import type { Undo } from '../../utils/domain/kept-passage.ts';
import { keepWords, passageOf, storedPassage, undoKeeping } from '../../utils/services/passages.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';

const WORDS = {
  text: 'In the morning the street was another street.',
  language: 'en',
  isCut: false,
  selector: { exact: 'In the morning', prefix: '', suffix: '' },
  source: { work: 'On rain', author: 'Ann Gray' },
};
const ADDRESS = 'https://a.example/rain?utm_source=x&page=2';

async function newWriting() {
  const { store, database } = await openStore();
  const changes = createFakeChanges();
  return { writing: { store, system: createClock(), changes }, store, database, changes };
}

describe('passageOf', () => {
  it('has the first address that leads somewhere, without what tracks', () => {
    const passage = passageOf(
      WORDS,
      [undefined, 'javascript:alert(1)', ADDRESS, 'https://b.example/'],
      5,
    );
    expect(passage.source).toEqual({ ...WORDS.source, url: 'https://a.example/rain?page=2' });
    expect(passage.link).toBeUndefined();
  });

  it('links to the words where they can be linked to', () => {
    const fragment = { textStart: 'In the', textEnd: 'street.' };
    expect(passageOf({ ...WORDS, fragment }, [ADDRESS], 5).link).toBe(
      'https://a.example/rain?page=2#:~:text=In%20the,street.',
    );
    expect(passageOf({ ...WORDS, fragment }, ['about:blank'], 5).link).toBeUndefined();
  });

  it('has no source where nothing is known', () => {
    const bare = { text: 'Words.', language: 'und', isCut: false };
    expect(passageOf(bare, [undefined], 5)).not.toHaveProperty('source');
  });

  it('is the same passage under another address of the same work', () => {
    const [one, other] = ['https://a.example/rain', 'https://m.a.example/rain'].map(
      (address) => passageOf(WORDS, [address], 5).id,
    );
    expect(one).toBe(other);
  });
});

describe('keepWords', () => {
  it('keeps them once, tells other pages, and takes them out again', async () => {
    const { writing, store, database, changes } = await newWriting();
    const kept = await keepWords(writing, WORDS, [ADDRESS]);
    const thought = kept.thought as string;
    expect(kept).toMatchObject({ said: 'kept', isCut: false });
    expect(await storedPassage(store, thought)).toMatchObject({
      deck: 'passages',
      text: WORDS.text,
      selector: WORDS.selector,
    });
    expect(changes.announced).toEqual(['decks', 'marks']);
    expect(await keepWords(writing, WORDS, [ADDRESS])).toEqual({ said: 'already', thought });
    expect(changes.announced).toEqual(['decks', 'marks']);
    expect(await undoKeeping(writing, kept.undo as Undo)).toBe(true);
    expect(changes.announced).toEqual(['decks', 'marks', 'decks', 'marks']);
    expect(await storedPassage(store, thought)).toBeUndefined();
    expect(await database.count('marks')).toBe(0);
    expect(await undoKeeping(writing, kept.undo as Undo)).toBe(false);
  });

  it('says where there was nothing but the words, and where only the first of them are kept', async () => {
    const { writing } = await newWriting();
    const bare = { text: 'Words.', language: 'und', isCut: true };
    expect(await keepWords(writing, bare, [ADDRESS])).toMatchObject({ said: 'bare', isCut: true });
  });

  it('says where it could not be stored, and tells nobody', async () => {
    const { writing, database, changes } = await newWriting();
    const errors = expectErrors();
    await writing.store.run(async (own) => own.close());
    expect(await keepWords(writing, WORDS, [ADDRESS])).toEqual({ said: 'failed' });
    expect(changes.announced).toEqual([]);
    expect(await database.count('thoughts')).toBe(0);
    expect(errors()).toBeGreaterThan(0);
  });
});
