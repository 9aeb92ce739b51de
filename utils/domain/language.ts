// Languages: which one the interface speaks, and in which the decks are read.

/** A language that Outward can speak: a folder of `locales/`. */
export type Language = {
  /** The primary subtag of BCP 47: 'en', 'he'. */
  code: string;
  /** Its own name in itself: 'English', 'Русский'. */
  name: string;
  direction: 'ltr' | 'rtl';
};

/** The interface follows the browser. */
export const AS_THE_BROWSER = 'auto';

/** What browsers have called by an older code of ISO 639. */
const OLDER_CODES: Record<string, string> = { iw: 'he', ji: 'yi', in: 'id' };

/** The primary subtag of a BCP 47 tag, in lower case: 'en' of 'en-GB', 'he' of 'iw-IL'. */
export function primarySubtag(tag: string): string {
  const [primary = ''] = tag.toLowerCase().split('-');
  return OLDER_CODES[primary] ?? primary;
}

/**
 * The language of the interface: the one `chosen`, else the first of those the
 * browser prefers that is offered, else the first that is offered at all
 * (`offered` must not be empty).
 */
export function languageFor(
  chosen: string,
  preferred: readonly string[],
  offered: readonly Language[],
): Language {
  const found = [chosen, ...preferred.map(primarySubtag)]
    .map((wanted) => offered.find(({ code }) => code === wanted))
    .find((language) => language !== undefined);
  return found ?? (offered[0] as Language);
}
