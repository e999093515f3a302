// Snow mountains as folded card: a sunlit facet and a blue snow slip on every peak, haze at the foot.
import { thin } from './colour.mjs';
import { lerp } from './numbers.mjs';
import { outline, snip } from './scissors.mjs';
import { seededRandom } from './seeded-random.mjs';

/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./scissors.mjs').Point} Point */
/** @typedef {import('./seeded-random.mjs').Random} Random */
/** @typedef {import('./stage.mjs').Stage} Stage */

/**
 * @typedef {object} RangeColours
 * @property {string} shade
 * @property {string} snow
 * @property {string} snowShade
 * @property {string} edge
 * @property {string} haze
 */

/**
 * @typedef {object} RangePlan
 * @property {readonly Point[]} peaks left to right, design px
 * @property {number} base y of the foot
 * @property {number} snow how far the snow comes down from a peak, px
 * @property {number} hazeTop y at which the haze begins
 * @property {number} saddle how far a saddle lies below the lower of its peaks, px
 * @property {number} seed
 */

/** @param {Stage} stage @param {RangePlan} plan @param {RangeColours} colours */
export function snowRange(stage, plan, colours) {
  const random = seededRandom(plan.seed);
  const { peaks, base } = plan;
  const left = -20 - stage.left;
  const right = stage.width - stage.left + 20;
  const ridge = withSaddles(plan, random);
  const whole = snip([[left, (peaks[0]?.[1] ?? 0) + 18], ...ridge, [right, (peaks.at(-1)?.[1] ?? 0) + 14]], plan.seed, {
    length: 15,
    jitter: 2.2,
  });
  stage.sheet(outline([...whole, [right, base], [left, base]]), colours.shade, {
    texture: 0.5,
    rim: 0.55,
    rimColour: colours.edge,
    shadow: [0, -2, 8, 'rgba(70,50,90,.14)'],
    inside: (context) => {
      const sunward = stage.sun[0] > 0 ? 1 : -1;
      for (const peak of peaks) snowOn(context, peak, plan.snow * (0.75 + random() * 0.5), sunward, colours, random);
      const haze = context.createLinearGradient(0, plan.hazeTop, 0, base);
      haze.addColorStop(0, thin(colours.haze, 0));
      haze.addColorStop(1, thin(colours.haze, 0.95));
      context.fillStyle = haze;
      context.fillRect(left, 0, right - left, stage.height);
    },
  });
}

/** The peaks with a saddle between each two.
 * @param {RangePlan} plan @param {Random} random @returns {Point[]} */
function withSaddles({ peaks, saddle }, random) {
  /** @type {Point[]} */
  const ridge = [];
  for (const [x, y] of peaks) {
    const last = ridge.at(-1);
    if (last) {
      const low = lerp(last[0], x, 0.45 + random() * 0.15);
      ridge.push([low, Math.max(last[1], y) + saddle * (0.6 + random() * 0.8)]);
    }
    ridge.push([x, y]);
  }
  return ridge;
}

/** Snow on one peak, `high` px down from it.
 * @param {Context} context @param {Point} peak @param {number} high @param {1 | -1} sunward
 * @param {RangeColours} colours @param {Random} random */
function snowOn(context, [x, y], high, sunward, colours, random) {
  const steps = 5;
  /** @type {Point[]} */
  const facet = [[x, y - 2]];
  for (let k = 1; k <= steps; k++) {
    const zigzag = (k % 2 ? high * 0.1 : -high * 0.05) * (0.6 + random());
    facet.push([x - sunward * zigzag + sunward * k * high * 0.015, y + ((high * k) / steps) * 0.95]);
  }
  for (let k = steps; k >= 1; k--) {
    const t = k / steps;
    const ragged = (k % 2 ? 9 : -7) * (0.5 + random());
    facet.push([x + sunward * (t * high * 1.25 + (k % 2 ? 6 : -4)), y + t * high * 0.98 + ragged]);
  }
  context.fillStyle = colours.snow;
  context.fill(outline(facet));

  /** @type {Point[]} */
  const slip = [[x, y]];
  for (let k = 1; k <= 4; k++) {
    slip.push([x - sunward * high * 0.26 * k + (random() - 0.5) * 6, y + high * 0.17 * k + (k % 2 ? 8 : -3)]);
  }
  for (let k = 3; k >= 1; k--) slip.push([x - sunward * high * 0.09 * k, y + high * 0.24 * k + (k % 2 ? 6 : -4)]);
  context.fillStyle = colours.snowShade;
  context.fill(outline(slip));
}
