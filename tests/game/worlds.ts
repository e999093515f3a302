// The worlds that gave the guide's pictures, lifted by 8 m: there the roof was the ground, here it stands on a house.
import { solveFraming } from '../../src/game/framing.ts';
import { layOut } from '../../src/game/layout.ts';
import { openStage } from '../../src/game/open-stage.ts';
import type { Stage } from '../../src/game/stage.ts';
import type { Vector } from '../../src/sim/setup.ts';

const degrees = Math.PI / 180;

/** The player's hand, and the rival's so many metres to the right on a lower roof. */
export const ownHand: Vector = [0, 9.4, 0];
export const rivalHand = (aside: number): Vector => [aside, 6.4, 5];

/** A kite on a straight line of `metres` from a hand, `up` and `across` in degrees (right positive). */
export function kiteFrom(hand: Vector, metres: number, up: number, across: number): Vector {
  const level = metres * Math.cos(up * degrees);
  return [
    hand[0] + level * Math.sin(across * degrees),
    hand[1] + metres * Math.sin(up * degrees),
    hand[2] + level * Math.cos(across * degrees),
  ];
}

/** The two kites of the stills: yours pulled to the right, his to the left. */
export const stillKites: readonly [Vector, Vector] = [
  kiteFrom(ownHand, 85, 47, 38),
  kiteFrom(rivalHand(30), 78, 50, -36),
];

/** The stage of the stills on a screen of 1280 by 720, a sixtieth of a second at a time, but for what is told. */
export function stillStage(told: Partial<Stage>): Stage {
  const layout = layOut(1280, 720, 1, 1);
  const camera = solveFraming({ layout, hands: [ownHand, rivalHand(30)], kites: stillKites });
  return { ...openStage(layout, camera), elapsed: 1 / 60, ...told };
}
