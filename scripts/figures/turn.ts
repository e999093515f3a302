// Law 20: the more line runs out, the flatter the bow and the further the nose turns.
import { shippedTuning } from '../../src/sim/tuning.ts';
import { apartByShare, inPercent } from './apart.ts';
import type { Figure, Point, Sheet } from './figure.ts';
import { turnAt } from './turning.ts';

const feeds = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6];
const wind = 6;

function measure(): Sheet {
  const turns = feeds.map((feed) => ({ feed, ...turnAt(feed) }));
  const off = apartByShare(turns.map((each) => [each.flown, each.law]));
  const shipped = turns.find((each) => each.feed === shippedTuning.feedSpeed);
  const fastest = turns.at(-1);
  const least = turns.reduce((low, each) => (each.flown < low.flown ? each : low));
  const hand = shippedTuning.feedSpeed / wind;
  return {
    plot: {
      title: 'Degrees turned within two seconds against the speed of letting out',
      description:
        'Up to a sixth of the wind the nose turns some sixty degrees; faster feeding turns it ever further, up to nearly a whole turn at the speed of the wind.',
      x: { label: 'speed asked of the hand / wind at 50 m', from: 0, to: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
      panels: [
        {
          y: { label: 'turned within two seconds, degrees', from: 0, to: 360, ticks: [0, 90, 180, 270, 360] },
          height: 340,
          legend: 'bottom right',
          layers: [
            {
              kind: 'curve',
              name: 'shipped hand at its fastest',
              colour: 'shade',
              at: [
                [hand, 0],
                [hand, 360],
              ],
            },
            {
              kind: 'curve',
              name: 'balance of yaw moments',
              colour: 'ink',
              at: turns.map((each): Point => [each.feed / wind, each.law]),
            },
            {
              kind: 'points',
              name: 'heading on the sky',
              colour: 'lapis',
              shape: 'disc',
              at: turns.map((each): Point => [each.feed / wind, each.flown]),
            },
          ],
        },
      ],
    },
    sentences: [
      `A neutral kite hovers on 80 m of line in ${wind} m/s; then, for two seconds, the hand leans fully and lets out at a steady speed. The hand is quicker than the shipped one where it must be, and somebody at the spool keeps up.`,
      'The curve is the yaw rate at which lean and damping balance, r = (2 U / b) × lean × (1 − B/B_f) / damping(B), summed along the bow B and the flow U as flown (balance of moments in `flight/kite.ts`; law 20).',
      `Points and curve are at most ${inPercent(off)} apart. The balance leaves out inertia, the flow from the side, and the line, which pulls at a point ahead of the middle; and the heading is read on the sky, while the curve counts turns about the sail.`,
      `A slow feed turns the nose even less (${least.flown.toFixed(0)} degrees at ${least.feed} m/s) than a held line, for it takes wind away and leaves the bow bent; from about a quarter of the wind the bow gives way. The shipped hand turns it ${shipped?.flown.toFixed(0)} degrees.`,
      `The line runs out only as fast as tension draws it: asked for ${fastest?.feed} m/s, ${fastest?.running.toFixed(1)} m/s came.`,
    ],
  };
}

export const turn: Figure = {
  name: 'turn',
  heading: 'Letting out turns the kite',
  measure,
  probe: () => [turnAt(2.5, 0.5).flown],
};
