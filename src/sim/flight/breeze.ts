// Wind on one flyer's kite and line: two samples of the gust field, the mean at three heights, a straight blend between.
import type { Flyer } from '../world.ts';
import { type Air, gustAt, slowWind } from './air.ts';

const sample = new Float64Array(9);

/** Sets the wind at the sail and at every node, m/s, for this tick. */
export function breatheOn(air: Air, flyer: Flyer): void {
  if (flyer.phase === 'down' || flyer.phase === 'waiting') return;
  const { line, kite } = flyer;
  const middle = 3 * (line.segments >> 1);
  const { at, wind, segments } = line;
  const p = kite.position;
  gustAt(air, at[middle], at[middle + 1], at[middle + 2], sample, 3);
  gustAt(air, p[0], p[1], p[2], sample, 6);
  for (let i = 0; i < 3; i++) sample[i] = sample[3 + i]; // near the hand the wind is slow: the middle's gust will do
  addSlow(air, at[1], 0);
  addSlow(air, at[middle + 1], 3);
  addSlow(air, p[1], 6);
  for (let k = 0; k <= segments; k++) {
    const f = (2 * k) / segments;
    const low = f < 1 ? 0 : 3;
    const t = f < 1 ? f : f - 1;
    for (let i = 0; i < 3; i++) wind[3 * k + i] = sample[low + i] * (1 - t) + sample[low + 3 + i] * t;
  }
  for (let i = 0; i < 3; i++) kite.air[i] = sample[6 + i];
  if (flyer.remnant !== null) flyer.remnant.wind.fill(0);
}

function addSlow(air: Air, height: number, offset: number): void {
  const slow = slowWind(air, height);
  sample[offset] += slow * air.veerWidth * air.gusts * air.veer;
  sample[offset + 2] += slow;
}
