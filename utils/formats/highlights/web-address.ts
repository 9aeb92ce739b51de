// Addresses from files: those that lead to a page, and no others.

/** The address, if it is one of http or https and nothing else; a script, a file or a word is none. */
export function webAddress(text: string | undefined): string | undefined {
  const address = text?.trim() ?? '';
  return /^https?:[^\s\p{C}]+$/iu.test(address) && URL.canParse(address) ? address : undefined;
}
