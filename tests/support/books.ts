// Owns a book to write tests with: three chapters, nine passages, and the rows that they are.
import type { ChapterRow, DeckRow, ThoughtRow } from '../../utils/storage/schema.ts';

/** Each paragraph is a passage. */
export type BookSample = {
  title: string;
  author: string;
  language: string;
  chapters: { title?: string; paragraphs: string[] }[];
};

export const HARBOUR: BookSample = {
  title: 'The Harbour',
  author: 'Nora Vell',
  language: 'en',
  chapters: [
    {
      title: 'Low water',
      paragraphs: [
        'The boats lie on their sides and wait for the sea to come back to them.',
        'Nobody in the harbour hurries at low water, for there is nowhere to go.',
        'An old man mends a net he has mended many times before this morning.',
      ],
    },
    {
      paragraphs: [
        'When the tide turns you can hear it before there is anything to see.',
        'A rope that hung all day is straight, and somebody laughs on the pier.',
        'Then the first boat stands up, as a man does who has heard his name.',
      ],
    },
    {
      title: 'Lights',
      paragraphs: [
        'At night each light belongs to somebody, and you learn whose it is.',
        'The last lamp goes out late, in the house of those who have a child ill.',
        'Whoever comes home late looks for it first, and then for his own door.',
      ],
    },
  ],
};

/** A book in Hebrew, of one chapter. */
export const GARDEN: BookSample = {
  title: 'הגן',
  author: 'דינה שחר',
  language: 'he',
  chapters: [
    {
      title: 'בוקר',
      paragraphs: [
        'מי שמשקה את הגן לפני הזריחה שומע את האדמה שותה לאט.',
        'אחר כך באים הילדים, וכבר אי אפשר לשמוע שום דבר אחר.',
        'בערב נשארות ליד הדלת נעליים קטנות מלאות חול.',
      ],
    },
  ],
};

export type BookRows = { deck: DeckRow; thoughts: ThoughtRow[]; chapters: ChapterRow[] };

/** The rows of a book in which each paragraph is a passage, its deck of this id. */
export function bookRows(book: BookSample, id: string, rest: Partial<DeckRow> = {}): BookRows {
  const { title, author, language, chapters } = book;
  const places = chapters.flatMap(({ paragraphs }, chapter) =>
    paragraphs.map((text, paragraph) => ({ text, place: { chapter, paragraph } })),
  );
  return {
    deck: {
      id,
      isOn: true,
      time: '00000000000-0000-here',
      name: title,
      policy: 'inOrder',
      book: { title, author, language },
      ...rest,
    },
    thoughts: places.map((passage, rank) => ({
      id: `${id}-${rank}`,
      deck: id,
      language,
      source: { author, work: title },
      rank,
      ...passage,
    })),
    chapters: chapters.map((chapter, index) => ({
      id: `${id}/${String(index).padStart(6, '0')}`,
      deck: id,
      index,
      ...chapter,
    })),
  };
}
