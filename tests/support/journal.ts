// Journals to read and write in tests: any record, any chunking, what a reader makes of bytes.
import fc from 'fast-check';
import { PERSON_COLOURS } from '../../utils/domain/person.ts';
import { ABOUT, NEARNESS, SURENESS } from '../../utils/domain/sensing.ts';
import { LENSES, THEMES } from '../../utils/domain/theme.ts';
import { createJournalChecks } from '../../utils/formats/journal-checks.ts';
import type { JournalHeader } from '../../utils/formats/journal-lines.ts';
import { FileProblem } from '../../utils/formats/journal-problem.ts';
import { openJournal } from '../../utils/formats/journal-reader.ts';
import type { JournalRecord } from '../../utils/formats/journal-records.ts';
import { journalBytes } from '../../utils/formats/journal-writer.ts';
import { hostileText } from './hostile.ts';

const text = hostileText;
const id = fc.oneof(
  fc.uuid(),
  text.filter((some) => some !== ''),
);
const instant = fc.integer({ min: -8.64e15, max: 8.64e15 });
const whole = fc.nat(2 ** 30);
/** A place or a return. JSON has no minus zero. */
const rank = fc.double({ min: -1, max: 1e9, noNaN: true }).map((some) => some + 0 || 0);
const time = fc
  .tuple(
    fc.nat(),
    text.map((some) => `h${some}`),
  )
  .map(([at, install]) => `${at.toString(36).padStart(11, '0')}-0000-${install}`);
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const lens = fc.constantFrom(...LENSES);
const theme = fc.constantFrom(...THEMES);

/** A record in which each field but `required` may be absent. */
function rows<Shape>(
  shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> },
  required: (keyof Shape)[],
) {
  return fc.record(shape, { requiredKeys: required, noNullPrototype: true }) as fc.Arbitrary<never>;
}

const source = rows(
  {
    author: text,
    work: text,
    section: text,
    translator: text,
    translation: text,
    year: text,
    url: text,
    lesson: rows({ id: text, language: text, date: text }, []),
  },
  [],
);
const thoughtShape = { id, deck: id, text, language: text, theme, lens, source };
const thoughtRequired = ['id', 'deck', 'text', 'language'] as const;

