// Children who run into each other: they push, and both go on.
import type { Body } from './body.ts';
import type { RunEvent } from './run-events.ts';
import { runTuning } from './run-tuning.ts';

/** Closing speed from which it is told, m/s. */
const toldSpeed = 1;
/** Share of the closing speed that is left after the push. */
const bounce = 0.3;

/** Pushes two bodies apart by shares of what they overlap. Gives the speed at which they closed, m/s; 0 when apart. */
function pushApart(a: Body, b: Body, shareOfA: number): number {
  const fromX = b.x - a.x;
  const fromZ = b.z - a.z;
  const far = Math.sqrt(fromX * fromX + fromZ * fromZ);
  const over = 2 * runTuning.bodyRadius - far;
  if (over <= 0) return 0;
  // Two on the very same spot part across.
  const normalX = far > 0 ? fromX / far : 1;
  const normalZ = far > 0 ? fromZ / far : 0;
  a.x -= shareOfA * over * normalX;
  a.z -= shareOfA * over * normalZ;
  b.x += (1 - shareOfA) * over * normalX;
  b.z += (1 - shareOfA) * over * normalZ;
  const closing = (a.velocityX - b.velocityX) * normalX + (a.velocityZ - b.velocityZ) * normalZ;
  if (closing <= 0) return 0;
  const change = (1 + bounce) * closing;
  a.velocityX -= shareOfA * change * normalX;
  a.velocityZ -= shareOfA * change * normalZ;
  b.velocityX += (1 - shareOfA) * change * normalX;
  b.velocityZ += (1 - shareOfA) * change * normalZ;
  return closing;
}

/** Lets all children push each other; the first is you, who gives way less. */
export function jostle(bodies: readonly Body[], tick: number, events: RunEvent[]): void {
  for (let a = 0; a < bodies.length; a++) {
    for (let b = a + 1; b < bodies.length; b++) {
      const closing = pushApart(bodies[a], bodies[b], a === 0 ? runTuning.yourGiving : 0.5);
      if (closing > toldSpeed) events.push({ kind: 'jostle', tick, a, b });
    }
  }
}
