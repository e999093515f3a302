// What the screen draws of a run: every child as it stands between two ticks, and the kite. Views read poses, never the run.
import { ground, lanesOf, squareAt } from '../../sim/run/lanes.ts';
import type { Child, Run } from '../../sim/run/run.ts';
import { runTuning } from '../../sim/run/run-tuning.ts';
import { ticksPerSecond } from '../../sim/world.ts';
import { openPoseReel, type PoseReel, showBetween, turnReel } from '../poses.ts';

export interface ChildPose {
  /** Metres. */
  x: number;
  z: number;
  /** Where it looks: a unit vector on the ground; kept while it stands. */
  lookX: number;
  lookZ: number;
  /** m/s. */
  speed: number;
  /** Metres run since the cut: legs and arms follow it. */
  metres: number;
  /** It wades in deep snow. */
  inDeep: boolean;
  /** Share of the climb to a roof that is done, 0..1. */
  climbed: number;
}

export interface RunPoses {
  readonly you: ChildPose;
  readonly rivals: readonly ChildPose[];
}

interface Step {
  x: number;
  z: number;
}

/** The children's poses, and what is needed to move them on. */
export interface RunReel {
  readonly shown: RunPoses;
  readonly kite: PoseReel;
  readonly before: readonly Step[];
}

/** A child turns toward where it runs at this rate, 1/s, once it is this fast, m/s. */
const turnRate = 14;
const turnSpeed = 0.4;

const childrenOf = (run: Run): readonly Child[] => [run.you, ...run.rivals];
const posesOf = ({ you, rivals }: RunPoses): readonly ChildPose[] => [you, ...rivals];

const poseOf = ({ body: { x, z } }: Child): ChildPose => ({
  x,
  z,
  lookX: 0,
  lookZ: 1,
  speed: 0,
  metres: 0,
  inDeep: false,
  climbed: 0,
});

export function openRunReel(run: Run): RunReel {
  return {
    shown: { you: poseOf(run.you), rivals: run.rivals.map(poseOf) },
    kite: openPoseReel(run.world),
    before: childrenOf(run).map(({ body: { x, z } }) => ({ x, z })),
  };
}

/** Call before a tick: where everybody is now is where they were. */
export function noteBefore(reel: RunReel, run: Run): void {
  for (const [at, { body }] of childrenOf(run).entries()) {
    const step = reel.before[at];
    if (step) [step.x, step.z] = [body.x, body.z];
  }
}

/** A tick has passed. */
export function turnRunReel(reel: RunReel, run: Run): void {
  turnReel(reel.kite, run.world);
  const lanes = lanesOf(run.setup.ground);
  const children = childrenOf(run);
  for (const [at, pose] of posesOf(reel.shown).entries()) {
    const child = children[at];
    if (!child) continue;
    const { x, z, velocityX, velocityZ } = child.body;
    pose.speed = Math.hypot(velocityX, velocityZ);
    pose.metres += pose.speed / ticksPerSecond;
    pose.inDeep = lanes.squares[squareAt(lanes, x, z)] === ground.deep;
    const climb = run.fallen?.hasStairs ? runTuning.climbSeconds : runTuning.shoulderSeconds;
    pose.climbed = Math.min(1, child.climbed / (climb * ticksPerSecond));
    if (pose.speed > turnSpeed) turnToward(pose, velocityX / pose.speed, velocityZ / pose.speed);
  }
}

function turnToward(pose: ChildPose, x: number, z: number): void {
  const share = Math.min(1, turnRate / ticksPerSecond);
  const lookX = pose.lookX + (x - pose.lookX) * share;
  const lookZ = pose.lookZ + (z - pose.lookZ) * share;
  const length = Math.hypot(lookX, lookZ);
  // Right about: the mean of two opposite ways is no way.
  [pose.lookX, pose.lookZ] = length > 0.1 ? [lookX / length, lookZ / length] : [x, z];
}

/** Shows the moment `share` (0..1) of the way from the tick before to this one. */
export function showRunBetween(reel: RunReel, run: Run, share: number): void {
  showBetween(reel.kite, share);
  const children = childrenOf(run);
  for (const [at, pose] of posesOf(reel.shown).entries()) {
    const [before, child] = [reel.before[at], children[at]];
    if (!before || !child) continue;
    pose.x = before.x + (child.body.x - before.x) * share;
    pose.z = before.z + (child.body.z - before.z) * share;
  }
}
