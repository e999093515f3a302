// Small things of tissue and wood: clouds, smoke, wind, the sun, birds, the pinwheel, the spool.
import { Path2D } from '@napi-rs/canvas';
import { piece } from './card-pieces.mjs';
import { lerp, turn, upTo } from './numbers.mjs';
import { outline, ribbon } from './scissors.mjs';
import { layeredNoise, smoothNoise } from './seeded-random.mjs';

/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./scissors.mjs').Point} Point */
/** @typedef {import('./seeded-random.mjs').Random} Random */
/** @typedef {import('./stage.mjs').Stage} Stage */

/**
 * A torn cloud: a white deckle, and the tissue over it.
 * @param {Stage} stage @param {Point} at @param {number} width @param {number} height @param {string} colour
 * @param {number} alpha @param {number} seed
 */
export function cloud(stage, [x, y], width, height, colour, alpha, seed) {
  const noise = smoothNoise(seed);
  /** @type {Point[]} */
  const upper = [];
  /** @type {Point[]} */
  const lower = [];
  for (let i = 0; i <= 60; i++) {
    const t = i / 60;
    const swell = Math.sin(Math.PI * t) ** 0.7;
    const bumps = Math.abs(Math.sin(t * 9 + seed)) * 0.5 + Math.abs(Math.sin(t * 17 + seed * 2)) * 0.22;
    const across = x + (t - 0.5) * width;
    upper.push([across, y - height * swell * (0.35 + bumps) + layeredNoise(noise, t * 30) * 2.4]);
    lower.unshift([across, y + height * 0.16 * swell + layeredNoise(noise, t * 26 + 50) * 3]);
  }
  const edge = [...upper, ...lower];
  stage.sheet(outline(edge.map(([a, b]) => /** @type {Point} */ ([a + 1, b - 1.6]))), '#fffdf6', {
    paper: 'tissue',
    texture: 0.3,
    alpha: alpha * 0.8,
    rim: 0,
    shadow: [0, 3, 8, 'rgba(50,50,110,.18)'],
  });
  stage.sheet(outline(edge), colour, { paper: 'tissue', texture: 0.5, alpha, rim: 0, shadow: null });
}

/** Smoke from a chimney, a widening ribbon with a curl at its end.
 * @param {Stage} stage @param {Point} at @param {number} long @param {string} colour @param {number} alpha
 * @param {number} seed */
export function smoke(stage, [x, y], long, colour, alpha, seed) {
  /** @type {Point[]} */
  const spine = upTo(41).map((i) => {
    const t = i / 40;
    return [x + long * 0.46 * t ** 1.4 + Math.sin(t * 9 + seed) * long * 0.06 * Math.sqrt(t), y - long * 0.86 * t];
  });
  const [endX, endY] = spine.at(-1) ?? [x, y];
  for (let i = 1; i <= 26; i++) {
    const angle = (i / 26) * 5 * 0.9;
    const radius = long * 0.085 * (1 - (i / 26) * 0.55);
    spine.push([endX + Math.sin(angle) * radius * 1.2, endY - (1 - Math.cos(angle)) * radius]);
  }
  const halfWidth = (/** @type {number} */ t) =>
    (1 + long * 0.042 * t ** 0.75 * (1 + 0.35 * Math.sin(t * 17 + seed))) *
    (t > 0.78 ? Math.max(0.05, (1 - t) / 0.22) : 1);
  stage.sheet(ribbon(spine, halfWidth), colour, {
    paper: 'tissue',
    texture: 0.4,
    alpha,
    rim: 0.4,
    shadow: [-1, 2, 5, 'rgba(60,30,80,.22)'],
  });
}

/** The outline of a gust: a long strip that ends in a curl.
 * @param {Point} at its left end @param {number} long @param {number} bend px, negative upward
 * @param {number} thick half of it, px @param {number} radius of the curl, px */
