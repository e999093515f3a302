// The valley as the phone sees it, 390 x 844: the same places, composed anew, not a cut from the wide picture.
import { haze, hill, hillHouses, hillShade, lamps, streaks } from './hillside.mjs';
import { clamp, lerp } from './numbers.mjs';
import { rampart, standingTowers } from './rampart.mjs';
import { snowRange } from './ranges.mjs';
import { beams, bricks, parapetSnow, roof, rug } from './roofs.mjs';
import { bareBricks } from './ruins.mjs';
import { layeredNoise, seededRandom, smoothNoise } from './seeded-random.mjs';
import { Stage } from './stage.mjs';
import { poplar, townRows } from './town.mjs';

/** @typedef {import('./palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('./scissors.mjs').Point} Point */

export const portraitDesign = /** @type {const} */ ([390, 844]);
/** Every layer reaches this far beyond the screen on both sides, px. */
const beyond = 60;
const width = 390 + 2 * beyond;

/** @param {number} [height] */
const newStage = (height = 870) => new Stage(width, height, { left: beyond });

/** @param {readonly Point[]} peaks @returns {Point[]} */
const beyondScreen = (peaks) => [[-40, (peaks[0]?.[1] ?? 0) + 6], ...peaks, [440, (peaks.at(-1)?.[1] ?? 0) + 8]];

/** @param {ChapterColours} colours */
export function far(colours) {
  const stage = newStage(604);
  const peaks = beyondScreen([
    [10, 470],
    [66, 452],
    [104, 424],
    [150, 464],
    [196, 482],
    [250, 486],
    [288, 452],
    [330, 414],
    [374, 452],
    [400, 440],
  ]);
  snowRange(stage, { peaks, base: 600, snow: 62, hazeTop: 470, saddle: 14, seed: 21 }, colours.far);
  return stage;
}

/** @param {ChapterColours} colours */
export function near(colours) {
  const stage = newStage(644);
  const peaks = beyondScreen([
    [0, 510],
    [50, 500],
    [92, 478],
    [140, 514],
    [196, 520],
    [250, 512],
    [300, 490],
    [352, 516],
    [400, 500],
  ]);
  snowRange(stage, { peaks, base: 640, snow: 34, hazeTop: 512, saddle: 10, seed: 33 }, colours.near);
  return stage;
}

const leftNoise = smoothNoise(5);
const rightNoise = smoothNoise(8);

/** @param {number} x */
const leftRidge = (x) => lerp(404, 622, clamp((x + 10) / 230) ** 1.05) + layeredNoise(leftNoise, (x + 99) * 0.03) * 16;

/** @param {number} x */
const rightRidge = (x) => lerp(622, 392, clamp((x - 226) / 180) ** 0.95) + layeredNoise(rightNoise, x * 0.03) * 14;

/** All lamps of the phone's hills are of one size. */
const lampSize = () => 0.82;

/** @param {ChapterColours} colours */
export function hillRight(colours) {
  const stage = newStage();
  const shape = { ridge: rightRidge, from: 222, to: 452, base: 760, step: 5, snip: 10, jitter: 0.8 };
  hill(stage, shape, colours.hillRight, {
    rim: 0.6,
    rimColour: '#ffd9ae',
    inside: (context) => {
      const where = { ridge: rightRidge, from: 230, to: 440, count: 26, reach: 60, seed: 3 };
      streaks(context, { ...where, length: [10, 24], thick: [3, 5], downhill: -1 }, colours.streaks);
      haze(context, colours.haze, 470, 700, 0.7);
    },
  });
  stage.group(
    (context) => {
      /** @type {Point[]} */
      const towers = [];
      for (let x = 250; x <= 450; x += 30) towers.push([x, rightRidge(x) + 2]);
      for (const standing of standingTowers(towers, colours.ruined)) rampart(context, standing, 14, colours.rampart);
    },
    { shadow: [-1, 2, 3, 'rgba(60,30,70,.3)'] },
  );
  hillHouses(
    stage,
    {
      ridge: rightRidge,
      from: 232,
      to: 452,
      base: 680,
      rows: 10,
      size: [0.5, 1.1],
      haze: [0.46, 0.04],
      below: 46,
      sway: (x) => 10 * Math.sin(x * 0.05),
      seed: 41,
      sunLeft: true,
      litShare: colours.litShare,
      gone: colours.gone,
    },
    colours.hillHouses,
  );
  hillShade(stage, { ridge: rightRidge, from: 222, to: 452, step: 5, base: 760 }, 410, 260, colours.shade - 0.02);
  const lit = {
    ridge: rightRidge,
    from: 222,
    to: 384,
    below: 50,
    base: 660,
    lowest: 690,
    count: colours.lamps > 0 ? 26 : 0,
    seed: 452,
  };
  lamps(stage, { ...lit, size: lampSize });
  return stage;
}

