// The Point hand: a finger on the sky becomes wishes, never more than a hand could do.
import { beforeAll, describe, expect, test } from 'vitest';
import { createWorld } from '../../../src/sim/create.ts';
import { feel } from '../../../src/sim/hands/feel.ts';
import { type Gesture, restingGesture } from '../../../src/sim/hands/gesture.ts';
import { createPointHand, type PointHand, pointWish } from '../../../src/sim/hands/point.ts';
import { type Sight, sightOf } from '../../../src/sim/sight.ts';
import { ticksPerSecond } from '../../../src/sim/world.ts';
import { firstDuel } from '../../support/duel.ts';
import { countsFor, median } from '../../support/numbers.ts';
import {
  type Pointed,
  type PointedHow,
  pointed,
  reachedAfter,
  type SkyTarget,
  settledAfter,
} from '../../support/pointed.ts';

const sight = sightOf(createWorld(firstDuel(null, 'hold-still'), 2), 0, 0);
const crossed: Sight = {
  ...sight,
  crossings: [{ with: 'right', metresFromMyKite: 20, over: true, sine: 0.6, rubbing: true, myRun: 1, theirRun: 0 }],
};
const touching: Gesture = { ...restingGesture, holding: true, aim: [0.2, 0.78, 0.59] };

test('a line that nobody has taken is held fast, crossed or not', () => {
  const hand = createPointHand();
  expect(pointWish(hand, restingGesture, sight)).toEqual({ reel: 0, lean: 0 });
  expect(pointWish(hand, restingGesture, crossed)).toEqual({ reel: 0, lean: 0 });
});

describe('while lines are crossed', () => {
  /** The reel of each tick until it is `end`, with what the finger does. */
  function reelsUntil(hand: PointHand, gesture: Gesture, end: number): number[] {
    const reels: number[] = [];
    while (reels.at(-1) !== end && reels.length < 100) reels.push(pointWish(hand, gesture, crossed).reel);
    return reels;
  }

  const lastsTicks = (seconds: number) => Math.ceil(Number((seconds * ticksPerSecond).toFixed(6)));
  const increasing = (values: readonly number[]) => values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));

  test('holding pulls and lifting lets out: each begins in the very tick, and is whole once the fist has moved', () => {
    const hand = createPointHand();
    reelsUntil(hand, touching, -127);
    const opening = reelsUntil(hand, restingGesture, 127);
    expect(opening[0]).toBeGreaterThan(-127);
    expect(increasing(opening)).toBe(true);
    expect(opening).toHaveLength(lastsTicks(feel.fistOpens));
    const closing = reelsUntil(hand, touching, -127);
    expect(closing[0]).toBeLessThan(127);
    expect(increasing(closing.toReversed())).toBe(true);
    expect(closing).toHaveLength(lastsTicks(feel.fistCloses));
  });

  test('a thumb that taps eight times a second pulls, as a hand would: it never lets out', () => {
    const hand = createPointHand();
    reelsUntil(hand, touching, -127);
    for (let tick = 0; tick < 240; tick++) {
      const holding = tick % 8 < 4;
      const { reel } = pointWish(hand, holding ? touching : restingGesture, crossed);
      expect(reel).toBeLessThan(0);
    }
  });

  test('a drag to the side leans', () => {
    expect(pointWish(createPointHand(), { ...touching, way: [-1, 0] }, crossed).lean).toBe(-127);
  });
});

const places = {
  aside: { azimuth: -22, elevation: 50 },
  up: { azimuth: -10, elevation: 61 },
  dive: { azimuth: -11, elevation: 37 },
  'straight dive': { azimuth: -4, elevation: 36 },
} as const satisfies Record<string, SkyTarget>;

// Of 60 flights each: aside and up come within 4 m in 5 s always; dives in 87 % and 82 % of them, the others meet a gust in
// which line runs out too slowly for the kite to go slack, and fly a wide loop first. All come within 12 s.
test.each([
  ['aside', 0.97],
  ['up', 0.97],
  ['dive', 0.85],
  ['straight dive', 0.8],
] as const)(
  'pointed %s, the kite comes within 4 m in 5 s at least %s of the time, and in 12 s always',
  (name, share) => {
    const flights = Array.from({ length: 24 }, (_, seed) => pointed(places[name], seed, { seconds: 12 }));
    const inTime = flights.filter((flight) => reachedAfter(flight, 4) < 5).length;
    expect(inTime).toBeGreaterThanOrEqual(countsFor(share, flights.length).low);
    expect(flights.filter((flight) => reachedAfter(flight, 4) < 12)).toHaveLength(flights.length);
  },
);

describe('a dive, 40 flights from a hover down by some 20 m', () => {
  let flights: Pointed[] = [];
  beforeAll(() => {
    flights = Array.from({ length: 40 }, (_, seed) => pointed(places.dive, seed, { seconds: 12 }));
  });

  // A kite has no brake: it is there after 3 s, and comes to rest (5 m for two seconds) after some 3.5 in the middle case,
  // in 65 % of 60 flights within 5 s and in 85 % within 10.
  test('overshoots, and settles within 5 s in the middle case and within 10 s mostly', () => {
    const settled = flights.map((flight) => settledAfter(flight, 5));
    expect(median(settled)).toBeLessThan(5);
    expect(settled.filter((seconds) => seconds < 10).length).toBeGreaterThanOrEqual(countsFor(0.8, 40).low);
    const overshot = flights.filter((flight) => {
      const first = flight.off.findIndex((one) => one < 4);
      return Math.max(...flight.off.slice(first, first + 3 * ticksPerSecond)) > 5;
    });
    expect(overshot.length).toBeGreaterThanOrEqual(countsFor(0.25, 40).low);
  });

  test('is turned slack: most of what the nose turns, it turns while line runs out', () => {
    const slack = flights.reduce((sum, { turnedSlack }) => sum + turnedSlack, 0);
    const tight = flights.reduce((sum, { turnedTight }) => sum + turnedTight, 0);
    expect(slack / (slack + tight)).toBeGreaterThan(0.7);
  });
});

// What the hand cannot do: without the slack turn the nose comes down by the tight lean alone, 40 degrees a second. Turns
// of less than 90 degrees can be flown so (98 % of the flights aside still come in 5 s, as 87 % did in the prototype), but
// no dive: of 60 flights with a neutral kite 13 and 2 came within 4 m in 5 s; with the slack turn 44 and 48 do.
test.each(['dive', 'straight dive'] as const)('on a kite that does not turn slack, Point cannot fly a %s', (name) => {
  const without: PointedHow = { spin: 0, tuning: { leanSlack: 0 } };
  const inTime = (how: PointedHow) =>
    Array.from({ length: 40 }, (_, seed) => pointed(places[name], seed, { seconds: 5, ...how })).filter(
      (flight) => reachedAfter(flight, 4) < 5,
    ).length;
  expect(inTime(without)).toBeLessThanOrEqual(countsFor(0.22, 40).high);
  expect(inTime({ spin: 0 })).toBeGreaterThanOrEqual(countsFor(0.75, 40).low);
  expect(countsFor(0.75, 40).low).toBeGreaterThan(countsFor(0.22, 40).high);
});
