// A kite cut loose at 60 m: how fast it sinks, how far it drifts, and that it flutters rather than drops.
import { beforeAll, describe, expect, test } from 'vitest';
import { fly } from '../support/flight.ts';
import { mean, median, nth, spread } from '../support/numbers.ts';

interface Fall {
  /** Metres fallen over seconds of falling, m/s. */
  readonly sink: number;
  readonly seconds: number;
  readonly drift: number;
  /** Share of the ticks in which the kite rises. */
  readonly rising: number;
}

/** One fall from about 60 m on open ground with 40 m of line trailing, of a left- or a right-hander by turns. */
function fall(seed: number, wind: number, spin: -1 | 0 | 1): Fall {
  const flight = fly()
    .wind(wind)
    .gusts(1)
    .seed(seed)
    .line(80)
    .spin(spin)
    .noseRight(((seed * 37) % 60) - 30)
    .at(0, 39.2)
    .hold(0.5)
    .cut(40);
  const [from, at] = [flight.kite.position.slice(), flight.world.tick];
  let rising = 0;
  while (flight.flyer.phase !== 'down' && flight.world.tick < at + 60 * 200) {
    flight.hold(1 / 60);
    if (nth(flight.kite.velocity, 1) > 0) rising += 1;
  }
  const ticks = flight.world.tick - at;
  return {
    sink: (nth(from, 1) - nth(flight.kite.position, 1)) / (ticks / 60),
    seconds: ticks / 60,
    drift: nth(flight.kite.position, 2) - nth(from, 2),
    rising: rising / ticks,
  };
}

const ensemble = 60;
const falls = (wind: number, spinOf: (seed: number) => -1 | 0 | 1): Fall[] =>
  Array.from({ length: ensemble }, (_, seed) => fall(seed, wind, spinOf(seed)));

describe(`${ensemble} kites cut at 60 m in 5 m/s`, () => {
  let all: Fall[] = [];
  beforeAll(() => {
    all = falls(5, (seed) => (seed % 2 === 0 ? -1 : 1));
  });

  // Reached: mean 1.62 m/s, spread of one fall 0.36, so of the mean 0.05: the lower bound is 2.5 of those away.
  test('sink at 1.5 to 2.1 m/s in the mean', () => {
    const sink = mean(all.map((each) => each.sink));
    expect(sink).toBeGreaterThan(1.5);
    expect(sink).toBeLessThan(2.1);
  });

  test('are down in half a minute to three quarters, 100 to 200 m downwind', () => {
    expect(median(all.map((each) => each.seconds))).toBeGreaterThan(30);
    expect(median(all.map((each) => each.seconds))).toBeLessThan(45);
    expect(median(all.map((each) => each.drift))).toBeGreaterThan(100);
    expect(median(all.map((each) => each.drift))).toBeLessThan(200);
  });

  test('flutter: each rises now and then, and no two fall alike', () => {
    const rising = median(all.map((each) => each.rising));
    expect(rising).toBeGreaterThan(0.03);
    expect(rising).toBeLessThan(0.2);
    expect(spread(all.map((each) => each.sink))).toBeGreaterThan(0.15);
    expect(new Set(all.map((each) => each.drift)).size).toBe(ensemble);
  });

  // A neutral kite does not spiral but dives and swoops: true of the shipped body, and outside of the 1.5 to 2.1 m/s that
  // the levels count on; they fly left- and right-handers. Reached: 2.26 m/s.
  test('a neutral one sinks faster, at 2 to 2.5 m/s', () => {
    const sink = mean(falls(5, () => 0).map((each) => each.sink));
    expect(sink).toBeGreaterThan(2);
    expect(sink).toBeLessThan(2.5);
  });
});
