// A gudiparan: tissue pieces glued on a spine and a bow, lit from behind, folded a little at the spine.
import { createCanvas, Path2D } from '@napi-rs/canvas';
import { thin } from './colour.mjs';
import { patterns } from './kite-patterns.mjs';
import { paper } from './paper.mjs';
import { outline } from './scissors.mjs';

/** @typedef {import('./kite-patterns.mjs').Papers} Papers */
/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./scissors.mjs').Point} Point */
/** @typedef {import('./stage.mjs').Stage} Stage */

/** Half the width, in half-heights. */
const wide = 1.06;
/** Where the bridle is tied, in half-heights below the middle. */
const bridlePoints = /** @type {const} */ ([-0.34, 0.42]);

/** The outline: a diamond with arched shoulders and drooped tips, `size` px from the middle to the tail. No tail fin.
 * @param {number} size @param {number} [skew] how much lower the left tip hangs than the right, px */
export function kiteOutline(size, skew = 0) {
  const w = size * wide;
  const path = new Path2D();
  path.moveTo(0, -size * 0.92);
  path.quadraticCurveTo(w * 0.56, -size * 0.56, w, skew);
  path.quadraticCurveTo(w * 0.46, size * 0.5, 0, size * 0.98);
  path.quadraticCurveTo(-w * 0.46, size * 0.5, -w, -skew);
  path.quadraticCurveTo(-w * 0.56, -size * 0.56, 0, -size * 0.92);
  path.closePath();
  return path;
}

/**
 * @typedef {object} KiteLook
 * @property {number} [glow] light through the paper, 0..1
 * @property {readonly [number, number]} [light] from where, in shares of the size
 * @property {boolean | string} [shadow] on the sky behind; a colour of its own, or none
 * @property {number} [hazed] how far off, 0..1
 * @property {string} [hazeColour]
 */

/**
 * Glues a kite onto the stage, its middle at `at`, `size` px from there to the tail, turned by `angle` radians.
 * @param {Stage} stage @param {Point} at @param {number} size @param {number} angle @param {string} pattern
 * @param {Papers} papers @param {KiteLook} [look]
 */
export function kite(stage, at, size, angle, pattern, papers, look = {}) {
  const half = size * 1.5;
  const { scale } = stage;
  const own = createCanvas(half * 2 * scale, half * 2 * scale).getContext('2d');
  own.scale(scale, scale);
  own.translate(half, half);
  own.save();
  const edge = kiteOutline(size, size * 0.02);
  own.clip(edge);
  pieces(own, size, scale, pattern, papers);
  tissue(own, size, at);
  light(own, size, half, look);
  if (look.hazed) {
    own.globalCompositeOperation = 'source-over';
    own.fillStyle = thin(look.hazeColour ?? '#cfe0d8', look.hazed);
    own.fillRect(-half, -half, half * 2, half * 2);
  }
  own.globalCompositeOperation = 'source-over';
  own.strokeStyle = 'rgba(255,246,226,.75)';
  own.lineWidth = Math.max(1, size * 0.035);
  own.stroke(edge);
  own.restore();
  bamboo(own, size, look.hazed ?? 0);

  const { context } = stage;
  context.save();
  context.translate(...at);
  context.rotate(angle);
  if (look.shadow !== false) {
    context.shadowColor = typeof look.shadow === 'string' ? look.shadow : 'rgba(40,20,60,.35)';
    context.shadowBlur = size * 0.12 * scale;
    context.shadowOffsetX = -size * 0.05 * scale;
    context.shadowOffsetY = size * 0.1 * scale;
  }
  context.drawImage(own.canvas, -half, -half, half * 2, half * 2);
  context.restore();
}

/** The pieces of the pattern, each glued on with a small shadow, and the darker seam along the spine.
 * @param {Context} own @param {number} size @param {number} scale @param {string} pattern @param {Papers} papers */
function pieces(own, size, scale, pattern, papers) {
  own.save();
  own.scale(size * wide, size);
  if (size > 10) {
    own.shadowColor = 'rgba(50,8,36,.45)';
    own.shadowBlur = size * 0.05 * scale;
    own.shadowOffsetX = -size * 0.012 * scale;
    own.shadowOffsetY = size * 0.022 * scale;
  }
  const draw = patterns[pattern];
  if (!draw) throw new Error(`No kite pattern is called "${pattern}".`);
  draw(own, papers);
  own.restore();
  own.globalCompositeOperation = 'multiply';
  own.strokeStyle = thin(papers[0], 0.35);
  own.lineWidth = size * 0.045;
  own.beginPath();
  own.moveTo(0, -size);
  own.lineTo(0, size);
  own.stroke();
}

