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
