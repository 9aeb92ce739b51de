// A year at a glance: one picture, a row for each month, a faint square for each
// day, so that it is seen as a year, and a mark on those that have notes.
import { useRef, useState } from 'preact/hooks';
import { dayHash } from '../utils/domain/journal-address.ts';
import { dayName, monthName } from '../utils/messages/dates.ts';
import { message } from '../utils/messages/journal.ts';

export type YearAtAGlanceProps = {
  year: string;
  /** Years that have notes, in order. */
  years: readonly string[];
  /** How many notes each day has. */
  days: ReadonlyMap<string, number>;
  onYear(year: string): void;
};

const CELL = 12;
const NAMES = 44;
const SQUARE = 8;
const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);

/** Larger where more was written, and never by much. */
function radius(count: number): number {
  return Math.min(5.25, 3 + Math.sqrt(count) * 0.5);
}

/** All squares of a year as one line: nobody counts them, and none can be pressed. */
function squares(year: string): string {
  return MONTHS.flatMap((month) =>
    Array.from({ length: new Date(Date.UTC(Number(year), month, 0)).getUTCDate() }, (_, date) => {
      const x = NAMES + date * CELL + (CELL - SQUARE) / 2;
      const y = (month - 1) * CELL + 1 + (CELL - SQUARE) / 2;
      return `M${x} ${y}h${SQUARE}v${SQUARE}h-${SQUARE}z`;
    }),
  ).join('');
}

const monthOf = (day: string) => Number(day.slice(5, 7));
const dateOf = (day: string) => Number(day.slice(8));

/** The day that an arrow key leads to; undefined for other keys and at the end. */
function dayByKey(key: string, day: string, all: readonly string[]): string | undefined {
  const at = all.indexOf(day);
  // Where lines run from right to left, so do the days.
  const isTurned = document.documentElement.dir === 'rtl';
  if (key === (isTurned ? 'ArrowLeft' : 'ArrowRight')) return all[at + 1];
  if (key === (isTurned ? 'ArrowRight' : 'ArrowLeft')) return all[at - 1];
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const beyond = all.filter((other) =>
    key === 'ArrowUp' ? monthOf(other) < monthOf(day) : monthOf(other) > monthOf(day),
  );
  const month = monthOf((key === 'ArrowUp' ? beyond.at(-1) : beyond[0]) ?? '');
  return beyond
    .filter((other) => monthOf(other) === month)
    .sort((a, b) => Math.abs(dateOf(a) - dateOf(day)) - Math.abs(dateOf(b) - dateOf(day)))[0];
}

function Days({ year, days }: Pick<YearAtAGlanceProps, 'year' | 'days'>) {
  const picture = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState('');
  const all = [...days.keys()].filter((day) => day.startsWith(`${year}-`)).sort();
  // One stop for the tab key: the arrows lead on from there.
  const stop = all.includes(current) ? current : all[0];
  const onKeyDown = (event: KeyboardEvent, day: string) => {
    const next = dayByKey(event.key, day, all);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    picture.current?.querySelector<SVGAElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG that is a group of links
    <svg
      ref={picture}
      class="year-days"
      role="group"
      aria-label={message('yearDays', { year })}
      viewBox={`0 0 ${NAMES + 31 * CELL} ${12 * CELL + 4}`}
    >
      {MONTHS.map((month) => (
        <text key={month} x="0" y={month * CELL - 2}>
          {monthName(month)}
        </text>
      ))}
      <path class="year-squares" d={squares(year)} />
      {all.map((day) => {
        const count = days.get(day) ?? 0;
        const name = message('notesOfDay', { count, day: dayName(day, year) });
        return (
          <a
            key={day}
            href={dayHash(day)}
            data-day={day}
            aria-label={name}
            tabindex={day === stop ? 0 : -1}
            onKeyDown={(event) => onKeyDown(event, day)}
          >
            <title>{name}</title>
            <rect
              x={NAMES + (dateOf(day) - 1) * CELL}
              y={(monthOf(day) - 1) * CELL + 1}
              width={CELL}
              height={CELL}
            />
            <circle
              cx={NAMES + (dateOf(day) - 0.5) * CELL}
              cy={(monthOf(day) - 0.5) * CELL + 1}
              r={radius(count)}
            />
          </a>
        );
      })}
    </svg>
  );
}

type OtherProps = Pick<YearAtAGlanceProps, 'onYear'> & {
  year: string | undefined;
  name: 'yearBefore' | 'yearAfter';
};

function Other({ year, name, onYear }: OtherProps) {
  if (year === undefined) return <span />;
  return (
    <button type="button" class="link-button" onClick={() => onYear(year)}>
      {message(name === 'yearBefore' ? 'yearBefore' : 'yearAfter', { year })}
    </button>
  );
}

export function YearAtAGlance({ year, years, days, onYear }: YearAtAGlanceProps) {
  const before = years.filter((other) => other < year).at(-1);
  const after = years.find((other) => other > year);
  return (
    <section class="year" aria-label={message('yearAtAGlance')}>
      <div class="year-names">
        <Other year={before} name="yearBefore" onYear={onYear} />
        <h2>{year}</h2>
        <Other year={after} name="yearAfter" onYear={onYear} />
      </div>
      <Days year={year} days={days} />
    </section>
  );
}
