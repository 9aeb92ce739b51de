// When a clipping was made, as the device wrote it in whatever language: a day whose
// month is a name or a number, and a time of 12 or 24 hours. What could be two days is none.
import { monthsNamed, weekdaysNamed } from './kindle-months.ts';

/** What stands in a text, and the text without it. */
type Found<Value> = { value: Value; rest: string };

/** 'GMT+01:00' or '+01:00': the clock on the wall is told, not the instant. */
const ZONE =
  /(?:\b(?:gmt|utc)\s*(?:[+\-−]\s*\d{1,2}(?::?\d{2})?)?|(?<=\d|\s)[+\-−]\d{1,2}:\d{2}(?!\d|:))/gi;

const BEFORE_NOON = String.raw`(?<!\p{L})a\.?\s?m\b\.?|上午|午前|凌晨|清晨|早上|오전|(?<!\p{L})(?:ص|صباح[اً]*|पूर्वाह्न|öö|π\.?μ\.?|לפנה["״]צ)(?!\p{L})`;
const AFTER_NOON = String.raw`(?<!\p{L})p\.?\s?m\b\.?|下午|午後|晚上|中午|오후|(?<!\p{L})(?:م|مساء[ً]*|अपराह्न|ös|μ\.?μ\.?|אחה["״]צ)(?!\p{L})`;
/** The longest of them with the spaces around it. */
const HALF_MAX_LENGTH = 16;
const HALF = `(?:(?<am>${BEFORE_NOON})|(?<pm>${AFTER_NOON}))`;
const HALF_BEFORE = new RegExp(String.raw`${HALF}\s*$`, 'iu');
const HALF_AFTER = new RegExp(String.raw`^\s*${HALF}`, 'iu');

const CLOCKS = [
  /(?<!\d)(\d{1,2})\s?:\s?(\d{2})(?:\s?:\s?(\d{2})(?:[.,]\d+)?)?(?!\d)/,
  /(?<!\d)(\d{1,2})\s?[時时點点시]\s?(\d{1,2})\s?[分분](?:\s?(\d{1,2})\s?[秒초])?/,
  /(?<!\d)(\d{1,2})\s?h\s?(\d{2})(?:\s?m(?:in)?\s?(\d{2})\s?s)?(?!\d)/i,
  // As in '22. elokuuta 2024 klo 18.10.53': at the end, where no day of numbers stands.
  /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?=\D*$)/,
];

function hourOf(hour: number, half: Record<string, string | undefined> | undefined) {
  if (half?.pm !== undefined) return hour < 12 ? hour + 12 : hour;
  if (half?.am === undefined) return hour;
  return hour > 12 ? undefined : hour % 12;
}

const two = (value: number) => String(value).padStart(2, '0');

function timeIn(text: string): Found<string> | undefined {
  const clock = CLOCKS.map((one) => one.exec(text)).find((found) => found !== null);
  if (!clock) return undefined;
  const before = text.slice(0, clock.index);
  const after = text.slice(clock.index + clock[0].length);
  const halfAfter = HALF_AFTER.exec(after.slice(0, HALF_MAX_LENGTH));
  const halfBefore = halfAfter ? null : HALF_BEFORE.exec(before.slice(-HALF_MAX_LENGTH));
  const hour = hourOf(Number(clock[1]), (halfAfter ?? halfBefore)?.groups);
  const [minute, second] = [Number(clock[2]), Number(clock[3] ?? 0)];
  if (hour === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  const start = halfBefore ? before.slice(0, -halfBefore[0].length) : before;
  const end = halfAfter ? after.slice(halfAfter[0].length) : after;
  return { value: `${two(hour)}:${two(minute)}:${two(second)}`, rest: `${start} ${end}` };
}

/** The first Kindle is of 2007; a clock that was never set shows 1970. */
const YEAR_MIN = 1970;
const YEAR_MAX = 2199;

/** The noon of a day that there is, in milliseconds since 1970. */
function noonOf(year: number, month: number, day: number): number | undefined {
  const noon = Date.UTC(year, month - 1, day, 12);
  const isReal = month >= 1 && month <= 12 && new Date(noon).getUTCDate() === day;
  return isReal && year >= YEAR_MIN && year <= YEAR_MAX ? noon : undefined;
}

const fullYear = (digits: string) => Number(digits) + (digits.length === 2 ? 2000 : 0);

const YEAR_FIRST = [
  /(?<!\d)(\d{4}|\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})(?!\d)/,
  /(?<!\d)(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?!\d)/,
];
const YEAR_LAST = /(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/;
const VIETNAMESE = /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})\D+(\d{4})(?!\d)/i;

