// Chapter eleven: Kabul in 2001, seen through the broken wall of a room that is no more. The wall is near and dark, the city behind
// it bare and pale; the one light is a sun behind dust, and before it lies a spool with nothing on it.
import { piece } from '../card-pieces.mjs';
import { mix, thin } from '../colour.mjs';
import { hill, hillHouses, housePaint } from '../hillside.mjs';
import { house } from '../house.mjs';
import { hanging, thread } from '../props.mjs';
import { rampart } from '../rampart.mjs';
import { shellFront } from '../ruins.mjs';
import { outline, snip } from '../scissors.mjs';
import { layeredNoise, seededRandom, smoothNoise } from '../seeded-random.mjs';
import { figures, mountains, plane, sky } from './set-pieces.mjs';

/** @typedef {import('../palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('./every-tableau.mjs').Tableau} Tableau */
/** @typedef {import('../scissors.mjs').Point} Point */
/** @typedef {import('../stage.mjs').Stage} Stage */

/** Where the sun stands behind the dust, design px. */
const sun = /** @type {const} */ ([150, 112]);
const near = '#33222f';

/** Dust, roofs, a bare spool on a sill; no kite anywhere. @param {ChapterColours} colours as Kabul was after the wars
 * @returns {Tableau} */
export function emptySky(colours) {
  const stage = plane([-0.5, -0.7]);
  sky(stage, colours, [22, 44, 66, 90, 112, 132]);
  paleSun(stage);
  mountains(stage, colours, 150, 46, 13);
  veil(stage, 132, 26, '#ecd9ae', 0.72, 4);
  ridge(stage, colours);
  veil(stage, 170, 22, '#e8d2a2', 0.6, 9);
  street(stage, colours);
  veil(stage, 206, 16, '#dcc394', 0.5, 17);
  brokenWall(stage);
  stage.group(bareSpool, { ...figures, shadow: [4, 3, 6, 'rgba(20,8,20,.6)'] });
  const mover = plane([-0.5, -0.7]);
  veil(mover, 122, 18, '#f0dcae', 0.34, 3);
  veil(mover, 158, 22, '#ead2a0', 0.36, 14);
  return { scene: stage, mover, moves: 'drift', hinge: [195, 150] };
}

/** @param {Stage} stage */
function paleSun(stage) {
  const [x, y] = sun;
  stage.glow(x, y, 150, '#ffe9b8', 0.75);
  for (const [radius, alpha] of /** @type {const} */ ([
    [25, 0.4],
    [18, 0.9],
  ])) {
    const random = seededRandom(radius);
    /** @type {Point[]} */
    const edge = Array.from({ length: 26 }, (_, i) => {
      const r = radius * (0.96 + random() * 0.08);
      return [x + Math.cos((i / 26) * 6.2832) * r, y + Math.sin((i / 26) * 6.2832) * r];
    });
    stage.sheet(outline(edge), '#fff6dc', { paper: 'tissue', texture: 0.4, alpha, rim: 0.3, shadow: null });
  }
}

/** A sheet of dust, torn all round, thin at both ends. @param {Stage} stage @param {number} y of its middle @param {number} thick
 * @param {string} colour @param {number} alpha @param {number} seed */
function veil(stage, y, thick, colour, alpha, seed) {
  const noise = smoothNoise(seed);
  const random = seededRandom(seed);
  const from = -30 + random() * 60;
  const to = 330 + random() * 90;
  /** @type {Point[]} */
  const upper = [];
  /** @type {Point[]} */
  const lower = [];
  for (let i = 0; i <= 50; i++) {
    const t = i / 50;
    const swell = Math.sin(Math.PI * t) ** 0.6;
    const x = from + (to - from) * t;
    upper.push([x, y - thick * swell * (0.4 + 0.5 * layeredNoise(noise, t * 7)) + layeredNoise(noise, t * 34) * 2]);
    lower.unshift([
      x,
      y + thick * swell * (0.35 + 0.4 * layeredNoise(noise, t * 6 + 40)) + layeredNoise(noise, t * 30 + 90) * 2,
    ]);
  }
  stage.sheet(outline([...upper, ...lower]), colour, {
    paper: 'tissue',
    texture: 0.55,
    alpha,
    rim: 0.35,
    shadow: null,
  });
}

