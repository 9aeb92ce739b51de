import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../utils/domain/note.ts';
import { LENSES, THEMES } from '../../utils/domain/theme.ts';
import { createFileNames, pictureName } from '../../utils/formats/file-names.ts';
import { markdownFiles, type TextFile } from '../../utils/formats/markdown.ts';
import { noteWords } from '../../utils/formats/markdown-note.ts';
import { markdownNotes } from '../../utils/formats/markdown-reader.ts';
import { hostileText as text } from '../support/hostile.ts';
import { BREAD, noteOf, OUTWARD_PROMPT } from '../support/samples.ts';

const name = text.filter((some) => some.trim() !== '');
const lens = fc.constantFrom(...LENSES);
const theme = fc.constantFrom(...THEMES);
const partial = { requiredKeys: [], noNullPrototype: true } satisfies fc.RecordConstraints<never>;
const lesson = fc
  .record({ id: text, language: text, date: text }, partial)
  .filter((some) => Object.keys(some).length > 0);
const source = fc
  .record(
    { author: text, work: text, section: text, translator: text, year: text, url: text, lesson },
    partial,
  )
  .filter((some) => Object.keys(some).length > 0);
const thought = fc.record(
  { id: name, deck: name, text, language: text, theme, lens, source },
  { requiredKeys: ['id', 'deck', 'text', 'language'], noNullPrototype: true },
);
const prompt = fc.record(
  { id: name, text, lens },
  { requiredKeys: ['id', 'text'], noNullPrototype: true },
);

const note = fc
  .record(
    {
      words: fc.array(text, { minLength: 1, maxLength: 2 }),
      instant: fc.integer({ min: 0, max: 4e12 }),
      zone: fc.constantFrom(
        'UTC',
        'Europe/Berlin',
        'Asia/Kathmandu',
        'America/St_Johns',
        'Nowhere',
      ),
      day: fc.constantFrom('2026-11-22', '2026-11-23'),
      kind: fc.constantFrom('reflection', 'sensing'),
      answers: thought,
      prompt,
      lens,
      theme,
      deck: name,
    },
    { requiredKeys: ['words', 'instant', 'zone', 'day', 'kind'], noNullPrototype: true },
  )
  .filter(({ words, answers }) => `${words.join('')}${answers?.text ?? ''}`.trim() !== '')
  .map(({ words, ...rest }) => ({
    id: `id-${rest.instant}`,
    wordings: words.map((some, index) => ({ id: `w${index}`, text: some, time: `t${index}` })),
    ...(rest.answers && { thought: rest.answers.id }),
    ...rest,
  })) as fc.Arbitrary<unknown> as fc.Arbitrary<Note>;

const notes = fc.uniqueArray(note, { maxLength: 5, selector: ({ id }) => id });

/** What a file keeps of a note, to the letter. */
function kept({
  id,
  kind,
  instant,
  zone,
  day,
  answers,
  prompt: asked,
  lens,
  theme,
  ...rest
}: Note) {
  return {
    id,
    kind,
    instant,
    zone,
    day,
    text: noteWords({ wordings: rest.wordings } as Note),
    ...(answers && { quote: answers }),
    ...(asked && { prompt: asked }),
    ...(lens && { lens }),
    ...(theme && { theme }),
    ...((rest.deck ?? answers?.deck) && { deck: rest.deck ?? answers?.deck }),
    tags: [theme, lens].filter((tag) => tag !== undefined),
  };
}

const filesOf = (some: Note[], a: 'note' | 'day') => Array.fromAsync(markdownFiles(some, { a }));

