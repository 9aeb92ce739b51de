import { describe, expect, it } from 'vitest';
import { highlightNote, instantOf, noteFor } from '../../utils/services/highlight-notes.ts';
import { ROWING } from '../support/passages.ts';
import { inZone } from '../support/zone.ts';

const MAKING = { now: Date.parse('2026-11-23T09:00Z'), zone: 'UTC', dayBeginsAt: 0 };
const PASSAGE = {
  id: 'p',
  text: 'The oar goes in.',
  language: 'und',
  folded: '',
  order: 0,
  source: ROWING,
  place: { page: '12' },
  tags: ['oars'],
  note: 'As my father did.',
};
const IN_DECK = { deck: 'mine', language: 'en' };

describe('instantOf', () => {
  it('reads a local time in the reader’s zone, an instant as it is, and nothing that is no time', () => {
    inZone('Asia/Jerusalem', () => {
      const local = instantOf({ local: '2024-08-22T19:01:04' }, 'none');
      expect(local).toBe(Date.parse('2024-08-22T16:01:04Z'));
    });
    expect(instantOf({ instant: 5.4 }, 'none')).toBe(5);
    expect(instantOf({ local: 'some day' }, 'none')).toBe('none');
    expect(instantOf({ instant: 1e300 }, 'none')).toBe('none');
    expect(instantOf(undefined, 'none')).toBe('none');
  });
});

describe('highlightNote', () => {
  it('is a note of its kind with a copy of the passage, dated as the file says', () => {
    const when = { instant: Date.parse('2024-08-22T19:01:04Z') };
    const { note, wording } = highlightNote({ ...PASSAGE, when }, IN_DECK, MAKING);
    expect(note).toEqual({
      id: note.id,
      kind: 'highlight',
      instant: when.instant,
      zone: 'UTC',
      day: '2024-08-22',
      monthDay: '08-22',
      thought: 'p',
      answers: { id: 'p', deck: 'mine', text: PASSAGE.text, language: 'en', source: ROWING },
      deck: 'mine',
      wordings: [{ id: wording.id, text: PASSAGE.note, time: wording.time }],
    });
    expect(wording).toMatchObject({ note: note.id, parents: [], text: PASSAGE.note });
  });

  it('has an id of its own for each book, words and time, and the same each time', () => {
    const idOf = (rest: Partial<typeof PASSAGE> & { when?: { local: string } }, now = 5) =>
      highlightNote({ ...PASSAGE, ...rest }, IN_DECK, { ...MAKING, now }).note.id;
    const ids = [
      idOf({}),
      idOf({ note: 'As my mother did.' }),
      idOf({ source: { ...ROWING, work: 'Another' } }),
      idOf({ when: { local: '2024-08-22T19:01:04' } }),
    ];
    expect(new Set(ids).size).toBe(4);
    expect(idOf({}, 7)).toBe(ids[0]);
    expect(idOf({ note: 'as MY father did.' })).toBe(ids[0]);
  });

  it('is of now where the file does not say when', () => {
    expect(highlightNote(PASSAGE, IN_DECK, MAKING).note.instant).toBe(MAKING.now);
  });
});

describe('noteFor', () => {
  it('says in its last line where it is from, and answers nothing', () => {
    const { note } = noteFor({ text: 'All of it.', source: ROWING }, MAKING);
    expect(note.wordings[0]?.text).toBe('All of it.\n\n— Ada Wherry, The Long Row');
    expect(note).not.toHaveProperty('answers');
    expect(noteFor({ text: 'All.', source: {} }, MAKING).note.wordings[0]?.text).toBe('All.');
  });
});
