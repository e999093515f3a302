// The companion turns his head before a gust: how often he is right, how many he sees, and that he only looks at signs.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { callGust, createGustCaller, gustSpread, riseAtKite } from '../../../src/sim/companion/gust-call.ts';
import { createWorld } from '../../../src/sim/create.ts';
import { type Air, advanceAirBy, createAir, windAt } from '../../../src/sim/flight/air.ts';
import { createFronts } from '../../../src/sim/flight/fronts.ts';
import type { Setup, Sign } from '../../../src/sim/setup.ts';
import { step } from '../../../src/sim/step.ts';
import { shippedTuning } from '../../../src/sim/tuning.ts';
import type { World } from '../../../src/sim/world.ts';
import { boundsOf } from '../../proofs/shares.ts';
import { gustsIn, score } from '../../support/gusts.ts';

const level = JSON.parse(readFileSync('levels/open-sky-12.json', 'utf8'));
const signs: readonly Sign[] = level.signs;
const { frontSeconds } = level.waves[0].wind;

const here = new Float64Array(3);

/** Wind along, 50 m over the roof, m/s. */
function windOver(air: Air): number {
  windAt(air, 0, 50, 0, here, 0);
  return here[2] ?? 0;
}

/** One kite over the roof of the open sky, held still, in the wind of the open sky unless said otherwise. */
function sky(seed: number, wind: Setup['wind'] = { speed: 5.5, gusts: 1, frontSeconds }): World {
  const setup: Setup = {
    level: 'one-kite',
    wind,
    limitSeconds: 600,
    flyers: [
      {
        id: 'one',
        pattern: 'chashm',
        hand: [0, 9.4, 0],
        seat: { kind: 'wishes' },
        lineMetres: 80,
        spoolMetres: 150,
        azimuthDegrees: 0,
        elevationDegrees: 51,
        spin: 1,
        companion: true,
      },
    ],
    roofs: [],
    signs,
  };
  return createWorld(setup, seed);
}

/** Flies some seconds: the wind at the kite and the ticks of the calls. The first 30 s only show him the signs. */
function watch(world: World, seconds: number): { wind: number[]; calls: number[] } {
  const caller = createGustCaller();
  const wind: number[] = [];
  const calls: number[] = [];
  for (let tick = -1800; tick < 60 * seconds && world.flyers[0]?.phase === 'held'; tick++) {
    step(world, [null]);
    const called = callGust(caller, world, 0);
    if (tick < 0) continue;
    wind.push(world.flyers[0]?.kite.air[2] ?? 0);
    if (called) calls.push(tick);
  }
  return { wind, calls };
}

/** The last calls and the first gusts of a record cannot be told: both need what lies outside it. */
const told = (ticks: readonly number[], length: number): number[] => ticks.filter((tick) => tick < length - 240);

function tally(wind: Setup['wind'], seeds: number, seconds: number) {
  const sum = { seconds: 0, calls: 0, good: 0, gusts: 0, called: 0, always: 0, alwaysGood: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    const world = sky(seed, wind);
    const seen = watch(world, seconds);
    const gusts = gustsIn(seen.wind, gustSpread(world)).filter(({ risenTick }) => risenTick > 90);
    const calls = told(seen.calls, seen.wind.length);
    const always = told(
      Array.from({ length: Math.floor(seen.wind.length / 60) }, (_, second) => 60 * second),
      seen.wind.length,
    );
    const his = score(calls, gusts);
    sum.seconds += seen.wind.length / 60;
    sum.calls += calls.length;
    sum.good += his.good;
    sum.gusts += gusts.length;
    sum.called += his.called;
    sum.always += always.length;
    sum.alwaysGood += score(always, gusts).good;
  }
  return sum;
}

test('where gusts come as fronts, nine calls in ten are right, and nine gusts in ten are called', () => {
  // N = 2,000 s of one kite, as the law asks: precision 0.8 and recall 0.5 at the least, a second ahead. Reached: 108 of
  // 110 calls, 108 of 111 gusts; who calls every second is right in 112 of 1,968.
  const sum = tally({ speed: 5.5, gusts: 1, frontSeconds }, 8, 250);
  expect(sum.seconds).toBeGreaterThan(1999);
  expect(boundsOf(sum.good, sum.calls).low).toBeGreaterThan(0.8);
  expect(boundsOf(sum.called, sum.gusts).low).toBeGreaterThan(0.5);
  expect(boundsOf(sum.alwaysGood, sum.always).high).toBeLessThan(0.12);
});

test('in air whose gusts come and go on their way, he keeps still', () => {
  // There the law cannot be kept by anybody. A gust of 1.2 spreads within 1.5 s is made of waves of 10 to 40 m, which live
  // for 9 to 35 s (`air.ts`): what a sign 30 m straight upwind shows tells 0.6 of such a rise (correlation; 400 s), one that
  // stands 5 m aside of that 0.35. Who knew every wave of this moment, the kite's own air with them, would be right in 0.85
  // of his calls and see 0.52 of the gusts at best, and nobody on a roof knows that. So he does not guess: a head that turns
  // for nothing is worse than one that rests.
  const sum = tally({ speed: 5.5, gusts: 1 }, 2, 250);
  expect(sum.gusts).toBeGreaterThan(5);
  expect(sum.calls).toBeLessThan(3);
});

test('he reads the signs, and not the air', () => {
  const world = sky(3);
  watch(world, 20);
  const before = riseAtKite(world, 0, 0.5);
  world.air = createAir(shippedTuning, 7, 2, 99, 12);
  world.flyers[0]?.kite.air.fill(0);
  expect(riseAtKite(world, 0, 0.5)).toBe(before);
  expect(before).not.toBe(0);
  world.gustSense.along.fill(0);
  expect(riseAtKite(world, 0, 0.5)).toBe(0);
});

test('he calls nothing before he has seen it come, and nothing in steady air', () => {
  const fresh = sky(1);
  for (let tick = 0; tick < 600; tick++) {
    step(fresh, [null]);
    if (tick < 300) expect(riseAtKite(fresh, 0, 0.5)).toBe(0);
  }
  expect(watch(sky(1, { speed: 5.5, gusts: 0, frontSeconds }), 60).calls).toEqual([]);
});

test('fronts leave the mean wind and the size of the gusts as they are', () => {
  // 60 skies, 40 moments a minute apart in each: the mean of 2,400 is known to 0.03 m/s, the spread to 2 % (one in sixty).
  const moments = 40;
  const along: number[] = [];
  let spread = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const air = createAir({ ...shippedTuning, lullDepth: 0 }, 5.5, 1, seed, frontSeconds);
    spread = shippedTuning.gustAlong * air.frictionVelocity;
    for (let i = 0; i < moments; i++) {
      advanceAirBy(air, 60);
      along.push(windOver(air));
    }
  }
  const mean = along.reduce((sum, v) => sum + v, 0) / along.length;
  const size = Math.sqrt(along.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / along.length);
  expect(Math.abs(mean - 5.5)).toBeLessThan(0.1);
  expect(size / spread).toBeGreaterThan(0.92);
  expect(size / spread).toBeLessThan(1.08);
});

test('fronts come as seldom as is said, and never two at once', () => {
  const { seconds } = createFronts(18, 1, 7);
  const times = [...seconds].filter((second) => second > -100).sort((a, b) => a - b);
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  expect(times.length).toBeGreaterThan(2);
  for (const gap of gaps) {
    expect(gap).toBeGreaterThan(10.7);
    expect(gap).toBeLessThan(25.3);
  }
});
