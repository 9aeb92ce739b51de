import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { journalRecord } from '../../utils/formats/journal-records.ts';
import { reading, written } from '../support/journal.ts';

const PAGE = readFileSync(new URL('../../docs/journal-format.md', import.meta.url), 'utf8');
const EXAMPLE = /```jsonl\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';

describe('docs/journal-format.md', () => {
  it('has an example of six lines that is read, and that the writer writes so', async () => {
    const bytes = new TextEncoder().encode(EXAMPLE);
    const { header, records, problem } = await reading(bytes);
    expect(problem).toBeUndefined();
    expect(EXAMPLE.split('\n')).toHaveLength(7);
    expect(new TextDecoder().decode(await written(records, header))).toBe(EXAMPLE);
  });

  it('names every type of record and every field', () => {
    for (const { entries } of journalRecord.options) {
      expect(PAGE).toContain(`**${entries.type.literal}**`);
      const value = entries.value as unknown as { entries?: object };
      const fields = Object.keys(value.entries ?? {});
      expect(fields.length).toBeGreaterThan(2);
      expect(fields.filter((name) => !PAGE.includes(`\`${name}\``))).toEqual([]);
    }
  });
});
