// The hands of the hints: a knitted mitten that lets the line run over its palm, the same mitten closed and pulling, and
// a bare finger that points.
import { Path2D } from '@napi-rs/canvas';
import { shape } from './card-pieces.mjs';
import { mix, thin } from './colour.mjs';
import { player } from './outfits.mjs';

/** @typedef {import('./stage.mjs').Draw} Draw */
/** @typedef {import('./stage.mjs').Stage} Stage */

const wool = player.hat;
const palm = mix(wool, '#fff0d2', 0.16);
const thumb = mix(wool, '#4a1030', 0.35);
const seam = '#7d1830';

/** A card piece of a hand. @param {Stage} stage @param {string} cut as in SVG @param {string} colour
 * @param {Draw} [inside] */
function piece(stage, cut, colour, inside) {
  stage.sheet(new Path2D(cut), colour, {
    texture: 0.6,
    rim: 0.75,
    rimColour: player.rim,
    shadow: [-1.5, 2.5, 4, 'rgba(35,8,36,.45)'],
    ...(inside ? { inside } : {}),
  });
}

/** The line, saffron with a plum edge: seen on the sky and on the cream paper of the hints.
 * @param {Stage} stage @param {string} path as in SVG */
function thread(stage, path) {
  const { context } = stage;
  context.lineCap = 'round';
  context.lineWidth = 6;
  context.strokeStyle = 'rgba(60,25,50,.8)';
  context.stroke(shape(path));
  context.lineWidth = 4;
  context.strokeStyle = '#ffcf4d';
  context.stroke(shape(path));
}

/** The open mitten; the thread runs loosely over it. In a box of about 100 units round the origin.
 * @param {Stage} stage */
export function openHand(stage) {
  sleeve(stage);
  piece(stage, 'M-14 26 C-26 20 -38 6 -46 -4 C-52 -12 -46 -22 -37 -19 C-29 -16 -22 -6 -14 -2Z', thumb);
  piece(
    stage,
    'M-20 40 C-25 14 -27 -8 -24 -26 C-21 -46 -9 -54 2 -54 C16 -54 26 -42 26 -24 C26 -4 22 18 19 40Z',
    wool,
    (context) => {
      context.strokeStyle = thin('#fff2d8', 0.5);
      context.lineWidth = 2;
      for (const y of [-44, -32]) {
        context.beginPath();
        for (let i = 0; i <= 20; i++) context.lineTo(i * 6 - 60, y + (i % 2 ? 2.6 : -2.6));
        context.stroke();
      }
    },
  );
  piece(
    stage,
    'M-13 26 C-18 8 -17 -8 -10 -15 C0 -23 14 -19 17 -8 C19 6 16 20 12 28 C4 32 -6 31 -13 26Z',
    palm,
    (context) => {
      context.strokeStyle = thin(seam, 0.55);
      context.lineWidth = 1.8;
      context.setLineDash([4, 3]);
      const stitches = 'M-10 23 C-14 8 -13 -6 -7 -12 C1 -19 12 -16 14 -7 C16 5 13 18 10 24 C4 28 -5 27 -10 23Z';
      context.stroke(shape(stitches));
    },
  );
  thread(stage, 'M-40 52 C-26 46 -16 34 -8 18 C0 4 8 -2 18 -8 C28 -14 34 -30 38 -56');
  cuff(stage);
}

/** The closed mitten; the thread is taut through it.
 * @param {Stage} stage */
export function fist(stage) {
  sleeve(stage);
  thread(stage, 'M-38 60 L-6 14');
  piece(stage, 'M-22 38 C-29 22 -31 4 -27 -10 C-22 -24 -8 -28 6 -27 C20 -26 29 -18 29 -3 C29 14 24 28 20 38Z', wool);
  thread(stage, 'M8 -8 L42 -58');
  const fingers =
    'M-29 -4 C-32 -22 -18 -33 0 -33 C20 -33 33 -24 32 -6 C31 6 24 11 16 10 C0 9 -14 10 -24 8 C-28 6 -29 0 -29 -4Z';
  piece(stage, fingers, palm, (context) => {
    context.strokeStyle = thin(seam, 0.7);
    context.lineWidth = 2;
    context.lineCap = 'round';
    for (const fold of ['M-14 -30 C-17 -18 -17 -4 -14 8', 'M2 -32 C0 -18 0 -4 2 9', 'M17 -29 C17 -18 17 -4 16 9']) {
      context.stroke(shape(fold));
    }
  });
  piece(stage, 'M-28 20 C-32 10 -26 2 -16 3 C-4 4 8 6 13 11 C17 16 13 24 5 23 C-6 22 -16 24 -22 27Z', thumb);
  cuff(stage);
}

/** The end of a striped sleeve. @param {Stage} stage */
function sleeve(stage) {
  piece(stage, 'M-17 44 L17 44 L22 66 L-22 66Z', player.coat, (context) => {
    context.fillStyle = player.stripe;
    for (let i = -3; i <= 3; i++) context.fillRect(i * 6.4 - 1.2, 40, 2.4, 30);
  });
}

/** The knitted cuff, saffron as the scarf. @param {Stage} stage */
function cuff(stage) {
  piece(stage, 'M-22 34 C-10 38 10 38 21 34 L23 50 C10 54 -12 54 -24 50Z', player.accent, (context) => {
    context.strokeStyle = thin('#7a3b18', 0.45);
    context.lineWidth = 1.5;
    for (let x = -22; x < 24; x += 4.4) {
      context.beginPath();
      context.moveTo(x, 30);
      context.lineTo(x * 1.06, 56);
      context.stroke();
    }
  });
}

/** A bare hand that points up and to the left; the tip of its finger is at (0, 0).
 * @param {Stage} stage */
export function pointingHand(stage) {
  piece(stage, 'M8 92 L40 84 L46 108 L10 116Z', player.coat, (context) => {
    context.fillStyle = player.stripe;
    for (let i = 0; i < 5; i++) context.fill(shape(`M${11 + i * 7} 90 l2.4 -.6 l3 26 l-2.4 .6Z`));
  });
  piece(stage, 'M-6 6 C-7 -2 7 -4 9 5 C11 18 14 30 18 42 L6 50 C0 34 -4 20 -6 6Z', player.skin);
  const bent = 'M-22 58 C-26 52 -18 46 -12 50 C-6 54 0 58 6 64 L4 80 C-8 76 -16 68 -22 58Z';
  piece(stage, bent, mix(player.skin, '#2d1a2b', 0.14));
  const back = 'M4 46 C10 38 20 36 27 40 C36 42 42 50 43 60 C44 72 42 80 40 88 L8 94 C2 84 0 66 4 46Z';
  piece(stage, back, player.skin, (context) => {
    context.strokeStyle = thin('#5c2f1e', 0.55);
    context.lineWidth = 1.8;
    context.lineCap = 'round';
    for (const fold of ['M22 44 C24 52 25 58 24 64', 'M31 47 C33 54 33 60 32 66']) context.stroke(shape(fold));
  });
  piece(stage, 'M4 84 C16 84 32 80 42 76 L45 92 C34 96 18 100 6 100Z', player.accent, (context) => {
    context.strokeStyle = thin('#7a3b18', 0.45);
    context.lineWidth = 1.5;
    for (let x = 4; x < 48; x += 4.6) {
      context.beginPath();
      context.moveTo(x, 76);
      context.lineTo(x + 2, 104);
      context.stroke();
    }
  });
}
