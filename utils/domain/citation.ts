// What stands under a thought: where it is from, in words, and the address that leads there.
import { isOpenable } from './plain-address.ts';
import { type Source, sourceLine } from './thought.ts';

export type Citation = {
  words: string;
  /** Of a page or a file, at the passage where that is known; nothing that runs. */
  address?: string;
};

/** What an address is told by where nothing else is known: its host, or the name of the file. */
function nameOf(address: string): string {
  const { host, pathname } = new URL(address);
  return host || pathname.slice(pathname.lastIndexOf('/') + 1);
}

/** `link` opens the page at the passage, `source.url` at its beginning. Undefined where nothing is known. */
export function citationOf(cited: {
  source?: Source | undefined;
  link?: string | undefined;
}): Citation | undefined {
  const address = [cited.link, cited.source?.url].find((one) => one && isOpenable(one));
  const words = sourceLine(cited.source) ?? (address && nameOf(address));
  return words ? { words, ...(address && { address }) } : undefined;
}
