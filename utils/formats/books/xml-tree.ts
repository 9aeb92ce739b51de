// A small file of XML as a tree: what a book says of itself, its table of contents.
import { type Attributes, attributeOf, readMarkup } from './markup.ts';

export type XmlElement = {
  /** In lower case, without its prefix. */
  name: string;
  attributes: Attributes;
  parts: (string | XmlElement)[];
};

/** More than any table of contents has, in UTF-16 code units. */
export const TREE_MAX_LENGTH = 8_000_000;

const WORDS_MAX_LENGTH = 4000;

/** The tree of `text`, of as much of it as `TREE_MAX_LENGTH`, under a root without a name. */
export function xmlTree(text: string, kind: 'xml' | 'xhtml' = 'xml'): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, parts: [] };
  const open = [root];
  readMarkup(text.slice(0, TREE_MAX_LENGTH), kind, {
    open(name, attributes) {
      const element: XmlElement = { name, attributes, parts: [] };
      open.at(-1)?.parts.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (words) => void open.at(-1)?.parts.push(words),
  });
  return root;
}

export function childrenOf(element: XmlElement): XmlElement[] {
  return element.parts.filter((part) => typeof part !== 'string');
}

/** All elements of these names beneath `element`, in the order of the file. */
export function elementsNamed(element: XmlElement, ...names: string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const look = (at: XmlElement) => {
    for (const child of childrenOf(at)) {
      if (names.includes(child.name)) found.push(child);
      look(child);
    }
  };
  look(element);
  return found;
}

/** The first words in `element` and beneath it, as many as a title or a name may have; whitespace collapsed. */
export function wordsOf(element: XmlElement | undefined): string {
  const words: string[] = [];
  let length = 0;
  const gather = (at: XmlElement) => {
    for (const part of at.parts) {
      if (length > WORDS_MAX_LENGTH) return;
      if (typeof part !== 'string') gather(part);
      else {
        words.push(part.slice(0, WORDS_MAX_LENGTH));
        length += part.length;
      }
    }
  };
  if (element) gather(element);
  return words.join('').replace(/\s+/g, ' ').replaceAll('\u00AD', '').trim();
}

/** An attribute by its local name; undefined where it is empty. */
export function said(element: XmlElement, name: string): string | undefined {
  return attributeOf(element.attributes, name)?.trim() || undefined;
}
