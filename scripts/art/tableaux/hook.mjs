// Chapter seven: two hooks and one coat. The light of a thaw falls through the window on the hook that is empty.
import { piece } from '../card-pieces.mjs';
import { mix, thin } from '../colour.mjs';
import { player } from '../outfits.mjs';
import { outline } from '../scissors.mjs';
import { card, casement, figures, ledgeSnow, plane, rectangle, room, tree } from './set-pieces.mjs';

/** @typedef {import('../palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('./every-tableau.mjs').Tableau} Tableau */
/** @typedef {import('../scissors.mjs').Point} Point */
/** @typedef {import('../stage.mjs').Stage} Stage */

const rim = '#ffe2b0';
const wood = '#6f4034';
const dark = '#3f2230';

/** @param {ChapterColours} colours @returns {Tableau} */
export function emptyHook(colours) {
  const stage = plane([-0.6, -0.5]);
  room(stage, ['#5a3844', '#75504f', '#936a5c', '#b0876c', '#c79f7c'], [112, 112], dark);
  windowOntoThaw(stage, colours);
  // Board and floor: a strip of wood along the wall, boards that run towards us, a rug that ends in the light.
  card(stage, rectangle(-10, 186, 420, 11), '#6b4046', { rimColour: rim, shadow: [0, 2, 4, 'rgba(30,8,30,.35)'] });
  stage.context.strokeStyle = 'rgba(24,10,24,.4)';
  stage.context.lineWidth = 1.2;
  for (let i = -3; i < 10; i++)
    stage.context.stroke(
      outline(
        [
          [30 + i * 46, 198],
          [-30 + i * 60, 246],
        ],
        false,
      ),
    );
  rug(stage);
  lightOnWall(stage);
  card(stage, rectangle(206, 64, 142, 13), wood, { rimColour: rim, rim: 0.9 });
  for (const x of [238, 314]) hook(stage, x);
  chest(stage);
  stage.group(boots, figures);
  return { scene: stage, mover: coat(), moves: 'sway', hinge: [238, 90] };
}

/** @param {Stage} stage @param {ChapterColours} colours */
function windowOntoThaw(stage, colours) {
  const [x, y, wide, high] = [60, 44, 98, 112];
  const sheets = [mix(colours.sky[0] ?? '#3f7f86', '#9fc4c8', 0.5), '#a9cbc0', '#d5d9b4', '#f3dba4', '#fbe7bc'];
  casement(stage, [x, y], [wide, high], sheets, dark);
  const outside = plane();
  const { context } = outside;
  context.fillStyle = '#b58a78';
  context.fill(
    outline([
      [50, 140],
      [84, 132],
      [84, 126],
      [108, 126],
      [108, 134],
      [132, 130],
      [132, 122],
      [170, 122],
      [170, 170],
      [50, 170],
    ]),
  );
  context.fillStyle = '#f8efe4';
  for (const [left, top, long] of /** @type {const} */ ([
    [83, 124.5, 27],
    [131, 120.5, 40],
  ]))
    context.fillRect(left, top, long, 3);
  tree(outside, [84, 158], 112, '#4a3038', 12);
  stage.context.save();
  stage.context.beginPath();
  stage.context.rect(x, y, wide, high);
  stage.context.clip();
  stage.context.drawImage(outside.canvas, 0, 0, outside.width, outside.height);
  stage.context.restore();
  card(stage, rectangle(x + wide / 2 - 1.8, y, 3.6, high), dark, { shadow: null, rim: 0.6, rimColour: rim });
  card(stage, rectangle(x, y + high * 0.46, wide, 3.4), dark, { shadow: null, rim: 0.6, rimColour: rim });
  card(stage, rectangle(x - 10, y + high + 3, wide + 20, 7), wood, { rimColour: rim, rim: 0.9 });
  ledgeSnow(stage, { ...colours, streaks: { snow: '#fbf1e4', shade: '#c9b0bc' } }, x + 2, y + high - 1, 46, 5);
  // Half a curtain of tissue, drawn aside.
  stage.sheet(
    outline([
      [48, 36],
      [80, 36],
      [76, 74],
      [62, 112],
      [66, 160],
      [46, 168],
      [50, 110],
    ]),
    '#b5505c',
    { paper: 'tissue', texture: 0.6, alpha: 0.86, rim: 0.7, rimColour: '#ffd9b0' },
  );
  stage.glow(112, 100, 130, '#ffe6b8', 0.4);
}

