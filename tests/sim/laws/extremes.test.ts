// What nobody does on purpose: no wind and a storm, a stub of line and all there is, thirty lines in one knot. Whatever
// happens, `Guard` looks at the world after every tick.
import { describe, expect, test } from 'vitest';
import { type Wish, wish } from '../../../src/sim/controls.ts';
import { createWorld } from '../../../src/sim/create.ts';
import { cutLine } from '../../../src/sim/cut.ts';
import type { MatchEvent } from '../../../src/sim/events.ts';
import { lineLeft } from '../../../src/sim/flight/spool.ts';
import { createStream, uniform } from '../../../src/sim/random.ts';
import type { FlyerSetup, Roof, Setup, Vector } from '../../../src/sim/setup.ts';
import { step } from '../../../src/sim/step.ts';
import { ticksPerSecond, type World } from '../../../src/sim/world.ts';
import { type Flight, fly } from '../../support/flight.ts';
import { Guard } from '../../support/guard.ts';
import { nth } from '../../support/numbers.ts';

/** Flies on under guard with one wish for some seconds. */
function guarded(flight: Flight, share: number, seconds: number, watch: () => void = () => undefined): Guard {
  const guard = new Guard(flight.world);
  flight.reel(share, seconds, () => {
    guard.look();
    watch();
  });
  return guard;
}

const distance = ({ kite, flyer }: Flight): number =>
  Math.hypot(...[0, 1, 2].map((i) => nth(kite.position, i) - nth(flyer.hand, i)));

describe('the wind', () => {
  test('is away: a hauled kite comes as long as the hand works, and sinks when it rests', () => {
    const flight = fly().wind(0).gusts(1).line(80).launch();
    const hauling = guarded(flight, -1, 6);
    const height = nth(flight.kite.position, 1);
    guarded(flight, 0, 3);
    expect(hauling.speed).toBeGreaterThan(4);
    expect(hauling.speed).toBeLessThan(1.2 * flight.tuning.pullSpeed);
    expect(nth(flight.kite.position, 1)).toBeLessThan(height - 2);
  });

  test('is a storm of 14 m/s in full gusts: the line slips through the hand before it parts', () => {
    const flight = fly().wind(14).gusts(1).line(60).spool(250).launch();
    let longest = 0;
    const guard = guarded(flight, 0, 20, () => {
      longest = Math.max(longest, flight.thread.metres);
    });
    expect(guard.tension).toBeGreaterThan(flight.tuning.slipForce);
    expect(guard.tension).toBeLessThan(flight.tuning.breakLoad);
    expect(longest).toBeGreaterThan(62);
    expect(flight.flyer.phase).toBe('held');
  });
});

describe('a line', () => {
  test('of 5 m keeps its kite within reach, hauled and let out', () => {
    const flight = fly().wind(7).gusts(1).line(5).at(0, 60).hand(0, 30, 0).launch();
    const [from, bridle] = [flight.thread.metres, 0.5];
    for (const share of [0, -1, 0, 1]) {
      guarded(flight, share, 2, () => {
        const stretched = flight.thread.metres * (1 + flight.pullAtKite / flight.tuning.lineStiffness);
        expect(distance(flight)).toBeLessThan(stretched + bridle);
        expect(flight.thread.metres).toBeGreaterThan(from - 1);
      });
    }
    expect(flight.flyer.phase).toBe('held');
    expect(flight.thread.metres).toBeGreaterThan(from + 2);
  });

  test('of 250 m carries a kite above 150 m, and comes in to the last 12', () => {
    const flight = fly().wind(7).gusts(1).line(250).spool(260).launch();
    guarded(flight, 0, 10);
    expect(nth(flight.kite.position, 1)).toBeGreaterThan(150);
    guarded(flight, -1, 90, () => expect(flight.thread.metres).toBeGreaterThan(11));
    expect(flight.thread.metres).toBeLessThan(13);
  });

  test('at its shortest in 10 m/s stays there, however long one hauls', () => {
    const flight = fly().wind(10).gusts(1).line(20).at(0, 60).hand(0, 30, 0).launch();
    guarded(flight, -1, 5);
    const { shortestLine } = flight.tuning;
    guarded(flight, -1, 20, () => {
      expect(flight.thread.metres).toBeGreaterThan(shortestLine - 0.7);
      expect(flight.thread.metres).toBeLessThan(shortestLine + 0.5);
    });
    expect(flight.flyer.phase).toBe('held');
  });

  test('of an empty spool runs out to its end, stops there without a jerk, and comes back', () => {
    const flight = fly().wind(8).line(60).spool(70).steady();
    const guard = guarded(flight, 1, 15);
    expect(lineLeft(flight.flyer.spool)).toBeLessThan(1e-9);
    expect(flight.thread.metres).toBeCloseTo(70, 9);
    expect(flight.thread.running).toBe(0);
    expect(guard.tension).toBeLessThan(40);
    guarded(flight, -1, 4);
    expect(flight.thread.metres).toBeLessThan(60);
    expect(lineLeft(flight.flyer.spool)).toBeGreaterThan(10);
  });
});

