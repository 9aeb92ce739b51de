// The package document of an EPUB (the OPF): which files it has, and in which order they are read.
import type { BookDetails } from '../../domain/book.ts';
import { addressFrom, type FileAddress } from './file-address.ts';
import { packageDetails } from './package-details.ts';
import { elementsNamed, said, type XmlElement } from './xml-tree.ts';

export type TypedAddress = FileAddress & { types: string[] };

export type PackageDocument = {
  details: BookDetails;
  /** The paths of what is read, in order, each once. */
  spine: string[];
  /** The navigation document of EPUB 3. */
  navigation?: string;
  /** The table of contents of EPUB 2. */
  ncx?: string;
  /** What EPUB 2 says of parts of the book. */
  guide: TypedAddress[];
};

type Item = { path: string; mediaType: string; properties: string[]; fallback: string };

/** A publisher of many words has some hundreds. */
const DETAILS_MAX_COUNT = 2000;
const DETAIL_ELEMENTS = [
  'title',
  'creator',
  'contributor',
  'language',
  'date',
  'rights',
  'identifier',
  'meta',
];

/** XHTML, HTML, and what came before EPUB: OEB's documents and DTBook. */
const TEXT = /html|dtbook|oeb1-document|^(?:text|application)\/xml|^$/i;

function itemsOf(root: XmlElement, path: string): Map<string, Item> {
  const items = new Map<string, Item>();
  for (const element of elementsNamed(root, 'item')) {
    const address = addressFrom(path, said(element, 'href') ?? '');
    const id = said(element, 'id');
    if (address === undefined || id === undefined || items.has(id)) continue;
    items.set(id, {
      path: address.path,
      mediaType: said(element, 'media-type') ?? '',
      properties: (said(element, 'properties') ?? '').split(/\s+/),
      fallback: said(element, 'fallback') ?? '',
    });
  }
  return items;
}

/** The item itself if it is text, else the first that is one in the chain of its fallbacks. */
function textItem(items: Map<string, Item>, id: string): Item | undefined {
  let item = items.get(id);
  for (let steps = 0; item && !TEXT.test(item.mediaType) && steps < 8; steps += 1)
    item = items.get(item.fallback);
  return item && TEXT.test(item.mediaType) ? item : undefined;
}

/** What is marked as not linear (notes, answers) is left out, if there is anything else. */
function spineOf(root: XmlElement, items: Map<string, Item>): string[] {
  const references = elementsNamed(root, 'itemref');
  const linear = references.filter((each) => said(each, 'linear')?.toLowerCase() !== 'no');
  const paths = (linear.length > 0 ? linear : references).flatMap((each) => {
    const item = textItem(items, said(each, 'idref') ?? '');
    return item ? [item.path] : [];
  });
  return [...new Set(paths)];
}

function guideOf(root: XmlElement, path: string): TypedAddress[] {
  return elementsNamed(root, 'reference').flatMap((element) => {
    const address = addressFrom(path, said(element, 'href') ?? '');
    const type = said(element, 'type')?.toLowerCase();
    return address && type ? [{ ...address, types: [type] }] : [];
  });
}

/** Reads the tree of the package document that stands at `path`. */
export function packageDocument(root: XmlElement, path: string): PackageDocument {
  const items = itemsOf(root, path);
  const all = [...items.values()];
  const [described] = elementsNamed(root, 'metadata');
  const details = described ? elementsNamed(described, ...DETAIL_ELEMENTS) : [];
  const metadata = details.slice(0, DETAILS_MAX_COUNT);
  const [spine] = elementsNamed(root, 'spine');
  const [whole] = elementsNamed(root, 'package');
  const navigation = all.find(({ properties }) => properties.includes('nav'))?.path;
  const named = items.get((spine && said(spine, 'toc')) ?? '');
  const ncx = (named ?? all.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml'))
    ?.path;
  return {
    details: packageDetails(metadata, whole && said(whole, 'unique-identifier')),
    spine: spineOf(root, items),
    ...(navigation !== undefined && { navigation }),
    ...(ncx !== undefined && { ncx }),
    guide: guideOf(root, path),
  };
}
