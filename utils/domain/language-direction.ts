// The direction in which a language is written.
import { primarySubtag } from './language.ts';
import { type Direction, directionOf } from './text-direction.ts';

/** Languages written from right to left, and scripts, which say so of any language: BCP 47 subtags. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|pnb|ps|sd|syr|ug|ur|yi)$/;
const RIGHT_TO_LEFT_SCRIPT = /-(adlm|arab|hebr|mand|nkoo|samr|syrc|thaa)\b/;
const OTHER_SCRIPT = /-[a-z]{4}\b/;

/** The direction of a BCP 47 tag: by its script where it names one, else by its language. Of what is not known ('und', '') that of `text`. */
export function directionOfLanguage(tag: string, text: string): Direction {
  const said = tag.toLowerCase();
  if (said === '' || said.startsWith('und')) return directionOf(text);
  if (RIGHT_TO_LEFT_SCRIPT.test(said)) return 'rtl';
  if (OTHER_SCRIPT.test(said)) return 'ltr';
  return RIGHT_TO_LEFT.test(primarySubtag(said)) ? 'rtl' : 'ltr';
}
