// The modules that content/build makes while building, and the types of a package that has none.
declare module 'virtual:decks' {
  type Loaders<Content> = Record<string, () => Promise<{ default: Content }>>;
  type PackedTexts = import('../utils/domain/packed-texts.ts').PackedTexts;
  type Prompt = import('../utils/domain/prompt.ts').Prompt;

  export const thoughts: {
    outward: Loaders<PackedTexts>;
    'old-words': Loaders<import('../utils/domain/packed-verses.ts').PackedVerses>;
  };
  export const prompts: {
    reflection: Loaders<PackedTexts>;
    entering: Loaders<Prompt[]>;
    circle: Loaders<Prompt[]>;
  };
}

declare module 'virtual:languages' {
  export const LANGUAGES: import('../utils/domain/language.ts').Language[];
}

declare module 'virtual:newtab-words' {
  const loaders: Record<
    string,
    () => Promise<{ default: import('../utils/messages/words.ts').Words }>
  >;
  export default loaders;
}

declare module 'virtual:offer-words' {
  const loaders: Record<
    string,
    () => Promise<{ default: import('../utils/messages/words.ts').Words }>
  >;
  export default loaders;
}

declare module 'virtual:page-words' {
  const loaders: Record<
    string,
    () => Promise<{ default: import('../utils/messages/words.ts').Words }>
  >;
  export default loaders;
}

declare module 'virtual:keep-words' {
  const tables: Record<string, import('../utils/messages/words.ts').Words>;
  export default tables;
}

declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  /** `status` is 0 where a fragment was made. */
  export function generateFragment(selection: { getRangeAt(index: number): Range }): {
    status: number;
    fragment?: { textStart: string; textEnd?: string; prefix?: string; suffix?: string };
  };
}
