// The roofs in front of the landscape; they ride on the hands of those who stand on them.

import { mix } from './colour.mjs';
import { newLandscape } from './landscape.mjs';
import { beams, bricks, parapetSnow, roof, rug } from './roofs.mjs';

import { bareBricks, shellFront } from './ruins.mjs';

/** @typedef {import('./palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('./scissors.mjs').Point} Point */

/** The rival's roof. @param {ChapterColours} colours */
export function roofRight(colours) {
  const stage = newLandscape(850);
  /** @type {Point[]} */
  const corners = [
    [930, 606],
    [1450, 578],
    [1450, 850],
    [944, 850],
  ];
  roof(stage, corners, colours.rightRoof, { seed: 61, snip: 40, jitter: 1.1 }, (context) => {
    bricks(context, 930, 1450, 612, 770, 3);
    context.fillStyle = 'rgba(45,18,50,.25)';
    context.fillRect(930, 580, 60, 270);
    const row = { x: 946, y: 628, across: 24, down: -1.25, count: 22 };
    beams(context, { ...row, radius: 3, colour: 'rgba(35,14,40,.75)' });
    if (!colours.ruined) return;
    const bare = /** @type {const} */ ([
      [1010, 668, 44, 26],
      [1168, 650, 56, 22],
      [1246, 690, 40, 24],
    ]);
    bareBricks(context, bare, colours.townHouses.muds[0] ?? '#a88c68', 5);
  });
  const caps = /** @type {const} */ ([
    [924, 606, 120, 8],
    [1110, 595, 200, 9],
  ]);
  if (!colours.ruined) parapetSnow(stage, caps, 7, [-1, 2, 3, 'rgba(45,18,50,.3)']);
  if (!colours.ruined) rug(stage, 1178, 592, 54, 66, [-2, 3, 5, 'rgba(20,5,25,.45)']);
  return stage;
}

/** The neighbour's roof, where the crowd stands, and the lower one with the poles of the laundry line.
 * @param {ChapterColours} colours */
export function roofMiddle(colours) {
  const stage = newLandscape(850);
  /** @type {Point[]} */
  const corners = [
    [380, 632],
    [610, 640],
    [612, 850],
    [376, 850],
  ];
  roof(stage, corners, colours.middleRoof, { seed: 67, snip: 40, jitter: 1.1 }, (context) => {
    const row = { x: 396, y: 652, across: 23, down: 0.6, count: 10 };
    beams(context, { ...row, radius: 2.8, colour: 'rgba(35,14,40,.7)' });
    bricks(context, 380, 610, 655, 770, 9);
  });
  const caps = /** @type {const} */ ([
    [376, 633, 110, 8],
    [500, 637, 112, 7],
  ]);
  if (!colours.ruined) parapetSnow(stage, caps, 17, null);
  /** @type {Point[]} */
  const lower = [[600, 668], ...lowerEdge(colours.ruined), [950, 668], [954, 850], [596, 850]];
  if (colours.ruined) standingWall(stage, colours);
  roof(stage, lower, colours.laundryRoof, { seed: 71, snip: 40, jitter: 1.1 }, (context) =>
    bricks(context, 600, 944, 676, 770, 13),
  );
  if (!colours.ruined) parapetSnow(stage, [[602, 668, 340, 8]], 31, null);
  stage.group(
    (context) => {
      context.strokeStyle = '#3d2440';
      context.lineWidth = 3;
      if (colours.ruined) return;
      context.beginPath();
      context.moveTo(788, 662);
      context.lineTo(788, 594);
      context.moveTo(612, 650);
      context.lineTo(612, 606);
      context.stroke();
    },
    { shadow: null, texture: 0 },
  );
  return stage;
}

/** The edge of the lower roof between its corners: whole, or as it was broken. @param {boolean} ruined @returns {Point[]} */
const lowerEdge = (ruined) =>
  ruined
    ? [
        [634, 664],
        [642, 684],
        [676, 690],
        [690, 672],
        [748, 664],
        [880, 668],
        [890, 690],
        [918, 694],
        [928, 674],
      ]
    : [[780, 660]];

/** One wall of a room that stood on the lower roof. @param {import('./stage.mjs').Stage} stage @param {ChapterColours} colours */
function standingWall(stage, colours) {
  const edge = /** @type {const} */ ([
    [762, 690],
    [764, 634],
    [776, 628],
    [780, 604],
    [808, 598],
    [824, 604],
    [832, 622],
    [850, 626],
    [858, 648],
    [884, 654],
    [890, 690],
  ]);
  const holes = /** @type {const} */ ([
    [788, 618, 17, 26],
    [836, 640, 15, 22],
  ]);
  const colour = mix(colours.laundryRoof, colours.townHouses.muds[0] ?? '#a88c68', 0.45);
  shellFront(stage, edge, holes, { colour, lit: '#f6e2b4', seed: 23, snip: 14, edgePx: 2.6 });
}

/** @param {ChapterColours} colours */
export function roofPlayer(colours) {
  const stage = newLandscape(880);
  /** @type {Point[]} */
  const corners = [[-170, 620], ...playerEdge(colours.ruined), [404, 880], [-170, 880]];
  roof(stage, corners, colours.roof, { seed: 73, snip: 40, jitter: 1.1, rimColour: '#e79a6a' }, (context) => {
    bricks(context, -170, 400, 640, 800, 17);
    const row = { x: -162, y: 640.9, across: 24, down: 1.3, count: 24 };
    beams(context, { ...row, radius: 3.6, colour: 'rgba(20,8,26,.8)', lit: true });
    if (!colours.ruined) return;
    const bare = /** @type {const} */ ([
      [40, 690, 60, 26],
      [346, 690, 40, 24],
    ]);
    bareBricks(context, bare, colours.townHouses.muds[0] ?? '#a88c68', 8);
  });
  const caps = /** @type {const} */ ([
    [-164, 622, 140, 10],
    [-14, 628, 92, 11],
    [150, 638, 70, 7],
    [286, 645, 112, 11],
  ]);
  if (!colours.ruined) parapetSnow(stage, caps, 37, [-1, 2, 4, 'rgba(45,18,50,.4)']);
  if (!colours.ruined) rug(stage, 296, 644, 78, 96, [-3, 4, 7, 'rgba(20,5,25,.5)']);
  return stage;
}

/** The edge of the player's roof from the left corner on; broken where nobody stands. @param {boolean} ruined @returns {Point[]} */
const playerEdge = (ruined) =>
  ruined
    ? [
        [4, 629],
        [12, 648],
        [44, 652],
        [52, 632],
        [362, 648],
        [368, 668],
        [384, 672],
        [390, 692],
        [402, 698],
      ]
    : [[392, 650]];
