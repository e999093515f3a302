// Law 35: the mean wind over a long time at many heights.
import { advanceAirBy, createAir, windAt } from '../../src/sim/flight/air.ts';
import { shippedTuning } from '../../src/sim/tuning.ts';
import { mean } from '../../tests/support/numbers.ts';
import { apartByShare, inPercent } from './apart.ts';
import type { Figure, Point, Sheet, Span } from './figure.ts';
import { shareBelow } from './quantile.ts';

const speed = 5;
const draws = 6000;
const heights = [6, 8, 10, 14, 20, 30, 40, 50, 60, 80, 100, 120];
/** Lulls last 80 s and no gust longer than 60: after 400 s the air has forgotten all. */
const longSeconds = 400;
const { roughness, displacement } = shippedTuning;
const friction = (0.4 * speed) / Math.log((50 - displacement) / roughness);

const law = (height: number): number => (friction / 0.4) * Math.log((height - displacement) / roughness);

/** Wind along at every height, drawn afresh so many times: [height][draw], m/s. */
function sample(count: number): number[][] {
  const air = createAir(shippedTuning, speed, 1, 35);
  const out = new Float64Array(3);
  const seen = heights.map((): number[] => []);
  for (let draw = 0; draw < count; draw++) {
    advanceAirBy(air, longSeconds);
    for (const [i, height] of heights.entries()) {
      windAt(air, 0, height, 0, out, 0);
      seen[i]?.push(out[2] as number);
    }
  }
  return seen;
}

function measure(): Sheet {
  const seen = sample(draws);
  const means = seen.map((winds, i): Point => [mean(winds), heights[i] as number]);
  const spans = seen.map((winds, i): Span => [heights[i] as number, shareBelow(winds, 0.05), shareBelow(winds, 0.95)]);
  const off = apartByShare(means.map(([wind, height]) => [wind, law(height)]));
  const curve = Array.from({ length: 81 }, (_, i) => 5.4 + (124.6 * i) / 80).map((y): Point => [law(y), y]);
  return {
    plot: {
      title: 'Mean wind against height',
      description:
        'The mean wind grows with the logarithm of the height above the roofs; bars hold nine tenths of the moments.',
      x: { label: 'wind along, m/s', from: -1, to: 10, ticks: [0, 2, 4, 6, 8, 10] },
      panels: [
        {
          y: { label: 'height, m', from: 0, to: 155, ticks: [0, 25, 50, 75, 100, 125, 150] },
          height: 400,
          legend: 'top left',
          layers: [
            { kind: 'spans', name: 'nine moments of ten', colour: 'shade', sideways: true, at: spans },
            { kind: 'curve', name: 'logarithm', colour: 'ink', at: curve },
            { kind: 'points', name: 'mean', colour: 'lapis', shape: 'disc', at: means },
          ],
        },
      ],
    },
    sentences: [
      `Air of ${speed} m/s at 50 m, with gusts as over a city, is read at ${heights.length} heights in ${draws} moments, 400 s apart, so that no moment remembers another.`,
      `The curve is the neutral logarithmic profile, U = (u*/0.4) ln((y − d)/z₀), with roofs of d = ${displacement} m, roughness z₀ = ${roughness} m and so u* = ${friction.toFixed(3)} m/s (Stull 1988; law 35).`,
      `The means are at most ${inPercent(off)} off. All heights see the same lulls and share the chance of the draw: the mean of ${draws} moments is good to about 0.3 %.`,
      'Bars hold nine moments of ten: near the roofs the wind may stand still and may double.',
    ],
  };
}

export const profile: Figure = {
  name: 'profile',
  heading: 'The wind over the roofs',
  measure,
  probe: () => sample(3).flat(),
};
