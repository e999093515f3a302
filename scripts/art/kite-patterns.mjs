// The sixteen designs, in a space where the kite's half-height and half-width are 1: nose (0, -1), tips (±1, 0).
// The names of the patterns are ours; only the size names of Afghan kites are traditional.
import { Path2D } from '@napi-rs/canvas';
import { turn } from './numbers.mjs';
import { outline } from './scissors.mjs';

/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./scissors.mjs').Point} Point */
/** @typedef {readonly [string, string, string, string]} Papers the ground and up to three more colours */
/** @typedef {(context: Context, papers: Papers) => void} DrawPattern */

/** @param {Context} c @param {string} colour */
const ground = (c, colour) => box(c, colour, -1.3, -1.3, 2.6, 2.6);

/** @param {Context} c @param {string} colour @param {number} x @param {number} y @param {number} w @param {number} h */
function box(c, colour, x, y, w, h) {
  c.fillStyle = colour;
  c.fillRect(x, y, w, h);
}

/** @param {Context} c @param {string} colour @param {number} x @param {number} y @param {number} radius */
function disc(c, colour, x, y, radius) {
  c.fillStyle = colour;
  c.beginPath();
  c.arc(x, y, radius, 0, turn);
  c.fill();
}

/** @param {Context} c @param {string} colour @param {readonly Point[]} corners */
function cut(c, colour, corners) {
  c.fillStyle = colour;
  c.fill(outline(corners));
}

/** @param {Context} c @param {string} colour @param {string} path as in SVG */
function curved(c, colour, path) {
  c.fillStyle = colour;
  c.fill(new Path2D(path));
}

/** @param {Context} c @param {string} colour @param {number} x @param {number} y @param {number} outer
 * @param {number} inner @param {number} points */
function star(c, colour, x, y, outer, inner, points) {
  /** @type {Point[]} */
  const corners = [];
  for (let i = 0; i < points * 2; i++) {
    const angle = -turn / 4 + (i * turn) / (points * 2);
    const radius = i % 2 ? inner : outer;
    corners.push([x + Math.cos(angle) * radius, y + Math.sin(angle) * radius]);
  }
  cut(c, colour, corners);
}

/** A band folded over the spine. @param {Context} c @param {string} colour @param {number} y @param {number} h */
function chevron(c, colour, y, h) {
  cut(c, colour, [
    [-1.2, y + 1.2],
    [0, y],
    [1.2, y + 1.2],
    [1.2, y + 1.2 + h],
    [0, y + h],
    [-1.2, y + 1.2 + h],
  ]);
}

