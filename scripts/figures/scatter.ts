// Where kites come down in gusts: the mean, and the band that holds nine falls of ten.
import { createAir } from '../../src/sim/flight/air.ts';
import { shippedTuning } from '../../src/sim/tuning.ts';
import { mean } from '../../tests/support/numbers.ts';
import { apartByShare, inPercent } from './apart.ts';
import { fallFrom } from './falls.ts';
import type { Figure, Point, Sheet, Span } from './figure.ts';
import { type Scatter, scatterOf } from './landing-band.ts';
import { shareBelow } from './quantile.ts';

const wind = 5;
const fallsPerHeight = 150;
const heights = [20, 30, 45, 60, 75, 90];
/** Skies over which the closed form is averaged; those of the first falls. */
const skies = 10;
/** A Gaussian has a twentieth on either side beyond so many spreads. */
const twentieth = 1.645;

const air = { wind, gusts: 1 };

interface Band {
  readonly height: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

function flownFrom(height: number): Band & { seconds: number } {
  const falls = Array.from({ length: fallsPerHeight }, (_, seed) => fallFrom(height, air, seed));
  const drifts = falls.map((fall) => fall.drift);
  return {
    height: mean(falls.map((fall) => fall.height)),
    seconds: mean(falls.map((fall) => fall.seconds)),
    mean: mean(drifts),
    low: shareBelow(drifts, 0.05),
    high: shareBelow(drifts, 0.95),
  };
}

/** The closed form, averaged over some skies: gusts are alike in size everywhere, but not in shape. */
function scatterFrom(height: number, sink: number): Scatter {
  const scatters = Array.from({ length: skies }, (_, seed) =>
    scatterOf(createAir(shippedTuning, wind, 1, seed), shippedTuning, height, sink),
  );
  const middle = (read: (scatter: Scatter) => number): number => mean(scatters.map(read));
  return {
    mean: middle((each) => each.mean),
    along: middle((each) => each.along),
    updrafts: middle((each) => each.updrafts),
    shared: middle((each) => each.shared),
    lulls: middle((each) => each.lulls),
  };
}

const varianceOf = ({ along, updrafts, shared, lulls }: Scatter): number => along + updrafts + shared + lulls;

function lawFrom(height: number, sink: number): Band {
  const scatter = scatterFrom(height, sink);
  const reach = twentieth * Math.sqrt(varianceOf(scatter));
  return { height, mean: scatter.mean, low: scatter.mean - reach, high: scatter.mean + reach };
}

function measure(): Sheet {
  const flown = heights.map(flownFrom);
  const sink = mean(flown.map((band) => band.height / band.seconds));
  const laws = flown.map((band) => lawFrom(band.height, sink));
  const curve = Array.from({ length: 17 }, (_, i) => 15 + 5 * i).map((height) => lawFrom(height, sink));
  const off = apartByShare(flown.map((band, i) => [band.mean, laws[i]?.mean as number]));
  const widths = apartByShare(
    flown.map((band, i) => [band.high - band.low, (laws[i]?.high as number) - (laws[i]?.low as number)]),
  );
  const lopsided = mean(flown.map((band) => (band.high - band.mean) / (band.mean - band.low)));
  const top = scatterFrom(flown.at(-1)?.height ?? 0, sink);
  const percent = (part: number): string => (Math.abs(100 * part) / varianceOf(top)).toFixed(0);
  return {
    plot: {
      title: 'Drift of a loose kite in gusts against the height of the cut',
      description:
        'Mean drift grows faster than the height; the band that holds nine falls of ten is as wide as the mean itself.',
      x: { label: 'height of the cut, m', from: 10, to: 100, ticks: [20, 40, 60, 80, 100] },
      panels: [
        {
          y: { label: 'drift along the wind, m', from: 0, to: 400, ticks: [0, 100, 200, 300, 400] },
          height: 380,
          legend: 'top left',
          layers: [
            {
              kind: 'band',
              name: 'nine of ten, to first order',
              colour: 'shade',
              at: curve.map((b): Span => [b.height, Math.max(0, b.low), b.high]),
            },
            {
              kind: 'curve',
              name: 'profile / speed of sinking',
              colour: 'ink',
              at: curve.map((b): Point => [b.height, b.mean]),
            },
            {
              kind: 'spans',
              name: 'nine falls of ten',
              colour: 'lapis',
              at: flown.map((b): Span => [b.height, b.low, b.high]),
            },
            {
              kind: 'points',
              name: 'mean of the falls',
              colour: 'lapis',
              shape: 'disc',
              at: flown.map((b): Point => [b.height, b.mean]),
            },
          ],
        },
      ],
    },
    sentences: [
      `Kites are cut at ${heights.length} heights over open ground in ${wind} m/s at 50 m with gusts as over a city, ${fallsPerHeight} falls from each; they sink at ${sink.toFixed(2)} m/s in the mean.`,
      'The curve is the logarithmic profile passed through at that speed, ∫ U dy / v. The band is derived to first order: a gust along carries the kite at once, an updraft holds it up in a wind that carries it U/v as far; summed over all waves and lulls of the field, with their lives, their fading near the ground and their shear stress, for a body that sinks through them. Nothing is fitted but the mean v.',
      `The means are at most ${inPercent(off)} off the curve, most at the lowest cut, the widths of the bands at most ${inPercent(widths)}.`,
      `The flown bands are lopsided: they reach ${lopsided.toFixed(1)} times as far beyond the mean as short of it, for an updraft also buys time for the next one, which no first order sees. And kites differ among themselves: some dive, some spiral.`,
      `Of the variance from the top, gusts along the wind alone make ${percent(top.along)} %, updrafts alone ${percent(top.updrafts)} % and lulls ${percent(top.lulls)} %; the shear stress ${top.shared < 0 ? 'takes' : 'adds'} ${percent(top.shared)} %, for updrafts carry slow air.`,
    ],
  };
}

export const scatter: Figure = {
  name: 'scatter',
  heading: 'Where gusts put it down',
  measure,
  probe: () => {
    const fall = fallFrom(20, air, 1);
    return [fall.seconds, fall.drift];
  },
};
