// The yaw rate alone, against the bend of the bow: every moment of every turn on one curve.
import { shippedTuning } from '../../src/sim/tuning.ts';
import { apartByShare, inPercent } from './apart.ts';
import type { Colour, Figure, Layer, Point, Shape, Sheet } from './figure.ts';
import { steadyTurn, turnAt } from './turning.ts';

const rows: readonly { feed: number; colour: Colour; shape: Shape }[] = [
  { feed: 1.5, colour: 'glaze', shape: 'triangle' },
  { feed: 2.5, colour: 'lapis', shape: 'disc' },
  { feed: 5, colour: 'pomegranate', shape: 'diamond' },
];

const law = (bow: number): number => steadyTurn(shippedTuning, bow);

function measure(): Sheet {
  const seen = rows.map(({ feed }) => turnAt(feed).rates.slice(1));
  const off = apartByShare(seen.flat().map(([bow, rate]) => [rate, law(bow)]));
  const layers = rows.map(
    ({ feed, colour, shape }, i): Layer => ({
      kind: 'points',
      name: `letting out ${feed} m/s`,
      colour,
      shape,
      at: seen[i] ?? [],
    }),
  );
  return {
    plot: {
      title: 'Yaw rate of a leaning kite against the bend of its bow',
      description:
        'Points of three flights fall on one curve: fast where the bow is flat, ten times slower where it is bent.',
      x: { label: 'bend of the bow B', from: 0.35, to: 0.85, ticks: [0.4, 0.5, 0.6, 0.7, 0.8] },
      panels: [
        {
          y: { label: 'yaw rate r b / (2 U)', from: 0, to: 0.8, ticks: [0, 0.2, 0.4, 0.6, 0.8] },
          height: 340,
          legend: 'top right',
          layers: [
            {
              kind: 'curve',
              name: 'balance of yaw moments',
              colour: 'ink',
              at: Array.from({ length: 61 }, (_, i) => 0.35 + i / 120).map((bow): Point => [bow, law(bow)]),
            },
            ...layers,
          ],
        },
      ],
    },
    sentences: [
      'Three of the turns above, looked at ten times a second from the second look on: letting out slowly, at the speed of the shipped hand, and at twice that.',
      'The curve is the same balance of moments as above, at one bend of the bow each; nothing of the flight is left in it but the bow.',
      `The points are at most ${inPercent(off)} of the curve away.`,
      'They go round it in loops, for the balance leaves two things out: inertia, which holds the nose back while the bow gives way, and what pulls the nose aside, the flow from the side and the line at a tow point ahead of the middle.',
      `Above B = ${shippedTuning.bowFlat} only the small lean of a tight kite is left: that is why a tight kite flies straight, and nobody had to say so.`,
    ],
  };
}

export const yaw: Figure = {
  name: 'yaw',
  heading: 'The bow decides how fast',
  measure,
  probe: () => turnAt(5, 0.5).rates.map(([, rate]) => rate),
};
