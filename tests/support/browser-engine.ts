// Owns the shape that the driver expects of each browser: what it is started with, what it can do.
import type { Browser, Page } from 'puppeteer-core';

/** Everything a browser is started with, all choices made. */
export interface Start {
  executablePath: string;
  /** A folder for the profile; it outlives the browser. */
  profile: string;
  /** The folder of the built extension. */
  extension: string;
  headless: boolean;
  /** Whether to record what is sent to the network. */
  watch: boolean;
  scheme: 'light' | 'dark' | undefined;
  reducedMotion: boolean;
  /** Firefox only. */
  prefs: Record<string, string | number | boolean>;
  args: string[];
}

/** A running browser with the extension in it. */
export interface Engine {
  browser: Browser;
  /** The address of the extension, with a slash at its end. */
  origin: string;
  /** Opens an address in a tab of its own and answers when it has loaded. */
  open(url: string): Promise<Page>;
  /** Opens a new tab as the reader does. */
  newTab(): Promise<Page>;
  openPopup(): Promise<Page>;
  reload(page: Page): Promise<void>;
  /** The addresses asked for since the start. */
  requests(): Promise<string[]>;
}

/** The largest popup that browsers show is 800 by 600; ours is this wide. */
export const POPUP_SIZE = { width: 380, height: 600 };

/** A window of this size, in CSS pixels, unless `args` say otherwise. */
export const WINDOW_SIZE = { width: 1280, height: 900 };
