// Owns the gallery: pictures of every page in every language, in both schemes and three widths,
// to be looked at one by one. They lie in pictures/gallery, and are no part of the repository.
//   --language CODE   only this one     --scheme light|dark   only this one
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { languages } from '../content/build/words.ts';
import { sayIn } from '../tests/support/say.ts';
import { launchIn, SCENES } from '../tests/support/scenes.ts';
import { ensureBuild } from './ensure-build.ts';

const FOLDER = resolve(import.meta.dirname, '..', 'pictures', 'gallery');
const WIDTHS = [380, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;

const { values: wishes } = parseArgs({
  options: { language: { type: 'string' }, scheme: { type: 'string' } },
});

async function photograph(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 800 });
    const wanted = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ width, height: Math.min(Math.max(800, wanted), 2400) });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`) as `${string}.png` });
  }
}

async function gallery(language: string, scheme: 'light' | 'dark'): Promise<void> {
  const session = await launchIn('chromium', language, { scheme, watch: false });
  try {
    for (const { name, open } of SCENES) {
      const page = await open(session, sayIn(language), language);
      await photograph(page, `${name}-${language}-${scheme}`);
      await page.close();
    }
  } finally {
    await session.close();
  }
}

ensureBuild('.output/chrome-mv3');
await mkdir(FOLDER, { recursive: true });
for (const { code } of languages()) {
  for (const scheme of SCHEMES) {
    if ((wishes.language ?? code) !== code || (wishes.scheme ?? scheme) !== scheme) continue;
    await gallery(code, scheme);
    console.log(`pictures/gallery: ${code}, ${scheme}`);
  }
}
