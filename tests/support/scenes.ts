// Owns the scenes: every page of Outward in every state, brought to where it can be looked at, in any
// language. One list for pictures, for axe, for what is lost in small windows and for new languages.
import { seen } from '../e2e/steps.ts';
import { type BrowserName, type LaunchOptions, launch, type Session } from './browser.ts';
import type { Scene } from './scene.ts';
import { CIRCLE_SCENES } from './scenes-of-circle.ts';
import { KEEPING_SCENES } from './scenes-of-keeping.ts';
import { LIBRARY_SCENES } from './scenes-of-library.ts';
import {
  EMPTY_SCENES,
  FIRST_SCENES,
  JOURNAL_SCENES,
  NEW_TAB_SCENES,
  POPUP_SCENES,
} from './scenes-of-notes.ts';
import { PRACTICE_SCENES } from './scenes-of-practice.ts';
import { READING_SCENES } from './scenes-of-reading.ts';

/** In an order that matters: from a new profile on, each finds what those before have left. */
export const SCENES: Scene[] = [
  ...FIRST_SCENES,
  ...EMPTY_SCENES,
  ...POPUP_SCENES,
  ...NEW_TAB_SCENES,
  ...PRACTICE_SCENES,
  ...CIRCLE_SCENES,
  ...LIBRARY_SCENES,
  ...READING_SCENES,
  {
    name: 'options',
    isLayout: true,
    async open(session) {
      const page = await session.open('options.html');
      await seen(page, 'decks', () => document.querySelectorAll('input').length > 15);
      return page;
    },
  },
  ...JOURNAL_SCENES,
  ...KEEPING_SCENES,
];

/** The scenes of notes alone: with no other before them they are the same. */
export const SCENES_OF_NOTES: readonly Scene[] = [
  ...FIRST_SCENES,
  ...EMPTY_SCENES,
  ...POPUP_SCENES,
  ...NEW_TAB_SCENES,
  ...JOURNAL_SCENES,
];

/** A browser whose reader prefers `language`. */
export function launchIn(
  name: BrowserName,
  language: string,
  options: LaunchOptions = {},
): Promise<Session> {
  const prefs = { 'intl.accept_languages': language };
  const args = name === 'chromium' ? [`--accept-lang=${language}`] : [];
  return launch(name, { ...options, prefs, args });
}
