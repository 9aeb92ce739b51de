// The Vite plugin that leaves out the script in which WXT runs its plugins on every page:
// there are none, and each page would fetch an empty file before its own. Whoever adds one takes this away.
import type { Plugin } from 'vite';

export function noPlugins(): Plugin {
  return {
    name: 'outward:no-plugins',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (id !== '\0virtual:wxt-html-plugins') return undefined;
      return { code: 'export {};', moduleSideEffects: false };
    },
  };
}
