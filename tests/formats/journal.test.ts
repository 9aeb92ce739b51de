import { describe, expect, expectTypeOf, it } from 'vitest';
import type { FileProblemReason } from '../../utils/domain/file-problem.ts';
import type { NoteRecord } from '../../utils/domain/merge.ts';
import type { Wording } from '../../utils/domain/note.ts';
import type { Person } from '../../utils/domain/person.ts';
import type { Answer } from '../../utils/domain/sensing.ts';
import type { Showing } from '../../utils/domain/showing.ts';
import { noteLine } from '../../utils/formats/journal-lines.ts';
import { FileProblem } from '../../utils/formats/journal-problem.ts';
import { openJournal } from '../../utils/formats/journal-reader.ts';
import type { JournalRecord, JournalRecordType } from '../../utils/formats/journal-records.ts';
import { journalBytes } from '../../utils/formats/journal-writer.ts';
import type {
  ChapterRow,
  DeckRow,
  Mark,
  SettingRow,
  ThoughtRow,
} from '../../utils/storage/schema.ts';
import { HEADER, joinedBytes, reading, written } from '../support/journal.ts';
import { noteOf, wordingOf } from '../support/samples.ts';

type ValueOf<Type extends JournalRecordType> = Extract<JournalRecord, { type: Type }>['value'];

const NOTE = noteOf('n1', 'words');
const RECORDS: JournalRecord[] = [noteLine(NOTE), { type: 'wording', value: wordingOf(NOTE) }];
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A file of these lines with a trailer that is right for them. */
async function sealed(lines: readonly string[]): Promise<Uint8Array> {
  const body = utf8(lines.map((line) => `${line}\n`).join(''));
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', body)).toString('hex');
  const trailer = JSON.stringify({ type: 'end', count: lines.length - 1, sha256: digest });
  return joinedBytes([body, utf8(`${trailer}\n`)]);
}

const HEAD = '{"format":"outward-journal","version":1,"made":"2026-11-23T09:00:00.000Z"}';
const SETTING = '{"type":"setting","value":{"name":"a","value":1,"time":"00000000000-0000-x"}}';
const setting = (value: string) => SETTING.replace('1', value);

describe('a record', () => {
  it('has the fields of its store, no more and no fewer', () => {
    expectTypeOf<ValueOf<'note'>>().toEqualTypeOf<NoteRecord>();
    expectTypeOf<ValueOf<'wording'>>().toEqualTypeOf<Wording>();
    expectTypeOf<ValueOf<'person'>>().toEqualTypeOf<Person>();
    expectTypeOf<ValueOf<'showing'>>().toEqualTypeOf<Showing>();
    expectTypeOf<ValueOf<'mark'>>().toEqualTypeOf<Mark>();
    expectTypeOf<ValueOf<'deck'>>().toEqualTypeOf<DeckRow>();
    expectTypeOf<ValueOf<'setting'>>().toEqualTypeOf<SettingRow>();
    expectTypeOf<ValueOf<'chapter'>>().toEqualTypeOf<ChapterRow>();
    expectTypeOf<ThoughtRow>().toExtend<ValueOf<'thought'>>();
  });

  it('of an answer is the row of its store', () => {
    expectTypeOf<ValueOf<'answer'>>().toEqualTypeOf<Answer>();
  });

  it('of a note is its head without the words', () => {
    expect(RECORDS[0]?.value).not.toHaveProperty('wordings');
    expect({ ...RECORDS[0]?.value, wordings: NOTE.wordings }).toEqual(NOTE);
  });
});

