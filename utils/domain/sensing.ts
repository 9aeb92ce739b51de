// Sensing: what one person loves, fears, hopes or needs, as they would say it; and
// later what they really said.
import type { LocalDay } from './day.ts';
import type { HybridTime } from './hybrid-clock.ts';

export const ABOUT = ['love', 'fear', 'hope', 'need'] as const;
export const SURENESS = ['guess', 'fairly', 'sure'] as const;
export const NEARNESS = ['far', 'partly', 'near'] as const;

export type About = (typeof ABOUT)[number];
export type Sureness = (typeof SURENESS)[number];
export type Nearness = (typeof NEARNESS)[number];

/** What belongs to a sensing beside its words; never changed once saved. */
export type Sensing = {
  about?: About;
  sure?: Sureness;
  /** One small thing that I could do for them. */
  deed?: string;
};

/**
 * What came of asking, never changed once written: another is written in its
 * stead. `text` is empty where the reader will not ask.
 */
export type Answer = {
  id: string;
  /** The sensing that it answers. */
  note: string;
  instant: number;
  day: LocalDay;
  text: string;
  near?: Nearness;
  isDeclined?: true;
  time: HybridTime;
  install: string;
};

/** The latest answer, as the head of its note carries it. */
export type CurrentAnswer = Omit<Answer, 'note' | 'install'>;
