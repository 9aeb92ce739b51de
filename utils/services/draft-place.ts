// Where a page may write its draft. Two tabs that answer one thought at the same
// time each get a place of their own, so that neither writes over the other.
import type { Surface } from '../domain/note.ts';

export type DraftPlace = {
  surface: Surface;
  release(): void;
};

/** What this page's own places are called, the same as long as it lives. */
let pageName: string | undefined;

/** Claims the place of `surface` and `subject` under a Web Lock, or a new one beside it where it is taken. */
export function claimDraftPlace(
  surface: Surface,
  subject: string,
  newId: () => string,
): Promise<DraftPlace> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`outward.draft:${surface}:${subject}`, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          pageName ??= newId();
          resolve({ surface: `${surface}:${pageName}`, release: () => {} });
          return undefined;
        }
        return new Promise<void>((release) => resolve({ surface, release }));
      })
      .catch(reject);
  });
}
