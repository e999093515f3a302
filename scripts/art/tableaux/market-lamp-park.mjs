// Chapters nine and twelve: a market, a lamp that is kept on, a park in spring.
import { piece } from '../card-pieces.mjs';
import { hill } from '../hillside.mjs';
import { papers } from '../kite-patterns.mjs';
import { kite } from '../kites.mjs';
import { hanging, spool, thread } from '../props.mjs';
import { outline } from '../scissors.mjs';
import { seededRandom } from '../seeded-random.mjs';
import { card, casement, figures, grown, line, plane, rectangle, room, sky, tree } from './set-pieces.mjs';

/** @typedef {import('../palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('./every-tableau.mjs').Tableau} Tableau */

/** How all hills of these three scenes are cut, but for their ridge. */
const rolling = { from: -20, to: 410, base: 270, step: 8, snip: 12, jitter: 0.6 };

/** Awnings in a breeze, and on the table a bow, a brush and a kite half made. @param {ChapterColours} colours
 * @returns {Tableau} */
export function sundayMarket(colours) {
  const stage = plane();
  sky(stage, colours, [24, 46, 66, 84, 98, 112]);
  const gold = { rim: 0.6, rimColour: '#fff0b8' };
  hill(stage, { ...rolling, ridge: (x) => 112 + 22 * Math.sin(x * 0.012 + 1.9) }, '#b5ad5e', gold);
  hill(stage, { ...rolling, ridge: (x) => 140 + 16 * Math.sin(x * 0.015 + 4.4) }, '#7f9150', gold);
  card(stage, rectangle(-10, 182, 420, 80), '#d9c8a4', { rim: 0.2 });
  // Cars far off: long low cards.
  for (const [x, colour] of /** @type {const} */ ([
    [60, '#8f5a5a'],
    [300, '#5a7a8f'],
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
  stage.group((context) => {
    grown(context, [128, 226], 96, { coat: '#3f5a78', head: '#5a4a4c' });
    grown(context, [262, 226], 88, { coat: '#7a3a58', head: '#2d1a2b', shawl: '#e8b84a' });
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
  kite(stage, [196, 200], 24, 1.35, 'khatt', papers.snowfield, { glow: 0.4 });
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

/** Spring in a park: a grown man and a child, and across the meadow the striped kite. @param {ChapterColours} colours
 * @returns {Tableau} */
export function parkInSpring(colours) {
  const stage = plane();
  sky(stage, colours, [26, 50, 74, 94, 112, 126]);
  const green = { rim: 0.6, rimColour: '#fbffd8' };
  hill(stage, { ...rolling, ridge: (x) => 128 + 18 * Math.sin(x * 0.013 + 0.9) }, '#a9bd7c', green);
  hill(stage, { ...rolling, ridge: (x) => 158 + 12 * Math.sin(x * 0.012 + 3.6) }, '#86a562', green);
  hill(
    stage,
    { ridge: (x) => 198 - 8 * Math.sin(x * 0.01 + 0.4), from: -20, to: 410, base: 270, step: 8, snip: 12, jitter: 0.6 },
    '#6d8f5a',
    green,
  );
  const tips = tree(stage, [330, 214], 128, '#5a4048', 4);
  const random = seededRandom(11);
  stage.group(
    (context) => {
      for (const [x, y] of tips.flatMap((tip) => [tip, tip, tip])) {
        context.fillStyle = ['#f6b8c4', '#ffe3e6', '#ef9fb0'][Math.floor(random() * 3)] ?? '#f6b8c4';
        context.beginPath();
        context.arc(x + (random() - 0.5) * 13, y + (random() - 0.5) * 13, 2.6 + random() * 2.6, 0, 7);
        context.fill();
      }
    },
    { shadow: [-1, 2, 3, 'rgba(80,40,60,.25)'] },
  );
  line(stage, [178, 148], [112, 58], 8, '#ffcf4d');
  kite(stage, [108, 54], 21, 0.18, 'chashm', papers.player, { glow: 0.65 });
  stage.group((context) => {
    grown(context, [168, 224], 92, { coat: '#4d5a78', head: '#5a4a4c' });
    context.save();
    context.translate(212, 226);
    context.scale(0.62, 0.62);
    piece(context, 'M-10 -34 L10 -34 L12 0 L4 0 L1 -20 L-3 0 L-12 0Z', '#2d3a52', '#fff0c0');
    piece(context, 'M-7 -74 C-15 -72 -17 -50 -18 -32 C-6 -27 6 -27 18 -32 C17 -50 15 -72 7 -74Z', '#3f8f86', '#fff0c0');
    piece(context, 'M-9 -84 C-10 -98 10 -98 9 -84 C8 -75 -8 -75 -9 -84Z', '#2d1a2b', '#fff0c0');
    context.restore();
    // The spool between them: it goes from hand to hand.
    context.save();
    context.translate(191, 178);
    context.scale(0.3, 0.3);
    spool(context, 0.9, { wood: '#8a4d2a', thread: '#c1273f' });
    context.restore();
    context.strokeStyle = '#4d5a78';
    context.lineWidth = 6;
    context.lineCap = 'round';
    context.stroke(
      outline(
        [
          [176, 158],
          [182, 172],
        ],
        false,
      ),
    );
    context.strokeStyle = '#3f8f86';
    context.lineWidth = 5;
    context.stroke(
      outline(
        [
          [208, 184],
          [200, 179],
        ],
        false,
      ),
    );
  }, figures);
  const mover = plane();
  thread(mover.context, hanging([262, 66], [300, 170], 8), { width: 0.9, colour: '#fff6dd' });
  kite(mover, [258, 60], 18, -0.24, 'khatt', papers.snowfield, { glow: 0.6 });
  return { scene: stage, mover, moves: 'sway', hinge: [300, 170] };
}
