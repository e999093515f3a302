// Chapters eight and ten: a night road, a telephone.
import { piece } from '../card-pieces.mjs';
import { mix } from '../colour.mjs';
import { hill } from '../hillside.mjs';
import { papers } from '../kite-patterns.mjs';
import { kite } from '../kites.mjs';
import { hanging, thread } from '../props.mjs';
import { outline } from '../scissors.mjs';
import { card, casement, figures, mountains, plane, rectangle, room, sky, town } from './set-pieces.mjs';

/** @typedef {import('../palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('./every-tableau.mjs').Tableau} Tableau */
/** @typedef {import('../scissors.mjs').Point} Point */

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
