// A line that is held steady, and nothing else. Whoever holds draws it tight, whoever lets go lowers it; the wind makes it
// tremble. It is the hand's own tension on the simulation's line; there is nothing to let fly, and nothing to lose: what
// was held stays held, and a lowered arm may breathe and draw again.
import type { SteadyChapter } from '../../../content/story-chapter.ts';
import { createWorld } from '../../../sim/create.ts';
import { restingGesture } from '../../../sim/hands/gesture.ts';
import { createHands, handsWish } from '../../../sim/hands/hands.ts';
import { sightOf } from '../../../sim/sight.ts';
import { step } from '../../../sim/step.ts';
import { ticksPerSecond } from '../../../sim/world.ts';

/** What there is to see of it. */
export interface SteadyReading {
  /** Tension of the line as the arm feels it, and the bounds of the band, newtons. */
  readonly newtons: number;
  readonly low: number;
  readonly high: number;
  /** The arm holds it between the two. */
  readonly steady: boolean;
  /** How far the arm is drawn, 0..1. */
  readonly drawn: number;
  /** Share of the time that has been held, 0..1. */
  readonly share: number;
  /** Where the others are: they come nearer, they stand, they go. */
  readonly others: 'come' | 'stand' | 'go';
}

export interface SteadyPlay {
  readonly reading: SteadyReading;
  readonly done: boolean;
  /** Feeds real time, at most five ticks a call. */
  advance(elapsedMs: number, held: boolean): void;
}

const tickMs = 1000 / ticksPerSecond;
const mostTicksACall = 5;
/** The arm is drawn wholly, and lowered again, in so many seconds. */
const drawSeconds = 2.2;
const lowerSeconds = 1.6;
/** A drawn arm takes line in at this share of the fastest; the line that it has taken comes back as it is lowered. */
const drawReel = 0.34;
const lowerReel = 0.5;
/** With less than this share of the line an arm is drawn as far as it goes, and must be lowered to draw again. */
const leastShare = 0.4;
/** Over so many seconds the arm evens the tension out. */
const feltSeconds = 0.12;
/** Shares of the time at which the others stop, and at which they turn away. */
const standFrom = 0.4;
const goFrom = 0.75;

/** Begins to hold. The first flyer of the chapter's sky is the line. */
export function openSteady({ setup, band, seconds }: SteadyChapter, seed: number): SteadyPlay {
  const world = createWorld(setup, seed);
  const [flyer] = world.flyers;
  if (flyer === undefined) throw new RangeError(`${setup.level} has no line to hold`);
  const hands = createHands(0);
  const working = flyer.line.metres;
  let drawn = 0;
  let felt = flyer.line.handTension;
  let heldTicks = 0;
  let saved = 0;

  const isSteady = () => felt >= band.low && felt <= band.high;

  const reelNow = () => {
    if (drawn > 0) return flyer.line.metres > leastShare * working ? -drawReel * drawn : 0;
    return flyer.line.metres < working ? lowerReel : 0;
  };

  const tick = (held: boolean) => {
    drawn = Math.min(1, Math.max(0, drawn + (held ? 1 / drawSeconds : -1 / lowerSeconds) / ticksPerSecond));
    step(world, [handsWish(hands, { ...restingGesture, holding: true, reel: reelNow() }, sightOf(world, 0, 0))]);
    felt += (flyer.line.handTension - felt) / (feltSeconds * ticksPerSecond);
    if (drawn > 0 && isSteady()) heldTicks++;
  };

  const share = () => Math.min(1, heldTicks / (seconds * ticksPerSecond));

  return {
    get reading(): SteadyReading {
      const held = share();
      return {
        newtons: felt,
        low: band.low,
        high: band.high,
        steady: drawn > 0 && isSteady(),
        drawn,
        share: held,
        others: held < standFrom ? 'come' : held < goFrom ? 'stand' : 'go',
      };
    },
    get done() {
      return share() >= 1;
    },
    advance(elapsedMs, held) {
      saved = Math.min(saved + elapsedMs, mostTicksACall * tickMs);
      for (; saved >= tickMs; saved -= tickMs) if (share() < 1) tick(held);
    },
  };
}
