// A run that goes at a person's own pace, and is felt in the hand. The ticks are the same: a slower pace feeds fewer of them, so
// a tape of it plays again to the last bit.
import type { RunEvent } from '../../sim/run/run-events.ts';
import type { Comforts } from '../comforts.ts';
import type { RunPlay } from './run-play.ts';
import type { RunSwitch } from './run-switch.ts';

/** The same run, at the pace of these comforts at each moment; by one switch, where there is one. */
export function comfortedRun(play: RunPlay, comforts: () => Pick<Comforts, 'speed'>, one?: RunSwitch): RunPlay {
  const { advance, run } = play;
  one?.forget();
  play.advance = function (elapsedMs, gesture) {
    const asked = one && !this.paused ? one.gesture(run, gesture, elapsedMs) : gesture;
    return advance.call(this, elapsedMs * comforts().speed, asked);
  };
  return play;
}

/** How long it is felt, milliseconds: somebody runs into you, hens fly up under you, and the kite is yours. */
const feltMs = { jostle: 40, scatter: 30, caught: 120 } as const;
/** So near hens must fly up, metres. */
const hensMetres = 2;

/** How long a fact of the run is felt, milliseconds; 0 for all that does not touch you. */
export function feltOfRun(event: RunEvent, { you, obstacles }: RunPlay['run']): number {
  if (event.kind === 'jostle') return event.a === 0 || event.b === 0 ? feltMs.jostle : 0;
  if (event.kind === 'decided') return event.finder === 0 ? feltMs.caught : 0;
  if (event.kind !== 'scatter') return 0;
  const hens = obstacles[event.obstacle];
  if (hens === undefined) return 0;
  return Math.hypot(hens.x - you.body.x, hens.z - you.body.z) < hensMetres ? feltMs.scatter : 0;
}
