import { describe, expect, it } from 'vitest';
import { passageId } from '../../utils/domain/passage.ts';
import type { ReadChapter, ReadNote, ReadPassage } from '../../utils/services/file-messages.ts';
import { type FilePieces, filePieces } from '../../utils/services/file-pieces.ts';
import { BOOK, foundOf, highlights, ROWING } from '../support/passages.ts';

function allOf(pieces: FilePieces) {
  const all = {
    chapters: [] as ReadChapter[],
    passages: [] as ReadPassage[],
    notes: [] as ReadNote[],
  };
  const parts: number[] = [];
  let from: number | undefined = 0;
  while (from !== undefined) {
    const piece = pieces.piece(from);
    all.chapters.push(...piece.chapters);
    all.passages.push(...piece.passages);
    all.notes.push(...piece.notes);
    parts.push(piece.part);
    from = piece.next;
  }
  return { ...all, parts };
}

describe('filePieces', () => {
  it('hands out all of a file of highlights, each once, in small pieces', () => {
    const passages = highlights(1000);
    const notes = [{ text: 'Beside all of them.', source: ROWING }];
    const pieces = filePieces({ kind: 'highlights', found: foundOf(passages, { notes }) });
    const all = allOf(pieces);
    expect(all.passages.map(({ text }) => text)).toEqual(passages.map(({ text }) => text));
    expect(all.passages.map(({ order }) => order)).toEqual(passages.map((_, at) => at));
    expect(all.notes).toEqual(notes);
    expect(all.parts.length).toBeGreaterThan(3);
    expect(all.parts.at(-1)).toBe(1);
    expect(pieces.ids(0).ids).toEqual(all.passages.map(({ id }) => id));
  });

  it('gives each passage its id, its words as they are searched, and a language that is known', () => {
    const [first] = highlights(1, { when: { local: '2024-08-22T19:01:04' }, tags: ['Oars'] });
    const hebrew = { text: 'שלח לחמך על פני המים', source: {} };
    const told = { text: 'Cast thy bread', source: {}, language: 'en-GB' };
    const found = foundOf([first as NonNullable<typeof first>, hebrew, told]);
    const [one, two, three] = filePieces({ kind: 'highlights', found }).piece(0).passages;
    expect(one).toMatchObject({
      id: passageId(first?.text ?? '', ROWING),
      language: 'und',
      folded: `${first?.text.toLowerCase()}\nada wherry\nthe long row\noars`,
      when: { local: '2024-08-22T19:01:04' },
    });
    expect(two).toMatchObject({ language: 'he' });
    expect(two).not.toHaveProperty('source');
    expect(three).toMatchObject({ language: 'en-GB' });
  });

  it('hands out a book’s chapters before its passages, with their places', () => {
    const all = allOf(filePieces({ kind: 'book', book: BOOK }));
    expect(all.chapters).toEqual(BOOK.chapters.map((chapter, index) => ({ ...chapter, index })));
    expect(all.passages).toMatchObject([
      { order: 0, language: 'en', source: { ...ROWING, section: 'Out' }, place: { chapter: 0 } },
      { order: 1, source: { section: 'Back' }, place: { chapter: 1, paragraph: 0 } },
    ]);
  });

  it('takes words that come again in a book as one passage', () => {
    const twice = { ...BOOK, passages: [...BOOK.passages, ...BOOK.passages] };
    expect(filePieces({ kind: 'book', book: twice }).ids(0).ids).toHaveLength(2);
  });

  it('is at its end at once where there is nothing', () => {
    const pieces = filePieces({ kind: 'highlights', found: foundOf([]) });
    expect(pieces.piece(0)).toEqual({ chapters: [], passages: [], notes: [], part: 1 });
    expect(pieces.ids(0)).toEqual({ ids: [] });
  });
});
