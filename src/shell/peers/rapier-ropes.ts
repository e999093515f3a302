// The ropes of the comparison in Rapier: its own soft-body rope, or rods that turn about their joints.
import Rapier from '@dimforge/rapier2d-compat';
import {
  airPerSecond,
  along,
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

// Its code comes inside the package and has to be set up before the first world.
await Rapier.init();

function createWorld(iterations: number): Rapier.World {
  const world = new Rapier.World({ x: 0, y: -gravity });
  world.timestep = tickSeconds;
  world.integrationParameters.numSolverIterations = iterations;
  return world;
}

export interface SoftSettings {
  /** Solver iterations of the world; 4 unless told. */
  readonly iterations: number;
  /** Inner iterations that soft bodies ask for beyond the world's; 3 unless told. */
  readonly innerIterations: number;
  /** Natural frequency of the edges, Hz; 30 unless told. */
  readonly hertz: number;
}

/** Rapier's own rope: particles with elastic edges that only pull. Nothing collides and nothing sleeps. */
export function softRopes(task: RopeTask, { iterations, innerIterations, hertz }: SoftSettings): HungRopes {
  const world = createWorld(iterations);
  const masses = Array.from({ length: ropeSegments + 1 }, (_, node) => (node === ropeSegments ? endMass : nodeMass));
  const ropes = Array.from({ length: task.ropes }, (_, rope) => {
    const [hx, hy] = laidPlace(task, rope, 0);
    const [x, y] = laidPlace(task, rope, ropeSegments);
    const body = world.createSoftBody(
      Rapier.SoftBodyDesc.rope({ x: hx, y: hy }, { x, y }, ropeSegments + 1)
        .setMasses(masses)
        .setPinnedParticles([0])
        .setSoftness(hertz, 1)
        .setTensionOnly()
        .setNoSurfaceCollider()
        .setLinearDamping(airPerSecond)
        .setAdditionalPgsIterations(innerIterations)
        .setCanSleep(false),
    );
    body.addParticleForce(ropeSegments, { x: endForce[0], y: endForce[1] }, true);
    return body;
  });
  const hand = new Float64Array(2);
  let tick = 0;
  return {
    tick() {
      tick += 1;
      for (const [rope, body] of ropes.entries()) {
        moveHand(task, rope, tick * tickSeconds, hand);
        body.setParticleKinematicTarget(0, { x: hand[0] ?? 0, y: hand[1] ?? 0 });
      }
      world.step();
    },
    writePlaces(rope, places) {
      places.set(ropes[rope]?.particlePositions() ?? []);
    },
    end: () => world.free(),
  };
}

/** Rods joined end to end in reduced coordinates: they cannot come apart, so nothing stretches at all. */
export function rodRopes(task: RopeTask, iterations: number): HungRopes {
  const world = createWorld(iterations);
  const ropes = Array.from({ length: task.ropes }, (_, rope) => layRods(world, task, rope));
  const hand = new Float64Array(2);
  let tick = 0;
  return {
    tick() {
      tick += 1;
      for (const [rope, bodies] of ropes.entries()) {
        moveHand(task, rope, tick * tickSeconds, hand);
        bodies[0]?.setNextKinematicTranslation({ x: hand[0] ?? 0, y: hand[1] ?? 0 });
      }
      world.step();
    },
    writePlaces(rope, places) {
      for (const [node, body] of (ropes[rope] ?? []).entries()) {
        const { x, y } = body.translation();
        places[2 * node] = x;
        places[2 * node + 1] = y;
      }
    },
    end: () => world.free(),
  };
}

/** The hand and one rod a segment, each rod's mass at its far end. */
function layRods(world: Rapier.World, task: RopeTask, rope: number): Rapier.RigidBody[] {
  const bodies: Rapier.RigidBody[] = [];
  for (let node = 0; node <= ropeSegments; node++) {
    const [x, y] = laidPlace(task, rope, node);
    const mass = node === ropeSegments ? endMass : nodeMass;
    const kind = node === 0 ? Rapier.RigidBodyDesc.kinematicPositionBased() : Rapier.RigidBodyDesc.dynamic();
    const body = world.createRigidBody(
      kind
        .setTranslation(x, y)
        .setRotation(Math.atan2(along[1], along[0]))
        .setAdditionalMassProperties(mass, { x: 0, y: 0 }, (nodeMass * restMetres * restMetres) / 12)
        .setLinearDamping(airPerSecond)
        .setCanSleep(false),
    );
    const before = bodies.at(-1);
    if (before !== undefined) {
      const joint = Rapier.JointData.revolute({ x: 0, y: 0 }, { x: -restMetres, y: 0 });
      world.createMultibodyJoint(joint, before, body, true);
    }
    bodies.push(body);
  }
  bodies.at(-1)?.addForce({ x: endForce[0], y: endForce[1] }, true);
  return bodies;
}
