// When a passage was marked, as a file of highlights tells it.
import { dayIn } from '../calendar-text.ts';
import type { When } from './found.ts';

/** ISO 8601 as programs write it: 'T' or a space, with seconds and parts of them or without, offsets of four digits or two. */
const TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(?:[.,](\d+))? ?(?:(Z|UTC)|([+-](?:[01]\d|2[0-3])):?([0-5]\d)?)?)?$/i;

/**
 * The instant, where an offset is told; else the clock on the wall, 00:00:00 for a
 * day alone. Undefined for what names no real time: it is never guessed.
 */
export function whenIn(text: string | undefined): When | undefined {
  const found = TIME.exec(text?.trim() ?? '');
  if (!found || dayIn(found[1]) === undefined) return undefined;
  const [, day, clock = '00:00', seconds = ':00', parts = '', utc, hours, minutes = '00'] = found;
  const local = `${day}T${clock}${seconds}`;
  if (utc === undefined && hours === undefined) return { local };
  const offset = hours === undefined ? 'Z' : `${hours}:${minutes}`;
  return { instant: Date.parse(`${local}.${parts.slice(0, 3).padEnd(3, '0')}${offset}`) };
}
