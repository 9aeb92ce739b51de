// A clock that stands still until a test sets it, and ids that count up.
import { uuidv7 } from '../../utils/domain/id.ts';
import { momentAt } from '../../utils/services/moment.ts';
import type { System } from '../../utils/services/system.ts';

export type Clock = System & {
  /** Sets the clock, back too. */
  set(iso: string): void;
  advance(milliseconds: number): void;
};

/** A clock at `iso`, 'YYYY-MM-DDThh:mmZ', in the zone of the machine (UTC unless `inZone` says other). */
export function createClock(iso = '2026-11-23T09:00Z'): Clock {
  let instant = Date.parse(iso);
  let made = 0;
  return {
    set(next) {
      instant = Date.parse(next);
    },
    advance(milliseconds) {
      instant += milliseconds;
    },
    now: () => ({ ...momentAt(instant), zone: process.env.TZ ?? 'UTC' }),
    newId() {
      made += 1;
      const random = new Uint8Array(16);
      // RFC 9562, 6.2: the bits after the time may count, so that ids of one millisecond sort too.
      new DataView(random.buffer).setUint32(10, made);
      return uuidv7(instant, random);
    },
  };
}
