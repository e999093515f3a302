// Carts, hens, doors, the bread seller, and children who push: each as a small story in the shipped street.
import { describe, expect, test } from 'vitest';
import { createStream } from '../../../src/sim/random.ts';
import { type Body, moveBody, standStill, wishToward } from '../../../src/sim/run/body.ts';
import { jostle } from '../../../src/sim/run/crowd.ts';
import { housesAlone } from '../../../src/sim/run/ground.ts';
import { lanesOf } from '../../../src/sim/run/lanes.ts';
import { createRun } from '../../../src/sim/run/run.ts';
import type { RunEvent } from '../../../src/sim/run/run-events.ts';
import { runTuning } from '../../../src/sim/run/run-tuning.ts';
import { newChase, steerTo } from '../../../src/sim/run/steer.ts';
import { stepRun } from '../../../src/sim/run/step-run.ts';
import { shareAmongPeople, stepStreet } from '../../../src/sim/run/step-street.ts';
import { type Obstacle, obstaclesOf } from '../../../src/sim/run/street.ts';
import type { Place } from '../../../src/sim/run/way.ts';
import { nth } from '../../support/numbers.ts';
import { metresToHouse, runHome } from '../../support/run.ts';

const setup = runHome();
const field = lanesOf(housesAlone([{ x: 0, z: -30, width: 100, depth: 10, height: 5 }]));

/** A day of the stream on which everything named is out. */
function dayWith(street: Partial<typeof setup.street>): Obstacle[] {
  const named = { carts: [], hens: [], doors: [], sellers: [], ...street };
  for (let seed = 0; seed < 100; seed++) {
    const out = obstaclesOf(named, createStream(seed, 'a day'));
    if (out.length === Object.values(named).flat().length || (street.carts && out.length === street.carts.length))
      return out;
  }
  throw new Error('they never come out together');
}

const bodyAt = (x: number, z: number): Body => ({ x, z, velocityX: 0, velocityZ: 0 });

/** Lets the street go on for so many ticks; gives everything that was told. */
function pass(obstacles: readonly Obstacle[], bodies: readonly Body[], ticks: number): RunEvent[] {
  const stream = createStream(1, 'street');
  const events: RunEvent[] = [];
  for (let tick = 0; tick < ticks; tick++) stepStreet(obstacles, bodies, stream, tick, events);
  return events;
}

const route: readonly Place[] = [
  [0, 0],
  [20, 0],
];

describe('a cart', () => {
  test('goes to and fro between its corners, as fast as a cart is pushed', () => {
    const [cart] = dayWith({ carts: [route] }) as [Obstacle];
    let [low, high, fastest] = [cart.x, cart.x, 0];
    for (let tick = 0; tick < 60 * 60; tick++) {
      const was = cart.x;
      pass([cart], [], 1);
      fastest = Math.max(fastest, Math.abs(cart.x - was) * 60);
      [low, high] = [Math.min(low, cart.x), Math.max(high, cart.x)];
    }
    expect([low, high]).toEqual([expect.closeTo(0, 6), expect.closeTo(20, 6)]);
    expect(fastest).toBeCloseTo(runTuning.cartSpeed, 6);
  });

  test('waits for a child before it, tells so once, and turns back when the child stays', () => {
    const [cart] = dayWith({ carts: [route] }) as [Obstacle];
    Object.assign(cart, { x: 10, z: 0, leg: 1, turn: 1 });
    const child = bodyAt(12, 0);
    const events = pass([cart], [child], 60);
    expect(events.filter(({ kind }) => kind === 'wait')).toHaveLength(1);
    expect([cart.state, Math.hypot(cart.x - 12, cart.z) > runTuning.cartRadius + runTuning.bodyRadius]).toEqual([
      'idle',
      true,
    ]);
    pass([cart], [child], 6 * 60);
    expect(cart.x).toBeLessThan(9);
  });

  test('is gone round by a child whose way leads through it, and is never run through', () => {
    const [cart] = dayWith({ carts: [route] }) as [Obstacle];
    Object.assign(cart, { x: 10, z: 0, leg: 1, turn: 1 });
    const child = bodyAt(20, 0);
    const chase = newChase(createStream(1, 'chase'));
    let nearest = Number.POSITIVE_INFINITY;
    let ticks = 0;
    while (child.x > 0.5 && ticks < 600) {
      pass([cart], [child], 1);
      moveBody(child, field, steerTo(chase, child, field, [0, 0], [cart]), 1, [cart]);
      nearest = Math.min(nearest, Math.hypot(child.x - cart.x, child.z - cart.z));
      ticks += 1;
    }
    expect(child.x).toBeLessThan(0.6);
    // A rolling cart may come a stride nearer between two pushes.
    expect(nearest).toBeGreaterThan(runTuning.cartRadius + runTuning.bodyRadius - 0.02);
  });
});

