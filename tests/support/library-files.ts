// Owns files that a reader might bring to the library: clippings, quotes and a book, in words of our own.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const BOOK_LINE = 'Letters from the Garden (Ada Marsh)';

function clipping(details: string, words: string): string {
  return `${BOOK_LINE}\r\n${details}\r\n\r\n${words}\r\n==========\r\n`;
}

const at = (location: string, minute: number, kind = 'Highlight') =>
  `- Your ${kind} on page 12 | Location ${location} | Added on Thursday, August 22, 2024 7:0${minute}:04 PM`;

export const RAIN = 'Rain is patient; it has time for every leaf.';
export const GATE = 'Whoever comes through the gate is a guest, the wind too.';
export const GUEST_NOTE = 'The wind as a guest!';

/** Two highlights with a note to the second, and one block that says nothing of itself. */
export const CLIPPINGS = `\ufeff${[
  clipping(at('180-181', 1), RAIN),
  clipping(at('190-192', 2), GATE),
  clipping(at('192', 3, 'Note'), GUEST_NOTE),
  'A line that belongs to nothing\r\n==========\r\n',
].join('')}`;

/** Quotes with who said them, in each direction. */
export const QUOTES = [
  'Wait until the tea is cool enough to hear the other.\n— Ada Marsh, Letters from the Garden',
  'A bench is a house with one wall, and it is the back of whoever sits there.\n— Ben Low',
  'Сначала дослушай тишину, потом скажи.\n— Нина Бережная',
  'מי שמחכה ליד הדלת כבר נמצא בבית.\n— נעם ברוש',
].join('\n\n');

const PAGE = (title: string, paragraphs: readonly string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</body></html>`;

/** A book of two chapters, as EPUB 3. */
export function bookFile(): Uint8Array {
  const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">garden-1</dc:identifier><dc:title>Letters from the Garden</dc:title><dc:creator>Ada Marsh</dc:creator><dc:language>en</dc:language><dc:rights>Free for all</dc:rights></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`;
  const container =
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'book.opf': strToU8(opf),
    'a.xhtml': strToU8(
      PAGE('The Gate', [GATE, 'It was never locked, and that was why nobody came at night.']),
    ),
    'b.xhtml': strToU8(
      PAGE('The Rain', [RAIN, 'In the evening the leaves were heavy, and none had complained.']),
    ),
  });
}

/** Writes a file of this name into a folder of its own, and answers its whole path. */
export function writtenFile(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'outward-file-')), name);
  writeFileSync(path, content);
  return path;
}
