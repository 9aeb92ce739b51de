// The names of months and weekdays in every language that Intl knows by two letters,
// made at the first use from what it writes; a name can be another month's elsewhere, so each has a list.
import { fold } from '../../domain/fold.ts';

type Names = ReadonlyMap<string, ReadonlySet<number>>;

/** Those of the devices and of most of their readers: made in a tenth of the time of all. */
const COMMON =
  'en de es fr it pt nl ru uk be bg sr sr-Latn hr sl bs mk pl cs sk tr sv da nb fi et lv lt hu ro ca gl eu el he ar fa hi id ms vi th ko ja zh'.split(
    ' ',
  );
/** Where a country's months are not its language's. */
const COUNTRIES = ['ar-SY', 'ar-MA', 'ar-DZ', 'ar-MR', 'de-AT', 'es-PE', 'fil', 'uz-Cyrl'];

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

function allLanguages(): string[] {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const codes = letters.flatMap((one) => letters.map((two) => one + two));
  return [...COMMON, ...codes, ...COUNTRIES];
}

/** The words of each name that no other of them has: of 'quinta-feira' the first, of '8月' none. */
function ownWords(names: readonly string[]): string[][] {
  const words = names.map((name) => [...new Set(fold(name).match(/\p{L}[\p{L}\p{M}]+/gu) ?? [])]);
  const times = new Map<string, number>();
  for (const word of words.flat()) times.set(word, (times.get(word) ?? 0) + 1);
  return words.map((some) => some.filter((word) => times.get(word) === 1));
}

type Part = {
  part: 'month' | 'weekday';
  forms: readonly Intl.DateTimeFormatOptions[];
  /** The numbers, and for each the noon that has it, of UTC. */
  values: readonly { number: number; noon: number }[];
  others: readonly [string, number][];
};

const MONTHS: Part = {
  part: 'month',
  forms: MONTH_FORMS,
  values: Array.from({ length: 12 }, (_, month) => ({
    number: month + 1,
    noon: Date.UTC(2024, month, 15, 12),
  })),
  others: OTHER_MONTHS,
};

const WEEKDAYS: Part = {
  part: 'weekday',
  forms: WEEKDAY_FORMS,
  values: Array.from({ length: 7 }, (_, weekday) => ({
    number: weekday,
    // The first of September 2024 was a Sunday.
    noon: Date.UTC(2024, 8, 1 + weekday, 12),
  })),
  others: [],
};

function namesOf({ part, forms, values, others }: Part, languages: readonly string[]): Names {
  const names = new Map<string, Set<number>>();
  const add = (name: string, number: number) =>
    names.set(name, (names.get(name) ?? new Set()).add(number));
  for (const language of new Set(Intl.DateTimeFormat.supportedLocalesOf(languages))) {
    for (const form of forms) {
      const options = { ...form, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' };
      const format = new Intl.DateTimeFormat(language, options);
      const spoken = values.map(
        ({ noon }) => format.formatToParts(noon).find(({ type }) => type === part)?.value ?? '',
      );
      for (const [index, words] of ownWords(spoken).entries()) {
        for (const word of words) add(word, values[index]?.number as number);
      }
    }
  }
  for (const [name, number] of others) add(name, number);
  return names;
}

/** The numbers that a word names: of the languages of devices, or of all. */
export type Named = (word: string, isOfAll: boolean) => ReadonlySet<number>;

const NONE: ReadonlySet<number> = new Set();
const WORDS_MAX = 5000;

/** Tables are made when they are first asked, and words remembered as they stand in files. */
function createNamed(part: Part): Named {
  let common: Names | undefined;
  let all: Names | undefined;
  const known = [new Map<string, ReadonlySet<number>>(), new Map<string, ReadonlySet<number>>()];

  function tableOf(isOfAll: boolean): Names {
    if (isOfAll) {
      all ??= namesOf(part, allLanguages());
      return all;
    }
    common ??= namesOf(part, COMMON);
    return common;
  }

  return (word, isOfAll) => {
    const words = known[isOfAll ? 1 : 0] as Map<string, ReadonlySet<number>>;
    const found = words.get(word);
    if (found) return found;
    const table = tableOf(isOfAll);
    const name = fold(word);
    // Hebrew's 'in' is joined to the name.
    const numbers = table.get(name) ?? table.get(name.replace(/^ב/, '')) ?? NONE;
    if (words.size >= WORDS_MAX) words.clear();
    words.set(word, numbers);
    return numbers;
  };
}

/** Months from 1 to 12. */
export const monthsNamed: Named = createNamed(MONTHS);

/** Weekdays from 0, a Sunday, to 6. */
export const weekdaysNamed: Named = createNamed(WEEKDAYS);
