// Thoughts, cards, notes and drafts to write tests with.
import { type Card, type PackedSpares, unpackedSpares } from '../../utils/domain/card.ts';
import type { Draft, Note, Wording } from '../../utils/domain/note.ts';
import type { ShownPrompt } from '../../utils/domain/prompt.ts';
import type { Showing } from '../../utils/domain/showing.ts';
import type { Thought } from '../../utils/domain/thought.ts';

export const BREAD: Thought = {
  id: 'old-bread',
  deck: 'old-words',
  text: 'Cast your bread on the waters.',
  language: 'en',
  theme: 'giving',
  lens: 'outward',
  source: { work: 'Ecclesiastes', section: '11:1', translation: 'World English Bible' },
};

export const WINDOW: Thought = {
  id: 'attention-window',
  deck: 'outward',
  text: 'Someone at a window is looking at a street that you have stopped seeing.',
  language: 'en',
  theme: 'attention',
  lens: 'inward',
};

export const OUTWARD_PROMPT: ShownPrompt = {
  id: 'giving-p5',
  text: 'Who would be glad of it?',
  lens: 'outward',
};

export const INWARD_PROMPT: ShownPrompt = {
  id: 'giving-p1',
  text: 'What did you get today?',
  lens: 'inward',
};

export function cardNamed(thought: string, rest: Partial<Card> = {}): Card {
  return { thought, deck: 'outward', text: `The words of ${thought}.`, language: 'en', ...rest };
}

export function draftOf(rest: Partial<Draft> = {}): Draft {
  return {
    surface: 'popup',
    subject: rest.answers?.id ?? '',
    day: '2026-11-23',
    instant: Date.parse('2026-11-23T09:00Z'),
    text: 'A man held the door with his foot.',
    ...rest,
  };
}

/** A note of one wording. */
export function noteOf(id: string, text: string, rest: Partial<Note> = {}): Note {
  const time = `00000000000-0000-${id}`;
  return {
    id,
    kind: 'reflection',
    instant: Date.parse('2026-11-23T09:00Z'),
    zone: 'UTC',
    day: '2026-11-23',
    monthDay: '11-23',
    wordings: [{ id: `${id}-w1`, text, time }],
    ...rest,
  };
}

export function wordingOf(note: Note, id = `${note.id}-w1`): Wording {
  const [first] = note.wordings;
  return {
    id,
    note: note.id,
    parents: [],
    text: first?.text ?? '',
    time: first?.time ?? '',
    install: 'here',
  };
}

export function showingOf(id: string, rest: Partial<Showing> = {}): Showing {
  return {
    id,
    instant: Date.parse('2026-11-23T09:00Z'),
    zone: 'UTC',
    day: '2026-11-23',
    slot: '2026-11-23',
    thought: `thought-${id}`,
    deck: 'outward',
    how: 'due',
    turn: [0, 1],
    install: 'here',
    ...rest,
  };
}

/** What the file of spare cards leaves in the window, here of two thoughts. */
export const PACKED_SPARES: PackedSpares = {
  language: 'en',
  thoughts: ['words-71', 'words-72'].map((id) => [id, `The words of ${id}.`, 'inward'] as const),
};

export const SPARES: Card[] = unpackedSpares(PACKED_SPARES);
