// Whom to go for. Everybody likes the nearest who is free and whom nobody else is nearer to, so that a sky pairs off and
// no herd hunts one kite.
import type { Vector } from '../setup.ts';
import type { Sight, SightOfOther } from '../sight.ts';
import type { PilotMind } from './pilot.ts';

/** Metres that count against a foe: for each other who is nearer to him, and for being crossed with somebody already. */
const crowdMetres = 14;
const busyMetres = 30;
/** Metres that speak for staying with the present foe. */
const loyaltyMetres = 12;
/** How often the choice is thought over, ticks. */
const choiceTicks = 30;

/** Extra metres, plus or minus, by which a temperament likes a foe less or more. */
export type Taste = (other: SightOfOther, mind: PilotMind, sight: Sight) => number;

function metresBetween(a: Vector, b: Vector): number {
  const x = a[0] - b[0];
  const y = a[1] - b[1];
  const z = a[2] - b[2];
  return Math.sqrt(x * x + y * y + z * z);
}

/** How many others are nearer to a kite than I am, the way from hand to hand counted in. */
function crowdAround({ others, self }: Sight, foe: SightOfOther, mine: number): number {
  let nearer = 0;
  for (const other of others) {
    if (other !== foe && !other.engaged && reach(other.position, other.hand, foe) < mine) nearer += 1;
  }
  return self.position === foe.position ? 0 : nearer;
}

/** How far a foe is: his kite from mine and his hand from mine, for a line reaches only so far aside. Metres. */
function reach(position: Vector, hand: Vector, foe: SightOfOther): number {
  return (metresBetween(position, foe.position) + metresBetween(hand, foe.hand)) / 2;
}

const noTaste: Taste = () => 0;

/** Keeps count of whose line has been seen crossed. */
export function noteCrossed(mind: PilotMind, { others }: Sight): void {
  for (const { id, engaged } of others) {
    if (engaged) mind.seenCrossed[id] = (mind.seenCrossed[id] ?? 0) + 1;
  }
}

/** The foe of now, or undefined when nobody is left. Thought over twice a second, and whenever he is gone. */
export function chooseFoe(mind: PilotMind, sight: Sight, taste: Taste = noTaste): SightOfOther | undefined {
  const { self, others } = sight;
  const present = others.find(({ id }) => id === mind.foe);
  mind.foeTicks += 1;
  if (present !== undefined && mind.foeTicks % choiceTicks !== 0) return present;
  let best: SightOfOther | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const other of others) {
    const far = reach(self.position, self.hand, other);
    const busy = other.engaged ? busyMetres : 0;
    const loyalty = other.id === mind.foe ? loyaltyMetres : 0;
    const dislike = far + busy - loyalty + crowdMetres * crowdAround(sight, other, far) + taste(other, mind, sight);
    if (dislike >= least) continue;
    least = dislike;
    best = other;
  }
  if (best?.id !== mind.foe) {
    mind.foe = best?.id ?? '';
    mind.foeTicks = 0;
  }
  return best;
}