describe('a hand that turns round at every tick', () => {
  // It gains 40 m/s2 for one tick before it turns, and no more: 0.67 m/s and back to nothing, toward where it began. In the
  // mean that is 0.33 m/s, 3.3 m in ten seconds, and the kite stands 2 degrees steeper for it.
  test('60 times a second hardly moves its line, and the kite stands as if it held still', () => {
    const [shaken, still] = [fly().wind(6).line(80).steady(), fly().wind(6).line(80).steady()];
    const guard = new Guard(shaken.world);
    for (let tick = 0; tick < 600; tick++) {
      shaken.reel(tick % 2 === 0 ? -1 : 1, 1 / ticksPerSecond);
      guard.look();
      expect(Math.abs(shaken.thread.running)).toBeLessThan(0.7);
    }
    still.hold(10);
    expect(Math.abs(shaken.thread.metres - still.thread.metres)).toBeLessThan(3.4);
    expect(Math.abs(shaken.elevation - still.elevation)).toBeLessThan(3);
  });
});

describe('a kite above its own roof', () => {
  const roof: Roof = { x: 0, z: 0, width: 9, depth: 8, height: 8 };

  test('comes down on it when the wind dies, and its flyer is out', () => {
    const flight = fly().wind(0).line(20).at(0, 89).hand(0, 9.4, 0).roofs(roof).launch();
    guarded(flight, 0, 30);
    expect(flight.flyer.phase).toBe('down');
    const landed = flight.events.filter(({ kind }) => kind === 'KiteGrounded');
    expect(landed).toHaveLength(1);
    const [x, y, z] = [...flight.kite.position] as unknown as Vector;
    expect(Math.abs(x)).toBeLessThan(roof.width / 2);
    expect(Math.abs(z)).toBeLessThan(roof.depth / 2);
    expect(y).toBeGreaterThan(roof.height + 0.2);
    expect(y).toBeLessThanOrEqual(roof.height + 0.4);
  });
});

/** Hands in a half circle of 12 m, kites on its other side: all lines pass within centimetres of one place. */
function knot(lines: number): Setup {
  const [middle, elevation]: [Vector, number] = [[0, 40, 22], 52];
  const degree = Math.PI / 180;
  const flyers = Array.from({ length: lines }, (_, at): FlyerSetup => {
    const azimuthDegrees = 60 * (at / (lines - 1) - 0.5);
    const level = Math.cos(elevation * degree) * 40;
    const hand: Vector = [
      middle[0] - level * Math.sin(azimuthDegrees * degree),
      middle[1] - 40 * Math.sin(elevation * degree) + 0.02 * ((at * 7) % lines),
      middle[2] - level * Math.cos(azimuthDegrees * degree),
    ];
    return {
      id: `flyer-${at}`,
      pattern: 'chashm',
      hand,
      seat: { kind: 'wishes' },
      lineMetres: 75,
      spoolMetres: 140,
      azimuthDegrees,
      elevationDegrees: elevation,
      spin: at % 2 === 0 ? 1 : -1,
      companion: true,
    };
  });
  return { level: 'a knot', wind: { speed: 6, gusts: 1 }, limitSeconds: 600, flyers, roofs: [], signs: [] };
}

