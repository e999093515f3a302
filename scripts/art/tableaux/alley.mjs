// Chapter three: an alley at noon. All of it lies in the shade of its walls but for the light that falls out of a side lane; in that
// light stands one boy, seen from behind, and into it fall three shadows.
import { piece, shape } from '../card-pieces.mjs';
import { mix, thin } from '../colour.mjs';
import { playerCompanion } from '../outfits.mjs';
import { outline } from '../scissors.mjs';
import { card, figures, mountains, plane, sky, town, tree } from './set-pieces.mjs';
import { doorIn, latticeWindow, mudWall } from './walls.mjs';

/** @typedef {import('../palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('./every-tableau.mjs').Tableau} Tableau */
/** @typedef {import('../scissors.mjs').Point} Point */
/** @typedef {import('../stage.mjs').Stage} Stage */

const rim = '#ffe9c0';
const warm = '#ffeec4';

/** @param {ChapterColours} colours @returns {Tableau} */
export function alleyAtNoon(colours) {
  const stage = plane([0.86, -0.5]);
  const [mud = '#d6a878', brown = '#c8986c', pale = '#e2b888'] = colours.hillHouses.muds;
  const dark = '#7a4f52';
  sky(stage, colours, [22, 40, 56, 70, 82, 92]);
  mountains(stage, colours, 118, 44, 5);
  town(stage, colours, (x) => 96 + 5 * Math.sin(x * 0.04), { from: 96, to: 300, rows: 3, base: 134, lit: 0 });
  tree(stage, [146, 150], 96, '#6a4650', 22);
  // The far end, and beside it the lane from which the light comes.
  const far = /** @type {import('./walls.mjs').Wall} */ ([
    [106, 112],
    [246, 108],
    [246, 194],
    [106, 194],
  ]);
  card(
    stage,
    [
      [238, 92],
      [300, 84],
      [300, 196],
      [238, 196],
    ],
    '#fdeabf',
    { rim: 0.4, texture: 0.5 },
  );
  stage.context.fillStyle = thin('#fffbe6', 0.55);
  stage.context.fill(
    outline([
      [240, 128],
      [296, 112],
      [296, 196],
      [240, 196],
    ]),
  );
  mudWall(stage, far, mix(pale, '#a98aa0', 0.2), { seed: 31, lit: warm, dark, beams: 9 });
  doorIn(stage, far, [0.2, 0.42, 0.36, 1], '#4f9a98', '#6a4444');
  latticeWindow(stage, far, [0.56, 0.26, 0.7, 0.52], { frame: '#6a4444', pane: '#54405e', sill: '#e8cba0' });
  ground(stage);
  const left = /** @type {import('./walls.mjs').Wall} */ ([
    [58, 44],
    [112, 82],
    [122, 200],
    [62, 224],
  ]);
  const nearLeft = /** @type {import('./walls.mjs').Wall} */ ([
    [-12, 22],
    [64, 62],
    [70, 226],
    [-12, 264],
  ]);
  mudWall(stage, left, mix(mud, '#8f6a8c', 0.28), { seed: 7, lit: rim, dark, beams: 5 });
  latticeWindow(stage, left, [0.3, 0.22, 0.64, 0.46], { frame: '#5d3c46', pane: '#4a3656', sill: '#d9b48c' });
  lightOn(stage, left);
  mudWall(stage, nearLeft, mix(brown, '#6a4674', 0.46), { seed: 12, lit: rim, dark: '#59374c', beams: 5 });
  latticeWindow(stage, nearLeft, [0.56, 0.22, 0.82, 0.44], { frame: '#4a2a3c', pane: '#3a2848', sill: '#b48a78' });
  const right = /** @type {import('./walls.mjs').Wall} */ ([
    [288, 66],
    [402, 14],
    [402, 264],
    [288, 208],
  ]);
  mudWall(stage, right, mix(brown, '#5f4078', 0.52), { seed: 19, lit: rim, dark: '#4f3050', beams: 7 });
  latticeWindow(stage, right, [0.16, 0.26, 0.32, 0.47], { frame: '#4a2a3c', pane: '#3a2848', sill: '#a98290' });
  doorIn(stage, right, [0.42, 0.42, 0.64, 0.98], '#2f6f74', '#402436');
  edgeOfLight(stage);
  stage.group((context) => boy(context, [158, 234]), { ...figures, shadow: [-4, 3, 6, 'rgba(60,24,80,.5)'] });
  stage.group(cart, figures);
  return { scene: stage, mover: shadows(), moves: 'lengthen', hinge: [284, 198] };
}

/** The ground in shade, and the beam that crosses it. @param {Stage} stage */
function ground(stage) {
  card(
    stage,
    [
      [-12, 262],
      [108, 192],
      [296, 192],
      [402, 262],
    ],
    '#b795a0',
    { rim: 0.2, shadow: null },
  );
  card(
    stage,
    [
      [244, 192],
      [292, 192],
      [290, 208],
      [232, 246],
      [58, 246],
      [88, 216],
      [180, 204],
    ],
    '#fff0cc',
    { rim: 0.4, shadow: null },
  );
  stage.glow(268, 180, 96, '#ffe0a0', 0.55, 'screen');
}

/** Where the beam climbs the wall across from the lane. @param {Stage} stage @param {readonly Point[]} wall */
function lightOn(stage, wall) {
  const { context } = stage;
  context.save();
  context.clip(outline(wall));
  context.fillStyle = thin('#ffe2a6', 0.62);
  context.fill(
    outline([
      [58, 168],
      [124, 158],
      [126, 206],
      [58, 230],
    ]),
  );
  context.restore();
}

