// Values from a file whose shape we do not know: only what JSON can hold, not
// too deep, and no name that could reach a prototype when it is copied.

/** Deeper than any setting; far less than a stack holds. */
const MAX_DEPTH = 16;

const PERILOUS_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a value can be written as JSON, read back the same, and copied without harm. */
export function isPlainJson(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth >= MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((item) => isPlainJson(item, depth + 1));
  return Object.entries(value).every(
    ([name, item]) => !PERILOUS_NAMES.has(name) && isPlainJson(item, depth + 1),
  );
}
