// The worker as an input of the build that has its page.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entrypoint } from 'wxt';
import { withReaderWorker } from '../../content/build/reader-worker.ts';
import { ROOT } from '../support/sources.ts';

function inputs(...names: string[]): Record<string, string> {
  const input: Record<string, string> = {};
  const entrypoints = names.map((name) => ({ name }) as Entrypoint);
  withReaderWorker(entrypoints, { root: ROOT, build: { rollupOptions: { input } } });
  return input;
}

describe('withReaderWorker', () => {
  it('adds the worker, which is there, to the pages', () => {
    const added = inputs('journal', 'library');
    expect(Object.keys(added)).toEqual(['read-file']);
    expect(existsSync(added['read-file'] ?? '')).toBe(true);
  });

  it('adds nothing to a script that is built alone', () => {
    expect(inputs('paint')).toEqual({});
  });
});
