// One kite on one line at any time step, while a hand gives the line exactly the speed that is asked: for laws about the
// step itself, and about line that goes out and comes back. `new Tethered(fly().wind(6).launch(), 120).run(2, -3)`.
// Each step is the shipped reel, predict, solve and finish, in the order of `step.ts`; wind and nodes follow every 1/60 s.
import { breatheOn } from '../../src/sim/flight/breeze.ts';
import type { Kite } from '../../src/sim/flight/kite.ts';
import { finishLine, type Line, predictLine, respaceLine, segmentsFor, solveLine } from '../../src/sim/flight/line.ts';
import { type Flyer, ticksPerSecond, type World } from '../../src/sim/world.ts';
import type { Flight } from './flight.ts';

export class Tethered {
  readonly world: World;
  private readonly dt: number;
  private readonly stepsPerTick: number;

  /** Takes over a flight in steady wind; `hertz` is a whole multiple of 60. */
  constructor({ world }: Flight, hertz: number) {
    this.world = world;
    this.dt = 1 / hertz;
    this.stepsPerTick = hertz / ticksPerSecond;
    if (!Number.isInteger(this.stepsPerTick))
      throw new RangeError(`${hertz} is no whole multiple of ${ticksPerSecond}`);
  }

  get flyer(): Flyer {
    return this.world.flyers[0] as Flyer;
  }
  get kite(): Kite {
    return this.flyer.kite;
  }
  get line(): Line {
    return this.flyer.line;
  }

  /** Flies on while the hand gives the line a speed, m/s, positive out. */
  run(seconds: number, speed = 0): this {
    for (let tick = Math.round(seconds * ticksPerSecond); tick > 0; tick--) this.tick(speed);
    return this;
  }

  /** Holds still until the kite moves less than a millimetre a second; throws when it never does. */
  steady(): this {
    for (let second = 0; second < 600; second++) {
      let fastest = 0;
      for (let tick = 0; tick < ticksPerSecond; tick++) {
        fastest = Math.max(fastest, Math.hypot(...this.tick(0).kite.velocity));
      }
      if (fastest < 1e-3) return this;
    }
    throw new Error('the kite never came to rest');
  }

  tick(speed: number): this {
    const { line, flyer, world } = this;
    const wanted = segmentsFor(flyer.tuning, line.metres);
    if (Math.abs(wanted - line.segments) > 1) respaceLine(line, line, wanted, 0, 1);
    breatheOn(world.air, flyer);
    for (let k = 0; k < this.stepsPerTick; k++) this.substep(speed);
    return this;
  }

  private substep(speed: number): void {
    const { line, kite, dt } = this;
    const { tuning, hand } = this.flyer;
    line.running = speed;
    line.metresBefore = line.metres;
    line.metres += speed * dt;
    predictLine(line, kite, tuning, hand, dt);
    solveLine(line, kite, tuning, dt);
    finishLine(line, kite, tuning, dt);
  }
}
