// Every page in every state, looked at once: what axe finds, what is lost, also in a small window, at
// 200 % or with text at 400 %, and what moves where the system asks for less. Every state for one reader,
// and every page for one in each other language, so that browsers, schemes and languages are paired; in
// the audit each is tried with each, in every language and state.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { languages } from '../../content/build/words.ts';
import { isAudit } from '../support/audit.ts';
import type { BrowserName } from '../support/browser.ts';
import { axeProblems, lostParts } from '../support/page-checks.ts';
import { sayIn } from '../support/say.ts';
import type { Scene } from '../support/scene.ts';
import { launchIn, SCENES, SCENES_OF_NOTES } from '../support/scenes.ts';
import { freshTest } from './fresh-test.ts';
import { BROWSERS, seen } from './steps.ts';

/** All of them one after the other, on a busy machine. */
const SCENES_MS = 480_000;

type Reader = [BrowserName, scheme: 'light' | 'dark', language: string];

/** The first meets every state; each two of a browser, a scheme and a direction meet in one of four. */
const READERS: Reader[] = isAudit
  ? BROWSERS.flatMap((name) =>
      languages().flatMap(({ code }): Reader[] => [
        [name, 'light', code],
        [name, 'dark', code],
      ]),
    )
  : [
      ['chromium', 'dark', 'en'],
      ['firefox', 'light', 'ru'],
      ['chromium', 'light', 'he'],
      ['firefox', 'dark', 'he'],
    ];

/** What 200 % makes of a window of 1280 by 900 is one of 640 by 450 CSS pixels. */
const SMALL = [
  { width: 320, height: 568 },
  { width: 640, height: 450 },
];

const WIDE = { width: 1280, height: 800 };

async function problemsOf(page: Page, direction: string): Promise<string[]> {
  const found = [...(await axeProblems(page)), ...(await lostParts(page))];
  const told = await page.evaluate(() => ({
    dir: document.documentElement.dir,
    isLess: matchMedia('(prefers-reduced-motion: reduce)').matches,
    moving: document.getAnimations().length,
  }));
  expect(told).toEqual({ dir: direction, isLess: true, moving: 0 });
  for (const size of SMALL) {
    await page.setViewport(size);
    await seen(page, `${size.width} px`, (wanted) => innerWidth === wanted, size.width);
    found.push(...(await lostParts(page)).map((part) => `at ${size.width} px: ${part}`));
  }
  // Text at 400 % alone: no condition on the width of the window knows of it.
  await page.setViewport(WIDE);
  await page.addStyleTag({ content: ':root { font-size: 400% !important; }' });
  await seen(page, 'a wide window', (wanted) => innerWidth === wanted, WIDE.width);
  found.push(...(await lostParts(page)).map((part) => `with text at 400 %: ${part}`));
  return found;
}

describe.each(READERS)('for every reader, in %s, %s, %s', (name, scheme, language) => {
  const fresh = freshTest(() => launchIn(name, language, { scheme, reducedMotion: true }));
  const ofLayout = SCENES.filter(({ isLayout }) => isAudit || language === 'en' || isLayout);
  // The two readers of Hebrew share the scenes.
  const isTheirs = (scene: Scene) =>
    isAudit || language !== 'he' || SCENES_OF_NOTES.includes(scene) === (name === 'chromium');
  const scenes = ofLayout.filter(isTheirs);
  const { direction = 'ltr' } = languages().find(({ code }) => code === language) ?? {};

  fresh('nothing is amiss on any page', { timeout: SCENES_MS }, async ({ session }) => {
    const found: Record<string, string[]> = {};
    for (const { name: scene, open } of scenes) {
      const page = await open(session, sayIn(language), language);
      found[scene] = await problemsOf(page, direction);
      await page.close();
    }
    expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([]);
  });
});
