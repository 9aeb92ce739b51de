// The Vite plugin that makes pages ready for their first paint: white space between
// tags goes, and where the HTML asks for it the styles are written into it, so that the
// first paint waits for no second file: <style data-from="components/styles/page.css">.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const MARK = /<style data-from="([^"]+)"><\/style>/g;

/** Comments and indentation away; selectors and values untouched. */
export function compact(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();
}

/**
 * HTML without white space between its tags: the first render takes the painted
 * elements over in their places, and text between them would have it move each
 * of them, the field with the focus too.
 */
export function tight(html: string): string {
  return html.replace(/>\s+</g, '><');
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
        tight(html).replace(MARK, (_, files: string) => {
          const css = files.split(' ').map((file) => readFileSync(resolve(root, file), 'utf8'));
          return `<style>${compact(css.join('\n'))}</style>`;
        }),
    },
  };
}
