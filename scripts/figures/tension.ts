// Law 18: how hard a hovering kite pulls, in winds from a breath to a gale.
import type { Tuning } from '../../src/sim/tuning.ts';
import { tuningWith } from '../../src/sim/tuning.ts';
import { fly } from '../../tests/support/flight.ts';
import { apartByShare, inPercent, short } from './apart.ts';
import type { Figure, Layer, Point, Sheet } from './figure.ts';
import { levelAxis, levelLine } from './level-axis.ts';
import { solveHover } from './trim.ts';

/** A bow that is always fully bent, and no weight: nothing is left that could depend on the wind but its square. */
const rigid: Partial<Tuning> = { bowForce: 1e-9, gravity: 0 };
const winds = [2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9];
/** After the kite has all but come to rest, so long more. */
const settleSeconds = 40;
/** In less than this the shipped kite hardly comes to rest, m/s at 50 m. */
const leastWind = 3.5;

/** Wind at the kite, m/s, and the pull of the line there, N. */
function pullIn(wind: number, changes: Partial<Tuning>): Point {
  const flight = fly().wind(wind).line(60).tuned(changes).steady().hold(settleSeconds);
  return [flight.kite.air[2] as number, flight.pullAtKite];
}

const solved =
  (changes: Partial<Tuning>) =>
  (wind: number): number =>
    solveHover(tuningWith(changes), wind).tension;

function curve(law: (wind: number) => number, from: number, to: number): Point[] {
  return Array.from({ length: 41 }, (_, i) => from * (to / from) ** (i / 40)).map((wind) => [wind, law(wind)]);
}

const over = (points: readonly Point[], law: (wind: number) => number): Point[] =>
  points.map(([wind, pull]) => [wind, 100 * (pull / law(wind) - 1)]);

function measure(): Sheet {
  const perSquare = solveHover(tuningWith(rigid), 1).tension;
  const square = (wind: number): number => perSquare * wind * wind;
  const shipped = solved({});
  const stiff = winds.map((wind) => pullIn(wind, rigid));
  const real = winds.filter((wind) => wind >= leastWind).map((wind) => pullIn(wind, {}));
  const toSquare = apartByShare(stiff.map(([wind, pull]) => [pull, square(wind)]));
  const toSolved = apartByShare(real.map(([wind, pull]) => [pull, shipped(wind)]));
  const [stiffOver, realOver] = [over(stiff, square), over(real, shipped)];
  const discs = { kind: 'points', shape: 'disc', colour: 'lapis' } as const;
  const diamonds = { kind: 'points', shape: 'diamond', colour: 'pomegranate' } as const;
  const low = real[0]?.[0] as number;
  const layers: Layer[] = [
    { kind: 'curve', name: `${short(perSquare)} V²`, colour: 'ink', at: curve(square, 1.9, 10) },
    { kind: 'curve', name: 'solved from the tuning', colour: 'ink', stroke: 'dashed', at: curve(shipped, low, 10) },
    { ...discs, name: 'rigid bow, no weight', at: stiff },
    { ...diamonds, name: 'as shipped', at: real },
  ];
  return {
    plot: {
      title: 'Pull of a hovering kite against the wind',
      description:
        'On logarithmic axes the pull of a rigid, weightless kite is a straight line of slope two; the shipped kite follows the solved curve.',
      x: { label: 'wind at the kite V, m/s', from: 1.9, to: 10, ticks: [2, 3, 4, 5, 6, 8, 10], logarithmic: true },
      panels: [
        {
          y: {
            label: 'pull of the line at the kite, N',
            from: 0.5,
            to: 30,
            ticks: [0.5, 1, 2, 5, 10, 20],
            logarithmic: true,
          },
          height: 320,
          legend: 'bottom right',
          layers,
        },
        {
          y: levelAxis('flown over law, %', [...stiffOver, ...realOver]),
          height: 70,
          layers: [levelLine(1.9, 10), { ...discs, at: stiffOver }, { ...diamonds, at: realOver }],
        },
      ],
    },
    sentences: [
      'A neutral kite hovers on 60 m of line in steady winds of 2 to 9 m/s at 50 m: once with a bow that is always fully bent and without weight, once as shipped.',
      `Without anything that bends or weighs, the sail keeps one angle to the wind, and its pull goes with the square of the wind: ½ ρ A C V², with C solved from the tuning alone (law 18).`,
      `The rigid kite is at most ${inPercent(toSquare)} off that square.`,
      `The shipped kite pulls harder, most of all in a light wind: its weight hangs it lower and steeper to the wind, and its bow is bent less, so that the wings catch more air. It follows the hover solved with weight and bow to ${inPercent(toSolved)}.`,
      'In less than about 3 m/s at 50 m it no longer hovers: it sinks into the slower wind below, which holds it even less.',
    ],
  };
}

export const tension: Figure = {
  name: 'tension',
  heading: 'How hard it pulls',
  measure,
  probe: () => [...pullIn(6, rigid), ...pullIn(6, {})],
};
