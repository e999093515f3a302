// Where everything stands in the title picture, for the wide screen and for the phone; design px.

/** @typedef {import('./kite-patterns.mjs').PapersName} PapersName */
/** @typedef {import('./scissors.mjs').Point} Point */

/**
 * @typedef {object} SmallKite
 * @property {Point} at
 * @property {number} size half-height
 * @property {number} angle radians
 * @property {string} pattern
 * @property {PapersName} paper
 * @property {number} hazed 0..1
 */

/**
 * @typedef {object} TitleLayout
 * @property {number} width
 * @property {number} height
 * @property {readonly number[]} sky y of the six torn edges
 * @property {Point} sun
 * @property {number} sunSize its radius
 * @property {readonly { at: Point, width: number, height: number, colour: string, alpha: number, seed: number }[]} clouds
 * @property {import('./ranges.mjs').RangePlan} far
 * @property {import('./ranges.mjs').RangePlan} near
 * @property {(x: number) => number} ridge of the hill with the city
 * @property {readonly SmallKite[]} kites
 * @property {readonly Point[]} foreground the ridge on which the children stand
 * @property {readonly (readonly [number, number, number, number])[]} caps of snow on it: x, y, width, thickness
 * @property {Point} feet of the child who flies
 * @property {number} size of the children, 1 being 140 px tall
 * @property {{ at: Point, size: number, angle: number }} giant
 * @property {readonly { at: Point, long: number, bend: number, thick: number, radius: number, alpha: number }[]} gusts
 * @property {{ at: Point, count: number, spread: number }} birds
 * @property {number} snow flakes
 */

/** @type {TitleLayout} */
export const wideTitle = {
  width: 1280,
  height: 720,
  sky: [84, 178, 266, 344, 412, 462],
  sun: [300, 474],
  sunSize: 60,
  clouds: [
    { at: [520, 430], width: 330, height: 24, colour: '#f7b9a0', alpha: 0.75, seed: 3 },
    { at: [980, 392], width: 280, height: 22, colour: '#d98aa0', alpha: 0.7, seed: 7 },
    { at: [120, 404], width: 210, height: 15, colour: '#fcd0a8', alpha: 0.75, seed: 5 },
    { at: [1180, 300], width: 230, height: 18, colour: '#a06aa8', alpha: 0.6, seed: 9 },
  ],
  far: {
    peaks: [
      [40, 500],
      [150, 482],
      [240, 508],
      [392, 478],
      [520, 452],
      [604, 412],
      [690, 458],
      [782, 430],
      [880, 378],
      [968, 428],
      [1064, 396],
      [1150, 350],
      [1260, 400],
    ],
    base: 640,
    snow: 84,
    hazeTop: 470,
    saddle: 22,
    seed: 21,
  },
  near: {
    peaks: [
      [10, 540],
      [120, 528],
      [260, 548],
      [420, 534],
      [560, 506],
      [680, 532],
      [800, 498],
      [930, 524],
      [1050, 482],
      [1180, 512],
      [1270, 486],
    ],
    base: 660,
    snow: 46,
    hazeTop: 530,
    saddle: 14,
    seed: 33,
  },
  ridge: (x) => 596 - (30 * x) / 1280 - 44 * Math.exp(-((x - 1010) ** 2) / 60000),
  kites: [
    { at: [150, 140], size: 24, angle: 0.3, pattern: 'setara', paper: 'rival', hazed: 0.12 },
    { at: [262, 248], size: 16, angle: -0.3, pattern: 'khana', paper: 'pomegranate', hazed: 0.2 },
    { at: [1130, 120], size: 22, angle: -0.2, pattern: 'mahi', paper: 'glaze', hazed: 0.1 },
    { at: [1206, 230], size: 15, angle: 0.35, pattern: 'kamar', paper: 'plum', hazed: 0.18 },
    { at: [420, 90], size: 14, angle: 0.1, pattern: 'koh', paper: 'snowfield', hazed: 0.2 },
    { at: [70, 300], size: 13, angle: -0.15, pattern: 'aftab', paper: 'embers', hazed: 0.2 },
    { at: [980, 70], size: 13, angle: 0.2, pattern: 'lala', paper: 'rose', hazed: 0.2 },
  ],
  foreground: [
    [760, 740],
    [812, 664],
    [900, 640],
    [1000, 632],
    [1120, 640],
    [1300, 628],
    [1300, 740],
  ],
  caps: [
    [830, 656, 90, 7],
    [1040, 634, 150, 9],
  ],
  feet: [1006, 636],
  size: 1,
  giant: { at: [610, 262], size: 236, angle: -0.1 },
  gusts: [
    { at: [40, 212], long: 200, bend: 12, thick: 3.2, radius: 16, alpha: 0.5 },
    { at: [900, 206], long: 210, bend: -13, thick: 3.2, radius: 16, alpha: 0.5 },
    { at: [820, 520], long: 170, bend: 10, thick: 2.8, radius: 13, alpha: 0.45 },
    { at: [200, 60], long: 160, bend: -9, thick: 2.4, radius: 12, alpha: 0.36 },
  ],
  birds: { at: [380, 420], count: 14, spread: 190 },
  snow: 130,
};

