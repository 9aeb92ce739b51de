// The words of the first run's offer. The new tab speaks few words, and these are said once:
// they come beside them and take the place of none.
import loaders from 'virtual:offer-words';
import type words from '../../locales/en/offer.json';

export type OfferMessage = (name: keyof typeof words) => string;

/** Loads the words in `language`. */
export async function offerWords(language: string): Promise<OfferMessage> {
  const loaded = await loaders[language]?.();
  return (name) => String(loaded?.default[name] ?? name);
}
