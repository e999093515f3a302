// Sounds that never stop while a kite flies: wind, line, spool, paper, people. Pure: what they should be now.
import type { EarReading } from './ear.ts';
import { modes, saHertz } from './music/modes.ts';
import { type LoopName, loopNames } from './sounds.ts';

export interface DroneLevel {
  /** 0..1 */
  readonly volume: number;
  /** Playback rate; 1 is as recorded. */
  readonly rate: number;
}

export type Drones = Readonly<Record<LoopName, DroneLevel>>;

const silent: DroneLevel = { volume: 0, rate: 1 };
export const silence = Object.fromEntries(loopNames.map((name) => [name, silent])) as Drones;

/** The pitch that the hum was recorded at, hertz (`scripts/sounds/hum.mjs`). */
const recordedHertz = 165;
/** Rates that a player can give. */
const slowest = 0.5;
const fastest = 3;
/** The line begins to sing at this share of its load, and sings out at the other. */
const firstSong = 0.12;
const fullSong = 0.85;

/** Greatest volumes, 0..1. The recordings are as loud as `docs/sound.md` says. */
export const loudest: Readonly<Record<LoopName, number>> = {
  wind: 0.9,
  whistle: 0.5,
  hum: 0.55,
  rasp: 0.8,
  reel: 0.35,
  paper: 0.55,
  murmur: 0.5,
};

/** Where wind is full, m/s; from where to where a kite hears it whistle, metres. */
const fullWind = 9;
const whistles = { from: 30, full: 80 } as const;
/**
 * Work at a crossing that is as loud as can be: speed times force, W. Loudness follows its root. In duels of the first level the
 * lines slide over each other at 4 to 43 m/s with 0.1 to 3 N: 8 W in the middle, 25 W at the 95th percentile.
 */
const fullRub = 30;
/** Strokes of the rasp as recorded; when line hardly slides, at most, and more for each m/s (`scripts/sounds/rasp.mjs`). */
const raspStrokes = 14;
const strokes = { least: 9, most: 26, perSpeed: 0.43 } as const;
/** The spool's clicks as recorded, and clicks a metre of line makes: 12 to 60 a second (`scripts/sounds/reel.mjs`). */
const reelClicks = 24;
const clicks = { least: 12, most: 60, perMetre: 6 } as const;
/** How loud the spool is that hardly turns, 0..1, and at which speed it is loudest, m/s. */
const reelLoudness = { least: 0.2, fullSpeed: 10 } as const;
/** Slower than this the spool does not rattle, m/s. */
const leastReel = 0.15;
/** The pitch leans so far toward the nearest note of the mode that is played in the sky. */
const lean = 0.4;

const between = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Pitch of a taut line in hertz, like a string's: up with the root of the tension, down with that of the length. */
export function humHertz(tensionShare: number, lineMetres: number): number {
  return 330 * Math.sqrt(Math.max(0, tensionShare)) * Math.sqrt(80 / Math.max(10, lineMetres));
}

/** A pitch that leans toward the nearest note of the mode, hertz. */
export function leanToMode(hertz: number): number {
  if (!(hertz > 0)) return hertz;
  const halfTones = 12 * Math.log2(hertz / saHertz);
  const octave = 12 * Math.floor(halfTones / 12);
  const notes = [...modes.bright, 12].map((note) => octave + note);
  const nearest = notes.reduce((best, note) => (Math.abs(note - halfTones) < Math.abs(best - halfTones) ? note : best));
  return saHertz * 2 ** ((halfTones + lean * (nearest - halfTones)) / 12);
}

/** What the crossing should sound like: strokes by the rubbing speed, loudness by the work done there. */
function raspOf(speed: number, newtons: number): DroneLevel {
  return {
    volume: loudest.rasp * Math.sqrt(between((speed * newtons) / fullRub, 0, 1)),
    rate: Math.min(strokes.most, strokes.least + strokes.perSpeed * speed) / raspStrokes,
  };
}

/** What everything that goes on should sound like now; null is silence. */
export function dronesOf(reading: EarReading | null): Drones {
  if (reading === null) return silence;
  const { tensionShare, lineMetres, windSpeed, heightMetres, rubSpeed, rubNewtons, reelSpeed, flutter } = reading;
  const breeze = between(windSpeed / fullWind, 0, 1);
  const song = between((tensionShare - firstSong) / (fullSong - firstSong), 0, 1);
  const high = between((heightMetres - whistles.from) / (whistles.full - whistles.from), 0, 1);
  const turning = reelSpeed < leastReel ? 0 : between(reelLoudness.least + reelSpeed / reelLoudness.fullSpeed, 0, 1);
  return {
    wind: { volume: loudest.wind * (0.25 + 0.75 * breeze), rate: 0.85 + 0.4 * breeze },
    whistle: { volume: loudest.whistle * breeze * high, rate: 0.9 + 0.3 * breeze },
    hum: {
      volume: loudest.hum * song ** 0.7,
      rate: between(leanToMode(humHertz(tensionShare, lineMetres)) / recordedHertz, slowest, fastest),
    },
    rasp: raspOf(rubSpeed, rubNewtons),
    reel: {
      volume: loudest.reel * turning,
      rate: between(clicks.perMetre * reelSpeed, clicks.least, clicks.most) / reelClicks,
    },
    paper: { volume: loudest.paper * flutter * breeze, rate: 0.8 + 0.4 * breeze },
    murmur: { volume: loudest.murmur * reading.people, rate: 1 },
  };
}
