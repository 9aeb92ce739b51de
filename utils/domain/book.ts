// What a book's file says of itself.

/** What the file says of itself. What it does not say is absent. */
export type BookDetails = {
  title: string;
  author?: string;
  translator?: string;
  /** BCP 47 tag. */
  language?: string;
  /** 'Public domain in the USA.' */
  rights?: string;
  year?: string;
  /** As the publisher gave it: an ISBN, a UUID, an address. */
  identifier?: string;
};
