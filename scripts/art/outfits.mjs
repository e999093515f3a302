// What the people wear. Each has a near-black body and one accent; only the player wears pomegranate.

/**
 * @typedef {object} Outfit
 * @property {string} ink the near-black of legs, boots and hair
 * @property {string} sleeve the arm further from us
 * @property {string} rim
 * @property {string} accent scarf, hem and cuffs
 * @property {string} hat
 * @property {string} coat
 * @property {string} stripe
 * @property {string} skin
 * @property {string} scarf of the companions
 * @property {string} pompom
 * @property {string} wood of the spool
 * @property {string} thread
 */

const everyone = {
  ink: '#2d1a2b',
  sleeve: '#38202f',
  rim: '#ffcf92',
  skin: '#b9764e',
  wood: '#8a4d2a',
  thread: '#f7e9c4',
  pompom: '#fff2d8',
};

/** @type {Outfit} */
export const player = {
  ...everyone,
  accent: '#f0ac2b',
  scarf: '#f0ac2b',
  hat: '#c1273f',
  coat: '#43283a',
  stripe: '#7a4150',
};

/** @type {Outfit} */
export const playerCompanion = {
  ...everyone,
  accent: '#d2542f',
  scarf: '#97304a',
  hat: '#1f7d8c',
  coat: '#3a2b45',
  stripe: '#6f5a80',
};

/** @type {Outfit} */
export const rival = {
  ...player,
  accent: '#f6d26a',
  scarf: '#f6d26a',
  hat: '#1f3f8f',
  coat: '#35304f',
  stripe: '#5d5a86',
};

/** @type {Outfit} */
export const rivalCompanion = { ...playerCompanion, hat: '#e3b04b', coat: '#4a2f3a' };
