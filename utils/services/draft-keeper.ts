// Keeps what is typed as a draft, in the place that this page has claimed.
import { type Draft, type DraftKey, draftKey, type Surface } from '../domain/note.ts';
import { draftAt, moveDraft, putDraft } from '../storage/drafts.ts';
import { claimDraftPlace, type DraftPlace } from './draft-place.ts';
import { reportError } from './report-error.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

/** A draft but for its place. */
export type Unplaced = Omit<Draft, 'surface' | 'subject'>;

export type DraftKeeper = {
  /** Claims the place for drafts on `subject`; the one before is given up. */
  turnTo(subject: string): Promise<void>;
  /**
   * Writes the draft at once, or removes it where nothing is typed. Before what
   * was left here has been read nothing is written: it would be written over.
   */
  keep(draft: Unplaced): void;
  /** The draft that an earlier page left in this place. */
  left(): Promise<Draft | undefined>;
  /** Keeps `draft`, which has taken up the words of the one at `from`, in its stead. */
  takeOver(draft: Unplaced, from: DraftKey): Promise<void>;
  /** The draft with its place, as it is saved. */
  placed(draft: Unplaced): Promise<Draft>;
  isMine(other: Draft): boolean;
  release(): void;
};

export function createDraftKeeper(store: Store, system: System, surface: Surface): DraftKeeper {
  let subject = '';
  let place: DraftPlace | undefined;
  let isRead = false;
  // What is typed while the place is being claimed waits for it: it may not be ours.
  let claimed: Promise<DraftPlace> = Promise.resolve({ surface, isOurs: false, release: () => {} });

  async function placed(draft: Unplaced): Promise<Draft> {
    const about = subject;
    return { ...draft, surface: (await claimed).surface, subject: about };
  }

  return {
    placed,
    async turnTo(next) {
      if (place && next === subject) return;
      place?.release();
      place = undefined;
      isRead = false;
      subject = next;
      claimed = claimDraftPlace(surface, next, system.newId);
      const won = await claimed;
      if (subject === next) place = won;
      else won.release();
    },
    keep(draft) {
      if (!isRead) return;
      placed(draft)
        .then((kept) => store.run((database) => putDraft(database, kept)))
        .catch((error) => reportError('keeping a draft', error));
    },
    async left() {
      const about = subject;
      const { isOurs, surface: mine } = await claimed;
      const found = isOurs
        ? await store.run((database) => draftAt(database, [mine, about]))
        : undefined;
      if (about !== subject) return undefined;
      isRead = true;
      return found?.ok ? found.value : undefined;
    },
    async takeOver(draft, from) {
      const kept = await placed(draft);
      await store.run((database) => moveDraft(database, kept, from));
    },
    isMine: (other) => draftKey(other).join() === [place?.surface ?? surface, subject].join(),
    release() {
      place?.release();
      place = undefined;
    },
  };
}
