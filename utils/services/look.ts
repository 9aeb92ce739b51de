// The look of a page: what styles and readers find on its root.
import type { Queue } from '../domain/queue.ts';
import { interfaceLanguage } from './language.ts';

/** Writes language, direction, scheme and text size where styles and readers look for them. */
export function paintLook(root: HTMLElement, { settings }: Queue): void {
  const { code, direction } = interfaceLanguage(settings);
  root.lang = code;
  root.dir = direction;
  root.dataset.scheme = settings.scheme;
  root.dataset.textSize = settings.textSize;
}
