// What holds between the records of a journal: no two of one type and id, and
// each wording and each answer after its note. The writer keeps to it, the reader insists on it.
import type { RecordProblem } from './journal-problem.ts';
import type { JournalRecord, JournalRecordType } from './journal-records.ts';

/**
 * The most records: twenty years of forty new tabs a day are 292,000 showings.
 * Their ids are held in memory while a file is read, 200 MB at the very worst.
 */
export const RECORDS_MAX = 2_000_000;

export function recordId(record: JournalRecord): string {
  if (record.type === 'mark') return record.value.thought;
  return record.type === 'setting' ? record.value.name : record.value.id;
}

/** A function that is given the records of one file in turn and says what is wrong with one of them. */
export function createJournalChecks(): (record: JournalRecord) => RecordProblem | undefined {
  const seen = new Map<JournalRecordType, Set<string>>();
  let count = 0;
  return (record) => {
    const id = recordId(record);
    const ids = seen.get(record.type) ?? new Set();
    if (ids.has(id)) return { reason: 'duplicate-id', detail: id };
    const isOfNote = record.type === 'wording' || record.type === 'answer';
    if (isOfNote && !seen.get('note')?.has(record.value.note)) {
      return { reason: 'wording-without-note', detail: id };
    }
    count += 1;
    if (count > RECORDS_MAX) return { reason: 'too-large' };
    seen.set(record.type, ids.add(id));
    return undefined;
  };
}
