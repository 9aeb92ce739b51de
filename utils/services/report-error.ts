// Where an error goes that no reader can act on: the console of the page, with
// the place it comes from. Nothing is sent anywhere.

export function reportError(where: string, error: unknown): void {
  console.error(`Outward: ${where}`, error);
}

/** A function that lets work go on by itself, and reports it where it fails. */
export function reporting(where: string): (work: Promise<unknown>) => void {
  return (work) => {
    work.catch((error) => reportError(where, error));
  };
}