/** @type {Readonly<Record<string, DrawPattern>>} */
export const patterns = {
  // Two pieces: halves, and a belt.
  'du-rang': (c, [a, b]) => {
    ground(c, a);
    box(c, b, 0, -1, 1, 2);
  },
  'nim-takhta': (c, [a, b, d]) => {
    ground(c, a);
    box(c, b, -1, 0, 2, 1);
    box(c, d, -1, -0.08, 2, 0.16);
  },
  // Three pieces: eyes, arrow, chevrons. Pupils are dark: yellow ones would read as fried eggs.
  chashm: (c, [a, b, d]) => {
    ground(c, a);
    for (const side of [-1, 1]) {
      disc(c, b, side * 0.42, -0.06, 0.27);
      disc(c, d, side * 0.42, -0.06, 0.13);
    }
    cut(c, b, [
      [-0.3, 1],
      [0.3, 1],
      [0, 0.45],
    ]);
  },
  tir: (c, [a, b]) => {
    ground(c, a);
    cut(c, b, [
      [0, -0.95],
      [0.55, -0.2],
      [0.2, -0.2],
      [0.2, 0.85],
      [-0.2, 0.85],
      [-0.2, -0.2],
      [-0.55, -0.2],
    ]);
  },
  khatt: (c, [a, b, d]) => {
    ground(c, a);
    for (let i = -2; i < 4; i++) chevron(c, i % 2 ? b : d, i * 0.36 - 0.1, 0.17);
  },
  // Five pieces: checks, sun, mountain, lozenges on a belt.
  khana: (c, [a, b, d]) => {
    ground(c, a);
    c.save();
    c.rotate(turn / 8);
    const side = Math.SQRT2 / 3;
    for (let i = 0; i < 3; i++) {
      for (let k = 0; k < 3; k++) if ((i + k) % 2) box(c, b, (i - 1.5) * side, (k - 1.5) * side, side, side);
    }
    box(c, d, -side / 2, -side / 2, side, side);
    c.restore();
  },
  aftab: (c, [a, b, d, e]) => {
    ground(c, a);
    for (let i = 0; i < 9; i++) {
      const angle = turn / 2 + ((i + 0.5) * turn) / 18;
      const tip = (/** @type {number} */ at) => /** @type {Point} */ ([Math.cos(at) * 1.5, 0.3 + Math.sin(at) * 1.5]);
      cut(c, b, [[0, 0.3], tip(angle - 0.1), tip(angle + 0.1)]);
    }
    disc(c, d, 0, 0.3, 0.34);
    box(c, e, -1, 0.3, 2, 0.9);
  },
  koh: (c, [a, b, d]) => {
    ground(c, a);
    cut(c, b, [
      [-1.1, 0.45],
      [-0.28, -0.3],
      [0.2, 0.3],
      [0.2, 1],
      [-0.6, 1],
    ]);
    cut(c, b, [
      [-0.3, 0.5],
      [0.25, -0.42],
      [1.1, 0.5],
      [0.2, 1.1],
    ]);
    cut(c, d, [
      [0.25, -0.42],
      [0.46, -0.13],
      [0.3, -0.17],
      [0.2, -0.02],
      [0.07, -0.14],
    ]);
    cut(c, d, [
      [-0.28, -0.3],
      [-0.1, -0.08],
      [-0.24, -0.12],
      [-0.34, 0.02],
      [-0.5, -0.08],
    ]);
    disc(c, d, -0.1, -0.6, 0.12);
  },
  kamar: (c, [a, b, d]) => {
    ground(c, a);
    box(c, b, -1, -0.22, 2, 0.4);
    for (let i = -3; i < 4; i++) {
      c.save();
      c.translate(i * 0.27, -0.02);
      c.rotate(turn / 8);
      box(c, d, -0.08, -0.08, 0.16, 0.16);
      c.restore();
    }
    cut(c, b, [
      [0, 1],
      [0.3, 0.7],
      [-0.3, 0.7],
    ]);
  },
  // Six pieces: star, fish, moon, tulip.
  setara: (c, [a, b, d]) => {
    ground(c, a);
    star(c, b, 0, -0.02, 0.56, 0.36, 8);
    star(c, d, 0, -0.02, 0.3, 0.19, 8);
    for (const side of [-1, 1]) {
      cut(c, b, [
        [side * 1.02, -0.1],
        [side * 1.02, 0.1],
        [side * 0.72, 0],
      ]);
    }
  },
  mahi: (c, [a, b, d]) => {
    ground(c, a);
    curved(c, b, 'M0 -.86 Q.62 -.2 0 .5 Q-.62 -.2 0 -.86Z');
    cut(c, b, [
      [0, 0.38],
      [0.3, 0.78],
      [-0.3, 0.78],
    ]);
    disc(c, a, 0, -0.5, 0.075);
    c.strokeStyle = d;
    c.lineWidth = 0.055;
    for (let i = 0; i < 3; i++) {
      c.beginPath();
      c.arc(0, -0.42 + i * 0.25, 0.22, 0.35, 2.79);
      c.stroke();
    }
  },
  mah: (c, [a, b, d]) => {
    ground(c, a);
    disc(c, b, 0, -0.08, 0.46);
    disc(c, a, 0.17, -0.14, 0.38);
    star(c, d, 0.3, -0.18, 0.17, 0.07, 5);
  },
  lala: (c, [a, b, d]) => {
    ground(c, a);
    const flower = 'M0 .4 C-.5 .3 -.45 -.2 -.34 -.5 L-.14 -.24 L0 -.6 L.14 -.24 L.34 -.5 C.45 -.2 .5 .3 0 .4Z';
    curved(c, b, flower);
    box(c, d, -0.035, 0.38, 0.07, 0.6);
    for (const side of [-1, 1]) {
      curved(c, d, `M0 .8 Q${side * 0.32} .62 ${side * 0.3} .36 Q${side * 0.06} .5 0 .8Z`);
    }
  },
  // Seven pieces: pomegranate, fan, stars.
  anar: (c, [a, b, d]) => {
    ground(c, a);
    disc(c, b, 0, 0.08, 0.42);
    cut(c, b, [
      [-0.2, -0.3],
      [-0.24, -0.56],
      [-0.08, -0.44],
      [0, -0.62],
      [0.08, -0.44],
      [0.24, -0.56],
      [0.2, -0.3],
    ]);
    curved(c, d, 'M0 -.2 Q.28 .1 0 .38 Q-.28 .1 0 -.2Z');
    for (const [x, y] of /** @type {Point[]} */ ([
      [0, 0],
      [-0.07, 0.12],
      [0.07, 0.12],
      [0, 0.23],
    ])) {
      disc(c, b, x, y, 0.045);
    }
  },
  'haft-parcha': (c, [a, b, d]) => {
    ground(c, a);
    for (const i of [1, 3, 5]) {
      const tip = (/** @type {number} */ at) => /** @type {Point} */ ([Math.cos(at) * 2, -0.55 + Math.sin(at) * 2]);
      cut(c, b, [[0, -0.55], tip((i * turn) / 14), tip(((i + 1) * turn) / 14)]);
    }
    cut(c, d, [
      [0, -1],
      [0.45, -0.55],
      [-0.45, -0.55],
    ]);
  },
  girih: (c, [a, b, d]) => {
    ground(c, a);
    for (const [x, y] of /** @type {Point[]} */ ([
      [0, 0],
      [0.5, 0],
      [-0.5, 0],
      [0, 0.5],
      [0, -0.5],
    ])) {
      star(c, b, x, y, 0.23, 0.15, 8);
      disc(c, d, x, y, 0.07);
    }
  },
};

/** @typedef {'player' | 'rival' | 'snowfield' | 'embers' | 'rose' | 'glaze' | 'plum' | 'pomegranate'} PapersName */

/** Papers that go well together, at least 25 steps of lightness between neighbours.
 * @type {Readonly<Record<PapersName, Papers>>} */
export const papers = {
  player: ['#c1273f', '#fff0d2', '#26205e', '#7d1830'],
  rival: ['#ffcf4d', '#1c3c8c', '#fff6e0', '#2a9d9a'],
  snowfield: ['#e9f0dc', '#1d7f86', '#e0563a', '#1d7f86'],
  embers: ['#f2a428', '#7d1f4a', '#fff0d2', '#b3243a'],
  rose: ['#d6527e', '#fff0d2', '#4b1d52', '#7d1f4a'],
  glaze: ['#2a9d9a', '#fff3dc', '#1f3f8f', '#123b5c'],
  plum: ['#6a2c70', '#f2b33d', '#fff0d2', '#3b1545'],
  pomegranate: ['#fff0d2', '#c1273f', '#1f3f8f', '#c1273f'],
};
