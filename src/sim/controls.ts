// What a seat may ask for in a tick: two whole numbers. Wishes are all that reaches the world and the tape.

/** Largest size of a wish. */
export const wishLimit = 127;

/**
 * A flyer's wish for one tick, whole numbers in -127..127.
 * `reel`: negative takes line in, positive lets it out, as a share of this flyer's fastest.
 * `lean`: which way a slack kite turns; positive turns the nose right (toward +x).
 * The seat at a spool asks by the first number alone, see `feedWish`.
 */
export interface Wish {
  readonly reel: number;
  readonly lean: number;
}

/**
 * A wish of the seat at a spool: positive `share` fills the loop between spool and hand, negative winds it up, as a share
 * (-1..1) of what the drum can do. It stands where a flyer's reel stands; there is nothing to lean.
 */
export function feedWish(share: number): Wish {
  return { reel: wholeWish(share), lean: 0 };
}

/** Asks for nothing: the hand holds. */
export const holdStill: Wish = { reel: 0, lean: 0 };

/** A whole number in -127..127 from a share in -1..1. Not-a-number becomes 0. */
function wholeWish(share: number): number {
  if (!(share > -1)) return share <= -1 ? -wishLimit : 0;
  return share < 1 ? Math.round(share * wishLimit) : wishLimit;
}

/** Makes a wish from shares in -1..1. */
export function wish(reel: number, lean: number): Wish {
  return { reel: wholeWish(reel), lean: wholeWish(lean) };
}

/** True for a whole number in -127..127. */
export function isWholeWish(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= -wishLimit && value <= wishLimit;
}
