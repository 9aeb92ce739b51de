// The Vite plugin that leaves out of htmlparser2 its table of two thousand names of
// characters, 30 kB zipped: books have theirs in `formats/books/character-names.ts`.
import type { Plugin } from 'vite';

export function smallEntities(): Plugin {
  return {
    name: 'outward:small-entities',
    enforce: 'pre',
    load(id) {
      if (!/entities\/.*decode-data-html\.js$/.test(id)) return undefined;
      return "export { xmlDecodeTree as htmlDecodeTree } from './decode-data-xml.js';";
    },
  };
}
