import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { NamesInExport } from '../../utils/domain/person.ts';
import { backUp } from '../../utils/services/backup.ts';
import { type ExportKind, exportedFile } from '../../utils/services/export-notes.ts';
import { dryRun, importJournal } from '../../utils/services/import-journal.ts';
import { saveNote } from '../../utils/services/notes.ts';
import type { Database } from '../../utils/storage/database.ts';
import { createClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import { BREAD, draftOf, OUTWARD_PROMPT } from '../support/samples.ts';

const DAY = '2026-11-23';
const clock = createClock();
const quiet = { signal: new AbortController().signal, onProgress() {}, onUnreadable() {} };

/** A reader with notes about two people, and one about nobody. */
async function reader(): Promise<Database> {
  const database = await freshDatabase();
  for (const [text, person] of [
    ['Afraid of the ward.', 'Miriam Cohen'],
    ['What Miriam said.', 'מרים'],
    ['Rain.', undefined],
  ] as const) {
    clock.advance(1000);
    const draft = draftOf({
      text,
      answers: BREAD,
      prompt: OUTWARD_PROMPT,
      ...(person && { person }),
    });
    await saveNote(database, draft, clock);
  }
  return database;
}

async function file(database: Database, kind: ExportKind, names: NamesInExport, notes?: string[]) {
  const choice = { kind, names, ...(notes && { notes: new Set(notes) }) };
  const { blob } = await exportedFile(database, clock, choice, DAY);
  if (!kind.startsWith('markdown')) return { blob, text: await blob.text() };
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const decoder = new TextDecoder();
  return {
    blob,
    text: Object.values(files)
      .map((bytes) => decoder.decode(bytes))
      .join('\n'),
  };
}

async function merge(database: Database, blob: Blob, replace = false): Promise<void> {
  await importJournal(database, blob, clock, { ...quiet, replace });
}

const namesIn = async (database: Database) =>
  (await database.getAll('people')).map(({ name }) => name).toSorted();

const PEOPLE = /Miriam Cohen|miriam cohen|מרים/;
const KINDS: ExportKind[] = ['journal', 'markdown-notes', 'markdown-days', 'readwise'];

describe.each(KINDS)('an export as %s', (kind) => {
  it('has the names as they are', async () => {
    const { text } = await file(await reader(), kind, 'whole');
    expect(text).toContain('Miriam Cohen');
    expect(text).toContain('מרים');
  });

  it('has initials, and nothing else of the names', async () => {
    const { text } = await file(await reader(), kind, 'initials');
    expect(text).toContain('M. C.');
    expect(text).toContain('מ.');
    expect(text).not.toMatch(PEOPLE);
  });

  it('has no names and no initials, and the words of the notes as they were written', async () => {
    const { text } = await file(await reader(), kind, 'none');
    expect(text).not.toMatch(PEOPLE);
    expect(text).not.toMatch(/M\. C\.|"person"|person:|initials/);
    expect(text).toContain('What Miriam said.');
  });
});

describe('a journal of some notes', () => {
  it('has the people of these notes, their answers, and nobody else', async () => {
    const database = await reader();
    const [first] = await database.getAll('notes');
    await database.put('answers', {
      id: 'a1',
      note: first?.id ?? '',
      instant: 1,
      day: DAY,
      text: 'Of the nights.',
      time: '00000000001-0000-x',
      install: 'x',
    });
    const { text } = await file(database, 'journal', 'whole', [first?.id ?? '']);
    expect(text).toContain('Miriam Cohen');
    expect(text).toContain('Of the nights.');
    expect(text).not.toContain('מרים');
  });
});

describe.each(['initials', 'none'] as const)('a journal with names %s', (names) => {
  it('changes no name and no note where it came from', async () => {
    const database = await reader();
    const before = [await database.getAll('people'), await database.getAll('notes')];
    const { blob } = await file(database, 'journal', names);
    expect(await dryRun(database, blob, quiet)).toMatchObject({ new: 0, same: 3, changed: 0 });
    await merge(database, blob);
    expect([await database.getAll('people'), await database.getAll('notes')]).toEqual(before);
  });

  it('overwrites no later name that another machine knows', async () => {
    const database = await reader();
    const { blob: whole } = await file(database, 'journal', 'whole');
    const [one] = await database.getAll('people');
    if (one) await database.put('people', { ...one, time: '00000000009-0000-x' });
    const { blob } = await file(database, 'journal', names);
    const other = await freshDatabase();
    await merge(other, whole);
    await merge(other, blob);
    expect(await namesIn(other)).toEqual(['Miriam Cohen', 'מרים']);
    expect((await other.getAll('notes')).filter(({ person }) => person)).toHaveLength(2);
  });

  it('gives way to the names, when they come later', async () => {
    const database = await reader();
    const empty = await freshDatabase();
    await merge(empty, (await file(database, 'journal', names)).blob);
    expect(await namesIn(empty)).toEqual(names === 'initials' ? ['M. C.', 'מ.'] : []);
    await merge(empty, (await file(database, 'journal', 'whole')).blob);
    expect(await namesIn(empty)).toEqual(['Miriam Cohen', 'מרים']);
    expect(await empty.getAll('notes')).toEqual(await database.getAll('notes'));
  });
});

describe('Markdown with initials', () => {
  it('makes nobody of them where it is imported', async () => {
    const { blob } = await file(await reader(), 'markdown-notes', 'initials');
    const empty = await freshDatabase();
    await merge(empty, blob);
    expect(await empty.count('notes')).toBe(3);
    expect(await namesIn(empty)).toEqual([]);
  });
});

describe('a backup', () => {
  it('has every name: it is a copy', async () => {
    let written = '';
    await backUp(await reader(), clock, {
      isAllowed: async () => true,
      write: async (blob) => {
        written = await blob.text();
      },
    });
    expect(written).toContain('Miriam Cohen');
  });
});
