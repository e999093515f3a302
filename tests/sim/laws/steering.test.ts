// Laws 20 and 21: tight it flies straight, slack it turns, and a pull dashes where the nose points. Nobody steers it.
import { describe, expect, test } from 'vitest';
import { wrapAngle } from '../../../src/sim/math/angle.ts';
import { type Flight, fly } from '../../support/flight.ts';
import { nth } from '../../support/numbers.ts';

const halfTurn = 180;

/** Lets out for some seconds; what happened when: seconds until the bow was half bent, and until half a turn was made. */
function letOut(flight: Flight, seconds: number): { slackAfter: number; halfTurnAfter: number; turned: number } {
  let [slackAfter, halfTurnAfter, turned, tick] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  let before = flight.heading;
  flight.reel(1, seconds, ({ kite, heading }) => {
    tick += 1;
    turned += (wrapAngle(((heading - before) * Math.PI) / halfTurn) * halfTurn) / Math.PI;
    before = heading;
    if (kite.bow < 0.5) slackAfter = Math.min(slackAfter, tick / 60);
    if (Math.abs(turned) > halfTurn) halfTurnAfter = Math.min(halfTurnAfter, tick / 60);
  });
  return { slackAfter, halfTurnAfter, turned };
}

describe('held tight in 6 m/s', () => {
  // From the slanted starts too: the largest drift reached is 4.4 degrees in a second, of a nose 60 degrees to the side.
  test.each([
    [0, 0],
    [1, 0],
    [-1, 30],
    [1, 60],
  ] as const)('a kite of spin %s keeps its heading from %s degrees', (spin, nose) => {
    const flight = fly().line(60).spin(spin).noseRight(nose).hold(1);
    const headings = [flight.heading];
    for (let second = 0; second < 5; second++) headings.push(flight.hold(1).heading);
    for (let i = 1; i < headings.length; i++) {
      expect(Math.abs(nth(headings, i) - nth(headings, i - 1))).toBeLessThan(
        5 + 3 * Math.sin((nose * Math.PI) / halfTurn),
      );
    }
    expect(Math.abs(nth(headings, 5) - nth(headings, 0)) / 5).toBeLessThan(5);
  });
});

describe('letting out and leaning in 6 m/s', () => {
  // The shipped hand lets out 2.5 m/s at most, so that the release cut is not the only one; the law asks for 0.8 of
  // the wind. A faster hand therefore, all else as shipped. Reached: half bent after 0.45 s, half a turn after 1.25 s.
  test('at 0.8 of the wind the sail falls slack within 0.6 s and has turned half round within 2 s', () => {
    const told = letOut(fly().spin(1).tuned({ feedSpeed: 4.8 }).steady().lean(1), 2);
    expect(told.slackAfter).toBeLessThan(0.6);
    expect(told.halfTurnAfter).toBeLessThan(2);
    expect(told.turned).toBeGreaterThan(halfTurn);
  });

  // True of the shipped hand: the bow never gets below 0.53, and half a turn takes 1.8 to 2.1 s.
  test('with the shipped hand it turns half round within 2.1 s', () => {
    expect(letOut(fly().spin(1).steady().lean(1), 3).halfTurnAfter).toBeLessThan(2);
    expect(letOut(fly().spin(0).steady().lean(1), 3).halfTurnAfter).toBeLessThan(2.1);
  });

  test('leaning left turns it left', () => {
    expect(letOut(fly().steady().lean(-1), 3).turned).toBeLessThan(-halfTurn);
  });

  test('without a lean it turns by its build alone, slowly, and a neutral kite not at all', () => {
    const right = letOut(fly().spin(1).tuned({ feedSpeed: 4.8 }).steady(), 2);
    expect(right.turned).toBeGreaterThan(30);
    expect(right.turned).toBeLessThan(90);
    expect(Math.abs(letOut(fly().steady(), 2).turned)).toBeLessThan(1e-6);
  });
});

describe('pulling with the nose a quarter turn to the side', () => {
  test.each([90, -90])('dashes to that side within half a second, faster than the wind (%s degrees)', (nose) => {
    const flight = fly().noseRight(nose).launch();
    const side = Math.sign(nose);
    const from = nth(flight.kite.position, 0);
    flight.pull(1, 0.5);
    expect(side * (nth(flight.kite.position, 0) - from)).toBeGreaterThan(1);
    expect(side * nth(flight.kite.velocity, 0)).toBeGreaterThan(5);
    flight.pull(1, 0.5);
    expect(side * nth(flight.kite.velocity, 0)).toBeGreaterThan(nth(flight.kite.air, 2));
    expect(flight.speed).toBeGreaterThan(12);
    expect(flight.speed).toBeLessThan(14);
  });

  test('from a hover: let out and lean until the nose is there, pull, and be 18 m away after two seconds', () => {
    const flight = fly().spin(1).steady().lean(1);
    while (flight.heading < 80) flight.feed(1, 1 / 60);
    const [from, height] = [nth(flight.kite.position, 0), nth(flight.kite.position, 1)];
    flight.lean(0).pull(1, 2);
    expect(nth(flight.kite.position, 0) - from).toBeGreaterThan(17);
    expect(Math.abs(flight.heading - 90)).toBeLessThan(10);
    // A dash costs height: whoever dashes across arrives beneath.
    expect(height - nth(flight.kite.position, 1)).toBeGreaterThan(4);
  });
});
