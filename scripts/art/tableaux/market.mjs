// Chapter nine: a flea market on a Sunday evening. Two people stand before us at their table, with the sun behind everything, and
// hold a kite between them that is half made.
import { piece } from '../card-pieces.mjs';
import { mix, thin } from '../colour.mjs';
import { hill } from '../hillside.mjs';
import { papers } from '../kite-patterns.mjs';
import { kite } from '../kites.mjs';
import { hanging, spool, thread } from '../props.mjs';
import { outline } from '../scissors.mjs';
import { bungalows, eucalyptus, palms } from '../suburb.mjs';
import { card, figures, grown, plane, rectangle, rolling, sky } from './set-pieces.mjs';

/** @typedef {import('../palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('../paper.mjs').Context} Context */
/** @typedef {import('./every-tableau.mjs').Tableau} Tableau */
/** @typedef {import('../scissors.mjs').Point} Point */
/** @typedef {import('../stage.mjs').Stage} Stage */

const rim = '#ffe3a4';
const stripes = ['#d2542f', '#fff0d2', '#2a9d9a', '#fff0d2', '#f0ac2b', '#fff0d2', '#d2542f', '#fff0d2'];
const shadow = 'rgba(104,66,124,.42)';

/** @param {ChapterColours} colours @returns {Tableau} */
export function sundayMarket(colours) {
  const stage = plane([0.5, -0.8]);
  sky(stage, colours, [20, 36, 52, 68, 84, 100]);
  lowSun(stage);
  const gold = { rim: 0.8, rimColour: '#fff0b8' };
  hill(stage, { ...rolling, ridge: (x) => 118 + 16 * Math.sin(x * 0.012 + 1.9) }, '#cdbf6e', gold);
  hill(stage, { ...rolling, ridge: (x) => 136 + 10 * Math.sin(x * 0.017 + 4.4) }, '#96a058', gold);
  bungalows(stage, { from: 40, to: 372, foot: 152, tall: 15 });
  palms(stage, [
    { foot: [92, 154], tall: 58 },
    { foot: [238, 153], tall: 40 },
    { foot: [256, 154], tall: 54 },
  ]);
  eucalyptus(stage, [{ foot: [356, 166], tall: 92 }], 5);
  card(stage, rectangle(-10, 156, 420, 100), '#e2cda0', { rim: 0.5, rimColour: '#fff3c8', shadow: null });
  otherStalls(stage);
  // Posts and table of their own stall, and the shade that its cloth throws.
  for (const x of [44, 342]) card(stage, rectangle(x, 60, 5, 158), '#5a3c3a', { rimColour: rim });
  for (const [x, y, size, pattern, paper, turned] of /** @type {const} */ ([
    [72, 128, 15, 'lala', 'rose', -0.16],
    [150, 122, 12, 'mahi', 'glaze', 0.12],
    [240, 122, 12, 'setara', 'rival', -0.1],
    [322, 128, 15, 'aftab', 'embers', 0.14],
  ])) {
    thread(stage.context, hanging([x, 64], [x, y - size], 1), { width: 0.8, colour: '#fff0d2' });
    kite(stage, [x, y], size, turned, pattern, papers[paper], { glow: 0.7, light: [0.3, -0.5] });
  }
  table(stage);
  stage.group((context) => {
    person(context, 112, '#35506c', { coat: '#3f5a78', head: '#3a2a34' });
    person(context, 280, '#6c3350', { coat: '#7a3a58', head: '#2d1a2b', shawl: '#e8b84a' });
  }, figures);
  hands(stage);
  card(stage, rectangle(28, 58, 340, 6), '#5a3c3a', { rimColour: rim });
  return { scene: stage, mover: awning(), moves: 'lift', hinge: [198, 64] };
}

