// What a page says of itself, as it is found in its document, and what one way of saying it yields.

export type PageFacts = {
  /** What the tab is called. */
  title: string;
  /** The texts of its scripts of type application/ld+json. */
  jsonLd: string[];
  /** Its <meta> elements: property, name or itemprop, and content. */
  meta: [name: string, content: string][];
};

/** What is known of a work. What is not said is absent. */
export type WorkFacts = {
  title?: string;
  author?: string;
  /** As far as it is said: '2026', '2026-11', '2026-11-03'. */
  date?: string;
  /** Of a lesson: its number, as the page counts. */
  lesson?: string;
  /** BCP 47 tag. */
  language?: string;
};

/** `facts` without those that are not known. */
export function known(
  facts: { [Name in keyof WorkFacts]: WorkFacts[Name] | undefined },
): WorkFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}
