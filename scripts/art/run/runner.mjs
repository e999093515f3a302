// The children of the run, seen from above and behind: from the side, going away, coming near; standing, and in the six
// pictures of a stride. A box of 100 units, feet at the origin, y up negative.
import { disc, limb, piece, shape } from '../card-pieces.mjs';
import { mix, thin } from '../colour.mjs';
import { turn } from '../numbers.mjs';

/** @typedef {import('../paper.mjs').Context} Context */
/** @typedef {import('../scissors.mjs').Point} Point */

/**
 * @typedef {object} Runner
 * @property {string} coat
 * @property {string} stripe
 * @property {string} scarf
 * @property {string} hat
 * @property {string} legs
 * @property {string} skin
 * @property {boolean} [plaits] a girl: two plaits under a scarf, and a longer dress
 */

/** @typedef {{ stride: number }} Step share of a whole stride, or -1 for one who stands */

const rim = '#ffd9a4';
const hair = '#2d1a2b';
const boots = '#3a2233';

/** You wear teal and the one pomegranate scarf; nobody else wears either.
 * @type {Record<string, Runner>} */
export const runners = {
  you: { coat: '#4a3457', stripe: '#8a6f9c', scarf: '#d2293f', hat: '#1f8f96', legs: '#2d1a2b', skin: '#b9764e' },
  'rival-0': { coat: '#7a4a2c', stripe: '#b07a48', scarf: '#f6e3b4', hat: '#e3b04b', legs: '#33222c', skin: '#b9764e' },
  'rival-1': { coat: '#2f4a7a', stripe: '#5f7fb4', scarf: '#f0ac2b', hat: '#24366e', legs: '#2a2038', skin: '#a8663f' },
  'rival-2': {
    coat: '#3f7a55',
    stripe: '#7fb48a',
    scarf: '#f4d9b0',
    hat: '#f0a23c',
    legs: '#3a2a3a',
    skin: '#b9764e',
    plaits: true,
  },
};

/** A joint below another. @param {Point} from @param {number} angle @param {number} long @returns {Point} */
const below = ([x, y], angle, long) => [x + Math.sin(angle) * long, y + Math.cos(angle) * long];

/** A leg from the side. @param {Context} context @param {number} phase @param {boolean} stands @param {string} colour */
function sideLeg(context, phase, stands, colour) {
  /** @type {Point} */
  const hip = [0, -33];
  const thigh = stands ? 0.12 * Math.sign(Math.sin(phase)) : 0.15 + 0.95 * Math.sin(phase);
  const bend = stands ? 0.05 : 0.2 + 1.25 * Math.max(0, Math.cos(phase));
  const knee = below(hip, thigh, 16);
  const foot = below(knee, thigh - bend, 14.5);
  limb(context, [hip, knee, foot], 8.4, colour, rim);
  limb(context, [foot, below(foot, thigh - bend + 1.45, 6)], 7.4, boots, rim);
}

/** @param {Context} context @param {number} phase @param {boolean} stands @param {string} colour */
function sideArm(context, phase, stands, colour) {
  /** @type {Point} */
  const shoulder = [0, -62];
  const upper = stands ? 0.1 : 0.95 * Math.sin(phase);
  const elbow = below(shoulder, upper, 13);
  const hand = below(elbow, upper + (stands ? 0.25 : 1.35), 11);
  limb(context, [shoulder, elbow, hand], 7.6, colour, rim);
  disc(context, hand[0], hand[1], 3.4, '#b9764e');
}

/** @param {Context} context @param {Runner} who */
function stripes(context, { stripe, scarf }, slope = 0) {
  context.strokeStyle = thin(stripe, 0.85);
  context.lineWidth = 1.7;
  for (let i = -4; i <= 4; i++) {
    context.beginPath();
    context.moveTo(i * 3.4 + slope, -72);
    context.quadraticCurveTo(i * 4.4, -50, i * 6.4 - slope, -20);
    context.stroke();
  }
  context.strokeStyle = thin(scarf, 0.75);
  context.lineWidth = 2;
  context.stroke(shape('M-26 -27.500 C-12 -24 12 -24 26 -28.500'));
}

