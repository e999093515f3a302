// Chapters nine and twelve: a market, and a lamp that is kept on.
import { hill } from '../hillside.mjs';
import { papers } from '../kite-patterns.mjs';
import { kite } from '../kites.mjs';
import { hanging, thread } from '../props.mjs';
import { outline } from '../scissors.mjs';
import { bungalows, eucalyptus, palms } from '../suburb.mjs';
import { card, casement, figures, grown, plane, rectangle, rolling, room, sky } from './set-pieces.mjs';

/** @typedef {import('../palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('./every-tableau.mjs').Tableau} Tableau */

/** Rows of stalls down the market, each under a striped awning. @param {import('../stage.mjs').Stage} stage */
function farStalls(stage) {
  const colours = ['#d2542f', '#2a9d9a', '#f0ac2b', '#c9607a'];
  stage.group((context) => {
    for (let i = 0; i < 8; i++) {
      const x = 4 + i * 50;
      context.fillStyle = '#7a5a48';
      for (const side of [2, 36]) context.fillRect(x + side, 154, 1.6, 24);
      context.fillStyle = '#b98a60';
      context.fillRect(x + 3, 169, 34, 9);
      for (let k = 0; k < 5; k++) {
        context.fillStyle = k % 2 ? '#fff0d2' : (colours[i % 4] ?? '#d2542f');
        const left = x + k * 8;
        context.fill(
          outline([
            [left + 1, 147],
            [left + 7, 147],
            [left + 8, 156],
            [left + 4, 159],
            [left, 156],
          ]),
        );
      }
    }
  }, figures);
}

/** Awnings in a breeze, and on the table a bow, a brush and a kite half made. @param {ChapterColours} colours
 * @returns {Tableau} */
export function sundayMarket(colours) {
  const stage = plane();
  sky(stage, colours, [24, 46, 66, 84, 98, 112]);
  const gold = { rim: 0.6, rimColour: '#fff0b8' };
  hill(stage, { ...rolling, ridge: (x) => 112 + 22 * Math.sin(x * 0.012 + 1.9) }, '#b5ad5e', gold);
  hill(stage, { ...rolling, ridge: (x) => 140 + 16 * Math.sin(x * 0.015 + 4.4) }, '#7f9150', gold);
  bungalows(stage, { from: 16, to: 372, foot: 158, tall: 17 });
  palms(stage, [
    { foot: [78, 160], tall: 52 },
    { foot: [262, 159], tall: 44 },
    { foot: [286, 160], tall: 56 },
  ]);
  eucalyptus(
    stage,
    [
      { foot: [372, 170], tall: 96 },
      { foot: [14, 170], tall: 84 },
    ],
    5,
  );
  card(stage, rectangle(-10, 166, 420, 100), '#d9c8a4', { rim: 0.3 });
  farStalls(stage);
  // Cars far off: long low cards.
  for (const [x, colour] of /** @type {const} */ ([
    [66, '#8f3f4a'],
    [318, '#4a6f8f'],
  ])) {
    card(
      stage,
      [
        [x - 30, 184],
        [x - 28, 172],
        [x - 12, 171],
        [x - 4, 162],
        [x + 14, 162],
        [x + 22, 171],
        [x + 32, 173],
        [x + 32, 184],
      ],
      colour,
    );
  }
  const stripes = ['#d2542f', '#fff0d2', '#2a9d9a', '#fff0d2', '#f0ac2b', '#fff0d2', '#d2542f', '#fff0d2'];
  for (const x of [38, 196, 352]) card(stage, rectangle(x, 104, 4, 100), '#6a4a3c');
  // Shade under the awning, and what hangs in it: kites that are for sale.
  stage.group(
    (context) => {
      context.fillStyle = 'rgba(92,58,110,.22)';
      context.fill(
        outline([
          [34, 206],
          [362, 206],
          [350, 182],
          [60, 182],
        ]),
      );
    },
    { texture: 0, shadow: null },
  );
  for (const [x, y, size, pattern, paper, turned] of /** @type {const} */ ([
    [72, 152, 13, 'lala', 'rose', -0.16],
    [166, 146, 12, 'mahi', 'glaze', 0.12],
    [228, 150, 13, 'setara', 'rival', -0.1],
    [322, 148, 13, 'aftab', 'embers', 0.14],
  ])) {
    thread(stage.context, hanging([x, 92], [x, y - size], 1), { width: 0.8, colour: '#fff0d2' });
    kite(stage, [x, y], size, turned, pattern, papers[paper], { glow: 0.35 });
  }
  stage.group((context) => {
    grown(context, [116, 238], 112, { coat: '#3f5a78', head: '#4a3a40' });
    grown(context, [270, 238], 104, { coat: '#7a3a58', head: '#2d1a2b', shawl: '#e8b84a' });
    // They bow over the table, and hold the kite between them.
    context.lineCap = 'round';
    for (const [colour, bends] of /** @type {const} */ ([
      [
        '#35506c',
        [
          [126, 166],
          [148, 190],
          [176, 194],
        ],
      ],
      [
        '#6c3350',
        [
          [260, 170],
          [240, 192],
          [216, 196],
        ],
      ],
    ])) {
      context.strokeStyle = colour;
      context.lineWidth = 7.5;
      context.stroke(outline(/** @type {import('../scissors.mjs').Point[]} */ (bends.map((at) => [...at])), false));
    }
    context.fillStyle = '#7a4a3c';
    for (const x of [178, 214]) {
      context.beginPath();
      context.arc(x, 195, 3.8, 0, 7);
      context.fill();
    }
  }, figures);
  // The table with what a kite is made of: paper, two sticks, a bow of bamboo, a pot with a brush.
  card(
    stage,
    [
      [60, 204],
      [332, 204],
      [348, 224],
      [44, 224],
    ],
    '#a9713f',
  );
  card(stage, rectangle(52, 222, 290, 30), '#7d4a34');
  kite(stage, [196, 192], 25, 0.1, 'khatt', papers.snowfield, { glow: 0.5 });
  thread(
    stage.context,
    [
      [92, 212],
      [112, 203],
      [134, 201],
      [152, 206],
    ],
    { width: 2, colour: '#c9985a' },
  );
  card(
    stage,
    [
      [286, 196],
      [302, 196],
      [300, 213],
      [288, 213],
    ],
    '#2a7f86',
  );
  thread(
    stage.context,
    [
      [294, 198],
      [306, 180],
    ],
    { width: 1.8, colour: '#6a4a3c' },
  );
  card(stage, rectangle(28, 88, 340, 5), '#6a4a3c');
  const mover = plane();
  stripes.forEach((colour, i) => {
    const x = 34 + i * 41;
    card(
      mover,
      [
        [x, 92],
        [x + 41, 92],
        [x + 43, 124],
        [x + 22, 131],
        [x - 2, 124],
      ],
      colour,
      { shadow: [-1, 3, 4, 'rgba(60,30,30,.3)'] },
      i,
    );
  });
  return { scene: stage, mover, moves: 'lift', hinge: [198, 92] };
}

