// Every number that shapes the run, once: value, unit, safe range, and a sentence.

import { type NamedNumber, number } from '../named-number.ts';

export const runTable = {
  runningSpeed: number(4.3, 'm/s', 3.5, 5, 'How fast a child runs on trodden snow, in winter clothes.'),
  deepSnowSpeed: number(2.2, 'm/s', 1, 3, 'How fast it runs where nobody has cleared the snow.'),
  iceSpeed: number(1.2, 'm/s', 0.5, 2, 'How fast it goes over thin ice: step by step, listening.'),
  ditchSpeed: number(1.4, 'm/s', 0.5, 3, 'How fast it gets through a ditch.'),
  stepsSpeed: number(2.6, 'm/s', 1, 4, 'How fast it runs where a lane climbs in steps.'),
  acceleration: number(8, 'm/s2', 3, 10, 'How quickly a child starts, stops and turns: snow is slippery.'),
  bodyRadius: number(0.35, 'm', 0.2, 0.5, 'Half the breadth of a child with its elbows; walls keep that far off.'),
  clearedReach: number(5.5, 'm', 3, 10, 'Snow is trodden this far from a wall; farther out, in yards, it lies deep.'),
  wallBerth: number(0.5, 'm', 0.36, 1, 'The way by the lanes keeps this far from walls: more than the body needs.'),
  beyond: number(30, 'm', 10, 100, 'How far out of the district a child can go.'),
  handReach: number(1.5, 'm', 0.5, 2, 'A kite or its line is caught from so far, on the level.'),
  handHeight: number(2, 'm', 1.5, 2.5, 'And up to this height over the lane.'),
  climbSeconds: number(4, 's', 1, 10, 'From the lane below up to a kite that lies on a roof.'),
  cartRadius: number(0.9, 'm', 0.5, 1.5, 'Half the breadth of a handcart with the man who pushes it.'),
  rivalSpeed: number(0.97, 'share', 0.7, 1.1, 'Running speed of the rival children, as a share of yours.'),
  rivalSpread: number(5, 'm', 0, 20, 'How far apart the rivals guess: they run together.'),
  usualSink: number(1.6, 'm/s', 1, 3, 'The sink that the naive reckon with: everybody has seen kites fall.'),
  shoutSeconds: number(2, 's', 0, 10, 'So long after the landing everybody knows where it lies.'),
  seenHeight: number(
    8,
    'm',
    0,
    30,
    'Below this height over the roofs a kite is run after by sight, and no longer by guess.',
  ),
  seenMetres: number(30, 'm', 0, 100, 'So near one must be to see it between the houses.'),
} as const satisfies Record<string, NamedNumber>;

type RunTuning = { readonly [Name in keyof typeof runTable]: number };

/** The numbers of the run as it is shipped, SI units. */
export const runTuning = Object.fromEntries(
  Object.entries(runTable).map(([name, { value }]) => [name, value]),
) as RunTuning;