/** Flies a world under guard until `isOver`, every hand as `ask` says. Returns what happened. */
function flyGuarded(world: World, ask: (at: number) => Wish | null, isOver: () => boolean): MatchEvent[] {
  const guard = new Guard(world);
  const events: MatchEvent[] = [];
  while (!isOver()) {
    events.push(
      ...step(
        world,
        world.flyers.map((_, at) => ask(at)),
      ),
    );
    guard.look();
  }
  return events;
}

const count = (events: readonly MatchEvent[], kind: MatchEvent['kind']): number =>
  events.filter((event) => event.kind === kind).length;

/** Parts the lines of all flyers in one tick. Nobody forecasts the falls: that is another's law. */
function cutAll(world: World, metresOf: (at: number) => number): void {
  for (const [at, loser] of world.flyers.entries()) {
    cutLine(world, { loser, winner: null, metres: metresOf(at), out: 0 }, []);
  }
  world.companion.watches = [];
  world.forecasts = [];
}

describe('thirty lines in one knot', () => {
  const lines = 30;
  const lot = createStream(30, 'hands in a knot');

  test('saw each other to the last one, and no crossing outlives its lines', () => {
    const world = createWorld(knot(lines), 30);
    const asked = world.flyers.map(() => wish(2 * uniform(lot) - 1, 0));
    let most = 0;
    const events = flyGuarded(
      world,
      (at) => nth(asked, at),
      () => {
        most = Math.max(most, world.crossings.length);
        return world.tick >= 5 * ticksPerSecond;
      },
    );
    expect(most).toBeGreaterThan(lines);
    expect(count(events, 'LineCut')).toBe(world.cuts.length);
    expect(world.cuts.length).toBeGreaterThan(lines / 3);
    expect(new Set(world.cuts.map(({ loser }) => loser)).size).toBe(world.cuts.length);
  });

  test('all cut at once: everything falls apart in that tick, and every kite comes down', () => {
    const world = createWorld(knot(lines), 31);
    flyGuarded(
      world,
      () => null,
      () => world.tick >= 60,
    );
    expect(world.crossings.length).toBeGreaterThan(lines);
    cutAll(world, (at) => 10 + at);
    const events = flyGuarded(
      world,
      () => null,
      () => world.tick >= 61,
    );
    expect(world.crossings).toEqual([]);
    expect(events.at(-1)).toMatchObject({ kind: 'MatchEnded', winner: null });
    const isDown = (): boolean => world.flyers.every(({ phase }) => phase === 'down');
    events.push(
      ...flyGuarded(
        world,
        () => null,
        () => isDown() || world.tick > 240 * ticksPerSecond,
      ),
    );
    expect(count(events, 'KiteLanded')).toBe(lines);
  });
});

describe('two kites cut while their lines touch', () => {
  test('fall each by itself: nothing ties them, and both land', () => {
    const setup = knot(2);
    const world = createWorld(setup, 3);
    const touching = (): boolean => world.crossings.some((crossing) => crossing.touching);
    flyGuarded(
      world,
      (at) => wish(at === 0 ? 1 : -1, 0),
      () => touching() || world.tick > 600,
    );
    expect(touching()).toBe(true);
    cutAll(world, () => 60);
    const events = flyGuarded(
      world,
      () => null,
      () => world.landings.length === 2 || world.tick > 12_000,
    );
    expect(world.crossings).toEqual([]);
    expect(count(events, 'KiteLanded')).toBe(2);
    expect(count(events, 'LinesTouched')).toBe(0);
  });
});
