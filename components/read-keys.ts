// The keys that turn the pages of a book: the arrows, in the direction in which it is read.
import type { Direction } from '../utils/domain/text-direction.ts';

export type Turning = 'forward' | 'back';

const FORWARD = { ltr: 'ArrowRight', rtl: 'ArrowLeft' } as const;
const BACK = { ltr: 'ArrowLeft', rtl: 'ArrowRight' } as const;

/** The key that turns forward, and the one that turns back. */
export function turningKeys(direction: Direction): { forward: string; back: string } {
  return { forward: FORWARD[direction], back: BACK[direction] };
}

/**
 * To where a key turns; undefined where it turns nowhere or belongs to the field that
 * has the focus: in a text the arrows move the cursor, among choices they choose.
 */
export function turningOf(event: KeyboardEvent, direction: Direction): Turning | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (event.defaultPrevented || target?.matches('input, textarea, select')) return undefined;
  if (event.key === FORWARD[direction]) return 'forward';
  return event.key === BACK[direction] ? 'back' : undefined;
}
