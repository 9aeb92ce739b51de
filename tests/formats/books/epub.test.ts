import { describe, expect, it } from 'vitest';
import type { Book } from '../../../utils/formats/books/book.ts';
import { epubBook } from '../../../utils/formats/books/epub.ts';
import type { ByteSource } from '../../../utils/formats/zip-directory.ts';
import { bookOfPages, epubOf, NAV, NCX, ncx, opf, page } from './epub-files.ts';

async function bookIn(file: ByteSource): Promise<Book> {
  const reading = await epubBook(file);
  if (!reading.ok) throw new Error(`${reading.reason} ${reading.path}`);
  return reading.book;
}

const paragraphsIn = async (body: string) =>
  (await bookIn(bookOfPages({ 'a.xhtml': body }))).chapters.flatMap(({ paragraphs }) => paragraphs);

const MORNING = 'In the morning the baker opened the shutters and found that the street had gone.';
const EVENING = 'By evening it had come back, a little longer than before, and smelling of rain.';

describe('epubBook', () => {
  it('reads an EPUB 3: details, chapters by the nav, passages with their places', async () => {
    const metadata = `
      <dc:title id="s">A note on streets</dc:title><meta refines="#s" property="title-type">subtitle</meta>
      <dc:title id="t">The  Street
        that Left</dc:title><meta refines="#t" property="title-type">main</meta>
      <dc:creator id="a">Ada Grey</dc:creator><meta refines="#a" property="role" scheme="marc:relators">aut</meta>
      <dc:creator>Ben Moss</dc:creator>
      <dc:creator id="i">Cy Ink</dc:creator><meta refines="#i" property="role">ill</meta>
      <dc:contributor id="b">Dov Tal</dc:contributor><meta refines="#b" property="role">trl</meta>
      <dc:language>en-gb</dc:language><dc:date>2019-03-01</dc:date>
      <dc:rights>CC BY 4.0 &amp; more</dc:rights>
      <dc:identifier>other</dc:identifier><dc:identifier id="uid">urn:uuid:1-2</dc:identifier>`;
    const nav = `<nav epub:type="page-list"><ol><li><a href="a.xhtml">1</a></li></ol></nav>
      <nav epub:type="toc"><ol><li><a href="a.xhtml">Gone <i>away</i></a></li><li><a href="./b.xhtml">Back</a></li></ol></nav>`;
    const pages = {
      'a.xhtml': `<h1>Gone away</h1><p>${MORNING}</p>`,
      'b.xhtml': `<p>Yes.</p><p>${EVENING}</p>`,
    };
    const parts: number[] = [];
    const reading = await epubBook(bookOfPages(pages, { metadata, nav }), (part) =>
      parts.push(part),
    );
    expect(reading).toEqual({
      ok: true,
      book: {
        details: {
          title: 'The Street that Left',
          author: 'Ada Grey, Ben Moss',
          translator: 'Dov Tal',
          language: 'en-GB',
          rights: 'CC BY 4.0 & more',
          year: '2019',
          identifier: 'urn:uuid:1-2',
        },
        chapters: [
          { title: 'Gone away', paragraphs: [MORNING] },
          { title: 'Back', paragraphs: ['Yes.', EVENING] },
        ],
        passages: [
          { text: MORNING, chapter: 0, paragraph: 0 },
          { text: EVENING, chapter: 1, paragraph: 1 },
        ],
      },
    });
    expect(parts).toEqual([0.5, 1]);
  });

  it('reads an EPUB 2: roles in attributes, the year of publication, chapters by the NCX', async () => {
    const metadata = `<dc:title>Дом у реки</dc:title>
      <dc:creator opf:role="aut" opf:file-as="Береза">Вера Берёза</dc:creator><dc:creator opf:role="trl">Пётр Клён</dc:creator>
      <dc:language>ru_RU</dc:language>
      <dc:date opf:event="modification">2021-01-01</dc:date><dc:date opf:event="publication">1998</dc:date>`;
    const one = 'Дом стоял у самой воды, и весной река подходила к крыльцу, как собака.';
    const two = 'Никто не помнил, кто его построил; говорили только, что строили долго.';
    const files = {
      'OEBPS/book.opf': opf(metadata, [
        { id: 'a', href: 'text/a%20b.html', type: 'text/html' },
        NCX,
      ]).replace('<spine toc="ncx">', '<spine toc="ncx"><itemref idref="a"/>'),
      'OEBPS/toc.ncx': ncx([
        ['Глава первая', 'text/a%20b.html#one'],
        ['> О доме', 'text/a%20b.html#two'],
      ]),
      'OEBPS/text/a b.html': page(
        `<h2 id="one">Глава первая</h2><p>${one}</p><div><a name="two"></a><h3>О доме</h3></div><p>${two}</p>`,
      ),
    };
    const { details, chapters } = await bookIn(epubOf(files));
    expect(details).toEqual({
      title: 'Дом у реки',
      author: 'Вера Берёза',
      translator: 'Пётр Клён',
      language: 'ru-RU',
      year: '1998',
    });
    expect(chapters).toEqual([
      { title: 'Глава первая', paragraphs: [one] },
      { title: 'О доме', paragraphs: [two] },
    ]);
  });

  it('reads Hebrew with its points as it is written', async () => {
    const words = 'בַּבֹּקֶר פָּתַח הָאוֹפֶה אֶת הַתְּרִיסִים, וְהִנֵּה הָרְחוֹב אֵינֶנּוּ.';
    const { chapters, passages } = await bookIn(
      bookOfPages({ 'a.xhtml': `<h1>פרק א׳</h1><p dir="rtl">${words}</p>` }),
    );
    expect(chapters).toEqual([{ title: 'פרק א׳', paragraphs: [words] }]);
    expect(passages[0]?.text).toBe(words);
  });

  it('follows the spine, not the manifest or the zip, and leaves out what is not linear', async () => {
    const items = [
      { id: 'z', href: 'z.xhtml' },
      { id: 'n', href: 'n.xhtml', linear: 'no' as const },
      { id: 'a', href: 'sub/../../OEBPS/a.xhtml' },
    ];
    const text = (words: string) => page(`<p>${words}</p>`);
    const files = {
      'OEBPS/a.xhtml': text('second'),
      'OEBPS/n.xhtml': text('aside'),
      'OEBPS/z.xhtml': text('first'),
    };
    const { chapters } = await bookIn(epubOf({ 'OEBPS/book.opf': opf('', items), ...files }));
    expect(chapters.flatMap(({ paragraphs }) => paragraphs)).toEqual(['first', 'second']);
  });

  it('takes a title from the first heading where the contents have none, and goes on where there is no heading either', async () => {
    const nav = '<nav epub:type="toc"><ol><li><a href="a.xhtml">One</a></li></ol></nav>';
    const pages = {
      'a.xhtml': '<p>a</p>',
      'b.xhtml': '<p>b</p>',
      'c.xhtml': '<p>before</p><h2>Three</h2><p>c</p>',
    };
    expect((await bookIn(bookOfPages(pages, { nav }))).chapters).toEqual([
      { title: 'One', paragraphs: ['a', 'b'] },
      { title: 'Three', paragraphs: ['before', 'Three', 'c'] },
    ]);
    expect((await bookIn(bookOfPages(pages))).chapters).toHaveLength(3);
  });

  it('has the first title where the anchors of a file lead nowhere, the innermost where they lead to one place', async () => {
    const link = (href: string, title: string) => `<li><a href="${href}">${title}</a></li>`;
    const links = ['a.xhtml#gone', 'a.xhtml#none', 'b.xhtml', 'b.xhtml#here'].map((href, at) =>
      link(href, `Title ${at}`),
    );
    const nav = `<nav epub:type="toc"><ol>${links.join('')}</ol></nav>`;
    const pages = { 'a.xhtml': '<p>a</p>', 'b.xhtml': '<h1 id="here">Title 3</h1><p>b</p>' };
    expect((await bookIn(bookOfPages(pages, { nav }))).chapters).toEqual([
      { title: 'Title 0', paragraphs: ['a'] },
      { title: 'Title 3', paragraphs: ['b'] },
    ]);
  });

  it('passes over a chapter that is missing', async () => {
    const opfText = opf('', [
      { id: 'a', href: 'a.xhtml' },
      { id: 'b', href: 'b.xhtml' },
      { id: 'c', href: '../../c.xhtml' },
    ]);
    const { chapters } = await bookIn(
      epubOf({ 'OEBPS/book.opf': opfText, 'OEBPS/b.xhtml': page('<p>b</p>') }),
    );
    expect(chapters).toEqual([{ paragraphs: ['b'] }]);
  });

  it('finds files whose names differ in case, in percent signs or in the form of Unicode', async () => {
    const items = [
      { id: 'a', href: 'Text/One.XHTML' },
      { id: 'b', href: 'caf%C3%A9.xhtml' },
      { id: 'c', href: 'c%20d.xhtml' },
      { id: 'd', href: 'odd' },
    ];
    const files = {
      'OEBPS/text/one.xhtml': page('<p>a</p>'),
      'OEBPS/cafe\u0301.xhtml': page('<p>b</p>'),
      'OEBPS/c%20d.xhtml': page('<p>c</p>'),
      'OEBPS/odd': page('<p>d</p>'),
    };
    const { chapters } = await bookIn(epubOf({ 'OEBPS/book.opf': opf('', items), ...files }));
    expect(chapters.flatMap(({ paragraphs }) => paragraphs)).toEqual(['a', 'b', 'c', 'd']);
  });

  describe('of the words', () => {
    it('keeps blocks in order: headings, lists, quotes, tables row by row', async () => {
      expect(
        await paragraphsIn(
          '<p>one</p>loose<div>two<p>three</p>four</div><h3>Five<br/>six</h3><ul><li>seven</li><li><p>eight</p></li></ul>' +
            '<blockquote><p>nine</p></blockquote><table><tr><th>ten</th><td><p>eleven</p></td></tr><tr><td>twelve</td></tr></table><dl><dt>a</dt><dd>b</dd></dl>',
        ),
      ).toEqual([
        'one',
        'loose',
        'two',
        'three',
        'four',
        'Five six',
        'seven',
        'eight',
        'nine',
        'ten eleven',
        'twelve',
        'a',
        'b',
      ]);
    });

    it('collapses whitespace as HTML does, and takes soft hyphens out', async () => {
      expect(
        await paragraphsIn(
          '<p>  a\n\t b<b> c</b>d <i> e</i>&nbsp;f&shy;g&#173;h \u00a0 </p><p> &nbsp; </p>',
        ),
      ).toEqual(['a b cd e\u00a0fgh']);
    });

    it('keeps the lines of verse, by breaks and by classes, and parts stanzas', async () => {
      expect(await paragraphsIn('<p>one<br/>two<br></br>three<br/><br/>four</p>')).toEqual([
        'one\ntwo\nthree',
        'four',
      ]);
      expect(
        await paragraphsIn(
          '<div class="poem"><div class="stanza"><p>one</p><p>two</p></div><div class="stanza"><p class="i2">three</p></div></div>',
        ),
      ).toEqual(['one\ntwo', 'three']);
      expect(
        await paragraphsIn(
          '<div><p class="line">one</p>\n<p class="line indent">two</p></div><p>three</p><div><p class="line">four</p></div>',
        ),
      ).toEqual(['one\ntwo', 'three', 'four']);
      expect(
        await paragraphsIn(
          '<p><span class="line">one</span><br/><span class="line">two</span></p><pre>three\n  four\n\nfive</pre>',
        ),
      ).toEqual(['one\ntwo', 'three\nfour', 'five']);
    });

    it('leaves out marks of notes, notes, numbers of pages and what is no text', async () => {
      expect(
        await paragraphsIn(
          '<p>a<a epub:type="noteref" href="#n">1</a> b<sup><a href="#n">2</a></sup> c<a href="#n"><sup>3</sup></a> d<a href="#n">[4]</a> e<sup>2</sup> <a href="#x">f</a></p>' +
            '<span epub:type="pagebreak" title="7">7</span><p>g<span class="pagenum">[8]</span>h</p><aside epub:type="footnote" id="n"><p>note</p></aside>' +
            '<script>i()</script><style>j{}</style><svg><text>k</text></svg><nav><p>l</p></nav><p hidden="hidden">m</p><p>字<ruby>漢<rt>kan</rt></ruby></p>',
        ),
      ).toEqual(['a b c d e2 f', 'gh', '字漢']);
    });

    it('reads what is not well-formed as well as can be', async () => {
      expect(
        await paragraphsIn('<p>one<p>two <b>three</p><div>four</i> &foo; & < 5</div><p>six'),
      ).toEqual(['one', 'two three', 'four &foo; & < 5', 'six']);
      const bare = new TextEncoder().encode('<p>no body &mdash; at all<p>two');
      const { chapters } = await bookIn(bookOfPages({ 'a.xhtml': bare }));
      expect(chapters).toEqual([{ paragraphs: ['no body — at all', 'two'] }]);
    });

    it('takes nothing from before the body, and self-closed elements for closed', async () => {
      const text =
        '<html><head><title/><script src="a.js"/></head>stray<body><a id="x"/><p>one</p><p/><div class="c"/>two</body></html>';
      const { chapters } = await bookIn(bookOfPages({ 'a.xhtml': new TextEncoder().encode(text) }));
      expect(chapters).toEqual([{ paragraphs: ['one', 'two'] }]);
    });
  });

  it('leaves out covers, contents and the like: by type, by landmarks, by the guide, by their links', async () => {
    const nav = `<nav epub:type="toc"><ol><li><a href="b.xhtml">One</a></li><li><a href="c.xhtml">Copyright</a></li></ol></nav>
      <nav epub:type="landmarks"><ol><li><a epub:type="copyright-page" href="c.xhtml">C</a></li><li><a epub:type="bodymatter" href="b.xhtml">B</a></li></ol></nav>`;
    const links =
      '<p><a href="b.xhtml">One</a></p><p><a href="c.xhtml">Two</a></p><p><a href="d.xhtml">Three</a></p>';
    const pages = {
      'a.xhtml': '<section epub:type="titlepage"><p>By the same author</p></section>',
      'b.xhtml': `<p>${MORNING}</p>`,
      'c.xhtml': '<p>All rights reserved by nobody at all.</p>',
      'd.xhtml': links,
      'e.xhtml': `<p>also by</p><h2 id="f">Last</h2><p>${EVENING}</p>`,
    };
    const files = Object.keys(pages).map((href, at) => ({ id: `i${at}`, href }));
    const guide = '<guide><reference type="other-credits" href="e.xhtml"/></guide>';
    const more = { 'OEBPS/book.opf': opf('', [...files, NAV], guide) };
    const withLast = nav.replace('</ol></nav>', '<li><a href="e.xhtml#f">Last</a></li></ol></nav>');
    expect((await bookIn(bookOfPages(pages, { nav: withLast, more }))).chapters).toEqual([
      { title: 'One', paragraphs: [MORNING] },
      { title: 'Last', paragraphs: [EVENING] },
    ]);
  });

  it('reads a book whose guide calls all of it a cover', async () => {
    const text = opf(
      '',
      [{ id: 'a', href: 'a.xhtml' }],
      '<guide><reference type="cover" href="a.xhtml"/></guide>',
    );
    const { chapters } = await bookIn(
      epubOf({ 'OEBPS/book.opf': text, 'OEBPS/a.xhtml': page(`<p>${MORNING}</p>`) }),
    );
    expect(chapters).toEqual([{ paragraphs: [MORNING] }]);
  });

  describe('of encodings', () => {
    const bytesOf = (text: string, encoding: 'utf16le' | 'latin1', ...mark: number[]) =>
      new Uint8Array(Buffer.concat([Buffer.from(mark), Buffer.from(text, encoding)]));

    it.each([
      ['UTF-16 with a mark', bytesOf(page('<p>Größe ש</p>'), 'utf16le', 0xff, 0xfe), 'Größe ש'],
      [
        'UTF-16, big end first',
        bytesOf(page('<p>Größe ש</p>'), 'utf16le', 0xff, 0xfe).map(
          (_, at, all) => all[at ^ 1] ?? 0,
        ),
        'Größe ש',
      ],
      ['UTF-16 without one', bytesOf(page('<p>Größe ש</p>'), 'utf16le'), 'Größe ש'],
      ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${page('<p>Größe ש</p>')}`), 'Größe ש'],
      [
        'UTF-8 that says it is UTF-16',
        new TextEncoder().encode(page('<p>Größe ש</p>').replace('utf-8', 'utf-16')),
        'Größe ש',
      ],
      [
        'Latin-1 as declared',
        bytesOf(page('<p>Größe</p>').replace('utf-8', 'iso-8859-1'), 'latin1'),
        'Größe',
      ],
      [
        'windows-1251 in a meta',
        new Uint8Array([
          ...Buffer.from('<html><head><meta charset=windows-1251></head><body><p>'),
          0xc4,
          0xee,
          0xec,
          ...Buffer.from('</p></body></html>'),
        ]),
        'Дом',
      ],
      [
        'UTF-8 under a name that nobody knows',
        new TextEncoder().encode(page('<p>Größe</p>').replace('utf-8', 'x-own')),
        'Größe',
      ],
    ])('reads %s', async (_, bytes, words) => {
      expect((await bookIn(bookOfPages({ 'a.xhtml': bytes }))).chapters).toEqual([
        { paragraphs: [words] },
      ]);
    });

    it('says of one that it does not know that it does not', async () => {
      const bytes = bytesOf(page('<p>Größe</p>').replace('utf-8', 'x-own'), 'latin1');
      expect(await epubBook(bookOfPages({ 'a.xhtml': bytes }))).toEqual({
        ok: false,
        reason: 'unknown-encoding',
        path: 'OEBPS/a.xhtml',
      });
    });
  });
});
