// A jointed paper child: seven cards turned about their overlaps, in steps of 1/12 s.
import type { Painter } from '../painter.ts';

/** What a puppet shows. Angles follow from it; nothing here is known to the game. */
export interface Bearing {
  /** -1 lets line out with both arms forward .. 1 hauls it in, leaning back. */
  haul: number;
  /** Turn of the scarf, radians: negative streams up, positive droops. */
  scarf: number;
  /** Head tilt, radians: positive hangs. */
  head: number;
  /** Hop off the roof, in hundredths of the puppet's height. */
  hop: number;
}

const shoulder = [11, -66] as const;
const hip = [0, -38] as const;
const neck = [1, -74] as const;
const scarfKnot = [5, -69] as const;
/** Where the raised hand holds the line, in the 100-unit box with the feet at the origin. */
const hand = [19, -100] as const;

const turned: [number, number] = [0, 0];
function turn(x: number, y: number, angle: number, aboutX: number, aboutY: number): [number, number] {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  turned[0] = aboutX + (x - aboutX) * c - (y - aboutY) * s;
  turned[1] = aboutY + (x - aboutX) * s + (y - aboutY) * c;
  return turned;
}

/** Where a puppet's feet and its low hand came to stand, design px. */
export const feet = { x: 0, y: 0, lowHandX: 0, lowHandY: 0 };

/**
 * Paints the puppet `who` with its raised hand at (x, y), `tall` design px from feet to hand; `flip` -1 faces left.
 * `stepped`: seconds in steps of 1/12 s. Leaves where the feet are in `feet`.
 */
export function paintPuppet(
  painter: Painter,
  who: 'player' | 'rival',
  x: number,
  y: number,
  tall: number,
  flip: number,
  bearing: Bearing,
  stepped: number,
): void {
  const unit = tall / 100;
  const sway = 0.02 * Math.sin(stepped * 2.2) - 0.12 * bearing.haul;
  const arm = 0.04 * Math.sin(stepped * 3) + 0.08 - 0.16 * bearing.haul;
  let [handX, handY] = turn(hand[0], hand[1], arm, shoulder[0], shoulder[1]);
  [handX, handY] = turn(handX, handY, sway, hip[0], hip[1]);
  const footX = x - flip * handX * unit;
  const footY = y - handY * unit - bearing.hop * unit;
  // Each card is drawn about the feet: the feet are turned about the joint, then with the body about the hip.
  const card = (name: string, angle: number, joint: readonly [number, number], withBody: boolean) => {
    let [ox, oy] = turn(0, 0, angle, joint[0], joint[1]);
    if (withBody) [ox, oy] = turn(ox, oy, sway, hip[0], hip[1]);
    const whole = angle + (withBody ? sway : 0);
    painter.sprite(`${who}-${name}`, footX + flip * ox * unit, footY + oy * unit, unit, flip * whole, null, flip);
  };
  card('legs', 0, hip, false);
  card('arm-left', 0.22 * bearing.haul + 0.04 * Math.sin(stepped * 3), [-11, -65], true);
  card('coat', 0, hip, true);
  card('arm-right', arm, shoulder, true);
  card('scarf', bearing.scarf + 0.09 * Math.sin(stepped * 5), scarfKnot, true);
  card('ring', 0, neck, true);
  card('head', bearing.head - 0.05 * Math.sin(stepped * 1.7), neck, true);
  feet.x = footX;
  feet.y = footY;
  const [lowX, lowY] = turn(-13, -72, sway, hip[0], hip[1]);
  feet.lowHandX = footX + flip * lowX * unit;
  feet.lowHandY = footY + lowY * unit;
}
