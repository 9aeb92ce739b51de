// Keeping a passage of the page in sight, by the menu of a selection or by a key, and saying so.
// Holds nothing between two calls: the browser may have stopped what runs it meanwhile.
import type { Confirmation } from '../domain/confirmation.ts';
import { heldWords, type Outcome } from '../domain/kept-passage.ts';
import { passagePath } from '../domain/passage-address.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { settingsFrom } from '../domain/stored-settings.ts';
import { parseAnswer } from '../formats/page/confirmation-answer.ts';
import { type FoundPassage, parseFound, UNREADABLE } from '../formats/page/found-passage.ts';
import { UNKNOWN_LANGUAGE } from '../formats/page/language-tag.ts';
import { storedSettings } from '../storage/settings.ts';
import type { Changes } from './changes.ts';
import { keepWords, type PassageWriting, undoKeeping, type Words } from './passages.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type Tab = { id?: number | undefined; url?: string | undefined };

/** What the browser tells of a press in the menu of a selection. */
export type MenuClick = {
  selectionText?: string;
  frameId?: number;
  frameUrl?: string;
  pageUrl?: string;
};

/** What can be done with the page in sight. */
export type PageDoor = {
  /** What the reading script gives back, of one frame or of each that may be read. Rejects where it may not run. */
  read(tab: number, frame?: number): Promise<unknown[]>;
  /** Shows a confirmation on the page. Resolves with whether it can be seen; rejects where no script may run. */
  confirm(tab: number, confirmation: Confirmation): Promise<boolean>;
  /** Says a sentence at the extension's button, and shows the page at `path` to whoever presses that. */
  sayAtButton(
    tab: number,
    said: { sentence: string; path: string; isKept: boolean },
  ): Promise<void>;
  /** Shows a page of the extension that says a sentence, wherever the browser allows it. */
  sayAtOnce(path: string): Promise<void>;
  activeTab(): Promise<Tab | undefined>;
  openTab(path: string): Promise<void>;
};

export type KeepingOptions = {
  /** Opens the store anew for each call. */
  openStore(): Store;
  system: System;
  changes: Changes;
  pages: PageDoor;
  confirmationOf(outcome: Outcome, settings: Settings): Confirmation;
};

export type Keeping = {
  onMenu(click: MenuClick, tab: Tab | undefined): Promise<void>;
  onKey(tab: Tab | undefined): Promise<void>;
  /** Does what a confirmation asks for. Undefined where the message is not of one. */
  onMessage(message: unknown): Promise<boolean> | undefined;
};

/** What the browser itself tells of a selection, where the page cannot be read. */
function bareWords(selectionText: string | undefined): Words | undefined {
  const held = heldWords(selectionText ?? '');
  return held.text === '' ? undefined : { ...held, language: UNKNOWN_LANGUAGE };
}

/** The frame that the reader's keys go to, else the first in which something is selected. */
function foremost(found: readonly FoundPassage[]): FoundPassage | undefined {
  return found.find(({ isFocused }) => isFocused) ?? found[0];
}

export function createKeeping(options: KeepingOptions): Keeping {
  const { openStore, pages, confirmationOf } = options;

  function writing(): PassageWriting {
    return { store: openStore(), system: options.system, changes: options.changes };
  }

  async function tell(
    tab: number,
    outcome: Outcome,
    { store }: PassageWriting,
    isByKey: boolean,
  ): Promise<void> {
    const stored = await store.run(storedSettings);
    const settings = stored.ok ? settingsFrom(stored.value) : DEFAULT_SETTINGS;
    const confirmation = confirmationOf(outcome, settings);
    // Where the page could not be read, no script will run on it either.
    const isShown =
      outcome.said !== 'unreadable' && (await pages.confirm(tab, confirmation).catch(() => false));
    if (isShown) return;
    const said = {
      sentence: confirmation.sentence,
      path: passagePath(outcome),
      isKept: outcome.undo !== undefined,
    };
    await pages.sayAtButton(tab, said);
    if (isByKey) await pages.sayAtOnce(said.path);
  }

  /** The tab of a press; in Chromium's viewer of PDF files the browser names none. */
  async function tabOf(tab: Tab | undefined): Promise<(Tab & { id: number }) | undefined> {
    const isNamed = tab?.id !== undefined && tab.id >= 0;
    const found = isNamed ? tab : await pages.activeTab();
    return found?.id === undefined ? undefined : { ...found, id: found.id };
  }

  return {
    async onMenu(click, pressed) {
      const tab = await tabOf(pressed);
      if (tab === undefined) return;
      const results = await pages.read(tab.id, click.frameId ?? 0).catch(() => []);
      const found = results.map(parseFound).find((one) => one !== undefined);
      const words = found ?? bareWords(click.selectionText);
      const addresses = [found?.address, click.frameUrl, click.pageUrl, tab.url];
      const write = writing();
      const outcome = words
        ? await keepWords(write, words, addresses)
        : ({ said: 'nothing' } as const);
      await tell(tab.id, outcome, write, false);
    },
    async onKey(pressed) {
      const tab = await tabOf(pressed);
      if (tab === undefined) return;
      const results = await pages.read(tab.id).catch(() => [UNREADABLE]);
      const found = foremost(results.map(parseFound).filter((one) => one !== undefined));
      const write = writing();
      if (found !== undefined) {
        const outcome = await keepWords(write, found, [found.address, tab.url]);
        await tell(tab.id, outcome, write, true);
        return;
      }
      const said = results.includes(UNREADABLE) ? 'unreadable' : 'nothing';
      await tell(tab.id, { said }, write, true);
    },
    onMessage(message) {
      const answer = parseAnswer(message);
      if (answer === undefined) return undefined;
      if (answer.outward === 'undo') return undoKeeping(writing(), answer.undo);
      return pages.openTab(passagePath({ thought: answer.thought })).then(() => true);
    },
  };
}
