// Seeded random streams. Their state lives in the world, one stream per system, so that a copy of the world draws the
// same numbers and no system disturbs another. Generator: sfc32 (Doty-Humphrey), 128 bits of state.
import { sineAndCosine } from './math/angle.ts';
import { logarithm } from './math/power.ts';

export interface Stream {
  readonly state: Uint32Array;
  /** The second number of a Gaussian pair, kept for the next draw. */
  spare: number;
  hasSpare: boolean;
}

/** A stream of its own for each seed (0..2^32-1) and name. */
export function createStream(seed: number, name: string): Stream {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  const stream: Stream = { state: new Uint32Array([seed >>> 0, h >>> 0, 0x9e3779b9, 1]), spare: 0, hasSpare: false };
  for (let i = 0; i < 16; i++) draw(stream);
  return stream;
}

/** The next whole number, 0..2^32-1. */
export function draw(stream: Stream): number {
  const s = stream.state;
  const out = (s[0] + s[1] + s[3]) >>> 0;
  s[3] += 1;
  s[0] = s[1] ^ (s[1] >>> 9);
  s[1] = s[2] + (s[2] << 3);
  s[2] = ((s[2] << 21) | (s[2] >>> 11)) + out;
  return out;
}

/** A number in 0..1, neither end reached. */
export function uniform(stream: Stream): number {
  return (draw(stream) + 0.5) / 4294967296;
}

const turn = new Float64Array(2);

/** A number from the normal distribution of mean 0 and spread 1 (Box and Muller). */
export function gaussian(stream: Stream): number {
  if (stream.hasSpare) {
    stream.hasSpare = false;
    return stream.spare;
  }
  const radius = Math.sqrt(-2 * logarithm(uniform(stream)));
  sineAndCosine(2 * Math.PI * uniform(stream), turn);
  stream.spare = radius * turn[0];
  stream.hasSpare = true;
  return radius * turn[1];
}
