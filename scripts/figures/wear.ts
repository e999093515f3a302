// Law 29: two lines that both run wear each other by the square of their speeds.
import { mean } from '../../tests/support/numbers.ts';
import { Rig } from '../../tests/support/rig.ts';
import { apartByShare, inPercent } from './apart.ts';
import type { Figure, Point, Sheet } from './figure.ts';
import { levelAxis, levelLine } from './level-axis.ts';

type Name = 'over' | 'under';

/** Fastest hauling of the shipped hand, m/s: what a wish is a share of. */
const handSpeed = 14;

/** Two crossed lines of 12 N, the lower lifted onto the upper; unworn, with a hand and a loop for any length. */
function pressed(): Rig {
  const rig = new Rig(
    [
      { id: 'over', hand: [-30, 10, 0], post: [80, 10, 0], newtons: 12 },
      { id: 'under', hand: [0, 9.5, -30], post: [0, 9.5, 80], newtons: 12 },
    ],
    { loopMost: 100, loopTangle: 99, pullForce: 1e6, pullSpeed: handSpeed, wearRate: 0.1 },
    4,
  );
  return rig.post('under', 0, 2, 0).run(2).post('under', 0, 0, 0).run(3);
}

/** Hauls a line in, its post following, so that it runs through the crossing at a speed, m/s. */
function haul(rig: Rig, id: Name, speed: number): Rig {
  return (id === 'over' ? rig.post(id, -speed, 0, 0) : rig.post(id, 0, 0, -speed)).reel(id, -speed / handSpeed);
}

/** Mean wear of the bins that the crossing has left behind. */
function worn(rig: Rig, id: Name): number {
  const { wear, low, high } = rig.flyer(id).coat;
  return mean([...wear.subarray(low + 1, high)]);
}

/** Speed of the upper line over that of the lower, and wear of the lower line over that of the upper. */
function wearAt(over: number, under: number): Point {
  const rig = haul(haul(pressed(), 'over', over), 'under', under)
    .run(0.5)
    .fresh();
  let [upper, lower] = [0, 0];
  rig.run(1.5, () => {
    const { a, runningA, runningB } = rig.crossing;
    const isA = a.id === 'over';
    upper += Math.abs(isA ? runningA : runningB);
    lower += Math.abs(isA ? runningB : runningA);
  });
  return [upper / lower, worn(rig, 'under') / worn(rig, 'over')];
}

const speeds: readonly Point[] = [
  [6, 1.5],
  [6, 2],
  [6, 2.4],
  [6, 3],
  [5, 3],
  [5, 4],
  [4, 4],
  [4, 5],
  [3, 5],
  [3, 6],
  [2.4, 6],
  [2, 6],
  [1.5, 6],
];

function measure(): Sheet {
  const points = speeds.map(([over, under]) => wearAt(over, under));
  const off = apartByShare(points.map(([ratio, wear]) => [wear, ratio * ratio]));
  const percent = points.map(([ratio, wear]): Point => [ratio, 100 * (wear / (ratio * ratio) - 1)]);
  return {
    plot: {
      title: 'Ratio of wear against ratio of running speed',
      description:
        'On logarithmic axes the points lie on a straight line of slope two through equal speeds and equal wear.',
      x: {
        label: 'speed of the upper line / speed of the lower',
        from: 0.2,
        to: 5,
        ticks: [0.25, 0.5, 1, 2, 4],
        logarithmic: true,
      },
      panels: [
        {
          y: {
            label: 'wear of the lower line / wear of the upper',
            from: 0.04,
            to: 25,
            ticks: [0.1, 1, 10],
            logarithmic: true,
          },
          height: 320,
          legend: 'top left',
          layers: [
            { kind: 'curve', name: 'square', colour: 'ink', at: [0.2, 5].map((x): Point => [x, x * x]) },
            { kind: 'points', name: 'two lines that both run', colour: 'lapis', shape: 'disc', at: points },
          ],
        },
        {
          y: levelAxis('flown over law, %', percent),
          height: 70,
          layers: [levelLine(0.2, 5), { kind: 'points', colour: 'lapis', shape: 'disc', at: percent }],
        },
      ],
    },
    sentences: [
      'Two lines of 12 N lie crossed at a right angle and press on each other; both are hauled in, each at a speed of its own between 1.5 and 6 m/s.',
      'A place on one line is sawn at by the running speed of the other, and only for as long as its own speed leaves it in the crossing: the wear of the lower line over that of the upper is the square of the speed of the upper over that of the lower (Archard, for two; law 29).',
      `Points and square are at most ${inPercent(off)} apart.`,
      'What is left is in the counting: speeds are means over the whole time, wear is that of the places that were passed in full. Who runs twice as fast wins four times as much.',
    ],
  };
}

export const wear: Figure = {
  name: 'wear',
  heading: 'The line that runs, cuts',
  measure,
  probe: () => wearAt(6, 2),
};
