// A hill of card with snow on its ridge, houses climbing it row over row, shade towards the edge of the screen and lamps.
import { mix, thin } from './colour.mjs';
import { house } from './house.mjs';
import { lerp } from './numbers.mjs';
import { outline, snip } from './scissors.mjs';
import { seededRandom } from './seeded-random.mjs';

/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./scissors.mjs').Point} Point */
/** @typedef {import('./seeded-random.mjs').Random} Random */
/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {(x: number) => number} Ridge y of the ridge at x, design px */

/**
 * @typedef {object} HousePalette
 * @property {readonly string[]} muds three of them
 * @property {string} shadow
 * @property {string} dark of windows
 * @property {string} door
 * @property {string} lamp
 * @property {string} litEdge
 * @property {string} snow
 * @property {string} snowShade
 * @property {string} haze
 * @property {boolean} [plain] no wall is whitewashed or painted
 * @property {string} [glaze] of the dome
 * @property {string} [glazeShade]
 * @property {string} [brick] of the dome's walls
 * @property {string} [shaft] of its minarets
 */

/** The hill itself.
 * @param {Stage} stage
 * @param {{ ridge: Ridge, from: number, to: number, base: number, step: number, snip: number, jitter: number }} shape
 *   design px; `step` between points of the ridge, `snip` and `jitter` of the scissors
 * @param {string} colour
 * @param {import('./stage.mjs').SheetOptions} options */
export function hill(stage, shape, colour, options) {
  /** @type {Point[]} */
  const points = [];
  for (let x = shape.from; x <= shape.to; x += shape.step) points.push([x, shape.ridge(x)]);
  const cut = snip(points, 4, { length: shape.snip, jitter: shape.jitter });
  stage.sheet(outline([...cut, [shape.to, shape.base], [shape.from, shape.base]]), colour, options);
}

/**
 * @typedef {object} StreakPlan
 * @property {Ridge} ridge
 * @property {number} from
 * @property {number} to
 * @property {number} seed
 * @property {number} count
 * @property {number} reach how far below the ridge they lie at most, px
 * @property {readonly [number, number]} length least, and how much more, px
 * @property {readonly [number, number]} thick least, and how much more, px
 * @property {1 | -1} downhill
 */

/** Slips of snow that follow the fall of the ridge, each with its lilac shade.
 * @param {Context} context @param {StreakPlan} plan @param {{ snow: string, shade: string }} colours */
export function streaks(context, plan, colours) {
  const random = seededRandom(plan.seed);
  const steps = 6;
  for (let i = 0; i < plan.count; i++) {
    const x = lerp(plan.from, plan.to, random());
    const y = plan.ridge(x) + 1 + random() * random() * plan.reach;
    const long = plan.length[0] + random() * plan.length[1];
    const fall = (plan.ridge(x + 14) - plan.ridge(x)) / 14;
    /** @type {Point[]} */
    const upper = [];
    /** @type {Point[]} */
    const lower = [];
    for (let k = 0; k <= steps; k++) {
      const t = k / steps;
      const middle = y + t * long * fall;
      upper.push([x + t * long, middle + (random() - 0.5) * 3]);
      const bulge = Math.sin(t * Math.PI) * (plan.thick[0] + random() * plan.thick[1] + (k % 2 ? 5 * random() : 0));
      lower.unshift([x + t * long, middle + 3 + bulge]);
    }
    context.fillStyle = thin(colours.shade, 0.85);
    const shaded = lower.map(([a, b]) => /** @type {Point} */ ([a - plan.downhill, b + 1.6]));
    context.fill(outline([...upper, ...shaded]));
    context.fillStyle = thin(colours.snow, 0.96);
    context.fill(outline([...upper, ...lower]));
  }
}

/** Haze over the foot of what is drawn so far in this context.
 * @param {Context} context @param {string} colour @param {number} top where it begins @param {number} bottom where it
 *   is full @param {number} strength */
export function haze(context, colour, top, bottom, strength) {
  const fade = context.createLinearGradient(0, top, 0, bottom);
  fade.addColorStop(0, thin(colour, 0));
  fade.addColorStop(1, thin(colour, strength));
  context.fillStyle = fade;
  context.fillRect(-400, top, 2400, 800);
}

/**
 * @typedef {object} HousesPlan
 * @property {Ridge} ridge
 * @property {number} from
 * @property {number} to
 * @property {number} base y of the lowest row
 * @property {number} rows
 * @property {readonly [number, number]} size of houses in the top and the bottom row
 * @property {readonly [number, number]} haze of the top and the bottom row
 * @property {number} below how far the top row lies under the ridge, px
 * @property {(x: number) => number} sway of the top row
 * @property {number} seed
 * @property {boolean} sunLeft
 * @property {number} litShare
 * @property {number} [gone] share of the houses that do not stand
 */

/** Usually so many houses of a row are left out. */
const fewGone = 0.06;

/** Rows of houses from the ridge down; each row is glued over the one behind.
 * @param {Stage} stage @param {HousesPlan} plan @param {HousePalette} palette */
