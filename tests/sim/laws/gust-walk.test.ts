// Law 41: how far gusts that forget themselves carry somebody. Held against the closed forms of the physics guide (5.2) in
// two places: the members of the companion's forecast, and a particle adrift in the gust field itself.
import { beforeAll, describe, expect, test } from 'vitest';
import { advanceAirBy, createAir, gustAt } from '../../../src/sim/flight/air.ts';
import { createCompanion, trailPlaces, type Watch } from '../../../src/sim/forecast/companion.ts';
import { type Outlook, outlookOf } from '../../../src/sim/forecast/outlook.ts';
import { rollPairs } from '../../../src/sim/forecast/rollout.ts';
import { createStream, gaussian } from '../../../src/sim/random.ts';
import { shippedTuning, tuningWith } from '../../../src/sim/tuning.ts';
import { mean, nth, off } from '../../support/numbers.ts';

/** Variance of the way, in squares of the gusts' spread, after `time` seconds of gusts that last `memory`: not known at first. */
function unknownAtFirst(time: number, memory: number): number {
  return 2 * memory * (time - memory * (1 - Math.exp(-time / memory)));
}
/** The same about what is to be expected, when the gust is known at first. */
function knownAtFirst(time: number, memory: number): number {
  const left = Math.exp(-time / memory);
  return 2 * memory * time - memory * memory * (3 - 4 * left + left * left);
}
/** How far the gust at first carries in the mean, in seconds of it. */
function carry(time: number, memory: number): number {
  return memory * (1 - Math.exp(-time / memory));
}

/**
 * The three as a walk in steps has them, for which the gust is renewed first and then kept for the whole step:
 * g' = a g + root(1 - a2) s, x' = x + dt g', with a = exp(-dt / memory). Sums of a to the |i - j|, and less a to the i + j.
 */
function inSteps(time: number, memory: number, step: number): { unknown: number; known: number; carry: number } {
  const kept = Math.exp(-step / memory);
  const count = Math.round(time / step);
  let [unknown, carried] = [0, 0];
  for (let i = 1; i <= count; i++) {
    carried += step * kept ** i;
    for (let j = 1; j <= count; j++) unknown += step * step * kept ** Math.abs(i - j);
  }
  return { unknown, known: unknown - carried * carried, carry: carried };
}

describe('12,000 members of a forecast from so high that they are rolled for 180 s and a little', () => {
  const spread = 1.3;
  /** They never come down to where steps are short. */
  const [seconds, step] = [116 * 1.5625, 1.5625];

  /** Ways along both axes (m) of members that sink so fast and know nothing but gusts, each with the gust it began in. */
  function ways(sink: number): { way: number; twin: number; gust: number }[] {
    const companion = createCompanion(41);
    const watch: Watch = {
      flyer: 'one',
      cutTick: 0,
      tow: 0,
      last: { velocity: new Float64Array(3), nose: new Float64Array(3) },
      from: new Float64Array([0, 1e6, 0]),
      at: new Float64Array([0, 1e6, 0]),
      velocity: new Float64Array(3),
      trail: new Float64Array(4 * trailPlaces),
      noted: 0,
      rolled: 0,
      x: new Float64Array(2),
      z: new Float64Array(2),
      seconds: new Float64Array(2),
    };
    const stream = createStream(41, 'gusts at the cut');
    const nothing = Object.keys(outlookOf(companion, watch, shippedTuning, 0, 0)).map((name) => [name, 0]);
    const outlook: Outlook = {
      ...Object.fromEntries(nothing),
      sink,
      way: 1,
      spreadAcross: spread,
      spreadAlong: spread,
    };
    return Array.from({ length: 12_000 }, () => {
      const [gustAcross, gustAlong] = [spread * gaussian(stream), spread * gaussian(stream)];
      watch.rolled = 0;
      rollPairs(companion.stream, watch, { ...outlook, gustAcross, gustAlong }, shippedTuning, [], 1);
      expect(nth(watch.seconds, 0)).toBe(seconds);
      return [
        { way: nth(watch.x, 0), twin: nth(watch.x, 1), gust: gustAcross },
        { way: nth(watch.z, 0), twin: nth(watch.z, 1), gust: gustAlong },
      ];
    }).flat();
  }

  test('come in pairs: the luck of one is the opposite of the other, about the way that both expect', () => {
    const memory = 1 / (1 / 40 + 2 / 100);
    const { carry: carried } = inSteps(seconds, memory, step);
    for (const { way, twin, gust } of ways(2)) expect(way + twin).toBeCloseTo(2 * carried * gust, 6);
  });

  // N = 24,000, both axes: a variance is good to 3.0 % at 99.9 %. A member that sinks leaves eddies: 1 / memory is 1 / 40 s
  // and sink / 100 m. Reached: 0.8 %. Shorter falls cannot be had alone here: members dive and swoop, and so fall for times of their own.
  test.each([0.8, 4])("spread by the closed form as built, which is nearly the guide's (sinking at %s m/s)", (sink) => {
    const memory = 1 / (1 / 40 + sink / 100);
    const built = inSteps(seconds, memory, step);
    const all = ways(sink);
    const squares = spread * spread;
    expect(off(mean(all.map(({ way }) => way * way)) / squares, built.unknown)).toBeLessThan(0.03);
    const rest = all.map(({ way, gust }) => (way - built.carry * gust) ** 2);
    expect(off(mean(rest) / squares, built.known)).toBeLessThan(0.03);
    const shared = mean(all.map(({ way, gust }) => way * gust)) / squares;
    expect(Math.abs(shared - built.carry)).toBeLessThan(3.3 * Math.sqrt(built.known / all.length));
    // Steps of a second and a half cost 0.3 % of the variance of a gust that is not known at first, 0.6 % of one that is; steps
    // a fifth as long cost less than a quarter of that.
    expect(off(built.unknown, unknownAtFirst(seconds, memory))).toBeLessThan(0.003);
    expect(off(built.known, knownAtFirst(seconds, memory))).toBeLessThan(0.006);
    const finer = inSteps(seconds, memory, step / 5);
    expect(off(finer.known, knownAtFirst(seconds, memory))).toBeLessThan(
      off(built.known, knownAtFirst(seconds, memory)) / 4,
    );
  });
});

