// A little language for one kite in the air: `fly().wind(6).line(60).steady()`. Conditions come first, in any order;
// the first thing that the hand does puts the kite up. Everything runs on the shipped world, one tick at a time.
import { feedWish, holdStill, type Wish, wish } from '../../src/sim/controls.ts';
import { createWorld } from '../../src/sim/create.ts';
import { cutLine } from '../../src/sim/cut.ts';
import type { MatchEvent } from '../../src/sim/events.ts';
import { type Kite, placeKite } from '../../src/sim/flight/kite.ts';
import { type Line, layLine } from '../../src/sim/flight/line.ts';
import { createSpool } from '../../src/sim/flight/spool.ts';
import { type FlyerSetup, type Roof, type Setup, spoolHolder, type Vector } from '../../src/sim/setup.ts';
import { sightOf } from '../../src/sim/sight.ts';
import { noseHeading, skyPlace } from '../../src/sim/sky.ts';
import { step } from '../../src/sim/step.ts';
import { type Tuning, tuningWith } from '../../src/sim/tuning.ts';
import { type Flyer, ticksPerSecond, type World } from '../../src/sim/world.ts';

const degree = Math.PI / 180;

interface Conditions {
  wind: number;
  gusts: number;
  metres: number;
  spoolMetres: number;
  azimuth: number;
  elevation: number;
  nose: number;
  spin: -1 | 0 | 1;
  companion: boolean;
  spoolSeat: boolean;
  hand: Vector;
  roofs: readonly Roof[];
  seed: number;
  tuning: Partial<Tuning>;
}

/** Conditions of a flight: 80 m of line in a steady wind of 6 m/s at 50 m, a neutral kite, unless said otherwise. */
class Plan {
  private readonly c: Conditions = {
    wind: 6,
    gusts: 0,
    metres: 80,
    spoolMetres: 200,
    azimuth: 0,
    elevation: 51,
    nose: 0,
    spin: 0,
    companion: true,
    spoolSeat: false,
    hand: [0, 9.4, 0],
    roofs: [],
    seed: 1,
    tuning: {},
  };

  private with(changes: Partial<Conditions>): this {
    Object.assign(this.c, changes);
    return this;
  }

  /** Mean wind at 50 m, m/s. */
  wind(speed: number): this {
    return this.with({ wind: speed });
  }
  /** Gust strength, 1 as over a city. */
  gusts(strength: number): this {
    return this.with({ gusts: strength });
  }
  /** Metres of line out. */
  line(metres: number): this {
    return this.with({ metres });
  }
  /** Metres of line in all. */
  spool(metres: number): this {
    return this.with({ spoolMetres: metres });
  }
  /** Where the kite starts, degrees: azimuth to the right of downwind, elevation. */
  at(azimuth: number, elevation: number): this {
    return this.with({ azimuth, elevation });
  }
  /** The nose starts that many degrees to the right of up. */
  noseRight(degrees: number): this {
    return this.with({ nose: degrees });
  }
  /** Natural spin of the kite: -1 left-hander, 1 right-hander. */
  spin(spin: -1 | 0 | 1): this {
    return this.with({ spin });
  }
  /** Nobody holds the spool. */
  alone(): this {
    return this.with({ companion: false });
  }
  /** Somebody sits at the spool and turns it as he wishes. */
  seatAtSpool(): this {
    return this.with({ spoolSeat: true });
  }
  /** Where the hand is, metres. */
  hand(...hand: Vector): this {
    return this.with({ hand });
  }
  roofs(...roofs: Roof[]): this {
    return this.with({ roofs });
  }
  seed(seed: number): this {
    return this.with({ seed });
  }
  /** Single numbers of the tuning, only where the law itself asks for another one. */
  tuned(changes: Partial<Tuning>): this {
    return this.with({ tuning: { ...this.c.tuning, ...changes } });
  }

  /** Puts the kite up, exactly as said: no spread of the start. */
  launch(): Flight {
    const { c } = this;
    const flyer: FlyerSetup = {
      id: 'one',
      pattern: 'chashm',
      hand: c.hand,
      seat: { kind: 'wishes' },
      lineMetres: c.metres,
      spoolMetres: c.spoolMetres,
      azimuthDegrees: c.azimuth,
      elevationDegrees: c.elevation,
      spin: c.spin,
      companion: c.companion,
      ...(c.spoolSeat && { spoolSeat: true }),
    };
    const setup: Setup = {
      level: 'a law',
      wind: { speed: c.wind, gusts: c.gusts },
      limitSeconds: 1e6,
      flyers: [flyer],
      roofs: c.roofs,
      signs: [],
    };
    const world = createWorld(setup, c.seed, tuningWith(c.tuning));
    for (const each of world.flyers) place(each, world.tuning, c.metres, c.azimuth, c.elevation, c.nose);
    return new Flight(world);
  }

