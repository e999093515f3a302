// One-point spectra of the wind that goes by, against the closed form of the field as it is built.
import { advanceAir, createAir, meanWind, windAt } from '../../src/sim/flight/air.ts';
import { shippedTuning } from '../../src/sim/tuning.ts';
import { apartByShare, inPercent } from './apart.ts';
import type { Colour, Figure, Layer, Point, Shape, Sheet } from './figure.ts';
import { spectrumOf } from './fourier.ts';
import { renewalSeconds } from './gust-modes.ts';
import { windSpectrum } from './line-spectrum.ts';

const speed = 5;
const height = 50;
const skies = 100;
/** Looks at the air, one every renewal, 0.1 s: 819 s a sky. */
const looks = 8192;
const ticksPerLook = 6;

interface Row {
  readonly name: string;
  readonly axis: 0 | 1 | 2;
  /** Drawn this much lower, so that the three do not lie on each other. */
  readonly lowered: number;
  readonly colour: Colour;
  readonly shape: Shape;
}

const rows: readonly Row[] = [
  { name: 'u along', axis: 2, lowered: 1, colour: 'lapis', shape: 'disc' },
  { name: 'v across, ÷ 10', axis: 0, lowered: 10, colour: 'glaze', shape: 'triangle' },
  { name: 'w up, ÷ 100', axis: 1, lowered: 100, colour: 'pomegranate', shape: 'diamond' },
];

/** Wind at one place while the air goes by, less its mean: [axis][look], m/s. */
function record(seed: number, count: number): Float64Array[] {
  const air = createAir(shippedTuning, speed, 1, seed);
  const out = new Float64Array(3);
  const seen = [0, 1, 2].map(() => new Float64Array(count));
  for (let look = 0; look < count; look++) {
    for (let tick = 0; tick < ticksPerLook; tick++) advanceAir(air);
    windAt(air, 0, height, 0, out, 0);
    out[2] = (out[2] as number) - meanWind(air, height);
    for (const [axis, values] of seen.entries()) values[look] = out[axis] as number;
  }
  return seen;
}

/** Numbers of frequencies, from `first` to `end`, that share a point. */
interface Bin {
  readonly first: number;
  readonly end: number;
  readonly middle: number;
}

const step = 1 / (looks * renewalSeconds);

/** So many bins a decade, from 0.006 to 4 Hz. */
function binsOf(perDecade: number): Bin[] {
  const edges = Array.from({ length: Math.round(2.83 * perDecade) + 1 }, (_, i) =>
    Math.round((0.006 * 10 ** (i / perDecade)) / step),
  );
  const bins = edges.slice(1).map((end, i): Bin => {
    const first = edges[i] as number;
    return { first, end, middle: step * Math.sqrt((first - 0.5) * (end - 0.5)) };
  });
  return bins.filter(({ first, end }) => end > first);
}

function binned(bins: readonly Bin[], at: (m: number) => number): Point[] {
  return bins.map(({ first, end, middle }) => {
    let sum = 0;
    for (let m = first; m < end; m++) sum += at(m);
    return [middle, sum / (end - first)];
  });
}

const seeds = Array.from({ length: skies }, (_, seed) => seed);

function measured(): Float64Array[] {
  const sums = [0, 1, 2].map(() => new Float64Array(looks / 2));
  for (const seed of seeds) {
    for (const [axis, values] of record(seed, looks).entries()) {
      const power = spectrumOf(values, renewalSeconds);
      const sum = sums[axis] as Float64Array;
      for (let m = 0; m < sum.length; m++) sum[m] = (sum[m] as number) + (power[m] as number) / skies;
    }
  }
  return sums;
}

/** Power by which values fall or rise with the frequency, from one frequency to another. */
function slopeOf(values: Float64Array, from: number, to: number): number {
  const at = (frequency: number): number => values[Math.round(frequency / step)] as number;
  return Math.log(at(to) / at(from)) / Math.log(to / from);
}

