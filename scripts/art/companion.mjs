// The child who holds the spool, the charkha gir: three-quarter profile, a hand-me-down coat, both hands on the handle.
import { disc, limb, piece, shape } from './card-pieces.mjs';
import { thin } from './colour.mjs';

/** @typedef {import('./outfits.mjs').Outfit} Outfit */
/** @typedef {import('./paper.mjs').Context} Context */

/** Draws the companion `height` px tall, standing on (x, y).
 * @param {Context} context @param {number} x @param {number} y @param {number} height @param {Outfit} outfit
 * @param {{ mirrored?: boolean }} [how] */
export function companion(context, x, y, height, outfit, { mirrored = false } = {}) {
  const unit = height / 100;
  context.save();
  context.translate(x, y);
  context.scale(mirrored ? -unit : unit, unit);
  legs(context, outfit);
  limb(
    context,
    [
      [9, -62],
      [17, -52],
      [27, -55],
    ],
    7,
    outfit.sleeve,
    outfit.rim,
  );
  coat(context, outfit);
  spool(context, outfit);
  limb(
    context,
    [
      [-9, -62],
      [-1, -47],
      [15, -48.5],
    ],
    7.6,
    outfit.coat,
    outfit.rim,
  );
  limb(
    context,
    [
      [9, -48.2],
      [11, -48.3],
    ],
    7.8,
    outfit.accent,
  );
  disc(context, 15.6, -48.8, 3.3, outfit.skin);
  disc(context, 45.4, -53.4, 3.1, outfit.skin);
  piece(context, 'M-8 -73 C-3 -77 6 -77 9 -73 L8 -66 C2 -63 -5 -64 -8 -67Z', outfit.scarf, outfit.rim);
  head(context, outfit);
  context.restore();
}

/** @param {Context} context @param {Outfit} outfit */
function legs(context, { ink, rim }) {
  piece(context, 'M-11 -36 L1 -36 C0 -22 -2 -14 -3 -6 L-11 -6 C-12 -16 -12 -26 -11 -36Z', ink, rim);
  piece(context, 'M0 -36 L12 -36 C13 -24 12 -14 12 -6 L4 -6 C2 -16 1 -26 0 -36Z', ink, rim);
  piece(context, 'M-13 0 C-14 -6 -12 -9 -10 -9 L-3 -9 C-1 -5 0 -3 1 0Z', ink, rim);
  piece(context, 'M3 0 C3 -5 4 -8 5 -9 L12 -9 C16 -6 18 -3 18 0Z', ink, rim);
}

/** @param {Context} context @param {Outfit} outfit */
function coat(context, outfit) {
  const cut =
    'M-6 -72 C-13 -70 -17 -64 -17 -56 C-18 -44 -20 -34 -21 -22 C-8 -19 6 -19 19 -22 C18 -36 16 -48 14 -58 ' +
    'C13 -66 10 -71 5 -72Z';
  piece(context, cut, outfit.coat, outfit.rim, () => {
    context.fillStyle = thin(outfit.stripe, 0.85);
    for (let i = -4; i <= 4; i++) {
      const stripe = `M${i * 3.6 - 1} -74 L${i * 5.2 - 1.6} -16 L${i * 5.2 + 1} -16 L${i * 3.6 + 0.5} -74Z`;
      context.fill(shape(stripe));
    }
  });
}

/** A drum of thread between two flanges, on a stick.
 * @param {Context} context @param {Pick<Outfit, 'wood' | 'thread' | 'rim'>} outfit */
export function spool(context, outfit) {
  context.save();
  context.translate(30, -51);
  context.rotate(-0.12);
  limb(
    context,
    [
      [-16, 0],
      [17, 0],
    ],
    2.4,
    outfit.wood,
  );
  piece(context, 'M-9 -7.5 L9 -7.5 L9 7.5 L-9 7.5Z', outfit.thread, undefined, () => {
    context.strokeStyle = thin('#a8843f', 0.7);
    context.lineWidth = 0.7;
    for (let x = -9; x < 9; x += 1.5) {
      context.beginPath();
      context.moveTo(x, -8);
      context.lineTo(x + 0.8, 8);
      context.stroke();
    }
  });
  const flanges = 'M-11.6 -11 L-8.4 -11 L-8.4 11 L-11.6 11Z M8.4 -11 L11.6 -11 L11.6 11 L8.4 11Z';
  piece(context, flanges, outfit.wood, outfit.rim);
  context.restore();
}

/** @param {Context} context @param {Outfit} outfit */
function head(context, outfit) {
  context.save();
  context.translate(1.4, -81);
  context.rotate(-0.24);
  const face = 'M-9 0 C-9 8 -3 10 3 9.6 C8 9 9.6 5 11 3.4 C11.6 2 9.8 .6 9.6 -1Z';
  piece(context, face, outfit.skin, outfit.rim);
  piece(context, 'M-9.4 -1 C-9.4 6 -6 8 -3 8 L-1 -1Z', outfit.ink);
  const hat = 'M-10.4 -1 C-11 -13 -5 -16.4 1 -16 C7 -15.6 10.6 -9 10.2 -2.4 C4 -1.4 -4 -.4 -10.4 -1Z';
  piece(context, hat, outfit.hat, outfit.rim, () => {
    context.fillStyle = thin('#fff2d8', 0.75);
    for (let x = -9; x < 10; x += 4.4) context.fill(shape(`M${x} -2 l2.2 -3.6 l2.2 3.4Z`));
    context.fillRect(-12, -9, 24, 1.2);
  });
  context.restore();
}