describe('markdownFiles', () => {
  it.each(['note', 'day'] as const)('one a %s, read back to the very words', async (a) => {
    await fc.assert(
      fc.asyncProperty(notes, async (some) => {
        const inOrder = some.toSorted((x, y) => (x.day < y.day ? -1 : 1));
        const read = (await filesOf(inOrder, a)).map(markdownNotes);
        expect(read.flatMap(({ problems }) => problems)).toEqual([]);
        expect(read.flatMap((each) => each.notes)).toEqual(inOrder.map(kept));
      }),
      { numRuns: 500 },
    );
  });

  it('is what a reader of Obsidian wants to see', async () => {
    const some = noteOf('n1', 'A man held the door.\n\n> with his foot', {
      zone: 'Europe/Berlin',
      thought: BREAD.id,
      answers: BREAD,
      deck: BREAD.deck,
      theme: 'giving',
      lens: 'outward',
      prompt: OUTWARD_PROMPT,
      person: 'p1',
    });
    const options = { a: 'note', aboutOf: () => ({ person: 'Miriam' }) } as const;
    const [file] = await Array.fromAsync(markdownFiles([some], options));
    expect(file).toEqual({
      path: '2026/2026-11-23 A man held the door. with his foot.md',
      text: `---
outward: "1"
id: n1
date: 2026-11-23
time: "2026-11-23T10:00:00.000+01:00"
zone: "Europe/Berlin"
kind: reflection
theme: giving
lens: outward
person: Miriam
tags: [giving, outward]
thought: old-bread
deck: old-words
language: en
work: Ecclesiastes
section: "11:1"
translation: "World English Bible"
prompt: "Who would be glad of it?"
prompt-id: giving-p5
---

> Cast your bread on the waters.
>
> — Ecclesiastes 11:1, World English Bible

*Who would be glad of it?*

A man held the door.

> with his foot
`,
    });
  });

  it('keeps the names of people out unless they are asked for', async () => {
    const [file] = await filesOf([noteOf('n1', 'words', { person: 'p1' })], 'note');
    expect(file?.text).not.toMatch(/person|p1/);
  });

  it('survives a turn over to Windows and a byte order mark', async () => {
    const some = noteOf('n1', 'one\ntwo', { answers: BREAD, thought: BREAD.id });
    const [file] = await filesOf([some], 'note');
    const turned = { path: 'x.md', text: `\ufeff${file?.text.replaceAll('\n', '\r\n')}` };
    expect(markdownNotes(turned).notes[0]).toMatchObject({ text: 'one\ntwo', quote: BREAD });
  });
});

describe('createFileNames', () => {
  it('gives names that every system can hold, each once', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (words) => {
        const nameOf = createFileNames();
        const names = words.map((some, index) => nameOf('2026-11-23', some, `id-${index % 3}`));
        for (const each of names) {
          expect(new TextEncoder().encode(each).length).toBeLessThanOrEqual(120);
          expect(each).toMatch(/^2026-11-23(?: [^<>:"/\\|?*#^[\]\p{Cc}\p{Cf}\p{Cs}]+)?\.md$/u);
          expect(each).not.toMatch(/[ .]\.md$/);
        }
        const compared = names.map((each) => each.normalize('NFKD').toLowerCase());
        expect(new Set(compared).size).toBe(names.length);
      }),
    );
  });

  it('cuts between letters as people see them', () => {
    const [family] = ['👩‍👩‍👧'];
    const long = createFileNames()(
      '2026-11-23',
      `${'ש'.repeat(38)}${family}${'x'.repeat(90)}`,
      'a',
    );
    expect(long).toMatch(/^2026-11-23 ש{38}/);
    expect(createFileNames()('../..', '../../etc/passwd', 'a')).toBe('undated .. .. etc passwd.md');
  });
});

const read = (file: Partial<TextFile>) => markdownNotes({ path: 'a.md', text: '', ...file });

