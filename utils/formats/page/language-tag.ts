// The language that a page says it is in.

/** BCP 47: the language is not known. */
export const UNKNOWN_LANGUAGE = 'und';

/** The longest that RFC 5646, section 4.4.1, expects. */
const TAG_MAX_LENGTH = 35;

/** A tag as BCP 47 writes it: 'en-GB' of 'en_gb'. Undefined where it is none. */
export function languageTag(said: string | undefined): string | undefined {
  const tag = said?.trim().replaceAll('_', '-') ?? '';
  if (tag === '' || tag.length > TAG_MAX_LENGTH) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
