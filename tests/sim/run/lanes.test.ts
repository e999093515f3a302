// The lanes as ground: walls, deep snow, and the shortest way.
import { describe, expect, test } from 'vitest';
import { createStream, draw, uniform } from '../../../src/sim/random.ts';
import { type Body, moveBody, type RunWish } from '../../../src/sim/run/body.ts';
import type { Ground } from '../../../src/sim/run/ground.ts';
import { canStandAt, type Lanes, lanesOf, speedAt } from '../../../src/sim/run/lanes.ts';
import { runTable, runTuning } from '../../../src/sim/run/run-tuning.ts';
import { newChase, steerTo } from '../../../src/sim/run/steer.ts';
import { metresOf, type Place, wayTo } from '../../../src/sim/run/way.ts';
import { metresToHouse, runHome, shippedDistricts } from '../../support/run.ts';

const setup = runHome();
const lanes = lanesOf(setup.ground);
const { district } = setup;
const solids = [...setup.ground.roofs, ...setup.ground.walls];

/** Places to stand on, anywhere in the district. */
function places(count: number, name: string): Place[] {
  const stream = createStream(7, name);
  const found: Place[] = [];
  while (found.length < count) {
    const x = district.left + uniform(stream) * (district.right - district.left);
    const z = district.near + uniform(stream) * (district.far - district.near);
    if (canStandAt(lanes, x, z)) found.push([x, z]);
  }
  return found;
}

const at = ([x, z]: Place): Body => ({ x, z, velocityX: 0, velocityZ: 0 });

function run(body: Body, where: Lanes, wish: RunWish, seconds: number): void {
  for (let tick = Math.round(60 * seconds); tick > 0; tick--) moveBody(body, where, wish, 1);
}

/** Share of a way that lies in deep snow. */
function deepShare(where: Lanes, from: Place, way: readonly Place[]): number {
  let [x, z] = from;
  let [deep, looks] = [0, 0];
  for (const [nextX, nextZ] of way) {
    const stretch = Math.ceil(Math.hypot(nextX - x, nextZ - z) / 0.1);
    for (let i = 0; i < stretch; i++, looks++) {
      const share = i / stretch;
      if (speedAt(where, x + share * (nextX - x), z + share * (nextZ - z)) < runTuning.runningSpeed) deep += 1;
    }
    [x, z] = [nextX, nextZ];
  }
  return deep / looks;
}

function hillside(): Ground {
  const district = shippedDistricts().get('hillside');
  if (district === undefined) throw new Error('there is no hillside');
  return district.ground;
}

const wall = lanesOf([{ x: 0, z: 50, width: 40, depth: 10, height: 5 }]);

describe('a child', () => {
  test('pressed against a wall beside a corner that it has run past frees itself', () => {
    // A day on the hillside: the house there ends at x = 114.2, and its wall is at z = 134.3.
    const house = lanesOf(hillside());
    const body = at([114.226, 133.95]);
    const goal: Place = [114.145, 159.037];
    const chase = newChase(createStream(1, 'corner'));
    for (let tick = 0; tick < 60 * 20; tick++) moveBody(body, house, steerTo(chase, body, house, goal), 1);
    expect(Math.hypot(body.x - goal[0], body.z - goal[1])).toBeLessThan(0.5);
  });

  test('never comes nearer to a house than its elbows, whatever it wishes', () => {
    const stream = createStream(11, 'wild wishes');
    let nearest = Number.POSITIVE_INFINITY;
    let wandered = 0;
    for (const start of places(12, 'wild')) {
      const body = at(start);
      for (let second = 0; second < 40; second++) {
        const wish = { across: (draw(stream) % 255) - 127, along: (draw(stream) % 255) - 127 };
        for (let tick = 0; tick < 60; tick++) {
          moveBody(body, lanes, wish, 1);
          for (const house of solids) nearest = Math.min(nearest, metresToHouse(body.x, body.z, house));
        }
      }
      wandered = Math.max(wandered, Math.hypot(body.x - start[0], body.z - start[1]));
    }
    expect(nearest).toBeCloseTo(runTuning.bodyRadius, 9);
    expect(wandered).toBeGreaterThan(10);
  });

  test('slides along a wall that it runs into, as fast as its wish goes along it', () => {
    const body = at([-10, 44]);
    run(body, wall, { across: 90, along: 90 }, 3);
    expect(body.z).toBeCloseTo(45 - runTuning.bodyRadius, 6);
    expect(body.velocityX).toBeCloseTo((runTuning.runningSpeed * 90) / Math.hypot(90, 90), 2);
    expect(body.x).toBeGreaterThan(-3);
  });

  test('stands before a wall that it runs straight into, and not in it', () => {
    const body = at([0, 43]);
    run(body, wall, { across: 0, along: 127 }, 3);
    expect([body.x, body.velocityX, body.velocityZ]).toEqual([0, 0, 0]);
    expect(body.z).toBeCloseTo(45 - runTuning.bodyRadius, 6);
  });

  test('slides off the corner of a house and goes on', () => {
    const body = at([20.1, 43]);
    run(body, wall, { across: 0, along: 127 }, 5);
    expect(body.z).toBeGreaterThan(55);
    expect(body.x).toBeGreaterThan(20 + runTuning.bodyRadius - 1e-9);
    expect(body.x).toBeLessThan(21);
  });

  test('is up to speed in a second, and slow in deep snow', () => {
    const inLane = at([-15, 43]);
    run(inLane, wall, { across: 127, along: 0 }, 1);
    expect(inLane.velocityX).toBeCloseTo(runTuning.runningSpeed, 9);
    const inSnow = at([-15, 25]);
    run(inSnow, wall, { across: 127, along: 0 }, 1);
    expect(inSnow.velocityX).toBeCloseTo(runTuning.deepSnowSpeed, 9);
  });

  test('runs no faster for a wish into a corner', () => {
    const body = at([-15, 43]);
    run(body, wall, { across: 127, along: -127 }, 0.5);
    expect(Math.hypot(body.velocityX, body.velocityZ)).toBeLessThanOrEqual(runTuning.runningSpeed + 1e-9);
  });
});

