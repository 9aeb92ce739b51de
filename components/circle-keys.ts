// The keys of a circle: Space next, P pause, + and − ten seconds, R rules, Escape ends.

export type CircleKey = 'main' | 'pause' | 'more' | 'less' | 'rules' | 'end';

const BY_KEY: Record<string, CircleKey> = {
  ' ': 'main',
  '+': 'more',
  // The same key as +, without Shift, on most keyboards.
  '=': 'more',
  '-': 'less',
  '−': 'less',
  Escape: 'end',
};

/** By their place, so that they are where they are in any script. */
const BY_CODE: Record<string, CircleKey> = { KeyP: 'pause', KeyR: 'rules' };

const BY_LETTER: Record<string, CircleKey> = { p: 'pause', r: 'rules' };

/**
 * What a key means; undefined where it means nothing, belongs to the element that
 * has the focus (words to a field, Space to a button), or is held down.
 */
export function circleKey(event: KeyboardEvent): CircleKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.matches('input, textarea, select')) return undefined;
  if (event.key === ' ' && target?.matches('button, a, summary')) return undefined;
  const isLatin = /^[a-z]$/i.test(event.key);
  return BY_KEY[event.key] ?? (isLatin ? BY_LETTER[event.key.toLowerCase()] : BY_CODE[event.code]);
}
