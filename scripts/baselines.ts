// Owns `npm run baselines`: the pictures that the tests compare the pages with, taken anew.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureBuild } from './ensure-build.ts';

ensureBuild('.output/chrome-mv3');
const vitest = resolve(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'e2e', 'tests/e2e/baselines.test.ts'],
  { stdio: 'inherit', env: { ...process.env, OUTWARD_BASELINES: '1' } },
);
process.exitCode = status ?? 1;
