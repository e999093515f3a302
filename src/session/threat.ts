// A kite that comes up from beneath: what a flyer could see of it before the lines cross, held steady. From sight alone.
import type { Vector } from '../sim/setup.ts';
import type { Sight, SightOfOther } from '../sim/sight.ts';
import { ticksPerSecond } from '../sim/world.ts';

/** `waits`: lies beneath my line, within reach. `strikes`: his line will cross mine from beneath at once. */
export type ThreatKind = 'waits' | 'strikes';

export interface Threat {
  readonly id: string;
  readonly kind: ThreatKind;
  /** Where his kite is, seen from mine. */
  readonly side: 'left' | 'right';
}

/** A strike is foreseen so far ahead, in looks of so much, seconds. */
const foreseen = 2.6;
const lookSeconds = 0.2;
/** A kite that strikes flies faster than one that sways on its line, m/s. */
const strikingSpeed = 4;
/** Who waits: so near to the plane through my line, and so far beneath it, metres; and hardly moves, m/s. */
const waiting = { aside: 14, least: 8, most: 40, speed: 5 };
/** Share of a line, from the hand, from which on it can be crossed. */
const nearest = 0.1;

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const plus = (a: Vector, b: Vector, share: number): Vector => [
  a[0] + b[0] * share,
  a[1] + b[1] * share,
  a[2] + b[2] * share,
];

/**
 * How far beneath mine his line would pass where the two straight lines are nearest to each other, metres; null while that
 * place does not lie within both.
 */
function passesBeneath(myHand: Vector, mine: Vector, hisHand: Vector, his: Vector): number | null {
  const a = minus(mine, myHand);
  const b = minus(his, hisHand);
  const between = minus(myHand, hisHand);
  const [aa, ab, bb] = [dot(a, a), dot(a, b), dot(b, b)];
  const [ad, bd] = [dot(a, between), dot(b, between)];
  const turn = aa * bb - ab * ab;
  if (turn < 1e-6 * aa * bb) return null;
  const onMine = (ab * bd - bb * ad) / turn;
  const onHis = (aa * bd - ab * ad) / turn;
  if (onMine < nearest || onMine > 1 || onHis < nearest || onHis > 1) return null;
  return plus(myHand, a, onMine)[1] - plus(hisHand, b, onHis)[1];
}

/** His own flight, and not mine, brings his line beneath mine soon. */
function strikes({ self }: Sight, other: SightOfOther): boolean {
  if (dot(other.velocity, other.velocity) < strikingSpeed * strikingSpeed) return false;
  for (let seconds = 0; seconds <= foreseen; seconds += lookSeconds) {
    const beneath = passesBeneath(self.hand, self.position, other.hand, plus(other.position, other.velocity, seconds));
    if (beneath !== null) return beneath > 0;
  }
  return false;
}

/** He hangs in the shadow of my line, on his own side of it. */
function waits({ self }: Sight, other: SightOfOther): boolean {
  if (dot(other.velocity, other.velocity) > waiting.speed * waiting.speed) return false;
  const line = minus(self.position, self.hand);
  const level = Math.hypot(line[0], line[2]);
  const to = minus(other.position, self.hand);
  const along = (to[0] * line[0] + to[2] * line[2]) / level;
  const aside = Math.abs(to[0] * line[2] - to[2] * line[0]) / level;
  if (along < nearest * level || along > level || aside > waiting.aside) return false;
  const beneath = self.hand[1] + (line[1] * along) / level - other.position[1];
  return beneath > waiting.least && beneath < waiting.most;
}

/** Who threatens a flyer from beneath in this moment; a strike before a wait, and nobody who is crossed with him. */
export function threatIn(sight: Sight): Threat | null {
  const { self, crossings } = sight;
  const free = sight.others.filter(({ id }) => crossings.every((crossing) => crossing.with !== id));
  const striker = free.find((other) => strikes(sight, other));
  const found = striker ?? free.find((other) => waits(sight, other));
  if (found === undefined) return null;
  const side = found.position[0] < self.position[0] ? 'left' : 'right';
  return { id: found.id, kind: striker === undefined ? 'waits' : 'strikes', side };
}

/** A warning must be due, or over, for so long before it comes or goes; and between two changes lies this, ticks. */
const steadyTicks = Math.round(0.4 * ticksPerSecond);
const betweenTicks = ticksPerSecond / 2;

export interface ThreatKeeper {
  shown: Threat | null;
  shownTicks: number;
  wanted: Threat | null;
  wantedTicks: number;
}

export function createThreatKeeper(): ThreatKeeper {
  return { shown: null, shownTicks: betweenTicks, wanted: null, wantedTicks: 0 };
}

const isSame = (a: Threat | null, b: Threat | null): boolean =>
  a?.id === b?.id && a?.kind === b?.kind && a?.side === b?.side;

/** One tick: what is shown of the threats in a sight. A warning of somebody with whom I am crossed ends at once. */
export function keepThreat(keeper: ThreatKeeper, sight: Sight): Threat | null {
  const now = threatIn(sight);
  keeper.shownTicks += 1;
  keeper.wantedTicks = isSame(now, keeper.wanted) ? keeper.wantedTicks + 1 : 1;
  keeper.wanted = now;
  const { shown } = keeper;
  const isCrossed = shown !== null && sight.crossings.some((crossing) => crossing.with === shown.id);
  const isDue = keeper.wantedTicks >= steadyTicks && keeper.shownTicks >= betweenTicks;
  if (isCrossed || (isDue && !isSame(now, shown))) {
    keeper.shown = isCrossed ? null : now;
    keeper.shownTicks = 0;
  }
  return keeper.shown;
}