/** @param {ChapterColours} colours */
export function hillLeft(colours) {
  const stage = newStage();
  const shape = { ridge: leftRidge, from: -62, to: 236, base: 760, step: 5, snip: 10, jitter: 0.8 };
  hill(stage, shape, colours.hillLeft, {
    rim: 0.6,
    rimColour: '#ffcf9d',
    inside: (context) => {
      const where = { ridge: leftRidge, from: -50, to: 220, count: 26, reach: 60, seed: 9 };
      streaks(context, { ...where, length: [10, 24], thick: [3, 5], downhill: 1 }, colours.streaks);
      haze(context, colours.haze, 470, 700, 0.7);
    },
  });
  hillHouses(
    stage,
    {
      ridge: leftRidge,
      from: -60,
      to: 228,
      base: 690,
      rows: 11,
      size: [0.5, 1.2],
      haze: [0.42, 0],
      below: 42,
      sway: (x) => 10 * Math.sin(x * 0.06 + 1),
      seed: 52,
      sunLeft: false,
      litShare: colours.litShare,
      gone: colours.gone,
    },
    colours.hillHouses,
  );
  hillShade(stage, { ridge: leftRidge, from: -62, to: 236, step: 5, base: 760 }, -20, 200, colours.shade - 0.02);
  const lit = {
    ridge: leftRidge,
    from: 6,
    to: 236,
    below: 50,
    base: 660,
    lowest: 690,
    count: colours.lamps > 0 ? 26 : 0,
    seed: 236,
  };
  lamps(stage, { ...lit, size: lampSize });
  return stage;
}

/** @param {ChapterColours} colours */
export function town(colours) {
  const stage = newStage();
  townRows(
    stage,
    {
      rows: 7,
      row: (row) => ({
        from: 120 - row * 34,
        to: 330 + row * 34,
        y: 618 + row * 22,
        haze: Math.max(0, 0.46 - row * 0.12),
      }),
      stray: 10,
      size: (row, random) => ({ width: 18 + random() * 20 + row * 5, height: 13 + random() * 14 + row * 4 }),
      step: [0.8, 0.4],
      skirt: 26,
      litShare: colours.townLitShare,
      gone: colours.ruined ? 0.45 : 0,
      domeRow: 1,
      placeDome: (context) => {
        context.translate(196 - 632 * 0.8, 628 - 548 * 0.8);
        context.scale(0.8, 0.8);
      },
    },
    colours.townHouses,
  );
  stage.group(
    (context) => {
      const random = seededRandom(5);
      for (let i = 0; i < (colours.ruined ? 1 : 4); i++) {
        poplar(context, 252 + i * 8 + random() * 5, 664, 50 + random() * 30, colours.roof, random);
      }
    },
    { texture: 0, shadow: null },
  );
  stage.context.globalCompositeOperation = 'source-atop';
  haze(stage.context, colours.haze, 600, 730, 0.42);
  stage.context.globalCompositeOperation = 'source-over';
  return stage;
}

/** The rival's roof. @param {ChapterColours} colours */
export function roofRight(colours) {
  const stage = newStage();
  /** @type {Point[]} */
  const corners = [[232, 702], ...rivalEdge(colours.ruined), [455, 870], [238, 870]];
  roof(stage, corners, colours.rightRoof, { seed: 61, snip: 30, jitter: 1, shadow }, (context) => {
    bricks(context, 232, 455, 708, 810, 3);
    const row = { x: 246, y: 719, across: 18, down: -1.2, count: 13 };
    beams(context, { ...row, radius: 2.6, colour: 'rgba(35,14,40,.75)' });
    if (!colours.ruined) return;
    const bare = /** @type {const} */ ([
      [282, 738, 28, 15],
      [352, 728, 34, 13],
    ]);
    bareBricks(context, bare, colours.townHouses.muds[0] ?? '#a88c68', 5);
  });
  const caps = /** @type {const} */ ([
    [230, 702, 60, 7],
    [318, 695, 80, 7],
  ]);
  if (!colours.ruined) parapetSnow(stage, caps, 7, null);
  return stage;
}

/** @param {ChapterColours} colours */
export function roofPlayer(colours) {
  const stage = newStage(960);
  /** @type {Point[]} */
  const corners = [[-62, 740], ...playerEdge(colours.ruined), [455, 960], [-62, 960]];
  roof(stage, corners, colours.roof, { seed: 73, snip: 30, jitter: 1, shadow }, (context) => {
    bricks(context, -62, 455, 764, 900, 17);
    const row = { x: -66, y: 758, across: 18, down: 0.75, count: 29 };
    beams(context, { ...row, radius: 3, colour: 'rgba(20,8,26,.8)', lit: true });
    if (!colours.ruined) return;
    const bare = /** @type {const} */ ([
      [46, 800, 44, 24],
      [318, 812, 46, 26],
    ]);
    bareBricks(context, bare, colours.townHouses.muds[0] ?? '#a88c68', 8);
  });
  const caps = /** @type {const} */ ([
    [-14, 742, 52, 8],
    [186, 750, 80, 8],
    [330, 756, 80, 7],
  ]);
  if (!colours.ruined) parapetSnow(stage, caps, 37, [-1, 2, 4, 'rgba(45,18,50,.4)']);
  if (!colours.ruined) rug(stage, 196, 756, 58, 92, [-3, 4, 7, 'rgba(20,5,25,.5)']);
  return stage;
}

/** @type {import('./stage.mjs').Shadow} */
const shadow = [-4, -3, 14, 'rgba(45,18,50,.4)'];

/** The edge of the rival's roof from its left corner on; broken beyond the people. @param {boolean} ruined @returns {Point[]} */
const rivalEdge = (ruined) =>
  ruined
    ? [
        [404, 690],
        [410, 704],
        [436, 706],
        [442, 690],
        [455, 688],
      ]
    : [[455, 686]];

/** The edge of the player's roof likewise. @param {boolean} ruined @returns {Point[]} */
const playerEdge = (ruined) =>
  ruined
    ? [
        [-8, 742],
        [-4, 756],
        [14, 758],
        [18, 744],
        [250, 752],
        [312, 755],
        [316, 772],
        [348, 776],
        [356, 760],
        [374, 759],
        [378, 774],
        [455, 778],
      ]
    : [
        [250, 752],
        [455, 762],
      ];
