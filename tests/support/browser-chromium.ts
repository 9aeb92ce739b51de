// Owns what is Chromium's own in the driver: how it starts and how its pages open.
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { type Engine, type Start, WINDOW_SIZE } from './browser-engine.ts';
import { killTree, until } from './browser-process.ts';
import { isRemote, watchChromium } from './browser-requests.ts';

const ARGS = [
  // A renderer ready for a page that nobody opens: a tenth of the time of a machine with two cores.
  '--disable-features=SpareRendererForSitePerProcess',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-crash-restore-bubble',
  '--noerrdialogs',
  `--window-size=${WINDOW_SIZE.width},${WINDOW_SIZE.height}`,
];

/** Starts Chromium, Chrome or Edge. Branded Chrome takes an extension only over the pipe. */
export async function startChromium(start: Start): Promise<Engine> {
  const browser = await puppeteer.launch({
    executablePath: start.executablePath,
    userDataDir: start.profile,
    headless: start.headless,
    defaultViewport: null,
    pipe: true,
    enableExtensions: true,
    timeout: 60_000,
    // What is measured may take minutes; a test has a time of its own.
    protocolTimeout: 30 * 60_000,
    args: [...ARGS, ...argsForRoot(), ...argsForLook(start), ...start.args],
  });
  try {
    return await engineOf(browser, start);
  } catch (error) {
    const child = browser.process();
    if (child) await killTree(child);
    throw error;
  }
}

async function engineOf(browser: Browser, start: Start): Promise<Engine> {
  const asked: string[] = [];
  if (start.watch) await watchChromium(browser, (url) => asked.push(url));
  const id = await browser.installExtension(start.extension);
  const origin = `chrome-extension://${id}/`;
  return {
    browser,
    origin,
    open: (url) => openTab(browser, url),
    newTab: () => openNewTab(browser, origin),
    openPopup: () => pressButton(browser, id),
    async reload(page) {
      await page.reload({ waitUntil: 'load' });
    },
    requests: async () => asked.filter((url) => isRemote(url, origin)),
  };
}

function argsForRoot(): string[] {
  // Chromium refuses its sandbox to root, as whom containers usually run, with little /dev/shm.
  return process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];
}

function argsForLook({ scheme, reducedMotion }: Start): string[] {
  return [
    ...(scheme ? [`--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`] : []),
    ...(reducedMotion ? ['--force-prefers-reduced-motion'] : []),
  ];
}

async function openTab(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  // Just after an installation the first page can be refused: hence more than one try.
  await until(20_000, `opening ${url}`, async () => {
    await page.goto(url, { waitUntil: 'load', timeout: 10_000 });
    return true;
  });
  return page;
}

/**
 * Asks for a new tab as an extension may: with no address, so that the address bar has the focus
 * as it has for the reader. Going to `chrome://newtab` by the driver would give it to the page.
 */
async function openNewTab(browser: Browser, origin: string): Promise<Page> {
  const asker = await openTab(browser, `${origin}manifest.json`);
  const before = new Set(browser.targets());
  await asker.evaluate('chrome.tabs.create({})');
  const isNewTab = (target: Target) => !before.has(target) && target.url() === 'chrome://newtab/';
  const tab = await browser.waitForTarget(isNewTab, { timeout: 10_000 });
  const page = await tab.page();
  if (!page) throw new Error('The new tab is no page');
  await page.waitForFunction(
    () => location.protocol === 'chrome-extension:' && document.readyState === 'complete',
    { timeout: 10_000 },
  );
  await asker.close();
  return page;
}

/**
 * Presses the extension's button in the toolbar. What opens is the real popup: sized by its
 * content, closed by the browser as soon as something else takes the focus.
 */
async function pressButton(browser: Browser, id: string): Promise<Page> {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The extension is not installed');
  const front = await visiblePage(browser);
  return await until(15_000, 'opening the popup', async () => {
    const before = new Set(browser.targets());
    await front.triggerExtensionAction(extension);
    const popup = await browser.waitForTarget(
      (target) => !before.has(target) && target.url().includes(`//${id}/`),
      { timeout: 3000 },
    );
    // The target began as one of no kind, which `page` would answer with nothing.
    const page = await popup.asPage();
    await page.waitForFunction(() => document.readyState === 'complete');
    return page;
  });
}

async function visiblePage(browser: Browser): Promise<Page> {
  const pages = (await browser.pages()).reverse();
  for (const page of pages) {
    if (await page.evaluate(() => document.visibilityState === 'visible')) return page;
  }
  return pages[0] ?? (await browser.newPage());
}
