// Chapters four to six: the day of the tournament, the run at dusk, a wall in the snow.
import { mix } from '../colour.mjs';
import { bystander, bystanders } from '../crowd.mjs';
import { papers } from '../kite-patterns.mjs';
import { kite } from '../kites.mjs';
import { playerCompanion } from '../outfits.mjs';
import { hanging, starPath, thread } from '../props.mjs';
import { runner, runners } from '../run/runner.mjs';
import { seededRandom } from '../seeded-random.mjs';
import { card, figures, ledgeSnow, line, mountains, plane, sky, town } from './set-pieces.mjs';

/** @typedef {import('../palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('./every-tableau.mjs').Tableau} Tableau */
/** @typedef {import('../scissors.mjs').Point} Point */

/** Rows of people pop up on the roofs, and the sky is full. @param {ChapterColours} colours @returns {Tableau} */
export function tournamentDay(colours) {
  const stage = plane();
  sky(stage, colours);
  mountains(stage, colours, 160, 58);
  town(stage, colours, (x) => 140 + 0.0009 * (x - 200) ** 2 * -0.9 + 20, { rows: 5, base: 214 });
  const aloft = /** @type {const} */ ([
    [60, 60, 10, 'khatt', 'snowfield'],
    [112, 34, 14, 'setara', 'rival'],
    [168, 72, 9, 'koh', 'glaze'],
    [214, 40, 20, 'chashm', 'player'],
    [268, 66, 11, 'kamar', 'plum'],
    [312, 36, 12, 'aftab', 'embers'],
    [342, 78, 8, 'lala', 'rose'],
    [142, 100, 7, 'mah', 'plum'],
  ]);
  for (const [x, y, size, pattern, paper] of aloft) {
    line(stage, [x, y], [x + (195 - x) * 0.5, 186], 8, 'rgba(255,246,221,.6)');
    kite(stage, [x, y], size, (x % 7) * 0.07 - 0.2, pattern, papers[paper], { glow: 0.5, shadow: size > 12 });
  }
  card(
    stage,
    [
      [-10, 192],
      [140, 186],
      [400, 192],
      [400, 260],
      [-10, 260],
    ],
    colours.middleRoof,
  );
  ledgeSnow(stage, colours, -10, 192, 420, 8);
  const mover = plane();
  const random = seededRandom(7);
  mover.group((context) => {
    for (let i = 0; i < 13; i++) {
      context.save();
      context.translate(34 + i * 26 + random() * 8, 236 + random() * 8);
      context.scale(0.98, 0.98);
      const who = bystanders[(i * 3) % bystanders.length];
      if (who) bystander(context, who, i % 3 !== 0);
      context.restore();
    }
  }, figures);
  // The parapet in front hides their feet.
  card(
    stage,
    [
      [-10, 250],
      [400, 250],
      [400, 262],
      [-10, 262],
    ],
    colours.roof,
  );
  return { scene: stage, mover, moves: 'hop', hinge: [195, 240] };
}

/** Three walls at dusk, a boy who runs away between them, and a kite that comes down.
 * @param {ChapterColours} colours @returns {Tableau} */
