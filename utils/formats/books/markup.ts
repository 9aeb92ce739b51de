// Markup read tag by tag: XML and XHTML, well-formed or not. What a file defines as an
// entity of its own is unknown here, and stays as it is written.
import { Parser } from 'htmlparser2';
import { withCharacters } from './character-names.ts';

/** By their names in lower case, with their prefixes. */
export type Attributes = Readonly<Record<string, string>>;

/** Names of elements come in lower case and without their prefixes. */
export type MarkupReader = {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(words: string): void;
};

/** As deep as browsers go; deeper markup is read as if it began anew there, for each tag costs as many steps as it is deep. */
const DEPTH_MAX = 500;

const localName = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase();

/** @returns where reading stopped, in UTF-16 code units, if that is before the end */
function readUpToDepth(text: string, isXml: boolean, reader: MarkupReader): number | undefined {
  const open: string[] = [];
  let stopped: number | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(localName(name));
        reader.open(localName(name), attributes);
        if (open.length < DEPTH_MAX) return;
        stopped = parser.endIndex + 1;
        parser.pause();
      },
      onclosetag() {
        const name = open.pop();
        if (name !== undefined) reader.close(name);
      },
      ontext: (words) => reader.text(words),
    },
    {
      xmlMode: isXml,
      lowerCaseAttributeNames: true,
      recognizeSelfClosing: true,
      recognizeCDATA: true,
    },
  );
  parser.end(text);
  for (const name of open.toReversed()) reader.close(name);
  return stopped;
}

/** Tells `reader` what stands in `text`, each element closed in its turn. In XHTML the names of characters are those of HTML. */
export function readMarkup(text: string, kind: 'xml' | 'xhtml', reader: MarkupReader): void {
  let rest: string | undefined = kind === 'xml' ? text : withCharacters(text);
  while (rest !== undefined) {
    const stopped: number | undefined = readUpToDepth(rest, kind === 'xml', reader);
    rest = stopped === undefined ? undefined : rest.slice(stopped);
  }
}

/** An attribute by its local name, whatever its prefix. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => one === name || one.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/**
 * What an element says that it is, in the words of EPUB: its `epub:type`, and its
 * `role` without 'doc-' (DPUB-ARIA has the same words).
 */
export function typesOf(attributes: Attributes): string[] {
  const names = Object.keys(attributes);
  if (names.length === 0) return [];
  const typed = names.find((name) => name.endsWith(':type'));
  const said = `${typed ? attributes[typed] : ''} ${attributes.role ?? ''}`;
  return said
    .toLowerCase()
    .split(/\s+/)
    .map((type) => type.replace(/^doc-/, ''))
    .filter((type) => type !== '');
}