test('hens fly up under the feet, keep whoever is there from running for a moment, and come back', () => {
  const run = createRun(
    { ...setup, rivals: [], street: { carts: [], hens: [[6, 118]], doors: [], sellers: [] } },
    hensSeed(),
  );
  run.world.companion.watches = [];
  const events: RunEvent[] = [];
  let slowest = runTuning.runningSpeed;
  while (run.you.body.x < 14) {
    events.push(...stepRun(run, { across: 127, along: 0 }));
    if (run.tick > 60 && run.you.flustered === 1) slowest = Math.min(slowest, run.you.body.velocityX);
  }
  expect(events.filter(({ kind }) => kind === 'scatter')).toEqual([
    { kind: 'scatter', tick: expect.any(Number), obstacle: 0 },
  ]);
  expect(slowest).toBeCloseTo(runTuning.hensShare * runTuning.runningSpeed, 1);
  expect(nth(run.obstacles, 0).state).toBe('busy');
  for (let tick = 0; tick < 60 * runTuning.hensAwaySeconds; tick++) stepRun(run, standStill);
  expect(nth(run.obstacles, 0).state).toBe('idle');
});

/** A seed on which those hens are out. */
function hensSeed(): number {
  for (let seed = 1; seed < 20; seed++) {
    if (obstaclesOf({ carts: [], hens: [[6, 118]], doors: [], sellers: [] }, createStream(seed, 'street')).length > 0)
      return seed;
  }
  throw new Error('hens at home');
}

test('a door opens into the lane and shuts again, but not while somebody stands there', () => {
  const doors = [{ x: 0, z: 0, headingX: 0, headingZ: 1 }];
  const [door] = dayWith({ doors }) as [Obstacle];
  expect(pass([door], [bodyAt(door.x, door.z)], 60 * 60)).toEqual([]);
  const opened = pass([door], [], 60 * 60).filter(({ kind }) => kind === 'open');
  // Open 3 s and shut 4 to 20 s: 2 to 9 times in a minute.
  expect(opened.length).toBeGreaterThanOrEqual(2);
  expect(opened.length).toBeLessThanOrEqual(9);
  const longest = 60 * (runTuning.doorShutMost + runTuning.doorOpenSeconds);
  let ticks = 0;
  while (door.radius === 0 && ticks++ < longest) pass([door], [], 1);
  const child = bodyAt(door.x - 2, door.z);
  for (let tick = 0; tick < 60; tick++) moveBody(child, field, wishToward(1, 0, 1), 1, [door]);
  expect(child.x).toBeCloseTo(door.x - runTuning.doorRadius - runTuning.bodyRadius, 6);
});

test('people gather around the bread, up to six, and leave half of one’s speed', () => {
  const [seller] = dayWith({ sellers: [[5, 5]] }) as [Obstacle];
  expect(shareAmongPeople([seller], bodyAt(6, 5))).toBe(1);
  const told = pass([seller], [], 5 * 60 * 60);
  expect(told.map(({ kind }) => kind)).toEqual(Array(runTuning.mostPeople).fill('gather'));
  expect(seller.people).toBe(runTuning.mostPeople);
  expect(shareAmongPeople([seller], bodyAt(6, 5))).toBe(runTuning.crowdShare);
  expect(shareAmongPeople([seller], bodyAt(5 + runTuning.crowdReach + 0.1, 5))).toBe(1);
});

describe('two children', () => {
  const meet = (you: number): [Body, Body, RunEvent[]] => {
    const a = { x: 0, z: 0, velocityX: 4, velocityZ: 0 };
    const b = { x: 0.5, z: 0, velocityX: -4, velocityZ: 0 };
    const events: RunEvent[] = [];
    jostle(you === 0 ? [a, b] : [bodyAt(9, 9), a, b], 7, events);
    return [a, b, events];
  };

  test('who run into each other part, give way alike, and both lose speed', () => {
    const [a, b, events] = meet(1);
    expect(b.x - a.x).toBeCloseTo(2 * runTuning.bodyRadius, 9);
    expect(a.x + b.x).toBeCloseTo(0.5, 9);
    expect([a.velocityX, b.velocityX]).toEqual([expect.closeTo(-1.2, 9), expect.closeTo(1.2, 9)]);
    expect(events).toEqual([{ kind: 'jostle', tick: 7, a: 1, b: 2 }]);
  });

  test('push you less than you push them', () => {
    const [you, rival] = meet(0);
    expect(Math.abs(you.x)).toBeCloseTo(0.2 * runTuning.yourGiving, 9);
    expect(rival.x - 0.5).toBeCloseTo(0.2 * (1 - runTuning.yourGiving), 9);
  });

  test('are never pushed into a house', () => {
    // Seven on one spot, 40 cm from a wall.
    const stairs = nth(setup.ground.stairs, 60);
    const spot: Place = [stairs.x + 0.6 * stairs.headingX, stairs.z + 0.6 * stairs.headingZ];
    const run = createRun({ ...setup, start: spot, rivals: Array(6).fill(spot) }, 3);
    run.world.companion.watches = [];
    const near = setup.roofs.filter((house) => metresToHouse(...spot, house) < 20);
    let nearest = Number.POSITIVE_INFINITY;
    for (let tick = 0; tick < 60; tick++) {
      stepRun(run, { across: Math.round(127 * stairs.headingX), along: Math.round(127 * stairs.headingZ) });
      for (const { body } of [run.you, ...run.rivals]) {
        for (const house of near) nearest = Math.min(nearest, metresToHouse(body.x, body.z, house));
      }
    }
    expect(nearest).toBeCloseTo(runTuning.bodyRadius, 9);
  });
});
