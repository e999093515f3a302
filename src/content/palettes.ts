// The palettes of the chapters by name: in which light and season a level is seen. Nothing is flown differently.

/** In the order of `assets/pictures/palettes.json`. */
export const palettes = [
  'sahar',
  'dokan',
  'shab',
  'kucha',
  'anar',
  'sobh',
  'asr',
  'shafaq',
  'gozar',
  'fremont',
  'khak',
  'nawroz',
] as const;

export type Palette = (typeof palettes)[number];
