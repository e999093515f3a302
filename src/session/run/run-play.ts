// One run on one screen: time becomes ticks, hands become wishes, and after the end everybody may breathe out.
import { type RunWish, standStill } from '../../sim/run/body.ts';
import { canSee } from '../../sim/run/glimpse.ts';
import { ground, lanesOf, squareAt } from '../../sim/run/lanes.ts';
import { createRun, digestOfRun, type Run, type RunSetup } from '../../sim/run/run.ts';
import type { RunEvent } from '../../sim/run/run-events.ts';
import { stepRun } from '../../sim/run/step-run.ts';
import { recordRun, startRunTape } from '../../sim/run-tape.ts';
import type { Tape } from '../../sim/tape.ts';
import { toTape } from '../../sim/tape-recorder.ts';
import { ticksPerSecond } from '../../sim/world.ts';
import type { FlyerPose } from '../flyer-pose.ts';
import { openRunHand, type RunGesture } from './run-hand.ts';
import { noteBefore, openRunReel, type RunPoses, showRunBetween, turnRunReel } from './run-poses.ts';
import { createRunStatus, type RunStatusParts } from './run-status.ts';

export interface RunPlay {
  /** Id of the level. */
  readonly level: string;
  readonly seed: number;
  /** The light in which it is seen, by name; the usual one when nothing is said. */
  readonly palette: string | undefined;
  /** The run itself. Read it, never write it. */
  readonly run: Run;
  readonly poses: RunPoses;
  readonly kite: FlyerPose;
  /** What you asked for in the last tick. */
  readonly wish: RunWish;
  /** Where you are walking to by yourself, metres; null when you are not. */
  readonly goal: readonly [x: number, z: number] | null;
  /** You see the kite now: no house stands in the way. */
  readonly seesKite: boolean;
  /** You have moved at least once. */
  readonly hasMoved: boolean;
  /** Who has the kite: 0 is you, the rivals follow; -1 while nobody has, or for good. */
  readonly finder: number;
  /** The kite lies on the ice of the river. */
  readonly onRiver: boolean;
  /** Seconds on the viewer's clock since the run was decided; -1 before. */
  readonly sinceEnd: number;
  /** Decided, and looked at long enough. */
  readonly isOver: boolean;
  paused: boolean;
  /** Feeds real time, at most five ticks a call. Returns the events of all ticks of this call. */
  advance(elapsedMs: number, gesture: RunGesture): readonly RunEvent[];
  /** The digest of the run now: 16 hex digits. */
  digest(): string;
  /** What the page says of itself while this run stands on its screen. */
  status(parts: RunStatusParts): object;
  /** The tape so far. */
  tape(): Tape;
}

const tickMs = 1000 / ticksPerSecond;
const roundingMs = 1e-6;
const mostTicksACall = 5;
/** So long the end is looked at before its words come, seconds of the viewer's clock. */
const lastLookSeconds = 2.6;
/** The moment of the catch is slow: this share of time, for so long, seconds. */
const slowShare = 0.25;
const slowSeconds = 0.7;
/** The look up is taken so often, ticks. */
const lookTicks = 6;

function liesOnRiver({ fallen, setup }: Run): boolean {
  if (fallen === null) return false;
  const lanes = lanesOf(setup.ground);
  return lanes.squares[squareAt(lanes, fallen.x, fallen.z)] === ground.ice;
}

/** Begins a run. Throws a RangeError when the setup's wind cannot hold a kite where it is to be cut. */
export function startRun(level: string, setup: RunSetup, seed: number, palette?: string): RunPlay {
  const run = createRun(setup, seed);
  const recorder = startRunTape(run);
  const reel = openRunReel(run);
  const hand = openRunHand();
  const [kite] = reel.kite.between;
  if (kite === undefined) throw new RangeError(`${level} has no kite`);
  let saved = 0;
  let wish = standStill;
  let seesKite = true;
  let hasMoved = false;
  let sinceEnd = -1;

  function tick(events: RunEvent[]): void {
    wish = run.result === null ? hand.wish(run) : standStill;
    hasMoved ||= wish.across !== 0 || wish.along !== 0;
    noteBefore(reel, run);
    recordRun(recorder, wish);
    events.push(...stepRun(run, wish));
    turnRunReel(reel, run);
    if (run.tick % lookTicks === 0) {
      seesKite = canSee(setup.roofs, run.you.body.x, run.you.body.z, run.world.flyers[0]?.kite.position ?? [0, 0, 0]);
    }
    if (run.result !== null && sinceEnd < 0) sinceEnd = 0;
  }

  const readStatus = createRunStatus();
  const play: RunPlay = {
    level,
    seed,
    palette,
    run,
    poses: reel.shown,
    kite,
    get wish() {
      return wish;
    },
    get goal() {
      return hand.goal;
    },
    get seesKite() {
      return seesKite;
    },
    get hasMoved() {
      return hasMoved;
    },
    get finder() {
      return run.result?.finder ?? -1;
    },
    get onRiver() {
      return liesOnRiver(run);
    },
    get sinceEnd() {
      return sinceEnd;
    },
    get isOver() {
      return sinceEnd >= lastLookSeconds;
    },
    paused: false,
    advance(elapsedMs, gesture) {
      const events: RunEvent[] = [];
      if (this.paused) return events;
      hand.hear(gesture);
      const pace = sinceEnd >= 0 && sinceEnd < slowSeconds ? slowShare : 1;
      saved = Math.min(saved + elapsedMs * pace, mostTicksACall * tickMs);
      if (sinceEnd >= 0) sinceEnd += elapsedMs / 1000;
      while (saved > tickMs - roundingMs) {
        saved = Math.max(0, saved - tickMs);
        tick(events);
      }
      showRunBetween(reel, run, saved / tickMs);
      return events;
    },
    digest: () => digestOfRun(run),
    status: (parts) => readStatus(play, parts),
    tape: () => toTape(recorder),
  };
  return play;
}