describe('markdownNotes', () => {
  it.each([
    [
      'a date, a quote and who said it',
      '---\ndate: 2024-01-05\ntags: [books, "#slow"]\n---\n\n> All men by nature\n> desire to know.\n> — Aristotle\n\nDo they?\n',
      {
        day: '2024-01-05',
        text: 'Do they?',
        quote: { text: 'All men by nature\ndesire to know.', attribution: 'Aristotle' },
        tags: ['books', 'slow'],
      },
    ],
    [
      'the attribution under the quote, a time with its offset',
      '---\ncreated: 2024-01-05T09:30:00+02:00\n---\n> Know thyself.\n\n— Delphi\n\nToday.',
      {
        day: '2024-01-05',
        instant: Date.parse('2024-01-05T07:30Z'),
        text: 'Today.',
        quote: { text: 'Know thyself.', attribution: 'Delphi' },
        tags: [],
      },
    ],
    [
      'a callout',
      '---\ndate: "2024-02-29"\ntags: a, b\n---\n> [!quote] Rumi\n> Listen to the reed.\n\nI did.',
      {
        day: '2024-02-29',
        text: 'I did.',
        quote: { text: 'Listen to the reed.', attribution: 'Rumi' },
        tags: ['a', 'b'],
      },
    ],
    [
      'CRLF, and words that look like properties',
      '---\r\ndate: 2024-01-05\r\n---\r\n\r\nid: no\r\n---\r\n> not first\r\n',
      { day: '2024-01-05', text: 'id: no\n---\n> not first', tags: [] },
    ],
  ])('a foreign note with %s', (_, some, expected) => {
    expect(read({ text: some })).toEqual({ notes: [expected], problems: [] });
  });

  it('takes the day from the name of a daily note without front matter', () => {
    const { notes: found } = read({
      path: 'Daily/2024-01-05 Friday.md',
      text: '---\nnot closed\n',
    });
    expect(found).toEqual([{ day: '2024-01-05', text: '---\nnot closed', tags: [] }]);
  });

  it.each([
    ['no day', 'words', 'no-day'],
    ['a day that was not', '---\ndate: 2023-02-29\n---\nwords', 'no-day'],
    ['no words', '---\ndate: 2023-02-28\n---\n \n', 'empty'],
    [
      'words beyond what a note holds',
      `---\ndate: 2023-02-28\n---\n${'a'.repeat(100_001)}`,
      'note-too-long',
    ],
    ['more than any file of notes', 'a'.repeat(4_000_001), 'file-too-long'],
    ['a newer form', '---\noutward: "2"\ndate: 2023-02-28\n---\nwords', 'newer-version'],
    ['YAML that is no mapping', '---\n- a\n---\nwords', 'bad-front-matter'],
    [
      'an alias, as YAML bombs have',
      '---\na: &a [x, x]\nb: [*a, *a]\n---\nwords',
      'bad-front-matter',
    ],
    ['a type that is not plain', '---\na: !!js/function "x"\n---\nwords', 'bad-front-matter'],
    ['brackets without end', `---\na: ${'['.repeat(10_000)}\n---\nwords`, 'bad-front-matter'],
    [
      'front matter of a megabyte',
      `---\na: ${'b'.repeat(1_000_000)}\n---\nwords`,
      'bad-front-matter',
    ],
  ])('refuses %s', (_, some, reason) => {
    expect(read({ text: some })).toEqual({ notes: [], problems: [{ path: 'a.md', reason }] });
  });

  it('lets no property reach a prototype', () => {
    read({ text: '---\n__proto__: {day: x}\nconstructor: y\ndate: 2024-01-05\n---\nwords' });
    expect(({} as { day?: string }).day).toBeUndefined();
  });

  it('gives a note or a reason for any text, and never throws', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (yaml, body, isOwn) => {
        const head = isOwn ? 'outward: "1"\nbetween: "* * *"\ndate: 2024-01-05\n' : '';
        const { notes: found, problems } = read({ text: `---\n${head}${yaml}\n---\n${body}` });
        expect(found.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('pictureName', () => {
  it.each([
    ['Cast your bread on the waters.', 'Outward Cast your bread on the waters.png'],
    ['«Я посижу рядом», — сказал он: и сел.', 'Outward «Я посижу рядом», — сказал он и сел.png'],
    ['שַׁלַּח לַחְמְךָ', 'Outward שַׁלַּח לַחְמְךָ.png'],
    ['a/b\\c?.. "con" \u202Egnp.exe', 'Outward a b c .. con gnp.exe.png'],
    ['CON', 'Outward CON.png'],
    ['…', 'Outward ….png'],
    ['', 'Outward.png'],
  ])('is a name on every system: %s', (words, name) => {
    expect(pictureName(words)).toBe(name.normalize('NFC'));
  });

  it('has room in every folder, however long the words and their letters', () => {
    const name = pictureName('שַׁלַּח'.repeat(200));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
    expect(name.endsWith('.png')).toBe(true);
  });
});
