// The twelfth chapter: a park in spring.
import { limb, piece } from '../card-pieces.mjs';
import { hill } from '../hillside.mjs';
import { papers } from '../kite-patterns.mjs';
import { kite } from '../kites.mjs';
import { hanging, spool, thread } from '../props.mjs';
import { seededRandom } from '../seeded-random.mjs';
import { bungalows } from '../suburb.mjs';
import { figures, grown, line, plane, rolling, sky, tree } from './set-pieces.mjs';

/** @typedef {import('../palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('./every-tableau.mjs').Tableau} Tableau */

const blossoms = ['#f6b8c4', '#ffe3e6', '#ef9fb0'];

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
  bungalows(stage, { from: 14, to: 150, foot: 150, tall: 12 });
  const random = seededRandom(11);
  // Blossom far off, in rows along the meadow.
  stage.group(
    (context) => {
      for (let i = 0; i < 150; i++) {
        const x = -6 + ((i * 53) % 402);
        const y = (i % 3 === 0 ? 174 : 158) - 6 * Math.sin(x * 0.02) - random() * 11;
        context.fillStyle = blossoms[i % 3] ?? '#f6b8c4';
        context.beginPath();
        context.arc(x, y, 2.4 + random() * 2.4, 0, 7);
        context.fill();
      }
    },
    { shadow: [-1, 2, 3, 'rgba(70,60,60,.25)'] },
  );
  for (const [x, y, size, pattern, paper] of /** @type {const} */ ([
    [206, 40, 8, 'lala', 'rose'],
    [330, 34, 7, 'mahi', 'glaze'],
    [46, 96, 8, 'aftab', 'embers'],
  ])) {
    thread(stage.context, hanging([x, y], [x + 14, 172], 5), { width: 0.5, colour: 'rgba(255,246,221,.7)' });
    kite(stage, [x, y], size, 0.16, pattern, papers[paper], { glow: 0.4 });
  }
  const tips = tree(stage, [334, 222], 142, '#5a4048', 4);
  stage.group(
    (context) => {
      for (const [x, y] of tips.flatMap((tip) => Array.from({ length: 7 }, () => tip))) {
        context.fillStyle = blossoms[Math.floor(random() * 3)] ?? '#f6b8c4';
        context.beginPath();
        context.arc(x + (random() - 0.5) * 25, y + (random() - 0.5) * 22, 2.6 + random() * 3.4, 0, 7);
        context.fill();
      }
    },
    { shadow: [-1, 2, 3, 'rgba(80,40,60,.25)'] },
  );
  // Petals on the grass, and the shade of the tree and of the two.
  stage.group(
    (context) => {
      context.fillStyle = 'rgba(70,50,110,.26)';
      for (const [x, y, wide, high] of /** @type {const} */ ([
        [312, 226, 66, 8],
        [158, 228, 30, 5],
        [206, 229, 18, 3.6],
      ])) {
        context.beginPath();
        context.ellipse(x, y, wide, high, 0, 0, 7);
        context.fill();
      }
      for (let i = 0; i < 70; i++) {
        context.fillStyle = blossoms[i % 3] ?? '#f6b8c4';
        const x = 210 + random() * 180;
        context.fillRect(x, 212 + random() * 30, 1.6 + random() * 1.6, 1.4);
      }
    },
    { texture: 0, shadow: null },
  );
  line(stage, [186, 128], [112, 58], 8, '#ffcf4d');
  kite(stage, [108, 54], 25, 0.18, 'chashm', papers.player, { glow: 0.65 });
  stage.group((context) => {
    grown(context, [168, 228], 106, { coat: '#4d5a78', head: '#5a4a4c' });
    // One arm is up: the line runs through it.
    limb(
      context,
      [
        [176, 150],
        [188, 142],
        [186, 130],
      ],
      7,
      '#43506c',
    );
    context.fillStyle = '#7a4a3c';
    context.beginPath();
    context.arc(186, 128, 3.6, 0, 7);
    context.fill();
    context.save();
    context.translate(216, 230);
    context.scale(0.7, 0.7);
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
    limb(
      context,
      [
        [176, 158],
        [182, 172],
      ],
      6,
      '#4d5a78',
    );
    limb(
      context,
      [
        [208, 184],
        [200, 179],
      ],
      5,
      '#3f8f86',
    );
  }, figures);
  const mover = plane();
  thread(mover.context, hanging([262, 66], [300, 170], 8), { width: 0.9, colour: '#fff6dd' });
  kite(mover, [258, 60], 18, -0.24, 'khatt', papers.snowfield, { glow: 0.6 });
  return { scene: stage, mover, moves: 'sway', hinge: [300, 170] };
}
