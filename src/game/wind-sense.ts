// The wind that the picture shows: the simulation's own field, read at a few places. Behind the title, where there is
// no match, a light breeze is made up.

import type { Match } from '../session/match.ts';
import type { FlyerPose } from '../session/poses.ts';
import { windAt } from '../sim/flight/air.ts';

/** Seconds by which a ribbon runs ahead of the gust that it tells of. */
const warningSeconds = 0.5;
/** Seconds over which the usual wind at the kite is remembered. */
const memorySeconds = 8;

export class WindSense {
  /** Wind over your roof, m/s: across (right positive), up, along (downwind). */
  readonly roof = new Float64Array(3);
  /** Wind over the town, 120 m downwind, m/s. */
  readonly town = new Float64Array(3);
  /** Wind that reaches your kite half a second from now, m/s along, and how much more than usual that is. */
  along = 4;
  gust = 0;
  private usual = 4;
  private readonly upwind = new Float64Array(3);

  /** Reads the field. `seconds`: time of the picture; `elapsed`: since the last reading. */
  read(match: Match | null, own: FlyerPose | undefined, seconds: number, elapsed: number): void {
    if (!match) {
      this.idle(seconds);
      return;
    }
    const air = match.world.air;
    windAt(air, 0, 12, 0, this.roof, 0);
    windAt(air, 0, 25, 120, this.town, 0);
    if (!own) return;
    const [x = 0, y = 50, z = 50] = own.position;
    windAt(air, x, y, z - warningSeconds * match.setup.wind.speed, this.upwind, 0);
    this.along = this.upwind[2] ?? 0;
    this.usual += (this.along - this.usual) * Math.min(1, elapsed / memorySeconds);
    this.gust = this.along - this.usual;
  }

  /** A new match: the usual wind is its mean. */
  begin(match: Match | null): void {
    this.usual = match?.setup.wind.speed ?? 4;
    this.gust = 0;
  }

  private idle(seconds: number): void {
    const breath = Math.sin(seconds * 0.37) + 0.5 * Math.sin(seconds * 0.91 + 2);
    this.roof[0] = 0.6 * Math.sin(seconds * 0.23);
    this.roof[2] = 3 + 0.7 * breath;
    this.town[0] = 0.6 * Math.sin(seconds * 0.23 + 1);
    this.town[2] = 3.4 + 0.6 * breath;
    this.along = 4 + 0.8 * breath;
    this.gust = 0.8 * breath;
  }
}
