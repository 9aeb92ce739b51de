// Owns what is Firefox's own in the driver: how it starts, how its pages open, what it asks for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Engine, POPUP_SIZE, type Start, WINDOW_SIZE } from './browser-engine.ts';
import { type ChromeScope, chromeScopeOf } from './browser-firefox-chrome.ts';
import { killTree, until, within } from './browser-process.ts';
import { isRemote } from './browser-requests.ts';

/** Firefox draws an address for each installation; a fixed one keeps the storage over restarts. */
const UUID = '0a7b1e5c-0d4f-4f5b-9c6e-5f1d2a3b4c5d';

/** Starts Firefox with the extension as a temporary add-on. */
export async function startFirefox(start: Start): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: start.executablePath,
    userDataDir: start.profile,
    headless: start.headless,
    defaultViewport: null,
    timeout: 60_000,
    // What is measured may take minutes; a test has a time of its own.
    protocolTimeout: 30 * 60_000,
    args: [
      '--remote-allow-system-access',
      `--width=${WINDOW_SIZE.width}`,
      `--height=${WINDOW_SIZE.height}`,
      ...start.args,
    ],
    extraPrefsFirefox: { ...prefsFor(start), ...start.prefs },
  });
  try {
    return await engineOf(browser, start);
  } catch (error) {
    const child = browser.process();
    if (child) await killTree(child);
    throw error;
  }
}

function prefsFor({ extension, scheme, reducedMotion }: Start) {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [addonId(extension)]: UUID }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // A process ready for a page that nobody opens: a tenth of the time of a machine with two cores.
    'dom.ipc.processPrelaunch.enabled': false,
    'browser.sessionstore.resume_from_crash': false,
    'toolkit.startup.max_resumed_crashes': -1,
    ...(scheme && {
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    }),
    ...(reducedMotion && { 'ui.prefersReducedMotion': 1 }),
  };
}

function addonId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error('The manifest has no id for Firefox');
  return id;
}

async function engineOf(browser: Browser, start: Start): Promise<Engine> {
  const chrome = await chromeScopeOf(browser);
  if (start.watch) await chrome.run(WATCH);
  await within(30_000, 'installing in Firefox', browser.installExtension(start.extension));
  const origin = `moz-extension://${UUID}/`;
  return {
    browser,
    origin,
    open: (url) => openTab(browser, url),
    newTab: () => openNewTab(browser, chrome, `${origin}newtab.html`),
    // The real popup is no browsing context that BiDi lists, so it can be opened but not driven:
    // a page of the same size stands for it.
    openPopup: () => openTab(browser, `${origin}popup.html`, POPUP_SIZE),
    reload,
    async requests() {
      if (!start.watch) return [];
      const asked: string[] = JSON.parse(
        await chrome.run('JSON.stringify(globalThis.outwardAsked)'),
      );
      return asked.filter((url) => isRemote(url, origin));
    },
  };
}

/**
 * Notes each address that something other than Firefox itself asks for: its own channels (to its
 * settings service and the like) bear the system's principal. What a policy stops never becomes a
 * channel, in this process at least, but the console names it.
 */
const WATCH = `(() => {
  const asked = (globalThis.outwardAsked = []);
  const onChannel = (subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal } = channel.loadInfo;
    if (!triggeringPrincipal.isSystemPrincipal) asked.push(channel.URI.spec);
  };
  const observe = ({ message }) => {
    if (!message.includes('Content-Security-Policy')) return;
    const [blocked] = /\\b(https?|wss?):[^\\s"”]+/.exec(message) ?? [];
    if (blocked) asked.push(blocked);
  };
  Services.obs.addObserver(onChannel, 'http-on-modify-request');
  Services.console.registerListener({ observe });
  return '';
})()`;

async function openTab(
  browser: Browser,
  url: string,
  size?: { width: number; height: number },
): Promise<Page> {
  const page = await within(20_000, 'opening a tab', browser.newPage());
  if (size) await page.setViewport(size);
  // The promise of a navigation to the extension never resolves: the page itself is asked.
  page.goto(url).catch(() => undefined);
  await until(20_000, `opening ${url}`, async () =>
    (await isLoaded(page, url)) ? true : undefined,
  );
  return page;
}

/** `about:newtab` shows no override here; the command behind the button of the tab bar does. */
async function openNewTab(browser: Browser, chrome: ChromeScope, url: string): Promise<Page> {
  const before = new Set(await browser.pages());
  await chrome.run(`BrowserCommands.openTab(); ''`);
  return await until(20_000, 'opening a new tab', async () => {
    for (const page of await browser.pages()) {
      if (!before.has(page) && (await isLoaded(page, url))) return page;
    }
    return undefined;
  });
}

async function reload(page: Page): Promise<void> {
  const url = await page.evaluate(() => {
    Object.assign(globalThis, { outwardStale: true });
    setTimeout(() => location.reload());
    return location.href;
  });
  await until(20_000, `reloading ${url}`, async () => {
    const isStale = await within(
      1000,
      'asking',
      page.evaluate(() => 'outwardStale' in globalThis),
    );
    return !isStale && (await isLoaded(page, url)) ? true : undefined;
  });
}

/** A page between two processes may never answer, hence the short wait. */
async function isLoaded(page: Page, url: string): Promise<boolean> {
  const state = page.evaluate(() => `${document.readyState} ${location.href}`);
  const [readyState, href = ''] = (await within(1000, 'asking', state)).split(' ');
  return readyState === 'complete' && href.split(/[?#]/)[0] === url.split(/[?#]/)[0];
}
