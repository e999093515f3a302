// Chapters one to three: a roof at dawn, a shop of kites, an alley at noon.
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

/** Hard noon: three long shadows on the ground, and a boy from behind who does not step back.
 * @param {ChapterColours} colours @returns {Tableau} */
export function alleyAtNoon(colours) {
  const stage = plane([0.2, -0.95]);
  sky(stage, colours, [18, 36, 54, 70, 84, 96]);
  const [mud = '#d6a878', shade = '#c8986c', light = '#e2b888'] = colours.hillHouses.muds;
  // Walls that stand aside, one behind the other, and the bright ground between.
  card(
    stage,
    [
      [150, 84],
      [262, 80],
      [262, 200],
      [150, 200],
    ],
    light,
  );
  card(
    stage,
    [
      [-10, 34],
      [104, 52],
      [120, 74],
      [138, 214],
      [-10, 262],
    ],
    mud,
  );
  card(
    stage,
    [
      [400, 22],
      [300, 50],
      [272, 70],
      [252, 210],
      [400, 260],
    ],
    shade,
  );
  card(
    stage,
    [
      [-10, 250],
      [132, 190],
      [258, 190],
      [400, 246],
      [400, 260],
      [-10, 260],
    ],
    '#f6e6c4',
    { rim: 0.2 },
  );
  for (const [x, y, w, h] of /** @type {const} */ ([
    [40, 96, 22, 38],
    [86, 110, 14, 28],
    [316, 92, 20, 36],
  ])) {
    card(stage, rectangle(x, y, w, h), colours.hillHouses.door, { shadow: null });
  }
  // The boy: a broad stance, the arm drawn back.
  stage.group((context) => {
    context.save();
    context.translate(198, 234);
    context.scale(1.02, 1.02);
    piece(context, 'M-16 0 L-24 0 L-12 -42 L0 -42 L-6 -12Z M18 0 L26 0 L13 -42 L0 -42 L8 -12Z', '#2d1a2b', '#ffe9c0');
    piece(
      context,
      'M-8 -82 C-16 -80 -17 -62 -20 -38 C-8 -33 8 -33 20 -38 C17 -62 16 -80 8 -82Z',
      playerCompanion.coat,
      '#ffe9c0',
    );
    piece(context, 'M8 -80 L34 -88 L44 -106 L50 -103 L41 -82 L12 -68Z', playerCompanion.coat, '#ffe9c0');
    piece(context, 'M-8 -80 L-32 -76 L-18 -90 L-14 -86 L-22 -80 L-8 -70Z', playerCompanion.coat, '#ffe9c0');
    piece(
      context,
      'M46 -104 L44 -116 L37 -126 L40 -128 L47 -119 L53 -129 L56 -127 L50 -116 L51 -104Z',
      '#6a3a20',
      '#ffe9c0',
    );
    context.strokeStyle = '#4a2a3c';
    context.lineWidth = 1.2;
    context.stroke(
      outline(
        [
          [39, -126],
          [-16, -89],
          [55, -127],
        ],
        false,
      ),
    );
    piece(context, 'M-9 -92 C-10 -106 10 -106 9 -92 C8 -83 -8 -83 -9 -92Z', '#2d1a2b', '#ffe9c0');
    piece(context, 'M-10 -93 C-12 -110 11 -110 10 -93 C4 -91 -4 -91 -10 -93Z', playerCompanion.hat, '#ffe9c0');
    context.restore();
  }, figures);
  const mover = plane();
  const { context } = mover;
  context.fillStyle = 'rgba(80,44,104,.62)';
  // Shadows only, of three who stand outside the picture; they lie across the ground towards him.
  for (const [x, lean, tall] of /** @type {const} */ ([
    [132, -30, 40],
    [178, -8, 46],
    [262, 26, 40],
  ])) {
    context.fill(
      outline([
        [x - 9, 192],
        [x + 9, 192],
        [x + 12 + lean * 0.7, 192 + tall * 0.7],
        [x + 5 + lean * 0.86, 192 + tall * 0.76],
        [x + 7 + lean, 192 + tall],
        [x - 7 + lean, 192 + tall],
        [x - 5 + lean * 0.86, 192 + tall * 0.76],
        [x - 12 + lean * 0.7, 192 + tall * 0.7],
      ]),
    );
  }
  return { scene: stage, mover, moves: 'lengthen', hinge: [200, 192] };
}
