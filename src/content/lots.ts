// Drawing lots in whole numbers: exact, and apart from the streams of the world.

/** A small generator of whole numbers (xorshift, 32 bits): each call gives one from 0 to `below` - 1. */
export function wholeNumbers(seedNumber: number): (below: number) => number {
  let state = Math.imul(seedNumber ^ 0x9e3779b9, 0x85ebca6b) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/**
 * Draws `count` of `from` by a seed: nobody twice before everybody has been drawn once. Empty when there is nobody.
 * The same seed and list give the same lots on every machine.
 */
export function drawLots<One>(seed: number, from: readonly One[], count: number): One[] {
  const pick = wholeNumbers(seed);
  // Seeds that differ in one bit begin alike: the first numbers are let go.
  for (let i = 0; i < 8; i++) pick(2);
  const drawn: One[] = [];
  let left: One[] = [];
  while (drawn.length < count && from.length > 0) {
    if (left.length === 0) left = [...from];
    drawn.push(...left.splice(pick(left.length), 1));
  }
  return drawn;
}
