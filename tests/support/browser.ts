// Owns the driver: one way to start a browser with the extension and to use it as a reader does.
import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.mjs';
import { startChromium } from './browser-chromium.ts';
import type { Engine, Start } from './browser-engine.ts';
import { startFirefox } from './browser-firefox.ts';
import {
  killTree,
  newProfile,
  removeProfile,
  removeSocketFolder,
  within,
} from './browser-process.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** The built extension; the build of this project for that browser where absent. */
  extension?: string;
  /** A profile that is kept; a new one, removed at the end, where absent. */
  profile?: string;
  /** The browser's program; the one found on this machine where absent. */
  executablePath?: string;
  /** True unless said otherwise. */
  headless?: boolean;
  /** Whether `requests` records. True unless said otherwise; measuring wants false. */
  watch?: boolean;
  /** What the system prefers, from the first paint on. */
  scheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  /** Preferences of Firefox. */
  prefs?: Record<string, string | number | boolean>;
  /** More arguments on the browser's command line. */
  args?: string[];
}

export interface Session {
  readonly name: BrowserName;
  /** Changes with each restart. */
  readonly browser: Browser;
  readonly profile: string;
  /** The address of one of the extension's files. */
  url(path: string): string;
  /** Opens a page of the extension in a tab, loaded. In Firefox `page.url()` does not tell where it is. */
  open(path: string): Promise<Page>;
  /** Opens a real new tab, the address bar keeping its focus in Firefox. */
  newTab(): Promise<Page>;
  /** In Chromium the real popup, which closes when it loses the focus; in Firefox a page of its size. */
  openPopup(): Promise<Page>;
  /** Reloads a page of the extension; puppeteer's own `reload` never ends in Firefox. */
  reload(page: Page): Promise<void>;
  /** Closes the browser and starts it again on the same profile; after `kill`, just starts it. */
  restart(): Promise<void>;
  /** SIGKILL to the browser and all its processes. The session can be restarted. */
  kill(): Promise<void>;
  /** Ends the browser and removes the profile that was made for it. Can be called twice. */
  close(): Promise<void>;
  /**
   * Addresses asked for by pages and workers beyond the extension and the browser itself, also
   * those that a policy stopped, over all restarts. What Firefox saw before a `kill` is lost.
   */
  requests(): Promise<string[]>;
}

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
const CLOSE_WITHIN_MS = 15_000;

/** Starts a browser with the extension in it; throws where there is no browser or no build. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Session> {
  const start = startOf(name, options);
  const ownsProfile = options.profile === undefined;
  const asked: string[] = [];
  let engine = await run(name, start).catch(async (error: unknown) => {
    if (ownsProfile) await removeProfile(start.profile);
    throw error;
  });
  let isRunning = true;

  async function end(): Promise<void> {
    if (!isRunning) return;
    isRunning = false;
    asked.push(...(await engine.requests().catch(() => [])));
    await closeBrowser(engine.browser);
    removeSocketFolder(start.profile);
  }

  return {
    name,
    profile: start.profile,
    get browser() {
      return engine.browser;
    },
    url: (path) => `${engine.origin}${path}`,
    open: (path) => engine.open(`${engine.origin}${path}`),
    newTab: () => engine.newTab(),
    openPopup: () => engine.openPopup(),
    reload: (page) => engine.reload(page),
    async restart() {
      await end();
      engine = await run(name, start);
      isRunning = true;
    },
    async kill() {
      isRunning = false;
      const child = engine.browser.process();
      if (child) await killTree(child);
      asked.push(...(await engine.requests().catch(() => [])));
      removeSocketFolder(start.profile);
    },
    async close() {
      await end();
      if (ownsProfile) await removeProfile(start.profile);
    },
    async requests() {
      const latest = isRunning ? await engine.requests() : [];
      return [...new Set([...asked, ...latest])];
    },
  };
}

function startOf(name: BrowserName, options: LaunchOptions): Start {
  const found = options.executablePath ?? findBrowser(name)?.path;
  if (!found) throw new Error(`No ${name} was found on this machine`);
  return {
    executablePath: found,
    profile: options.profile ?? newProfile(name),
    extension: resolve(options.extension ?? BUILDS[name]),
    headless: options.headless ?? true,
    watch: options.watch ?? true,
    scheme: options.scheme,
    reducedMotion: options.reducedMotion ?? false,
    prefs: options.prefs ?? {},
    args: options.args ?? [],
  };
}

/** A browser that does not come up on a busy machine usually does the second time. */
async function run(name: BrowserName, start: Start): Promise<Engine> {
  return await tryToRun(name, start).catch(() => tryToRun(name, start));
}

async function tryToRun(name: BrowserName, start: Start): Promise<Engine> {
  try {
    return await (name === 'firefox' ? startFirefox(start) : startChromium(start));
  } catch (error) {
    removeSocketFolder(start.profile);
    throw error;
  }
}

async function closeBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  try {
    await within(CLOSE_WITHIN_MS, 'closing the browser', browser.close());
  } catch {
    // It hangs or is gone already: what is left of it goes below.
  }
  if (child) await killTree(child);
}
