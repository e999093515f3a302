// Skies by lot for the soak: who flies where, in which wind, over which roofs, and what everybody asks for.
import type { Wish } from '../../src/sim/controls.ts';
import { type KiteClass, kiteScales, type LineClass, lineSections } from '../../src/sim/gear.ts';
import { namedPilots } from '../../src/sim/pilots/registry.ts';
import { draw, type Stream, uniform } from '../../src/sim/random.ts';
import type { FlyerSetup, Roof, Seat, Setup, Sign } from '../../src/sim/setup.ts';
import { nth } from '../support/numbers.ts';

/** Line out at the start, metres: far below and beyond what levels allow (60 to 120). */
const lines = { shortest: 5, longest: 250 };
const kites = Object.keys(kiteScales) as KiteClass[];
const threads = Object.keys(lineSections) as LineClass[];
const degree = Math.PI / 180;
/** A kite starts no further beside its place than this, as a share of its line (`create.ts` spreads direction and length). */
const spread = 0.12;
/** A third of the skies are calm, without any wind or without gusts. */
const calmShare = 1 / 6;

class Lot {
  private readonly stream: Stream;
  constructor(stream: Stream) {
    this.stream = stream;
  }
  /** A number from low to high. */
  between(low: number, high: number): number {
    return low + (high - low) * uniform(this.stream);
  }
  /** A whole number from low to high, both possible. */
  whole(low: number, high: number): number {
    return low + (draw(this.stream) % (high - low + 1));
  }
  /** True that often, 0..1. */
  falls(share: number): boolean {
    return uniform(this.stream) < share;
  }
  one<Value>(values: readonly Value[]): Value {
    return nth(values, this.whole(0, values.length - 1));
  }
}

/** Pilots that may sit in the soak; by name, so that a new one makes no other skies of the old. */
const pilots = ['always-pull', 'jitter-8', 'point-beginner', 'point-expert'].map((name) => {
  const profile = namedPilots.find(({ id }) => id === name);
  if (profile === undefined) throw new Error(`there is no pilot ${name}`);
  return profile;
});

/** Most seats are moved by lot; now and then a pilot sits there, who seeks the others' lines. */
function seat(lot: Lot): Seat {
  return lot.falls(0.25) ? { kind: 'pilot', profile: lot.one(pilots) } : { kind: 'wishes' };
}

function flyer(lot: Lot, at: number, apart: number, metres: number): FlyerSetup {
  const lineMetres = lot.falls(0.3) ? lot.between(lines.shortest, lines.longest) : metres * lot.between(0.8, 1.2);
  return {
    id: `flyer-${at}`,
    pattern: 'chashm',
    hand: [at * apart, lot.between(3, 14), lot.between(-15, 15)],
    seat: seat(lot),
    lineMetres: Math.min(lines.longest, Math.max(lines.shortest, lineMetres)),
    spoolMetres: lot.falls(0.1) ? lineMetres : lineMetres + lot.between(5, 120),
    azimuthDegrees: (at % 2 === 0 ? 1 : -1) * lot.between(-5, 20),
    elevationDegrees: lot.between(20, 80),
    spin: lot.one([-1, 0, 1]),
    companion: lot.falls(0.7),
    gear: { kite: lot.one(kites), line: lot.one(threads) },
  };
}

/** The second kite of a flyer. */
function spareOf(first: FlyerSetup): FlyerSetup {
  return { ...first, id: `${first.id}-again`, spareOf: first.id };
}

function roof(lot: Lot): Roof {
  const [width, depth] = [lot.between(4, 30), lot.between(4, 30)];
  return { x: lot.between(-60, 200), z: lot.between(-20, 250), width, depth, height: lot.between(1, 12) };
}

function sign(lot: Lot): Sign {
  return { kind: 'flag', position: [lot.between(-50, 150), lot.between(2, 20), lot.between(-50, 50)] };
}

const some = <Value>(count: number, make: (at: number) => Value): Value[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** True when somebody's kite would start in a house. */
function isInTheWay({ x, z, width, depth }: Roof, flyers: readonly FlyerSetup[]): boolean {
  return flyers.some(({ hand, lineMetres, azimuthDegrees, elevationDegrees }) => {
    const level = lineMetres * Math.cos(elevationDegrees * degree);
    const [kx, kz] = [
      hand[0] + level * Math.sin(azimuthDegrees * degree),
      hand[2] + level * Math.cos(azimuthDegrees * degree),
    ];
    return Math.abs(kx - x) < width / 2 + spread * level && Math.abs(kz - z) < depth / 2 + spread * level;
  });
}

/** A sky of 2 to 12 flyers, small ones more often. The hand of each stands above roof and ground. */
function randomSetup(lot: Lot): Setup {
  const count = Math.min(lot.whole(2, 12), lot.whole(2, 12));
  const apart = lot.between(4, 25);
  const metres = lot.falls(0.5) ? lot.between(40, 120) : lot.between(lines.shortest, lines.longest);
  const flyers = some(count, (at) => flyer(lot, at, apart, metres));
  return {
    level: 'soak',
    wind: {
      speed: lot.falls(calmShare) ? 0 : lot.between(0, 14),
      gusts: lot.falls(calmShare) ? 0 : lot.between(0, 1.5),
    },
    limitSeconds: 600,
    flyers: lot.falls(0.2) ? [...flyers, ...flyers.map(spareOf)] : flyers,
    roofs: some(lot.whole(0, 20), () => roof(lot)).filter((each) => !isInTheWay(each, flyers)),
    signs: some(lot.whole(0, 3), () => sign(lot)),
  };
}

/** How somebody's wishes change: seldom or at every tick, wildly or a little. */
interface Temper {
  readonly longest: number;
  readonly size: number;
  readonly holds: number;
}

const tempers: readonly Temper[] = [
  { longest: 60, size: 127, holds: 0.3 },
  { longest: 240, size: 127, holds: 0.6 },
  { longest: 90, size: 40, holds: 0.5 },
  { longest: 1, size: 127, holds: 0 },
];

/** Spells of one wish each, by lot. */
class Spells {
  private left = 0;
  private wish: Wish = { reel: 0, lean: 0 };
  private readonly lot: Lot;
  private readonly temper: Temper;

  constructor(lot: Lot, temper: Temper) {
    this.lot = lot;
    this.temper = temper;
  }

  next(): Wish {
    if (this.left > 0) this.left -= 1;
    else this.begin();
    return this.wish;
  }

  private begin(): void {
    const { lot, temper } = this;
    this.left = lot.whole(0, temper.longest - 1);
    const reel = lot.falls(0.4) ? lot.one([-temper.size, temper.size]) : lot.whole(-temper.size, temper.size);
    this.wish = { reel: lot.falls(temper.holds) ? 0 : reel, lean: lot.whole(-temper.size, temper.size) };
  }
}

export interface Sky {
  readonly setup: Setup;
  readonly seed: number;
  /** Watched no longer than this. */
  readonly ticks: number;
  /** What the flyers ask for in the next tick. */
  wishes(): readonly Wish[];
}

/** The next sky of a stream. */
export function randomSky(stream: Stream): Sky {
  const lot = new Lot(stream);
  const setup = randomSetup(lot);
  const spells = setup.flyers.map(() => new Spells(lot, lot.one(tempers)));
  return { setup, seed: draw(stream), ticks: lot.whole(600, 2400), wishes: () => spells.map((spell) => spell.next()) };
}
