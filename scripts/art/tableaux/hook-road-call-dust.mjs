// Chapters seven, eight, ten and eleven: an empty hook, a night road, a telephone, an empty sky.
import { piece } from '../card-pieces.mjs';
import { mix, thin } from '../colour.mjs';
import { hill } from '../hillside.mjs';
import { papers } from '../kite-patterns.mjs';
import { kite } from '../kites.mjs';
import { player } from '../outfits.mjs';
import { hanging, spool, thread } from '../props.mjs';
import { outline } from '../scissors.mjs';
import { seededRandom } from '../seeded-random.mjs';
import {
  card,
  casement,
  figures,
  ledgeSnow,
  mountains,
  plane,
  rectangle,
  room,
  sky,
  town,
  tree,
} from './set-pieces.mjs';

/** @typedef {import('../palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('./every-tableau.mjs').Tableau} Tableau */
/** @typedef {import('../scissors.mjs').Point} Point */

/** Two hooks and one coat; thaw in the window. @param {ChapterColours} colours @returns {Tableau} */
export function emptyHook(colours) {
  const stage = plane([-0.5, -0.6]);
  room(stage, ['#5a4a4c', '#77635c', '#927a6a', '#ab9179'], [120, 110], '#43202e');
  casement(
    stage,
    [62, 46],
    [92, 108],
    [mix(colours.sky[0] ?? '#3f7f86', '#b8c0c0', 0.5), '#b9c4b4', '#d8d2b0', '#e6d3a8'],
    '#43202e',
  );
  const bare = plane();
  tree(bare, [84, 152], 104, '#4a3038', 12);
  stage.context.save();
  stage.context.beginPath();
  stage.context.rect(62, 46, 92, 108);
  stage.context.clip();
  stage.context.drawImage(bare.canvas, 0, 0, 390, 244);
  stage.context.restore();
  card(stage, rectangle(106.4, 46, 3.2, 108), '#43202e', { shadow: null });
  ledgeSnow(stage, colours, 58, 154, 60, 6);
  card(stage, rectangle(208, 66, 136, 12), '#7d4a34');
  for (const x of [236, 312])
    card(
      stage,
      [
        [x - 3, 72],
        [x + 3, 72],
        [x + 3, 90],
        [x + 9, 90],
        [x + 9, 84],
        [x + 13, 84],
        [x + 13, 95],
        [x - 3, 95],
      ],
      '#3b1c22',
    );
  // Where the other one hung, the wall is paler.
  stage.context.fillStyle = 'rgba(255,240,214,.16)';
  stage.context.fill(
    outline([
      [296, 96],
      [330, 96],
      [342, 178],
      [284, 178],
    ]),
  );
  const mover = plane([-0.5, -0.6]);
  mover.group((context) => {
    context.save();
    context.translate(240, 92);
    piece(
      context,
      'M-5 0 L5 0 C14 3 20 10 24 24 L30 62 L20 64 L17 40 L20 94 C8 100 -10 100 -22 94 L-18 40 L-21 64 L-31 62 L-25 24 C-21 10 -14 3 -5 0Z',
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
  return { scene: stage, mover, moves: 'sway', hinge: [238, 90] };
}

/** A road between dark hills, one pair of headlamps, and high up a kite that nobody holds.
 * @param {ChapterColours} colours @returns {Tableau} */
export function nightRoad(colours) {
  const stage = plane([0.4, -0.8]);
  sky(stage, colours);
  stage.glow(88, 48, 44, '#dfe8e0', 0.5);
  stage.sheet(
    outline(Array.from({ length: 26 }, (_, i) => [88 + Math.cos(i * 0.2417) * 15, 48 + Math.sin(i * 0.2417) * 15])),
    '#eef0dc',
    { paper: 'tissue', rim: 0.4, shadow: null },
  );
  mountains(stage, colours, 158, 58, 5);
  hill(
    stage,
    { ridge: (x) => 150 + 24 * Math.sin(x * 0.011 + 0.6), from: -20, to: 410, base: 270, step: 6, snip: 12, jitter: 1 },
    mix(colours.hillLeft, '#35507f', 0.35),
    {},
  );
  hill(
    stage,
    { ridge: (x) => 184 - 26 * Math.sin(x * 0.009 + 0.2), from: -20, to: 410, base: 270, step: 6, snip: 12, jitter: 1 },
    colours.hillLeft,
    {},
  );
  // The road comes over the hill and towards us.
  card(
    stage,
    [
      [150, 178],
      [168, 176],
      [214, 200],
      [330, 262],
      [120, 262],
      [176, 206],
    ],
    mix(colours.hillLeft, '#86a0a6', 0.5),
    { shadow: null, rim: 0.3 },
  );
  kite(stage, [300, 62], 17, 0.7, 'chashm', papers.player, { glow: 0.5, hazed: 0.06, hazeColour: '#223468' });
  thread(stage.context, hanging([296, 76], [268, 126], -7, 40), { width: 0.9, colour: '#fff0d2' });
  const mover = plane();
  for (const x of [170, 184]) mover.glow(x, 190, 15, '#ffe09a', 0.9, 'source-over');
  const beam = mover.context.createLinearGradient(0, 190, 0, 244);
  beam.addColorStop(0, 'rgba(255,226,150,.55)');
  beam.addColorStop(1, 'rgba(255,226,150,0)');
  mover.context.fillStyle = beam;
  mover.context.fill(
    outline([
      [166, 190],
      [188, 190],
      [252, 244],
      [140, 244],
    ]),
  );
  mover.context.fillStyle = '#fff6da';
  for (const x of [170, 184]) mover.context.fillRect(x - 2, 188, 4, 4);
  return { scene: stage, mover, moves: 'sweep', hinge: [177, 190] };
}

/** A telephone, a violet evening, papers folded into messages. @param {ChapterColours} colours @returns {Tableau} */
export function theCall(colours) {
  const stage = plane([-0.6, -0.5]);
  room(stage, ['#241a48', '#33285e', '#4a3574', '#67437f'], [150, 120], '#1a1338');
  casement(stage, [96, 34], [168, 128], colours.sky.slice(1), '#1a1338');
  const behind = plane();
  mountains(behind, colours, 150, 34, 9);
  town(behind, colours, () => 140, { rows: 3, base: 176, lit: 0.6 });
  stage.context.save();
  stage.context.beginPath();
  stage.context.rect(96, 34, 168, 128);
  stage.context.clip();
  stage.context.drawImage(behind.canvas, 0, 0, 390, 244);
  stage.context.restore();
  card(stage, rectangle(178.4, 34, 3.2, 128), '#1a1338', { shadow: null });
  card(
    stage,
    [
      [40, 196],
      [350, 196],
      [366, 212],
      [24, 212],
    ],
    '#7d4a34',
  );
  card(stage, rectangle(30, 210, 330, 40), '#4a2a30');
  stage.group((context) => {
    // A telephone with a dial, its receiver on.
    context.save();
    context.translate(206, 202);
    piece(context, 'M-34 0 C-34 -18 -24 -32 -16 -34 L16 -34 C24 -32 34 -18 34 0Z', '#c1273f', '#ffb98a');
    piece(context, 'M0 -27 a12.500 12.500 0 1 0 .1 0Z', '#f4e2c2', '#ffffff');
    context.fillStyle = '#7d1830';
    for (let i = 0; i < 9; i++)
      context.fillRect(Math.cos(i * 0.62 + 0.6) * 8.4 - 1.4, -14.5 + Math.sin(i * 0.62 + 0.6) * 8.4 - 1.4, 2.8, 2.8);
    piece(
      context,
      'M-40 -40 C-42 -50 -32 -52 -26 -48 L26 -48 C32 -52 42 -50 40 -40 L38 -34 L22 -36 L22 -40 L-22 -40 L-22 -36 L-38 -34Z',
      '#a51f38',
      '#ffb98a',
    );
    context.restore();
  }, figures);
  for (const [x, turn] of /** @type {const} */ ([
    [92, -0.2],
    [124, 0.25],
    [300, 0.1],
  ])) {
    stage.context.save();
    stage.context.translate(x, 200);
    stage.context.rotate(turn);
    stage.context.translate(-x, -200);
    card(
      stage,
      [
        [x - 15, 202],
        [x - 11, 186],
        [x + 3, 192],
        [x + 16, 187],
        [x + 13, 203],
        [x, 206],
      ],
      '#fff3dc',
      { rim: 0.3 },
    );
    card(
      stage,
      [
        [x - 11, 186],
        [x + 3, 192],
        [x, 206],
        [x - 15, 202],
      ],
      '#e2d2c0',
      { rim: 0, shadow: null },
    );
    stage.context.restore();
  }
  // A curtain of tissue in the evening wind.
  const mover = plane();
  mover.sheet(
    outline([
      [262, 24],
      [304, 24],
      [300, 70],
      [308, 120],
      [298, 176],
      [280, 180],
      [262, 172],
      [268, 120],
      [258, 70],
    ]),
    '#9a6aa8',
    { paper: 'tissue', texture: 0.6, alpha: 0.82, rim: 0.5 },
  );
  return { scene: stage, mover, moves: 'sway', hinge: [284, 24] };
}

/** Dust, roofs, a bare spool on a sill; no kite anywhere. @param {ChapterColours} colours @returns {Tableau} */
export function emptySky(colours) {
  const stage = plane();
  sky(stage, colours);
  mountains(stage, colours, 158, 50, 13);
  town(stage, colours, (x) => 148 + 10 * Math.sin(x * 0.02), { rows: 4, base: 206, lit: 0, seed: 77 });
  card(
    stage,
    [
      [-10, 206],
      [100, 210],
      [118, 198],
      [170, 202],
      [184, 214],
      [400, 208],
      [400, 262],
      [-10, 262],
    ],
    colours.roof,
  );
  stage.group((context) => {
    context.save();
    context.translate(238, 190);
    context.rotate(0.07);
    context.scale(1.15, 1.15);
    spool(context, 0, { wood: '#5a3426', thread: '#f2e6c4' });
    context.restore();
  }, figures);
  const mover = plane();
  for (const [y, alpha, seed] of /** @type {const} */ ([
    [92, 0.34, 3],
    [122, 0.4, 9],
    [152, 0.44, 14],
  ])) {
    const random = seededRandom(seed);
    /** @type {Point[]} */
    const upper = [];
    /** @type {Point[]} */
    const lower = [];
    for (let i = 0; i <= 24; i++) {
      const swell = Math.sin((Math.PI * i) / 24);
      upper.push([30 + i * 14, y - swell * (14 + random() * 6)]);
      lower.unshift([30 + i * 14, y + swell * (8 + random() * 6)]);
    }
    mover.sheet(outline([...upper, ...lower]), '#e6cf9e', {
      paper: 'tissue',
      texture: 0.5,
      alpha,
      rim: 0.3,
      shadow: null,
    });
  }
  return { scene: stage, mover, moves: 'drift', hinge: [195, 150] };
}
