// The ropes of the comparison in planck (Box2D in TypeScript): points joined by ropes or rods.
import { type Body, DistanceJoint, RopeJoint, World } from 'planck';
import {
  airPerSecond,
  endForce,
  endMass,
  gravity,
  type HungRopes,
  laidPlace,
  moveHand,
  nodeMass,
  type RopeTask,
  restMetres,
  ropeSegments,
  tickSeconds,
} from './hung-ropes.ts';

export interface PlanckSettings {
  /** A joint that only limits the distance, or one that holds it. */
  readonly joint: 'rope' | 'distance';
  /** Steps of a tick, and iterations of each. */
  readonly steps: number;
  readonly velocity: number;
  readonly position: number;
}

const middle = { x: 0, y: 0 };

/** Points without shapes, so that nothing collides, and without turning, which is the least work. */
function layPoints(world: World, task: RopeTask, rope: number, joint: PlanckSettings['joint']): Body[] {
  const bodies: Body[] = [];
  for (let node = 0; node <= ropeSegments; node++) {
    const [x, y] = laidPlace(task, rope, node);
    const body = world.createBody({
      type: node === 0 ? 'kinematic' : 'dynamic',
      position: { x, y },
      fixedRotation: true,
      allowSleep: false,
      linearDamping: airPerSecond,
    });
    if (node > 0) body.setMassData({ mass: node === ropeSegments ? endMass : nodeMass, center: middle, I: 0 });
    const before = bodies.at(-1);
    if (before !== undefined) world.createJoint(jointBetween(before, body, joint));
    bodies.push(body);
  }
  return bodies;
}

function jointBetween(bodyA: Body, bodyB: Body, joint: PlanckSettings['joint']): RopeJoint | DistanceJoint {
  const ends = { bodyA, bodyB, localAnchorA: middle, localAnchorB: middle };
  return joint === 'rope'
    ? new RopeJoint({ ...ends, maxLength: restMetres })
    : new DistanceJoint({ ...ends, length: restMetres });
}

export function planckRopes(task: RopeTask, settings: PlanckSettings): HungRopes {
  const { steps, velocity, position } = settings;
  const world = new World({ gravity: { x: 0, y: -gravity }, allowSleep: false });
  const ropes = Array.from({ length: task.ropes }, (_, rope) => layPoints(world, task, rope, settings.joint));
  const force = { x: endForce[0], y: endForce[1] };
  const stepSeconds = tickSeconds / steps;
  const hand = new Float64Array(2);
  let step = 0;
  const moveHands = (): void => {
    for (const [rope, bodies] of ropes.entries()) {
      moveHand(task, rope, step * stepSeconds, hand);
      const { x, y } = bodies[0]?.getPosition() ?? middle;
      bodies[0]?.setLinearVelocity({ x: ((hand[0] ?? 0) - x) / stepSeconds, y: ((hand[1] ?? 0) - y) / stepSeconds });
      bodies[ropeSegments]?.applyForceToCenter(force);
    }
  };
  return {
    tick() {
      for (let k = 0; k < steps; k++) {
        step += 1;
        moveHands();
        world.step(stepSeconds, velocity, position);
      }
    },
    writePlaces(rope, places) {
      for (const [node, body] of (ropes[rope] ?? []).entries()) {
        const { x, y } = body.getPosition();
        places[2 * node] = x;
        places[2 * node + 1] = y;
      }
    },
    end() {},
  };
}
