// What the companion makes of a fall that he watches: an updraft that carries a kite, and a way of its own that it goes just now.
import { expect, test } from 'vitest';
import { createCompanion, trailPlaces, trailTicks, type Watch, windShare } from '../../src/sim/forecast/companion.ts';
import { type Outlook, outlookOf } from '../../src/sim/forecast/outlook.ts';
import { shippedTuning } from '../../src/sim/tuning.ts';

const day = 5;
const from = 60;

interface Way {
  /** Metres a second over the last three seconds, and aside over the last half second. */
  readonly sink?: number;
  readonly aside?: number;
  /** Seconds since the cut. */
  readonly seconds?: number;
}

/** A kite that has come down for ten seconds with the wind of the day, at 1.4 m/s, and then went as told. */
function watched({ sink = 1.4, aside = 0, seconds = 10 }: Way = {}): Outlook {
  const tick = 60 * seconds;
  const height = from - 1.4 * Math.max(0, seconds - 3) - Math.min(3, seconds) * sink;
  const drift = 0.87 * day * windShare(shippedTuning, (from + height) / 2);
  const trail = new Float64Array(4 * trailPlaces);
  for (let ago = 0; ago < trailPlaces; ago++) {
    const before = (ago * trailTicks) / 60;
    const x = aside * Math.max(0, 0.6 - before);
    trail.set(
      [x, height + sink * before, drift * (seconds - before), tick - ago * trailTicks],
      4 * (trailPlaces - 1 - ago),
    );
  }
  const watch: Watch = {
    flyer: 'one',
    cutTick: 0,
    tow: 40,
    last: { velocity: new Float64Array(3), nose: new Float64Array([0, 0.85, -0.5]) },
    from: new Float64Array([0, from, 0]),
    at: new Float64Array([aside * 0.6, height, drift * seconds]),
    velocity: new Float64Array([(aside * 0.6) / 3, -sink, drift]),
    trail,
    noted: trailPlaces,
    rolled: 0,
    x: new Float64Array(2),
    z: new Float64Array(2),
    seconds: new Float64Array(2),
  };
  return outlookOf({ ...createCompanion(1), windAlong: day, latelyAlong: day }, watch, shippedTuning, day, tick);
}

test('a kite that has sunk slower of late than kites do rides an updraft, and one that has sunk faster goes down with the air', () => {
  const usual = watched().gustUp;
  expect(watched({ sink: 0.9 }).gustUp - usual).toBeGreaterThan(0.15);
  expect(watched({ sink: 1.9 }).gustUp - usual).toBeLessThan(-0.15);
});

test('of an updraft no more is believed than the day can bring', () => {
  const { gustUp, spreadUp } = watched({ sink: -30 });
  expect(gustUp).toBeGreaterThan(spreadUp);
  expect(gustUp).toBeLessThan(2.5 * spreadUp);
});

test('a kite that has just gone aside goes on so for a while, to either side alike', () => {
  const [right, straight, left] = [watched({ aside: 1 }), watched(), watched({ aside: -1 })];
  expect(right.ownAcross - straight.ownAcross).toBeGreaterThan(0.2);
  expect(right.ownAcross + left.ownAcross).toBeCloseTo(2 * straight.ownAcross, 9);
  expect(right.ownAlong).toBeCloseTo(straight.ownAlong, 9);
});

test('before it has been watched for a second, only the last look on the line is believed', () => {
  const { ownAcross, ownAlong, gustUp, gustDoubt } = watched({ sink: 0.9, aside: 1, seconds: 0.5 });
  expect([ownAcross, ownAlong, gustUp]).toEqual([0, 0, 0]);
  expect(gustDoubt).toBeGreaterThan(watched().gustDoubt);
});
