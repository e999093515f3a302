// The two papers as grey textures, 128 being neutral: laid over a colour with `overlay` they make it card or tissue.
import { createCanvas } from '@napi-rs/canvas';
import { seededRandom } from './seeded-random.mjs';

/** @typedef {import('@napi-rs/canvas').Canvas} Canvas */
/** @typedef {import('@napi-rs/canvas').SKRSContext2D} Context */
/** @typedef {import('./seeded-random.mjs').Random} Random */
/** @typedef {'card' | 'tissue'} PaperName */

/**
 * @typedef {object} PaperKind
 * @property {number} size texels, square
 * @property {number} seed
 * @property {number} mottle strength of the cloudiness, grey levels
 * @property {number} grain strength of the speckle of single texels, grey levels
 * @property {number} fibres how many
 * @property {number} fibreAlpha of the strongest fibre
 * @property {number} creases how many
 */

/** @type {Record<PaperName, PaperKind>} */
const kinds = {
  card: { size: 1024, seed: 5, mottle: 12, grain: 16, fibres: 1500, fibreAlpha: 0.16, creases: 0 },
  tissue: { size: 1400, seed: 6, mottle: 18, grain: 6, fibres: 1300, fibreAlpha: 0.22, creases: 26 },
};

/** @type {Map<PaperName, Canvas>} */
const made = new Map();

/** The texture of a paper, made once. Laid at half its size: two texels for each design px.
 * @param {PaperName} name */
export function paper(name) {
  const known = made.get(name);
  if (known) return known;
  const sheet = makePaper(kinds[name]);
  made.set(name, sheet);
  return sheet;
}

/** @param {PaperKind} kind */
function makePaper(kind) {
  const random = seededRandom(kind.seed);
  const canvas = createCanvas(kind.size, kind.size);
  const context = canvas.getContext('2d');
  context.fillStyle = '#808080';
  context.fillRect(0, 0, kind.size, kind.size);
  cloud(context, kind, random);
  layFibres(context, kind, random);
  for (let i = 0; i < kind.creases; i++) crease(context, kind, random);
  speckle(context, kind, random);
  return canvas;
}

/** Cells across and strength of the four layers of cloudiness, coarse to fine. */
const octaves = /** @type {const} */ ([
  [6, 1],
  [14, 0.7],
  [40, 0.5],
  [110, 0.3],
]);

/** @param {Context} context @param {PaperKind} kind @param {Random} random */
function cloud(context, kind, random) {
  for (const [cells, strength] of octaves) {
    const small = createCanvas(cells, cells);
    const smallContext = small.getContext('2d');
    const image = smallContext.createImageData(cells, cells);
    for (let i = 0; i < image.data.length; i += 4) {
      const grey = 128 + (random() - 0.5) * 2 * kind.mottle * 6;
      image.data.set([grey, grey, grey, 255], i);
    }
    smallContext.putImageData(image, 0, 0);
    context.globalAlpha = 0.16 * strength;
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = 'high';
    context.drawImage(small, 0, 0, kind.size, kind.size);
  }
  context.globalAlpha = 1;
}

/** @param {Context} context @param {PaperKind} kind @param {Random} random */
function layFibres(context, kind, random) {
  for (let i = 0; i < kind.fibres; i++) {
    const x = random() * kind.size;
    const y = random() * kind.size;
    const long = 10 + random() * 46;
    const from = random() * 6.28;
    const to = from + (random() - 0.5) * 1.6;
    const light = random() < 0.62;
    const alpha = kind.fibreAlpha * (light ? 1 : 0.8) * random();
    context.strokeStyle = light ? `rgba(255,255,255,${alpha})` : `rgba(0,0,0,${alpha})`;
    context.lineWidth = 0.6 + random() * 1.1;
    context.beginPath();
    context.moveTo(x, y);
    context.quadraticCurveTo(
      x + Math.cos(from) * long * 0.5,
      y + Math.sin(from) * long * 0.5,
      x + Math.cos(to) * long,
      y + Math.sin(to) * long,
    );
    context.stroke();
  }
}

/** A fold: a light line, a dark one beside it, and a soft glow of light over both.
 * @param {Context} context @param {PaperKind} kind @param {Random} random */
function crease(context, kind, random) {
  let x = random() * kind.size;
  let y = random() * kind.size;
  let heading = random() * 6.28;
  const kinks = Math.trunc(4 + random() * 8);
  const alpha = 0.08 + random() * 0.14;
  /** @type {[number, number][]} */
  const points = [[x, y]];
  for (let k = 0; k < kinks; k++) {
    const long = 30 + random() * 110;
    heading += (random() - 0.5) * 0.7;
    x += Math.cos(heading) * long;
    y += Math.sin(heading) * long;
    points.push([x, y]);
  }
  context.lineJoin = 'bevel';
  strokeThrough(context, points, 0, 0, `rgba(255,255,255,${alpha})`, 2.2);
  strokeThrough(context, points, 2, 2.4, `rgba(0,0,0,${alpha})`, 2.2);
  strokeThrough(context, points, 0, 0, `rgba(255,255,255,${alpha * 0.35})`, 7);
}

/** @param {Context} context @param {[number, number][]} points @param {number} dx @param {number} dy
 * @param {string} colour @param {number} width */
function strokeThrough(context, points, dx, dy, colour, width) {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x + dx, y + dy);
  context.stroke();
}

/** @param {Context} context @param {PaperKind} kind @param {Random} random */
function speckle(context, kind, random) {
  const image = context.getImageData(0, 0, kind.size, kind.size);
  const { data } = image;
  for (let i = 0; i < data.length; i += 4) {
    const offset = (random() + random() - 1) * kind.grain;
    for (let c = i; c < i + 3; c++) data[c] = (data[c] ?? 0) + offset;
  }
  context.putImageData(image, 0, 0);
}
