import type { EarReading } from '../../src/audio/ear.ts';

/** A kite well up, on a taut line in a fair wind; nothing rubs. */
export const flying: EarReading = {
  tensionShare: 0.4,
  lineMetres: 80,
  windSpeed: 5,
  heightMetres: 50,
  rubSpeed: 0,
  rubNewtons: 0,
  strain: 0,
  reelSpeed: 0,
  flutter: 0,
  people: 0.5,
};
