// One flyer's kite and line as drawn: numbers copied out of the world, blended between two ticks.
import type { Line } from '../sim/flight/line.ts';
import { metresFromKite } from '../sim/flight/line.ts';
import { binAt, type Coat } from '../sim/flight/wear.ts';
import type { Vector } from '../sim/setup.ts';
import type { Tuning } from '../sim/tuning.ts';
import type { Flyer, Phase } from '../sim/world.ts';

export interface FlyerPose {
  readonly id: string;
  /** A spare that was found wears the design of the kite that it was. */
  pattern: string;
  readonly hand: Vector;
  phase: Phase;
  /** Centre of the sail, metres. */
  readonly position: Float64Array;
  /** Body axes as rows: across the span (3), along the spine to the nose (3), sail normal to leeward (3). */
  readonly frame: Float64Array;
  /** Where the bridle meets the line. */
  readonly tow: Float64Array;
  /** Bend of the bow, 0 flat .. 1 fully bent. */
  bow: number;
  /** Number of line segments; `line` holds segments + 1 points from the hand (or the free end) to the tow point. */
  segments: number;
  readonly line: Float64Array;
  /** Tension per segment as a share of the breaking load, 0..1. */
  readonly tension: Float64Array;
  /** Worst wear within each segment, 0 sound .. 1 gone. */
  readonly wear: Float64Array;
  /** The limp part that stays with the owner after a cut: points from the hand outward; 0 segments when there is none. */
  remnantSegments: number;
  readonly remnant: Float64Array;
  /** Hand's reeling speed now, m/s; negative takes line in. Drives the puppet's arms and the spool. */
  running: number;
  /** Line that lies loose between hand and spool, metres; how fast the spool fills (positive) or winds it, m/s. */
  loop: number;
  feeding: number;
  /** Seconds of a tangle still to come. */
  tangled: number;
}

export function newFlyerPose(id: string, pattern: string, hand: Vector, mostSegments: number): FlyerPose {
  const points = 3 * (mostSegments + 1);
  return {
    id,
    pattern,
    hand,
    phase: 'held',
    position: new Float64Array(3),
    frame: new Float64Array(9),
    tow: new Float64Array(3),
    bow: 0,
    segments: 0,
    line: new Float64Array(points),
    tension: new Float64Array(mostSegments),
    wear: new Float64Array(mostSegments),
    remnantSegments: 0,
    remnant: new Float64Array(points),
    running: 0,
    loop: 0,
    feeding: 0,
    tangled: 0,
  };
}

const arrays = ['position', 'frame', 'tow', 'line', 'tension', 'wear', 'remnant'] as const;

/** Copies one pose over another of the same flyer. */
export function copyFlyer(from: FlyerPose, to: FlyerPose): void {
  for (const name of arrays) to[name].set(from[name]);
  to.phase = from.phase;
  to.pattern = from.pattern;
  to.bow = from.bow;
  to.segments = from.segments;
  to.remnantSegments = from.remnantSegments;
  to.running = from.running;
  to.loop = from.loop;
  to.feeding = from.feeding;
  to.tangled = from.tangled;
}

/** Reads a flyer of the world into a pose. */
export function readFlyer(flyer: Flyer, pose: FlyerPose): void {
  const { kite, line, coat, remnant, spool, tuning } = flyer;
  pose.phase = flyer.phase;
  pose.pattern = flyer.pattern;
  pose.position.set(kite.position);
  pose.frame.set(kite.frame);
  pose.tow.set(kite.tow);
  pose.bow = kite.bow;
  pose.segments = line.segments;
  pose.line.set(line.at);
  for (let i = 0; i < line.segments; i++) {
    pose.tension[i] = (line.tension[i] ?? 0) / tuning.breakLoad;
    pose.wear[i] = wearWithin(line, coat, tuning, i);
  }
  pose.remnantSegments = remnant === null ? 0 : remnant.segments;
  if (remnant !== null) pose.remnant.set(remnant.at);
  pose.running = line.held ? line.running : 0;
  pose.loop = spool.loop;
  pose.feeding = spool.feeding;
  pose.tangled = spool.tangled;
}

function wearWithin(line: Line, coat: Coat, tuning: Tuning, segment: number): number {
  const low = Math.max(coat.low, binAt(coat, tuning, metresFromKite(line, segment, 1)));
  const high = Math.min(coat.high, binAt(coat, tuning, metresFromKite(line, segment, 0)));
  let worst = 0;
  for (let k = low; k <= high; k++) worst = Math.max(worst, coat.wear[k] ?? 0);
  return worst;
}

const blended = ['position', 'frame', 'tow', 'line', 'remnant'] as const;

/** The pose `share` (0..1) of the way between two ticks. Where the nodes were laid anew there is no between. */
export function blend(before: FlyerPose, now: FlyerPose, share: number, out: FlyerPose): void {
  copyFlyer(now, out);
  const sameNodes = before.segments === now.segments && before.remnantSegments === now.remnantSegments;
  if (!sameNodes || before.phase !== now.phase) return;
  for (const name of blended) {
    const from = before[name];
    const to = now[name];
    const into = out[name];
    for (let i = 0; i < to.length; i++) {
      const a = from[i] ?? 0;
      into[i] = a + ((to[i] ?? 0) - a) * share;
    }
  }
  out.bow = before.bow + (now.bow - before.bow) * share;
}
