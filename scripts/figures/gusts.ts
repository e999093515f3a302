// Law 36: how large gusts are on each axis, and how much slow air updrafts carry, at every height.
import { type Air, advanceAirBy, createAir, gustAt } from '../../src/sim/flight/air.ts';
import { shippedTuning } from '../../src/sim/tuning.ts';
import { mean } from '../../tests/support/numbers.ts';
import { apart, inUnits } from './apart.ts';
import type { Colour, Figure, Layer, Point, Shape, Sheet } from './figure.ts';

const speed = 5;
const skies = 20;
const drawsOfSky = 400;
const heights = [1, 4, 8, 12, 16, 20, 30, 40, 55, 70, 85, 100];
const { gustAlong, gustAcross, gustUp, gustShear, gustCalmHeight } = shippedTuning;

/** Share of the updrafts that is left so near the ground. */
const calm = (height: number): number => Math.min(1, Math.max(0, (height - 1) / gustCalmHeight));

interface Row {
  readonly name: string;
  readonly colour: Colour;
  readonly shape: Shape;
  /** From mean squares and products of the gust (across, up, along), in units of u*². */
  readonly read: (across: number, up: number, along: number, stress: number) => number;
  readonly law: (height: number) => number;
}

const rows: readonly Row[] = [
  { name: 'σu along', colour: 'lapis', shape: 'disc', read: (_a, _u, along) => Math.sqrt(along), law: () => gustAlong },
  { name: 'σv across', colour: 'glaze', shape: 'triangle', read: (across) => Math.sqrt(across), law: () => gustAcross },
  {
    name: 'σw up',
    colour: 'pomegranate',
    shape: 'diamond',
    read: (_a, up) => Math.sqrt(up),
    law: (height) => gustUp * calm(height),
  },
  {
    name: 'stress −u′w′',
    colour: 'saffron',
    shape: 'square',
    read: (_a, _u, _l, stress) => -stress,
    law: (height) => gustShear * calm(height),
  },
];

/** Mean squares across, up and along, and mean product of along and up, at a height, in units of u*². */
function sizesAt(height: number, count: number): readonly [number, number, number, number] {
  const products: number[][] = [[], [], [], []];
  const out = new Float64Array(3);
  let air: Air | undefined;
  for (let seed = 0; seed < count; seed++) {
    air = createAir(shippedTuning, speed, 1, seed);
    for (let draw = 0; draw < drawsOfSky; draw++) {
      advanceAirBy(air, 400);
      gustAt(air, 3, height, 7, out, 0);
      const [across, up, along] = out as unknown as [number, number, number];
      for (const [i, value] of [across * across, up * up, along * along, along * up].entries())
        products[i]?.push(value);
    }
  }
  const unit = (air?.frictionVelocity ?? 0) ** 2;
  const [across, up, along, stress] = products.map((values) => mean(values) / unit);
  return [across, up, along, stress] as [number, number, number, number];
}

function measure(): Sheet {
  const sizes = heights.map((height) => sizesAt(height, skies));
  const points = rows.map((row) => sizes.map((size, i): Point => [row.read(...size), heights[i] as number]));
  const off = apart(
    rows.flatMap((row, r) => (points[r] ?? []).map(([size, height]) => [size, row.law(height)] as const)),
  );
  const layers = rows.flatMap(({ name, colour, shape, law }, r): Layer[] => [
    { kind: 'curve', colour, at: [0, 1, 1 + gustCalmHeight, 105].map((height): Point => [law(height), height]) },
    { kind: 'points', name, colour, shape, at: points[r] ?? [] },
  ]);
  const stressAloft = (points[3] ?? []).filter(([, height]) => height > 1 + gustCalmHeight);
  return {
    plot: {
      title: 'Size of the gusts on each axis, and their shear stress, against height',
      description:
        'Gusts along and across are the same at every height; updrafts and the stress they carry fade below 21 metres.',
      x: { label: 'σ / u*, and −u′w′ / u*²', from: 0, to: 3.5, ticks: [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5] },
      panels: [
        {
          y: { label: 'height, m', from: 0, to: 105, ticks: [0, 25, 50, 75, 100] },
          height: 380,
          legend: 'top right',
          layers: [...layers, { kind: 'curve', name: 'as built', colour: 'ink', at: [] }],
        },
      ],
    },
    sentences: [
      `Gusts of ${speed} m/s over a city are read at ${heights.length} heights in ${skies} skies, ${drawsOfSky} moments each, 400 s apart.`,
      `The lines are what the field is built for: σ = ${gustAlong}, ${gustAcross} and ${gustUp} u* along, across and up, and a stress −u′w′ of ${gustShear} u*², which is what u* means (the values of the neutral surface layer, Stull 1988; law 36); updrafts fade in proportion to the height below ${gustCalmHeight + 1} m, and the stress with them.`,
      `Points and lines are at most ${inUnits(off, 'u*')} apart, which is the chance of ${skies * drawsOfSky} draws.`,
      `Every sky alone has these sizes exactly, because the amplitudes are drawn so that what the waves take away is there before (\`flight/gust-stress.ts\`). In the mean above the calm, the stress comes to ${mean(stressAloft.map(([x]) => x)).toFixed(2)} u*².`,
    ],
  };
}

export const gusts: Figure = {
  name: 'gusts',
  heading: 'How large gusts are',
  measure,
  probe: () => sizesAt(30, 1),
};
