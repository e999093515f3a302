// Two or more lines strung between hands and posts, to be laid across each other: a post is a kite of a million tonnes, so
// that the whole shipped tick runs and yet the ends stay where the test wants them. No weight; still air.
import { type Wish, wish } from '../../src/sim/controls.ts';
import { createWorld } from '../../src/sim/create.ts';
import type { MatchEvent } from '../../src/sim/events.ts';
import type { Crossing } from '../../src/sim/flight/crossing.ts';
import { aimBridle } from '../../src/sim/flight/kite.ts';
import { layLine, segmentsFor } from '../../src/sim/flight/line.ts';
import type { FlyerSetup, Vector } from '../../src/sim/setup.ts';
import { step } from '../../src/sim/step.ts';
import { type Tuning, tuningWith } from '../../src/sim/tuning.ts';
import { type Flyer, ticksPerSecond, type World } from '../../src/sim/world.ts';

const million = 1e9;
const posts: Partial<Tuning> = {
  gravity: 0,
  sailMass: million,
  inertiaSpan: million,
  inertiaSpine: million,
  inertiaNormal: million,
};

/** A line from a hand to a post with a pull in it, N. */
export interface Strung {
  readonly id: string;
  readonly hand: Vector;
  readonly post: Vector;
  readonly newtons: number;
}

export class Rig {
  readonly world: World;
  readonly events: MatchEvent[] = [];
  private readonly wishes: Wish[];

  constructor(strung: readonly Strung[], changes: Partial<Tuning> = {}, seed = 1) {
    const tuning = tuningWith({ ...posts, ...changes });
    const flyers = strung.map(
      ({ id, hand }): FlyerSetup => ({
        id,
        pattern: 'chashm',
        hand,
        seat: { kind: 'wishes' },
        lineMetres: 60,
        spoolMetres: 200,
        azimuthDegrees: 0,
        elevationDegrees: 45,
        spin: 0,
        companion: true,
      }),
    );
    const wind = { speed: 0, gusts: 0 };
    this.world = createWorld({ level: 'a rig', wind, limitSeconds: 1e6, flyers, roofs: [], signs: [] }, seed, tuning);
    this.wishes = strung.map(() => wish(0, 0));
    for (const each of strung) this.string(each);
  }

  flyer(id: string): Flyer {
    const found = this.world.flyers.find((flyer) => flyer.id === id);
    if (found === undefined) throw new Error(`nobody here is called ${id}`);
    return found;
  }

  /** Strings a line anew between hand and post, everything at rest. */
  string({ id, hand, post, newtons }: Strung): this {
    const { tuning } = this.world;
    const { kite, line, hand: held } = this.flyer(id);
    const [dx, dy, dz] = [post[0] - hand[0], post[1] - hand[1], post[2] - hand[2]];
    line.metres = Math.hypot(dx, dy, dz) / (1 + newtons / tuning.lineStiffness);
    line.metresBefore = line.metres;
    line.running = 0;
    line.segments = segmentsFor(tuning, line.metres);
    held.set(hand);
    kite.velocity.fill(0);
    kite.rates.fill(0);
    aimBridle(kite, tuning, -dx, -dy, -dz);
    for (let i = 0; i < 3; i++) {
      kite.position[i] = (post[i] as number) - (kite.arm[i] as number);
      kite.tow[i] = post[i] as number;
    }
    layLine(line, ...hand, ...post);
    line.tension.fill(newtons);
    line.handTension = newtons;
    line.calmTension = newtons;
    return this;
  }

  /** All lines are unworn and their grit fresh again. */
  fresh(): this {
    for (const { coat } of this.world.flyers) {
      coat.wear.fill(0);
      coat.grit.fill(1);
      coat.low = coat.wear.length;
      coat.high = -1;
    }
    return this;
  }

  /** From now on a post moves, m/s. */
  post(id: string, ...velocity: Vector): this {
    this.flyer(id).kite.velocity.set(velocity);
    return this;
  }
  /** The same for post, line and hand together; the hand goes in steps of a tick. */
  throw(id: string, ...velocity: Vector): this {
    const { line } = this.flyer(id);
    for (let o = 0; o < 3 * line.segments; o += 3) line.velocity.set(velocity, o);
    this.hands.set(id, velocity);
    return this.post(id, ...velocity);
  }
  private readonly hands = new Map<string, Vector>();

  /** From now on a hand pulls (negative) or lets out, as a share of its fastest. */
  reel(id: string, share: number): this {
    this.wishes[this.world.flyers.indexOf(this.flyer(id))] = wish(share, 0);
    return this;
  }

  tick(): this {
    for (const [id, velocity] of this.hands) {
      const { hand } = this.flyer(id);
      for (let i = 0; i < 3; i++) hand[i] = (hand[i] as number) + (velocity[i] as number) / ticksPerSecond;
    }
    this.events.push(...step(this.world, this.wishes));
    return this;
  }
  run(seconds: number, watch?: () => void): this {
    for (let k = Math.round(seconds * ticksPerSecond); k > 0; k--) {
      this.tick();
      watch?.();
    }
    return this;
  }

  /** The only crossing; throws when there is none. */
  get crossing(): Crossing {
    const [crossing] = this.world.crossings;
    if (crossing === undefined) throw new Error('the lines are not crossed');
    return crossing;
  }
}
