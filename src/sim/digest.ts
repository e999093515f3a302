// One number that sums up a world. Two runs of the same match have the same digest on every engine; one bit of difference
// anywhere in the flight gives another.
import { huntNumbers } from './companion/hunt.ts';
import type { Line } from './flight/line.ts';
import type { Stream } from './random.ts';
import { phaseNumber } from './recollection.ts';
import type { Flyer, World } from './world.ts';

const bits = new DataView(new ArrayBuffer(8));

interface Sum {
  low: number;
  high: number;
}

/** Two 32-bit multiply-and-shift hashes side by side (after Murmur). */
function addWord(sum: Sum, word: number): void {
  sum.low = Math.imul(sum.low ^ word, 0x85ebca6b);
  sum.low ^= sum.low >>> 13;
  sum.high = Math.imul(sum.high ^ word ^ sum.low, 0xc2b2ae35);
  sum.high ^= sum.high >>> 16;
}

function addNumber(sum: Sum, value: number): void {
  bits.setFloat64(0, value === 0 ? 0 : value, true); // minus zero counts as zero
  addWord(sum, bits.getUint32(0, true));
  addWord(sum, bits.getUint32(4, true));
}

function addNumbers(sum: Sum, values: ArrayLike<number>, count = values.length): void {
  for (let i = 0; i < count; i++) addNumber(sum, values[i]);
}

function addStream(sum: Sum, stream: Stream): void {
  for (const word of stream.state) addWord(sum, word);
  addNumber(sum, stream.hasSpare ? stream.spare : 0);
}

function addLine(sum: Sum, line: Line): void {
  addNumber(sum, line.segments);
  addNumbers(sum, [line.metres, line.running, line.handTension, line.calmTension]);
  addNumbers(sum, line.at, 3 * (line.segments + 1));
  addNumbers(sum, line.velocity, 3 * (line.segments + 1));
  addNumbers(sum, line.tension, line.segments);
}

function addFlyer(sum: Sum, flyer: Flyer): void {
  const { kite, spool, coat } = flyer;
  addWord(sum, phaseNumber[flyer.phase]);
  addNumbers(sum, [flyer.reel, flyer.lean, flyer.cutTick]);
  addNumbers(sum, kite.position);
  addNumbers(sum, kite.velocity);
  addNumbers(sum, kite.frame);
  addNumbers(sum, kite.rates);
  addNumbers(sum, [kite.bow, kite.load]);
  addLine(sum, flyer.line);
  if (flyer.remnant !== null) addLine(sum, flyer.remnant);
  addNumbers(sum, [spool.wound, spool.loop, spool.feeding, spool.tangled]);
  for (let k = coat.low; k <= coat.high; k++) {
    addNumber(sum, coat.wear[k]);
    addNumber(sum, coat.grit[k]);
  }
}

const nothing = (): Sum => ({ low: 0x12345678, high: 0x9abcdef0 | 0 });

function addAir(sum: Sum, world: World): void {
  addWord(sum, world.seed | 0);
  addWord(sum, world.tick);
  addNumbers(sum, world.air.cosines);
  addNumbers(sum, world.air.sines);
  addNumbers(sum, [world.air.lull, world.air.veer]);
  addStream(sum, world.air.stream);
}

function addBodies(sum: Sum, world: World): void {
  for (const flyer of world.flyers) addFlyer(sum, flyer);
  for (const c of world.crossings) {
    addNumbers(sum, [
      c.segmentA,
      c.shareA,
      c.segmentB,
      c.shareB,
      c.side,
      c.gap,
      c.press,
      c.seenA,
      c.seenB,
      c.outA,
      c.outB,
    ]);
  }
}

/** The digest of a world: 16 hex digits. */
export function digestOf(world: World): string {
  const sum = nothing();
  addAir(sum, world);
  addStream(sum, world.companion.stream);
  addBodies(sum, world);
  for (const forecast of world.forecasts) addNumbers(sum, [...forecast.centre, forecast.secondsLeft]);
  if (world.hunt !== null) addNumbers(sum, huntNumbers(world.hunt));
  return hexOf(sum);
}

/** The digest of what flies alone, without what the companion makes of it: 16 hex digits. */
export function flightDigestOf(world: World): string {
  const sum = nothing();
  addAir(sum, world);
  addBodies(sum, world);
  return hexOf(sum);
}

function hexOf({ high, low }: Sum): string {
  const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
  return hex(high) + hex(low);
}

/** A digest of a world and of more that was played in it: the numbers, in their order. */
export function digestWith(digest: string, values: ArrayLike<number>): string {
  const sum: Sum = { high: Number.parseInt(digest.slice(0, 8), 16) | 0, low: Number.parseInt(digest.slice(8), 16) | 0 };
  addNumbers(sum, values);
  return hexOf(sum);
}
