// Keeps what is typed as a draft, in the place that this page has claimed.
import { type Draft, type DraftKey, draftKey, type Surface } from '../domain/note.ts';
import { draftAt, moveDraft, putDraft } from '../storage/drafts.ts';
import { claimDraftPlace, type DraftPlace } from './draft-place.ts';
import { reportError } from './report-error.ts';
import { setAside, takeAside } from './set-aside.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

/** A draft but for its place. */
export type Unplaced = Omit<Draft, 'surface' | 'subject'>;

export type DraftKeeper = {
  /** Claims the place for drafts on `subject`; the one before is given up. */
  turnTo(subject: string): Promise<void>;
  /**
   * Writes the draft at once, or removes it where nothing is typed. Until what was
   * left here has been read, which it would overwrite, it is set aside.
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
  let aside: Draft | undefined;
  // What is typed while the place is being claimed waits for it: it may not be ours.
  let claimed: Promise<DraftPlace> = Promise.resolve({ surface, release: () => {} });

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
      aside = takeAside({ surface, subject });
      claimed = claimDraftPlace(surface, next, system.newId);
      const won = await claimed;
      if (subject === next) place = won;
      else won.release();
    },
    keep(draft) {
      if (!isRead) {
        setAside({ ...draft, surface, subject });
        return;
      }
      placed(draft)
        .then((kept) => store.change((database) => putDraft(database, kept)))
        .catch((error) => reportError('keeping a draft', error));
    },
    async left() {
      const about = subject;
      const { surface: mine } = await claimed;
      const found = await store.run((database) => draftAt(database, [mine, about]));
      if (about !== subject) return undefined;
      isRead = true;
      takeAside({ surface, subject });
      const left = found.ok ? found.value : undefined;
      if (aside === undefined) return left;
      const text = [left?.text ?? '', aside.text].filter((part) => part !== '').join('\n\n');
      const whole = { ...aside, ...left, text, surface: mine };
      aside = undefined;
      await store.change((database) => putDraft(database, whole));
      return whole;
    },
    async takeOver(draft, from) {
      const kept = await placed(draft);
      await store.change((database) => moveDraft(database, kept, from));
    },
    isMine: (other) => draftKey(other).join() === [place?.surface ?? surface, subject].join(),
    release() {
      place?.release();
      place = undefined;
    },
  };
}
