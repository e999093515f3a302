// Every number that shapes the run, once: value, unit, safe range, and a sentence.

import { type NamedNumber, number } from '../named-number.ts';

export const runTable = {
  runningSpeed: number(4.3, 'm/s', 3.5, 5, 'How fast a child runs on trodden snow, in winter clothes.'),
  deepSnowSpeed: number(2.2, 'm/s', 1, 3, 'How fast it runs where nobody has cleared the snow.'),
  bareSpeed: number(3.9, 'm/s', 2, 4.3, 'How fast it runs off the lanes over bare ground: rubble, ruts and dust.'),
  grassSpeed: number(3.7, 'm/s', 2, 4.3, 'How fast it runs off the paths over long grass.'),
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
  shoulderSeconds: number(10, 's', 2, 20, 'The same where no stairs lead up: from wall to wall, on shoulders.'),
  streetShare: number(
    0.75,
    'share',
    0,
    1,
    'Of all carts, hens, doors and sellers of a district, so many are out on a day.',
  ),
  cartRadius: number(0.9, 'm', 0.5, 1.5, 'Half the breadth of a handcart with the man who pushes it.'),
  cartSpeed: number(1, 'm/s', 0.3, 2, 'How fast a handcart is pushed to and fro.'),
  hensReach: number(1, 'm', 0.3, 3, 'Hens fly up when a child comes so near.'),
  hensSeconds: number(0.8, 's', 0, 3, 'So long they keep that child from running.'),
  hensShare: number(0.5, 'share', 0.2, 1, 'Share of its speed that a child has among hens.'),
  hensAwaySeconds: number(6, 's', 1, 30, 'Then they come back.'),
  doorRadius: number(0.55, 'm', 0.3, 1, 'Half of what a door that stands open takes of the lane.'),
  doorOpenSeconds: number(3, 's', 1, 10, 'So long a door stands open.'),
  doorShutLeast: number(4, 's', 1, 60, 'So long it is shut, at the least.'),
  doorShutMost: number(20, 's', 2, 120, 'And at the most.'),
  sellerRadius: number(0.6, 'm', 0.3, 1, 'Half the breadth of the bread seller with the tray.'),
  mostPeople: number(6, 'people', 1, 12, 'Most people around one tray.'),
  gatherSeconds: number(7, 's', 1, 60, 'Mean time until the next one joins them.'),
  crowdReach: number(2.2, 'm', 1, 4, 'How far they stand around the tray when all are there.'),
  crowdShare: number(0.55, 'share', 0.2, 1, 'Share of its speed that a child has between them.'),
  yourGiving: number(0.35, 'share', 0, 1, 'Of a push between you and a rival, so much moves you.'),
  standingSpeed: number(0.5, 'm/s', 0.1, 2, 'Slower than this a child stands, and gets its breath.'),
  breathSeconds: number(1.2, 's', 0.3, 4, 'So long one must stand until the patch is as sharp as the forecast.'),
  flurrySeconds: number(0.5, 's', 0.1, 4, 'So long one must run until the patch is as blurred as it gets.'),
  runningLookSeconds: number(3, 's', 0.2, 10, 'From one look at the patch to the next, running.'),
  standingLookSeconds: number(0.25, 's', 0.05, 2, 'The same standing: each word of the companion as it comes.'),
  glanceError: number(
    0.35,
    'share',
    0,
    0.5,
    'A look from a run errs by this share of how far away the patch lies, across and along.',
  ),
  glanceGrowth: number(2.5, 'times', 1, 4, 'And sees the patch so many times as broad as it is.'),
  rivalSpeed: number(0.97, 'share', 0.7, 1.1, 'Running speed of the rival children, as a share of yours.'),
  rivalSpread: number(8, 'm', 0, 20, 'How far apart the rivals guess: they run together.'),
  usualSink: number(1.6, 'm/s', 1, 3, 'The sink that the naive reckon with: everybody has seen kites fall.'),
  shoutSeconds: number(2, 's', 0, 10, 'So long after the landing everybody knows where it lies.'),
  seenHeight: number(
    10,
    'm',
    0,
    30,
    'Below this height over the roofs a kite is run after by sight, and no longer by guess.',
  ),
  seenMetres: number(40, 'm', 0, 100, 'So near one must be to see it between the houses.'),
} as const satisfies Record<string, NamedNumber>;

type RunTuning = { readonly [Name in keyof typeof runTable]: number };

/** The numbers of the run as it is shipped, SI units. */
export const runTuning = Object.fromEntries(
  Object.entries(runTable).map(([name, { value }]) => [name, value]),
) as RunTuning;