/** A light that is kept on: a room, a lamp, a door ajar. @returns {Tableau} */
export function lightKeptOn() {
  const stage = plane([0.3, -0.6]);
  room(stage, ['#39435a', '#4c566e', '#677085', '#8a8b94'], [262, 150], '#2a2f46');
  casement(stage, [58, 44], [76, 92], ['#1b2247', '#2b3563', '#3f4d80', '#59689a'], '#232840');
  // A low bed, and beside it at a little distance two chairs.
  card(
    stage,
    [
      [60, 186],
      [186, 182],
      [190, 214],
      [56, 218],
    ],
    '#6f7a94',
  );
  card(
    stage,
    [
      [60, 176],
      [96, 174],
      [98, 188],
      [60, 190],
    ],
    '#e9e4d8',
  );
  for (const x of [306, 342]) {
    card(stage, rectangle(x - 11, 150, 22, 34), '#5d4a52');
    card(stage, rectangle(x - 13, 182, 26, 8), '#74606a');
    for (const leg of [-11, 8]) card(stage, rectangle(x + leg, 188, 3, 28), '#4a3a44', { shadow: null });
  }
  card(stage, rectangle(222, 184, 44, 6), '#8a5a3c');
  card(stage, rectangle(241, 188, 6, 30), '#6a4230');
  card(
    stage,
    [
      [236, 184],
      [252, 184],
      [248, 168],
      [240, 168],
    ],
    '#8f6a4a',
  );
  const mover = plane();
  mover.glow(244, 152, 92, '#ffd890', 0.8, 'source-over');
  card(
    mover,
    [
      [228, 168],
      [260, 168],
      [254, 138],
      [234, 138],
    ],
    '#ffe9b0',
    { paper: 'tissue', texture: 0.4, shadow: null },
  );
  return { scene: stage, mover, moves: 'breathe', hinge: [244, 152] };
}
