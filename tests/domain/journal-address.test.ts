import { describe, expect, it } from 'vitest';
import {
  addressHash,
  dayHash,
  isWholeJournal,
  type JournalAddress,
  journalAddress,
  noteHash,
  thoughtHash,
  WHOLE_JOURNAL,
} from '../../utils/domain/journal-address.ts';

describe('journalAddress', () => {
  it.each<[string, JournalAddress]>([
    ['nothing', WHOLE_JOURNAL],
    ['words', { view: 'notes', query: '"slow morning" & café', filters: {} }],
    [
      'filters of every kind',
      {
        view: 'notes',
        query: '',
        filters: {
          from: '2026-01-01',
          to: '2026-02-01',
          theme: ['love', 'words'],
          lens: ['inward'],
          deck: ['old-words'],
          kind: ['sensing'],
          person: ['p 1'],
        },
      },
    ],
    ['a day', { view: 'notes', query: '', filters: { from: '2026-11-23', to: '2026-11-23' } }],
    ['an open span', { view: 'notes', query: '', filters: { to: '2026-11-23' } }],
    ['one note', { view: 'notes', query: '', filters: { note: 'n &1' } }],
    ['a thought', { view: 'notes', query: 'rain', filters: { thought: 'old-bread' } }],
    ['the bin', { view: 'bin', query: '', filters: {} }],
  ])('is what was asked after a reload: %s', (_, address) => {
    expect(journalAddress(addressHash(address))).toEqual(address);
  });

  it('leaves out what is not understood', () => {
    expect(journalAddress('#from=yesterday&theme=&colour=red&day=%00')).toEqual(WHOLE_JOURNAL);
  });
});

describe('addressHash', () => {
  it('says nothing for the whole journal, and a day as a day', () => {
    expect(addressHash(WHOLE_JOURNAL)).toBe('');
    expect(dayHash('2026-11-23')).toBe('#day=2026-11-23');
    expect(noteHash('n1')).toBe('#note=n1');
    expect(thoughtHash('t 1')).toBe('#thought=t+1');
  });
});

describe('isWholeJournal', () => {
  it('takes spaces for no question', () => {
    expect(isWholeJournal({ ...WHOLE_JOURNAL, query: '  ' })).toBe(true);
    expect(isWholeJournal({ ...WHOLE_JOURNAL, view: 'bin' })).toBe(false);
    expect(isWholeJournal({ ...WHOLE_JOURNAL, filters: { theme: ['love'] } })).toBe(false);
  });
});