describe('openJournal', () => {
  const cases: [string, string[], FileProblemReason, number, string?][] = [
    ['another format', ['{"format":"other"}'], 'other-format', 1],
    ['text that is no JSON', ['Highlight,Title'], 'other-format', 1],
    ['a number', ['1'], 'other-format', 1],
    ['null', ['null'], 'other-format', 1],
    ['a newer version', [HEAD.replace('1,', '4,"more":1,')], 'newer-version', 1, '4'],
    ['a version that never was', [HEAD.replace('1,', '0,')], 'bad-record', 1, 'version'],
    ['a header with one field too many', [HEAD.replace('{', '{"x":1,')], 'bad-record', 1, 'x'],
    ['a bad line in the middle', [HEAD, SETTING, '{', SETTING], 'bad-json', 3],
    ['an empty line', [HEAD, '', SETTING], 'bad-json', 2],
    ['an unknown type', [HEAD, '{"type":"x","value":{}}'], 'bad-record', 2, 'type'],
    ['a list', [HEAD, '[]'], 'bad-record', 2, 'type'],
    ['one id twice', [HEAD, SETTING, SETTING], 'duplicate-id', 3, 'a'],
    ['a field too many', [HEAD, setting('1,"x":2')], 'bad-record', 2, 'value.x'],
    [
      '__proto__ beside the fields',
      [HEAD, setting('1,"__proto__":{"x":2}')],
      'bad-record',
      2,
      'value.__proto__',
    ],
    [
      '__proto__ in a setting',
      [HEAD, setting('{"b":[{"__proto__":{"x":2}}]}')],
      'bad-record',
      2,
      'value.value',
    ],
    ['its escape', [HEAD, setting('{"\\u005f_proto__":{"x":2}}')], 'bad-record', 2, 'value.value'],
    [
      'constructor in a setting',
      [HEAD, setting('{"constructor":1}')],
      'bad-record',
      2,
      'value.value',
    ],
    [
      'brackets beyond counting',
      [HEAD, setting(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
      'bad-record',
      2,
      'value.value',
    ],
    [
      'a time that would break the order',
      [HEAD, SETTING.replace('00000000000-', '')],
      'bad-record',
      2,
      'value.time',
    ],
    [
      'a line longer than a record can be',
      [HEAD, setting(`"${'a'.repeat(16_777_216)}"`)],
      'line-too-long',
      2,
    ],
    ['a header without end', [`"${'a'.repeat(1_048_576)}`], 'other-format', 1],
  ];
  it.each(cases)('refuses %s', async (_, lines, reason, line, detail) => {
    const { problem } = await reading(await sealed(lines));
    expect({ ...problem }).toEqual({
      name: 'FileProblem',
      reason,
      line,
      ...(detail && { detail }),
    });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it.each([1, 2, 3])('reads a file of version %i', async (version) => {
    const lines = [HEAD.replace('1,', `${version},`), SETTING];
    expect(await reading(await sealed(lines))).toMatchObject({ records: [{ type: 'setting' }] });
  });

  it.each([
    ['a place in the ring', [2, 7], true],
    ['a return', [-1, 7.25], true],
    ['a place in the ring between two', [2, 7.5], false],
    ['a place in the ring before all', [0, -1], false],
    ['a round before all', [-2, 7], false],
  ])('takes or refuses a turn: %s', async (_, turn, isTaken) => {
    const showing = {
      ...{ id: 's', instant: 5, zone: 'UTC', day: '2026-11-23', slot: 'x', thought: 't' },
      ...{ deck: 'd', how: 'due', turn, install: 'i' },
    };
    const line = JSON.stringify({ type: 'showing', value: showing });
    const { problem } = await reading(await sealed([HEAD, line]));
    expect(problem === undefined).toBe(isTaken);
  });

  it('refuses a wording whose note does not stand before it', async () => {
    const [note, wording] = RECORDS.map((each) => JSON.stringify(each));
    expect((await reading(await sealed([HEAD, `${wording}`, `${note}`]))).problem).toMatchObject({
      reason: 'wording-without-note',
      line: 2,
    });
  });

  it('reads a file that another program has sealed, with any spacing', async () => {
    const lines = [` ${HEAD.replaceAll(',', ' , ')}`, SETTING.replaceAll(':', ' : ')];
    const { problem, records } = await reading(await sealed(lines));
    expect(problem).toBeUndefined();
    expect(records).toHaveLength(1);
  });

  const good = () => written(RECORDS);
  const end = async () => (await good()).lastIndexOf(0x0a, -2) + 1;
  it.each<[string, (bytes: Uint8Array, end: number) => Uint8Array, FileProblemReason, number]>([
    ['nothing', () => new Uint8Array(), 'empty', 1],
    ['a byte order mark only', () => utf8('\ufeff'), 'empty', 1],
    ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0), 'not-text', 1],
    [
      'UTF-16',
      (bytes) => new Uint8Array(Buffer.from(new TextDecoder().decode(bytes), 'utf16le')),
      'not-text',
      1,
    ],
    ['half a header', (bytes) => bytes.slice(0, 40), 'truncated', 1],
    ['half a record', (bytes, at) => bytes.slice(0, at - 10), 'truncated', 3],
    ['no trailer', (bytes, at) => bytes.slice(0, at), 'truncated', 4],
    ['a trailer without its LF', (bytes) => bytes.slice(0, -1), 'truncated', 4],
    ['two trailers', (bytes, at) => new Uint8Array([...bytes, ...bytes.slice(at)]), 'after-end', 5],
    ['a line after the end', (bytes) => new Uint8Array([...bytes, 0x0a]), 'after-end', 5],
    [
      'a wrong count',
      (bytes) => utf8(new TextDecoder().decode(bytes).replace('"count":2', '"count":3')),
      'wrong-count',
      4,
    ],
    [
      'one letter changed',
      (bytes) => utf8(new TextDecoder().decode(bytes).replace('words', 'wards')),
      'wrong-digest',
      4,
    ],
    [
      'another spelling of the trailer',
      (bytes) => utf8(new TextDecoder().decode(bytes).replace('"count":2', '"count": 2')),
      'bad-record',
      4,
    ],
    [
      'a byte order mark that was not written',
      (bytes) => new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]),
      'wrong-digest',
      4,
    ],
    ['a letter that is not UTF-8', (bytes, at) => bytes.with(at - 20, 0xff), 'not-text', 3],
  ])('refuses %s', async (_, change, reason, line) => {
    const { problem } = await reading(change(await good(), await end()));
    expect(problem).toMatchObject({ reason, line });
  });

  it('reads a file in CRLF with a byte order mark whose digest says so', async () => {
    const lines = [`\ufeff${HEAD}\r`, `${SETTING}\r`];
    const bytes = joinedBytes([(await sealed(lines)).slice(0, -1), utf8('\r\n')]);
    const { problem, records } = await reading(bytes);
    expect({ problem, count: records.length }).toEqual({ problem: undefined, count: 1 });
  });

  it('stops reading 500 MB at the first wrong line', async () => {
    let megabytes = 0;
    let isClosed = false;
    async function* endless() {
      try {
        for (; megabytes < 500; megabytes += 1) yield new Uint8Array(2 ** 20).fill(0x61);
      } finally {
        isClosed = true;
      }
    }
    await expect(openJournal(endless())).rejects.toMatchObject({ reason: 'other-format' });
    expect(megabytes).toBeLessThan(3);
    expect(isClosed).toBe(true);
  });

  it('passes an error of the source through', async () => {
    // biome-ignore lint/correctness/useYield: it fails before it has anything to give.
    async function* gone(): AsyncGenerator<Uint8Array> {
      throw new Error('the file went away');
    }
    await expect(openJournal(gone())).rejects.toThrow('the file went away');
  });
});

