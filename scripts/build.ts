// Owns the builds for both browsers, into .output/chrome-mv3 and .output/firefox-mv3,
// each zipped beside it as the stores take it.
import { resolve } from 'node:path';
import { zip } from 'wxt';

const root = resolve(import.meta.dirname, '..');

for (const browser of ['chrome', 'firefox']) {
  await zip({ root, browser, manifestVersion: 3 });
}
