// After a loss: the seconds in which it happened, once more and slowly, flown again from the tape. A rewind is shown like a
// match; nobody can move it. The way there is flown in slices, so that the screen never waits for it.
import { holdStill } from '../sim/controls.ts';
import { createWorld } from '../sim/create.ts';
import type { MatchEvent } from '../sim/events.ts';
import type { Setup } from '../sim/setup.ts';
import { step } from '../sim/step.ts';
import type { Tape } from '../sim/tape.ts';
import { wishesByTick } from '../sim/tape-reel.ts';
import { ticksPerSecond, type World } from '../sim/world.ts';
import type { Match } from './match.ts';
import { openPoseReel, type Poses, showBetween, turnReel } from './poses.ts';
import { createWatch, type LossReason, reasonOf, watchTick } from './why-lost.ts';

/** Seconds of flight that are shown before the cut and after it, and how slowly: four seconds on the screen in all. */
const beforeSeconds = 1.3;
const afterSeconds = 0.3;
const slowness = 0.4;
/** Ticks before the cut from which the reasons are watched. */
const watchedTicks = 2 * ticksPerSecond;
const tickMs = 1000 / ticksPerSecond;

/** What is drawn of a match: of a rewind there is no more than this. */
export type Shown = Pick<Match, 'setup' | 'seed' | 'you' | 'mine' | 'world' | 'poses' | 'phase' | 'wish' | 'advance'>;

export interface Rewind {
  /** Why the line was lost, once the way there has been flown. */
  readonly reason: LossReason | null;
  /** Flies at most so many ticks of the way there. True when the replay can be shown. */
  wind(mostTicks: number): boolean;
  /** The replay, to be shown once it is wound. Its phase is `result` when it is over. */
  readonly shown: Shown;
}

export interface RewindOf {
  readonly setup: Setup;
  readonly tape: Tape;
  readonly mine: ReadonlySet<string>;
  /** The kite that was lost, and the tick of its cut. */
  readonly loser: string;
  readonly cutTick: number;
}

export function openRewind({ setup, tape, mine, loser, cutTick }: RewindOf): Rewind {
  const world: World = createWorld(setup, tape.seed);
  const wishes = wishesByTick(tape);
  const watch = createWatch(loser);
  const from = Math.max(0, cutTick - Math.round(beforeSeconds * ticksPerSecond));
  const until = cutTick + Math.round(afterSeconds * ticksPerSecond);
  let reel: ReturnType<typeof openPoseReel> | null = null;
  let saved = 0;

  function fly(): readonly MatchEvent[] {
    if (world.tick >= cutTick - watchedTicks && world.tick < cutTick) watchTick(watch, world);
    const next = wishes.next();
    return step(world, next.done ? setup.flyers.map(() => holdStill) : next.value);
  }

  function posed(): Poses {
    reel ??= openPoseReel(world);
    return reel.shown;
  }

  return {
    get reason() {
      return world.tick > cutTick || reel !== null ? reasonOf(watch) : null;
    },
    wind(mostTicks) {
      for (let k = 0; k < mostTicks && world.tick < from; k++) fly();
      return world.tick >= from;
    },
    shown: {
      setup,
      seed: tape.seed,
      you: loser,
      mine,
      world,
      wish: holdStill,
      get poses() {
        return posed();
      },
      get phase() {
        return world.tick >= until ? 'result' : 'crossed';
      },
      advance(elapsedMs) {
        posed();
        const events: MatchEvent[] = [];
        saved += elapsedMs * slowness;
        while (saved >= tickMs && world.tick < until) {
          saved -= tickMs;
          events.push(...fly());
          if (reel !== null) turnReel(reel, world);
        }
        if (reel !== null) showBetween(reel, Math.min(1, saved / tickMs));
        return events;
      },
    },
  };
}
