// Every number that shapes the feel of the three hands, once: value, unit, safe range, and a sentence, as `tuning.ts` has
// them for the world. `docs/tuning.md` tells what to turn for which effect.

import { type NamedNumber, number } from '../named-number.ts';

export const feelTable = {
  // The fist around the line, in every hand's fight
  fistOpens: number(0.25, 's', 0.1, 0.5, 'From a full pull to a full let-out: a fist opens finger by finger.'),
  fistCloses: number(0.12, 's', 0.05, 0.3, 'From a full let-out to a full pull; slower feels like cold fingers.'),

  // Point: what may be pointed at, and where a kite rests
  eyeToHand: number(0.2, 's', 0.1, 0.4, 'How late the kite is seen; a hand that sees at once is a machine.'),
  aimLowest: number(0.3, 'rad', 0.2, 0.5, 'Nothing lower above the horizon can be pointed at.'),
  restLowest: number(0.75, 'rad', 0.6, 0.9, 'A kite let alone is kept at least this high.'),
  restHighest: number(1.05, 'rad', 0.95, 1.2, 'A kite let alone is kept at most this high.'),
  restWidest: number(0.6, 'rad', 0.3, 0.9, 'A kite let alone is kept this near to downwind.'),
  restShort: number(10, 'm', 4, 30, 'A kite let alone is let out straight away while so much line is missing.'),
  restStands: number(0.45, 'rad', 0.3, 0.7, 'But only while it stands at least this high.'),
  padReach: number(20, 'm', 10, 40, 'A drag on the pad, or a key, is a wish to go this far.'),
  stickSpeed: number(0.9, 'rad/s', 0.4, 2, 'How fast a full stick moves the mark on the sky.'),

  // Point: the flight to a place
  turnFrom: number(0.78, 'rad', 0.5, 1.2, 'Further off its heading than this, the kite is let slack to turn.'),
  turnTo: number(0.57, 'rad', 0.2, 0.8, 'Nearer to its heading than this, the turn ends and the dash begins.'),
  turnRests: number(0.42, 's', 0.1, 0.6, 'A dash lasts at least this long before the kite turns again.'),
  fullPull: number(17, 'm', 8, 25, 'A place this far away is worth a full pull.'),
  leastPull: number(0.11, 'share', 0, 0.4, 'No dash pulls less: a slack kite goes nowhere.'),
  divePull: number(0.74, 'share', 0, 1, 'Share of that pull with the nose straight down: a dive falls by itself.'),
  diveSteepest: number(2.93, 'rad', 2.2, 3.14, 'The nose is turned down no further than this.'),
  arc: number(
    0.4,
    'share',
    0,
    0.8,
    'Aims above by this share of the way across: dashes lose height, and above is where one cuts.',
  ),
  coast: number(0.29, 's', 0, 0.8, 'How far ahead a flyer thinks of the way that a kite coasts; 0 overshoots most.'),
  coastDown: number(0.67, 's', 0, 1.4, 'The same while it sinks: a dive coasts longest, and turns up last.'),
  arrived: number(2, 'm', 1, 5, 'A kite that will coast to within this of the place is there, and hovers.'),
  hoverNose: number(8, 'm', 4, 20, 'A hovering nose points at this much above the place: less sways more.'),
  hoverReel: number(
    0.28,
    '1/m',
    0.05,
    0.5,
    'Share of the reel for each metre that a hovering kite is too low or high.',
  ),
  hoverTurn: number(0.9, 'rad', 0.7, 1.4, 'A hovering kite whose nose is further off than this is turned slack.'),
  hoverRests: number(0.28, 's', 0.1, 0.6, 'A hover lasts at least this long before that.'),
  trim: number(2, '-', 0.5, 4, 'Lean for each radian off the heading, in dash and hover: trimming, not turning.'),
  homeward: number(12, 'm', 6, 30, 'Line that is missing by this much is let out again at full speed.'),

  // Point: the fight
  fightLean: number(1.5, '-', 0.5, 3, 'Lean for each radian off the heading that keeps a crossing good.'),
  noseOpen: number(0.6, 'rad', 0.2, 1, 'Heading outward while the crossed lines do not touch yet.'),
  noseRelease: number(0.7, 'rad', 0.3, 1, 'Heading outward while letting out: keeps the lines pressed.'),
  nosePull: number(-0.8, 'rad', -1.2, -0.3, 'Heading homeward while pulling; further home undoes the crossing.'),

  // Hand
  thumbRest: number(0.12, 'share', 0.05, 0.3, 'A drag shorter than this share of a full one asks nothing.'),
  thumbBend: number(0.5, '-', 0, 0.8, 'How gently a drag begins: 0 is straight, more is finer near rest.'),

  // One line
  ownWay: number(
    1,
    'share',
    0.5,
    1,
    "Lean to the kite's own side while line is let out; below 0.8 it hardly comes round.",
  ),

  // The friend who steadies, for whoever wants it
  steadyAhead: number(
    1.4,
    's',
    0.8,
    2,
    'He helps against where the kite will be so much later; more makes him anxious.',
  ),
  steadyBegins: number(0.55, 'rad', 0.4, 0.7, 'Where it will stand lower than this he begins to help.'),
  steadyAll: number(0.25, 'rad', 0.1, 0.4, 'Where it will stand lower than this all that is asked is his.'),
  steadyTakes: number(6, '1/s', 2, 12, 'He takes the line over no faster than this share a second.'),
  steadyGives: number(2, '1/s', 1, 6, 'And gives it back no faster than this.'),
  steadySettles: number(
    0.35,
    's/rad',
    0,
    0.6,
    'Lean against each rad/s of a swinging nose, where the person asks for no lean himself.',
  ),

  // At the spool
  drumFull: number(
    9,
    'rad/s',
    4,
    16,
    'Going round the spool this fast is all that the drum can do; 1.4 turns a second.',
  ),
  drumEven: number(0.12, 's', 0.05, 0.4, 'Over so long the circling is evened out: fingers go round in jerks.'),
  drumRest: number(0.06, 'share', 0.02, 0.2, 'Going round slower than this share is resting.'),
  drumFills: number(0.5, 'share', 0.3, 1, 'What a key or a tap fills with: at 0.5 as fast as a hand lets line out.'),
  drumWinds: number(0.8, 'share', 0.3, 1, 'What a key or a tap winds with: at 0.8 nearly as fast as a hand hauls.'),
} satisfies Record<string, NamedNumber>;

/** The numbers alone, by name. */
export type Feel = { readonly [Name in keyof typeof feelTable]: number };

export const feel = Object.fromEntries(Object.entries(feelTable).map(([name, { value }]) => [name, value])) as Feel;
