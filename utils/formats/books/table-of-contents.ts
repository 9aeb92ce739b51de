// The table of contents of an EPUB: the navigation document of EPUB 3, the NCX of EPUB 2.
import { addressFrom, type FileAddress } from './file-address.ts';
import { typesOf } from './markup.ts';
import type { TypedAddress } from './package-document.ts';
import { childrenOf, elementsNamed, said, wordsOf, type XmlElement } from './xml-tree.ts';

export type ContentsEntry = FileAddress & { title: string };

export type Contents = {
  /** Outer entries before those within them. */
  entries: ContentsEntry[];
  /** What EPUB 3 says of parts of the book. */
  landmarks: TypedAddress[];
};

function entryOf(from: string, reference: string | undefined, title: string): ContentsEntry[] {
  const address = reference === undefined ? undefined : addressFrom(from, reference);
  return address && title !== '' ? [{ ...address, title }] : [];
}

/** From the tree of the navigation document at `path` (EPUB 3.3, section 7). */
export function contentsOfNavigation(root: XmlElement, path: string): Contents {
  const navs = elementsNamed(root, 'nav');
  const ofType = (type: string) => navs.find((nav) => typesOf(nav.attributes).includes(type));
  const untyped = navs.find((nav) => typesOf(nav.attributes).length === 0);
  const links = (nav: XmlElement | undefined) => (nav ? elementsNamed(nav, 'a') : []);
  return {
    entries: links(ofType('toc') ?? untyped).flatMap((link) =>
      entryOf(path, said(link, 'href'), wordsOf(link)),
    ),
    landmarks: links(ofType('landmarks')).flatMap((link) => {
      const address = addressFrom(path, said(link, 'href') ?? '');
      return address ? [{ ...address, types: typesOf(link.attributes) }] : [];
    }),
  };
}

/** From the tree of the NCX at `path` (OPF 2.0.1, section 2.4.1). */
export function contentsOfNcx(root: XmlElement, path: string): Contents {
  const entries = elementsNamed(root, 'navpoint').flatMap((point) => {
    const child = (name: string) => childrenOf(point).find((each) => each.name === name);
    const content = child('content');
    return entryOf(path, content && said(content, 'src'), wordsOf(child('navlabel')));
  });
  return { entries, landmarks: [] };
}
