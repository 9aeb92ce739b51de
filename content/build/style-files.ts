// The style sheets that pages ask for by a link, as files of the build: what several pages share is
// in it once. A page that is drawn forty times a day has its styles in its HTML instead.
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compact } from './inline-styles.ts';

const LINK = /<link rel="stylesheet" href="\/styles\/([^"]+)"/g;

/** Every sheet that a page under `root` links to, without comments and white space. */
export function styleFiles(root: string): { name: string; text: string }[] {
  const pages = globSync('entrypoints/*/index.html', { cwd: root });
  const names = pages.flatMap((page) => {
    const html = readFileSync(resolve(root, page), 'utf8');
    return [...html.matchAll(LINK)].map(([, name = '']) => name);
  });
  return [...new Set(names)].toSorted().map((name) => ({
    name,
    text: compact(readFileSync(resolve(root, 'components/styles', name), 'utf8')),
  }));
}
