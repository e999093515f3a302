// The valley as the wide screen sees it, 1280 x 720: a V of two hills with the gap, the sun's place, right of the middle.
import { mix } from './colour.mjs';
import { haze, hill, hillHouses, hillShade, lamps, streaks } from './hillside.mjs';
import { clamp, lerp } from './numbers.mjs';
import { rampart, standingTowers } from './rampart.mjs';
import { snowRange } from './ranges.mjs';
import { outline } from './scissors.mjs';
import { layeredNoise, seededRandom, smoothNoise } from './seeded-random.mjs';
import { Stage } from './stage.mjs';
import { poplar, townRows } from './town.mjs';

/** @typedef {import('./palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('./scissors.mjs').Point} Point */

export const landscapeDesign = /** @type {const} */ ([1280, 720]);
/** Every layer reaches this far beyond the screen on both sides, px: the picture may pan. */
const beyond = 160;
const width = 1280 + 2 * beyond;

/** An empty stage for a layer of the landscape. @param {number} [height] design px */
export const newLandscape = (height = 760) => new Stage(width, height, { left: beyond });

/** A range of the landscape begins and ends outside the screen, at the height of its outer peaks.
 * @param {readonly Point[]} peaks @returns {Point[]} */
const beyondScreen = (peaks) => [[-90, (peaks[0]?.[1] ?? 0) + 6], ...peaks, [1370, (peaks.at(-1)?.[1] ?? 0) + 8]];

/** The Hindu Kush: two massifs and the gap. Evenly spaced peaks would look like teeth.
 * @param {ChapterColours} colours */
export function far(colours) {
  const stage = newLandscape(524);
  const peaks = beyondScreen([
    [70, 380],
    [190, 350],
    [300, 352],
    [372, 322],
    [446, 282],
    [516, 330],
    [572, 318],
    [640, 366],
    [706, 384],
    [800, 372],
    [862, 322],
    [930, 268],
    [1000, 318],
    [1052, 300],
    [1140, 352],
    [1250, 330],
  ]);
  snowRange(stage, { peaks, base: 520, snow: 78, hazeTop: 372, saddle: 20, seed: 21 }, colours.far);
  return stage;
}

/** @param {ChapterColours} colours */
export function near(colours) {
  const stage = newLandscape(564);
  const peaks = beyondScreen([
    [20, 430],
    [150, 400],
    [268, 424],
    [392, 388],
    [470, 424],
    [560, 398],
    [650, 434],
    [760, 440],
    [842, 404],
    [916, 430],
    [1010, 392],
    [1110, 424],
    [1230, 396],
  ]);
  snowRange(stage, { peaks, base: 560, snow: 44, hazeTop: 424, saddle: 14, seed: 33 }, colours.near);
  return stage;
}

const leftNoise = smoothNoise(5);
const rightNoise = smoothNoise(8);

/** Asmai: falls from the left edge to the valley floor. @param {number} x */
const leftRidge = (x) =>
  x < 620
    ? lerp(286, 520, clamp((x + 20) / 640) ** 1.12) +
      layeredNoise(leftNoise, (x + 200) * 0.018) * 22 -
      26 * Math.exp(-((x - 90) ** 2) / 9000)
    : 620;

/** Sher Darwaza: climbs from the valley floor to the right edge. @param {number} x */
const rightRidge = (x) =>
  x > 800 ? lerp(512, 258, clamp((x - 800) / 500) ** 0.92) + layeredNoise(rightNoise, x * 0.02) * 20 : 640;

/** Lamps are larger further down, where they are nearer. @param {number} y */
const lampSize = (y) => 0.7 + (y - 330) / 260;

