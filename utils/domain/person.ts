// A person whom the reader practises sensing: a name the reader chose, nothing more.

export type Person = {
  id: string;
  name: string;
  /** The name folded, so that the same name typed otherwise is the same person. */
  foldedName: string;
  instant: number;
};

/** The name as it is kept: white space trimmed and joined. Undefined where nothing is left. */
export function personName(typed: string | undefined): string | undefined {
  const name = typed?.replace(/\s+/g, ' ').trim();
  return name === '' ? undefined : name;
}
