// Somebody sits at the spool: he fills the loop and winds it as he wishes, and the flyer feels it.
import { describe, expect, test } from 'vitest';
import { feedWish, type Wish, wish } from '../../src/sim/controls.ts';
import { createWorld } from '../../src/sim/create.ts';
import { digestOf } from '../../src/sim/digest.ts';
import { replayTape } from '../../src/sim/replay.ts';
import { type Setup, seatCount } from '../../src/sim/setup.ts';
import { step } from '../../src/sim/step.ts';
import { record, startRecording, toTape } from '../../src/sim/tape-recorder.ts';
import { wishesByTick } from '../../src/sim/tape-reel.ts';
import { firstDuel } from '../support/duel.ts';
import { type Flight, fly } from '../support/flight.ts';

const tangles = ({ events }: Flight): number[] =>
  events.filter(({ kind }) => kind === 'SpoolTangled').map(({ tick }) => tick);

/** A kite on 100 m of line with somebody at its spool, at rest. */
const held = () => fly().line(100).seatAtSpool().steady();

describe('the loop', () => {
  test('begins at a comfortable 3 m and stays so while nobody turns the drum', () => {
    const flight = held();
    expect(flight.flyer.spool.loop).toBe(3);
    expect(flight.flyer.spool.wound).toBe(200 - 100 - 3);
  });

  test('is filled at up to 5 m/s and wound at up to 8, a share of it for a share of the wish', () => {
    for (const [share, speed] of [
      [1, 5],
      [-1, -8],
      [0.25, (32 / 127) * 5],
    ] as const) {
      const flight = held().turn(share);
      const before = flight.flyer.spool.loop;
      flight.hold(0.3);
      expect(flight.flyer.spool.feeding).toBeCloseTo(speed, 9);
      // A drum comes to its speed at 40 m/s2, and half of that way is lost: 0.5 * v * v / 40.
      const way = 0.3 * speed - (Math.sign(speed) * speed * speed) / 80;
      expect(flight.flyer.spool.loop - before).toBeCloseTo(way, 1);
    }
  });

  test('is wound to nothing and no further', () => {
    const flight = held().turn(-1).hold(2);
    expect(flight.flyer.spool.loop).toBe(0);
    expect(flight.thread.metres).toBeCloseTo(100, 6);
  });
});

describe('the flyer feels an empty loop', () => {
  test('his hand stops: it lets out no faster than he is fed, and nothing while nobody feeds', () => {
    const flight = held().turn(-1).hold(1).turn(0);
    flight.feed(1, 2);
    expect(flight.thread.metres).toBeCloseTo(100, 6);
    expect(flight.thread.running).toBe(0);
    flight.turn(0.2).feed(1, 2);
    const fed = (25 / 127) * flight.tuning.spoolFeedSpeed;
    expect(flight.thread.running).toBeCloseTo(fed, 3);
  });

  test('with a loop to draw on it runs as fast as with a companion, for as long as the loop lasts', () => {
    const flight = fly().wind(7).line(60).seatAtSpool().steady();
    const speeds: number[] = [];
    const loops: number[] = [];
    flight.reel(1, 2.5, ({ thread, flyer }) => {
      speeds.push(thread.running);
      loops.push(flyer.spool.loop);
    });
    expect(Math.max(...speeds)).toBeCloseTo(flight.tuning.feedSpeed, 1);
    const empty = loops.indexOf(0);
    // 3 m at 2.5 m/s last 1.2 s.
    expect(empty / 60).toBeGreaterThan(1.15);
    expect(empty / 60).toBeLessThan(1.4);
    for (const speed of speeds.slice(empty + 1)) expect(speed).toBe(0);
  });
});

