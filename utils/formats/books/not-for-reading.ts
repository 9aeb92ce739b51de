// Which parts of a book are no reading: its cover, its title page, its contents.

/**
 * Words of the EPUB Structural Semantics Vocabulary, and of the guide of EPUB 2
 * (OPF 2.0.1, section 2.6), for whole parts.
 */
const PARTS = new Set([
  'cover',
  'frontispiece',
  'titlepage',
  'title-page',
  'halftitle',
  'halftitlepage',
  'copyright-page',
  'imprint',
  'imprimatur',
  'colophon',
  'seriespage',
  'other-credits',
  'contributors',
  'errata',
  'toc',
  'toc-brief',
  'landmarks',
  'page-list',
  'loa',
  'loi',
  'lot',
  'lov',
  'index',
  'bibliography',
]);

/** And for what stands among the words: numbers of pages, marks of notes and the notes themselves. */
const ASIDES = new Set([
  'pagebreak',
  'noteref',
  'backlink',
  'footnote',
  'footnotes',
  'endnote',
  'endnotes',
  'rearnote',
  'rearnotes',
]);

/** Whether a part of one of these types is no reading. */
export function isNotForReading(types: readonly string[]): boolean {
  return types.some((type) => PARTS.has(type));
}

/** Whether an element of one of these types is left out with all that is in it. */
export function isLeftOut(types: readonly string[]): boolean {
  return types.some((type) => PARTS.has(type) || ASIDES.has(type));
}
