// Cut-outs of the air and of small things: clouds, smoke, gusts, laundry, birds, the landing patch; and the spool, for the page.

import { player } from './outfits.mjs';
import { cloud, gustRibbon, pigeon, pinwheel, smoke, spool } from './props.mjs';
import { outline } from './scissors.mjs';
import { tornPatch } from './torn-patch.mjs';

/** @typedef {import('./cut-outs.mjs').CutOut} CutOut */
/** @typedef {import('./paper.mjs').Context} Context */

/** Width, height and seed of each cloud. */
const clouds = /** @type {const} */ ([
  [240, 22, 3],
  [210, 20, 7],
  [150, 13, 5],
  [260, 18, 9],
]);

/** Length and seed of each column of smoke. */
const smokes = /** @type {const} */ ([
  [120, 4],
  [92, 11],
  [104, 8],
]);

/** Length, bend, half thickness and radius of the curl of each gust ribbon. */
const gusts = /** @type {const} */ ([
  [190, 13, 3.4, 17],
  [180, -12, 3.2, 15],
  [120, 9, 2.4, 11],
]);

/** Width, height and colour of each piece of laundry. */
const laundry = /** @type {const} */ ([
  [18, 24, '#e0563a'],
  [13, 30, '#fff0d2'],
  [20, 20, '#2a9d9a'],
  [12, 32, '#f0ac2b'],
  [17, 22, '#8c2f55'],
  [14, 27, '#fff0d2'],
]);

/** @returns {CutOut[]} */
const air = () => [
  ...clouds.map(([width, height, seed], i) => ({
    name: `cloud-${i}`,
    size: /** @type {const} */ ([width + 50, height * 3 + 40]),
    origin: /** @type {const} */ ([width / 2 + 25, height * 1.8 + 20]),
    scale: 1.5,
    draw: (/** @type {import('./stage.mjs').Stage} */ stage) =>
      cloud(stage, [0, 0], width, height, '#f6f1ea', 0.86, seed),
  })),
  ...smokes.map(([long, seed], i) => ({
    name: `smoke-${i}`,
    size: /** @type {const} */ ([long * 1.1, long * 1.3]),
    origin: /** @type {const} */ ([long * 0.2, long * 1.15]),
    scale: 1.5,
    draw: (/** @type {import('./stage.mjs').Stage} */ stage) => smoke(stage, [0, 0], long, '#fbe9da', 0.86, seed),
  })),
  ...gusts.map(([long, bend, thick, radius], i) => ({
    name: `curl-${i}`,
    size: /** @type {const} */ ([long + 70, 80]),
    origin: /** @type {const} */ ([20, 40]),
    draw: (/** @type {import('./stage.mjs').Stage} */ stage) =>
      stage.sheet(gustRibbon([0, 0], long, bend, thick, radius), '#fffaf0', {
        paper: 'tissue',
        texture: 0.5,
        alpha: 0.9,
        rim: 0.5,
        shadow: [0, 2, 4, 'rgba(40,40,90,.25)'],
      }),
  })),
];

/** @returns {CutOut[]} */
const things = () => [
  {
    name: 'pinwheel',
    size: [60, 60],
    origin: [30, 30],
    draw: (stage) =>
      stage.group((context) => pinwheel(context, 21, ['#f0ac2b', '#e0563a', '#2a9d9a', '#fff0d2']), {
        paper: 'tissue',
        shadow: [-1, 2, 3, 'rgba(40,10,40,.4)'],
      }),
  },
  ...laundry.map(([width, height, colour], i) => ({
    name: `cloth-${i}`,
    size: /** @type {const} */ ([width + 8, height + 10]),
    origin: /** @type {const} */ ([width / 2 + 4, 4]),
    draw: (/** @type {import('./stage.mjs').Stage} */ stage) =>
      stage.group((context) => cloth(context, width, height, colour, i % 2 === 0), {
        paper: 'tissue',
        texture: 0.6,
        shadow: [-1, 2, 3, 'rgba(45,18,50,.35)'],
      }),
  })),
  {
    name: 'flag',
    size: [40, 30],
    origin: [4, 5],
    draw: (stage) => stage.group(flag, { paper: 'tissue', texture: 0.7, shadow: [-1, 2, 3, 'rgba(45,18,50,.35)'] }),
  },
  ...[true, false].map((wingsUp, i) => ({
    name: `pigeon-${i}`,
    size: /** @type {const} */ ([44, 40]),
    origin: /** @type {const} */ ([22, 22]),
    // Drawn at twice the size at which it flies.
    unit: 4,
    draw: (/** @type {import('./stage.mjs').Stage} */ stage) =>
      stage.group((context) => pigeon(context, wingsUp), {
        paper: 'tissue',
        texture: 0.6,
        shadow: [-1, 1.5, 2.5, 'rgba(45,18,70,.35)'],
      }),
  })),
  { name: 'patch', size: [134, 70], origin: [67, 35], draw: tornPatch },
];

/** @param {Context} context @param {number} width @param {number} height @param {string} colour
 * @param {boolean} striped */
function cloth(context, width, height, colour, striped) {
  const half = width / 2;
  context.fillStyle = colour;
  context.fill(
    outline([
      [-half, 0],
      [half, 0.8],
      [half, height],
      [-half, height - 1],
    ]),
  );
  if (!striped) return;
  context.fillStyle = 'rgba(255,240,210,.6)';
  context.fillRect(-half + 2, height * 0.62, width - 3, 1.6);
}

/** A small triangle, pale so that it can be tinted; its hoist is the y axis. @param {Context} context */
function flag(context) {
  context.fillStyle = '#fff6e4';
  context.fill(
    outline([
      [0, 0],
      [16, 3.4],
      [30, 8.6],
      [15, 14.4],
      [0, 20],
    ]),
  );
  context.fillStyle = 'rgba(74,42,60,.25)';
  context.fillRect(0, 0, 2, 20);
}

/** @returns {CutOut[]} */
export const propCutOuts = () => [...air(), ...things()];

/** The spool, which only the page shows: it is not on the atlas.
 * @type {CutOut} */
export const spoolCutOut = {
  name: 'spool',
  size: [130, 54],
  origin: [65, 27],
  draw: (stage) => stage.group((context) => spool(context, 0.62, player), { shadow: [-2, 3, 4, 'rgba(10,0,15,.5)'] }),
};
