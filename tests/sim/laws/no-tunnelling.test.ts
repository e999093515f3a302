// Law 27: lines thrown at each other at any speed never pass through each other.
import { beforeAll, describe, expect, test } from 'vitest';
import { createStream, uniform } from '../../../src/sim/random.ts';
import type { Vector } from '../../../src/sim/setup.ts';
import { along, cross, dot, gapsSeenAlong, unit } from '../../support/crossed.ts';
import { nth } from '../../support/numbers.ts';
import { Rig } from '../../support/rig.ts';

const throws = 10_000;
const stream = createStream(27, 'thrown lines');
const between = (low: number, high: number): number => low + (high - low) * uniform(stream);

function direction(): Vector {
  const [elevation, azimuth] = [between(0.4, 1.2), between(-0.8, 0.8)];
  const level = Math.cos(elevation);
  return [Math.sin(azimuth) * level, Math.sin(elevation), Math.cos(azimuth) * level];
}

interface Throw {
  /** Seen along it, the lines cross; the gap is measured along it too. */
  readonly sight: Vector;
  readonly ticks: number;
}

/**
 * Strings both lines anew and throws the second at the first: at 1 to 20 m/s, sideways too, from 0.1 to 1.2 m away. They
 * meet at a share of the second line between `nearest` and `furthest`, 0 at its hand; beyond 1 it is too short.
 */
function throwLines(rig: Rig, nearest: number, furthest: number): Throw {
  let [a, b] = [direction(), direction()];
  while (Math.sqrt(dot(cross(a, b), cross(a, b))) < 0.1) [a, b] = [direction(), direction()];
  const sight = unit(cross(a, b));
  const side = uniform(stream) < 0.5 ? -1 : 1;
  const gap = between(0.1, 1.2);
  const [metresA, metresB] = [between(34, 60), between(34, 60)];
  const handA = along([0, 60, 0], a, -metresA * between(0.05, 0.95));
  const handB = along(along([0, 60, 0], sight, -side * gap), b, -metresB * between(nearest, furthest));
  rig.world.crossings = [];
  rig.string({ id: 'a', hand: handA, post: along(handA, a, metresA), newtons: between(1, 15) });
  rig.string({ id: 'b', hand: handB, post: along(handB, b, metresB), newtons: between(1, 15) });
  const closing = between(1, 20);
  const velocity = along(along(along([0, 0, 0], sight, side * closing), a, between(-8, 8)), b, between(-8, 8));
  const share = Math.min(1, 20 / Math.sqrt(dot(velocity, velocity)));
  rig.throw('b', ...along([0, 0, 0], velocity, share));
  return { sight, ticks: Math.min(24, Math.ceil(((gap + 1) / (closing * share)) * 60)) };
}

interface Watched {
  crossed: boolean;
  /** Seen crossed at the start and at the end of a tick, and yet no crossing lives. */
  unborn: boolean;
  /** How far the lines were seen on the wrong side, metres. */
  deepest: number;
  slid: boolean;
}

/** Follows one throw, or up to where the lines have come apart. */
function watch(rig: Rig, { sight, ticks }: Throw): Watched {
  const seen = (): number[] => gapsSeenAlong(sight, rig.flyer('a').line, rig.flyer('b').line);
  const watched: Watched = { crossed: false, unborn: false, deepest: 0, slid: false };
  let side = 0;
  let before = seen();
  for (let tick = 0; tick < ticks && !watched.slid && !watched.unborn; tick++) {
    rig.tick();
    const now = seen();
    if (before.length > 0) {
      watched.crossed = true;
      side = side || Math.sign(nth(before, 0));
      const lives = rig.world.crossings.length > 0;
      watched.unborn = !lives && now.length > 0;
      watched.slid = !lives && now.length === 0;
      for (const gap of now) watched.deepest = Math.max(watched.deepest, -gap * side);
    }
    before = now;
  }
  return watched;
}

describe(`${throws} pairs of lines thrown at each other at up to 20 m/s`, () => {
  const rig = new Rig(
    [
      { id: 'a', hand: [0, 10, 0], post: [0, 40, 20], newtons: 3 },
      { id: 'b', hand: [5, 10, 0], post: [-5, 40, 20], newtons: 3 },
    ],
    { wearRate: 0, breakLoad: 1e9 },
  );
  let watched: Watched[] = [];
  beforeAll(() => {
    watched = Array.from({ length: throws }, () => watch(rig, throwLines(rig, 0.05, 0.95)));
  });

  test('are all crossed, and every crossing is born', () => {
    expect(watched.filter((each) => each.crossed)).toHaveLength(throws);
    expect(watched.filter((each) => each.unborn)).toHaveLength(0);
  });

  // Reached: 2.2 cm; it goes back by itself, since the side is remembered.
  test('keep their sides, to 4 cm', () => {
    expect(Math.max(...watched.map((each) => each.deepest))).toBeLessThan(0.04);
  });

  test('stay crossed, this far from their ends', () => {
    expect(watched.filter((each) => each.slid)).toHaveLength(0);
  });
});

describe('lines whose ends sweep over the other', () => {
  const rig = new Rig(
    [
      { id: 'a', hand: [0, 10, 0], post: [0, 40, 20], newtons: 3 },
      { id: 'b', hand: [5, 10, 0], post: [-5, 40, 20], newtons: 3 },
    ],
    { wearRate: 0, breakLoad: 1e9 },
  );

  test('begin to cross when they are seen to, and keep the side that they then had', () => {
    let late = 0;
    for (let k = 0; k < 1500; k++) {
      const thrown = throwLines(rig, 0.95, 1.08);
      const crossedAtOnce = gapsSeenAlong(thrown.sight, rig.flyer('a').line, rig.flyer('b').line).length > 0;
      const watched = watch(rig, thrown);
      if (!crossedAtOnce && watched.crossed) late += 1;
      expect(watched.unborn, `throw ${k}`).toBe(false);
      expect(watched.deepest, `throw ${k}`).toBeLessThan(0.04);
    }
    expect(late).toBeGreaterThan(50);
  });
});