export function hillHouses(stage, plan, palette) {
  const random = seededRandom(plan.seed);
  for (let row = 0; row < plan.rows; row++) {
    const t = row / (plan.rows - 1);
    stage.group((context) => houseRow(context, plan, palette, t, random), {
      shadow: [plan.sunLeft ? 1.5 : -1.5, 1, 4, 'rgba(50,25,60,.34)'],
    });
  }
}

/** @param {Context} context @param {HousesPlan} plan @param {HousePalette} palette @param {number} t 0 the top row, 1
 *   the bottom one @param {Random} random */
function houseRow(context, plan, palette, t, random) {
  const size = lerp(plan.size[0], plan.size[1], t);
  const hazed = lerp(plan.haze[0], plan.haze[1], t);
  let x = plan.from + random() * 20;
  while (x < plan.to) {
    const ridge = plan.ridge(x);
    const top = ridge + plan.below + plan.sway(x);
    const y = lerp(top, plan.base, t) + (random() - 0.5) * 10 * size;
    const tall = random() < 0.16;
    const width = (16 + random() * 22) * size;
    const height = (12 + random() * 13) * size * (tall ? 1.35 : 1);
    if (y > ridge + 12 && plan.base - top > 14 && random() > (plan.gone ?? fewGone)) {
      const paint = housePaint(palette, wallColour(palette, random()), hazed);
      // Below every house lies a skirt in its shade, or houses would float over the hill.
      context.fillStyle = paint.shade;
      context.fillRect(x, y, width, lerp(10, 16, t) * size);
      house(context, { x, y, width, height }, paint, random, plan);
    }
    x += width * (0.66 + random() * 0.36);
  }
}

/** Most walls are mud; a few are whitewashed, faded turquoise or rose.
 * @param {HousePalette} palette @param {number} chance 0..1 */
function wallColour({ muds, plain = false }, chance) {
  const [first = '#c98f62', second = first, third = first] = muds;
  if (!plain && chance < 0.12) return chance < 0.05 ? '#ecd6bb' : chance < 0.085 ? '#7ba79f' : '#c97f78';
  if (chance < 0.36) return first;
  return chance < 0.7 ? second : third;
}

/** Colours of a house `hazed` (0..1) towards the haze.
 * @param {HousePalette} palette @param {string} wall @param {number} hazed
 * @returns {import('./house.mjs').HousePaint} */
export function housePaint(palette, wall, hazed) {
  return {
    face: mix(wall, palette.haze, hazed),
    shade: mix(mix(wall, palette.shadow, 0.58), palette.haze, hazed * 0.9),
    lit: mix(palette.litEdge, palette.haze, hazed * 0.4),
    window: mix(palette.dark, palette.haze, hazed),
    lamp: palette.lamp,
    door: mix(palette.door, palette.haze, hazed),
    snow: mix(palette.snow, palette.haze, hazed * 0.25),
    snowShade: mix(palette.snowShade, palette.haze, hazed * 0.5),
  };
}

/**
 * Violet shade on what is drawn of the hill, from x `dark` to nothing at x `clear`: it frames the valley.
 * @param {Stage} stage @param {{ ridge: Ridge, from: number, to: number, step: number, base: number }} shape
 * @param {number} dark @param {number} clear @param {number} strength
 */
export function hillShade(stage, shape, dark, clear, strength) {
  const { context } = stage;
  /** @type {Point[]} */
  const under = [];
  for (let x = shape.from; x <= shape.to; x += shape.step) under.push([x, shape.ridge(x) + 1]);
  context.save();
  context.clip(outline([...under, [shape.to, shape.base], [shape.from, shape.base]]));
  context.globalCompositeOperation = 'source-atop';
  const fade = context.createLinearGradient(dark, 0, clear, 0);
  fade.addColorStop(0, `rgba(58,26,92,${strength})`);
  fade.addColorStop(1, 'rgba(58,26,92,0)');
  context.fillStyle = fade;
  context.fillRect(-stage.left, -stage.top, stage.width, stage.height);
  context.restore();
}

/**
 * Lamps in windows: a small bright pane in a glow.
 * @param {Stage} stage
 * @param {{ ridge: Ridge, from: number, to: number, below: number, base: number, lowest: number, count: number,
 *   seed: number, size: (y: number) => number }} plan lamps lie from `below` the ridge down to `base`; those under
 *   `lowest` are left out, for there the next layer stands in front
 */
export function lamps(stage, plan) {
  const random = seededRandom(plan.seed);
  const { context } = stage;
  for (let i = 0; i < plan.count; i++) {
    const x = lerp(plan.from, plan.to, random());
    const ridge = plan.ridge(x);
    const y = ridge + plan.below + random() * (plan.base - ridge);
    if (y > plan.lowest) continue;
    const size = plan.size(y);
    stage.glow(x, y, 9 * size, '#ffb050', 0.55, 'source-atop');
    context.fillStyle = '#ffe09a';
    context.fillRect(x - 1.3 * size, y - 1.7 * size, 2.6 * size, 3.4 * size);
  }
}