export function lastKite(colours) {
  const stage = plane([0.1, -0.6]);
  sky(stage, colours);
  mountains(stage, colours, 150, 46);
  town(stage, colours, () => 136, { rows: 3, base: 184, lit: 0.5 });
  const snow = mix(colours.streaks.snow, colours.hillLeft, 0.25);
  card(
    stage,
    [
      [120, 184],
      [270, 184],
      [400, 260],
      [-10, 260],
    ],
    snow,
    { rim: 0.3 },
  );
  card(
    stage,
    [
      [-10, 96],
      [70, 118],
      [126, 132],
      [150, 192],
      [-10, 262],
    ],
    mix(colours.roof, colours.hillLeft, 0.6),
  );
  card(
    stage,
    [
      [400, 76],
      [318, 108],
      [262, 126],
      [242, 190],
      [400, 262],
    ],
    mix(colours.roof, colours.hillLeft, 0.35),
  );
  card(
    stage,
    [
      [400, 150],
      [350, 168],
      [326, 262],
      [400, 262],
    ],
    colours.roof,
  );
  card(
    stage,
    [
      [-10, 158],
      [36, 172],
      [66, 262],
      [-10, 262],
    ],
    colours.roof,
  );
  // Snow lies along the tops of the walls, which fall away from us.
  /** @type {readonly Point[][]} */
  const tops = [
    [
      [-10, 92],
      [70, 113],
      [126, 128],
      [127, 133],
      [70, 121],
      [-10, 102],
    ],
    [
      [400, 70],
      [318, 102],
      [262, 121],
      [261, 127],
      [318, 112],
      [400, 82],
    ],
  ];
  for (const top of tops) card(stage, top, snow, { shadow: [0, 2, 3, 'rgba(40,20,70,.3)'] });
  stage.group((context) => {
    context.save();
    context.translate(196, 226);
    context.scale(0.62, 0.62);
    runner(context, { ...runners['rival-0'], ...playerRunning }, 'away', { stride: 0.16 });
    context.restore();
    // His steps in the snow.
    context.fillStyle = 'rgba(80,40,120,.45)';
    for (let i = 0; i < 7; i++) context.fillRect(191 + (i % 2 ? 8 : -2) - i * 1.5, 229 + i * 4.2, 4, 2.4);
  }, figures);
  const mover = plane();
  thread(mover.context, hanging([206, 78], [250, 118], 9, 40), { width: 1, colour: '#fff0d2' });
  kite(mover, [202, 70], 23, 0.5, 'setara', papers.rival, { glow: 0.7 });
  return { scene: stage, mover, moves: 'fall', hinge: [202, 70] };
}

const playerRunning = {
  coat: playerCompanion.coat,
  stripe: playerCompanion.stripe,
  scarf: playerCompanion.scarf,
  hat: playerCompanion.hat,
  legs: '#2d1a2b',
  skin: playerCompanion.skin,
};

/** A wall, snow, one star, and a strand of line in the wind. Nobody. @param {ChapterColours} colours @returns {Tableau} */
export function wallInSnow(colours) {
  const stage = plane();
  sky(stage, colours, [34, 66, 96, 122, 142, 158]);
  stage.context.save();
  stage.context.translate(286, 44);
  stage.context.fillStyle = '#fff6e0';
  stage.context.fill(starPath(5, 2, 8));
  stage.context.restore();
  stage.glow(286, 44, 22, '#fff0d0', 0.6);
  mountains(stage, colours, 168, 30);
  const wall = mix(colours.hillLeft, colours.roof, 0.3);
  card(
    stage,
    [
      [-10, 132],
      [120, 128],
      [250, 134],
      [400, 126],
      [400, 210],
      [-10, 212],
    ],
    wall,
  );
  const { context } = stage;
  context.strokeStyle = 'rgba(20,12,50,.22)';
  context.lineWidth = 1;
  const random = seededRandom(5);
  for (let row = 0; row < 6; row++)
    for (let x = -6 + (row % 2) * 14; x < 396; x += 28)
      if (random() < 0.5) context.strokeRect(x, 140 + row * 11, 26, 10);
  ledgeSnow(stage, colours, -10, 132, 420, 10);
  card(
    stage,
    [
      [-10, 206],
      [90, 202],
      [230, 208],
      [400, 200],
      [400, 260],
      [-10, 260],
    ],
    mix(colours.streaks.snow, colours.hillLeft, 0.15),
    { rim: 0.5, rimColour: '#ffffff' },
  );
  thread(context, hanging([-4, 224], [176, 214], 6), { width: 1.1, colour: '#fff6e2' });
  const mover = plane();
  thread(
    mover.context,
    [
      [176, 214],
      [190, 208],
      [203, 209],
      [214, 203],
      [222, 205],
      [229, 200],
      [232, 196],
    ],
    { width: 1.1, colour: '#fff6e2' },
  );
  return { scene: stage, mover, moves: 'sway', hinge: [176, 214] };
}
