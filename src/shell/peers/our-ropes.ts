// The shipped line on the ropes of the comparison: the same three functions and four substeps a tick as in a match.
import { createLine, finishLine, type Line, layLine, predictLine, solveLine } from '../../sim/flight/line.ts';
import { type Tuning, tuningWith } from '../../sim/tuning.ts';
import { substepSeconds, substeps } from '../../sim/world.ts';
import {
  airPerSecond,
  endForce,
  endMass,
  gravity,
  type HungRopes,
  laidPlace,
  moveHand,
  type RopeTask,
  ropeMetres,
  ropeSegments,
} from './hung-ropes.ts';

const end = 3 * ropeSegments;
/** What force and weight add to the speed of the end in a substep, m/s. */
const pushX = (substepSeconds * endForce[0]) / endMass;
const pushY = substepSeconds * (endForce[1] / endMass - gravity);

/** One substep of one rope. The line has no kite but a load: its last node is given the mass and the force of one. */
function moveRope(line: Line, tuning: Tuning, hand: Float64Array): void {
  const { at, before, velocity } = line;
  const keep = 1 - substepSeconds * airPerSecond;
  const vx = keep * (velocity[end] ?? 0) + pushX;
  const vy = keep * (velocity[end + 1] ?? 0) + pushY;
  predictLine(line, null, tuning, hand, substepSeconds);
  line.lightness[ropeSegments] = 1 / endMass;
  at[end] = (before[end] ?? 0) + substepSeconds * vx;
  at[end + 1] = (before[end + 1] ?? 0) + substepSeconds * vy;
  solveLine(line, null, tuning, substepSeconds);
  finishLine(line, null, tuning, substepSeconds);
}

/** Ropes of the shipped thread, or of one `stiffer` times as stiff. */
export function ourRopes(task: RopeTask, stiffer: number): HungRopes {
  const shipped = tuningWith();
  const tuning = tuningWith({ lineStiffness: shipped.lineStiffness * stiffer });
  const hand = new Float64Array(3);
  const lines = Array.from({ length: task.ropes }, (_, rope) => {
    const line = createLine(tuning, ropeMetres);
    const [hx, hy] = laidPlace(task, rope, 0);
    const [x, y] = laidPlace(task, rope, ropeSegments);
    layLine(line, hx, hy, 0, x, y, 0);
    return line;
  });
  let tick = 0;
  return {
    tick() {
      for (let rope = 0; rope < lines.length; rope++) {
        const line = lines[rope] as Line;
        for (let k = 1; k <= substeps; k++) {
          moveHand(task, rope, (tick * substeps + k) * substepSeconds, hand);
          moveRope(line, tuning, hand);
        }
      }
      tick += 1;
    },
    writePlaces(rope, places) {
      const { at } = lines[rope] as Line;
      for (let node = 0; node <= ropeSegments; node++) {
        places[2 * node] = at[3 * node] ?? 0;
        places[2 * node + 1] = at[3 * node + 1] ?? 0;
      }
    },
    end() {},
  };
}
