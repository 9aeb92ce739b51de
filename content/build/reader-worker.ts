// The worker that reads files, built together with the pages, so that what it has in common with
// them is in the package once: a build of its own, as Vite and WXT give to workers, repeats it.
import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';
import type { Entrypoint } from 'wxt';

/** Built as `read-file.js`. */
const NAME = 'read-file';

/** The page that starts the worker. */
const PAGE = 'library';

/** Adds the worker to the inputs of the build that has its page; WXT's hook for each of its builds. */
export function withReaderWorker(
  entrypoints: readonly Entrypoint[],
  { root = '.', build }: InlineConfig,
): void {
  const input = build?.rollupOptions?.input;
  if (!entrypoints.some(({ name }) => name === PAGE) || typeof input !== 'object') return;
  Object.assign(input, { [NAME]: resolve(root, 'entrypoints/library/read-file.ts') });
}
