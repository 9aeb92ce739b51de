// How sure the reader was against how near it came: nine places, a dot in each
// as large as its count, and the same as a table. No score is made of it.
import { PLOT_FROM_ANSWERS, type PlotCell, plotCells } from '../utils/domain/nearness-plot.ts';
import type { Note } from '../utils/domain/note.ts';
import { NEARNESS, SURENESS } from '../utils/domain/sensing.ts';
import { message } from '../utils/messages/practice.ts';
import { locale } from '../utils/messages/words.ts';

export type NearnessPlotProps = { notes: readonly Note[] };

/** Fewer answers than these are told to be few. */
const FEW = 20;
const CELL = 56;
const [NAMES, FOOT] = [64, 22];

/** By area, so that two answers look twice one. */
function radius(count: number, most: number): number {
  return 5 + 17 * Math.sqrt(count / most);
}

function Dots({ cells }: { cells: readonly PlotCell[] }) {
  const most = Math.max(...cells.map(({ count }) => count));
  return (
    <svg class="plot" viewBox={`0 0 ${NAMES + 3 * CELL + 1} ${3 * CELL + FOOT}`} aria-hidden="true">
      {SURENESS.map((sure, row) => (
        <text key={sure} x={NAMES - 8} y={(2.5 - row) * CELL + 4} class="plot-row">
          {message(`sure.${sure}`)}
        </text>
      ))}
      {NEARNESS.map((near, column) => (
        <text key={near} x={NAMES + (column + 0.5) * CELL} y={3 * CELL + 16} class="plot-column">
          {message(`near.${near}`)}
        </text>
      ))}
      {cells.map(({ sure, near, count }, at) => {
        const x = NAMES + (at % 3) * CELL;
        const y = (2 - Math.floor(at / 3)) * CELL;
        return (
          <g key={`${sure} ${near}`}>
            <rect x={x + 0.5} y={y + 0.5} width={CELL} height={CELL} />
            {count > 0 && (
              <>
                <circle cx={x + CELL / 2} cy={y + CELL / 2} r={radius(count, most)} />
                <text x={x + CELL / 2} y={y + CELL / 2 + 4} class="plot-number">
                  {count.toLocaleString(locale())}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Table({ cells }: { cells: readonly PlotCell[] }) {
  return (
    <table class="visually-hidden">
      <caption>{message('plotTable')}</caption>
      <thead>
        <tr>
          <td />
          {NEARNESS.map((near) => (
            <th key={near} scope="col">
              {message(`near.${near}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SURENESS.map((sure) => (
          <tr key={sure}>
            <th scope="row">{message(`sure.${sure}`)}</th>
            {cells
              .filter((cell) => cell.sure === sure)
              .map(({ near, count }) => (
                <td key={near}>{count}</td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function NearnessPlot({ notes }: NearnessPlotProps) {
  const cells = plotCells(notes);
  const count = cells.reduce((sum, cell) => sum + cell.count, 0);
  if (count === 0) return null;
  if (count < PLOT_FROM_ANSWERS)
    return <p class="practice-about">{message('plotLater', { count })}</p>;
  return (
    <section class="plot-part" aria-labelledby="plot">
      <h2 id="plot">{message('plotTitle')}</h2>
      <Dots cells={cells} />
      <Table cells={cells} />
      <p class="practice-about">
        {message('plotCount', { count })} {count < FEW && message('plotFew')}
      </p>
    </section>
  );
}
