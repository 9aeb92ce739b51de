// What the value of a filter is called: themes, lenses, kinds and decks by the
// words of the interface, people by their names.
import type { Facet } from '../../utils/domain/search-segment.ts';
import { isMessage, message } from '../../utils/messages/journal.ts';
import type { Journal } from '../../utils/services/journal.ts';

export function valueName(journal: Journal) {
  return (facet: Facet, value: string): string => {
    if (facet === 'person') return journal.state.get().names.get(value) ?? value;
    const name = `${facet}.${value}`;
    return isMessage(name) ? message(name) : value;
  };
}
