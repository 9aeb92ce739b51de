// The modules that content/build makes while building.
declare module 'virtual:decks' {
  type Loaders<Content> = Record<string, () => Promise<{ default: Content }>>;

  export const thoughts: {
    outward: Loaders<import('../utils/domain/packed-thoughts.ts').PackedThoughts>;
    'old-words': Loaders<import('../utils/domain/thought.ts').BuiltInThought[]>;
  };
  export const prompts: Record<
    import('../utils/domain/prompt.ts').PromptKind,
    Loaders<import('../utils/domain/prompt.ts').Prompt[]>
  >;
}

declare module 'virtual:spare-cards' {
  const cards: import('../utils/domain/card.ts').SpareCards;
  export default cards;
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

declare module 'virtual:page-words' {
  const loaders: Record<
    string,
    () => Promise<{ default: import('../utils/messages/words.ts').Words }>
  >;
  export default loaders;
}