export function gustRibbon([x, y], long, bend, thick, radius) {
  /** @type {Point[]} */
  const spine = upTo(41).map((i) => {
    const t = i / 40;
    return [x + long * t, y + Math.sin(t * 4.2) * bend * (1 - 0.3 * t)];
  });
  const [endX, endY] = spine.at(-1) ?? [x, y];
  const side = bend > 0 ? -1 : 1;
  for (let i = 1; i <= 34; i++) {
    const angle = (i / 34) * 5.2;
    const curl = radius * (1 - (i / 34) * 0.62);
    spine.push([endX + Math.sin(angle) * curl, endY + side * (1 - Math.cos(angle)) * curl * 0.92]);
  }
  return ribbon(spine, (t) => thick * Math.sin(Math.PI * Math.min(1, t * 1.02)) ** 0.8);
}

/** Discs of tissue that are not quite round, one on the other.
 * @param {Stage} stage @param {Point} at
 * @param {readonly { radius: number, colour: string, alpha: number, rim: number,
 *   shadow?: import('./stage.mjs').Shadow }[]} discs
 * @param {{ corners: number, jitter: number }} cut @param {Random} random */
export function sun(stage, [x, y], discs, cut, random) {
  for (const { radius, colour, alpha, rim, shadow } of discs) {
    /** @type {Point[]} */
    const edge = upTo(cut.corners).map((i) => {
      const angle = (i / cut.corners) * turn;
      const stray = () => (random() - 0.5) * cut.jitter;
      return [x + Math.cos(angle) * radius + stray(), y + Math.sin(angle) * radius + stray()];
    });
    stage.sheet(outline(edge), colour, { paper: 'tissue', alpha, rim, shadow: shadow ?? null });
  }
}

/** A star of paper.
 * @param {number} outer @param {number} inner @param {number} points */