/** @param {Stage} stage */
function lowSun(stage) {
  const [x, y] = [196, 103];
  stage.glow(x, y, 150, '#ffdf9a', 0.85);
  const disc = Array.from({ length: 28 }, (_, i) => {
    const r = 25 + (i % 3) * 0.7;
    return /** @type {Point} */ ([x + Math.cos((i / 28) * 6.2832) * r, y + Math.sin((i / 28) * 6.2832) * r]);
  });
  stage.sheet(outline(disc), '#fff4cf', { paper: 'tissue', texture: 0.4, rim: 0.3, shadow: null });
}

/** Two rows of stalls with people before them, and cars as long low cards; their shadows come towards us. @param {Stage} stage */
function otherStalls(stage) {
  for (const [foot, tall, step, seed] of /** @type {const} */ ([
    [166, 17, 42, 0],
    [182, 25, 62, 2],
  ]))
    stage.group((context) => {
      for (let i = -1; i < 410 / step; i++)
        stall(context, [i * step + seed * 9, foot], tall, step * 0.72, i + 5 + seed);
    }, figures);
  for (const [x, colour] of /** @type {const} */ ([
    [20, '#8f3f4a'],
    [374, '#3f6f86'],
  ]))
    card(
      stage,
      [
        [x - 44, 200],
        [x - 42, 184],
        [x - 20, 182],
        [x - 8, 170],
        [x + 18, 170],
        [x + 30, 182],
        [x + 46, 185],
        [x + 46, 200],
      ],
      colour,
      { rimColour: rim, rim: 0.9 },
    );
}

const cloths = ['#d2542f', '#2a9d9a', '#f0ac2b', '#c9607a'];
const coats = ['#f0e2c0', '#5f86b8', '#e38a5a', '#7fb0a8', '#8f4a62'];

/** A stall far off, and who stands before it. @param {Context} context @param {Point} foot its left one @param {number} tall
 * @param {number} wide @param {number} turn whose turn it is, for colours */
function stall(context, [x, foot], tall, wide, turn) {
  const slant = (x - 180) * 0.1;
  context.fillStyle = shadow;
  context.fill(
    outline([
      [x, foot],
      [x + wide, foot],
      [x + wide + slant, foot + 7],
      [x + slant, foot + 7],
    ]),
  );
  context.fillStyle = '#6a4a48';
  for (const side of [1, wide - 2]) context.fillRect(x + side, foot - tall, 1.5, tall);
  context.fillStyle = '#a9785a';
  context.fillRect(x + 1, foot - tall * 0.38, wide - 2, tall * 0.38);
  const part = (wide + 2) / 5;
  for (let k = 0; k < 5; k++) {
    const left = x - 1 + k * part;
    context.fillStyle = k % 2 ? '#fff0d2' : (cloths[turn % 4] ?? '#d2542f');
    context.fill(
      outline([
        [left + 1, foot - tall * 1.28],
        [left + part, foot - tall * 1.28],
        [left + part, foot - tall * 0.86],
        [left + part / 2, foot - tall * 0.74],
        [left, foot - tall * 0.86],
      ]),
    );
  }
  grown(context, [x + wide * 0.86, foot + 3], tall * 1.06, {
    coat: coats[turn % 5] ?? '#f0e2c0',
    head: '#3a2a34',
    ...(turn % 3 === 0 && { shawl: '#f2c6d0' }),
    rim,
  });
}