/** A day of numbers. Which of 3/4 is the month is told by no slash: undefined. */
function numberedDay(text: string): number | undefined {
  for (const pattern of YEAR_FIRST) {
    const [, year, month, day] = pattern.exec(text) ?? [];
    if (year !== undefined) return noonOf(fullYear(year), Number(month), Number(day));
  }
  const vietnamese = VIETNAMESE.exec(text);
  if (vietnamese) {
    return noonOf(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
  }
  const [, first, mark, second, year = ''] = YEAR_LAST.exec(text) ?? [];
  const dayFirst = noonOf(fullYear(year), Number(second), Number(first));
  const monthFirst = noonOf(fullYear(year), Number(first), Number(second));
  const isTold = mark === '.' || dayFirst === monthFirst || monthFirst === undefined;
  if (isTold) return dayFirst;
  return dayFirst === undefined ? monthFirst : undefined;
}

/** Words that far from the day's number can be its month: '22 de agosto', 'August 22'. */
const REACH = 2;

/** The one of these days whose weekday is named too, by another word than the month: 'Mawrth' is both in Welsh. */
function dayOfWeekday(
  days: readonly { word: string; noon: number | undefined }[],
  tokens: readonly string[],
  isOfAll: boolean,
): number | undefined {
  const agreeing = days.filter(
    ({ word, noon }) =>
      noon !== undefined &&
      tokens.some(
        (other) => other !== word && weekdaysNamed(other, isOfAll).has(new Date(noon).getUTCDay()),
      ),
  );
  const noons = new Set(agreeing.map(({ noon }) => noon));
  return noons.size === 1 ? [...noons][0] : undefined;
}

/** A day whose month has a name. One that is two months' in two languages is told by the weekday. */
function namedDay(text: string): number | undefined {
  const tokens: string[] = text.match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  const numbers = tokens.flatMap((token, at) => (/^\d/.test(token) ? [at] : []));
  const [first, second] = numbers;
  if (first === undefined || second === undefined || numbers.length > 2) return undefined;
  const [dayAt, yearAt] = tokens[first]?.length === 4 ? [second, first] : [first, second];
  const [day = '', year = ''] = [tokens[dayAt], tokens[yearAt]];
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return undefined;
  const near = tokens.slice(Math.max(0, dayAt - REACH), dayAt + REACH + 1);
  for (const isOfAll of [false, true]) {
    const named = near.flatMap((word) =>
      [...monthsNamed(word, isOfAll)].map((month) => ({ word, month })),
    );
    const days = named.map(({ word, month }) => ({
      word,
      noon: noonOf(fullYear(year), month, Number(day)),
    }));
    const isOne = new Set(named.map(({ month }) => month)).size === 1;
    if (named.length > 0) return isOne ? days[0]?.noon : dayOfWeekday(days, tokens, isOfAll);
  }
  return undefined;
}

/**
 * 'YYYY-MM-DDTHH:MM:SS' on the clock of the device. Years of two digits are of this
 * century; without seconds they are 00. Undefined for what is no day and time, or could be two.
 */
export function localTimeIn(text: string): string | undefined {
  const time = timeIn(text.replace(ZONE, ' '));
  const noon = time && (numberedDay(time.rest) ?? namedDay(time.rest));
  return noon === undefined || !time
    ? undefined
    : `${new Date(noon).toISOString().slice(0, 10)}T${time.value}`;
}
