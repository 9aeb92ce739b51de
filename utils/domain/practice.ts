// One person's practice: its steps, its pause, and what of it a draft keeps.
import type { About, Nearness, Sensing, Sureness } from './sensing.ts';

/** A pause by the clock on the wall. */
export type Pause = {
  /** The instant at which it began. */
  begun: number;
  /** The instant at which it was last looked at: the clock may be set back. */
  seen: number;
  seconds: number;
};

export type PracticeStep = 'pause' | 'enter' | 'note';

/** What a draft of a practice keeps beside its words and its person. */
export type PracticeDraft = {
  /** Absent in the draft of an answer. */
  step?: PracticeStep;
  pause?: Pause;
  about?: About;
  sure?: Sureness;
  /** As typed. */
  deed?: string;
  near?: Nearness;
};

/** The pause as it stands at `now`: where the clock was set back, no time was lost or won by that. */
export function pauseAt(pause: Pause, now: number): Pause {
  const setBack = Math.max(0, pause.seen - now);
  return { ...pause, begun: pause.begun - setBack, seen: now };
}

/** Whole seconds that are left of a pause; 0 where it is over. */
export function secondsLeft({ begun, seen, seconds }: Pause): number {
  return Math.max(0, Math.ceil(seconds - (seen - begun) / 1000));
}

/** What of a practice belongs to the sensing that it becomes; undefined where nothing was chosen. */
export function sensingOf({ about, sure, deed }: PracticeDraft): Sensing | undefined {
  const thing = deed?.trim();
  const sensing = { ...(about && { about }), ...(sure && { sure }), ...(thing && { deed: thing }) };
  return Object.keys(sensing).length > 0 ? sensing : undefined;
}
