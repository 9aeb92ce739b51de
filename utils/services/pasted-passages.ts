// Pasted words of no known form: each paragraph is a passage.
import { passageId } from '../domain/passage.ts';
import { type Found, type FoundPassage, PASSAGE_MAX_LENGTH } from '../formats/highlights/found.ts';

/** In UTF-16 code units: what is longer is a book rather than some passages. */
const PASTED_MAX_LENGTH = 50_000;

/** The paragraphs of pasted words; undefined where there are too many words, or one is too long for a passage. */
export function pastedPassages(text: string): Found | undefined {
  if (text.length > PASTED_MAX_LENGTH) return undefined;
  const paragraphs = text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  if (paragraphs.some(({ length }) => length > PASSAGE_MAX_LENGTH)) return undefined;
  const byId = new Map<string, FoundPassage>();
  for (const paragraph of paragraphs) {
    const id = passageId(paragraph, undefined);
    if (!byId.has(id)) byId.set(id, { text: paragraph, source: {} });
  }
  const passages = [...byId.values()];
  return {
    format: 'quotes-text',
    passages,
    notes: [],
    counts: {
      blocks: paragraphs.length,
      passages: passages.length,
      notes: 0,
      bookmarks: 0,
      duplicates: paragraphs.length - passages.length,
    },
    unreadable: [],
  };
}
