// The style sheets that are files of the build.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { styleFiles } from '../../content/build/style-files.ts';
import { ROOT } from '../support/sources.ts';

const files = styleFiles(ROOT);

describe('styleFiles', () => {
  it('has each sheet that a page links to once, and no other', () => {
    const pages = globSync('entrypoints/*/index.html', { cwd: ROOT });
    const linked = pages.flatMap((page) => {
      const html = readFileSync(join(ROOT, page), 'utf8');
      return html.split('"').filter((value) => value.endsWith('.css') && value.startsWith('/'));
    });
    expect(linked.length).toBeGreaterThan(20);
    expect(files.map(({ name }) => `/styles/${name}`)).toEqual([...new Set(linked)].toSorted());
  });

  it('leaves comments and white space out', () => {
    for (const { text } of files) {
      expect(text).toMatch(/^[^\n]+\}$/);
      expect(text).not.toContain('/*');
    }
  });
});