describe('the way by the lanes', () => {
  const ends = places(100, 'to');
  const pairs = places(100, 'from').map((from, i) => [from, ends[i] ?? from] as const);

  // Lanes at right angles alone would give up to the square root of 2; lanes are broad and yards open, so that ways cut
  // corners. Round the house that one stands behind it is half a house more. A way to a bridge is only taken while it costs
  // less than the ice: 11 m of ice at 1.2 m/s cost as much as 28.4 m more in the lanes.
  test('ends there, and is never longer than 1.2 times straight and 12 m, with the river between 29 m more', () => {
    for (const [from, to] of pairs) {
      const way = wayTo(lanes, from, to);
      const straight = Math.hypot(to[0] - from[0], to[1] - from[1]);
      const isOver = Math.min(from[1], to[1]) < 215 && Math.max(from[1], to[1]) > 195;
      expect(way.at(-1)).toEqual(to);
      expect(metresOf(from, way)).toBeGreaterThanOrEqual(straight - 1e-9);
      expect(metresOf(from, way)).toBeLessThan(1.2 * straight + 12 + (isOver ? 29 : 0));
    }
  });

  test('leads through no house', () => {
    for (const [from, to] of pairs.slice(0, 12)) {
      let [x, z] = from;
      for (const [nextX, nextZ] of wayTo(lanes, from, to)) {
        const steps = Math.ceil(Math.hypot(nextX - x, nextZ - z) / 0.2);
        for (let i = 0; i <= steps; i++) {
          const share = steps === 0 ? 0 : i / steps;
          const here = [x + share * (nextX - x), z + share * (nextZ - z)] as const;
          expect(solids.every((house) => metresToHouse(...here, house) > 0)).toBe(true);
        }
        [x, z] = [nextX, nextZ];
      }
    }
  });

  test('to a house ends in the lane beside it', () => {
    for (const house of setup.roofs.slice(40, 60)) {
      const [x, z] = wayTo(lanes, [0, 118], [house.x, house.z]).at(-1) ?? [house.x, house.z];
      expect(metresToHouse(x, z, house)).toBeGreaterThan(0);
      expect(metresToHouse(x, z, house)).toBeLessThan(2);
    }
  });

  test('keeps to trodden snow where that is quicker', () => {
    // A yard of deep snow between four houses: across it is shorter, round it is faster.
    const house = (x: number, z: number) => ({ x, z, width: 60, depth: 4, height: 4 });
    const yard = lanesOf([house(0, 0), house(0, 40), { x: -32, z: 20, width: 4, depth: 24, height: 4 }]);
    const [from, to]: [Place, Place] = [
      [25, 3],
      [-25, 36],
    ];
    // Where two straight stretches meet, a step or two may touch the edge of the deep snow.
    expect(deepShare(yard, from, wayTo(yard, from, to))).toBeLessThan(0.05);
    expect(deepShare(yard, from, [to])).toBeGreaterThan(0.5);
  });

  test('is followed to its end, about as fast as a child can run', () => {
    for (const [from, to] of pairs.slice(0, 12)) {
      const body = at(from);
      const chase = newChase(createStream(1, 'chase'));
      const metres = metresOf(from, wayTo(lanes, from, to));
      let ticks = 0;
      while (Math.hypot(body.x - to[0], body.z - to[1]) > 0.5 && ticks < 6000) {
        moveBody(body, lanes, steerTo(chase, body, lanes, to), 1);
        ticks += 1;
      }
      // Slower only round corners, and where snow lies deep.
      expect(ticks / 60).toBeLessThan(3 + (1.2 * metres) / runTuning.deepSnowSpeed);
      expect(ticks / 60).toBeGreaterThan((0.9 * metres) / runTuning.runningSpeed - 1);
    }
  });
});

test('every number of the run lies in its own range and says what it is', () => {
  for (const [name, { value, low, high, unit, sentence }] of Object.entries(runTable)) {
    expect([name, value >= low, value <= high]).toEqual([name, true, true]);
    expect([name, unit === '', sentence.endsWith('.')]).toEqual([name, false, true]);
  }
});
