// One match on one screen: time becomes ticks, gestures become wishes, wishes go on the tape.

import { holdStill, type Wish } from '../sim/controls.ts';
import { createWorld } from '../sim/create.ts';
import type { MatchEvent } from '../sim/events.ts';
import type { Gesture } from '../sim/hands/gesture.ts';
import { createPointHand, pointWish } from '../sim/hands/point.ts';
import type { Setup } from '../sim/setup.ts';
import { sightOf } from '../sim/sight.ts';
import { step } from '../sim/step.ts';
import type { Tape } from '../sim/tape.ts';
import { record, startRecording, toTape } from '../sim/tape-recorder.ts';
import { ticksPerSecond, type World } from '../sim/world.ts';
import { createHintKeeper, fittingHint, keepHint } from './hint.ts';
import { type HudReading, readHud } from './hud.ts';
import { createPace, notePace, paceNow, passTime } from './pace.ts';
import { openPoseReel, type Poses, showBetween, turnReel } from './poses.ts';

/** Phases that the page shows; `status().phase` uses the same words. */
export type MatchPhase = 'teach' | 'fly' | 'crossed' | 'falling' | 'result';

export interface Match {
  readonly setup: Setup;
  readonly seed: number;
  /** Id of the flyer that this screen moves. */
  readonly you: string;
  /** The simulated world. Read it, never write it. */
  readonly world: World;
  readonly poses: Poses;
  readonly hud: HudReading;
  readonly phase: MatchPhase;
  /** The wish that was made of the person's latest gesture. */
  readonly wish: Wish;
  paused: boolean;
  /**
   * Feeds real time. At most five ticks a call; what is over is dropped, so the clock slows and the world does not change.
   * `gesture` is asked once for each tick. Returns the events of all ticks of this call.
   */
  advance(elapsedMs: number, gesture: () => Gesture): readonly MatchEvent[];
  /** The tape so far. */
  tape(): Tape;
}

const tickMs = 1000 / ticksPerSecond;
/** A tick is due this much early, or sums of sixtieths would now and then lose one. */
const roundingMs = 1e-6;
const mostTicksACall = 5;
/** The first match teaches for this long, or until the lines cross, seconds. */
const teachingSeconds = 12;

export interface MatchStart {
  readonly setup: Setup;
  readonly seed: number;
  readonly you: string;
  /** Shipped pilots by the flyer they move, for the tape. */
  readonly pilots?: Readonly<Record<string, string>>;
  /** The person has not flown before. */
  readonly teaching?: boolean;
}

/** Begins a match. Throws a RangeError when `you` is no flyer of the setup. */
export function startMatch({ setup, seed, you, pilots, teaching = false }: MatchStart): Match {
  const world = createWorld(setup, seed);
  const seat = setup.flyers.findIndex(({ id }) => id === you);
  if (seat < 0) throw new RangeError(`no flyer ${you} in ${setup.level}`);
  const recorder = startRecording(setup.level, seed, setup.flyers.length, pilots ? { you, pilots } : { you });
  const reel = openPoseReel(world);
  const hand = createPointHand();
  const hints = createHintKeeper();
  const pace = createPace();
  const wishes: (Wish | null)[] = setup.flyers.map(() => null);
  let hud = readHud(world, you, null);
  let saved = 0;
  let latest: Wish = holdStill;
  let crossedOnce = false;

  function tick(gesture: Gesture): readonly MatchEvent[] {
    const sight = sightOf(world, seat, 0);
    latest = world.flyers[seat]?.phase === 'held' ? pointWish(hand, gesture, sight) : holdStill;
    wishes[seat] = latest;
    record(recorder, wishes);
    const events = step(world, wishes);
    turnReel(reel, world);
    notePace(pace, events, you);
    crossedOnce = crossedOnce || events.some(({ kind }) => kind === 'LinesCrossed');
    hud = readHud(world, you, keepHint(hints, fittingHint(sight)));
    return events;
  }

  function phase(): MatchPhase {
    const mine = world.crossings.some(({ a, b }) => a.id === you || b.id === you);
    if (world.result !== null) return world.flyers.some((f) => f.phase === 'loose') ? 'falling' : 'result';
    if (mine) return 'crossed';
    return teaching && !crossedOnce && world.tick < teachingSeconds * ticksPerSecond ? 'teach' : 'fly';
  }

  return {
    setup,
    seed,
    you,
    world,
    poses: reel.shown,
    paused: false,
    get hud() {
      return hud;
    },
    get phase() {
      return phase();
    },
    get wish() {
      return latest;
    },
    advance(elapsedMs, gesture) {
      if (this.paused) return [];
      const events: MatchEvent[] = [];
      saved = Math.min(saved + elapsedMs * paceNow(pace), mostTicksACall * tickMs);
      passTime(pace, elapsedMs);
      while (saved > tickMs - roundingMs) {
        saved = Math.max(0, saved - tickMs);
        events.push(...tick(gesture()));
        if (paceNow(pace) === 0) saved = 0; // a cut stops the clock at once
      }
      showBetween(reel, saved / tickMs);
      return events;
    },
    tape: () => toTape(recorder),
  };
}
