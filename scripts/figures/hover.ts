// Law 17: a kite at rest pulls the way of lift less weight and drag. Skin friction, tow point and weight vary L/D.
import type { Tuning } from '../../src/sim/tuning.ts';
import { type Flight, fly } from '../../tests/support/flight.ts';
import { apart, inUnits, short } from './apart.ts';
import type { Colour, Figure, Layer, Point, Shape, Sheet } from './figure.ts';
import { solveHover } from './trim.ts';

const degree = Math.PI / 180;

/** After the kite has all but come to rest, so long more. */
const settleSeconds = 40;

interface Hovering {
  /** (L - W) / D of the sail as flown. */
  readonly ratio: number;
  /** Elevation of the line at the kite: as flown, and as solved from the tuning alone, degrees. */
  readonly flown: number;
  readonly solved: number;
  /** Elevation of the kite as the hand sees it, degrees. */
  readonly seen: number;
}

interface Row {
  readonly name: string;
  readonly shape: Shape;
  readonly colour: Colour;
  readonly changes: readonly Partial<Tuning>[];
}

const rows: readonly Row[] = [
  {
    name: 'skin friction 0.02 to 0.12',
    shape: 'disc',
    colour: 'lapis',
    changes: [0.02, 0.035, 0.05, 0.065, 0.08, 0.1, 0.12].map((skinFriction) => ({ skinFriction })),
  },
  {
    name: 'tow point 6 to 11.5 cm ahead',
    shape: 'diamond',
    colour: 'pomegranate',
    changes: [0.06, 0.068, 0.076, 0.084, 0.092, 0.1, 0.108, 0.115].map((towAhead) => ({ towAhead })),
  },
  {
    name: 'mass 20 to 130 g',
    shape: 'triangle',
    colour: 'glaze',
    changes: [0.02, 0.04, 0.06, 0.08, 0.1, 0.115, 0.13].map((sailMass) => ({ sailMass })),
  },
];

function elevationAtKite({ thread }: Flight): number {
  return Math.asin(thread.direction[3 * thread.segments - 2] as number) / degree;
}

function hoverWith(changes: Partial<Tuning>): Hovering {
  const flight = fly().wind(6).line(60).tuned(changes).steady().hold(settleSeconds);
  const [, lift, drag] = flight.kite.push as unknown as [number, number, number];
  const weight = flight.tuning.sailMass * flight.tuning.gravity;
  return {
    ratio: (lift - weight) / drag,
    flown: elevationAtKite(flight),
    solved: solveHover(flight.tuning, flight.kite.air[2] as number).elevation / degree,
    seen: flight.elevation,
  };
}

const law = (ratio: number): number => Math.atan(ratio) / degree;

function curve(from: number, to: number): Point[] {
  return Array.from({ length: 61 }, (_, i) => from + ((to - from) * i) / 60).map((x) => [x, law(x)]);
}

function measure(): Sheet {
  const flown = rows.map(({ changes }) => changes.map(hoverWith));
  const all = flown.flat();
  const toLaw = apart(all.map((each) => [each.flown, law(each.ratio)]));
  const toSolved = apart(all.map((each) => [each.flown, each.solved]));
  const sag = all.map((each) => each.flown - each.seen);
  const points = rows.map(
    ({ name, shape, colour }, i): Layer => ({
      kind: 'points',
      name,
      shape,
      colour,
      at: (flown[i] ?? []).map((each): Point => [each.ratio, each.flown]),
    }),
  );
  return {
    plot: {
      title: 'Elevation of a hovering kite against lift less weight over drag',
      description: `Points of ${all.length} flown hovers lie on the curve arc tangent of (L - W) / D between 28 and 63 degrees.`,
      x: { label: '(lift − weight) / drag', from: 0.5, to: 2, ticks: [0.5, 1, 1.5, 2] },
      panels: [
        {
          y: { label: 'elevation of the line at the kite, degrees', from: 25, to: 65, ticks: [30, 40, 50, 60] },
          height: 360,
          legend: 'bottom right',
          layers: [{ kind: 'curve', name: 'arc tangent', colour: 'ink', at: curve(0.5, 2) }, ...points],
        },
      ],
    },
    sentences: [
      `A neutral kite hovers in a steady wind of 6 m/s at 50 m on 60 m of line; ${all.length} times, each with another skin friction, tow point or mass.`,
      'At rest the pull of the line balances air and weight, so the line leaves the kite at the elevation arc tangent of (L − W) / D (balance of forces; law 17).',
      `Points and curve are at most ${inUnits(toLaw, 'degrees')} apart.`,
      `Lift and drag need not be read from the flight. The pitch at which the moments of air, weight and bridle cancel, solved from the tuning alone, gives the same elevations to ${inUnits(toSolved, 'degrees')}.`,
      `The hand sees the kite ${short(Math.min(...sag))} to ${short(Math.max(...sag))} degrees lower than the line leaves it, for the line sags.`,
    ],
  };
}

export const hover: Figure = {
  name: 'hover',
  heading: 'Where a kite hovers',
  measure,
  probe: () => [hoverWith({}).flown],
};
