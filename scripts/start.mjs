// Owns `npm start`: from a fresh clone to a browser on a new tab, with whatever browser is there.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser, findBrowser } from './browsers.mjs';
import { ensurePackages, node, run } from './setup.mjs';

const OPEN = fileURLToPath(import.meta.resolve('./open.ts'));

const CHOICES = ['chromium', 'chrome', 'edge', 'firefox'];

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function start() {
  const { choice, isHeadless } = wishes();
  await ensurePackages();
  const found = choice
    ? ensureBrowser(choice)
    : (findBrowser('chromium') ?? findBrowser('firefox') ?? ensureBrowser('chromium'));
  const { kind, name, path } = found;
  const headless = isHeadless || !hasDisplay() ? ['--headless'] : [];
  return await run(node(), [OPEN, kind, name, path, ...headless]);
}

/** What was asked for. npm keeps for itself what does not stand behind `--`, and drops the name. */
function wishes() {
  const { env } = process;
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, headless: { type: 'boolean' } },
  });
  if (!values.browser && env.npm_config_browser === 'true') {
    throw new Error('Write two dashes before it: npm start -- --browser firefox');
  }
  if (values.browser && !CHOICES.includes(values.browser)) {
    throw new Error(`--browser takes one of: ${CHOICES.join(', ')}.`);
  }
  const isHeadless = values.headless ?? env.npm_config_headless === 'true';
  return { choice: values.browser, isHeadless };
}

function hasDisplay() {
  const { env, platform } = process;
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
