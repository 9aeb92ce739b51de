// A line of text out of a page's metadata: a title, a name.

/** In UTF-16 code units. */
export const LINE_MAX_LENGTH = 300;

const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/** `said` as one line without controls, cut where it is longer than a title is. Undefined where nothing is left. */
export function plainLine(said: unknown): string | undefined {
  if (typeof said !== 'string' && typeof said !== 'number') return undefined;
  // More than is kept, since white space is folded afterwards; not all that a page may send.
  const looked = String(said).slice(0, LINE_MAX_LENGTH * 4);
  const line = looked.replace(CONTROLS, ' ').replace(/\s+/g, ' ').trim();
  const cut = line
    .slice(0, LINE_MAX_LENGTH)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
  return cut === '' ? undefined : cut.toWellFormed();
}

/** A day, month or year of ISO 8601 from which a text begins: '2026-11-03' of '2026-11-03T10:00Z', also '2026/11/3'. */
export function plainDate(said: unknown): string | undefined {
  const line = plainLine(said) ?? '';
  const [, year, month, day] =
    /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)/.exec(line) ?? [];
  if (year === undefined) return undefined;
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean);
  return Number.isNaN(Date.parse(parts.join('-'))) ? undefined : parts.join('-');
}
