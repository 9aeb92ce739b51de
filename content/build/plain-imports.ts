// The Vite plugin that lets import() be import(): Vite wraps it to preload the
// styles and chunks of a web site, 3 kB that an extension's local files do not need.
import type { Plugin } from 'vite';

export function plainImports(): Plugin {
  return {
    name: 'outward:plain-imports',
    enforce: 'pre',
    load(id) {
      if (id !== '\0vite/preload-helper.js') return undefined;
      return 'export const __vitePreload = (load) => load();';
    },
  };
}
