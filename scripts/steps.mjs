// Owns the steps of `npm test`: each runs one tool under a heading and answers what it counts for.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node, ROOT, run } from './setup.mjs';

/** Runs `work` under a heading and tells how long it took. What it throws counts as one failure. */
export async function step(title, work) {
  console.log(`\n== ${title} ==`);
  const start = performance.now();
  const count = await counted(work);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`-- ${title}: ${count.failed === 0 ? 'passed' : 'failed'} in ${seconds} s`);
  return count;
}

/** What `work` counts itself, or one for all of it. */
async function counted(work) {
  try {
    return (await work()) ?? { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

/** A tool that passes or fails as a whole, by its exit code. */
export async function tool(name, ...args) {
  const code = await run(node(), [programOf(name), ...args], { env: QUIET });
  if (code !== 0) throw new Error(`${name} found something.`);
}

/** A project of vitest, each test counted; a skipped one has not been passed. */
export async function tests(project) {
  const folder = mkdtempSync(join(tmpdir(), 'outward-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const args = [programOf('vitest'), 'run', '--project', project, ...reporters];
    const code = await run(node(), args, { env: QUIET });
    return countOf(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countOf(report, code) {
  if (!existsSync(report)) throw new Error('vitest did not come to its end.');
  const { numTotalTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numTotalTests - numPassedTests;
  // A file that did not load, or an error outside of any test, shows in the exit code alone.
  const isUnsaid = failed === 0 && (code !== 0 || numTotalTests === 0);
  return { passed: numPassedTests, failed: isUnsaid ? 1 : failed };
}

/** None of the tools is to look for a newer version of itself. */
const QUIET = { NO_UPDATE_NOTIFIER: '1', CI: '1' };

/** The file behind a command of a package; the links in .bin are shell scripts on Windows. */
function programOf(name) {
  const folder = join(ROOT, 'node_modules', PACKAGES[name] ?? name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

const PACKAGES = { biome: '@biomejs/biome', tsc: 'typescript' };
