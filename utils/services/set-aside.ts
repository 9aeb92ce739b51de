// Words typed before the database can be read, set aside in localStorage: a
// popup may close within the blink that its opening takes.
import type { Draft } from '../domain/note.ts';

const KEY = 'outward.setAside';

/** Sets a draft aside in the place of the one before. */
export function setAside(draft: Draft): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Storage is switched off or full: it stays in the page, as long as that lives.
  }
}

/** Takes up the draft that was set aside for this place; undefined where there is none. */
export function takeAside(place: Pick<Draft, 'surface' | 'subject'>): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (draft?.surface !== place.surface || draft.subject !== place.subject) return undefined;
    localStorage.removeItem(KEY);
    return typeof draft.text === 'string' ? draft : undefined;
  } catch {
    return undefined;
  }
}