describe('journalBytes', () => {
  it('writes and reads the longest note in the worst letters', async () => {
    const text = '\ud800\0'.repeat(50_000);
    const records = [
      noteLine(NOTE),
      { type: 'wording', value: { ...wordingOf(NOTE), text } } as const,
    ];
    const { records: read, problem } = await reading(await written(records));
    expect(problem).toBeUndefined();
    expect(read).toEqual(records);
  });

  it('gives chunks of about 64 kB while the records still come', async () => {
    let given = 0;
    async function* records(): AsyncGenerator<JournalRecord> {
      for (; given < 2000; given += 1) yield noteLine(noteOf(`n${given}`, ''));
    }
    const sizes: number[] = [];
    for await (const chunk of journalBytes(HEADER, records())) {
      if (sizes.length === 0) expect(given).toBeLessThan(1000);
      sizes.push(chunk.length);
    }
    expect(Math.max(...sizes)).toBeLessThan(70_000);
    expect(sizes.length).toBeGreaterThan(3);
  });

  const orphan: JournalRecord = { type: 'wording', value: wordingOf(noteOf('gone', 'x')) };
  const broken = { ...noteLine(NOTE), value: { id: 'n2' } } as JournalRecord;

  it('throws rather than write what could not be read', async () => {
    await expect(written([orphan])).rejects.toThrow(FileProblem);
    await expect(written([broken])).rejects.toMatchObject({ reason: 'bad-record', line: 2 });
  });

  it('leaves such a record out and tells of it where that is asked for', async () => {
    const refused: unknown[] = [];
    const onRefused = (record: JournalRecord, { reason }: { reason: string }) =>
      refused.push([record, reason]);
    const chunks = await Array.fromAsync(
      journalBytes(HEADER, [orphan, ...RECORDS, broken], { onRefused }),
    );
    const read = await reading(new Uint8Array(Buffer.concat(chunks)));
    expect(read).toEqual({ header: HEADER, records: RECORDS });
    expect(refused).toEqual([
      [orphan, 'wording-without-note'],
      [broken, 'bad-record'],
    ]);
  });
});
