// The child who flies, from behind: we look where the child looks. Parts of a puppet in a box of 100 units, feet at the
// origin, y up negative; each part is cut out by itself and turns about its visible overlap.
import { disc, limb, piece, shape } from './card-pieces.mjs';
import { mix, thin } from './colour.mjs';
import { turn } from './numbers.mjs';

/** @typedef {import('./outfits.mjs').Outfit} Outfit */
/** @typedef {import('./paper.mjs').Context} Context */

/** The parts, by the names that the atlas gives them, back to front. */
export const flyerParts = /** @type {const} */ ([
  ['arm-left', armLeft],
  ['legs', legs],
  ['coat', coat],
  ['arm-right', armRight],
  ['scarf', scarf],
  ['ring', scarfRing],
  ['head', head],
]);

/** The whole child, `height` px tall, standing on (x, y). Returns the place of the raised hand.
 * @param {Context} context @param {number} x @param {number} y @param {number} height @param {Outfit} outfit
 * @param {{ mirrored?: boolean }} [how] @returns {import('./scissors.mjs').Point} */
export function flyer(context, x, y, height, outfit, { mirrored = false } = {}) {
  const unit = height / 100;
  context.save();
  context.translate(x, y);
  context.scale(mirrored ? -unit : unit, unit);
  for (const [, draw] of flyerParts) draw(context, outfit);
  context.restore();
  return [x + (mirrored ? -19 : 19) * unit, y - 100 * unit];
}

/** @param {Context} context @param {Outfit} outfit */
function legs(context, { ink, rim }) {
  piece(context, 'M-13 -38 L0 -38 C-1 -24 -6 -14 -9 -6 L-17 -6 C-17 -18 -16 -28 -13 -38Z', ink, rim);
  piece(context, 'M0 -38 L13 -38 C15 -26 16 -14 15 -6 L7 -6 C5 -16 2 -28 0 -38Z', ink, rim);
  piece(context, 'M-20 0 C-21 -6 -18 -9 -16 -9 L-8 -9 C-7 -6 -7 -3 -6 0Z', ink, rim);
  piece(context, 'M5 0 C5 -4 6 -8 7 -9 L15 -9 C19 -6 21 -3 21 0Z', ink, rim);
}

/** @param {Context} context @param {Outfit} outfit */
function armLeft(context, { sleeve, rim }) {
  const joints = /** @type {import('./scissors.mjs').Point[]} */ ([
    [-11, -65],
    [-22, -57],
    [-13, -72],
  ]);
  limb(context, joints, 7.4, sleeve, rim);
}

/** A striped chapan, its hem kicked downwind.
 * @param {Context} context @param {Outfit} outfit */
function coat(context, outfit) {
  const cut =
    'M-6 -73 C-12 -72 -15 -68 -16 -62 C-16 -50 -18 -40 -22 -29 C-12 -25 -2 -25 8 -27 ' +
    'C14 -28 20 -29 27 -34 C20 -42 17 -52 15 -62 C15 -68 12 -72 6 -73Z';
  piece(context, cut, outfit.coat, outfit.rim, () => {
    context.strokeStyle = thin(outfit.stripe, 0.8);
    context.lineWidth = 1.5;
    for (let i = -3; i <= 4; i++) {
      context.beginPath();
      context.moveTo(i * 3.2, -74);
      context.quadraticCurveTo(i * 4.2, -50, i * 6.6 + (i > 2 ? 4 : 0), -22);
      context.stroke();
    }
  });
  context.strokeStyle = thin(outfit.accent, 0.9);
  context.lineWidth = 1.3;
  context.stroke(shape('M-21.5 -30.5 C-12 -26.5 -2 -26.5 8 -28.5 C14 -29.5 20 -30.5 26 -35'));
}

/** The raised hand with the leather guard on its finger, the kilkak.
 * @param {Context} context @param {Outfit} outfit */
function armRight(context, outfit) {
  limb(
    context,
    [
      [11, -66],
      [22, -74],
      [19.5, -94],
    ],
    8,
    outfit.coat,
    outfit.rim,
  );
  limb(
    context,
    [
      [20.2, -89.5],
      [19.8, -92],
    ],
    8.2,
    outfit.accent,
  );
  disc(context, 19, -98, 3.6, outfit.skin);
}

/** @param {Context} context @param {Outfit} outfit */
function scarf(context, { accent, rim }) {
  const cut =
    'M5 -72 C16 -79 24 -66 35 -73 C41 -77 45 -76 50 -79 C48 -73 50 -70 52 -67 C44 -68 41 -64 34 -63 C24 -61 17 -70 6 -65Z';
  piece(context, cut, accent, rim, () => {
    context.fillStyle = thin('#fff2d8', 0.7);
    for (let i = 0; i < 3; i++) context.fill(shape(`M${37 + i * 4.6} -80 l2 0 l1.6 18 l-2 0Z`));
  });
}

/** @param {Context} context @param {Outfit} outfit */
function scarfRing(context, { accent, rim }) {
  const cut = 'M-9 -75 C-4 -79 6 -79 10 -75 C11 -71 10 -68 8 -66 C2 -63 -5 -63 -9 -67 C-10 -70 -10 -73 -9 -75Z';
  piece(context, cut, accent, rim);
}

/** The head from behind, tilted up, in a knitted hat.
 * @param {Context} context @param {Outfit} outfit */
function head(context, outfit) {
  context.save();
  context.translate(1, -82);
  context.rotate(0.16);
  piece(context, 'M-9.4 0 C-9.6 7 -5 10 0 10 C6 10 10 6 10 0Z', outfit.ink, outfit.rim);
  context.fillStyle = outfit.skin;
  context.beginPath();
  context.ellipse(9.3, 2.6, 2.1, 2.8, 0, 0, turn);
  context.fill();
  piece(context, 'M-11 0 C-12 -13 -5 -18 1 -18 C8 -18 13 -12 12 0 C5 2 -5 2 -11 0Z', outfit.hat, outfit.rim, () =>
    knit(context),
  );
  const band = 'M-12.4 -3.6 C-5 -6 6 -6 13.2 -3.6 L13 3.4 C6 5.6 -5 5.6 -12.2 3.4Z';
  piece(context, band, mix(outfit.hat, '#fff2d8', 0.18), undefined, () => {
    context.strokeStyle = thin(outfit.ink, 0.25);
    context.lineWidth = 0.8;
    for (let x = -12; x < 14; x += 2.2) {
      context.beginPath();
      context.moveTo(x, -6);
      context.lineTo(x, 6);
      context.stroke();
    }
  });
  pompom(context, outfit.pompom);
  context.restore();
}

/** Two zigzags round the hat. @param {Context} context */
function knit(context) {
  context.strokeStyle = thin('#fff2d8', 0.55);
  context.lineWidth = 1.4;
  for (const y of [-12.5, -8.5]) {
    context.beginPath();
    for (let x = -12; x <= 12; x += 3) context.lineTo(x, y + ((x / 3) % 2 ? 1.6 : -1.6) + Math.abs(x) * 0.08);
    context.stroke();
  }
}

/** @param {Context} context @param {string} colour */
function pompom(context, colour) {
  context.fillStyle = colour;
  context.beginPath();
  for (let i = 0; i < 14; i++) {
    const angle = (i / 14) * turn;
    const radius = i % 2 ? 4.9 : 3.9;
    context.lineTo(1.6 + Math.cos(angle) * radius, -20 + Math.sin(angle) * radius);
  }
  context.fill();
}
