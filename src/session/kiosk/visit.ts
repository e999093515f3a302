// One visitor's turn at a kiosk. It begins with a touch, is asked after when nobody touches anything, and ends when nobody
// answers, or where a round ends after its minutes. All by a clock that only runs forward: a wall clock that is set, or a
// machine that slept, ends nobody's turn.
import type { KioskRules } from '../../content/kiosk-file.ts';
import type { Screen } from '../flow.ts';

type VisitRules = Pick<KioskRules, 'idleSeconds' | 'countdownSeconds' | 'minutes' | 'storyMinutes'>;

/** What the kiosk shows: it plays itself, somebody plays, it asks whether anybody is there, or it thanks. */
export type VisitPhase = 'attract' | 'visit' | 'warning' | 'thanks';

/** Why a visit ended. */
export type VisitEnd = 'idle' | 'minutes' | 'staff';

export interface VisitReading {
  readonly phase: VisitPhase;
  /** Seconds until the reset, while it warns or thanks; null otherwise. */
  readonly resetIn: number | null;
  /** Seconds of the turn that are left, below a minute; null otherwise. Zero says: this round is the last. */
  readonly turnLeft: number | null;
  /** Seconds since the visit began. */
  readonly seconds: number;
  /** The visit is over now, for this reason: told once. */
  readonly ended: VisitEnd | null;
}

export interface Visit {
  /** Somebody has touched, pressed or moved something. */
  touch(): void;
  /** How it stands. Ask about once a second; a longer gap counts as no more than `longestGapSeconds`. */
  look(now: number, screen: Screen): VisitReading;
  /** The staff ends the turn. */
  dismiss(): void;
}

/** A machine that slept must not wake up to a warning: a gap counts as so much at most. */
const longestGapSeconds = 5;
/** Thanks stand for so long before the reset. */
const thanksSeconds = 8;
/** Whoever pauses or reads at the end of the turn has so much longer, seconds; then it ends all the same. */
const graceSeconds = 150;
/** The turn's end is told from here on. */
const tellSeconds = 60;

/** Screens in the middle of a round: a turn does not end there. */
const midRound: ReadonlySet<Screen> = new Set([
  'loading',
  'flight',
  'paused',
  'run-loading',
  'run',
  'run-paused',
  'card',
]);
const ofStory: ReadonlySet<Screen> = new Set(['story', 'card']);

/** A kiosk at which nobody stands; or, with `spent` seconds, one whose visitor's turn has been interrupted. */
export function openVisit(rules: VisitRules, spent: number | null = null): Visit {
  let phase: VisitPhase = spent === null ? 'attract' : 'visit';
  let before: number | null = null;
  let idle = 0;
  let seconds = spent ?? 0;
  let thanked = 0;
  let toldStory = false;
  let dismissed = false;

  const limit = () => 60 * (toldStory ? rules.storyMinutes : rules.minutes);

  const end = (why: VisitEnd): VisitReading => {
    const told = { phase: 'attract', resetIn: null, turnLeft: null, seconds, ended: why } as const;
    phase = 'attract';
    [idle, seconds, thanked] = [0, 0, 0];
    toldStory = dismissed = false;
    return told;
  };

  const reading = (): VisitReading => {
    const left = limit() - seconds;
    const resets = phase === 'warning' ? rules.idleSeconds + rules.countdownSeconds - idle : thanksSeconds - thanked;
    return {
      phase,
      resetIn: phase === 'warning' || phase === 'thanks' ? Math.max(0, resets) : null,
      turnLeft: phase === 'visit' && left <= tellSeconds ? Math.max(0, left) : null,
      seconds,
      ended: null,
    };
  };

  /** The turn is over and nobody is in the middle of anything; or it has been over for too long. */
  const mayThank = (screen: Screen): boolean => {
    const over = seconds - limit();
    return over >= 0 && (!midRound.has(screen) || over >= graceSeconds);
  };

  const pass = (gap: number, screen: Screen): VisitReading => {
    seconds += gap;
    idle += gap;
    toldStory ||= ofStory.has(screen);
    if (phase === 'thanks') thanked += gap;
    else if (mayThank(screen)) phase = 'thanks';
    else phase = idle >= rules.idleSeconds ? 'warning' : 'visit';
    if (phase === 'thanks' && thanked >= thanksSeconds) return end('minutes');
    if (phase === 'warning' && idle >= rules.idleSeconds + rules.countdownSeconds) return end('idle');
    return reading();
  };

  return {
    touch() {
      idle = 0;
      if (phase === 'attract' || phase === 'warning') phase = 'visit';
    },
    look(now, screen) {
      const gap = before === null ? 0 : Math.max(0, Math.min(longestGapSeconds, (now - before) / 1000));
      before = now;
      if (dismissed) return end('staff');
      return phase === 'attract' ? reading() : pass(gap, screen);
    },
    dismiss() {
      dismissed = phase !== 'attract';
    },
  };
}
