// The filters of the journal, shown on request: each value with how many notes
// it would leave, and a span of days.
import { hasFilters } from '../utils/domain/journal-address.ts';
import type { FacetCounts, NoteFilters } from '../utils/domain/note-query.ts';
import { FACETS, type Facet } from '../utils/domain/search-segment.ts';
import { message } from '../utils/messages/journal.ts';
import { locale } from '../utils/messages/words.ts';

export type JournalFiltersProps = {
  filters: NoteFilters;
  counts: FacetCounts;
  /** What a value is called. */
  valueName(facet: Facet, value: string): string;
  onFacet(facet: Facet, value: string, isWanted: boolean): void;
  onSpan(end: 'from' | 'to', day: string): void;
  onClear(): void;
};

type FacetProps = JournalFiltersProps & { facet: Facet };

function FacetChoices({ facet, filters, counts, valueName, onFacet }: FacetProps) {
  const chosen = filters[facet] ?? [];
  const values = [...new Set([...counts[facet].keys(), ...chosen])];
  // A choice with one answer is none.
  if (values.length < 2 && chosen.length === 0) return null;
  const named = values
    .map((value) => ({
      value,
      name: valueName(facet, value),
      count: counts[facet].get(value) ?? 0,
    }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, locale()));
  return (
    <fieldset>
      <legend>{message(`facet.${facet}`)}</legend>
      {named.map(({ value, name, count }) => (
        <label key={value} class="journal-choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => onFacet(facet, value, event.currentTarget.checked)}
          />
          <bdi>{name}</bdi> <small>{count.toLocaleString(locale())}</small>
        </label>
      ))}
    </fieldset>
  );
}

function Span({ filters, onSpan }: JournalFiltersProps) {
  return (
    <div class="journal-span">
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {message(end === 'from' ? 'from' : 'to')}{' '}
          <input
            type="date"
            value={filters[end] ?? ''}
            onChange={(event) => onSpan(end, event.currentTarget.value)}
          />
        </label>
      ))}
    </div>
  );
}

/** What is filtered by, in words. */
function chosenNames({ filters, valueName }: JournalFiltersProps): string {
  const names = FACETS.flatMap((facet) =>
    (filters[facet] ?? []).map((value) => valueName(facet, value)),
  );
  const { from, to, note, thought } = filters;
  const named = [note && message('oneNote'), thought && message('oneThought')];
  const span = from === to ? [from] : [from && `${from} –`, to && `– ${to}`];
  return [...names, ...named, ...span].filter((part) => part !== undefined).join(', ');
}

export function JournalFilters(props: JournalFiltersProps) {
  const isFiltered = hasFilters(props.filters);
  return (
    <div class="journal-filters">
      <details>
        <summary>
          {message('filters')}
          {isFiltered && (
            <span class="journal-chosen" dir="auto">
              {' '}
              {chosenNames(props)}
            </span>
          )}
        </summary>
        {FACETS.map((facet) => (
          <FacetChoices key={facet} {...props} facet={facet} />
        ))}
        <Span {...props} />
      </details>
      {isFiltered && (
        <button type="button" class="link-button" onClick={props.onClear}>
          {message('clear')}
        </button>
      )}
    </div>
  );
}