/** The corner of the lane, which the sun has behind it. @param {Stage} stage */
function edgeOfLight({ context }) {
  context.strokeStyle = thin('#fff6dc', 0.9);
  context.lineWidth = 1.8;
  context.stroke(
    outline(
      [
        [288, 67],
        [288, 207],
      ],
      false,
    ),
  );
}

/** A broad stance; he has drawn, and does not step back. @param {import('../paper.mjs').Context} context @param {Point} feet */
function boy(context, [x, y]) {
  context.save();
  context.translate(x, y);
  context.scale(0.98, 0.98);
  const ink = '#2d1a2b';
  piece(context, 'M-10 -44 L2 -44 L-6 -14 L-16 0 L-27 0 L-17 -16Z', ink, rim);
  piece(context, 'M0 -44 L12 -44 L18 -14 L30 0 L18 0 L8 -13Z', ink, rim);
  // The hand that draws is behind the head; the other holds the fork towards the lane.
  piece(context, 'M-6 -80 C-16 -82 -27 -80 -31 -76 L-33 -70 L-16 -84 L-12 -88 L-8 -84Z', playerCompanion.sleeve, rim);
  piece(
    context,
    'M-7 -83 C-16 -81 -17 -64 -21 -38 C-9 -33 9 -33 22 -39 C18 -62 17 -80 8 -83Z',
    playerCompanion.coat,
    rim,
    () => {
      context.fillStyle = thin(playerCompanion.stripe, 0.75);
      for (let i = -3; i <= 3; i++)
        context.fill(
          outline([
            [i * 3.4 - 1, -86],
            [i * 5.6 - 1.4, -30],
            [i * 5.6 + 1.2, -30],
            [i * 3.4 + 0.6, -86],
          ]),
        );
    },
  );
  piece(context, 'M6 -80 C20 -82 34 -84 44 -88 L47 -81 C36 -75 22 -71 8 -69Z', playerCompanion.coat, rim);
  piece(context, 'M44 -90 a4.200 4.200 0 1 0 .1 0Z', playerCompanion.skin, rim);
  piece(context, 'M43 -80 L45 -95 L39 -105 L42 -107 L47.500 -98 L54 -106 L57 -104 L50 -94 L48 -80Z', '#6a3a20', rim);
  context.strokeStyle = ink;
  context.lineWidth = 1.1;
  context.stroke(
    outline(
      [
        [40.5, -105.5],
        [-12, -88],
        [55.5, -104.5],
      ],
      false,
    ),
  );
  piece(context, 'M-12 -92 a3.800 3.800 0 1 0 .1 0Z', playerCompanion.skin, rim);
  piece(context, 'M-8 -81 C-3 -85 6 -85 10 -81 L9 -75 C2 -72 -4 -72 -8 -75Z', playerCompanion.scarf, rim);
  piece(context, 'M-8 -93 C-9 -82 -3 -79 1 -79 C7 -79 11 -83 11 -93Z', ink, rim);
  piece(context, 'M-9.500 -94 C-11 -110 13 -110 12 -94 C5 -91 -4 -91 -9.500 -94Z', playerCompanion.hat, rim, () => {
    context.fillStyle = thin('#fff2d8', 0.7);
    context.fillRect(-14, -101, 30, 1.4);
  });
  context.restore();
}

/** A pedlar's cart that somebody has left, near to us. @param {import('../paper.mjs').Context} context */
function cart(context) {
  const wood = '#3b2032';
  piece(context, 'M316 196 L402 184 L402 200 L318 208Z', wood, rim);
  piece(context, 'M322 196 L330 176 L333 177 L327 196Z M352 192 L356 170 L359 170 L357 192Z', wood, rim);
  piece(context, 'M318 178 L402 162 L402 166 L318 182Z', wood, rim);
  context.lineWidth = 4;
  for (const [colour, shift] of /** @type {const} */ ([
    [rim, -0.9],
    [wood, 0],
  ])) {
    context.strokeStyle = colour;
    context.beginPath();
    context.arc(352 + shift, 220 + shift * 0.6, 20, 0, Math.PI * 2);
    context.stroke();
  }
  context.lineWidth = 1.6;
  for (let i = 0; i < 8; i++) {
    const angle = (i * Math.PI) / 4 + 0.2;
    context.stroke(
      outline(
        [
          [352, 220],
          [352 + Math.cos(angle) * 19, 220 + Math.sin(angle) * 19],
        ],
        false,
      ),
    );
  }
}

/** Legs apart, shoulders, a head: in a box of 100 units, feet at the origin. */
const standing =
  'M-13 0 L-4 0 L0 -42 L4 0 L13 0 L14 -46 L22 -50 L19 -78 C14 -84 8 -84 7 -83 C16 -88 14 -102 0 -102 ' +
  'C-14 -102 -16 -88 -7 -83 C-8 -84 -14 -84 -19 -78 L-22 -50 L-14 -46Z';

/** Shadows only, of three who stand in the lane, outside the picture. */
function shadows() {
  const mover = plane();
  const context = mover.blank();
  context.fillStyle = '#542c70';
  for (const [x, y, long, fall, wide] of /** @type {const} */ ([
    [288, 194, 88, 6, 0.2],
    [294, 200, 96, 19, 0.27],
    [290, 207, 78, 33, 0.27],
  ])) {
    context.save();
    // They end at the corner of the lane.
    context.beginPath();
    context.rect(0, 180, 287, 80);
    context.clip();
    // Along the ground to the left and towards us; what is across lies nearly flat.
    context.transform(0.16 * wide, wide, long / 100, -fall / 100, x, y);
    context.fill(shape(standing));
    context.restore();
  }
  mover.glue(context, null, 0.66);
  return mover;
}
