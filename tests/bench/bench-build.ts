// Owns the build that is measured: a copy with static pages beside ours, which have the same words,
// the same styles and the same font, and no script.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, Session } from '../support/browser.ts';
import { thoughtOn } from '../support/browser-reader.ts';
import { launchIn } from '../support/scenes.ts';

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

export type BenchSession = Session & { folder: string };

/**
 * Starts a browser whose reader prefers `language` with the copy; `static.html` and
 * `static-popup.html` show today's thought.
 */
export async function launchBench(name: BrowserName, language = 'en'): Promise<BenchSession> {
  const folder = mkdtempSync(join(tmpdir(), 'outward-bench-'));
  cpSync(BUILDS[name], folder, { recursive: true });
  writeStatic(folder, {});
  const session = await launchIn(name, language, { extension: folder, watch: false });
  const page = await session.open('newtab.html');
  const root = await page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir };
  });
  writeStatic(folder, { ...(await thoughtOn(page)), ...root });
  await page.close();
  return Object.defineProperties({} as BenchSession, {
    ...Object.getOwnPropertyDescriptors(session),
    folder: { value: folder },
    close: {
      async value() {
        await session.close();
        rmSync(folder, { recursive: true, force: true });
      },
    },
  });
}

type Static = { text?: string; source?: string; lang?: string; dir?: string };

function writeStatic(folder: string, { text = '', source, lang, dir }: Static): void {
  for (const [page, name] of [
    ['newtab.html', 'static.html'],
    ['popup.html', 'static-popup.html'],
  ] as const) {
    const html = readFileSync(join(folder, page), 'utf8')
      .replace('<html lang="en"', `<html lang="${lang ?? 'en'}" dir="${dir || 'ltr'}"`)
      .replace(/<script[^>]*><\/script>/g, '')
      .replace(/<link rel="modulepreload"[^>]*>/g, '')
      .replace(/(<blockquote[^>]*)>/, `$1 data-length="${lengthOf(text)}">${escaped(text)}`)
      .replace(/(<figcaption[^>]*>)/, source ? `$1<cite>${escaped(source)}</cite>` : '$1');
    writeFileSync(join(folder, name), html);
  }
}

/** As the page's own script has it, so that both are set in the same size. */
function lengthOf({ length }: string): string {
  if (length <= 60) return 'short';
  return length <= 130 ? 'medium' : 'long';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
