// The staff's PIN. The kiosk holds only its salted digest; five wrong ones in a row close the door for a minute.
import { sha256 } from './sha256.ts';

/** A PIN has few digits, and whoever has the file can try them all: so each try is made slow. */
const rounds = 2000;
const triesAllowed = 5;
const waitMs = 60_000;

const digestOf = (salt: string, pin: string): string => {
  let digest = `${salt}:${pin}`;
  for (let round = 0; round < rounds; round++) digest = sha256(digest);
  return digest;
};

/** What `kiosk.json` holds of a PIN, by 4 to 12 digits and a salt of 8 to 64 hexadecimal digits. */
export function sealPin(pin: string, salt: string): string {
  return `${salt}:${digestOf(salt, pin)}`;
}

export interface PinDoor {
  /** What a PIN does at that many milliseconds: `wait` while the door is closed, whatever the PIN. */
  enter(pin: string, now: number): 'open' | 'wrong' | 'wait';
  /** Seconds until the next PIN is looked at, rounded up; 0 when it is at once. */
  waits(now: number): number;
}

/** A door for a seal; null lets nobody in. */
export function openPinDoor(seal: string | null): PinDoor {
  let wrong = 0;
  let closedUntil = Number.NEGATIVE_INFINITY;
  const waits = (now: number) => Math.max(0, Math.ceil((closedUntil - now) / 1000));
  return {
    waits,
    enter(pin, now) {
      if (waits(now) > 0) return 'wait';
      const [salt = '', digest = ''] = (seal ?? '').split(':');
      if (seal !== null && digestOf(salt, pin) === digest) {
        wrong = 0;
        return 'open';
      }
      wrong++;
      if (wrong % triesAllowed === 0) closedUntil = now + waitMs;
      return 'wrong';
    },
  };
}
