// How large each kite is drawn: some thirty times its size, smaller near a crossing or another kite so that it never
// hides the fight, and smaller the further it drifts once it is loose. Eased, so that nothing jumps.
import type { FlyerPose } from '../session/poses.ts';
import { fittedKite, nominalKite } from './layout.ts';
import { depthOf, project } from './projection.ts';
import { isCrowd, type Stage } from './stage.ts';

/** Rate of easing, 1/s: nine tenths of a change in 300 ms. */
const easeRate = 7.7;
/** Two drawn kites may overlap by this share of their half-widths before both are drawn smaller. */
const overlap = 0.88;
/** Share of its size that a kite keeps however near another comes; yours among many, which lies before the others. */
const smallestShare = 0.55;
const smallestOfYours = 0.85;
/** Smallest half-height of a loose kite, design px. */
const smallest = 20;

/** A kite that is flown stands about here, up and downwind (m): a loose one is measured against it. */
const flownUp = 60;
const flownAhead = 48;

const kiteSpot = new Float64Array(3);
const otherSpot = new Float64Array(3);

/** Kites that are held in this frame. */
let flying = 2;

/** Eases `stage.kiteSizes` toward the sizes wanted now. */
export function easeKiteSizes(stage: Stage): void {
  const share = Math.min(1, 1 - Math.exp(-easeRate * stage.elapsed));
  flying = 0;
  for (const pose of stage.poses.flyers) if (pose.phase === 'held') flying += 1;
  for (const pose of stage.poses.flyers) {
    const goal = wantedSize(stage, pose);
    const now = stage.kiteSizes.get(pose.id) ?? goal;
    stage.kiteSizes.set(pose.id, now + (goal - now) * share);
  }
}

function wantedSize(stage: Stage, pose: FlyerPose): number {
  const { layout, camera } = stage;
  const nominal = nominalKite(layout, pose.id === stage.match?.you, flying);
  const [x = 0, y = 0, z = 0] = pose.position;
  if (pose.phase === 'down' && isCrowd(stage)) return Math.min(nominal, smallest * 1.2);
  if (pose.phase !== 'held') {
    const further = depthOf(camera, y, z) / depthOf(camera, flownUp, flownAhead);
    return Math.max(smallest, nominal * Math.min(1.1, 1 / further));
  }
  project(camera, x, y, z, kiteSpot);
  const fitted = fittedKite(layout, nominal, nearestCrossing(stage, pose));
  return Math.max(
    Math.min(nominal, layout.kind === 'portrait' ? 30 : 34),
    Math.min(fitted, roomBeside(stage, pose, nominal)),
  );
}

/** Design px from a kite (in `kiteSpot`) to the nearest crossing of its line, null when it has none. */
function nearestCrossing(stage: Stage, pose: FlyerPose): number | null {
  let nearest: number | null = null;
  for (const crossing of stage.poses.crossings) {
    if (crossing.a !== pose.id && crossing.b !== pose.id) continue;
    const [x = 0, y = 0, z = 0] = crossing.place;
    project(stage.camera, x, y, z, otherSpot);
    const away = Math.hypot((otherSpot[0] ?? 0) - (kiteSpot[0] ?? 0), (otherSpot[1] ?? 0) - (kiteSpot[1] ?? 0));
    nearest = nearest === null ? away : Math.min(nearest, away);
  }
  return nearest;
}

/** Half-height at which a kite (in `kiteSpot`) stands clear of the others. */
function roomBeside(stage: Stage, pose: FlyerPose, nominal: number): number {
  let room = Number.POSITIVE_INFINITY;
  for (const other of stage.poses.flyers) {
    if (other === pose || other.phase !== 'held') continue;
    const [x = 0, y = 0, z = 0] = other.position;
    project(stage.camera, x, y, z, otherSpot);
    const away = Math.hypot((otherSpot[0] ?? 0) - (kiteSpot[0] ?? 0), (otherSpot[1] ?? 0) - (kiteSpot[1] ?? 0));
    const theirs = nominalKite(stage.layout, other.id === stage.match?.you, flying);
    room = Math.min(room, (away / overlap) * (nominal / (nominal + theirs)));
  }
  // Kites do pass one another.
  const least = isCrowd(stage) && pose.id === stage.match?.you ? smallestOfYours : smallestShare;
  return Math.max(room, nominal * least);
}
