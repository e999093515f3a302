// How much line a kite needs to hover at a height in a wind.

/** Heights (m) and winds at 50 m (m/s) at which the line was found by trial. */
const heights = [30, 60, 90] as const;
const winds = [3, 5, 7] as const;

/** Line on which the neighbour hovers at about the height, metres, height by height: more of it in a light wind. */
const found = [
  [45, 33, 30],
  [86, 71, 69],
  [125, 112, 105],
] as const;

/** Metres of line for a height (m) and a wind (m/s): straight between what was found, and straight on beyond it. */
export function hoverMetres(height: number, wind: number): number {
  const [low, middle, high] = found.map(([light, fresh, strong]) => between(winds, [light, fresh, strong], wind));
  return between(heights, [low ?? 0, middle ?? 0, high ?? 0], height);
}

type Three = readonly [number, number, number];

/** At each of `at` exactly what belongs there. */
function between(at: Three, values: Three, x: number): number {
  const [a, b, c] = at;
  const [p, q, r] = values;
  return x <= b ? p + ((x - a) / (b - a)) * (q - p) : q + ((x - b) / (c - b)) * (r - q);
}