/** @type {TitleLayout} */
export const phoneTitle = {
  width: 390,
  height: 844,
  sky: [112, 226, 332, 424, 498, 552],
  sun: [92, 566],
  sunSize: 46,
  clouds: [
    { at: [250, 520], width: 190, height: 16, colour: '#f7b9a0', alpha: 0.75, seed: 3 },
    { at: [350, 470], width: 150, height: 14, colour: '#d98aa0', alpha: 0.7, seed: 7 },
    { at: [40, 486], width: 120, height: 11, colour: '#fcd0a8', alpha: 0.75, seed: 5 },
  ],
  far: {
    peaks: [
      [20, 592],
      [70, 578],
      [128, 596],
      [190, 560],
      [236, 516],
      [272, 552],
      [322, 494],
      [372, 540],
    ],
    base: 700,
    snow: 62,
    hazeTop: 560,
    saddle: 16,
    seed: 21,
  },
  near: {
    peaks: [
      [0, 626],
      [66, 616],
      [140, 634],
      [210, 612],
      [270, 594],
      [330, 616],
      [384, 590],
    ],
    base: 730,
    snow: 36,
    hazeTop: 620,
    saddle: 10,
    seed: 33,
  },
  ridge: (x) => 676 - (24 * x) / 390,
  kites: [
    { at: [52, 150], size: 17, angle: 0.3, pattern: 'setara', paper: 'rival', hazed: 0.12 },
    { at: [40, 330], size: 11, angle: -0.3, pattern: 'khana', paper: 'pomegranate', hazed: 0.2 },
    { at: [346, 96], size: 15, angle: -0.2, pattern: 'mahi', paper: 'glaze', hazed: 0.1 },
    { at: [362, 420], size: 11, angle: 0.35, pattern: 'kamar', paper: 'plum', hazed: 0.18 },
    { at: [150, 74], size: 10, angle: 0.1, pattern: 'koh', paper: 'snowfield', hazed: 0.2 },
    { at: [292, 40], size: 9, angle: 0.2, pattern: 'lala', paper: 'rose', hazed: 0.2 },
  ],
  foreground: [
    [96, 870],
    [140, 756],
    [196, 722],
    [266, 710],
    [334, 714],
    [410, 704],
    [410, 870],
  ],
  caps: [
    [154, 744, 44, 5],
    [284, 711, 76, 6],
  ],
  feet: [274, 712],
  size: 0.86,
  giant: { at: [192, 282], size: 150, angle: -0.1 },
  gusts: [
    { at: [10, 206], long: 110, bend: 9, thick: 2.6, radius: 12, alpha: 0.5 },
    { at: [262, 470], long: 100, bend: -9, thick: 2.4, radius: 11, alpha: 0.5 },
    { at: [206, 590], long: 96, bend: 8, thick: 2.2, radius: 10, alpha: 0.45 },
  ],
  birds: { at: [150, 470], count: 10, spread: 110 },
  snow: 70,
};
