// Owns sessions in which a passage can be kept without a reader's hand: the driver reaches neither
// the menu of a selection nor a command, and what it presses gives no permission. So this build has
// one for pages on loopback, and lets a page of the extension press both.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type BrowserName, type LaunchOptions, launch, type Session } from '../support/browser.ts';
import { until } from '../support/browser-process.ts';
import { seen } from './steps.ts';

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** What is told to the background by a page of the extension. */
type Pressed = { press: 'menu'; click: object; tab: number } | { press: 'key'; tab: number };

export type KeepingSession = Session & {
  /** A page of the extension from which all else is asked. */
  helm(): Promise<Page>;
};

export async function launchKeeping(
  name: BrowserName,
  options: LaunchOptions = {},
): Promise<KeepingSession> {
  const folder = keepingBuild(BUILDS[name]);
  const session = await launch(name, { ...options, extension: folder });
  return Object.defineProperties({} as KeepingSession, {
    ...Object.getOwnPropertyDescriptors(session),
    helm: { value: () => helmOf(session) },
    close: {
      async value() {
        await session.close();
        rmSync(folder, { recursive: true, force: true });
      },
    },
  });
}

function keepingBuild(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'outward-keeping-'));
  cpSync(build, folder, { recursive: true });
  change(join(folder, 'manifest.json'), (text) =>
    JSON.stringify({ ...JSON.parse(text), host_permissions: ['http://127.0.0.1/*'] }),
  );
  change(join(folder, 'background.js'), (code) => {
    const menu = /contextMenus\.onClicked\.addListener\(/;
    const key = /commands\.onCommand\.addListener\(/;
    return `${code}
      ;(globalThis.browser ?? chrome).runtime.onMessage.addListener(({ press, click, tab }) => {
        if (press === 'menu') pressedMenu({ menuItemId: 'keep', ...click }, { id: tab });
        if (press === 'key') pressedKey('keep-passage', { id: tab });
      });`
      .replace(menu, '$&globalThis.pressedMenu=')
      .replace(key, '$&globalThis.pressedKey=');
  });
  // A closed tree is closed to the driver too.
  change(join(folder, 'kept.js'), (code) => code.replace(/mode:(["'`])closed\1/, "mode:'open'"));
  writeFileSync(join(folder, 'helm.html'), '<!doctype html><title>Helm</title>');
  return folder;
}

function change(path: string, by: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = by(before);
  if (after === before) throw new Error(`${path} is not as expected`);
  writeFileSync(path, after);
}

const helms = new WeakMap<object, Page>();

async function helmOf(session: Session): Promise<Page> {
  const known = helms.get(session.browser);
  // Firefox's pages do not always hear that they are closed.
  const isOpen = await known?.evaluate(() => true).catch(() => false);
  if (known && isOpen) return known;
  const made = await session.open('helm.html');
  helms.set(session.browser, made);
  return made;
}

/** Opens a page of others, in front. */
export async function visit(session: Session, address: string): Promise<Page> {
  const page = await session.browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  return page;
}

/** Selects all of the element with this id, in a shadow tree too. */
export async function selectWords(page: Pick<Page, 'evaluate'>, id = 'words'): Promise<void> {
  await page.evaluate((wanted) => {
    const hosts = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const element = [document, ...hosts].map((root) => root.getElementById(wanted)).find(Boolean);
    if (!element) throw new Error(`There is no ${wanted}`);
    const selection = document.getSelection();
    selection?.selectAllChildren(element);
  }, id);
}

/** The browser's number of the tab at an address, whatever stands after its '#'. */
async function tabAt(session: KeepingSession, page: Page): Promise<number> {
  const address = (await page.evaluate(() => location.href)).split('#')[0] ?? '';
  const helm = await session.helm();
  return await until(5000, `a tab at ${address}`, async () => {
    const found = await helm.evaluate(async (wanted) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      const all = await tabs.query({});
      return all.findLast(({ url = '' }) => url.split('#')[0] === wanted)?.id;
    }, address);
    return found ?? undefined;
  });
}

type Tabs = { query(of: object): Promise<{ id?: number; url?: string }[]> };
type Frames = { getAllFrames(of: object): Promise<{ frameId: number; url: string }[]> };
type Runtime = { sendMessage(message: unknown): Promise<unknown> };
declare const chrome: { runtime: Runtime; webNavigation: Frames };

async function tellBackground(session: KeepingSession, message: Pressed): Promise<void> {
  const helm = await session.helm();
  await helm.evaluate((told) => {
    // Nobody answers, and Firefox would wait for it.
    chrome.runtime.sendMessage(told).catch(() => undefined);
  }, message);
}

/** Presses 'Keep this passage' in the menu of a selection. */
export async function pressMenu(
  session: KeepingSession,
  page: Page,
  click: object = {},
): Promise<void> {
  const pageUrl = await page.evaluate(() => location.href);
  const tab = await tabAt(session, page);
  await page.bringToFront();
  await tellBackground(session, { press: 'menu', click: { frameId: 0, pageUrl, ...click }, tab });
}

/** Presses the key, in a tab by its number or in one of others' pages. */
export async function pressKey(session: KeepingSession, page: Page | number): Promise<void> {
  const tab = typeof page === 'number' ? page : await tabAt(session, page);
  if (typeof page !== 'number') await page.bringToFront();
  await tellBackground(session, { press: 'key', tab });
}

/** Waits until the confirmation on a page says these words. */
export async function says(page: Page, words: string): Promise<void> {
  await seen(
    page,
    `'${words}' on the page`,
    (wanted) =>
      document.documentElement.lastElementChild?.shadowRoot
        ?.querySelector('[role="status"]')
        ?.textContent?.replaceAll('\u00a0', ' ')
        .includes(wanted),
    words,
  );
}

/** Whether there is a confirmation on the page. */
export async function isSaying(page: Page): Promise<boolean> {
  return await page.evaluate(() => !!document.documentElement.lastElementChild?.shadowRoot);
}

/** Presses a button of the confirmation. */
export async function pressThere(page: Page, label: string): Promise<void> {
  const button = await until(5000, `the button '${label}'`, async () => {
    const found = await page.evaluateHandle(
      (wanted) =>
        [
          ...(document.documentElement.lastElementChild?.shadowRoot?.querySelectorAll('button') ??
            []),
        ].find(({ textContent }) => textContent === wanted),
      label,
    );
    return (found.asElement() as ElementHandle<HTMLElement> | null) ?? undefined;
  });
  await button.click();
}

export type Stored = {
  decks: { id: string; policy?: string }[];
  thoughts: {
    id: string;
    deck: string;
    text: string;
    language: string;
    rank: number;
    source?: Record<string, unknown>;
    selector?: { exact: string; prefix: string; suffix: string };
    link?: string;
  }[];
  marks: { thought: string; kept?: number }[];
};

/** What is stored of passages now. */
export async function stored(session: KeepingSession): Promise<Stored> {
  const helm = await session.helm();
  const text = await helm.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'outward'))
      return '{"decks":[],"thoughts":[],"marks":[]}';
    const database = await asked(indexedDB.open('outward'));
    const all: Record<string, unknown> = {};
    for (const name of ['decks', 'thoughts', 'marks'])
      all[name] = await asked(database.transaction(name).objectStore(name).getAll());
    database.close();
    return JSON.stringify(all);
  });
  return JSON.parse(text);
}
