// The small field under a plot that shows how far points and curve are apart: level, and as wide as the points need.
import type { Axis, Layer, Point } from './figure.ts';

/** An axis from -limit to limit, the limit the next 1, 2 or 5 of a power of ten above all the points. */
export function levelAxis(label: string, points: readonly Point[]): Axis {
  const most = 1.15 * Math.max(...points.map(([, y]) => Math.abs(y)));
  const power = 10 ** Math.floor(Math.log10(most));
  const limit = Number(((([1, 2, 5].find((digit) => digit * power >= most) ?? 10) as number) * power).toPrecision(1));
  return { label, from: -limit, to: limit, ticks: [-limit, 0, limit] };
}

/** The line of no difference. */
export function levelLine(from: number, to: number): Layer {
  return { kind: 'curve', colour: 'ink', at: [from, to].map((x): Point => [x, 0]) };
}
