// The passage that a script has found on a page, as plain data. The page is not to be trusted:
// nothing of it is taken but what has this shape, these lengths and these kinds of signs.
import * as v from 'valibot';
import { PASSAGE_MAX_LENGTH } from '../../domain/kept-passage.ts';
import { languageTag, UNKNOWN_LANGUAGE } from './language-tag.ts';
import { LINE_MAX_LENGTH, plainDate, plainLine } from './plain-line.ts';

const words = (length: number) =>
  v.pipe(
    v.string(),
    v.maxLength(length),
    v.transform((text) => text.replace(/[^\P{Cc}\n]/gu, '').toWellFormed()),
  );

const line = v.exactOptional(
  v.pipe(
    v.string(),
    v.maxLength(LINE_MAX_LENGTH),
    v.transform((said) => plainLine(said)),
    v.string(),
  ),
);

const tag = v.pipe(
  v.string(),
  v.transform((said) => languageTag(said) ?? UNKNOWN_LANGUAGE),
);

const date = v.exactOptional(
  v.pipe(
    v.string(),
    v.transform((said) => plainDate(said)),
    v.string(),
  ),
);

const DIRECTIVE_PART_MAX = 1000;
const ADDRESS_MAX = 20_000;

const fragment = v.strictObject({
  textStart: v.pipe(words(DIRECTIVE_PART_MAX), v.nonEmpty()),
  textEnd: v.exactOptional(words(DIRECTIVE_PART_MAX)),
  prefix: v.exactOptional(words(DIRECTIVE_PART_MAX)),
  suffix: v.exactOptional(words(DIRECTIVE_PART_MAX)),
});

const found = v.strictObject({
  text: v.pipe(
    words(PASSAGE_MAX_LENGTH),
    v.transform((text) => text.trim()),
    v.nonEmpty(),
  ),
  /** The selection was longer. */
  isCut: v.boolean(),
  /** The reader's keys go to this frame. */
  isFocused: v.boolean(),
  language: tag,
  address: v.pipe(v.string(), v.maxLength(ADDRESS_MAX)),
  selector: v.strictObject({
    exact: words(PASSAGE_MAX_LENGTH),
    prefix: words(64),
    suffix: words(64),
  }),
  source: v.strictObject({
    author: line,
    work: line,
    year: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}$/))),
    lesson: v.exactOptional(v.strictObject({ id: line, language: v.exactOptional(tag), date })),
  }),
  fragment: v.exactOptional(fragment),
});

export type FoundPassage = v.InferOutput<typeof found>;

/** What is given back by a page that shows no text of its own, as a PDF does. */
export const UNREADABLE = 'unreadable';

/** The passage in what a script gives back; undefined where it is none, or is not as it should be. */
export function parseFound(value: unknown): FoundPassage | undefined {
  const outcome = v.safeParse(found, value);
  return outcome.success ? outcome.output : undefined;
}
