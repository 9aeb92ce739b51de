// Owns the words of the interface as the tests of real browsers ask for them, by name.
import { wordsOf } from '../../content/build/words.ts';

/** Says the words of a name in one language, with its `{values}` filled in. */
export type Say = (name: string, values?: Record<string, string | number>) => string;

/** The words of a language; where a message has plural forms, it has no words here. */
export function sayIn(language: string, mark = (text: string) => text): Say {
  const words = wordsOf(language);
  return (name, values = {}) => {
    const text = typeof words[name] === 'string' ? mark(words[name]) : name;
    return text.replace(/\{(\w+)\}/g, (part, value: string) => String(values[value] ?? part));
  };
}
