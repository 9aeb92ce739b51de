// The words that the interface speaks now, and the functions that say them:
// values in their places, plural forms by Intl.

/** A message, or its plural forms by the categories of CLDR: one, two, few, many, other. */
export type Words = Record<string, string | Record<string, string>>;

type Values = Record<string, string | number>;

let spoken: { language: string; words: Words } = { language: 'en', words: {} };

/** Made at the first plural: the first paint needs none. */
let pluralRules: Intl.PluralRules | undefined;

/** From now on the messages say `words`, which are of `language`. What is drawn already has to be drawn anew. */
export function speak(language: string, words: Words): void {
  spoken = { language, words };
  pluralRules = undefined;
}

/** The reader's own kind of the language spoken, as 'en-GB', where the browser prefers one. */
export function locale(): string {
  const { language } = spoken;
  return navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
}

function form(message: Words[string], count: number): string {
  if (typeof message === 'string') return message;
  pluralRules ??= new Intl.PluralRules(spoken.language);
  return message[pluralRules.select(count)] ?? message.other ?? '';
}

/** What was asked for last: a table of words and its language. */
let wanted: string | undefined;

/**
 * Loads a table of words in `language`, and speaks it. Resolves with whether there
 * is something to be drawn anew: not where the table is spoken already, nor where
 * another was asked for meanwhile.
 */
export async function speakTable(
  table: 'newtab' | 'page',
  language: string,
  loaders: Record<string, () => Promise<{ default: Words }>>,
): Promise<boolean> {
  const asked = `${table} ${language}`;
  const load = loaders[language];
  if (asked === wanted || load === undefined) return false;
  wanted = asked;
  const { default: words } = await load();
  if (asked !== wanted) return false;
  speak(language, words);
  return true;
}

/** The message `name` without values, where the name is known to stand in a table of this page only. */
export function say(name: string): string {
  return form(spoken.words[name] ?? name, 0);
}

/** Whether the language spoken has a message of this name. */
export function isSpoken(name: string): boolean {
  return name in spoken.words;
}

/**
 * A function that says the words of `Table` by their names, with `{values}` in
 * their places. Where a message has plural forms, the value `count` chooses.
 */
export function messagesOf<Table extends Words>() {
  return (name: keyof Table & string, values: Values = {}): string =>
    form(spoken.words[name] ?? name, Number(values.count ?? 0)).replace(
      /\{(\w+)\}/g,
      (place, key: string) => {
        const value = values[key];
        if (value === undefined) return place;
        return typeof value === 'number' ? value.toLocaleString(locale()) : value;
      },
    );
}
