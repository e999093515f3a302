// The table on which a picture is glued together, one sheet of paper on another, each with its shadow and its lit edge.
import { createCanvas } from '@napi-rs/canvas';
import { thin } from './colour.mjs';
import { paper } from './paper.mjs';

/** @typedef {import('@napi-rs/canvas').Path2D} Path2D */
/** @typedef {import('@napi-rs/canvas').CanvasGradient} Gradient */
/** @typedef {import('@napi-rs/canvas').GlobalCompositeOperation} Blend */
/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./paper.mjs').PaperName} PaperName */
/** @typedef {(context: Context) => void} Draw */
/** @typedef {readonly [number, number, number, string]} Shadow right, down and blur in design px, and colour */

/**
 * @typedef {object} SheetOptions
 * @property {PaperName} [paper]
 * @property {number} [texture] strength of the paper's texture, 0..1
 * @property {readonly [number, number]} [shift] of the texture, design px, so that two sheets do not look alike
 * @property {Shadow | null} [shadow]
 * @property {number} [rim] strength of the lit edge on the sun's side, 0 for none
 * @property {string} [rimColour]
 * @property {number} [alpha]
 * @property {Draw} [inside] draws on the sheet before its texture is laid; clipped to it
 */

/**
 * @typedef {object} GroupOptions
 * @property {PaperName} [paper]
 * @property {number} [texture]
 * @property {Shadow | null} [shadow]
 */

const rimWidth = 1.5;
const rimShade = '#2a1430';

export class Stage {
  /**
   * @param {number} width design px
   * @param {number} height design px
   * @param {{ scale?: number, left?: number, top?: number, sun?: readonly [number, number] }} [how] texels for each
   *   design px; design px that lie left of and above the origin; the direction in which the sun stands (y down)
   */
  constructor(width, height, { scale = 2, left = 0, top = 0, sun = [0.62, -0.72] } = {}) {
    this.width = width;
    this.height = height;
    this.scale = scale;
    this.left = left;
    this.top = top;
    this.sun = sun;
    /** The picture so far, and where to draw on it, in design px. */
    this.context = this.blank();
    this.canvas = this.context.canvas;
  }

  /** An empty layer of the stage's size, in the same coordinates. */
  blank() {
    const context = createCanvas(this.width * this.scale, this.height * this.scale).getContext('2d');
    context.scale(this.scale, this.scale);
    context.translate(this.left, this.top);
    return context;
  }

  /** A rectangle of the picture, design px. @param {{ x: number, y: number, width: number, height: number }} rectangle */
  cropped({ x, y, width, height }) {
    const { scale, left, top } = this;
    const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
    canvas.getContext('2d').drawImage(this.canvas, -(x + left) * scale, -(y + top) * scale);
    return canvas;
  }

  /** Glues on one sheet of paper.
   * @param {Path2D} path @param {string | Gradient} fill @param {SheetOptions} [options] */
  sheet(path, fill, options = {}) {
    const { texture = 0.55, rim = 0.5, shadow = [3, 5, 9, 'rgba(40,20,50,.30)'] } = options;
    const layer = this.blank();
    layer.fillStyle = fill;
    layer.fill(path);
    layer.save();
    layer.clip(path);
    options.inside?.(layer);
    if (texture > 0) {
      layer.globalAlpha = texture;
      layer.globalCompositeOperation = 'overlay';
      const [dx, dy] = options.shift ?? [0, 0];
      this.tile(layer, options.paper ?? 'card', dx - this.left, dy - this.top);
      layer.globalCompositeOperation = 'source-over';
    }
    if (rim > 0) this.rim(layer, path, rim, options.rimColour ?? '#fff6e6');
    layer.restore();
    this.glue(layer, shadow, options.alpha ?? 1);
  }

  /** Glues on many fills as one sheet: they share a texture and a shadow.
   * @param {Draw} draw @param {GroupOptions} [options] */
  group(draw, { paper: kind = 'card', texture = 0.5, shadow = [2, 3, 6, 'rgba(40,20,50,.28)'] } = {}) {
    const layer = this.blank();
    draw(layer);
    if (texture > 0) {
      const grain = this.blank();
      this.tile(grain, kind, -this.left, -this.top);
      stamp(grain, layer, 'destination-in', 1);
      stamp(layer, grain, 'overlay', texture);
    }
    this.glue(layer, shadow, 1);
  }

  /** Light that fades out at `radius`.
   * @param {number} x @param {number} y @param {number} radius @param {string} colour @param {number} alpha
   * @param {Blend} [blend] */
  glow(x, y, radius, colour, alpha, blend = 'screen') {
    const { context } = this;
    const light = context.createRadialGradient(x, y, 0, x, y, radius);
    for (const [at, share] of glowSteps) light.addColorStop(at, thin(colour, alpha * share));
    context.save();
    context.globalCompositeOperation = blend;
    context.fillStyle = light;
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
    context.restore();
  }

  /** Covers the stage with a paper from (x, y) on, every second tile mirrored, or the seams would show.
   * @param {Context} layer @param {PaperName} kind @param {number} x @param {number} y */
  tile(layer, kind, x, y) {
    const sheet = paper(kind);
    const size = sheet.width / 2;
    const across = Math.ceil((this.width - this.left - x) / size);
    const down = Math.ceil((this.height - this.top - y) / size);
    for (let j = 0; j < down; j++) {
      for (let i = 0; i < across; i++) {
        const flipX = i % 2;
        const flipY = j % 2;
        layer.save();
        layer.translate(x + (i + flipX) * size, y + (j + flipY) * size);
        layer.scale(flipX ? -1 : 1, flipY ? -1 : 1);
        layer.drawImage(sheet, 0, 0, size, size);
        layer.restore();
      }
    }
  }

  /** A line of light inside the edge on the sun's side, and of shade on the other.
   * @param {Context} layer @param {Path2D} path @param {number} strength @param {string} colour */
  rim(layer, path, strength, colour) {
    const [sunX, sunY] = this.sun;
    layer.lineWidth = rimWidth;
    for (const [alpha, stroke, away] of /** @type {const} */ ([
      [strength, colour, -0.75],
      [strength * 0.35, rimShade, 0.9],
    ])) {
      layer.save();
      layer.globalAlpha = alpha;
      layer.strokeStyle = stroke;
      layer.translate(away * sunX, away * sunY);
      layer.stroke(path);
      layer.restore();
    }
  }

  /** Puts a finished layer on the picture.
   * @param {Context} layer @param {Shadow | null} shadow @param {number} alpha */
  glue(layer, shadow, alpha) {
    const { context, scale } = this;
    context.save();
    if (shadow) {
      const [right, down, blur, colour] = shadow;
      context.shadowOffsetX = right * scale;
      context.shadowOffsetY = down * scale;
      context.shadowBlur = blur * scale;
      context.shadowColor = colour;
    }
    stamp(context, layer, 'source-over', alpha);
    context.restore();
  }
}

/** How a glow fades: at this share of the radius, this share of its strength. */
const glowSteps = /** @type {const} */ ([
  [0, 1],
  [0.25, 0.55],
  [0.6, 0.16],
  [1, 0],
]);

/** Lays a whole layer over another, texel on texel.
 * @param {Context} onto @param {Context} layer @param {Blend} blend @param {number} alpha */
function stamp(onto, layer, blend, alpha) {
  onto.save();
  onto.setTransform(1, 0, 0, 1, 0, 0);
  onto.globalCompositeOperation = blend;
  onto.globalAlpha = alpha;
  onto.drawImage(layer.canvas, 0, 0);
  onto.restore();
}
