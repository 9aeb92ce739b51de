import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answered,
  draftKey,
  NOTE_MAX_LENGTH,
  type Note,
  noteFrom,
  reworded,
  searchedText,
  textProblem,
  type Wording,
  waiting,
} from '../../utils/domain/note.ts';
import { BREAD, draftOf, INWARD_PROMPT, noteOf, OUTWARD_PROMPT } from '../support/samples.ts';

const AT = {
  instant: Date.parse('2026-11-24T00:30Z'),
  offsetMinutes: 60,
  zone: 'Europe/Berlin',
  dayBeginsAt: 4,
};
const IDS = { note: 'n1', wording: 'w1' };
const BY = { time: 't1', install: 'here' };

function noteOfDraft(rest: Parameters<typeof draftOf>[0]) {
  return noteFrom(draftOf(rest), AT, IDS, BY);
}

describe('noteFrom', () => {
  it('is dated as the reader’s clock and day were at writing', () => {
    const { note } = noteOfDraft({});
    expect(note).toMatchObject({
      instant: AT.instant,
      zone: 'Europe/Berlin',
      day: '2026-11-23',
      monthDay: '11-23',
    });
  });

  it('is a reflection, or what the draft says', () => {
    expect(noteOfDraft({}).note.kind).toBe('reflection');
    expect(noteOfDraft({ kind: 'circle' }).note.kind).toBe('circle');
  });

  it('has the words code unit for code unit, and a first wording with no parents', () => {
    const text = '  אַ\u2028👩‍👩‍👧 \ud800 <b>\r\n';
    const { note, wording } = noteOfDraft({ text });
    expect(wording).toEqual({ id: 'w1', note: 'n1', parents: [], text, ...BY });
    expect(note.wordings).toEqual([{ id: 'w1', text, time: 't1' }]);
  });

  it('keeps a copy of the thought, with its source, and what the thought is about', () => {
    const { note } = noteOfDraft({ answers: BREAD });
    expect(note).toMatchObject({
      thought: BREAD.id,
      answers: BREAD,
      deck: 'old-words',
      theme: 'giving',
      lens: 'outward',
    });
  });

  it('has the lens of its question before that of its thought', () => {
    const { note } = noteOfDraft({ answers: BREAD, prompt: INWARD_PROMPT });
    expect(note).toMatchObject({ prompt: INWARD_PROMPT, lens: 'inward' });
  });

  it('has no field at all for what is not known', () => {
    const { note } = noteOfDraft({});
    for (const name of ['thought', 'answers', 'deck', 'theme', 'prompt', 'lens', 'person']) {
      expect(note).not.toHaveProperty(name);
    }
  });

  it('never holds the typed name of a person, only an id', () => {
    const draft = draftOf({ prompt: OUTWARD_PROMPT, person: 'Miriam' });
    expect(JSON.stringify(noteFrom(draft, AT, IDS, BY))).not.toContain('Miriam');
    expect(noteFrom(draft, AT, { ...IDS, person: 'p1' }, BY).note.person).toBe('p1');
  });
});

describe('noteFrom, of a practice', () => {
  it('is a sensing with what was chosen, and nothing of the way there', () => {
    const { note } = noteOfDraft({
      kind: 'sensing',
      practice: { step: 'note', about: 'fear', sure: 'guess', deed: '  carry the box \n' },
    });
    expect(note).toMatchObject({
      kind: 'sensing',
      sensing: { about: 'fear', sure: 'guess', deed: 'carry the box' },
    });
    expect(note).not.toHaveProperty('practice');
  });

  it('has no empty sensing, where nothing was chosen', () => {
    const { note } = noteOfDraft({ kind: 'sensing', practice: { step: 'note', deed: ' ' } });
    expect(note).not.toHaveProperty('sensing');
  });
});

describe('answered', () => {
  const sensing = waiting(noteOf('n', 'Rest.', { kind: 'sensing', person: 'p' }));

  it('carries what was said, and waits no more, also where the reader will not ask', () => {
    expect(sensing.waits).toBe(sensing.instant);
    for (const said of [{ text: 'A swim.' }, { text: '', isDeclined: true as const }]) {
      const answer = { id: 'a', instant: 2, day: '2026-11-24', ...said, time: 't2' };
      const note = answered(sensing, { ...answer, note: 'n', install: 'here' });
      expect(note.answer).toEqual(answer);
      expect(note).not.toHaveProperty('waits');
    }
  });
});

