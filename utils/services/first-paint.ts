// The first paint: the look of the page, the card of this slot and its font, chosen
// while the head is parsed; then the card, written into the body before its first
// frame. What was painted is left for the page's module.
import type { Card } from '../domain/card.ts';
import { type Citation, citationOf } from '../domain/citation.ts';
import { DAY_MS, type LocalDay, localDay, type Slot, slotAt } from '../domain/day.ts';
import type { Queue } from '../domain/queue.ts';
import { takeCard } from '../domain/taking.ts';
import { textLength } from '../domain/thought.ts';
import { interfaceLanguage } from './language.ts';
import { paintLook } from './look.ts';
import { momentAt } from './moment.ts';
import { changeQueue, readQueue } from './queue-store.ts';
import { reportError } from './report-error.ts';
import { loadedSpares, parseSpares } from './spare-cards.ts';

export type Painted = {
  slot: Slot;
  day: LocalDay;
  card: Card;
  /** Taken for its slot by this very page. */
  isNew: boolean;
  /** A thought has been seen on this day before. */
  isSeen: boolean;
  queue: Queue;
  /** To be called when the buttons are live: presses the one that was pressed before they were. */
  goLive?: () => void;
};

declare global {
  interface Window {
    outwardPainted?: Painted;
  }
}

/** The language of the pages' HTML. */
const ENGLISH = 'en';

/** A name for this tab's slot. Not an id: it need only differ from the tabs of the last hours. */
function tabName(instant: number): string {
  return `${instant.toString(36)}${Math.floor(Math.random() * 2 ** 32).toString(36)}`;
}

/**
 * The card for this moment, taken from the queue where the slot has none yet.
 * With `isGlance`, as from the popup, a tab's own slot is not opened: the card
 * is the one that was shown last.
 */
export function takeToday(instant: number, isGlance: boolean, spares: Card[]): Painted {
  const moment = momentAt(instant);
  let painted: Omit<Painted, 'queue'> | undefined;
  const queue = changeQueue((before) => {
    const { rhythm, dayBeginsAt } = before.settings;
    const day = localDay(moment, dayBeginsAt);
    const last = before.shown.at(-1)?.slot;
    const isTabGlanced = isGlance && rhythm === 'tab' && last?.startsWith('tab:');
    const slot = isTabGlanced ? last : slotAt(moment, rhythm, dayBeginsAt, tabName(instant));
    const spareIndex = Math.floor(Date.parse(day) / DAY_MS);
    const taken = takeCard(before, slot as Slot, day, spares, spareIndex);
    const isSeen = before.viewedDay === day;
    painted = { slot: slot as Slot, day, card: taken.card, isNew: taken.isNew, isSeen };
    return taken.queue;
  });
  return { ...(painted as Omit<Painted, 'queue'>), queue };
}

/** Writes the card's prompt where the page has a place for one and the reader wants it there. */
function paintPrompt(page: Document, card: Card, { settings, promptSkippedOn }: Queue): void {
  const inPopup = page.querySelector<HTMLElement>('.panel-prompt');
  const isWanted = inPopup ? settings.promptInPopup : settings.promptInNewTab;
  if (!isWanted || !card.prompt || promptSkippedOn === card.thought) return;
  const place = inPopup ?? page.querySelector<HTMLElement>('.thought-prompt');
  if (place === null) return;
  (place.querySelector('p') ?? place).textContent = card.prompt.text;
  place.hidden = false;
}

/**
 * Says what the HTML says in English in the language of the interface: what has a
 * name in `data-say`. Where its words are not at hand yet, once after a change of
 * language, the styles keep them out of sight until the page's module says them.
 */
export function paintLabels(page: Document, { labels }: Queue): void {
  const { documentElement: root } = page;
  if (root.lang === ENGLISH) return;
  const words = labels?.language === root.lang ? labels.words : {};
  for (const place of page.querySelectorAll<HTMLElement>('[data-say]')) {
    const { say = '', sayAs } = place.dataset;
    const said = words[say];
    if (said === undefined) root.dataset.labels = 'none';
    else if (sayAs === undefined) place.textContent = said;
    else place.setAttribute(sayAs, said);
  }
}

