// Law 40: in a steady, uniform wind a loose kite drifts by the wind times the time that its height lasts.
import { apartByShare, inPercent, short } from './apart.ts';
import { fallFrom, uniform } from './falls.ts';
import type { Colour, Figure, Layer, Point, Shape, Sheet } from './figure.ts';
import { levelAxis, levelLine } from './level-axis.ts';

const rows: readonly { wind: number; colour: Colour; shape: Shape }[] = [
  { wind: 7, colour: 'pomegranate', shape: 'diamond' },
  { wind: 5, colour: 'lapis', shape: 'disc' },
  { wind: 3, colour: 'glaze', shape: 'triangle' },
];
const heights = [20, 30, 45, 60, 75, 90];
const starts = [0, 1, 2, 3];
const longest = 70;

function measure(): Sheet {
  const falls = rows.map(({ wind }) =>
    heights.flatMap((height) => starts.map((seed) => fallFrom(height, { wind, gusts: 0, changes: uniform }, seed))),
  );
  const all = falls.flatMap((each, i) => each.map((fall) => ({ ...fall, wind: rows[i]?.wind as number })));
  const off = apartByShare(all.map((fall) => [fall.drift, fall.wind * fall.seconds]));
  const sinks = all.map((fall) => fall.height / fall.seconds);
  const metres = all.map((fall): Point => [fall.seconds, fall.drift - fall.wind * fall.seconds]);
  const glide = Math.max(...metres.map(([, y]) => Math.abs(y)));
  const layers = rows.flatMap(({ wind, colour, shape }, i): Layer[] => [
    {
      kind: 'curve',
      colour,
      at: [
        [0, 0],
        [longest, wind * longest],
      ],
    },
    {
      kind: 'points',
      name: `U = ${wind} m/s`,
      colour,
      shape,
      at: (falls[i] ?? []).map((f): Point => [f.seconds, f.drift]),
    },
  ]);
  return {
    plot: {
      title: 'Drift of a loose kite in a steady wind against the time of its fall',
      description: 'The falls of each wind lie on a straight line through the origin whose slope is the wind.',
      x: {
        label: 'height of the cut / speed of sinking h/v, s',
        from: 0,
        to: longest,
        ticks: [0, 10, 20, 30, 40, 50, 60, 70],
      },
      panels: [
        {
          y: { label: 'drift, m', from: 0, to: 500, ticks: [0, 100, 200, 300, 400, 500] },
          height: 340,
          legend: 'top left',
          layers: [...layers, { kind: 'curve', name: 'U h / v', colour: 'ink', at: [] }],
        },
        {
          y: levelAxis('flown less U h / v, m', metres),
          height: 70,
          layers: [
            levelLine(0, longest),
            ...layers
              .filter((layer) => layer.kind === 'points')
              .map((layer, i): Layer => {
                const wind = rows[i]?.wind as number;
                return { ...layer, at: layer.at.map(([t, drift]): Point => [t, drift - wind * t]) };
              }),
          ],
        },
      ],
    },
    sentences: [
      `Kites are cut ${heights[0]} to ${heights.at(-1)} m over open ground and keep 10 m of line; the wind blows steadily, the same at every height. ${all.length} falls, left- and right-handers from starts of their own.`,
      'The air carries the kite: it drifts by U h / v, with v the speed at which it sank (the frame of the air is as good as any, Galilei; law 40).',
      `Points and lines are at most ${inPercent(off)} apart. That is how far the kite glided through the air by itself, up to ${short(glide)} m.`,
      `The speed of sinking is no constant: ${short(Math.min(...sinks))} to ${short(Math.max(...sinks))} m/s. A kite cut in a strong wind begins its fall with the speed it had through the air, and may dive or spiral before it flutters; a high one has more time for the slower end.`,
    ],
  };
}

export const drift: Figure = {
  name: 'drift',
  heading: 'A loose kite drifts with the wind',
  measure,
  probe: () => {
    const fall = fallFrom(20, { wind: 5, gusts: 0, changes: uniform }, 1);
    return [fall.seconds, fall.drift];
  },
};