function edit(id: string, time: string, parents: string[]): Wording {
  return { id, note: 'n', parents, text: `words ${id}`, time, install: 'here' };
}

const idsOf = (note: Note) => note.wordings.map(({ id }) => id);

describe('reworded', () => {
  const note = noteOf('n', 'First.');

  it('puts the new words in the place of those they were written over', () => {
    expect(reworded(note, edit('b', 't2', ['n-w1'])).wordings).toEqual([
      { id: 'b', text: 'words b', time: 't2' },
    ]);
  });

  it('keeps words that its writer had not seen beside the new ones, latest first', () => {
    const one = reworded(note, edit('b', 't2', ['n-w1']));
    expect(idsOf(reworded(one, edit('c', 't3', ['n-w1'])))).toEqual(['c', 'b']);
    expect(idsOf(reworded(one, edit('c', 't1', ['n-w1'])))).toEqual(['b', 'c']);
  });

  it('joins two wordings again when both were seen', () => {
    const both = reworded(reworded(note, edit('b', 't2', ['n-w1'])), edit('c', 't3', ['n-w1']));
    expect(idsOf(reworded(both, edit('d', 't4', ['b', 'c'])))).toEqual(['d']);
  });

  it('gives the same current words in whatever order edits that knew nothing of each other arrive', () => {
    const times = fc.uniqueArray(fc.nat(999), { minLength: 2, maxLength: 5 });
    const orders = times.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(
      fc.property(orders, ([some, otherwise]) => {
        const edited = (list: number[]) =>
          list.reduce(
            (before, time) => reworded(before, edit(`w${time}`, `t${1000 + time}`, ['n-w1'])),
            note,
          );
        expect(edited(otherwise)).toEqual(edited(some));
        expect(idsOf(edited(some))).toHaveLength(some.length);
      }),
    );
  });

  it('brings back a note that was deleted meanwhile', () => {
    const deleted = { ...note, deleted: { instant: 1, time: 't9' } };
    expect(reworded(deleted, edit('b', 't2', ['n-w1']))).not.toHaveProperty('deleted');
  });

  it('changes nothing else of the note, and nothing in the note it was given', () => {
    const before = structuredClone(note);
    const { wordings: _, ...rest } = reworded(note, edit('b', 't2', ['n-w1']));
    expect(note).toEqual(before);
    expect(noteOf('n', 'First.')).toMatchObject(rest);
  });
});

describe('textProblem', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['spaces and line ends', ' \n\u00a0\t\u2028', 'empty'],
    ['one letter', 'a', undefined],
    ['one emoji', '🙂', undefined],
    ['100,000 characters', 'a'.repeat(100_000), undefined],
    ['100,001 characters', 'a'.repeat(100_001), 'too-long'],
    ['50,001 emoji, each of two code units', '🙂'.repeat(50_001), 'too-long'],
    ['100,001 spaces', ' '.repeat(100_001), 'empty'],
  ])('%s', (_, text, problem) => {
    expect(textProblem(text)).toBe(problem);
  });

  it('allows what the field is told to allow', () => {
    expect(NOTE_MAX_LENGTH).toBe(100_000);
  });
});

describe('searchedText', () => {
  it('has all current words, then the thought’s, so that a note is found by both', () => {
    const note = reworded(noteOf('n', 'First.', { answers: BREAD }), edit('b', 't9', []));
    expect(searchedText(note)).toBe(`words b\nFirst.\n${BREAD.text}`);
  });

  it('does not find a note by words across the end of one part and the start of the next', () => {
    expect(searchedText(noteOf('n', 'over', { answers: BREAD }))).not.toContain('over Cast');
  });
});

describe('draftKey', () => {
  it('tells apart the popup and the page, and one thought from another', () => {
    const keys = [
      draftOf({ answers: BREAD }),
      draftOf({ answers: BREAD, surface: 'newtab' }),
      draftOf({ answers: BREAD, surface: 'newtab:2' }),
      draftOf({}),
    ].map((draft) => draftKey(draft).join());
    expect(new Set(keys).size).toBe(4);
  });
});
