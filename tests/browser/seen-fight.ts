// What a person at the screen makes of the picture, from what the page says of itself: where to, how far the nose is off
// that way, and what the friend calls.
import { type PageStatus, pairOf, type Spot } from './page-status.ts';

export interface SeenFight {
  /** CSS px on the screen from your kite to where it should be: right and up. */
  readonly way: { readonly right: number; readonly up: number };
  /** How far the nose has to turn to point that way, radians: positive to the right. */
  readonly turn: number;
  readonly crossed: boolean;
  /** Crossed: pull, or else let out. */
  readonly pulls: boolean;
}

/** From the rival's kite, as shares of the width of the picture: beyond his line, and above, for a dash loses height. */
const beyond = { portrait: 0.14, landscape: 0.085 };
const above = { portrait: 0.3, landscape: 0.12 };

/** Null when there is nothing to fly for: a kite is out, or out of the picture. */
export function seenFight(
  now: PageStatus,
  screen: { readonly width: number; readonly height: number },
): SeenFight | null {
  const { me, rival } = pairOf(now);
  if (!me?.alive || !rival?.alive || !me.screen || !rival.screen || !me.nose) return null;
  const shape = screen.width < screen.height ? 'portrait' : 'landscape';
  const side = rival.screen.x < me.screen.x ? -1 : 1;
  const right = rival.screen.x + side * beyond[shape] * screen.width - me.screen.x;
  const up = me.screen.y - (rival.screen.y - above[shape] * screen.width);
  return {
    way: { right, up },
    turn: angleTo(me.nose, right, up),
    crossed: now.crossings.length > 0,
    pulls: now.hint?.id === 'pull',
  };
}

/** From a nose (a unit vector with y down) to a way, -pi..pi. */
function angleTo(nose: Spot, right: number, up: number): number {
  const turn = Math.atan2(right, up) - Math.atan2(nose.x, -nose.y);
  return Math.atan2(Math.sin(turn), Math.cos(turn));
}
