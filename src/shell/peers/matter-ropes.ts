// The ropes of the comparison in Matter.js: points joined by constraints. Its time is in milliseconds, so a newton is
// 1e-6 of its forces.
import Matter from 'matter-js';
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

const { Bodies, Body, Composite, Constraint, Engine } = Matter;
const perMillisecond2 = 1e-6;

export interface MatterSettings {
  /** Sweeps over all constraints in a tick; 2 unless told. */
  readonly iterations: number;
  /** Share of an error that a sweep takes out; beyond 1 it is over-relaxed. */
  readonly stiffness: number;
}

function layPoints(world: Matter.World, task: RopeTask, rope: number, stiffness: number): Matter.Body[] {
  const bodies: Matter.Body[] = [];
  for (let node = 0; node <= ropeSegments; node++) {
    const [x, y] = laidPlace(task, rope, node);
    const body = Bodies.circle(x, y, 0.01, {
      isStatic: node === 0,
      isSensor: true,
      collisionFilter: { mask: 0 },
      frictionAir: airPerSecond * tickSeconds,
    });
    if (node > 0) {
      Body.setMass(body, node === ropeSegments ? endMass : nodeMass);
      Body.setInertia(body, Number.POSITIVE_INFINITY);
    }
    Composite.add(world, body);
    const before = bodies.at(-1);
    if (before !== undefined) {
      Composite.add(world, Constraint.create({ bodyA: before, bodyB: body, length: restMetres, stiffness }));
    }
    bodies.push(body);
  }
  return bodies;
}

export function matterRopes(task: RopeTask, { iterations, stiffness }: MatterSettings): HungRopes {
  const engine = Engine.create({ constraintIterations: iterations, enableSleeping: false });
  engine.gravity.scale = gravity * perMillisecond2;
  engine.gravity.y = -1;
  const ropes = Array.from({ length: task.ropes }, (_, rope) => layPoints(engine.world, task, rope, stiffness));
  // Nothing collides: told that nothing is new, the search for pairs knows no bodies and costs nothing.
  engine.world.isModified = false;
  const hand = new Float64Array(2);
  let tick = 0;
  return {
    tick() {
      tick += 1;
      for (const [rope, bodies] of ropes.entries()) {
        moveHand(task, rope, tick * tickSeconds, hand);
        if (bodies[0] !== undefined) Body.setPosition(bodies[0], { x: hand[0] ?? 0, y: hand[1] ?? 0 });
        const end = bodies[ropeSegments];
        if (end === undefined) continue;
        end.force.x += endForce[0] * perMillisecond2;
        end.force.y += endForce[1] * perMillisecond2;
      }
      Engine.update(engine, tickSeconds * 1000);
    },
    writePlaces(rope, places) {
      for (const [node, { position }] of (ropes[rope] ?? []).entries()) {
        places[2 * node] = position.x;
        places[2 * node + 1] = position.y;
      }
    },
    end: () => Engine.clear(engine),
  };
}
