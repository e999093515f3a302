// After a loss: the seconds in which it happened, once more and slowly, flown again from the tape. A rewind is shown like a
// match; nobody can move it. The way there is flown in slices, so that the screen never waits for it.
import { holdStill } from '../sim/controls.ts';
import { createWorld } from '../sim/create.ts';
import { digestOf } from '../sim/digest.ts';
import type { MatchEvent } from '../sim/events.ts';
import type { Setup } from '../sim/setup.ts';
import { step } from '../sim/step.ts';
import type { Tape } from '../sim/tape.ts';
import { wishesByTick } from '../sim/tape-reel.ts';
import { type CutRecord, ticksPerSecond, type World } from '../sim/world.ts';
import type { Match } from './match.ts';
import { openPoseReel, type Poses, showBetween, turnReel } from './poses.ts';
import { createWatch, type LossReason, reasonOf, watchTick } from './why-lost.ts';

/** Seconds of flight that are shown before the cut and after it, and how slowly: four seconds on the screen in all. */
const beforeSeconds = 1.3;
const afterSeconds = 0.3;
const slowness = 0.4;
/** Ticks before the cut in which the reason is looked for. */
const watchedTicks = 2 * ticksPerSecond;
const tickMs = 1000 / ticksPerSecond;

export interface Rewind {
  /** Why the line was lost, once the way there has been flown. */
  readonly reason: LossReason | null;
  /** Flies at most so many ticks of the way there. True when the replay can be shown. */
  wind(mostTicks: number): boolean;
  /** The replay, to be shown once it is wound. Its phase is `result` when it is over. */
  readonly shown: Match;
}

/** The cut that put the person of a match out; null when it was none. */
function lastCut({ world, mine }: Match): CutRecord | null {
  const last = world.flyers.filter(({ id }) => mine.has(id)).reduce((a, b) => (b.outTick > a.outTick ? b : a));
  return world.cuts.find(({ loser }) => loser === last.id) ?? null;
}

/** The rewind of a match that its person has lost by a cut; null when the last kite was lost otherwise. */
export function rewindOf(lost: Match): Rewind | null {
  const cut = lastCut(lost);
  return cut === null ? null : openRewind(lost, cut);
}

/** Flies the same match up to the cut beforehand: the reason is told before it is seen. */
function openScout(setup: Setup, tape: Tape, loser: string, cutTick: number) {
  const world = createWorld(setup, tape.seed);
  const wishes = wishesByTick(tape);
  const watch = createWatch(loser);
  return {
    get reason(): LossReason | null {
      return world.tick < cutTick ? null : reasonOf(watch);
    },
    fly(): void {
      if (world.tick >= cutTick - watchedTicks) watchTick(watch, world);
      const next = wishes.next();
      if (!next.done) step(world, next.value);
    },
  };
}

function openRewind(lost: Match, { loser, tick: cutTick }: CutRecord): Rewind {
  const { setup } = lost;
  const tape = lost.tape();
  const world: World = createWorld(setup, tape.seed);
  const wishes = wishesByTick(tape);
  const from = Math.max(0, cutTick - Math.round(beforeSeconds * ticksPerSecond));
  const until = cutTick + Math.round(afterSeconds * ticksPerSecond);
  let reel: ReturnType<typeof openPoseReel> | null = null;
  let saved = 0;
  const scout = openScout(setup, tape, loser, cutTick);

  function fly(): readonly MatchEvent[] {
    const next = wishes.next();
    return step(world, next.done ? setup.flyers.map(() => holdStill) : next.value);
  }

  function posed(): Poses {
    reel ??= openPoseReel(world);
    return reel.shown;
  }

  return {
    get reason() {
      return scout.reason;
    },
    wind(mostTicks) {
      for (let k = 0; k < mostTicks && scout.reason === null; k++) scout.fly();
      for (let k = 0; k < mostTicks && scout.reason !== null && world.tick < from; k++) fly();
      return world.tick >= from;
    },
    shown: {
      setup,
      seed: tape.seed,
      palette: lost.palette,
      person: lost.person,
      you: loser,
      mine: lost.mine,
      world,
      paused: false,
      companionIsFree: false,
      isSteadied: false,
      send: () => {},
      recall: () => {},
      seats: lost.seats,
      wishes: lost.wishes.map(() => holdStill),
      wish: holdStill,
      huds: lost.huds,
      hud: lost.hud,
      contest: lost.contest,
      tape: () => tape,
      digest: () => digestOf(world),
      get poses() {
        return posed();
      },
      get phase() {
        return world.tick >= until ? 'result' : 'replay';
      },
      advance(elapsedMs) {
        if (this.paused) return [];
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