/** A hill on which few houses are left, and pieces of the old wall. @param {Stage} stage @param {ChapterColours} colours */
function ridge(stage, colours) {
  const line = (/** @type {number} */ x) => 168 - 46 * Math.max(0, (x - 150) / 240) + 5 * Math.sin(x * 0.03);
  stage.group(
    (context) => {
      for (const towers of /** @type {const} */ ([[206, 232], [292], [322, 348]]))
        rampart(
          context,
          towers.map((x) => [x, line(x) + 2]),
          11,
          { ...colours.rampart, wall: mix(colours.hillLeft, '#6a5646', 0.45) },
        );
    },
    { texture: 0.5 },
  );
  hill(
    stage,
    { ridge: line, from: -20, to: 410, base: 260, step: 6, snip: 10, jitter: 0.9 },
    mix(colours.hillLeft, colours.haze, 0.32),
    {
      rimColour: '#f6e6bd',
      shadow: [2, 1, 8, 'rgba(70,44,50,.3)'],
    },
  );
  hillHouses(
    stage,
    {
      ridge: line,
      from: -20,
      to: 410,
      base: 206,
      rows: 4,
      size: /** @type {const} */ ([0.42, 0.78]),
      haze: /** @type {const} */ ([0.5, 0.2]),
      below: 12,
      sway: () => 0,
      seed: 77,
      sunLeft: true,
      litShare: 0,
      gone: colours.hillHouses.plain ? 0.6 : 0,
    },
    colours.hillHouses,
  );
}

/** What stands of a street: shells with the sky in their windows. @param {Stage} stage @param {ChapterColours} colours */
function street(stage, colours) {
  const [mud = '#a88c68', brown = '#9a8060'] = colours.townHouses.muds;
  const random = seededRandom(52);
  stage.group(
    (context) => {
      for (const [x, y, width, height] of /** @type {const} */ ([
        [70, 214, 26, 20],
        [318, 216, 30, 22],
      ]))
        house(context, { x, y, width, height }, housePaint(colours.townHouses, mud, 0.1), random, {
          sunLeft: true,
          litShare: 0,
        });
    },
    { shadow: [2, 2, 5, 'rgba(50,30,40,.4)'] },
  );
  /** Broken fronts: their tops as they fell, and holes where windows were. */
  const fronts = /** @type {const} */ ([
    {
      edge: [
        [104, 222],
        [104, 176],
        [112, 170],
        [124, 172],
        [130, 182],
        [142, 184],
        [150, 198],
        [164, 202],
        [166, 222],
      ],
      holes: [
        [110, 182, 8, 12],
        [124, 190, 8, 12],
      ],
    },
    {
      edge: [
        [206, 222],
        [208, 196],
        [216, 190],
        [226, 192],
        [232, 178],
        [246, 172],
        [262, 174],
        [270, 188],
        [284, 192],
        [292, 222],
      ],
      holes: [
        [238, 184, 9, 13],
        [254, 184, 9, 13],
        [222, 200, 8, 11],
      ],
    },
  ]);
  for (const [i, { edge, holes }] of fronts.entries()) {
    shellFront(stage, edge, holes, { colour: mix(brown, '#6f5844', 0.25 + i * 0.1), lit: '#f6e2b4', seed: 9 + i });
  }
  // One pole, and a wire that goes nowhere.
  thread(
    stage.context,
    [
      [186, 224],
      [182, 158],
    ],
    { width: 2.2, colour: '#6a5246' },
  );
  thread(
    stage.context,
    [
      [176, 164],
      [190, 162],
    ],
    { width: 1.6, colour: '#6a5246' },
  );
  thread(stage.context, hanging([189, 162], [214, 196], 10), { width: 0.8, colour: '#6a5246' });
}

