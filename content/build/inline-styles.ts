// The Vite plugin that writes a page's styles into its HTML, so that its first
// paint waits for no second file: <style data-from="components/styles/page.css">.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const MARK = /<style data-from="([^"]+)"><\/style>/g;

/** Comments and indentation away; selectors and values untouched. */
function compact(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();
}

export function inlineStyles(): Plugin {
  let root = '';
  return {
    name: 'outward:inline-styles',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(MARK, (_, files: string) => {
          const css = files.split(' ').map((file) => readFileSync(resolve(root, file), 'utf8'));
          return `<style>${compact(css.join('\n'))}</style>`;
        }),
    },
  };
}
