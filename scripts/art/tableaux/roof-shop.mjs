// Chapters one and two: a roof at dawn, a shop of kites.
import { piece } from '../card-pieces.mjs';
import { mix } from '../colour.mjs';
import { companion } from '../companion.mjs';
import { flyer } from '../flyer.mjs';
import { papers } from '../kite-patterns.mjs';
import { kite } from '../kites.mjs';
import { player, playerCompanion } from '../outfits.mjs';
import { hanging, spool, thread } from '../props.mjs';
import { outline } from '../scissors.mjs';
import { card, figures, ledgeSnow, line, mountains, plane, rectangle, room, seated, sky, town } from './set-pieces.mjs';

/** @typedef {import('../palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('./every-tableau.mjs').Tableau} Tableau */

/** A door opens on a white roof: two boys, and their kite. @param {ChapterColours} colours @returns {Tableau} */
export function roofAtDawn(colours) {
  const stage = plane([0.7, -0.5]);
  sky(stage, colours);
  mountains(stage, colours, 166, 64);
  town(stage, colours, (x) => 152 + 14 * Math.sin(x * 0.013 + 2), { rows: 4, base: 200 });
  // The roof, its parapet, and the doorway from which the light comes.
  card(
    stage,
    [
      [-10, 206],
      [240, 198],
      [400, 202],
      [400, 260],
      [-10, 260],
    ],
    mix(colours.roof, '#ffffff', 0.1),
  );
  ledgeSnow(stage, colours, -10, 206, 420, 9);
  card(stage, rectangle(20, 92, 74, 124), mix(colours.roof, colours.hillLeft, 0.35));
  card(stage, rectangle(36, 122, 42, 94), '#ffd890', { rim: 0.3, shadow: null, paper: 'tissue', texture: 0.4 });
  ledgeSnow(stage, colours, 17, 92, 80, 8);
  const wedge = stage.context.createLinearGradient(78, 0, 190, 0);
  wedge.addColorStop(0, 'rgba(255,214,140,.75)');
  wedge.addColorStop(1, 'rgba(255,214,140,0)');
  stage.context.fillStyle = wedge;
  stage.context.fill(
    outline([
      [40, 214],
      [78, 214],
      [220, 232],
      [150, 250],
      [60, 250],
    ]),
  );
  line(stage, [242, 141], [300, 78], 8, '#fff6dd');
  stage.group((context) => {
    companion(context, 196, 222, 76, playerCompanion);
    flyer(context, 226, 224, 84, player);
  }, figures);
  stage.group(
    (context) => {
      // One crow on the parapet.
      piece(
        context,
        'M322 198 C316 192 318 186 325 184 C329 180 334 182 334 186 L339 188 L333 190 C332 197 328 200 322 200 L310 205Z',
        '#2d1a2b',
        '#ffcf92',
      );
    },
    { texture: 0.3 },
  );
  const mover = plane();
  kite(mover, [304, 72], 28, -0.16, 'du-rang', papers.player, { glow: 0.6 });
  return { scene: stage, mover, moves: 'sway', hinge: [242, 141] };
}

/** A shop of kites: one boy reads his story, the other listens and holds the spool. @returns {Tableau} */
export function shopOfKites() {
  const stage = plane([-0.3, -0.8]);
  room(stage, ['#6d2430', '#a84a2f', '#cf7038', '#e69a4a', '#f3bf6b', '#f9dc98'], [196, 132], '#4a1c30');
  const wall = /** @type {const} */ ([
    [74, 70, 24, -0.2, 'khana', 'pomegranate'],
    [132, 48, 18, 0.15, 'aftab', 'embers'],
    [262, 52, 19, -0.1, 'mahi', 'glaze'],
    [322, 84, 22, 0.24, 'setara', 'rival'],
    [62, 128, 15, 0.1, 'lala', 'rose'],
  ]);
  line(stage, [20, 30], [370, 34], 8, '#8a4d2a');
  for (const [x, y, size, angle, pattern, paper] of wall) {
    kite(stage, [x, y], size, angle, pattern, papers[paper], { glow: 0.5, light: [0.2, 0.6] });
  }
  // A rug of card, and a thread that crosses the stage to the spool.
  card(
    stage,
    [
      [96, 206],
      [300, 206],
      [332, 232],
      [66, 232],
    ],
    '#8f1830',
  );
  card(
    stage,
    [
      [106, 210],
      [290, 210],
      [314, 228],
      [86, 228],
    ],
    '#c1273f',
    { shadow: null },
  );
  for (let i = 0; i < 7; i++)
    card(
      stage,
      [
        [112 + i * 28, 219],
        [122 + i * 28, 212],
        [132 + i * 28, 219],
        [122 + i * 28, 226],
      ],
      i % 2 ? '#f0ac2b' : '#fff0d2',
      { shadow: null, rim: 0.2 },
    );
  stage.group((context) => {
    seated(context, [142, 214], 86, player);
    seated(context, [252, 214], 82, playerCompanion, true);
    // The sheet that he reads from.
    piece(context, 'M166 176 L184 170 L188 192 L170 197Z', '#fff6e2');
    context.save();
    context.translate(216, 184);
    context.scale(0.44, 0.44);
    spool(context, 1, { wood: '#8a4d2a', thread: '#c1273f' });
    context.restore();
  }, figures);
  thread(stage.context, hanging([216, 178], [392, 120], 10), { width: 1.1, colour: '#fff0d2' });
  const mover = plane();
  thread(mover.context, hanging([204, 36], [204, 66], 0), { width: 0.9, colour: '#8a4d2a' });
  kite(mover, [204, 90], 26, 0, 'girih', papers.plum, { glow: 0.6, light: [0.2, 0.6] });
  return { scene: stage, mover, moves: 'sway', hinge: [204, 36] };
}
