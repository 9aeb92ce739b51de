// Seats, times and steps of a circle in words.
import { isNameShared } from '../utils/domain/circle-plan.ts';
import { type Circle, seatOf } from '../utils/domain/circle-state.ts';
import { message } from '../utils/messages/circle.ts';

const SECOND_MS = 1000;

/** A name within a sentence, whatever its direction (UAX #9: FSI and PDI). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** The name at a seat; its number where it has none, and beside a name that two bear. */
export function seatName(seats: readonly string[], seat: number): string {
  const name = seats[seat] ?? '';
  if (name === '') return message('seatNumber', { number: seat + 1 });
  if (!isNameShared(seats, seat)) return isolated(name);
  return message('seatNamed', { name: isolated(name), number: seat + 1 });
}

/** Minutes and seconds as a clock shows them: what has begun counts as a second. */
export function digits(ms: number): string {
  const seconds = Math.ceil(ms / SECOND_MS);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * What a screen reader is told at each step, and only then. It says the whole
 * length of a turn, not what is left of it: so it stays the same while time passes.
 */
export function stepWords(circle: Circle): string {
  const { phase, plan, round, clock } = circle;
  const name = seatName(plan.seats, seatOf(circle));
  if (clock.isPaused) return message('paused');
  switch (phase) {
    case 'opening':
      return message('setAside');
    case 'echo':
      return message('spoken.echo', { name });
    case 'turn': {
      const time = message('seconds', { count: Math.round(clock.lengthMs / SECOND_MS) });
      return message('spoken.turn', { name, time });
    }
    case 'silence':
      return message('silence');
    case 'handover':
      return message('handover', { round: round + 1 });
    case 'words':
      return message('spoken.words', { name });
    case 'note':
      return message('closingTitle');
  }
}
