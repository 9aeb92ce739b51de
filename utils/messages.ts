// The door to the words of the interface: typed names, plural rules by Intl.
import english from '../locales/en/messages.json';

type Messages = typeof english;

export type MessageName = keyof Messages;

export type MessageValues = Record<string, string | number>;

const language = 'en';
const messages: Record<string, string | Record<string, string>> = english;

/** Made at the first plural: on the first paint none is needed. */
let pluralRules: Intl.PluralRules | undefined;

function form(message: string | Record<string, string>, count: number): string {
  if (typeof message === 'string') return message;
  pluralRules ??= new Intl.PluralRules(language);
  return message[pluralRules.select(count)] ?? message.other ?? '';
}

/**
 * The words for `name`, with `{values}` in their places. Where a message has
 * plural forms, `count` chooses among them.
 */
export function message(name: MessageName, values: MessageValues = {}): string {
  const words = form(messages[name] ?? name, Number(values.count ?? 0));
  return words.replace(/\{(\w+)\}/g, (place, key: string) => {
    const value = values[key];
    if (value === undefined) return place;
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}

/** A local day for reading: 'Monday, 23 November 2026', without the year where it is `thisYear`. */
export function dayName(day: string, thisYear: string): string {
  const isThisYear = day.startsWith(`${thisYear}-`);
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00Z`));
}

/** A whole hour, 0 to 23, as the reader's clock writes it. */
export function hourName(hour: number): string {
  return new Intl.DateTimeFormat(language, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(2000, 0, 1, hour)));
}
