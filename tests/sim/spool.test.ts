// The hand, the loop and the one at the spool.
import { describe, expect, test } from 'vitest';
import { lineLeft } from '../../src/sim/flight/spool.ts';
import { type Flight, fly } from '../support/flight.ts';
import { off } from '../support/numbers.ts';

/** The hand's speeds, m/s, over some seconds of one wish; and the loop's metres. */
function work(flight: Flight, share: number, seconds: number): { running: number[]; loop: number[] } {
  const seen: { running: number[]; loop: number[] } = { running: [], loop: [] };
  flight.reel(share, seconds, ({ flyer, thread }) => {
    seen.running.push(thread.running);
    seen.loop.push(flyer.spool.loop);
  });
  return seen;
}

const tangles = ({ events }: Flight): number[] =>
  events.filter(({ kind }) => kind === 'SpoolTangled').map(({ tick }) => tick);

describe('letting out with a companion', () => {
  test('the line runs at the hand and the loop stays comfortable', () => {
    const flight = fly().wind(7).line(60).steady();
    const { running, loop } = work(flight, 1, 8);
    expect(Math.max(...running)).toBeCloseTo(flight.tuning.feedSpeed, 1);
    expect(Math.min(...loop)).toBeGreaterThan(2);
    expect(Math.max(...loop)).toBeLessThan(4);
    expect(flight.thread.metres).toBeGreaterThan(60 + 7 * 2.4);
  });

  test('nobody can push a rope: on a slack line no more runs out than the line draws', () => {
    const still = fly().wind(0).line(40).hold(2);
    const from = still.thread.metres;
    still.feed(1, 2);
    expect(still.thread.tension[0]).toBeLessThan(still.tuning.spoolDrag);
    expect(still.thread.metres - from).toBeLessThan(0.1);
  });

  test('a spent spool stops the hand', () => {
    const flight = fly().wind(7).line(60).spool(66).steady();
    flight.feed(1, 8);
    expect(lineLeft(flight.flyer.spool)).toBeCloseTo(0, 9);
    expect(flight.thread.metres).toBeCloseTo(66, 9);
    expect(flight.thread.running).toBe(0);
  });
});

describe('letting out alone', () => {
  // The flyer feeds himself at 40 % of 5 m/s, which is less than the 2.5 m/s of his hand: the loop of 3 m lasts 5 s.
  test('the loop runs empty, and then the hand goes no faster than it is fed', () => {
    const flight = fly().wind(7).line(60).alone().steady();
    const before = work(flight, 1, 4);
    expect(Math.max(...before.running)).toBeGreaterThan(2.4);
    expect(before.loop.at(-1)).toBeGreaterThan(0.5);
    work(flight, 1, 3);
    const after = work(flight, 1, 3);
    expect(Math.max(...after.loop)).toBeLessThan(0.02);
    for (const speed of after.running) expect(speed).toBeLessThan(0.4 * flight.tuning.spoolFeedSpeed + 0.01);
    expect(after.running.at(-1)).toBeGreaterThan(1.9);
  });

  test('he winds up at 40 % too', () => {
    const windings = [fly().line(100), fly().line(100).alone()].map((plan) => {
      const flight = plan.steady();
      let fastest = 0;
      flight.reel(-1, 0.9, ({ flyer }) => {
        fastest = Math.min(fastest, flyer.spool.feeding);
      });
      return -fastest;
    });
    expect(windings[0]).toBeGreaterThan(7.5);
    expect(windings[1]).toBeLessThanOrEqual(0.4 * 8);
    expect(windings[1]).toBeGreaterThan(3);
  });
});

describe('a loop of more than 6 m', () => {
  // Nobody hauls faster than a companion winds for long; alone it happens within half a second.
  const flight = fly().line(100).alone().steady();
  const from = flight.world.tick;
  const { running, loop } = work(flight, -1, 3);
  const [first = 0, second = 0] = tangles(flight).map((tick) => tick - from);

  test('tangles, and a companion prevents it', () => {
    expect(first).toBeGreaterThan(10);
    expect(loop[first]).toBeGreaterThan(6);
    expect(loop[first - 2]).toBeLessThan(6);
    const helped = fly().line(100).steady();
    work(helped, -1, 3);
    expect(tangles(helped)).toEqual([]);
  });

  test('costs one second: the hand stands, then hauls again', () => {
    // The hand needs a quarter second to stop, and as long to get going.
    for (const speed of running.slice(first + 16, first + 60)) expect(Math.abs(speed)).toBeLessThan(0.01);
    expect(Math.min(...running.slice(first + 60, first + 75))).toBeLessThan(-5);
    expect(second - first).toBeGreaterThan(60);
  });
});

describe('whatever the hand does', () => {
  test.each([true, false])('no line is lost and none is made (with a companion: %s)', (companion) => {
    const plan = fly().wind(6).gusts(1).line(70).spool(120);
    const flight = (companion ? plan : plan.alone()).hold(1);
    for (const [share, seconds] of [
      [1, 3],
      [-1, 2],
      [0.3, 4],
      [-0.5, 3],
      [1, 10],
      [-1, 4],
    ] as const) {
      flight.reel(share, seconds, ({ flyer, thread }) => {
        const { loop, wound } = flyer.spool;
        expect(Math.abs(thread.metres + loop + wound - 120)).toBeLessThan(1e-9);
        expect(loop).toBeGreaterThanOrEqual(0);
        expect(wound).toBeGreaterThanOrEqual(0);
        expect(loop).toBeLessThan(flight.tuning.loopMost + 0.2);
      });
    }
    expect(flight.flyer.phase).toBe('held');
  });

  test('the harder the line pulls, the slower he hauls: by the square of the pull, to nothing at 60 N', () => {
    const flight = fly().wind(8).line(80).launch().pull(1, 2);
    const { pullSpeed, pullForce } = flight.tuning;
    const load = flight.thread.handTension / pullForce;
    expect(load).toBeGreaterThan(0.7);
    expect(off(-flight.thread.running, pullSpeed * (1 - load * load))).toBeLessThan(0.02);
  });

  test('a line that pulls harder than he can hold slips out, whatever he wishes', () => {
    for (const share of [0, -1]) {
      const flight = fly().wind(16).line(80).launch().reel(share, 3);
      const { slipForce, slipRate } = flight.tuning;
      expect(flight.thread.handTension).toBeGreaterThan(slipForce);
      expect(off(flight.thread.running, (flight.thread.handTension - slipForce) * slipRate)).toBeLessThan(0.05);
    }
  });

  // And then the way that his hand needs to stop: 7 m/s at 40 m/s2 make 0.67 m.
  test('he takes in no more than to 12 m', () => {
    const flight = fly().wind(5).line(25).at(0, 60).steady().pull(1, 10);
    expect(flight.thread.metres).toBeGreaterThan(12 - 0.7);
    expect(flight.thread.metres).toBeLessThanOrEqual(12);
  });
});
