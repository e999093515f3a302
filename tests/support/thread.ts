// A lone line between two nails, hanging from one, or free: `thread().from(0, 20, 0).to(100, 20, 0).metres(102)`.
// Each substep is the shipped predict, solve and finish; the far nail holds its node the way the hand holds the first.
import { createLine, finishLine, type Line, layLine, predictLine, solveLine } from '../../src/sim/flight/line.ts';
import type { Vector } from '../../src/sim/setup.ts';
import { type Tuning, tuningWith } from '../../src/sim/tuning.ts';
import { substepSeconds } from '../../src/sim/world.ts';

/** Conditions: still air of the shipped density, both ends nailed. */
class ThreadPlan {
  private a: Vector = [0, 0, 0];
  private b: Vector = [100, 0, 0];
  private unstretched = 100;
  private changes: Partial<Tuning> = {};
  private nailed = true;
  private held = true;
  private air: Vector = [0, 0, 0];
  private dt = substepSeconds;

  from(...place: Vector): this {
    this.a = place;
    return this;
  }
  to(...place: Vector): this {
    this.b = place;
    return this;
  }
  /** Unstretched length. */
  metres(metres: number): this {
    this.unstretched = metres;
    return this;
  }
  /** No air at all. */
  inVacuum(): this {
    return this.tuned({ airDensity: 0 });
  }
  weightless(): this {
    return this.tuned({ gravity: 0 });
  }
  /** The far end hangs free. */
  loose(): this {
    this.nailed = false;
    return this;
  }
  /** Nothing holds it at either end. */
  free(): this {
    this.held = false;
    return this.loose();
  }
  /** The same wind everywhere, m/s. */
  inWind(...air: Vector): this {
    this.air = air;
    return this;
  }
  /** Another number of steps a second than the shipped 240. */
  hertz(steps: number): this {
    this.dt = 1 / steps;
    return this;
  }
  tuned(changes: Partial<Tuning>): this {
    this.changes = { ...this.changes, ...changes };
    return this;
  }
  /** The unstretched length that gives this pull (N) between the two nails. */
  tautAt(newtons: number): this {
    const span = Math.hypot(this.b[0] - this.a[0], this.b[1] - this.a[1], this.b[2] - this.a[2]);
    return this.metres(span / (1 + newtons / tuningWith(this.changes).lineStiffness));
  }
  /** Lays it straight from nail to nail, at rest. */
  hang(): Thread {
    const tuning = tuningWith(this.changes);
    const line = createLine(tuning, this.unstretched);
    layLine(line, ...this.a, ...this.b);
    line.held = this.held;
    for (let o = 0; o < line.wind.length; o += 3) line.wind.set(this.air, o);
    return new Thread(line, tuning, this.nailed, this.dt);
  }
}

export class Thread {
  readonly line: Line;
  readonly tuning: Tuning;
  private readonly nailed: boolean;
  private readonly hand: Float64Array;
  private readonly nail: Float64Array;
  private readonly dt: number;
  seconds = 0;

  constructor(line: Line, tuning: Tuning, nailed: boolean, dt: number) {
    this.line = line;
    this.tuning = tuning;
    this.nailed = nailed;
    this.dt = dt;
    const end = 3 * line.segments;
    this.hand = line.at.slice(0, 3);
    this.nail = line.at.slice(end, end + 3);
  }

  get nodes(): number {
    return this.line.segments + 1;
  }
  at(node: number): Vector {
    return [...this.line.at.subarray(3 * node, 3 * node + 3)] as unknown as Vector;
  }
  /** Puts a node elsewhere, and gives it a velocity; the rest stays. */
  put(node: number, place: Vector, velocity: Vector = [0, 0, 0]): this {
    this.line.at.set(place, 3 * node);
    this.line.before.set(place, 3 * node);
    this.line.velocity.set(velocity, 3 * node);
    return this;
  }

  substep(): this {
    const { line, tuning, nail, dt } = this;
    line.metresBefore = line.metres;
    predictLine(line, null, tuning, this.hand, dt);
    if (this.nailed) {
      line.at.set(nail, 3 * line.segments);
      line.lightness[line.segments] = 0;
    }
    solveLine(line, null, tuning, dt);
    finishLine(line, null, tuning, dt);
    this.seconds += dt;
    return this;
  }
  run(seconds: number): this {
    for (let k = Math.round(seconds / this.dt); k > 0; k--) this.substep();
    return this;
  }
  /** Lets it swing, but stills it whenever it begins to slow down, until nothing moves: its rest. */
  settle(): this {
    let before = 0;
    let quiet = 0;
    for (let k = 0; k < 400_000; k++) {
      const now = this.substep().motion();
      quiet = now < 1e-14 ? quiet + 1 : 0;
      if (quiet > 60) return this;
      if (now < before) this.line.velocity.fill(0);
      before = now < before ? 0 : now;
    }
    throw new Error('the line never came to rest');
  }

  /** Mass of a node, kg: an end carries half a segment. */
  mass(node: number): number {
    const { line, tuning } = this;
    return ((tuning.lineDensity * line.metres) / line.segments) * (node === 0 || node === line.segments ? 0.5 : 1);
  }
  velocity(node: number): Vector {
    return [...this.line.velocity.subarray(3 * node, 3 * node + 3)] as unknown as Vector;
  }

  /** Energy of motion, J. */
  motion(): number {
    let sum = 0;
    for (let k = 0; k < this.nodes; k++) {
      const [x, y, z] = this.velocity(k);
      sum += (this.mass(k) * (x * x + y * y + z * z)) / 2;
    }
    return sum;
  }
  /** Energy of height (above y = 0) and of stretch, J. A segment that is pushed is softer, by the tuning. */
  stored(): number {
    const { line, tuning } = this;
    const rest = line.metres / line.segments;
    let sum = 0;
    for (let k = 0; k < this.nodes; k++) {
      sum += this.mass(k) * tuning.gravity * (line.at[3 * k + 1] as number);
    }
    for (let i = 0; i < line.segments; i++) {
      const [ax, ay, az] = this.at(i);
      const [bx, by, bz] = this.at(i + 1);
      const stretch = Math.hypot(bx - ax, by - ay, bz - az) - rest;
      const stiffness = tuning.lineStiffness / rest / (stretch > 0 ? 1 : tuning.lineSoftness);
      sum += (stiffness * stretch * stretch) / 2;
    }
    return sum;
  }
  energy(): number {
    return this.motion() + this.stored();
  }
  /** The pull on the first nail, N: the first segment's, and the half segment of weight that hangs on the nail itself. */
  pullOnNail(): number {
    const { line, tuning } = this;
    const half = (tuning.lineDensity * tuning.gravity * line.metres) / line.segments / 2;
    const pull = line.tension[0] as number;
    const [x, y, z] = line.direction.subarray(0, 3) as unknown as Vector;
    return Math.hypot(pull * x, pull * y - half, pull * z);
  }
}

export function thread(): ThreadPlan {
  return new ThreadPlan();
}
