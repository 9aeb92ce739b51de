// In which language words are, as far as their letters say: for letters that one language
// has nearly to itself. Latin, Cyrillic and Arabic letters belong to many, and say nothing.

const LETTERS: [pattern: RegExp, language: string][] = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
];

/** Where none of these is, the letters are Latin or say nothing. */
const TELLING =
  /[\p{Script=Hebrew}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Thai}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const ANY_LETTER = /\p{L}/gu;

/** Characters looked at: the beginning of a text says enough. */
const LOOKED_AT = 400;

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** The language that has most of the letters of `text`; undefined where letters do not say. Kana, beside Han, speak for Japanese by a fifth. */
export function languageOfLetters(text: string): string | undefined {
  const start = text.slice(0, LOOKED_AT);
  if (!TELLING.test(start)) return undefined;
  const all = countOf(start, ANY_LETTER);
  const isEnough = (count: number, language: string) => count > all / (language === 'ja' ? 5 : 2);
  return LETTERS.find(([pattern, language]) => isEnough(countOf(start, pattern), language))?.[1];
}
