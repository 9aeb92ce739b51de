import { describe, expect, it } from 'vitest';
import { bookKey, idFrom, passageId } from '../../utils/domain/passage.ts';

const UUID_V8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;
const BOOK = { work: 'The Long Row', author: 'Ada Wherry' };

describe('passageId', () => {
  it('is the same for the same folded words of the same book, whatever else is known of it', () => {
    const id = passageId('The oar\ngoes in.', BOOK);
    expect(id).toMatch(UUID_V8);
    expect(passageId(' THE  oar goes in. ', { ...BOOK, section: 'Out', year: '1900' })).toBe(id);
    expect(passageId('The oar goes in.', { work: 'the LONG row', author: 'ada wherry' })).toBe(id);
  });

  it('is another for other words, another book, another author, and none', () => {
    const ids = [
      passageId('The oar goes in.', BOOK),
      passageId('The oar goes out.', BOOK),
      passageId('The oar goes in.', { ...BOOK, work: 'The Short Row' }),
      passageId('The oar goes in.', { ...BOOK, author: 'Another' }),
      passageId('The oar goes in.', undefined),
    ];
    expect(new Set(ids).size).toBe(5);
  });
});

describe('bookKey', () => {
  it('is the address where a work has no name', () => {
    const url = 'https://example.org/Row';
    expect(bookKey({ url })).toBe('https://example.org/row\n');
    expect(bookKey({ url, work: 'Row' })).toBe('row\n');
  });
});

describe('idFrom', () => {
  it('stays what it was: notes of older imports are known by it', () => {
    expect(idFrom('a key')).toBe('f383f369-5fbb-88a6-8d7f-c012b8984d84');
    expect(idFrom('another key')).toMatch(UUID_V8);
  });
});
