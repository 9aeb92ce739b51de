// The records of a journal file: what each may hold, and no more.
// Every object is strict, so that nothing unknown enters the database and no
// field is dropped in silence: a new field makes a new version of the format.
import * as v from 'valibot';
import { PERSON_COLOURS } from '../domain/person.ts';
import { ABOUT, NEARNESS, SURENESS } from '../domain/sensing.ts';
import { LENSES, THEMES } from '../domain/theme.ts';
import { isPlainJson } from './plain-json.ts';

const id = v.pipe(v.string(), v.nonEmpty());
/** Milliseconds since 1970, as far as Date reaches (ECMA-262, 21.4.1.1). */
const instant = v.pipe(v.number(), v.integer(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A place or a return, see `ThoughtRow`; −1 is before the first. */
const rank = v.pipe(v.number(), v.finite(), v.minValue(-1));
const day = v.pipe(v.string(), v.isoDate());
/** See `domain/hybrid-clock.ts`. Another shape would break the order of all later changes. */
const time = v.pipe(v.string(), v.regex(/^[0-9a-z]{11}-[0-9a-z]{4,8}-.+$/su));
const theme = v.exactOptional(v.picklist(THEMES));
const lens = v.exactOptional(v.picklist(LENSES));
const words = v.exactOptional(v.string());

/** See `domain/thought.ts`. */
export const source = v.strictObject({
  author: words,
  work: words,
  section: words,
  translator: words,
  translation: words,
  year: words,
  url: words,
  lesson: v.exactOptional(v.strictObject({ id: words, language: words, date: words })),
});

const thoughtFields = {
  id,
  deck: id,
  text: v.string(),
  language: v.string(),
  theme,
  lens,
  source: v.exactOptional(source),
};

const note = v.pipe(
  v.strictObject({
    id,
    kind: v.picklist(['reflection', 'sensing', 'circle', 'highlight']),
    instant,
    zone: v.string(),
    day,
    monthDay: v.string(),
    thought: v.exactOptional(id),
    answers: v.exactOptional(v.strictObject(thoughtFields)),
    prompt: v.exactOptional(v.strictObject({ id, text: v.string(), lens })),
    lens,
    theme,
    deck: v.exactOptional(id),
    person: v.exactOptional(id),
    sensing: v.exactOptional(
      v.strictObject({
        about: v.exactOptional(v.picklist(ABOUT)),
        sure: v.exactOptional(v.picklist(SURENESS)),
        deed: words,
      }),
    ),
    deleted: v.exactOptional(v.strictObject({ instant, time })),
    restored: v.exactOptional(time),
    erased: v.exactOptional(time),
  }),
  v.forward(
    v.check((value) => value.monthDay === value.day.slice(-5), 'the day without its year'),
    ['monthDay'],
  ),
);

const wording = v.strictObject({
  id,
  note: id,
  parents: v.array(id),
  text: v.string(),
  time,
  install: v.string(),
});

const answer = v.strictObject({
  id,
  note: id,
  instant,
  day,
  text: v.string(),
  near: v.exactOptional(v.picklist(NEARNESS)),
  isDeclined: v.exactOptional(v.literal(true)),
  time,
  install: v.string(),
});

const person = v.strictObject({
  id,
  name: v.string(),
  foldedName: v.string(),
  instant,
  isInitials: v.exactOptional(v.literal(true)),
  colour: v.exactOptional(v.picklist(PERSON_COLOURS)),
  isArchived: v.exactOptional(v.literal(true)),
  mergedInto: v.exactOptional(id),
  isGone: v.exactOptional(v.literal(true)),
  time: v.exactOptional(time),
});

const mark = v.strictObject({
  thought: id,
  kept: v.exactOptional(instant),
  isHidden: v.exactOptional(v.boolean()),
  halfLifeDays: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  time,
});

const showing = v.strictObject({
  id,
  instant,
  zone: v.string(),
  day,
  slot: v.string(),
  thought: id,
  deck: id,
  how: v.picklist(['due', 'spare', 'another']),
  turn: v.pipe(
    v.strictTuple([v.pipe(v.number(), v.safeInteger(), v.minValue(-1)), rank]),
    // Outside the ring, in round −1, stands the place in a book, or a return.
    v.check(([round, at]) => round === -1 || (Number.isSafeInteger(at) && at >= 0)),
  ),
  replaces: v.exactOptional(id),
  install: v.string(),
});

const deck = v.strictObject({
  id,
  isOn: v.boolean(),
  time,
  name: words,
  language: words,
  licence: words,
  policy: v.exactOptional(v.picklist(['ring', 'inOrder', 'returning'])),
  weight: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  book: v.exactOptional(
    v.strictObject({
      title: v.string(),
      author: words,
      translator: words,
      language: words,
      rights: words,
      year: words,
      identifier: words,
    }),
  ),
  pace: v.exactOptional(v.picklist(['daily', 'among', 'page'])),
  place: v.exactOptional(v.strictObject({ rank, instant })),
  removed: v.exactOptional(instant),
});

/** A place in the ring follows from seed and id; one in a book, or a return, does not, and is told. */
const thought = v.strictObject({
  ...thoughtFields,
  rank: v.exactOptional(rank),
  instant: v.exactOptional(instant),
  place: v.exactOptional(
    v.strictObject({
      page: words,
      location: words,
      chapter: v.exactOptional(whole),
      paragraph: v.exactOptional(whole),
    }),
  ),
  tags: v.exactOptional(v.array(v.string())),
  selector: v.exactOptional(
    v.strictObject({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
  ),
  link: words,
  time: v.exactOptional(time),
});

const chapter = v.strictObject({
  id,
  deck: id,
  index: whole,
  title: words,
  paragraphs: v.array(v.string()),
});

const setting = v.strictObject({
  name: id,
  value: v.pipe(v.unknown(), v.check(isPlainJson)),
  time,
});

const record = <Type extends string, Value extends v.GenericSchema>(type: Type, value: Value) =>
  v.strictObject({ type: v.literal(type), value });

export const journalRecord = v.variant('type', [
  record('note', note),
  record('wording', wording),
  record('answer', answer),
  record('person', person),
  record('mark', mark),
  record('showing', showing),
  record('deck', deck),
  record('thought', thought),
  record('chapter', chapter),
  record('setting', setting),
]);

/** One record of a journal file: its type, and the row of that store. */
export type JournalRecord = v.InferOutput<typeof journalRecord>;

export type JournalRecordType = JournalRecord['type'];