/** Fonts that the HTML does not ask for by itself, by the letters that want them. */
const FONTS_OF_LETTERS: [letters: RegExp, font: string][] = [
  [/[\u0400-\u045f]/, 'literata-cyrillic-400'],
  [/[\u0590-\u05ff]/, 'frank-ruhl-libre-hebrew-400'],
];

/** Asks for the font of the letters in `text` at once, so that the first frame has it. */
function preloadFonts(page: Document, text: string): void {
  for (const [letters, font] of FONTS_OF_LETTERS) {
    const href = `/fonts/${font}.woff2`;
    if (!letters.test(text) || page.head.querySelector(`[href="${href}"]`)) continue;
    const link = page.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '' });
    link.href = href;
    page.head.append(link);
  }
}

/** The source as `Cite` writes it later. */
function citeOf(page: Document, { words, address }: Citation): HTMLElement {
  const cite = page.createElement('cite');
  cite.dir = 'auto';
  if (address === undefined) cite.textContent = words;
  else {
    const link = page.createElement('a');
    Object.assign(link, { href: address, target: '_blank', rel: 'noreferrer', textContent: words });
    cite.append(link);
  }
  return cite;
}

/** Fills the page's blockquote with the card, and its figcaption with the source where there is one. */
export function paintCard(page: Document, { card, queue, isSeen }: Painted): void {
  const quote = page.querySelector('blockquote');
  if (quote === null) return;
  quote.textContent = card.text;
  quote.lang = card.language;
  quote.dataset.length = textLength(card.text);
  const citation = citationOf(card);
  if (citation) page.querySelector('figcaption')?.append(citeOf(page, citation));
  paintPrompt(page, card, queue);
  page.documentElement.dataset.view = isSeen ? queue.settings.afterFirstView : 'same';
}

/**
 * Remembers the button pressed last, with a finger or with the key that saves, until the module
 * that answers it is there.
 */
function pressedEarly(page: Document): () => void {
  let pressed: HTMLElement | null = null;
  const onClick = ({ target }: Event) => {
    pressed = (target as Element).closest('button');
  };
  const onKeyDown = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
    if (key === 'Enter' && (ctrlKey || metaKey)) pressed = page.querySelector('.main-button');
  };
  page.addEventListener('click', onClick);
  page.addEventListener('keydown', onKeyDown);
  return () => {
    page.removeEventListener('click', onClick);
    page.removeEventListener('keydown', onKeyDown);
    pressed?.click();
  };
}

/**
 * Chooses what `page` shows as of `instant`, and gives it its look: to be called while the
 * head is parsed. What it returns writes the rest into the body, to be called where that ends.
 * The root's `data-card` says whose card it is: of this page's own `slot`, or the one shown
 * last, at a `glance`; a page without it has none. Where no card waits, the spare ones are
 * loaded meanwhile, and the choice is made at the end.
 */
export function firstPaint(page: Document, instant: number): () => void {
  const root = page.documentElement;
  const queue = readQueue();
  const { card: kind } = root.dataset;
  paintLook(root, queue);
  paintLabels(page, queue);
  preloadFonts(page, interfaceLanguage(queue.settings).name);
  if (kind === undefined) return () => undefined;
  const take = () => {
    const taken = takeToday(instant, kind === 'glance', loadedSpares());
    preloadFonts(page, taken.card.text);
    return taken;
  };
  const waiting = queue.coming.length > 0 ? take() : undefined;
  if (waiting === undefined) parseSpares(page, queue.settings);
  return () => {
    const painted = waiting ?? take();
    paintLabels(page, painted.queue);
    paintCard(page, painted);
    window.outwardPainted = { ...painted, goLive: pressedEarly(page) };
  };
}

/** A page that draws no frame, since nobody looks, goes live after this. */
const NO_FRAME_MS = 400;

/** Imports the page's module, where the build left it to the paint script, once the first frame is on the screen. */
export function importModule(page: Document): void {
  const address = page.querySelector<HTMLMetaElement>('meta[name="module"]')?.content;
  if (address === undefined) return;
  // Importing twice is importing once. Sooner, after an animation frame, it would
  // run beside the frame's own drawing and hold it up.
  const start = () => {
    import(/* @vite-ignore */ address).catch((error) => reportError('the page', error));
  };
  new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
  setTimeout(start, page.visibilityState === 'hidden' ? 0 : NO_FRAME_MS);
}
