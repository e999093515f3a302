// Energy scores by cell and by metres left: ours, and those whom we are measured by.
import type { Colour, Layer, Panel, Plot, Point, Shape } from '../figure.ts';
import type { ObserverRow } from './observer-table.ts';
import type { Came } from './tables.ts';

const series: readonly { name: string; colour: Colour; shape: Shape; of: (row: Came) => number }[] = [
  { name: 'naive', colour: 'saffron', shape: 'triangle', of: (row) => row.naive },
  { name: 'the companion', colour: 'pomegranate', shape: 'disc', of: (row) => row.ours },
  { name: 'fresh', colour: 'lapis', shape: 'ring', of: (row) => row.fresh },
  { name: 'oracle', colour: 'glaze', shape: 'diamond', of: (row) => row.oracle },
];

function panelOf(rows: readonly Came[], observers: readonly ObserverRow[], isFirst: boolean): Panel {
  const [{ height, wind, falls, fresh, left } = rows[0] as Came] = rows;
  const best = observers.filter((row) => row.height === height && row.wind === wind);
  const told: Layer[] = series.flatMap(({ name, colour, shape, of }): Layer[] => {
    const at = rows.map((row): Point => [row.left, of(row)]);
    return [
      { kind: 'curve', colour, at },
      { kind: 'points', name, colour, shape, at },
    ];
  });
  return {
    y: {
      label: `score, m: cut at ${height} m in ${wind} m/s (${falls} falls)`,
      from: 0.5,
      to: 300,
      ticks: [1, 10, 100],
      logarithmic: true,
    },
    height: 190,
    ...(isFirst && { legend: 'bottom right' }),
    layers: [
      ...told,
      {
        kind: 'points',
        name: 'best observer',
        colour: 'ink',
        shape: 'square',
        at: best.map((row): Point => [left, fresh * row.bestOverFresh]),
      },
    ],
  };
}

/** `came` is the table of the page, `observers` that of the best observer. */
export function scores(came: readonly Came[], observers: readonly ObserverRow[]): Plot {
  const cells = [...new Set(came.map(({ height, wind }) => `${height} ${wind}`))];
  return {
    title: 'Energy scores of the companion and of those whom he is measured by',
    description:
      'Scores fall with the metres left. The companion lies near fresh, above the oracle and well below the naive guess.',
    x: { label: 'metres left above the ground', from: 8, to: 100, ticks: [10, 25, 50, 90], logarithmic: true },
    panels: cells.map((cell, i) =>
      panelOf(
        came.filter(({ height, wind }) => `${height} ${wind}` === cell),
        observers,
        i === 0,
      ),
    ),
  };
}
