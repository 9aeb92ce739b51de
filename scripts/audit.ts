// Owns `npm run audit`: every end-to-end test in both browsers, every page in every state, language and
// scheme, every damaged file. `npm test` takes a part of it. Names of files make it those alone.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureBuild } from './ensure-build.ts';

for (const build of ['.output/chrome-mv3', '.output/firefox-mv3']) ensureBuild(build);
const vitest = resolve(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, OUTWARD_AUDIT: '1' },
});
process.exitCode = status ?? 1;