  /** The hand holds still. */
  hold(seconds: number): Flight {
    return this.launch().hold(seconds);
  }
  /** Holds still until the kite has come to rest in the sky. */
  steady(): Flight {
    return this.launch().steady();
  }
}

/** Sets a flyer's kite exactly there (degrees), its line straight and all at rest. */
function place(flyer: Flyer, tuning: Tuning, metres: number, azimuth: number, elevation: number, nose: number): void {
  const { kite, line, spool, setup } = flyer;
  const [hx, hy, hz] = setup.hand;
  const level = Math.cos(elevation * degree);
  const direction: Vector = [
    Math.sin(azimuth * degree) * level,
    Math.sin(elevation * degree),
    Math.cos(azimuth * degree) * level,
  ];
  const tow: Vector = [hx + direction[0] * metres, hy + direction[1] * metres, hz + direction[2] * metres];
  placeKite(kite, tuning, tow, direction, nose * degree);
  line.metres = metres;
  line.metresBefore = metres;
  layLine(line, hx, hy, hz, tow[0], tow[1], tow[2]);
  Object.assign(spool, createSpool(tuning, setup.spoolMetres, metres, spoolHolder(setup)));
}

/** A kite in the air. What the hand does returns the flight, so that acts follow each other. */
export class Flight {
  readonly world: World;
  readonly events: MatchEvent[] = [];
  private leaning = 0;
  private turning = 0;

  constructor(world: World) {
    this.world = world;
  }

  get flyer(): Flyer {
    return this.world.flyers[0] as Flyer;
  }
  get kite(): Kite {
    return this.flyer.kite;
  }
  get thread(): Line {
    return this.flyer.line;
  }
  get tuning(): Tuning {
    return this.world.tuning;
  }

  /** From now on the hand leans that much, -1..1. */
  lean(share: number): this {
    this.leaning = share;
    return this;
  }
  /** From now on whoever sits at the spool fills the loop (1) or winds it (-1). */
  turn(share: number): this {
    this.turning = share;
    return this;
  }
  hold(seconds: number): this {
    return this.reel(0, seconds);
  }
  /** Takes line in, as a share of the hand's fastest. */
  pull(share: number, seconds: number): this {
    return this.reel(-share, seconds);
  }
  /** Lets line out. */
  feed(share: number, seconds: number): this {
    return this.reel(share, seconds);
  }
  /** One wish for some seconds; negative takes in. `watch` looks after every tick. */
  reel(share: number, seconds: number, watch?: (flight: this) => void): this {
    const asked = share === 0 && this.leaning === 0 ? holdStill : wish(share, this.leaning);
    for (let tick = Math.round(seconds * ticksPerSecond); tick > 0; tick--) this.tick(asked, watch);
    return this;
  }
  private tick(asked: Wish, watch?: (flight: this) => void): void {
    this.events.push(...step(this.world, [asked, feedWish(this.turning)]));
    watch?.(this);
  }

  /** Holds still until the kite moves less than a millimetre a second; throws when it never does. */
  steady(): this {
    for (let second = 0; second < 600; second++) {
      let fastest = 0;
      this.reel(0, 1, () => {
        fastest = Math.max(fastest, this.speed);
      });
      if (fastest < 1e-3) return this;
    }
    throw new Error('the kite never came to rest');
  }

  /** Parts the line that many metres from the kite, by itself. Nobody forecasts the fall: that is another's law. */
  cut(metres: number): this {
    cutLine(this.world, { loser: this.flyer, winner: null, metres, out: 0 }, this.events);
    this.world.companion.watches = [];
    return this;
  }

  /** Speed of the kite, m/s. */
  get speed(): number {
    return Math.hypot(...this.kite.velocity);
  }
  /** Pull of the line at the kite, N. */
  get pullAtKite(): number {
    return this.thread.tension[this.thread.segments - 1] as number;
  }
  /** Elevation of the kite as the flyer sees it, degrees. */
  get elevation(): number {
    const [x, y, z] = this.kite.position as unknown as Vector;
    return skyPlace(this.flyer.setup.hand, [x, y, z]).elevation / degree;
  }
  /** Heading of the nose on the sky, degrees: 0 up, positive to the right. */
  get heading(): number {
    return noseHeading(sightOf(this.world, 0, 0).self) / degree;
  }
}

export function fly(): Plan {
  return new Plan();
}