const VALUES: { [Type in JournalRecord['type']]: fc.Arbitrary<unknown> } = {
  note: rows(
    {
      id,
      kind: fc.constantFrom('reflection', 'sensing', 'circle', 'highlight'),
      instant,
      zone: text,
      day,
      monthDay: text,
      thought: id,
      answers: rows(thoughtShape, [...thoughtRequired]),
      prompt: rows({ id, text, lens }, ['id', 'text']),
      lens,
      theme,
      deck: id,
      person: id,
      sensing: rows(
        { about: fc.constantFrom(...ABOUT), sure: fc.constantFrom(...SURENESS), deed: text },
        [],
      ),
      deleted: rows({ instant, time }, ['instant', 'time']),
    },
    ['id', 'kind', 'instant', 'zone', 'day', 'monthDay'],
  ).map((note: { day: string }) => ({ ...note, monthDay: note.day.slice(-5) })),
  wording: rows(
    { id, note: id, parents: fc.array(id, { maxLength: 3 }), text, time, install: text },
    ['id', 'note', 'parents', 'text', 'time', 'install'],
  ),
  answer: rows(
    {
      id,
      note: id,
      instant,
      day,
      text,
      near: fc.constantFrom(...NEARNESS),
      isDeclined: fc.constant(true),
      time,
      install: text,
    },
    ['id', 'note', 'instant', 'day', 'text', 'time', 'install'],
  ),
  person: rows(
    {
      id,
      name: text,
      foldedName: text,
      instant,
      isInitials: fc.constant(true),
      colour: fc.constantFrom(...PERSON_COLOURS),
      isArchived: fc.constant(true),
      mergedInto: id,
      isGone: fc.constant(true),
      time,
    },
    ['id', 'name', 'foldedName', 'instant'],
  ),
  mark: rows({ thought: id, kept: instant, isHidden: fc.boolean(), halfLifeDays: whole, time }, [
    'thought',
    'time',
  ]),
  showing: rows(
    {
      id,
      instant,
      zone: text,
      day,
      slot: text,
      thought: id,
      deck: id,
      how: fc.constantFrom('due', 'spare', 'another'),
      turn: fc.oneof(fc.tuple(whole, whole), fc.tuple(fc.constant(-1), rank)),
      replaces: id,
      install: text,
    },
    ['id', 'instant', 'zone', 'day', 'slot', 'thought', 'deck', 'how', 'turn', 'install'],
  ),
  deck: rows(
    {
      id,
      isOn: fc.boolean(),
      time,
      name: text,
      language: text,
      licence: text,
      policy: fc.constantFrom('ring', 'inOrder', 'returning'),
      weight: fc.constantFrom(0, 0.25, 1, 4),
      book: rows(
        {
          title: text,
          author: text,
          translator: text,
          language: text,
          rights: text,
          year: text,
          identifier: text,
        },
        ['title'],
      ),
      pace: fc.constantFrom('daily', 'among', 'page'),
      place: rows({ rank, instant }, ['rank', 'instant']),
      removed: instant,
    },
    ['id', 'isOn', 'time'],
  ),
  thought: rows(
    {
      ...thoughtShape,
      rank,
      instant,
      place: rows({ page: text, location: text, chapter: whole, paragraph: whole }, []),
      tags: fc.array(text, { maxLength: 3 }),
      selector: rows({ exact: text, prefix: text, suffix: text }, ['exact', 'prefix', 'suffix']),
      link: text,
      time,
    },
    [...thoughtRequired],
  ),
  chapter: rows(
    { id, deck: id, index: whole, title: text, paragraphs: fc.array(text, { maxLength: 4 }) },
    ['id', 'deck', 'index', 'paragraphs'],
  ),
  setting: rows(
    {
      name: id,
      value: fc.oneof(
        text,
        fc.boolean(),
        whole,
        fc.constant(null),
        fc.array(text),
        fc.record({ a: text }, { noNullPrototype: true }),
      ),
      time,
    },
    ['name', 'value', 'time'],
  ),
};

const record = fc.oneof(
  ...Object.entries(VALUES).map(([type, value]) =>
    value.map((some) => ({ type, value: some }) as JournalRecord),
  ),
);

/** Records that may stand in one file: wordings point to a note before them, and no id comes twice. */
export const journalRecords: fc.Arbitrary<JournalRecord[]> = fc
  .array(record, { maxLength: 20, size: 'max' })
  .map((some) => {
    const notes: string[] = [];
    const problemOf = createJournalChecks();
    return some
      .map((each) => {
        if (each.type === 'note') notes.push(each.value.id);
        const note = notes.at(-1);
        const isOfNote = each.type === 'wording' || each.type === 'answer';
        if (!isOfNote || note === undefined) return each;
        return { ...each, value: { ...each.value, note } } as JournalRecord;
      })
      .filter((each) => problemOf(each) === undefined);
  });

export const HEADER: JournalHeader = { made: '2026-11-23T09:00:00.000Z', seed: 'a seed' };

export function joinedBytes(chunks: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(chunks));
}

export async function written(
  records: readonly JournalRecord[],
  header = HEADER,
): Promise<Uint8Array> {
  return joinedBytes(await Array.fromAsync(journalBytes(header, records)));
}

/** The bytes in chunks of these sizes, over and over; the buffer of each is overwritten after use. */
export async function* inChunks(
  bytes: Uint8Array,
  sizes: readonly number[],
): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    const chunk = bytes.slice(at, at + size);
    at += size;
    yield chunk;
    chunk.fill(0x41);
  }
}

export type Reading = {
  header?: JournalHeader;
  records: JournalRecord[];
  /** Absent where the file was read to its end. */
  problem?: FileProblem;
};

/** Reads as far as it goes. Any other error than a FileProblem is thrown. */
export async function reading(
  bytes: Uint8Array,
  sizes: readonly number[] = [65_536],
): Promise<Reading> {
  const read: Reading = { records: [] };
  try {
    const journal = await openJournal(inChunks(bytes, sizes));
    read.header = journal.header;
    for await (const { record: each } of journal.records) read.records.push(each);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    read.problem = error;
  }
  return read;
}
