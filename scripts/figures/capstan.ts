// Law 28: a line hauled over another pulls harder on the hauling side by e to the mu phi, as long as friction may grip.
import type { Line } from '../../src/sim/flight/line.ts';
import { mean, nth } from '../../tests/support/numbers.ts';
import { Rig } from '../../tests/support/rig.ts';
import { apart, inPercent } from './apart.ts';
import type { Colour, Figure, Layer, Point, Shape, Sheet } from './figure.ts';

const handSpeed = 14;
const degree = Math.PI / 180;

interface Hauled {
  /** Wrap of the line over the other, degrees, and ratio of its pulls on either side. */
  readonly wrap: number;
  readonly ratio: number;
  /** Friction that Coulomb's law asks for over the sliding speed, N s/m. */
  readonly grip: number;
}

/** Angle by which a line turns between two of its segments, degrees. */
function turn({ direction }: Line, from: number, to: number): number {
  let cosine = 0;
  for (let i = 0; i < 3; i++) cosine += nth(direction, 3 * from + i) * nth(direction, 3 * to + i);
  return Math.acos(Math.min(1, cosine)) / degree;
}

/** Hauls the upper line at 6 m/s over a lower one whose post was lifted by so many metres. */
function haulOver(lift: number, friction: number): Hauled {
  const speed = 6;
  const rig = new Rig(
    [
      { id: 'over', hand: [-30, 10, 0], post: [42, 10, 0], newtons: 8 },
      { id: 'under', hand: [0, 9.5, -30], post: [0, 9.5, 30], newtons: 8 },
    ],
    { wearRate: 0, loopMost: 100, loopTangle: 99, pullForce: 1e6, pullSpeed: handSpeed, lineFriction: friction },
  );
  rig
    .post('under', 0, lift / 2, 0)
    .run(2)
    .post('under', 0, 0, 0)
    .run(10);
  rig
    .post('over', -speed, 0, 0)
    .reel('over', -speed / handSpeed)
    .run(1);
  const { line } = rig.flyer('over');
  const seen: { near: number; far: number; bend: number; press: number }[] = [];
  rig.run(1, () => {
    const { a, segmentA, segmentB, press } = rig.crossing;
    const at = a.id === 'over' ? segmentA : segmentB;
    seen.push({
      near: nth(line.tension, at - 2),
      far: nth(line.tension, at + 2),
      bend: turn(line, at - 3, at + 3),
      press,
    });
  });
  const middle = (read: (each: (typeof seen)[number]) => number): number => mean(seen.map(read));
  return {
    wrap: middle((each) => each.bend),
    ratio: middle((each) => each.near) / middle((each) => each.far),
    grip: (friction * middle((each) => each.press)) / speed,
  };
}

const lifts = [1.5, 2, 3, 4, 5, 6, 7, 8, 10];
/**
 * Friction over sliding speed up to which the crossing grips in full, N s/m. In a substep friction may stop `escapeShare`
 * of the sliding of the nodes; with nodes of 0.9 g that is 0.054 N s/m at a node and 0.108 between two.
 */
const fullGrip = 0.07;

interface Row {
  readonly friction: number;
  readonly colour: Colour;
  readonly shape: Shape;
}

const rows: readonly Row[] = [
  { friction: 0.6, colour: 'pomegranate', shape: 'diamond' },
  { friction: 0.35, colour: 'lapis', shape: 'disc' },
  { friction: 0.1, colour: 'glaze', shape: 'triangle' },
];

const law = (friction: number, wrap: number): number => Math.exp(friction * wrap * degree);

function measure(): Sheet {
  const flown = rows.map(({ friction }) => lifts.map((lift) => ({ friction, ...haulOver(lift, friction) })));
  const all = flown.flat();
  const share = (each: (typeof all)[number]): readonly [number, number] => [
    Math.log(each.ratio) / (each.friction * each.wrap * degree),
    1,
  ];
  const gripping = apart(all.filter((each) => each.grip < fullGrip).map(share));
  const slipping = all.filter((each) => each.grip >= fullGrip);
  const widest = Math.max(...all.map((each) => each.wrap));
  const layers = rows.flatMap(({ friction, colour, shape }, i): Layer[] => [
    {
      kind: 'points',
      name: `μ = ${friction}${friction === 0.35 ? ', as shipped' : ''}`,
      colour,
      shape,
      at: (flown[i] ?? []).map((each): Point => [each.wrap, each.ratio]),
    },
    { kind: 'curve', colour, at: Array.from({ length: 29 }, (_, k): Point => [k / 2, law(friction, k / 2)]) },
  ]);
  return {
    plot: {
      title: 'Ratio of the pulls on either side of a crossing against the wrap',
      description:
        'Points of three coefficients of friction lie on the three curves e to the mu phi, and fall below them where the press is heavy.',
      x: { label: 'wrap of one line over the other φ, degrees', from: 0, to: 14, ticks: [0, 2, 4, 6, 8, 10, 12, 14] },
      panels: [
        {
          y: {
            label: 'pull on the hauling side / pull on the other',
            from: 1,
            to: 1.16,
            ticks: [1, 1.04, 1.08, 1.12, 1.16],
          },
          height: 360,
          legend: 'top left',
          layers: [...layers, { kind: 'curve', name: 'exp(μ φ)', colour: 'ink', at: [] }],
        },
      ],
    },
    sentences: [
      `A line of 8 N is hauled at 6 m/s over another, ${all.length} times: with three coefficients of friction, and with the lower line lifted further each time, up to a wrap of ${widest.toFixed(0)} degrees.`,
      'Sliding friction lets the pull grow by e to the μ φ from one side of the crossing to the other (capstan equation of Euler and Eytelwein; law 28).',
      `Up to ${fullGrip} N of friction for each m/s of sliding, the logarithm of the ratio is at most ${inPercent(gripping)} off μ φ.`,
      `${slipping.length} of the points would need more, and lie on or below their curve: friction may stop no more than half of the sliding of the nodes in a substep (\`escapeShare\`), so that it can stick but never push back.`,
    ],
  };
}

export const capstan: Figure = {
  name: 'capstan',
  heading: 'What friction holds back',
  measure,
  probe: () => [haulOver(2, 0.35).ratio, haulOver(10, 0.35).ratio],
};
