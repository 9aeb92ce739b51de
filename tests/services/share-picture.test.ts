import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PICTURE_COLOURS } from '../../utils/services/share-picture.ts';
import { ROOT } from '../support/sources.ts';

const css = readFileSync(join(ROOT, 'components/styles/page.css'), 'utf8');

describe('the colours of a picture', () => {
  it.each([
    ['paper', ':root {'],
    ['night', ':root[data-scheme="night"] {'],
  ] as const)('are those of the pages: %s', (scheme, start) => {
    const rule = css.slice(css.indexOf(start)).split('}')[0] ?? '';
    const colours = Object.fromEntries(
      Array.from(rule.matchAll(/--(paper|ink|quiet|accent): (#\w+)/g), ([, name, hex]) => [
        name,
        hex,
      ]),
    );
    expect(PICTURE_COLOURS[scheme]).toEqual(colours);
  });
});