describe('more than 6 m of loop', () => {
  test('tangle and cost one second: the hand stands, then runs free though the heap still lies there', () => {
    const flight = held().turn(1).hold(0.8).turn(0);
    const [first = 0, ...more] = tangles(flight);
    expect(more).toEqual([]);
    expect(flight.flyer.spool.loop).toBeGreaterThan(6);
    const before = flight.thread.metres;
    flight.feed(1, (first + 58 - flight.world.tick) / 60);
    expect(flight.thread.metres).toBeCloseTo(before, 6);
    // He draws the heap down in its free second, and it tangles no more.
    flight.feed(1, 1.5);
    expect(flight.thread.metres - before).toBeGreaterThan(1);
    expect(tangles(flight)).toEqual([first]);
  });

  test('tangle every other second for as long as they lie there, and never hold more than 8 m', () => {
    const flight = held().turn(1).hold(6);
    const every = tangles(flight);
    expect(every.length).toBe(3);
    for (const [at, tick] of every.slice(1).entries()) expect(tick - (every[at] ?? 0)).toBeCloseTo(120, -1);
    expect(flight.flyer.spool.loop).toBeLessThanOrEqual(8);
  });

  test('are over once they are wound up: the next heap tangles at once', () => {
    const flight = held().turn(1).hold(0.8).turn(-1).hold(1.2).turn(1).hold(1.7);
    const [first = 0, second = 0] = tangles(flight);
    expect(second - first).toBeGreaterThan(60);
    expect(flight.flyer.spool.shaken).toBe(1);
  });

  test('come by themselves when the flyer hauls and nobody winds; who winds along prevents it', () => {
    const idle = held().pull(1, 1.5);
    expect(tangles(idle).length).toBeGreaterThan(0);
    const wound = held().turn(-0.8).pull(1, 1.5);
    expect(tangles(wound)).toEqual([]);
  });
});

test('no line is lost and none is made, whatever both do', () => {
  const flight = fly().wind(6).gusts(1).line(70).spool(120).seatAtSpool().hold(1);
  for (const [share, turn, seconds] of [
    [1, 1, 3],
    [-1, -1, 2],
    [0.3, 1, 4],
    [-0.5, 0.2, 3],
    [1, -1, 5],
    [-1, 1, 4],
  ] as const) {
    flight.turn(turn).reel(share, seconds, ({ flyer, thread }) => {
      const { loop, wound } = flyer.spool;
      expect(Math.abs(thread.metres + loop + wound - 120)).toBeLessThan(1e-9);
      expect(loop).toBeGreaterThanOrEqual(0);
      expect(wound).toBeGreaterThanOrEqual(0);
      expect(loop).toBeLessThan(flight.tuning.loopMost + 0.2);
    });
  }
});

describe('on a tape', () => {
  /** The first duel with somebody at the left one's spool. */
  function seatedDuel(): Setup {
    const setup = firstDuel(null, 'neighbour');
    const flyers = setup.flyers.map((flyer, at) => (at === 0 ? { ...flyer, spoolSeat: true } : flyer));
    return { ...setup, flyers };
  }

  /** Flies it for some ticks; `feeds` is what the one at the spool asks for. */
  function flown(setup: Setup, ticks: number, feeds: (tick: number) => Wish) {
    const world = createWorld(setup, 21);
    const spools = { left: 'seat' } as const;
    const recorder = startRecording(setup.level, 21, seatCount(setup), { you: 'left', spools });
    for (let tick = 0; tick < ticks; tick++) {
      const wishes = [wish(Math.sin(tick / 40), 0), null, feeds(tick)];
      record(recorder, wishes);
      step(world, wishes);
    }
    return { tape: toTape(recorder), digest: digestOf(world) };
  }

  const feeds = (tick: number) => feedWish(Math.sin(tick / 40) * 0.7);

  test('his wishes stand after the flyers, and give the same match again', () => {
    const setup = seatedDuel();
    const { tape, digest } = flown(setup, 900, feeds);
    expect(tape.seats).toHaveLength(3);
    expect(tape.seats[1]).toEqual([]);
    expect(tape.seats[2]?.every(([, , lean]) => lean === 0)).toBe(true);
    expect(replayTape(tape, setup).digest).toBe(digest);
    expect([...wishesByTick(tape)]).toHaveLength(900);
  });

  test('are a part of the match: other feeds fly another one', () => {
    const setup = seatedDuel();
    const still = flown(setup, 900, () => feedWish(0));
    expect(still.digest).not.toBe(flown(setup, 900, feeds).digest);
  });

  test('are a part of the seal: other feeds break it', () => {
    const { seal } = flown(seatedDuel(), 900, feeds).tape;
    expect(flown(seatedDuel(), 900, () => feedWish(0)).tape.seal?.checks).not.toEqual(seal?.checks);
  });
});