/** @param {ChapterColours} colours */
export function hillRight(colours) {
  const stage = newLandscape();
  const shape = { ridge: rightRidge, from: 780, to: 1440, base: 650, step: 7, snip: 14, jitter: 1 };
  hill(stage, shape, colours.hillRight, {
    rim: 0.6,
    rimColour: '#ffd9ae',
    shadow: [-4, 2, 12, 'rgba(70,35,80,.28)'],
    inside: (context) => {
      const where = { ridge: rightRidge, from: 800, to: 1430, count: 54, reach: 90, seed: 3 };
      streaks(context, { ...where, length: [16, 38], thick: [5, 9], downhill: -1 }, colours.streaks);
      haze(context, colours.haze, 330, 600, 0.7);
    },
  });
  stage.group(
    (context) => {
      /** @type {Point[]} */
      const towers = [];
      for (let x = 842; x <= 1430; x += 46) towers.push([x, rightRidge(x) + 3]);
      for (const standing of standingTowers(towers, colours.ruined)) rampart(context, standing, 17, colours.rampart);
    },
    { shadow: [-1, 2, 3, 'rgba(60,30,70,.3)'] },
  );
  hillHouses(
    stage,
    {
      ridge: rightRidge,
      from: 812,
      to: 1440,
      base: 590,
      rows: 11,
      size: [0.55, 1.35],
      haze: [0.46, 0.04],
      below: 58,
      sway: (x) => 18 * Math.sin(x * 0.021) + 10 * Math.sin(x * 0.057),
      seed: 41,
      sunLeft: true,
      litShare: colours.litShare,
      gone: colours.gone,
    },
    colours.hillHouses,
  );
  hillShade(stage, { ridge: rightRidge, from: 790, to: 1440, step: 7, base: 640 }, 1280, 830, colours.shade);
  lamps(stage, {
    ridge: rightRidge,
    from: 820,
    to: 1380,
    below: 74,
    base: 560,
    lowest: 600,
    count: colours.lamps,
    seed: 1440,
    size: lampSize,
  });
  return stage;
}

/** @param {ChapterColours} colours */
export function hillLeft(colours) {
  const stage = newLandscape();
  const shape = { ridge: leftRidge, from: -170, to: 640, base: 650, step: 7, snip: 14, jitter: 1 };
  hill(stage, shape, colours.hillLeft, {
    rim: 0.6,
    rimColour: '#ffcf9d',
    shadow: [-3, 2, 12, 'rgba(70,35,80,.30)'],
    inside: (context) => {
      const where = { ridge: leftRidge, from: -160, to: 620, count: 54, reach: 90, seed: 9 };
      streaks(context, { ...where, length: [16, 38], thick: [5, 9], downhill: 1 }, colours.streaks);
      haze(context, colours.haze, 330, 600, 0.7);
    },
  });
  hillHouses(
    stage,
    {
      ridge: leftRidge,
      from: -165,
      to: 618,
      base: 612,
      rows: 12,
      size: [0.56, 1.5],
      haze: [0.42, 0],
      below: 52,
      sway: (x) => 22 * Math.sin(x * 0.019 + 1) + 10 * Math.sin(x * 0.05),
      seed: 52,
      sunLeft: false,
      litShare: colours.litShare,
      gone: colours.gone,
    },
    colours.hillHouses,
  );
  hillShade(stage, { ridge: leftRidge, from: -170, to: 640, step: 7, base: 640 }, 0, 500, colours.shade);
  lamps(stage, {
    ridge: leftRidge,
    from: -140,
    to: 580,
    below: 74,
    base: 560,
    lowest: 600,
    count: colours.lamps,
    seed: 640,
    size: lampSize,
  });
  return stage;
}

/** @param {ChapterColours} colours */
export function town(colours) {
  const stage = newLandscape();
  const ground = outline([
    [300, 555],
    [560, 520],
    [760, 512],
    [900, 530],
    [1060, 560],
    [1060, 740],
    [300, 740],
  ]);
  stage.sheet(ground, colours.townGround, { rim: 0, shadow: null });
  townRows(
    stage,
    {
      rows: 7,
      row: (row) => ({
        from: 430 - row * 120,
        to: 960 + row * 130,
        y: 526 + row * 25,
        haze: Math.max(0, 0.5 - row * 0.13),
      }),
      stray: 20,
      size: (row, random) => ({ width: 22 + random() * 26 + row * 7, height: 16 + random() * 18 + row * 6 }),
      step: [0.8, 0.5],
      skirt: 14,
      litShare: colours.townLitShare,
      gone: colours.ruined ? 0.45 : 0,
      domeRow: 1,
      placeDome: () => {},
    },
    colours.townHouses,
  );
  stage.group(
    (context) => {
      const random = seededRandom(5);
      const bark = (/** @type {number} */ share) => mix(colours.roof, '#c98f7a', share);
      for (let i = 0; i < (colours.ruined ? 3 : 13); i++) {
        poplar(context, 470 + i * 9 + random() * 7, 590 + random() * 10, 74 + random() * 44, bark(0.16), random);
      }
      for (let i = 0; i < (colours.ruined ? 2 : 8); i++) {
        poplar(context, 872 + i * 11 + random() * 8, 598, 70 + random() * 50, bark(0.1), random);
      }
    },
    { texture: 0, shadow: null },
  );
  stage.context.globalCompositeOperation = 'source-atop';
  haze(stage.context, colours.haze, 470, 650, 0.4);
  stage.context.globalCompositeOperation = 'source-over';
  return stage;
}
