import { describe, expect, it } from 'vitest';
import { addressFrom } from '../../../utils/formats/books/file-address.ts';

describe('addressFrom', () => {
  it.each([
    ['OEBPS/book.opf', 'a.xhtml', { path: 'OEBPS/a.xhtml' }],
    ['OEBPS/text/nav.xhtml', '../a%20b.xhtml#c%C3%A9', { path: 'OEBPS/a b.xhtml', anchor: 'cé' }],
    ['OEBPS/nav.xhtml', '#here', { path: 'OEBPS/nav.xhtml', anchor: 'here' }],
    ['OEBPS/nav.xhtml', '/a.xhtml?q=1#', { path: 'a.xhtml' }],
    ['a.opf', './b//c/../d.xhtml', { path: 'b/d.xhtml' }],
    ['a.opf', '100%.xhtml', { path: '100%.xhtml' }],
    ['a.opf', 'b\\c.xhtml', { path: 'b/c.xhtml' }],
  ])('from %s resolves %s', (from, reference, wanted) => {
    expect(addressFrom(from, reference)).toEqual(wanted);
  });

  it.each([
    '../../a',
    '%2e%2e/%2E%2E/a',
    '..\\..\\a',
    'a:b',
    'mailto:x@y',
    '//a/b',
    '/..',
    '/.',
    '/',
  ])('finds no file of the book in %j', (reference) => {
    expect(addressFrom('OEBPS/book.opf', reference)).toBeUndefined();
  });
});
