// Your wall: the kites that your companion has caught for you, kept on this device alone. One may be flown: your kite looks
// like it from then on. What cannot be read is left out; nothing else is lost.
import { familyOf, kitePatterns } from '../content/kite-patterns.ts';
import type { FlyerSetup, Setup } from '../sim/setup.ts';
import type { TextStorage } from './settings.ts';

export interface WallKite {
  readonly pattern: string;
  /** Who flew it, and where: the pilot's name, and the level's id. */
  readonly flyer: string;
  readonly level: string;
  /** Seed of the match in which it was caught. */
  readonly seed: number;
  /** Day of the catch, as 2026-11-23. */
  readonly date: string;
}

export interface Wall {
  /** The newest first. */
  readonly kites: readonly WallKite[];
  /** Place of the kite that you fly, -1 for the level's own. */
  readonly flown: number;
  hang(kite: WallKite): void;
  /** Flies the kite at a place, or the level's own again when it is the one that is flown. */
  fly(at: number): void;
  takeDown(at: number): void;
  /** What was taken down last, until something else is done; null for nothing. */
  readonly takenDown: WallKite | null;
  putBack(): void;
}

export const wallKey = 'gudiparan.wall';
/** A wall is so large; the oldest kites make room. */
export const mostOnWall = 60;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length < 60;

function isWallKite(value: unknown): value is WallKite {
  if (typeof value !== 'object' || value === null) return false;
  const { pattern, flyer, level, seed, date } = value as Record<string, unknown>;
  const isSeed = typeof seed === 'number' && Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32;
  const isDay = isText(date) && /^\d{4}-\d{2}-\d{2}$/.test(date);
  return isText(pattern) && kitePatterns.includes(pattern) && isText(flyer) && isText(level) && isSeed && isDay;
}

function readKites(text: string | null): { kites: WallKite[]; flown: number } {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    const { kites, flown } = stored as { kites?: unknown; flown?: unknown };
    const all: unknown[] = Array.isArray(kites) ? kites.slice(0, mostOnWall) : [];
    const whole = all.filter(isWallKite);
    const chosen = typeof flown === 'number' ? whole.indexOf(all[flown] as WallKite) : -1;
    return { kites: whole, flown: chosen };
  } catch {
    return { kites: [], flown: -1 };
  }
}

/** Opens the wall of this device. */
export function openWall(storage: TextStorage): Wall {
  let { kites, flown } = readKites(storage.read(wallKey));
  let taken: { kite: WallKite; at: number; wasFlown: boolean } | null = null;
  const keep = () => storage.write(wallKey, JSON.stringify({ kites, flown }));
  return {
    get kites() {
      return kites;
    },
    get flown() {
      return flown;
    },
    get takenDown() {
      return taken?.kite ?? null;
    },
    hang(kite) {
      taken = null;
      // Beside what another page of the game has hung there meanwhile.
      ({ kites, flown } = readKites(storage.read(wallKey)));
      kites = [kite, ...kites].slice(0, mostOnWall);
      if (flown >= 0) flown = flown + 1 < kites.length ? flown + 1 : -1;
      keep();
    },
    fly(at) {
      if (kites[at] === undefined) return;
      taken = null;
      flown = flown === at ? -1 : at;
      keep();
    },
    takeDown(at) {
      const kite = kites[at];
      if (kite === undefined) return;
      taken = { kite, at, wasFlown: flown === at };
      kites = kites.filter((_, i) => i !== at);
      flown = flown === at ? -1 : flown > at ? flown - 1 : flown;
      keep();
    },
    putBack() {
      if (taken === null) return;
      const { kite, at, wasFlown } = taken;
      kites = [...kites.slice(0, at), kite, ...kites.slice(at)].slice(0, mostOnWall);
      flown = wasFlown ? at : flown >= at ? flown + 1 : flown;
      taken = null;
      keep();
    },
  };
}

/** The setup in which `you` fly a kite of that design. Who wears one like it wears your old one, or another, instead. */
export function dressed(setup: Setup, you: string, pattern: string): Setup {
  const own = setup.flyers.find(({ id }) => id === you);
  if (own === undefined || own.pattern === pattern) return setup;
  const family = familyOf(pattern);
  const others = [own.pattern, ...kitePatterns].filter((other) => familyOf(other) !== family);
  let given = 0;
  const dress = (flyer: FlyerSetup): FlyerSetup => {
    if (flyer.id === you) return { ...flyer, pattern };
    if (flyer.spareOf === you || familyOf(flyer.pattern) !== family) return flyer;
    return { ...flyer, pattern: others[given++ % others.length] ?? flyer.pattern };
  };
  return { ...setup, flyers: setup.flyers.map(dress) };
}
