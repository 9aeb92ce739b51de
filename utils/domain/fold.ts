// Folding: what makes two spellings the same to a search. Then a search is a
// plain substring test, which works in every script, spaced or not.

/** Stored with every folded text; raised when the rules below change, so that rows can be folded anew. */
export const FOLD_VERSION = 1;

/** Marks that a reader leaves out when searching stand after these scripts only; never on kana, Devanagari or Thai. */
const MARKS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}])\p{M}+/gu;
/** What is typed without being seen: tatweel, soft hyphens, joiners, direction marks. */
const UNSEEN = /[\u0640\u00AD\u200B-\u200F\u2060\uFEFF]/g;

const SPELLINGS: [RegExp, string][] = [
  [/ß/g, 'ss'],
  [/ς/g, 'σ'],
  [/ё/g, 'е'],
  [/[\u0622\u0623\u0625\u0671]/g, '\u0627'],
  [/[‘’‚‛′`´\u05F3]/g, "'"],
  [/[“”„‟″«»\u05F4]/g, '"'],
];

const spelled = (text: string) =>
  SPELLINGS.reduce((folded, [from, to]) => folded.replace(from, to), text);

/**
 * `text` folded: compatibility forms (NFKD), case, marks on Latin, Greek,
 * Hebrew and Arabic letters, ё, ß, final sigma, alef forms, quotation marks.
 * й stays itself. A folded text folds to itself.
 */
export function fold(text: string): string {
  // Quotation marks first: NFKD makes of an acute accent that serves as one a space with a mark.
  const bare = spelled(text.replace(UNSEEN, '')).normalize('NFKD').replace(MARKS, '$1');
  return spelled(bare.normalize('NFC').toLowerCase());
}

/**
 * What a query asks for: every part must be found. "Quoted words" are one part;
 * a mark within a word is a gershayim, or an inch, and belongs to it.
 */
export function queryParts(query: string): string[] {
  const parts = fold(query).match(/(?<!\S)"[^"]+"(?!\S)|\S+/g) ?? [];
  return parts.map((part) => part.replace(/^"+|"+$/g, '').trim()).filter((part) => part !== '');
}

/** Whether a folded text holds every part of a query; a query without parts is found everywhere. */
export function isFoundIn(folded: string, parts: readonly string[]): boolean {
  return parts.every((part) => folded.includes(part));
}