const lower = (points: readonly Point[], by: number): Point[] => points.map(([x, y]) => [x, y / by]);

function measure(): Sheet {
  const seen = measured();
  const airs = seeds.map((seed) => createAir(shippedTuning, speed, 1, seed));
  const law = [0, 1, 2].map((axis) => windSpectrum(airs, shippedTuning, axis, step, looks / 2));
  const coarse = binsOf(7);
  const pairs = rows.map(({ axis }) => ({
    points: binned(coarse, (m) => seen[axis]?.[m] as number),
    law: binned(coarse, (m) => law[axis]?.[m] as number),
    curve: binned(binsOf(14), (m) => law[axis]?.[m] as number),
  }));
  const off = apartByShare(
    pairs.flatMap((pair) => pair.points.map(([, y], i) => [y, pair.law[i]?.[1] as number] as const)),
  );
  const fall = (from: number, to: number, at: number): Point[] =>
    [from, to].map((f): Point => [f, at * (f / from) ** (-5 / 3)]);
  const layers = rows.flatMap(({ name, lowered, colour, shape }, i): Layer[] => [
    { kind: 'curve', colour, at: lower(pairs[i]?.curve ?? [], lowered) },
    { kind: 'points', name, colour, shape, at: lower(pairs[i]?.points ?? [], lowered) },
  ]);
  const high = speed / shippedTuning.shortestGust;
  const steepness = slopeOf(law[2] as Float64Array, 0.05, 0.5)
    .toFixed(1)
    .replace('-', '−');
  return {
    plot: {
      title: 'Spectra of the wind at one place',
      description:
        'The spectra of the three axes follow their closed forms from 0.004 to 4 Hz, and fall a little more steeply than the power -5/3 between the longest and the shortest wave.',
      x: { label: 'frequency, Hz', from: 0.003, to: 5, ticks: [0.01, 0.1, 1], logarithmic: true },
      panels: [
        {
          y: {
            label: 'power, (m/s)² per Hz',
            from: 1e-6,
            to: 1e3,
            ticks: [1e-6, 1e-4, 1e-2, 1, 100],
            logarithmic: true,
          },
          height: 440,
          legend: 'bottom left',
          layers: [
            ...layers,
            { kind: 'curve', name: 'sum of lines', colour: 'ink', at: [] },
            { kind: 'curve', name: 'slope −5/3', colour: 'ink', stroke: 'dotted', at: fall(0.04, 0.8, 60) },
          ],
        },
      ],
    },
    sentences: [
      `Wind of ${speed} m/s goes by a place ${height} m up, tick by tick, for 819 s in each of ${skies} skies; what is seen ten times a second is turned into spectra (Hann window, means over skies and over bands of a seventh of a decade).`,
      'The field is a sum of waves carried with the mean wind U, each with amplitudes that forget themselves in its life T. At one place each wave is a Lorentzian line at the frequency k_z U / 2π, 1 / (2π T) wide; the lulls and the veer are lines at rest, 80 s of life. The curves are the sum of all lines of the same skies, with nothing fitted.',
      `Points and curves are at most ${inPercent(off)} apart: that is chance, for a band of long waves passes few times in 819 s, and holds few of the waves of each sky.`,
      `The energy of a wave grows with the two thirds power of its length (von Karman), so that the energy in a band of wave numbers falls with the power −5/3 from the longest wave (${(speed / shippedTuning.longestGust).toFixed(3)} Hz) to the shortest (${high.toFixed(2)} Hz). At one place the slope along is ${steepness} from 0.05 to 0.5 Hz: steeper, because no shorter waves stand behind the shortest to come in at a slant. Above ${high.toFixed(2)} Hz only the skirts of the lines are left, which fall with the square.`,
    ],
  };
}

export const spectra: Figure = {
  name: 'spectra',
  heading: 'What the gusts are made of',
  measure,
  probe: () => record(1, 40).map((values) => values[39] as number),
};