/** The table, and on it what a kite is made of among what else is for sale. @param {Stage} stage */
function table(stage) {
  stage.context.fillStyle = shadow;
  stage.context.fill(
    outline([
      [30, 214],
      [360, 214],
      [396, 244],
      [-6, 244],
    ]),
  );
  card(stage, rectangle(46, 200, 298, 34), '#6f4034');
  card(
    stage,
    [
      [58, 182],
      [332, 182],
      [350, 202],
      [40, 202],
    ],
    '#b9784a',
    { rimColour: rim, rim: 0.9 },
  );
  stage.group((context) => {
    // Left: books, a radio. Right: a pot of paste with its brush, a lamp.
    for (const [x, y, wide, colour] of /** @type {const} */ ([
      [62, 183, 26, '#8f3f4a'],
      [64, 178, 22, '#f0e2c0'],
      [63, 173, 24, '#2f5f6e'],
    ]))
      piece(context, `M${x} ${y} h${wide} v5 h-${wide}Z`, colour, rim);
    piece(context, 'M316 190 L320 166 L332 166 L336 190Z', '#7a5a48', rim);
    piece(context, 'M306 168 L316 144 L336 144 L346 168Z', '#f0ac2b', rim);
    piece(context, 'M226 174 L244 174 L242 194 L228 194Z', '#2a7f86', rim);
    piece(context, 'M233 176 L244 152 L247 153 L237 177Z M242 155 L248 144 L251 150 L247 156Z', '#4a3038', rim);
    context.save();
    context.translate(160, 191);
    context.scale(0.4, 0.4);
    spool(context, 1, { wood: '#6a3a28', thread: '#f7e9c4' });
    context.restore();
  }, figures);
  thread(
    stage.context,
    Array.from(
      { length: 20 },
      (_, i) => /** @type {Point} */ ([250 + i * 2.4, 196 - 9 * Math.sin((i / 19) * Math.PI)]),
    ),
    { width: 2.2, colour: '#d9ac6a' },
  );
  stage.glow(196, 164, 62, '#ffe9b4', 0.6);
  kite(stage, [196, 158], 35, 0.08, 'khatt', papers.snowfield, { glow: 0.9, light: [0, -0.4] });
}

/** Somebody near to us, from the knees up. @param {Context} context @param {number} x @param {string} sleeve
 * @param {{ coat: string, head: string, shawl?: string }} dress */
function person(context, x, sleeve, dress) {
  grown(context, [x, 276], 160, { ...dress, rim });
  context.lineCap = context.lineJoin = 'round';
  const way = x < 196 ? 1 : -1;
  /** @type {Point[]} */
  const bend = [
    [x + way * 20, 160],
    [x + way * 37, 190],
    [x + way * 56, 182],
  ];
  for (const [colour, wide, lift] of /** @type {const} */ ([
    [rim, 13, 1.2],
    [mix(sleeve, '#2d1a2b', 0.15), 12.4, 0],
  ])) {
    context.strokeStyle = colour;
    context.lineWidth = wide;
    context.stroke(
      outline(
        bend.map(([a, b]) => /** @type {Point} */ ([a + lift * 0.7, b - lift])),
        false,
      ),
    );
  }
}

/** They hold the kite by its tips. @param {Stage} stage */
function hands(stage) {
  stage.group(
    (context) => {
      for (const x of [170, 223]) {
        context.fillStyle = rim;
        context.beginPath();
        context.arc(x + 0.8, 179.2, 6, 0, 7);
        context.fill();
        context.fillStyle = '#8f5a44';
        context.beginPath();
        context.arc(x, 180, 6, 0, 7);
        context.fill();
      }
    },
    { shadow: [-1, 2, 3, 'rgba(45,18,50,.4)'] },
  );
}

/** The striped cloth of their stall, lit through from behind. */
function awning() {
  const mover = plane([0.2, -0.9]);
  stripes.forEach((colour, i) => {
    const x = 34 + i * 41;
    const light = mover.context.createLinearGradient(0, 64, 0, 98);
    light.addColorStop(0, mix(colour, '#6a3a50', 0.3));
    light.addColorStop(1, mix(colour, '#ffe2a0', 0.22));
    mover.sheet(
      outline([
        [x, 64],
        [x + 41, 64],
        [x + 43, 86],
        [x + 36, 93],
        [x + 22, 96],
        [x + 6, 93],
        [x - 2, 86],
      ]),
      light,
      { shadow: [-1, 3, 5, thin('#3c1e3c', 0.34)], rim: 0.5, rimColour: '#fff3c8' },
    );
  });
  return mover;
}
