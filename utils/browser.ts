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
