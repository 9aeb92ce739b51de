// Hybrid logical clock (Kulkarni, Demirbas et al. 2014): orders changes by wall
// time where clocks agree and by cause where they do not. As text it sorts.

/** 'mmmmmmmmmmm-cccc-install': 11 digits of base 36 for milliseconds, 4 for the counter. */
export type HybridTime = string;

function parts(time: HybridTime): [milliseconds: number, counter: number] {
  const [milliseconds = '0', counter = '0'] = time.split('-');
  return [Number.parseInt(milliseconds, 36), Number.parseInt(counter, 36)];
}

/**
 * A time after every time in `seen`, even where the wall clock `now`
 * (milliseconds) has been set back behind them.
 */
export function hybridTime(now: number, seen: readonly HybridTime[], install: string): HybridTime {
  const latest = [...seen].sort().at(-1) ?? '0-0';
  const [milliseconds, counter] = parts(latest);
  const [wall, count] = now > milliseconds ? [now, 0] : [milliseconds, counter + 1];
  return [wall.toString(36).padStart(11, '0'), count.toString(36).padStart(4, '0'), install].join(
    '-',
  );
}
