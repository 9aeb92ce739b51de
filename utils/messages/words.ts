// Turns a table of words into a function that says them: values in their
// places, plural forms by Intl.

/** A message, or its plural forms by the categories of CLDR: one, few, many, two, other. */
type Words = Record<string, string | Record<string, string>>;

type Values = Record<string, string | number>;

const LANGUAGE = 'en';

/** The reader's own kind of the language, as 'en-GB', where the browser has one. */
export function locale(): string {
  return navigator.language.startsWith(LANGUAGE) ? navigator.language : LANGUAGE;
}

/** Made at the first plural: the first paint needs none. */
let pluralRules: Intl.PluralRules | undefined;

function form(message: Words[string], count: number): string {
  if (typeof message === 'string') return message;
  pluralRules ??= new Intl.PluralRules(LANGUAGE);
  return message[pluralRules.select(count)] ?? message.other ?? '';
}

/**
 * A function that says the words of `table` by their names, with `{values}` in
 * their places. Where a message has plural forms, the value `count` chooses.
 */
export function messagesFrom<Table extends Words>(table: Table) {
  return (name: keyof Table & string, values: Values = {}): string =>
    form(table[name] ?? name, Number(values.count ?? 0)).replace(
      /\{(\w+)\}/g,
      (place, key: string) => {
        const value = values[key];
        if (value === undefined) return place;
        return typeof value === 'number' ? value.toLocaleString(locale()) : value;
      },
    );
}
