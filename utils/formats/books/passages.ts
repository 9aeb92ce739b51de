// The passages of a book: what of its chapters is met one at a time.
import type { BookPassage, Chapter } from './book.ts';
import { PASSAGE_MAX_LENGTH, PASSAGE_MIN_LENGTH, piecesOf } from './cut-paragraph.ts';

/** Where lines end. */
const LINE_END = /[\n\r\v\f\u2028\u2029]+/;

/** Lines kept apart, other whitespace collapsed; one space that holds words together stays what it is. */
function collapsed(paragraph: string): string {
  return paragraph
    .split(LINE_END)
    .map((line) => line.replace(/\s+/g, (space) => (isBinding(space) ? space : ' ')).trim())
    .filter((line) => line !== '')
    .join('\n');
}

const isBinding = (space: string) => /^[\u00A0\u2007\u202F]$/.test(space);

/** A grouping by sentences; by those of no certain language where the tag is none. */
function sentenceSegmenter(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

type Numbered = { text: string; paragraph: number };

/** Short paragraphs that follow one another, as the lines of one text. */
function joinedPassages(run: readonly Numbered[], sentences: Intl.Segmenter): Numbered[] {
  const text = run.map((each) => each.text).join('\n');
  if (text.length < PASSAGE_MIN_LENGTH) return [];
  const starts: number[] = [];
  let at = 0;
  for (const each of run) {
    starts.push(at);
    at += each.text.length + 1;
  }
  let index = 0;
  return cutPassages(text, sentences).map(({ start, text: words }) => {
    while ((starts[index + 1] ?? text.length) <= start) index += 1;
    return { text: words, paragraph: run[index]?.paragraph ?? 0 };
  });
}

function cutPassages(text: string, sentences: Intl.Segmenter): { text: string; start: number }[] {
  if (text.length <= PASSAGE_MAX_LENGTH) return [{ text, start: 0 }];
  return piecesOf(text, sentences).map(({ start, end }) => ({
    text: text.slice(start, end),
    start,
  }));
}

/** A row of stars, an empty paragraph: what is before it does not go on after it. */
const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

function chapterPassages({ paragraphs }: Chapter, sentences: Intl.Segmenter): Numbered[] {
  const passages: Numbered[] = [];
  let run: Numbered[] = [];
  const endRun = () => {
    for (const passage of joinedPassages(run, sentences)) passages.push(passage);
    run = [];
  };
  for (const [paragraph, whole] of paragraphs.entries()) {
    const text = collapsed(whole);
    if (hasWords(text) && text.length < PASSAGE_MIN_LENGTH) {
      run.push({ text, paragraph });
      continue;
    }
    endRun();
    if (!hasWords(text)) continue;
    for (const { text: words } of cutPassages(text, sentences))
      passages.push({ text: words, paragraph });
  }
  endRun();
  return passages;
}

/**
 * The passages of `chapters`, in order, of 40 to 280 UTF-16 code units each. A longer
 * paragraph is cut at ends of sentences as `language` has them (a BCP 47 tag), else of
 * clauses, else between words. Short paragraphs that follow one another are joined by
 * '\n', as lines of verse are; one that has no such neighbours is no passage.
 */
export function passagesOf(chapters: readonly Chapter[], language?: string): BookPassage[] {
  const sentences = sentenceSegmenter(language);
  return chapters.flatMap((each, chapter) =>
    chapterPassages(each, sentences).map(({ text, paragraph }) => ({ text, chapter, paragraph })),
  );
}
