// Owns builds with a script before all others, for what a reader meets but a test cannot wait for:
// another day, a full disk, a database that does not open.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, type LaunchOptions, launch, type Session } from '../support/browser.ts';

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
const PAGES = ['newtab.html', 'popup.html', 'options.html', 'practice.html', 'circle.html'];
const SCRIPT = new URL('./doctored-page.js', import.meta.url);
const HEAD = '<meta charset="utf-8">';

export type Told = {
  /** Milliseconds by which the clock of the pages is ahead. */
  shiftMs?: number;
  fault?: 'open-throws' | 'open-fails' | 'next-version' | 'put-throws' | 'commit-fails';
  /** Whether writing fails for want of room, in the way that `fault` says. */
  full?: boolean;
};

export type Doctored = Session & {
  /** Tells every page, from its next load on; the clock and `full` at once. */
  tell(told: Told): Promise<void>;
};

/** Starts a browser with a doctored copy of the build. */
export async function launchDoctored(
  name: BrowserName,
  options: LaunchOptions = {},
): Promise<Doctored> {
  const folder = doctoredBuild(BUILDS[name]);
  const session = await launch(name, { ...options, extension: folder });
  return Object.defineProperties({} as Doctored, {
    ...Object.getOwnPropertyDescriptors(session),
    tell: { value: (told: Told) => tell(session, told) },
    close: {
      async value() {
        await session.close();
        rmSync(folder, { recursive: true, force: true });
      },
    },
  });
}

function doctoredBuild(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'outward-doctored-'));
  cpSync(build, folder, { recursive: true });
  for (const page of PAGES) {
    const html = readFileSync(join(folder, page), 'utf8');
    if (!html.includes(HEAD)) throw new Error(`${page} does not begin as expected`);
    const doctored = html.replace(HEAD, `${HEAD}<script src="/doctored-page.js"></script>`);
    writeFileSync(join(folder, page), doctored);
  }
  cpSync(SCRIPT, join(folder, 'doctored-page.js'));
  writeFileSync(join(folder, 'blank.html'), '<!doctype html><title>Blank</title>');
  return folder;
}

async function tell(session: Session, told: Told): Promise<void> {
  const page = await session.open('blank.html');
  await page.evaluate((words) => {
    const before = JSON.parse(localStorage.getItem('test') ?? '{}');
    localStorage.setItem('test', JSON.stringify({ ...before, ...JSON.parse(words) }));
  }, JSON.stringify(told));
  await page.close();
}
