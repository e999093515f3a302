// The few sums that every drawing needs.

/** A full turn, radians. */
export const turn = Math.PI * 2;

/** The value at share `t` of the way from `from` to `to`; `t` outside 0..1 goes beyond them.
 * @param {number} from @param {number} to @param {number} t */
export const lerp = (from, to, t) => from + (to - from) * t;

/** `value`, held between `low` and `high`.
 * @param {number} value @param {number} [low] @param {number} [high] */
export const clamp = (value, low = 0, high = 1) => Math.max(low, Math.min(high, value));

/** Numbers from 0 to `count` - 1.
 * @param {number} count */
export const upTo = (count) => Array.from({ length: count }, (_, i) => i);
