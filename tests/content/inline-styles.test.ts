import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inlineStyles } from '../../content/build/inline-styles.ts';

const root = mkdtempSync(join(tmpdir(), 'outward-styles-'));
afterAll(() => rmSync(root, { recursive: true }));

writeFileSync(join(root, 'a.css'), '/* a\nnote */\na,\nb {\n  color: red;\n  margin: 0 1em;\n}\n');
writeFileSync(join(root, 'b.css'), 'p > q { content: "a b"; }\n');

function page(html: string): string {
  const plugin = inlineStyles();
  (plugin.configResolved as (config: { root: string }) => void)({ root });
  const { handler } = plugin.transformIndexHtml as { handler: (html: string) => string };
  return handler(html);
}

describe('inlineStyles', () => {
  it('writes the styles into the page, in their order', () => {
    expect(page('<style data-from="a.css b.css"></style>')).toBe(
      '<style>a,b{color: red;margin: 0 1em;}p > q{content: "a b";}</style>',
    );
  });

  it('leaves a page without the mark as it is', () => {
    expect(page('<style>a{}</style>')).toBe('<style>a{}</style>');
  });

  it('leaves no white space between tags, and all of it within words', () => {
    expect(page('<div>\n  <p>one  two </p>\n</div>')).toBe('<div><p>one  two </p></div>');
  });

  it('stops the build where a file is missing', () => {
    expect(() => page('<style data-from="none.css"></style>')).toThrow('none.css');
  });
});
