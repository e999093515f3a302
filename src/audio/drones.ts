// Sounds that never stop while a kite flies: the wind, and the line that sings under load. Pure: what they should be
// now, reckoned from tension, length and wind.

export interface DroneLevel {
  /** 0..1 */
  readonly volume: number;
  /** Playback rate; 1 is as recorded. */
  readonly rate: number;
}

export interface Drones {
  readonly wind: DroneLevel;
  readonly hum: DroneLevel;
}

export interface DroneReading {
  /** Share of the breaking load, 0..1. */
  readonly tensionShare: number;
  readonly lineMetres: number;
  /** Wind at the kite, m/s. */
  readonly windSpeed: number;
}

export const silence: Drones = { wind: { volume: 0, rate: 1 }, hum: { volume: 0, rate: 1 } };

/** The pitch that the hum was recorded at, hertz (`scripts/sounds/hum.mjs`). */
const recordedHertz = 165;
/** Rates that a player can give. */
const slowest = 0.5;
const fastest = 3;
/** The line begins to sing at this share of its load, and sings out at the other. */
const firstSong = 0.12;
const fullSong = 0.85;
const loudestHum = 0.34;
const loudestWind = 0.42;
/** Notes of the mode over Sa = D3, 146.8 Hz, in half tones: the pitch leans 40 % toward the nearest. */
const saHertz = 146.8;
const mode = [0, 2, 4, 5, 7, 9, 10];
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
  const notes = [...mode, 12].map((note) => octave + note);
  const nearest = notes.reduce((best, note) => (Math.abs(note - halfTones) < Math.abs(best - halfTones) ? note : best));
  return saHertz * 2 ** ((halfTones + lean * (nearest - halfTones)) / 12);
}

/** What wind and line should sound like now; null is silence. */
export function dronesOf(reading: DroneReading | null): Drones {
  if (reading === null) return silence;
  const { tensionShare, lineMetres, windSpeed } = reading;
  const breeze = between(windSpeed / 9, 0, 1);
  const song = between((tensionShare - firstSong) / (fullSong - firstSong), 0, 1);
  return {
    wind: { volume: loudestWind * (0.25 + 0.75 * breeze), rate: 0.85 + 0.4 * breeze },
    hum: {
      volume: loudestHum * song ** 0.7,
      rate: between(leanToMode(humHertz(tensionShare, lineMetres)) / recordedHertz, slowest, fastest),
    },
  };
}
