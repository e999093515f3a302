// Every number that shapes the feel, once: value, unit, safe range, and a sentence. `docs/tuning.md` tells what to turn
// for which effect. F0, K and the hand are game values, two to eight times what a real fighter has; the rest is measured
// or derived (docs/simulation.md).

import { type NamedNumber, number } from './named-number.ts';

export const tuningTable = {
  // Air
  airDensity: number(1.03, 'kg/m3', 0.9, 1.3, 'Air at 1,800 m in winter.'),
  gravity: number(9.81, 'm/s2', 9.7, 9.9, 'Pull of the earth.'),
  roughness: number(0.7, 'm', 0.3, 1.5, 'How rough the city is to the wind: larger bends the profile more.'),
  displacement: number(4, 'm', 0, 8, 'Height of the roofs that the wind flows over.'),
  gustAlong: number(2.2, 'u*', 1.5, 2.6, 'Gusts along the wind, in friction velocities.'),
  gustAcross: number(1.85, 'u*', 1.2, 2.2, 'Gusts across the wind.'),
  gustUp: number(1.25, 'u*', 0.6, 1.4, 'Updrafts; they decide how far a loose kite drifts.'),
  gustShear: number(1, 'u*2', 0, 1.2, 'How much slow air updrafts carry: the drag of the city on the wind above it.'),
  gustCalmHeight: number(20, 'm', 5, 40, 'Below this height updrafts fade toward the ground.'),
  longestGust: number(200, 'm', 100, 400, 'Longest wave of the gust field.'),
  shortestGust: number(6, 'm', 4, 20, 'Shortest wave of the gust field.'),
  longestGustLife: number(60, 's', 20, 120, 'No gust lives longer than this.'),
  lullDepth: number(0.15, 'share', 0, 0.3, 'How deep the slow lulls are, as a share of the mean wind.'),
  veerWidth: number(0.12, 'rad', 0, 0.25, 'How far the wind swings from side to side.'),
  lullSeconds: number(80, 's', 30, 200, 'How long a lull or a swing of the wind lasts.'),

  // Sail
  sailMass: number(
    0.04,
    'kg',
    0.026,
    0.06,
    'Lighter kites float longer once cut; below 0.03 their landing cannot be told.',
  ),
  sailChord: number(0.77, 'm', 0.5, 1.2, 'Nose to tail.'),
  sailSpan: number(0.9, 'm', 0.6, 1.5, 'Tip to tip.'),
  forceBroad: number(1.17, '-', 1, 1.3, 'Force coefficient of the sail broadside to the wind (square plate).'),
  forceLift: number(1.43, '-', 1, 1.8, 'Added lift at small angles; both together are the Helmbold slope 2.60.'),
  skinFriction: number(0.05, '-', 0.02, 0.1, 'Drag along the sail.'),
  towAhead: number(
    0.089,
    'm',
    0.04,
    0.14,
    'Tow point ahead of the middle: further ahead flies flatter and pulls less.',
  ),
  towArm: number(0.3, 'm', 0.2, 0.5, 'Length of the bridle.'),
  dihedral: number(
    0.35,
    'rad',
    0.2,
    0.5,
    'Angle of the wings when the bow is fully bent: holds a tight kite straight.',
  ),
  bowForce: number(2, 'N', 1, 4, 'Load that bends the bow half way.'),
  bowSeconds: number(0.04, 's', 0.02, 0.1, 'How fast the bow follows the load.'),
  pressureShift: number(0.3, '-', 0.2, 0.4, 'How far the centre of pressure moves against the flow (Avanzini).'),
  pressureShiftAcross: number(0.3, '-', 0, 0.6, 'The same across the sail when flat: rocks a slack kite.'),
  pressureShiftBent: number(0.8, '-', 0, 1, 'Share of the sideways shift that a bent bow takes away.'),
  naturalSpin: number(0.03, '-', 0, 0.2, 'Yaw coefficient built into a kite: turns it when slack.'),
  leanSlack: number(
    0.14,
    '-',
    0.07,
    0.25,
    'Yaw coefficient of a full lean on a slack kite; half is sluggish, double is wild.',
  ),
  leanTight: number(0.012, '-', 0, 0.012, 'The same on a tight kite; more would make a mouse pointer of it.'),
  bowFlat: number(0.75, '-', 0.5, 0.9, 'Bow bend below which a kite begins to turn.'),
  weathercock: number(0.02, '-', 0, 0.05, 'How much a bent kite turns into the flow.'),
  yawDampingFlat: number(0.06, '-', 0.01, 0.1, 'Resistance of a slack kite to turning; 0.01 spins like a top.'),
  yawDampingBent: number(0.35, '-', 0.1, 0.6, 'Resistance of a bent kite to turning.'),
  pitchDampingHeld: number(0.3, 'm', 0.1, 0.5, 'Resistance to pitching on the line; below 0.1 the kite gallops.'),
  pitchDampingLoose: number(0.05, 'm', 0, 0.3, 'The same once cut: less falls faster and flutters more.'),
  rollDamping: number(0.15, 'm', 0.05, 0.3, 'Resistance to rolling; without it a tight kite waggles.'),
  inertiaSpan: number(0.0015, 'kg m2', 0.0005, 0.005, 'Inertia about the span (pitch).'),
  inertiaSpine: number(0.0017, 'kg m2', 0.0005, 0.005, 'Inertia about the spine (roll).'),
  inertiaNormal: number(0.0024, 'kg m2', 0.001, 0.006, 'Inertia about the normal (yaw).'),
  panelArmSpan: number(0.184, 'm', 0.1, 0.3, 'Radius of gyration across the sail: where its four panels push.'),
  panelArmChord: number(0.157, 'm', 0.1, 0.3, 'Radius of gyration along the sail.'),
  addedMass: number(0.6, '-', 0.3, 1, 'Air that a sail carries along its normal; without it explicit steps chatter.'),
  addedInertia: number(0.7, '-', 0.3, 1, 'The same for turning.'),

  // Line
  lineDensity: number(2e-4, 'kg/m', 1e-4, 4e-4, 'Weight of a metre of line.'),
  lineStiffness: number(600, 'N', 300, 1200, 'Pull that would double a line in length.'),
  lineDiameter: number(0.00045, 'm', 0.0003, 0.0008, 'Thickness, for drag.'),
  lineDrag: number(1.05, '-', 0.9, 1.2, 'Drag coefficient of a thread across the wind.'),
  lineDampingSeconds: number(0.02, 's', 0.01, 0.05, 'Axial damping; without it a light line chatters.'),
  lineSoftness: number(1e4, '-', 1e3, 1e5, 'How much softer a segment is when pushed: a line cannot push.'),
  bendingDamping: number(0.03, '-', 0, 0.2, 'Share of its bending that a zigzag of three nodes loses in a substep.'),
  nodeSpacing: number(4.5, 'm', 3.7, 10, 'Metres of line per node, as wave speed and step allow.'),
  fewestNodes: number(8, 'count', 4, 16, 'Segments of a short line.'),
  mostNodes: number(16, 'count', 8, 32, 'Segments of a long line.'),
  waveShare: number(0.2, '-', 0.1, 0.25, 'Guard: no wave crosses more than about half a segment in a substep.'),

  // Hand and spool
  pullSpeed: number(14, 'm/s', 6, 20, 'Fastest hauling of an unloaded line.'),
  pullForce: number(60, 'N', 30, 100, 'Tension at which hauling stalls.'),
  slipForce: number(60, 'N', 40, 100, 'Tension above which the line slips through the hand.'),
  slipRate: number(0.8, 'm/s/N', 0.2, 2, 'How fast it slips above that.'),
  feedSpeed: number(2.5, 'm/s', 1.5, 5, 'Fastest letting out; more makes release the only cut.'),
  spoolDrag: number(0.4, 'N', 0.2, 1, 'Tension needed before the spool turns at all.'),
  spoolFree: number(2, 'N', 1, 4, 'Tension at which the spool runs as fast as the hand allows.'),
  handAcceleration: number(40, 'm/s2', 10, 60, 'How fast a hand changes its speed.'),
  shortestLine: number(12, 'm', 5, 20, 'The flyer takes in no more than to here.'),
  loopComfort: number(3, 'm', 1, 5, 'Loose line that a good companion keeps between spool and hand.'),
  loopTangle: number(6, 'm', 4, 8, 'More loose line than this tangles.'),
  loopMost: number(8, 'm', 6, 12, 'The loop never holds more.'),
  tangleSeconds: number(1, 's', 0.5, 2, 'Time lost by a tangle.'),
  spoolFeedSpeed: number(5, 'm/s', 2, 8, 'Fastest that a companion fills the loop.'),
  spoolWindSpeed: number(8, 'm/s', 3, 10, 'Fastest that a companion winds the loop up.'),
  companionLag: number(0.15, 's', 0.05, 0.5, 'How late the companion follows the hand.'),
  companionHaste: number(3, '1/s', 1, 8, 'How eagerly he fills or winds toward his comfort.'),
  aloneShare: number(0.4, 'share', 0.2, 1, 'Share of those speeds when the flyer handles his own spool.'),

  // Crossing, wear and cut
  lineFriction: number(0.35, '-', 0.1, 0.6, 'Friction of line on line.'),
  bluntAngle: number(0.05, '-', 0.02, 0.1, 'Sine of the crossing angle below which lines only lie together.'),
  escapeShare: number(0.5, '-', 0.2, 1, 'Largest share of the sliding that friction may stop in a substep.'),
  wearBin: number(0.3, 'm', 0.1, 0.6, 'Length of line over which a rub is spread by hand and gusts.'),
  wearRate: number(1, '1/(N m)', 0.12, 2, 'Wear per metre of the other line that runs across at 1.5 N.'),
  wearExponent: number(1.5, '-', 1, 2, 'How much faster wear grows than load (yarn tests: 1.68).'),
  wearLoad: number(1.5, 'N', 0.5, 5, 'Load at which the wear rate is quoted.'),
  slowWearShare: number(
    0.7,
    'share',
    0.4,
    1,
    'Share of the wear on the line of somebody who has asked for slower wear.',
  ),
  loadSmoothing: number(0.02, 's', 0.01, 0.05, 'Time over which the press of a crossing is felt.'),
  breakLoad: number(100, 'N', 30, 140, 'What a sound line carries.'),
  loopFactor: number(0.8, '-', 0.6, 1, 'Share of that left where the line is bent over another.'),
  scatterShape: number(40, '-', 8, 60, 'Evenness of the line (Weibull): 12 would part sound lines in a dash.'),
  gritLeast: number(0.2, '-', 0, 0.5, 'Bite that a worn spot keeps.'),
  gritLife: number(30, 'N m', 10, 100, 'Rubbing that blunts a fresh spot.'),
  runningSmoothing: number(0.15, 's', 0.05, 0.3, 'Time over which a running line is seen to run.'),
  jerkRise: number(12, 'N', 5, 30, 'Rise of tension in a quarter second that counts as a jerk.'),
} satisfies Record<string, NamedNumber>;

/** The numbers alone, by name. */
export type Tuning = { readonly [Name in keyof typeof tuningTable]: number };

/** The numbers that ship, with some of them changed if wished. */
export function tuningWith(changes: Partial<Tuning> = {}): Tuning {
  const values: Record<string, number> = {};
  for (const [name, entry] of Object.entries(tuningTable)) values[name] = entry.value;
  return { ...(values as Tuning), ...changes };
}

export const shippedTuning: Tuning = tuningWith();
