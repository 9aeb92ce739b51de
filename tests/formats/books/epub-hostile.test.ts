import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { epubBook } from '../../../utils/formats/books/epub.ts';
import { variants } from '../../support/audit.ts';
import {
  blobOf,
  bookOfPages,
  CONTAINER,
  epubOf,
  NAV,
  NCX,
  ncx,
  opf,
  page,
  zipped,
} from './epub-files.ts';

const reasonOf = async (file: Blob) => {
  const reading = await epubBook(file);
  return reading.ok ? 'none' : [reading.reason, reading.path].filter(Boolean).join(' ');
};
const WORDS = 'Somebody left a lamp on the stair, so that whoever came late should not fall.';
const ONE = { 'a.xhtml': `<p>${WORDS}</p>` };
const A = { id: 'a', href: 'a.xhtml' };

describe('epubBook refuses', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['words', strToU8('just words, many of them '.repeat(20))],
    ['another zip', zipped({ 'word/document.xml': '<w/>' })],
  ])('%s, which is not a book', async (_, bytes) => {
    expect(await reasonOf(blobOf(bytes))).toBe('not-a-book');
  });

  it('a book without its package document, or without any of its chapters', async () => {
    expect(await reasonOf(epubOf({}))).toBe('missing-file OEBPS/book.opf');
    expect(await reasonOf(epubOf({ 'OEBPS/book.opf': opf('', [A]) }))).toBe(
      'missing-file OEBPS/a.xhtml',
    );
    expect(await reasonOf(epubOf({ 'OEBPS/book.opf': '' }))).toBe('missing-file OEBPS/book.opf');
  });

  it('a book without words', async () => {
    expect(await reasonOf(bookOfPages({ 'a.xhtml': '<p> </p><img src="a.png"/>' }))).toBe(
      'no-text',
    );
  });

  const encryption = (algorithm: string, path: string) =>
    `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${path}"/></enc:CipherData></enc:EncryptedData></encryption>`;
  const AES = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc';

  it.each([
    [AES, 'OEBPS/a.xhtml', 'encrypted'],
    [AES, 'OEBPS/chapter', 'encrypted'],
    ['http://www.idpf.org/2008/embedding', 'OEBPS/a.xhtml', 'encrypted'],
    ['http://www.idpf.org/2008/embedding', 'OEBPS/font.otf', 'none'],
    ['http://ns.adobe.com/pdf/enc#RC', 'OEBPS/00001.dat', 'none'],
    [AES, 'OEBPS/picture.jpg', 'none'],
  ])('what is locked by %s: %s is %s', async (algorithm, path, wanted) => {
    const more = { 'META-INF/encryption.xml': encryption(algorithm, path) };
    expect(await reasonOf(bookOfPages(ONE, { more }))).toBe(wanted);
  });

  it('bombs among its files of text, and lets pictures be what they like', async () => {
    const zeros = new Uint8Array(3_000_000);
    expect(await reasonOf(bookOfPages({ ...ONE, 'b.xhtml': zeros }))).toBe('bomb OEBPS/b.xhtml');
    const inner = zipped({ 'a.txt': 'x' });
    const more = {
      'OEBPS/images/a.png': zeros,
      'OEBPS/images/b.zip': inner,
      'OEBPS/../c.png': inner,
    };
    expect(await reasonOf(bookOfPages(ONE, { more }))).toBe('none');
    expect(await reasonOf(bookOfPages({ 'a.xhtml': inner }))).toBe('damaged OEBPS/a.xhtml');
  });

  it('paths that lead out of it', async () => {
    expect(await reasonOf(bookOfPages(ONE, { more: { '../a.xhtml': 'x' } }))).toBe(
      'bad-path ../a.xhtml',
    );
    const container = CONTAINER.replace('OEBPS/', '../../%2e%2e/');
    expect(
      await reasonOf(bookOfPages(ONE, { more: { 'META-INF/container.xml': container } })),
    ).toBe('bad-path ../../%2e%2e/book.opf');
    const items = [
      '../../a.xhtml',
      '%2e%2e/%2e%2e/a.xhtml',
      'file:///a.xhtml',
      '//a/a.xhtml',
      '..\\..\\a.xhtml',
    ].map((href, at) => ({ id: `i${at}`, href }));
    const files = { 'OEBPS/book.opf': opf('', items), 'a.xhtml': page(`<p>${WORDS}</p>`) };
    expect(await reasonOf(epubOf(files))).toBe('missing-file OEBPS/book.opf');
  });

  it('entities that a file defines: they stay as they are written', async () => {
    const lol =
      '<!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const text = `${lol}<html><body><p>${WORDS} &b; &c;</p></body></html>`;
    const reading = await epubBook(
      bookOfPages({ 'a.xhtml': strToU8(text) }, { metadata: '<dc:title>&b; T</dc:title>' }),
    );
    expect(reading).toMatchObject({
      ok: true,
      book: { details: { title: '&b; T' }, chapters: [{ paragraphs: [`${WORDS} &b; &c;`] }] },
    });
  });
});

