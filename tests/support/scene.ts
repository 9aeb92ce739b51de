// Owns what a scene is: a page of Outward brought to where it can be looked at, in any language.
import type { Page } from 'puppeteer-core';
import { seen } from '../e2e/steps.ts';
import type { Session } from './browser.ts';
import type { Say } from './say.ts';

export type Scene = {
  name: string;
  /** One for each way a page is laid out, and what these go on from; the others are states of them. */
  isLayout?: boolean;
  /** Brings a page there. Some go on from where the scene before has left off. */
  open(session: Session, say: Say, language: string): Promise<Page>;
};

/** What stands for `words` of English in the language of a scene, or in none of these. */
export function wordsIn<Words>(table: Record<string, Words> & { en: Words }, language: string) {
  return table[language] ?? table.en;
}

/** Waits until a page that was painted first has its own words. */
export async function live(page: Page): Promise<void> {
  await seen(page, 'a live page', () => !document.querySelector('[data-say]:not(title)'));
}
