// Where to fly in order to cross somebody: beyond his line, three quarters up, above or beneath it by choice.

import type { Vector } from '../setup.ts';
import type { Sight, SightOfOther } from '../sight.ts';
import { clamp, skyPlace } from '../sky.ts';
import type { PilotMind } from './pilot.ts';

/** Share of his line, from his hand, at which it is to be crossed. */
const crossingShare = 0.8;
/** How far beyond his line to aim, metres. */
const beyondMetres = 12;
const widest = 0.9;
const elevations = { low: 0.5, high: 1.25 };
/** How often the error of an aim is drawn anew, ticks. */
const aimTicks = 90;

/** The nearest kite in the air that is held, or undefined. */
export function nearestOther(sight: Sight): SightOfOther | undefined {
  let best: SightOfOther | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const other of sight.others) {
    const dx = other.position[0] - sight.self.position[0];
    const dy = other.position[1] - sight.self.position[1];
    const dz = other.position[2] - sight.self.position[2];
    const far = dx * dx + dy * dy + dz * dz;
    if (far < least) {
      least = far;
      best = other;
    }
  }
  return best;
}

/** Draws the pilot's aim error anew from time to time, evenly within its spread. */
export function wobbleAim(mind: PilotMind, sight: Sight): void {
  if (mind.ticks % aimTicks !== 0) return;
  const spread = (mind.profile.aimErrorDegrees * Math.PI) / 180;
  mind.aimRight = spread * (2 * sight.chance - 1);
  mind.aimUp = spread * (2 * ((sight.chance * 7919) % 1) - 1) * 0.5;
}

/** The place in the sky to fly to, radians, with the pilot's error. */
export function attackPlace(mind: PilotMind, sight: Sight, foe: SightOfOther): { azimuth: number; elevation: number } {
  const { self } = sight;
  const out = foe.hand[0] < self.hand[0] ? -1 : 1;
  const along = (i: 0 | 1 | 2): number => foe.hand[i] + crossingShare * (foe.position[i] - foe.hand[i]);
  const beyond: Vector = [along(0) + beyondMetres * out, along(1), along(2)];
  const place = skyPlace(self.hand, beyond);
  const above = mind.profile.aimAboveMetres / Math.max(20, self.lineMetres);
  return {
    azimuth: clamp(place.azimuth + mind.aimRight, -widest, widest),
    elevation: clamp(place.elevation + above + mind.aimUp, elevations.low, elevations.high),
  };
}