/** The near plane: what is left of the window of a room. @param {Stage} stage */
function brokenWall(stage) {
  const opening = snip(
    /** @type {Point[]} */ ([
      [64, 216],
      [60, 176],
      [68, 150],
      [58, 128],
      [66, 96],
      [54, 70],
      [74, 42],
      [104, 30],
      [140, 6],
      [190, -12],
      [262, -12],
      [292, 14],
      [330, 36],
      [342, 64],
      [326, 82],
      [338, 108],
      [332, 140],
      [320, 150],
      [328, 176],
      [322, 218],
    ]),
    21,
    { length: 11, jitter: 1.4, closed: true },
  );
  const path = outline([
    [-12, -12],
    [402, -12],
    [402, 262],
    [-12, 262],
  ]);
  path.addPath(outline(opening));
  const layer = stage.blank();
  layer.fillStyle = near;
  layer.fill(path, 'evenodd');
  layer.globalCompositeOperation = 'source-atop';
  // Bricks, where the plaster has gone; and the light of the day along the break.
  const random = seededRandom(33);
  for (let row = 0; row < 26; row++) {
    for (let x = -20 + (row % 2) * 9; x < 410; x += 19) {
      if (random() < 0.55) continue;
      layer.fillStyle = thin('#7a5a52', 0.16 + random() * 0.2);
      layer.fillRect(x, row * 10, 16.5, 7.6);
    }
  }
  layer.lineWidth = 3.4;
  layer.strokeStyle = thin('#f3dca8', 0.75);
  layer.stroke(outline(opening));
  layer.globalCompositeOperation = 'source-over';
  stage.glue(layer, [5, 5, 12, 'rgba(30,12,20,.55)'], 1);
  // The sill lies towards us, and has the light on it.
  stage.sheet(
    outline(
      snip(
        /** @type {Point[]} */ ([
          [40, 216],
          [346, 216],
          [368, 234],
          [20, 234],
        ]),
        6,
        { length: 16, jitter: 0.8, closed: true },
      ),
    ),
    '#6f5548',
    {
      rim: 0.8,
      rimColour: '#f6e2b4',
      shadow: [0, 4, 8, 'rgba(20,8,20,.5)'],
    },
  );
  stage.sheet(
    outline([
      [96, 218],
      [206, 218],
      [214, 232],
      [70, 232],
    ]),
    '#a88765',
    { rim: 0, shadow: null, alpha: 0.8 },
  );
}

/** Bare to its core: a stick, two flanges, and one end of thread. @param {import('../paper.mjs').Context} context */
function bareSpool(context) {
  const rim = '#ffe6b4';
  context.save();
  context.translate(214, 206);
  context.rotate(-0.06);
  piece(context, 'M-62 -3.200 L62 -3.200 L62 3.200 L-62 3.200Z', '#4e2f26', rim);
  piece(context, 'M-66 -5 a5 5 0 1 0 .1 0Z M66 -5 a5 5 0 1 0 .1 0Z', '#4e2f26', rim);
  piece(context, 'M-30 -6 L30 -6 L30 6 L-30 6Z', '#7d5238', rim, () => {
    context.fillStyle = thin('#3a2020', 0.35);
    for (let x = -28; x < 30; x += 6) context.fillRect(x, -6, 1, 12);
  });
  for (const side of [-1, 1])
    piece(
      context,
      `M${side * 33 - 4} -19 L${side * 33 + 4} -19 L${side * 33 + 4} 18 L${side * 33 - 4} 18Z`,
      '#5a3426',
      rim,
    );
  context.restore();
  // What is left of the thread hangs over the edge of the sill.
  const left = Array.from({ length: 24 }, (_, i) => {
    const t = i / 23;
    return /** @type {Point} */ ([198 - 44 * t, 212 + 26 * t * t + 3.4 * Math.sin(t * 9) * (1 - t)]);
  });
  thread(context, left, { width: 1, colour: '#fff0d2' });
}
