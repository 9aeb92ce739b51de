import { describe, expect, it } from 'vitest';
import {
  backupFiles,
  isBackupDue,
  isBackupMissed,
  type LastBackup,
  nextPlace,
} from '../../utils/domain/backup.ts';
import { DAY_MS } from '../../utils/domain/day.ts';

const NOW = Date.parse('2026-11-23T09:00Z');
const daysAgo = (days: number, stamp = 'old'): LastBackup => ({
  instant: NOW - days * DAY_MS,
  place: 6,
  stamp,
});

describe('isBackupDue', () => {
  it.each([
    ['nothing was ever written', 'weekly', undefined, undefined, false],
    ['there is no backup yet', 'weekly', undefined, 'new', true],
    ['nothing has changed for a year', 'daily', daysAgo(365, 'same'), 'same', false],
    ['the last is six days old', 'weekly', daysAgo(6), 'new', false],
    ['the last is a week old', 'weekly', daysAgo(7), 'new', true],
    ['the last is a day old', 'daily', daysAgo(1), 'new', true],
    ['it is switched off', 'off', daysAgo(99), 'new', false],
    ['the clock was set back behind the last', 'weekly', daysAgo(-3), 'new', true],
  ] as const)('where %s: %s', (_, rhythm, last, stamp, isDue) => {
    expect(isBackupDue(NOW, rhythm, last, stamp)).toBe(isDue);
  });
});

describe('backupFiles', () => {
  it('goes round a ring of seven, and keeps one of each month', () => {
    const places: number[] = [];
    let last: LastBackup | undefined;
    for (let made = 0; made < 9; made += 1) {
      const place = nextPlace(last);
      places.push(place);
      last = { instant: NOW, place, stamp: '' };
    }
    expect(places).toEqual([0, 1, 2, 3, 4, 5, 6, 0, 1]);
    expect(backupFiles(6, '2026-11-23')).toEqual([
      'Outward/outward-backup-7.jsonl',
      'Outward/outward-month-11.jsonl',
    ]);
  });
});

describe('isBackupMissed', () => {
  it('is worth a word with more than ten notes and nothing for more than thirty days', () => {
    expect(isBackupMissed(NOW, 11, undefined)).toBe(true);
    expect(isBackupMissed(NOW, 10, undefined)).toBe(false);
    expect(isBackupMissed(NOW, 11, daysAgo(30))).toBe(false);
    expect(isBackupMissed(NOW, 11, daysAgo(31))).toBe(true);
  });
});
