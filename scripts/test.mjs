// Owns `npm test`: all that must hold, in order, and one line at its end that says how it went.
import { ensureBrowser } from './browsers.mjs';
import { ensurePackages, node, run } from './setup.mjs';
import { step, tests, tool } from './steps.mjs';

const results = [];

/** Runs a step and keeps what it counted; answers whether nothing in it failed. */
async function check(title, work) {
  const count = await step(title, work);
  results.push({ title, ...count });
  return count.failed === 0;
}

async function build() {
  if ((await run(node(), ['scripts/build.ts'])) !== 0) throw new Error('The build failed.');
}

async function checkAll() {
  if (!(await check('Packages', ensurePackages))) return;
  await check('Chromium', async () => void ensureBrowser('chromium'));
  await check('Firefox', async () => void ensureBrowser('firefox'));

  await check('Format and lint', () => tool('biome', 'check', '.'));
  await check('Types', () => tool('tsc', '--noEmit'));
  await check('Unused code', () => tool('knip'));
  await check('Unit tests', () => tests('unit*'));

  const isBuilt = await check('Build', build);
  const checkBuild = (title, work) =>
    check(title, async () => {
      if (!isBuilt) throw new Error('There is no build to try.');
      return await work();
    });
  await checkBuild('End to end, in Chromium and in Firefox', () => tests('e2e'));
  await checkBuild('Linter for add-ons', () =>
    tool('web-ext', 'lint', '-s', '.output/firefox-mv3', '--no-config-discovery'),
  );
  await checkBuild('Size of the package', () => tool('size-limit'));
}

await checkAll();

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const failed = results.filter((result) => result.failed > 0);
if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ title }) => title).join('; ')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
