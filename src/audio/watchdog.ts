// Phones put sound to sleep in many ways, and one of them looks awake: the context says it runs, and its clock stands still.

/** `calls`: a call or an alarm has the loudspeaker; waking the context then can end in the frozen state. */
export type Health = 'well' | 'asleep' | 'calls' | 'frozen' | 'closed';

/** A clock that stands still for so long is frozen, milliseconds. */
const patienceMs = 1000;

export interface Watchdog {
  /** Looks at a context: its state, its clock in seconds, and the time in milliseconds. */
  look(state: string, clock: number, nowMs: number): Health;
}

export function openWatchdog(): Watchdog {
  let clockThen = Number.NaN;
  let sinceMs = 0;
  return {
    look(state, clock, nowMs) {
      if (state !== 'running') {
        clockThen = Number.NaN;
        if (state === 'closed') return 'closed';
        return state === 'interrupted' ? 'calls' : 'asleep';
      }
      if (clock !== clockThen) {
        clockThen = clock;
        sinceMs = nowMs;
      }
      return nowMs - sinceMs >= patienceMs ? 'frozen' : 'well';
    },
  };
}
