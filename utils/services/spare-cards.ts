// The spare cards: a few thoughts for a page whose queue is empty, which alone loads
// them, from a file a language that the build has made.
import { LANGUAGES } from 'virtual:languages';
import { type Card, type PackedSpares, unpackedSpares } from '../domain/card.ts';
import type { Settings } from '../domain/settings.ts';
import { readingLanguages } from './language.ts';

declare global {
  interface Window {
    /** Left by the file of a language. */
    outwardSpares?: PackedSpares;
  }
}

/** The script with the spare cards of this reader's first language. */
function spareFile(settings: Settings): string {
  const languages = [...readingLanguages(settings), 'en'];
  const code = languages.find((wanted) => LANGUAGES.some((known) => known.code === wanted));
  return `/spare-cards/${code}.js`;
}

/** The spare cards, if their file has been loaded. */
export function loadedSpares(): Card[] {
  return window.outwardSpares === undefined ? [] : unpackedSpares(window.outwardSpares);
}

/** Has the parser load the spare cards before it goes on: for a head that is being parsed. */
export function parseSpares(page: Document, settings: Settings): void {
  page.write(`<script src="${spareFile(settings)}"></script>`);
}

/** The spare cards, loaded where no paint of this page has needed them. */
export async function loadSpares(settings: Settings): Promise<Card[]> {
  if (window.outwardSpares === undefined) await import(/* @vite-ignore */ spareFile(settings));
  return loadedSpares();
}
