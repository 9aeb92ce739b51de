// Owns what `npm start` does once everything is there: build, then show, or try without a window.
import { parseArgs } from 'node:util';
import { type BrowserName, launch } from '../tests/support/browser.ts';
import { ensureBuild } from './ensure-build.ts';
import { tour } from './tour.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { headless: { type: 'boolean', default: false } },
});
const [kind = 'chromium', title = 'Chromium', executablePath = ''] = positionals;
const name: BrowserName = kind === 'firefox' ? 'firefox' : 'chromium';

try {
  ensureBuild(name === 'firefox' ? '.output/firefox-mv3' : '.output/chrome-mv3');
  await (values.headless ? tryUnseen() : show());
} catch (error) {
  console.error(`It did not work: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function show(): Promise<void> {
  const session = await launch(name, { executablePath, headless: false, watch: false });
  try {
    const first = await session.browser.pages();
    await session.newTab();
    for (const page of first) await page.close();
    console.log(
      `${title} is open on a new tab. Its profile is a fresh one: what you write there goes when ` +
        'you close its window.',
    );
    await new Promise((done) => session.browser.once('disconnected', done));
  } finally {
    await session.close();
  }
}

async function tryUnseen(): Promise<void> {
  console.log(`Trying it in ${title}, without a window.`);
  const session = await launch(name, { executablePath });
  try {
    await tour(session);
  } finally {
    await session.close();
  }
}
