// What the domain is given of the world: the clock with its zone, and new ids.
import type { Moment } from '../domain/day.ts';
import { uuidv7 } from '../domain/id.ts';
import { momentAt } from './moment.ts';

export type ZonedMoment = Moment & {
  /** IANA name, 'Europe/Lisbon'. */
  zone: string;
};

export type System = {
  now(): ZonedMoment;
  newId(): string;
};

export const system: System = {
  now: () => ({
    ...momentAt(Date.now()),
    // Only when asked for: to find it takes longer than all else that is done before a note is written.
    get zone() {
      return new Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
  }),
  newId: () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
};