describe('particles adrift in 6000 skies of long gusts', () => {
  // All waves 100 to 200 Mm long, so that it is one gust wherever the particle comes to: an Ornstein-Uhlenbeck process of
  // memory 60 s, the longest life there is. Two places in each sky and two axes: N = 24,000 again.
  const memory = shippedTuning.longestGustLife;
  const tuning = tuningWith({ longestGust: 2e8, shortestGust: 1e8 });
  const places = [0, 1e10];
  /** Steps between the looks, s: short at first. Straight from gust to gust, the way misses 1/12 of the cube of each. */
  const steps = [
    ...Array<number>(8).fill(0.75),
    ...Array<number>(6).fill(4),
    ...Array<number>(5).fill(6),
    ...Array<number>(10).fill(12),
  ];
  const looks = [6, 30, 60, 180];
  const spreads = [tuning.gustAcross, 0, tuning.gustAlong];

  interface Walk {
    /** The gust at first, and ways at the looks, in spreads of the gusts. */
    readonly gust: number;
    readonly ways: readonly number[];
  }

  /** The walks through one sky from both places, across (0) and along (2) from each. */
  function walksIn(seed: number): Walk[] {
    const air = createAir(tuning, 5, 1, seed);
    const gusts = (way: Float64Array): Float64Array => {
      const out = new Float64Array(6);
      for (const [p, x] of places.entries()) {
        gustAt(air, x + nth(way, 3 * p), 1000 + nth(way, 3 * p + 1), nth(way, 3 * p + 2), out, 3 * p);
      }
      return out;
    };
    const way = new Float64Array(6);
    const first = gusts(way);
    const seen: Float64Array[] = [];
    let [now, seconds] = [first, 0];
    for (const step of steps) {
      advanceAirBy(air, step);
      seconds += step;
      const next = gusts(way);
      for (let i = 0; i < 6; i++) way[i] = nth(way, i) + (step * (nth(now, i) + nth(next, i))) / 2;
      now = next;
      if (looks.includes(seconds)) seen.push(way.slice());
    }
    return [0, 2, 3, 5].map((i) => {
      const spread = nth(spreads, i % 3) * air.frictionVelocity;
      return { gust: nth(first, i) / spread, ways: seen.map((each) => nth(each, i) / spread) };
    });
  }

  const walks: Walk[] = [];
  beforeAll(() => {
    for (let seed = 0; seed < 6000; seed++) walks.push(...walksIn(seed));
  }, 120_000);

  // Reached: 1.1 %.
  test.each(looks.map((seconds, i) => [seconds, i] as const))(
    'spread as the guide says after %s s',
    (seconds, look) => {
      const ways = walks.map((each) => nth(each.ways, look));
      expect(off(mean(ways.map((way) => way * way)), unknownAtFirst(seconds, memory))).toBeLessThan(0.03);
      const rest = walks.map(({ gust }, i) => (nth(ways, i) - carry(seconds, memory) * gust) ** 2);
      expect(off(mean(rest), knownAtFirst(seconds, memory))).toBeLessThan(0.03);
    },
  );
});