describe('epubBook', () => {
  it('reads a file that the spine names a hundred thousand times once', async () => {
    const references = Array.from(
      { length: 100_000 },
      (_, at) => `<itemref idref="a" id="${at}"/>`,
    );
    const spine = references.join('');
    const text = opf('', [A]).replace('<itemref idref="a"/>', spine);
    const reading = await epubBook(
      epubOf({ 'OEBPS/book.opf': text, 'OEBPS/a.xhtml': page(`<p>${WORDS}</p>`) }),
    );
    expect(reading).toMatchObject({ ok: true, book: { chapters: [{ paragraphs: [WORDS] }] } });
  });

  it('reads elements a hundred thousand deep, and ends of as many that never began', async () => {
    const deep = `${'<b>'.repeat(100_000)}${'</i>'.repeat(100_000)}<p>${WORDS}</p>`;
    const reading = await epubBook(
      bookOfPages({ 'a.xhtml': deep }, { metadata: '<dc:title>'.repeat(100_000) }),
    );
    expect(reading).toMatchObject({ ok: true, book: { chapters: [{ paragraphs: [WORDS] }] } });
  });

  it('reads ten megabytes in one paragraph', async () => {
    const numbered = Array.from(
      { length: 200_000 },
      (_, at) => `It was the ${at}th morning, and ${at * 7919} birds sang.`,
    ).join(' ');
    expect(numbered.length).toBeGreaterThan(8_000_000);
    const reading = await epubBook(bookOfPages({ 'a.xhtml': `<p>${numbered}</p>` }));
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.book.chapters[0]?.paragraphs).toEqual([numbered]);
    expect(reading.book.passages.map(({ text }) => text).join(' ')).toBe(numbered);
  }, 120_000);

  const good = {
    'META-INF/container.xml': CONTAINER,
    'OEBPS/book.opf': opf(
      '<dc:title>Lamps</dc:title><dc:creator id="c">Eve Low</dc:creator><meta refines="#c" property="role">aut</meta>',
      [A, { id: 'b', href: 'b.xhtml' }, NAV, NCX],
      '<guide><reference type="toc" href="nav.xhtml"/></guide>',
    ),
    'OEBPS/nav.xhtml': page(
      '<nav epub:type="toc"><ol><li><a href="a.xhtml#x">A</a><ol><li><a href="b.xhtml">B</a></li></ol></li></ol></nav>',
    ),
    'OEBPS/toc.ncx': ncx([
      ['A', 'a.xhtml#x'],
      ['> B', 'b.xhtml'],
    ]),
    'OEBPS/a.xhtml': page(
      `<h1 id="x">A</h1><p>${WORDS}</p><table><tr><td>one</td><td><p>two</p></td></tr></table><p>a<sup><a href="#n">1</a></sup></p>`,
    ),
    'OEBPS/b.xhtml': page(
      `<div class="stanza"><p class="line">${WORDS}</p><p class="line">${WORDS}</p></div><pre>one\n\ntwo</pre><p>x<br/>y</p>`,
    ),
  };

  it('gives a book or a reason, whatever bytes of the file are changed', async () => {
    const bytes = zipped(good);
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    const reasons = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 5 }),
        fc.nat(bytes.length * 4),
        async (changes, cut) => {
          const changed = bytes.slice(0, Math.min(cut, bytes.length));
          for (const [at, byte] of changes) if (at < changed.length) changed[at] = byte;
          reasons.add((await reasonOf(blobOf(changed))).split(' ')[0] ?? '');
        },
      ),
      { numRuns: variants(5000) },
    );
    expect([...reasons]).toEqual(expect.arrayContaining(['none', 'damaged', 'not-a-book']));
  }, 120_000);

  it('gives a book or a reason, whatever is done to its XML', async () => {
    const tokens = [
      '<',
      '>',
      '</',
      '/>',
      '<p>',
      '</p>',
      '<tr>',
      '</table>',
      '<sup>',
      '<a href="#x">',
      '<nav>',
      '</nav>',
      '<body>',
      '<title>',
      '<script>',
      '<!--',
      '<![CDATA[',
      ']]>',
      '<?',
      '&',
      '&#x0;',
      '&#55555;',
      '"',
      '../',
      '%',
      '%2e',
      '#',
      '\0',
      '\uFEFF',
      'encoding="x"',
      'xmlns:',
      ':',
      '__proto__="a"',
      'id="constructor"',
      'epub:type="toc"',
    ];
    const edit = fc.record({
      file: fc.constantFrom(...Object.keys(good)),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      deleted: fc.oneof(fc.constant(0), fc.nat(60)),
      added: fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: 'binary', maxLength: 6 })),
    });
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const files: Record<string, string> = { ...good };
        for (const { file, place, deleted, added } of edits) {
          const text = files[file] ?? '';
          const at = Math.floor(place * text.length);
          files[file] = text.slice(0, at) + added + text.slice(at + deleted);
        }
        const reading = await epubBook(blobOf(zipped(files, 0)));
        if (!reading.ok) return;
        read += 1;
        for (const { paragraphs } of reading.book.chapters)
          for (const paragraph of paragraphs)
            expect(paragraph).not.toMatch(/[\v\f\r\t]|^\s|\s$|\n\n/);
      }),
      { numRuns: variants(5000) },
    );
    expect(read).toBeGreaterThan(variants(2500));
  }, 120_000);
});