/** The paper's texture twice, at two scales; it differs with the place on the stage.
 * @param {Context} own @param {number} size @param {Point} at */
function tissue(own, size, [x, y]) {
  const texture = paper('tissue');
  own.globalCompositeOperation = 'overlay';
  own.globalAlpha = 0.95;
  own.drawImage(texture, -size * 1.4 - (x % 60), -size * 1.4 - (y % 60), size * 4.2, size * 4.2);
  own.globalAlpha = 0.6;
  own.drawImage(texture, -size * 2 - (y % 80), -size * 2 - (x % 70), size * 6.5, size * 6.5);
  own.globalAlpha = 1;
}

/** Light from behind, and shade on the left half, changing hard at the spine: this makes it look folded.
 * @param {Context} own @param {number} size @param {number} half @param {KiteLook} look */
function light(own, size, half, { glow = 0.55, light: from = [0.6, -0.5] }) {
  const x = from[0] * size * 0.35;
  const y = from[1] * size * 0.35 + size * 0.25;
  const through = own.createRadialGradient(x, y, size * 0.05, x, y, size * 1.25);
  through.addColorStop(0, `rgba(255,214,150,${glow})`);
  through.addColorStop(0.55, `rgba(255,150,90,${glow * 0.36})`);
  through.addColorStop(1, 'rgba(0,0,0,0)');
  own.globalCompositeOperation = 'screen';
  own.fillStyle = through;
  own.fillRect(-half, -half, half * 2, half * 2);

  const fold = own.createLinearGradient(-size, 0, size, 0);
  fold.addColorStop(0, 'rgba(60,30,80,.38)');
  fold.addColorStop(0.49, 'rgba(60,30,80,.10)');
  fold.addColorStop(0.5, 'rgba(60,30,80,.22)');
  fold.addColorStop(0.56, 'rgba(255,255,255,0)');
  fold.addColorStop(1, 'rgba(255,255,255,0)');
  own.globalCompositeOperation = 'multiply';
  own.fillStyle = fold;
  own.fillRect(-half, -half, half * 2, half * 2);
}

/** Spine and bow, and on larger kites their lit side and the paper patches where the bridle is tied.
 * @param {Context} own @param {number} size @param {number} hazed */
function bamboo(own, size, hazed) {
  const sticks = new Path2D();
  sticks.moveTo(0, -size * 0.95);
  sticks.quadraticCurveTo(size * 0.03, 0, 0, size);
  sticks.moveTo(-size * wide, size * 0.02);
  sticks.quadraticCurveTo(0, -size * 1.06, size * wide, 0);
  own.lineCap = 'round';
  own.strokeStyle = thin('#3b1c22', 0.72 * (1 - hazed));
  own.lineWidth = Math.max(0.9, size * 0.034);
  own.stroke(sticks);
  if (size <= 30) return;
  own.strokeStyle = 'rgba(255,226,170,.55)';
  own.lineWidth = Math.max(0.5, size * 0.01);
  own.stroke(sticks);
  own.fillStyle = thin('#fff3da', 0.85);
  for (const y of bridlePoints) {
    own.beginPath();
    own.arc(0, y * size, size * 0.03, 0, Math.PI * 2);
    own.fill();
  }
}

/**
 * The bridle of a kite: a Y of thread over it, its knot on the way to the hand.
 * @param {Point} at @param {number} size @param {number} angle @param {Point} hand
 * @returns {{ knot: Point, draw: (context: Context) => void }}
 */
export function bridle([x, y], size, angle, [handX, handY]) {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const [upper, lower] = bridlePoints.map(
    (share) => /** @type {Point} */ ([x - share * size * s, y + share * size * c]),
  );
  const far = Math.hypot(handX - x, handY - y);
  /** @type {Point} */
  const knot = [x + ((handX - x) / far) * size * 0.86, y + ((handY - y) / far) * size * 0.86];
  return {
    knot,
    draw: (context) => {
      const threads = outline([upper ?? knot, knot, lower ?? knot], false);
      context.save();
      context.lineCap = 'round';
      context.strokeStyle = 'rgba(60,25,50,.35)';
      context.lineWidth = 2;
      context.stroke(threads);
      context.strokeStyle = '#fff6dd';
      context.lineWidth = 1.1;
      context.stroke(threads);
      context.fillStyle = '#fff6dd';
      context.beginPath();
      context.arc(...knot, 2, 0, Math.PI * 2);
      context.fill();
      context.restore();
    },
  };
}
