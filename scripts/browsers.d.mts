// The types of browsers.mjs, which is plain JavaScript because it runs before packages are there.

/** A browser by its own name, or `chromium` for any of its family. */
export type BrowserChoice = 'chromium' | 'chrome' | 'edge' | 'firefox';

export interface FoundBrowser {
  kind: 'chromium' | 'firefox';
  /** The name for people. */
  name: string;
  path: string;
}

export function findBrowser(choice: BrowserChoice): FoundBrowser | undefined;

export function ensureBrowser(choice: BrowserChoice): FoundBrowser;
