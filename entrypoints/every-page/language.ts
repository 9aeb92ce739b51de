// The language of a page: its words are loaded before it is drawn, and again
// when the reader chooses another in the options.
import { say } from '../../utils/messages/words.ts';
import type { Changes } from '../../utils/services/changes.ts';
import { interfaceLanguage } from '../../utils/services/language.ts';
import { paintLook } from '../../utils/services/look.ts';
import { changeQueue, readQueue } from '../../utils/services/queue-store.ts';
import { reporting } from '../../utils/services/report-error.ts';

/** Loads the words of a language and speaks them. Resolves with false where they were spoken already. */
export type Load = (language: string) => Promise<boolean>;

/** What the HTML of this page says by itself, by its names: read once, since components take its places over. */
let labels: string[] | undefined;

function labelsHere(): string[] {
  labels ??= Array.from(
    document.querySelectorAll<HTMLElement>('[data-say]'),
    ({ dataset }) => dataset.say as string,
  );
  return labels;
}

/** Leaves the words of the page's HTML where the first paint of the next page finds them. */
function keepLabels(language: string, names: string[]): void {
  const words = Object.fromEntries(names.map((name) => [name, say(name)]));
  changeQueue((queue) => {
    const known = queue.labels?.language === language ? queue.labels.words : {};
    const isKnown = names.every((name) => known[name] === words[name]);
    return isKnown ? queue : { ...queue, labels: { language, words: { ...known, ...words } } };
  });
}

/** Speaks the reader's language on this page. Resolves with whether there is something to be drawn anew. */
export async function speakHere(load: Load): Promise<boolean> {
  const names = labelsHere();
  const { code } = interfaceLanguage(readQueue().settings);
  if (!(await load(code))) return false;
  const title = document.querySelector<HTMLElement>('title[data-say]');
  if (title?.dataset.say) title.textContent = say(title.dataset.say);
  delete document.documentElement.dataset.labels;
  keepLabels(code, names);
  return true;
}

/** Takes on the look and the language that the reader has chosen by now, and draws anew where the words are others. */
export async function takeOnLook(load: Load, draw: () => void): Promise<void> {
  paintLook(document.documentElement, readQueue());
  if (await speakHere(load)) draw();
}

/** Follows what the reader chooses on another page: scheme, size of the text, language. */
export function followLook(changes: Changes, load: Load, draw: () => void): void {
  const reported = reporting('the look of the page');
  changes.listen((change) => {
    if (change !== 'settings') return;
    reported(takeOnLook(load, draw));
  });
}