/** @param {Context} context @param {Runner} who @param {Step} step */
function side(context, who, { stride }) {
  const stands = stride < 0;
  const phase = stands ? 1 : stride * turn;
  const wave = stands ? 0 : Math.sin(phase * 2) * 2.5;
  const flow = stands ? 0 : 1;
  sideArm(context, phase + Math.PI, stands, mix(who.coat, '#1a0d20', 0.35));
  sideLeg(context, phase + Math.PI, stands, mix(who.legs, '#000000', 0.2));
  sideLeg(context, phase, stands, who.legs);
  context.save();
  context.translate(0, -33);
  context.rotate(stands ? 0 : 0.17);
  context.translate(0, 33);
  // The scarf streams behind a runner.
  const ends = flow
    ? `M-3 -70 C-14 ${-76 + wave} -24 ${-66 - wave} -38 ${-72 + wave * 1.6} C-36 ${-66 + wave} -37 ${-63 + wave} -35 ${-60 + wave} C-24 ${-58 - wave} -14 ${-64 + wave} -3 -62Z`
    : 'M-4 -70 C-9 -66 -11 -58 -10 -46 L-3 -45 C-3 -54 -1 -60 2 -64Z';
  piece(context, ends, who.scarf, rim, () => {
    context.fillStyle = thin('#fff2d8', 0.7);
    if (flow) for (const x of [-33, -29]) context.fillRect(x, -90, 1.8, 60);
  });
  const hem = who.plaits ? 6 : 0;
  const kick = flow ? 7 + wave : 0;
  const coat = `M-6 -71 C-11 -68 -13 -60 -13 -52 C-14 -42 -17 -34 ${-19 - kick} ${-25 + hem * 0.6} C-8 ${-21 + hem} 6 ${-21 + hem} 16 ${-26 + hem} C12 -40 12 -56 9 -66 C8 -70 4 -72 -1 -72Z`;
  piece(context, coat, who.coat, rim, () => stripes(context, who, 3));
  sideArm(context, phase, stands, who.coat);
  piece(context, 'M-9 -74 C-4 -78 8 -78 11 -73 C12 -68 10 -65 7 -63 C0 -61 -6 -62 -9 -65Z', who.scarf, rim);
  head(context, who, 'side');
  context.restore();
}

/** Legs and arms of one who goes away or comes near.
 * @param {Context} context @param {Runner} who @param {number} phase @param {boolean} stands @param {boolean} near */
function frontLegs(context, who, phase, stands, near) {
  for (const sideOf of near ? [1, -1] : [-1, 1]) {
    const lift = stands ? 0 : Math.max(0, Math.sin(phase + (sideOf > 0 ? 0 : Math.PI)));
    const x = sideOf * 7;
    const foot = -3 - lift * (near ? 9 : 13);
    limb(
      context,
      [
        [x * 0.8, -34],
        [x * (1 + lift * 0.35), -18 - lift * 5],
        [x, foot],
      ],
      9,
      who.legs,
      rim,
    );
    const sole = near ? 1 : lift > 0.5 ? -3 : 1;
    limb(
      context,
      [
        [x - 1.5, foot + sole],
        [x + 2.5, foot + sole],
      ],
      8,
      boots,
      rim,
    );
  }
}

/** @param {Context} context @param {Runner} who @param {number} phase @param {boolean} stands @param {boolean} cheers */
function frontArms(context, who, phase, stands, cheers) {
  for (const sideOf of [-1, 1]) {
    const swing = stands ? 0 : Math.sin(phase + (sideOf > 0 ? Math.PI : 0));
    /** @type {Point[]} */
    const joints = cheers
      ? [
          [sideOf * 10, -62],
          [sideOf * 20, -78],
          [sideOf * 13, -100],
        ]
      : [
          [sideOf * 11, -64],
          [sideOf * (19 + Math.abs(swing)), -52 - swing * 4],
          [sideOf * (stands ? 16 : 13), -40 - swing * 11],
        ];
    limb(context, joints, 8, who.coat, rim);
    const [x, y] = joints[2] ?? [0, 0];
    disc(context, x, y, 3.8, who.skin);
  }
}

