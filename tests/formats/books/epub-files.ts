// EPUBs that tests make themselves, of words of their own.
import { strToU8, type Zippable, zipSync } from 'fflate';

export type Files = Record<string, string | Uint8Array>;

export const CONTAINER =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">' +
  '<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

export const page = (body: string, head = '') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>No words</title>${head}</head><body>${body}</body></html>`;

export type Item = { id: string; href: string; type?: string; properties?: string; linear?: 'no' };

export const opf = (metadata: string, items: readonly Item[], rest = '') => {
  const manifest = items.map(
    ({ id, href, type = 'application/xhtml+xml', properties }) =>
      `<item id="${id}" href="${href}" media-type="${type}"${properties ? ` properties="${properties}"` : ''}/>`,
  );
  const spine = items
    .filter(({ type, properties }) => type === undefined && properties === undefined)
    .map(({ id, linear }) => `<itemref idref="${id}"${linear ? ' linear="no"' : ''}/>`);
  return (
    '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" unique-identifier="uid" version="3.0">' +
    `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata>` +
    `<manifest>${manifest.join('')}</manifest><spine toc="ncx">${spine.join('')}</spine>${rest}</package>`
  );
};

export const NAV: Item = { id: 'nav', href: 'nav.xhtml', properties: 'nav' };
export const NCX: Item = { id: 'ncx', href: 'toc.ncx', type: 'application/x-dtbncx+xml' };

/** Points within points by '>' before their titles: ['One', 'a.xhtml'], ['> Half', 'a.xhtml#half']. */
export const ncx = (entries: readonly [title: string, src: string][]) =>
  `<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><docTitle><text>Not this</text></docTitle><navMap>${entries
    .map(
      ([title, src], at) =>
        `<navPoint id="p${at}"><navLabel><text>${title.replace(/^> /, '')}</text></navLabel><content src="${src}"/>${entries[at + 1]?.[0].startsWith('>') ? '' : '</navPoint>'.repeat(title.startsWith('>') ? 2 : 1)}`,
    )
    .join('')}</navMap></ncx>`;

export function zipped(files: Files, level: 0 | 6 = 6): Uint8Array {
  const entries = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  const mimetype: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  return zipSync({ ...mimetype, ...Object.fromEntries(entries) }, { level });
}

export const blobOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);

/** A book of files beside a container that names `OEBPS/book.opf`. */
export const epubOf = (files: Files) =>
  blobOf(zipped({ 'META-INF/container.xml': CONTAINER, ...files }));

/** An EPUB 3 whose every page is a file of the spine; a nav where there are entries. */
export function bookOfPages(
  pages: Record<string, string | Uint8Array>,
  { metadata = '<dc:title>A book</dc:title>', nav = '', more = {} as Files } = {},
) {
  const items: Item[] = Object.keys(pages).map((href, at) => ({ id: `i${at}`, href }));
  const files: Files = { 'OEBPS/book.opf': opf(metadata, nav ? [...items, NAV] : items) };
  if (nav) files['OEBPS/nav.xhtml'] = page(nav);
  for (const [href, content] of Object.entries(pages))
    files[`OEBPS/${href}`] = typeof content === 'string' ? page(content) : content;
  return epubOf({ ...files, ...more });
}
