// From what happens to what is heard: cues strike, drones glide to where they should be.
import type { MatchEvent } from '../sim/events.ts';
import { cuesOf, shouts } from './cues.ts';
import { type DroneReading, dronesOf, silence } from './drones.ts';
import type { Player } from './player.ts';

/** How fast a drone follows, as a time constant in milliseconds. */
const glideMs = 90;
/** Below this a drone is silent. */
const leastVolume = 0.004;

export interface Sounding {
  events(events: readonly MatchEvent[], mine: ReadonlySet<string>): void;
  /** The roofs shout: two of many are left, or one. */
  crowd(why: keyof typeof shouts): void;
  /** The state of wind and line; null when nothing flies, or it rests. Called once a picture, and once to end. */
  drone(reading: DroneReading | null): void;
  settings(settings: { readonly muted: boolean; readonly volume: number }): void;
}

/** Joins cues and drones to a player. `now` is a clock in milliseconds. */
export function openSounding(player: Player, now: () => number): Sounding {
  let at = now();
  let hushedUntil = Number.NEGATIVE_INFINITY;
  let muted = false;
  const level = { wind: { ...silence.wind }, hum: { ...silence.hum } };

  const glide = (name: 'wind' | 'hum', share: number, volume: number, rate: number) => {
    const drone = level[name];
    drone.volume += share * (volume - drone.volume);
    if (drone.volume < leastVolume && volume < leastVolume) drone.volume = 0;
    drone.rate += share * (rate - drone.rate);
    player.drone(name, drone);
  };

  return {
    events(events, mine) {
      for (const { sound, volume, hushMs } of cuesOf(events, mine)) {
        if (!muted) player.strike(sound, volume);
        if (hushMs > 0) hushedUntil = now() + hushMs;
      }
    },
    crowd(why) {
      if (!muted) player.strike('crowd', shouts[why]);
    },
    drone(reading) {
      const elapsedMs = now() - at;
      at = now();
      const wanted = dronesOf(at < hushedUntil ? null : reading);
      // Nothing flies: nobody will call again, so there is no time to glide.
      const share = reading === null ? 1 : 1 - Math.exp(-elapsedMs / glideMs);
      glide('wind', share, wanted.wind.volume, wanted.wind.rate);
      glide('hum', share, wanted.hum.volume, wanted.hum.rate);
    },
    settings(settings) {
      muted = settings.muted;
      player.mute(muted);
      player.volume(settings.volume);
    },
  };
}