export function starPath(outer, inner, points) {
  /** @type {Point[]} */
  const corners = upTo(points * 2).map((i) => {
    const angle = -turn / 4 + (i * turn) / (points * 2);
    const radius = i % 2 ? inner : outer;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
  return outline(corners);
}

/** A flake: a hexagon squashed by whoever draws it. Never round, never blurred.
 * @param {number} width @param {number} height half of them, px @param {Random} random */
export const flake = (width, height, random) =>
  outline(
    upTo(6).map((k) => {
      const angle = (k / 6) * 6.28 + random() * 0.5;
      return /** @type {Point} */ ([Math.cos(angle) * width, Math.sin(angle) * height]);
    }),
  );

/** A far flock. @param {Context} context @param {Point} at @param {{ count: number, spread: number, size: number,
 *   colour: string }} flock @param {Random} random */
export function birds(context, [x, y], { count, spread, size, colour }, random) {
  context.fillStyle = colour;
  for (let i = 0; i < count; i++) {
    const a = x + (random() - 0.5) * spread;
    const b = y + (random() - 0.5) * spread * 0.45;
    const k = size * (0.6 + random() * 0.7);
    const f = 0.2 + random() * 0.7;
    context.beginPath();
    context.moveTo(a - k, b - k * f);
    context.quadraticCurveTo(a - k * 0.3, b - k * f * 0.8, a, b);
    context.quadraticCurveTo(a + k * 0.3, b - k * f * 0.9, a + k, b - k * f * 0.7);
    context.quadraticCurveTo(a + k * 0.3, b - k * 0.1, a, b + k * 0.22);
    context.quadraticCurveTo(a - k * 0.35, b - k * 0.1, a - k, b - k * f);
    context.fill();
  }
}

/** A pinwheel of four vanes about the origin. @param {Context} context @param {number} radius
 * @param {readonly string[]} colours */
export function pinwheel(context, radius, colours) {
  context.save();
  context.rotate(0.35);
  for (const colour of colours) {
    context.fillStyle = colour;
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(radius, 0);
    context.quadraticCurveTo(radius * 0.92, radius * 0.52, radius * 0.5, radius * 0.5);
    context.closePath();
    context.fill();
    context.fillStyle = 'rgba(40,10,40,.22)';
    context.fill(
      outline([
        [0, 0],
        [radius * 0.5, radius * 0.5],
        [radius * 0.36, radius * 0.1],
      ]),
    );
    context.rotate(turn / colours.length);
  }
  context.fillStyle = '#fff2d8';
  context.beginPath();
  context.arc(0, 0, radius * 0.13, 0, turn);
  context.fill();
  context.restore();
}

/** The spool, seen from the side, about the origin; `full` (0..1) is how much thread is left on it.
 * @param {Context} context @param {number} full @param {{ wood: string, thread: string }} colours */
export function spool(context, full, { wood, thread }) {
  const thick = 6 + 13 * full;
  context.save();
  context.rotate(-0.06);
  context.fillStyle = wood;
  context.fillRect(-58, -2.6, 116, 5.2);
  for (const end of [-58, 58]) {
    context.beginPath();
    context.arc(end, 0, 4.6, 0, turn);
    context.fill();
  }
  context.fillStyle = thread;
  context.beginPath();
  context.roundRect(-30, -thick, 60, thick * 2, 4);
  context.fill();
  context.strokeStyle = 'rgba(150,110,50,.75)';
  context.lineWidth = 1;
  for (let x = -29; x < 30; x += 2.6) {
    context.beginPath();
    context.moveTo(x, -thick + 0.6);
    context.lineTo(x + 1.4, thick - 0.6);
    context.stroke();
  }
  for (const side of [-33, 33]) flange(context, side, wood);
  context.restore();
}

/** @param {Context} context @param {number} x @param {string} wood */
function flange(context, x, wood) {
  context.fillStyle = wood;
  context.beginPath();
  context.roundRect(x - 4, -23, 8, 46, 3);
  context.fill();
  context.fillStyle = 'rgba(255,220,160,.35)';
  context.fillRect(x + 1.6, -21, 1.6, 42);
  context.fillStyle = '#f0ac2b';
  for (const y of [-14, 0, 14]) {
    context.beginPath();
    context.arc(x, y, 1.7, 0, turn);
    context.fill();
  }
}

/** Thread from one place to another, hanging through by `sag` px. @param {Point} from @param {Point} to
 * @param {number} sag @param {number} [steps] @returns {Point[]} */
export const hanging = (from, to, sag, steps = 60) =>
  upTo(steps + 1).map((i) => {
    const t = i / steps;
    return [lerp(from[0], to[0], t), lerp(from[1], to[1], t) + 4 * sag * t * (1 - t)];
  });

/** Thread along the points, with a plum stroke under it that keeps it visible before snow.
 * @param {Context} context @param {readonly Point[]} points
 * @param {{ width: number, colour: string, under?: string | null }} look */
export function thread(context, points, { width, colour, under = 'rgba(60,25,50,.30)' }) {
  const path = outline(points, false);
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (under) {
    context.strokeStyle = under;
    context.lineWidth = width + 1.4;
    context.stroke(path);
  }
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
  context.restore();
}

/** A pigeon in flight, wings up or down, seen from the side; about the origin.
 * @param {Context} context @param {boolean} wingsUp */
export function pigeon(context, wingsUp) {
  const far = wingsUp ? 'M0 -1 C1 -8 4 -13 8 -17 C10 -11 10 -6 8 0Z' : 'M0 0 C-2 7 -2 12 -5 17 C2 15 8 9 8 2Z';
  const near = wingsUp
    ? 'M-4 -1 C-8 -8 -9 -14 -7 -19 C-1 -15 5 -9 6 -1Z'
    : 'M-3 -1 C-8 6 -10 13 -15 17 C-8 17 0 12 5 2Z';
  const body =
    'M-17 3 L-8 -2 C-2 -5 6 -6 11 -6 C14 -9 18 -7 17.5 -4 L20.5 -2.6 L16.6 -1.6 C14 3 6 6 -2 5 C-8 5 -12 5 -17 7 L-15 4Z';
  const neck = 'M10.5 -5.6 C13 -4.6 14 -2.6 13.4 .6 C15 0 16 -1 16.6 -2.4 C14.6 -3 13 -5 12.6 -7Z';
  piece(context, far, '#a99bb8');
  piece(context, body, '#e9e0e6');
  piece(context, neck, '#2a7d8a');
  piece(context, near, '#c9bccb');
  context.strokeStyle = 'rgba(74,42,80,.4)';
  context.lineWidth = 1;
  context.stroke(new Path2D(wingsUp ? 'M-6 -14 C-2 -11 2 -7 4 -2' : 'M-11 13 C-5 11 0 8 4 3'));
}
