// A kiosk opens its page anew when something broke. Too often in a short time, and it does so quietly: a coarser picture that
// rests, and a code for the staff. Then it tries more and more rarely, but it never gives up.
import type { TextStorage } from '../settings.ts';

const healsKey = 'gudiparan.kiosk.heals';

/** What can break, by the code that the staff reads. */
export const healCodes = { error: 'K1', context: 'K2', frames: 'K3', game: 'K4' } as const;
export type HealCause = keyof typeof healCodes;

export interface Heal {
  /** Milliseconds of the wall clock. */
  readonly at: number;
  readonly cause: HealCause;
  /** The error's own words, for the staff. */
  readonly words: string;
}

const keptHeals = 20;
const windowMs = 300_000;
const safeFrom = 3;
/** From one reload to the next in safe mode, milliseconds. */
const safeWaitMs = 60_000;
const mostWords = 200;

function isHeal(value: unknown): value is Heal {
  if (typeof value !== 'object' || value === null) return false;
  const { at, cause, words } = value as Partial<Heal>;
  return typeof at === 'number' && typeof words === 'string' && Object.hasOwn(healCodes, cause ?? '');
}

function readHeals(text: string | null): Heal[] {
  try {
    const parsed: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isHeal) : [];
  } catch {
    return [];
  }
}

export interface Heals {
  /** The last ones, oldest first. */
  readonly list: readonly Heal[];
  /** Three or more of the last five minutes: the page must spare itself. A clock that was set counts as no time. */
  safe(now: number): boolean;
  /** Writes one down; says after how many milliseconds the page may be opened anew. */
  note(cause: HealCause, words: string, now: number): number;
}

/** Opens the list of this device. */
export function openHeals(storage: TextStorage): Heals {
  const list = () => readHeals(storage.read(healsKey));
  const isRecent = (now: number) => (heal: Heal) => Math.abs(now - heal.at) < windowMs;
  const safe = (now: number) => list().filter(isRecent(now)).length >= safeFrom;
  return {
    get list() {
      return list();
    },
    safe,
    note(cause, words, now) {
      const wait = safe(now) ? safeWaitMs : 0;
      const kept = [...list(), { at: now, cause, words: words.slice(0, mostWords) }].slice(-keptHeals);
      storage.write(healsKey, JSON.stringify(kept));
      return wait;
    },
  };
}
