// The one door to the extension API.
import browser from 'webextension-polyfill';

/** Opens the options, or shows them where they are open already. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** The version of this build. */
export function version(): string {
  return browser.runtime.getManifest().version;
}

/** The key that opens the popup, as the reader has set it. Undefined where there is none. */
export async function popupShortcut(): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut || undefined;
}

/** Whether this is Firefox, whose new tab does not cover windows and the home page. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}

export function pageUrl(path: string): string {
  return browser.runtime.getURL(path);
}

const DOWNLOADS = { permissions: ['downloads' as const] };

/** Whether the reader has allowed backups to be written. */
function canDownload(): Promise<boolean> {
  return browser.permissions.contains(DOWNLOADS);
}

/** Asks for it. Must be called within a click. */
function askToDownload(): Promise<boolean> {
  return browser.permissions.request(DOWNLOADS);
}

/**
 * Writes a Blob below Downloads, over a file of the same name. Resolves when it
 * is written; rejects where the browser or the reader stopped it.
 */
async function download(blob: Blob, filename: string): Promise<void> {
  const url = URL.createObjectURL(blob);
  try {
    const started = await browser.downloads.download({
      url,
      filename,
      conflictAction: 'overwrite',
      saveAs: false,
    });
    await downloaded(started);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function downloaded(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (state: string | undefined, error: string | undefined) => {
      if (state !== 'complete' && state !== 'interrupted') return;
      browser.downloads.onChanged.removeListener(onChanged);
      if (state === 'complete') resolve();
      else reject(new Error(`The backup was not written: ${error ?? 'interrupted'}`));
    };
    const onChanged: Parameters<typeof browser.downloads.onChanged.addListener>[0] = (delta) => {
      if (delta.id === id) settle(delta.state?.current, delta.error?.current);
    };
    browser.downloads.onChanged.addListener(onChanged);
    // It may have been over before the listener was there.
    browser.downloads.search({ id }).then(([item]) => settle(item?.state, item?.error), reject);
  });
}

/** What the extension may do with the Downloads folder, behind its optional permission. */
export const downloads = { isAllowed: canDownload, ask: askToDownload, write: download };

/** Whether this browser lifts quota and clearing for Outward: Chromium, by a permission given at install. */
export function hasUnlimitedStorage(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['unlimitedStorage'] });
}

const MENU = 'keep';
const KEY = 'keep-passage';

/** Puts the item into the menu of a selection, in the browser's language as it is now. */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = browser.i18n.getMessage('keepPassage');
  browser.contextMenus.create({ id: MENU, title, contexts: ['selection'] });
}

type MenuListener = Parameters<typeof browser.contextMenus.onClicked.addListener>[0];
type TabInFront = Parameters<MenuListener>[1];

/** What the browser tells of what the reader does. To be called at once when the background starts. */
export const told = {
  whenInstalled(listener: () => void): void {
    browser.runtime.onInstalled.addListener(listener);
    // The browser may have another language than when it was closed.
    browser.runtime.onStartup.addListener(listener);
  },
  whenMenuPressed(listener: MenuListener): void {
    browser.contextMenus.onClicked.addListener((click, tab) => {
      if (click.menuItemId === MENU) listener(click, tab);
    });
  },
  whenKeyPressed(listener: (tab: TabInFront) => void): void {
    browser.commands.onCommand.addListener((command, tab) => {
      if (command === KEY) listener(tab);
    });
  },
  /** A listener answers with a promise, or with undefined where the message is not for it. */
  whenAsked(listener: (message: unknown) => Promise<unknown> | undefined): void {
    const onMessage = (message: unknown, { id }: { id?: string }) =>
      id === browser.runtime.id ? listener(message) : undefined;
    browser.runtime.onMessage.addListener(onMessage as (message: unknown) => Promise<unknown>);
  },
};

/** How long the button in the toolbar says something. */
const BUTTON_SAYS_MS = 10_000;

/** Gives the button back what it has by the manifest. */
async function resetButton(tabId: number): Promise<void> {
  const { name, action } = browser.runtime.getManifest();
  const { default_title: title = name, default_popup: popup = '' } = action ?? {};
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setPopup({ tabId, popup }),
  ]);
}

/** What can be done with the page in front, by the permission that a press in a menu or of a key gives. */
export const pages = {
  async read(tabId: number, frame?: number): Promise<unknown[]> {
    const target = frame === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frame] };
    const results = await browser.scripting.executeScript({ target, files: ['keep.js'] });
    return results.map(({ result }) => result);
  },
  /** The script there has no polyfill, which would be most of it: it is given the way to ask. */
  async confirm(tabId: number, confirmation: unknown): Promise<boolean> {
    const target = { tabId };
    await browser.scripting.executeScript({
      target,
      func: (outwardSaid: unknown) => {
        const api = globalThis as unknown as Record<'browser' | 'chrome', typeof browser>;
        const { runtime } = api.browser ?? api.chrome;
        const outwardAsk = (message: unknown) => runtime.sendMessage(message);
        Object.assign(globalThis, { outwardSaid, outwardAsk });
      },
      args: [confirmation],
    });
    const [shown] = await browser.scripting.executeScript({ target, files: ['kept.js'] });
    return shown?.result === true;
  },
  /** Says it for some seconds. Where the browser stops the background before, the next page takes it away. */
  async sayAtButton(
    tabId: number,
    { sentence, path, isKept }: { sentence: string; path: string; isKept: boolean },
  ): Promise<void> {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: isKept ? '✓' : '!' }),
      browser.action.setTitle({ tabId, title: sentence }),
      browser.action.setPopup({ tabId, popup: path }),
    ]);
    setTimeout(() => {
      // The tab may be closed by then.
      resetButton(tabId).catch(() => undefined);
    }, BUTTON_SAYS_MS);
  },
  /** Opens the popup that the button has now; where the browser refuses that, a small window. */
  async sayAtOnce(path: string): Promise<void> {
    const url = browser.runtime.getURL(path);
    await browser.action
      .openPopup()
      .catch(() => browser.windows.create({ url, type: 'popup', width: 420, height: 260 }));
  },
  async activeTab() {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    return tab;
  },
  async openTab(path: string): Promise<void> {
    await browser.tabs.create({ url: browser.runtime.getURL(path) });
  },
};
