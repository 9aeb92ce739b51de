// The Vite plugin that keeps a page's module out of the way of its first frame.
// A <script> would be fetched and run beside the paint script, and often before
// the frame; so its address stands in a <meta> and the paint script imports it.
import type { Plugin } from 'vite';

const MODULE = /<script type="module"[^>]* src="([^"]+)"><\/script>/;

/** The pages that wait: those that answer no key before they are seen. */
const PAGES = /\bnewtab\b/;

export function lateModule(): Plugin {
  return {
    name: 'outward:late-module',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename }) =>
        PAGES.test(filename) ? html.replace(MODULE, '<meta name="module" content="$1">') : html,
    },
  };
}