/** @param {Context} context @param {Runner} who @param {Step} step @param {{ near: boolean, cheers?: boolean }} how */
function front(context, who, { stride }, { near, cheers = false }) {
  const stands = stride < 0;
  const phase = stands ? 0 : stride * turn;
  const wave = stands ? 0 : Math.sin(phase * 2) * 2;
  frontLegs(context, who, phase, stands, near);
  if (!near) frontArms(context, who, phase, stands, cheers);
  const hem = who.plaits ? 7 : 0;
  const sway = stands ? 0 : Math.sin(phase) * 3;
  const coat = `M-6 -72 C-13 -71 -16 -66 -16 -58 C-16 -46 -19 -38 ${-22 + sway} ${-27 + hem} C-10 ${-22 + hem} 10 ${-22 + hem} ${22 + sway} ${-27 + hem} C19 -38 16 -46 16 -58 C16 -66 13 -71 6 -72Z`;
  piece(context, coat, who.coat, rim, () => stripes(context, who));
  if (near) {
    frontArms(context, who, phase, stands, cheers);
    context.strokeStyle = thin(hair, 0.5);
    context.lineWidth = 1.2;
    context.stroke(shape('M0 -66 L0.5 -26'));
  }
  piece(
    context,
    'M-11 -75 C-5 -79 5 -79 11 -75 C13 -70 11 -66 8 -64 C2 -61 -4 -61 -8 -64 C-12 -67 -12 -72 -11 -75Z',
    who.scarf,
    rim,
  );
  const end = near
    ? `M3 -66 C8 -64 9 -58 ${8 + wave} -44 L${2 + wave} -43 C2 -54 0 -60 -1 -64Z`
    : `M2 -68 C10 -70 ${20 + wave} -64 ${30 + wave} ${-72 + wave} L${31 + wave} ${-62 + wave} C${20 + wave} -56 8 -60 2 -62Z`;
  piece(context, end, who.scarf, rim);
  head(context, who, near ? 'near' : 'away');
}

/** Head and hat; larger than life, as seen from above.
 * @param {Context} context @param {Runner} who @param {'side' | 'away' | 'near'} view */
function head(context, who, view) {
  context.save();
  context.translate(view === 'side' ? 3 : 0, -84);
  if (who.plaits) plaits(context, view);
  disc(context, 1, -0.6, 13.4, rim);
  disc(context, 0, 0, 13.4, view === 'away' ? hair : who.skin);
  if (view === 'side') {
    context.fillStyle = hair;
    context.fill(shape('M-13.400 0 C-14 -12 -4 -14 -1 -12 C-3 -4 -4 4 -5 12 C-11 10 -13 5 -13.400 0Z'));
    disc(context, -1, 3, 2.6, mix(who.skin, '#5a2f22', 0.25));
  }
  if (view === 'near') {
    context.fillStyle = hair;
    context.fill(shape('M-13 -1 C-14 -14 14 -14 13 -1 C9 -6 -9 -6 -13 -1Z'));
  }
  hat(context, who, view);
  context.restore();
}

/** @param {Context} context @param {Runner} who @param {'side' | 'away' | 'near'} view */
function hat(context, who, view) {
  const low = view === 'away' ? 5 : -1;
  if (who.plaits) {
    const cut = `M-14.500 ${low} C-17 -18 17 -18 14.500 ${low} C8 ${low - 6} -8 ${low - 6} -14.500 ${low}Z`;
    piece(context, cut, who.hat, rim, () => {
      context.fillStyle = thin('#fff2d8', 0.65);
      for (let x = -12; x <= 12; x += 6) context.fillRect(x, -12 + Math.abs(x) * 0.4, 2.4, 2.4);
    });
    return;
  }
  const cap = `M-14 ${low} C-16 -14 -9 -21 0 -21 C9 -21 16 -14 14 ${low} C6 ${low + 2} -6 ${low + 2} -14 ${low}Z`;
  piece(context, cap, who.hat, rim, () => {
    context.strokeStyle = thin('#fff2d8', 0.6);
    context.lineWidth = 1.8;
    for (const y of [-14, -8]) {
      context.beginPath();
      for (let x = -15; x <= 15; x += 3) context.lineTo(x, y + ((x / 3) % 2 ? 1.6 : -1.6) + Math.abs(x) * 0.1);
      context.stroke();
    }
  });
  const band = `M-15 ${low - 5} C-6 ${low - 2} 6 ${low - 2} 15 ${low - 5} L14.500 ${low + 1} C6 ${low + 4} -6 ${low + 4} -14.500 ${low + 1}Z`;
  piece(context, band, mix(who.hat, '#fff2d8', 0.32));
  disc(context, 1, -22.5, 4.6, '#fff2d8');
}

/** @param {Context} context @param {'side' | 'away' | 'near'} view */
function plaits(context, view) {
  for (const at of view === 'side' ? [-9] : [-11, 11]) {
    limb(
      context,
      [
        [at * 0.8, 4],
        [at * 1.1, 14],
        [at, 24],
      ],
      5.4,
      hair,
      rim,
    );
    disc(context, at, 25, 3, '#d98a2b');
  }
}

/** Draws a runner. @param {Context} context @param {Runner} who @param {'side' | 'away' | 'near' | 'cheer'} view
 * @param {Step} step */
export function runner(context, who, view, step) {
  if (view === 'side') side(context, who, step);
  else front(context, who, step, { near: view !== 'away', cheers: view === 'cheer' });
}
