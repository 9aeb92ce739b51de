// The names of months and weekdays in every language that Intl knows by two letters,
// made at the first use; a name can be another month's elsewhere, so each has a list.
import { fold } from '../../domain/fold.ts';

type Names = ReadonlyMap<string, ReadonlySet<number>>;

/** Where a country's months are not its language's. */
const COUNTRIES = [
  'ar-SY',
  'ar-MA',
  'ar-DZ',
  'ar-MR',
  'de-AT',
  'es-PE',
  'fil',
  'sr-Latn',
  'uz-Cyrl',
];

const MONTH_FORMS: Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'long', day: 'numeric', year: 'numeric' },
];
const WEEKDAY_FORMS: Intl.DateTimeFormatOptions[] = [{ weekday: 'long' }, { weekday: 'short' }];

/** What devices write and no table of Intl has, folded. */
const OTHER_MONTHS: [string, number][] = [
  ['janner', 1],
  ['feber', 2],
  ['mrz', 3],
  ['setiembre', 9],
  ['sept', 9],
];

function languages(): string[] {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const codes = letters.flatMap((one) => letters.map((two) => one + two));
  return Intl.DateTimeFormat.supportedLocalesOf([...codes, ...COUNTRIES]);
}

/** The words of each name that no other of them has: of 'quinta-feira' the first, of '8月' none. */
function ownWords(names: readonly string[]): string[][] {
  const words = names.map((name) => [...new Set(fold(name).match(/\p{L}[\p{L}\p{M}]+/gu) ?? [])]);
  const times = new Map<string, number>();
  for (const word of words.flat()) times.set(word, (times.get(word) ?? 0) + 1);
  return words.map((some) => some.filter((word) => times.get(word) === 1));
}

/** @param values for each number the noon that has it, of UTC */
function namesOf(
  part: 'month' | 'weekday',
  forms: readonly Intl.DateTimeFormatOptions[],
  values: readonly { number: number; noon: number }[],
): Map<string, Set<number>> {
  const names = new Map<string, Set<number>>();
  for (const language of languages()) {
    for (const form of forms) {
      const options = { ...form, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' };
      const format = new Intl.DateTimeFormat(language, options);
      const spoken = values.map(
        ({ noon }) => format.formatToParts(noon).find(({ type }) => type === part)?.value ?? '',
      );
      for (const [index, words] of ownWords(spoken).entries()) {
        const number = values[index]?.number as number;
        for (const word of words) names.set(word, (names.get(word) ?? new Set()).add(number));
      }
    }
  }
  return names;
}

let months: Names | undefined;
let weekdays: Names | undefined;

function monthNames(): Names {
  if (months) return months;
  const values = Array.from({ length: 12 }, (_, month) => ({
    number: month + 1,
    noon: Date.UTC(2024, month, 15, 12),
  }));
  const names = namesOf('month', MONTH_FORMS, values);
  for (const [name, month] of OTHER_MONTHS) names.set(name, new Set([month]));
  months = names;
  return months;
}

function weekdayNames(): Names {
  const values = Array.from({ length: 7 }, (_, weekday) => ({
    number: weekday,
    noon: Date.UTC(2024, 8, 1 + weekday, 12),
  }));
  weekdays ??= namesOf('weekday', WEEKDAY_FORMS, values);
  return weekdays;
}

const NONE: ReadonlySet<number> = new Set();

/** The months, 1 to 12, that a word names in some language; Hebrew's 'in' may be joined to it. */
export function monthsNamed(word: string): ReadonlySet<number> {
  const name = fold(word);
  return monthNames().get(name) ?? monthNames().get(name.replace(/^ב/, '')) ?? NONE;
}

/** The weekdays, 0 for Sunday, that a word names in some language. */
export function weekdaysNamed(word: string): ReadonlySet<number> {
  return weekdayNames().get(fold(word)) ?? NONE;
}
