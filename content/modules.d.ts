// The modules that content/build/plugin.ts makes while building.
declare module 'virtual:old-words' {
  const thoughts: import('../utils/domain/thought.ts').BuiltInThought[];
  export default thoughts;
}

declare module 'virtual:spare-cards' {
  const cards: import('../utils/domain/card.ts').Card[];
  export default cards;
}

declare module 'virtual:reflection-prompts' {
  const prompts: import('../utils/domain/prompt.ts').Prompt[];
  export default prompts;
}

declare module 'virtual:entering-prompts' {
  const prompts: import('../utils/domain/prompt.ts').Prompt[];
  export default prompts;
}

declare module 'virtual:circle-prompts' {
  const prompts: import('../utils/domain/prompt.ts').Prompt[];
  export default prompts;
}
