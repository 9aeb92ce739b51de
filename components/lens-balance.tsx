// The balance of inward and outward: one quiet line, and a picture of two lengths
// side by side. It says how it is, and neither praises nor blames.
import { LENSES } from '../utils/domain/theme.ts';
import { message } from '../utils/messages/journal.ts';
import { locale } from '../utils/messages/words.ts';

export type LensBalanceProps = {
  /** How many notes have each lens, of those asked for; a filter by lens itself not counted. */
  counts: ReadonlyMap<string, number>;
};

const [WIDTH, HEIGHT, GAP] = [120, 6, 2];

function percent(part: number): string {
  return part.toLocaleString(locale(), { style: 'percent' });
}

export function LensBalance({ counts }: LensBalanceProps) {
  const [inward, outward] = LENSES.map((lens) => counts.get(lens) ?? 0) as [number, number];
  const all = inward + outward;
  if (all === 0) return null;
  const part = inward / all;
  // A length of nothing needs no gap beside it.
  const gap = inward > 0 && outward > 0 ? GAP : 0;
  const length = part * (WIDTH - gap);
  return (
    <p class="lens-balance">
      <span>{message('inwardCount', { count: inward })}</span>
      <svg
        role="img"
        aria-label={message('balance', { inward: percent(part), outward: percent(1 - part) })}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      >
        <rect width={length} height={HEIGHT} />
        <rect x={length + gap} width={WIDTH - gap - length} height={HEIGHT} />
      </svg>
      <span>{message('outwardCount', { count: outward })}</span>
    </p>
  );
}
