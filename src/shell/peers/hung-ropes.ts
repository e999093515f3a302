// What every rope of the comparison is made of and has to bear, whoever simulates it (docs/bench.md says why).
import { shippedTuning } from '../../sim/tuning.ts';

/** Unstretched length of a rope, metres: the line that is flown with the most nodes. */
export const ropeMetres = 75;
export const ropeSegments = 16;
export const restMetres = ropeMetres / ropeSegments;
/** Mass of a node between hand and end, kg. */
export const nodeMass = shippedTuning.lineDensity * restMetres;
/** What a hovering kite shows along its line: sail, carried air and turning, kg. */
export const endMass = 0.1;
/** Pull of the wind on the end, N. */
const pull = 8;
const elevation = (52 * Math.PI) / 180;
/** Unit vector from hand to end at the start, x downwind and y up. */
export const along = [Math.cos(elevation), Math.sin(elevation)] as const;
/** Force on the end, N. */
export const endForce = [pull * along[0], pull * along[1]] as const;
/** Share of its speed that a body loses to the air in a second, 1/s. */
export const airPerSecond = 1;
export const { gravity } = shippedTuning;
export const tickSeconds = 1 / 60;

/** Hands stand this far from one another, metres. */
const handMetres = 5;
/** One round of a hand: hold, haul, hold, give back; the others do the same a little later. Seconds and metres. */
const roundSeconds = 4.25;
const lagSeconds = 0.37;
const haul = { metres: 3, from: 1, seconds: 0.75, backFrom: 2.75, backSeconds: 1.5 };

export interface RopeTask {
  readonly ropes: number;
  /** Do the hands haul? If not, they stand still. */
  readonly hauls: boolean;
}

/** Ropes in somebody's world, hands at their foot, a load at their head. */
export interface HungRopes {
  /** Moves all ropes on by 1/60 s. */
  tick(): void;
  /** Writes the places of a rope's nodes from hand to end: x, y of each, metres. */
  writePlaces(rope: number, places: Float64Array): void;
  /** Gives back what the world holds outside the heap. */
  end(): void;
}

/** From 0 to 1 with no jump in speed; fastest in the middle, 1.5 a unit. */
function eased(share: number): number {
  const s = Math.max(0, Math.min(1, share));
  return s * s * (3 - 2 * s);
}

/** Where the hand of a rope is, metres, to `hand[0..1]`. Fastest 6 m/s and 32 m/s2, as a hand of the game can. */
export function moveHand(task: RopeTask, rope: number, seconds: number, hand: Float64Array): void {
  const now = (seconds + rope * lagSeconds) % roundSeconds;
  const share = eased((now - haul.from) / haul.seconds) - eased((now - haul.backFrom) / haul.backSeconds);
  const back = task.hauls ? haul.metres * share : 0;
  hand[0] = rope * handMetres - along[0] * back;
  hand[1] = -along[1] * back;
}

/** Where a node lies at the start, on a straight and unstretched rope: x, y, metres. */
export function laidPlace(task: RopeTask, rope: number, node: number): [number, number] {
  const hand = new Float64Array(2);
  moveHand(task, rope, 0, hand);
  const out = node * restMetres;
  return [(hand[0] ?? 0) + along[0] * out, (hand[1] ?? 0) + along[1] * out];
}