/** The panes of the window, slanting over the wall to the empty hook, and on over the floor. @param {Stage} stage */
function lightOnWall(stage) {
  const { context } = stage;
  const skew = (/** @type {number} */ u, /** @type {number} */ v) =>
    /** @type {Point} */ ([276 + u * 74, 84 + v * 98 + u * 13]);
  context.fillStyle = 'rgba(255,226,164,.5)';
  for (const [u0, u1] of /** @type {const} */ ([
    [0, 0.46],
    [0.54, 1],
  ]))
    for (const [v0, v1] of /** @type {const} */ ([
      [0, 0.42],
      [0.49, 1],
    ]))
      context.fill(outline([skew(u0, v0), skew(u1, v0), skew(u1, v1), skew(u0, v1)]));
  // Where the other coat hung, the wall is paler: the shape of it, with its sleeves.
  context.save();
  context.translate(314, 94);
  context.fillStyle = 'rgba(255,244,220,.26)';
  context.fill(
    outline([
      [-5, 0],
      [5, 0],
      [17, 8],
      [25, 56],
      [17, 58],
      [13, 32],
      [18, 84],
      [-18, 84],
      [-13, 32],
      [-17, 58],
      [-25, 56],
      [-17, 8],
    ]),
  );
  context.restore();
  context.fillStyle = 'rgba(255,220,160,.26)';
  context.fill(
    outline([
      [268, 198],
      [346, 198],
      [372, 240],
      [276, 240],
    ]),
  );
}

/** @param {Stage} stage @param {number} x */
function hook(stage, x) {
  card(
    stage,
    [
      [x - 3, 70],
      [x + 3, 70],
      [x + 3, 90],
      [x + 9, 90],
      [x + 9, 84],
      [x + 13, 84],
      [x + 13, 95],
      [x - 3, 95],
    ],
    '#3b1c22',
    { rimColour: rim, rim: 0.9 },
  );
}

/** A row of lozenges along a border. @param {Stage} stage */
function rug(stage) {
  card(
    stage,
    [
      [66, 214],
      [252, 214],
      [236, 262],
      [22, 262],
    ],
    '#8a2438',
    { rimColour: rim },
  );
  stage.group(
    (context) => {
      for (let i = 0; i < 7; i++) {
        const x = 76 + i * 25;
        context.fillStyle = i % 2 ? '#e0a444' : '#f0dcb4';
        context.fill(
          outline([
            [x - 8, 225],
            [x, 219],
            [x + 8, 225],
            [x - 1, 231],
          ]),
        );
      }
    },
    { shadow: null },
  );
}

/** A low chest under the empty hook, its lid shut. @param {Stage} stage */
function chest(stage) {
  card(stage, rectangle(280, 186, 74, 30), '#5c3440', {
    rimColour: rim,
    rim: 0.8,
    shadow: [5, 4, 8, 'rgba(25,8,30,.5)'],
  });
  card(stage, rectangle(276, 178, 82, 10), wood, { rimColour: rim, rim: 1 });
  for (const x of [292, 336]) card(stage, rectangle(x, 188, 5, 27), '#c9924e', { rim: 0.5, shadow: null });
  card(stage, rectangle(312, 190, 9, 10), '#c9924e', { rim: 0.5 });
}

/** One pair of boots. @param {import('../paper.mjs').Context} context */
function boots(context) {
  for (const x of [226, 246])
    piece(
      context,
      `M${x - 6} 184 L${x + 5} 184 L${x + 5} 200 C${x + 12} 201 ${x + 14} 204 ${x + 14} 208 L${x - 7} 208Z`,
      '#2d1a2b',
      rim,
    );
}

/** The coat that is still there, and its scarf. */
function coat() {
  const mover = plane([-0.6, -0.5]);
  mover.group((context) => {
    context.save();
    context.translate(240, 92);
    piece(
      context,
      'M-5 0 L5 0 C14 3 20 10 24 24 L30 62 L20 64 L17 40 L20 88 C8 93 -10 93 -22 88 L-18 40 L-21 64 L-31 62 L-25 24 C-21 10 -14 3 -5 0Z',
      player.coat,
      '#e8cfa8',
      () => {
        context.fillStyle = thin(player.stripe, 0.85);
        for (let i = -4; i <= 4; i++) context.fillRect(i * 6 - 1.3, -4, 2.6, 110);
      },
    );
    piece(context, 'M-9 2 C-4 -3 6 -3 10 2 L14 56 L6 58 L3 12 L-4 12 L-10 40 L-16 38Z', player.scarf, '#ffe2b0');
    context.restore();
  }, figures);
  return mover;
}
