// What you are shown of the forecast: sharp while you stand for a breath, glanced at and blurred while you run.
import type { Region } from '../forecast/forecast.ts';
import { gaussian, type Stream } from '../random.ts';
import { ticksPerSecond } from '../world.ts';
import type { Body } from './body.ts';
import type { Bounds } from './lanes.ts';
import { runTuning } from './run-tuning.ts';

/** The patch as you are shown it. */
export interface Shown {
  /** Tick of the run at which it was looked at. */
  readonly tick: number;
  readonly half: Region;
  readonly ninety: Region;
  /** How calm that look was, 0 (running) to 1 (standing): 1 is the forecast as it is. */
  readonly calm: number;
  /** Share of the outer ring that lies beyond the district, 0 to 1: there the kite is nobody's. */
  readonly outside: number;
}

/** Calm after another tick: standing for a breath brings it, running takes it. */
export function calmAfter(calm: number, { velocityX, velocityZ }: Body): number {
  const speed = Math.sqrt(velocityX * velocityX + velocityZ * velocityZ);
  const { standingSpeed, breathSeconds, flurrySeconds } = runTuning;
  const change = speed < standingSpeed ? 1 / breathSeconds : -1 / flurrySeconds;
  return Math.max(0, Math.min(1, calm + change / ticksPerSecond));
}

/** Ticks from one look to the next. */
export function lookTicks(calm: number): number {
  const { runningLookSeconds, standingLookSeconds } = runTuning;
  return Math.round(ticksPerSecond * (runningLookSeconds + calm * (standingLookSeconds - runningLookSeconds)));
}

/** A ring grown about a middle and moved aside. */
const moved = (ring: Region, [x, z]: readonly number[], growth: number, across: number, along: number): Region =>
  ring.map(([px, pz]) => [x + growth * (px - x) + across, z + growth * (pz - z) + along] as const);

function shareOutside(ring: Region, { left, right, near, far }: Bounds): number {
  if (ring.length === 0) return 0;
  const out = ring.filter(([x, z]) => x < left || x > right || z < near || z > far);
  return out.length / ring.length;
}

/** What a look shows of a forecast: from a run it is grown, and off by a share of how far away it lies. */
export function lookAt(
  forecast: { readonly centre: readonly [x: number, z: number]; readonly half: Region; readonly ninety: Region },
  body: Body,
  calm: number,
  district: Bounds,
  tick: number,
  stream: Stream,
): Shown {
  const { centre, half, ninety } = forecast;
  const far = Math.sqrt((centre[0] - body.x) * (centre[0] - body.x) + (centre[1] - body.z) * (centre[1] - body.z));
  const off = runTuning.glanceError * far * (1 - calm);
  const across = off * gaussian(stream);
  const along = off * gaussian(stream);
  const growth = 1 + (1 - calm) * (runTuning.glanceGrowth - 1);
  return {
    tick,
    half: moved(half, centre, growth, across, along),
    ninety: moved(ninety, centre, growth, across, along),
    calm,
    outside: shareOutside(ninety, district),
  };
}
