import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../utils/domain/day.ts';
import { backUp, backUpWhenDue, type Downloads } from '../../utils/services/backup.ts';
import { dryRun, importJournal } from '../../utils/services/import-journal.ts';
import { lastBackup } from '../../utils/services/last-backup.ts';
import { saveNote } from '../../utils/services/notes.ts';
import { createClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import '../support/page.ts';
import { draftOf } from '../support/samples.ts';

const quiet = { signal: new AbortController().signal, onProgress() {}, onUnreadable() {} };

/** A folder that keeps the last file of each name. */
function folder(isAllowed = true): Downloads & { files: Map<string, Blob>; written: string[] } {
  const files = new Map<string, Blob>();
  const written: string[] = [];
  return {
    files,
    written,
    isAllowed: async () => isAllowed,
    async write(blob, path) {
      files.set(path, blob);
      written.push(path);
    },
  };
}

async function reader() {
  const database = await freshDatabase();
  const clock = createClock('2026-11-23T09:00Z');
  const write = async (text: string) => {
    clock.advance(1000);
    await saveNote(database, draftOf({ text }), clock);
  };
  return { database, clock, write };
}

describe('backUp', () => {
  it('writes the next of seven files and the one of the month, over what was there', async () => {
    const { database, clock, write } = await reader();
    const downloads = folder();
    for (let turn = 0; turn < 9; turn += 1) {
      await write(`note ${turn}`);
      await backUp(database, clock, downloads);
      clock.advance(7 * DAY_MS);
    }
    const ring = downloads.written.filter((path) => path.includes('backup'));
    expect(ring.map((path) => path.match(/-(\d)\./)?.[1]).join('')).toBe('123456712');
    expect([...downloads.files.keys()].filter((path) => path.includes('month')).sort()).toEqual([
      'Outward/outward-month-01.jsonl',
      'Outward/outward-month-11.jsonl',
      'Outward/outward-month-12.jsonl',
    ]);
  });

  it('writes a file from which everything can be put back', async () => {
    const { database, clock, write } = await reader();
    await write('one');
    await write('two');
    const downloads = folder();
    await backUp(database, clock, downloads);
    const file = downloads.files.get('Outward/outward-backup-1.jsonl') as Blob;
    const empty = await freshDatabase();
    expect(await dryRun(empty, file, quiet)).toMatchObject({ new: 2, same: 0 });
    await importJournal(empty, file, clock, { ...quiet, replace: false });
    expect(await empty.getAll('notes')).toEqual(await database.getAll('notes'));
  });

  it('counts as made only when its file is written', async () => {
    const { database, clock, write } = await reader();
    await write('one');
    const failing = { ...folder(), write: () => Promise.reject(new Error('stopped')) };
    await expect(backUp(database, clock, failing)).rejects.toThrow('stopped');
    expect(await lastBackup(database)).toBeUndefined();
  });
});

describe('backUpWhenDue', () => {
  it('writes when something has changed, and not again before a week is over', async () => {
    const { database, clock, write } = await reader();
    const downloads = folder();
    await backUpWhenDue(database, clock, downloads);
    expect(downloads.written).toEqual([]);
    await write('one');
    await backUpWhenDue(database, clock, downloads);
    expect(downloads.written).toHaveLength(2);
    await write('two');
    await backUpWhenDue(database, clock, downloads);
    expect(downloads.written).toHaveLength(2);
    clock.advance(7 * DAY_MS);
    await backUpWhenDue(database, clock, downloads);
    expect(downloads.written).toHaveLength(4);
    clock.advance(7 * DAY_MS);
    await backUpWhenDue(database, clock, downloads);
    expect(downloads.written).toHaveLength(4);
  });

  it('writes nothing that the reader has not allowed', async () => {
    const { database, clock, write } = await reader();
    await write('one');
    const downloads = folder(false);
    await backUpWhenDue(database, clock, downloads);
    expect(downloads.written).toEqual([]);
  });

  it('leaves it to one page at a time', async () => {
    const { database, clock, write } = await reader();
    await write('one');
    const downloads = folder();
    await Promise.all([1, 2, 3].map(() => backUpWhenDue(database, clock, downloads)));
    expect(downloads.written).toHaveLength(2);
  });
});
