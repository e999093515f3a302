// What a person has chosen: one validated object. An address beats the store, the store beats the default; what is
// chosen in the page beats all three and is stored. Values that do not fit are left out one by one and told.
import { type Scheme, schemes } from '../sim/hands/gesture.ts';

/** A store of short texts. `src/platform/storage.ts` fills it with the browser's. */
export interface TextStorage {
  /** The stored text, or null. Never throws. */
  read(key: string): string | null;
  /** Never throws; what cannot be stored lasts for this sitting. */
  write(key: string, text: string): void;
}

export type Motion = 'full' | 'calm';

/** How much of the picture is drawn: by itself as fast as the machine can, or one of four tiers. */
export const qualities = ['auto', 'fine', 'good', 'plain', 'bare'] as const;
export type Quality = (typeof qualities)[number];

export interface Settings {
  readonly muted: boolean;
  /** Loudness of everything, 0..1. */
  readonly volume: number;
  /** Loudness of music, of wind and line and all that is done, and of people; each 0..1, under the loudness of everything. */
  readonly musicVolume: number;
  readonly soundVolume: number;
  readonly voiceVolume: number;
  /** Nothing comes from one side alone. */
  readonly mono: boolean;
  /** Sounds are said in words, too. */
  readonly captions: boolean;
  /** `calm` leaves out shake, zoom, tremble and flashes. */
  readonly motion: Motion;
  /** How the player holds the line. */
  readonly scheme: Scheme;
  /** At the spool a tap begins and ends: nothing needs to be held or circled. */
  readonly spoolTaps: boolean;
  /** The companion may run for a loose kite of his own accord. */
  readonly goesAlone: boolean;
  /** Render resolution as a share of the screen's, 0.5..1. */
  readonly renderScale: number;
  readonly quality: Quality;
}

export const settingsKey = 'gudiparan.settings';

const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;

const checks: { readonly [Name in keyof Settings]: (value: unknown) => value is Settings[Name] } = {
  muted: (value): value is boolean => typeof value === 'boolean',
  volume: isShare,
  musicVolume: isShare,
  soundVolume: isShare,
  voiceVolume: isShare,
  mono: (value): value is boolean => typeof value === 'boolean',
  captions: (value): value is boolean => typeof value === 'boolean',
  motion: (value): value is Motion => value === 'full' || value === 'calm',
  scheme: (value): value is Scheme => (schemes as readonly unknown[]).includes(value),
  spoolTaps: (value): value is boolean => typeof value === 'boolean',
  goesAlone: (value): value is boolean => typeof value === 'boolean',
  renderScale: (value): value is number => typeof value === 'number' && value >= 0.5 && value <= 1,
  quality: (value): value is Quality => (qualities as readonly unknown[]).includes(value),
};

const isSettingName = (name: string): name is keyof Settings => Object.hasOwn(checks, name);

/** Keeps the entries that are settings with a fitting value. */
function fitting(candidates: Readonly<Record<string, unknown>>): { fit: Partial<Settings>; misfits: string[] } {
  const misfits: string[] = [];
  const entries = Object.entries(candidates).filter(([name, value]) => {
    const fits = isSettingName(name) && checks[name](value);
    if (!fits) misfits.push(name);
    return fits;
  });
  return { fit: Object.fromEntries(entries), misfits };
}

function parseStored(text: string | null): { stored: Partial<Settings>; misfits: string[] } {
  if (text === null) return { stored: {}, misfits: [] };
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return { stored: {}, misfits: ['*'] };
    const { fit, misfits } = fitting(parsed as Record<string, unknown>);
    return { stored: fit, misfits };
  } catch {
    return { stored: {}, misfits: ['*'] };
  }
}

export interface SettingsBook {
  readonly current: Settings;
  /** Names in the store that were left out: unknown, or of a value that does not fit; `*` when nothing could be read. */
  readonly misfits: readonly string[];
  /** Takes a choice made in the page and stores it. A value that does not fit throws a RangeError. */
  choose<Name extends keyof Settings>(name: Name, value: Settings[Name]): void;
}

/**
 * Opens the settings of this sitting.
 * `fromUrl` holds what the address asks for; it is never stored. `prefersCalm` is the system's wish for less motion.
 */
export function openSettings(
  storage: TextStorage,
  fromUrl: Readonly<Partial<Settings>>,
  prefersCalm: boolean,
): SettingsBook {
  const defaults: Settings = {
    muted: false,
    volume: 0.8,
    musicVolume: 0.7,
    soundVolume: 1,
    voiceVolume: 0.9,
    mono: false,
    captions: false,
    motion: prefersCalm ? 'calm' : 'full',
    scheme: 'point',
    spoolTaps: false,
    goesAlone: false,
    renderScale: 1,
    quality: 'auto',
  };
  const { stored, misfits } = parseStored(storage.read(settingsKey));
  let current: Settings = Object.freeze({ ...defaults, ...stored, ...fitting(fromUrl).fit });
  return {
    get current() {
      return current;
    },
    misfits,
    choose(name, value) {
      if (!checks[name](value)) throw new RangeError(`${name} cannot be ${String(value)}`);
      current = Object.freeze({ ...current, [name]: value });
      // Beside what another page of the game has stored meanwhile.
      const { stored: now } = parseStored(storage.read(settingsKey));
      storage.write(settingsKey, JSON.stringify({ ...now, [name]: value }));
    },
  };
}
