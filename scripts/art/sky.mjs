// The sky: seven sheets of torn tissue glued from the horizon up, each over the one below.
import { mix, thin } from './colour.mjs';
import { turn, upTo } from './numbers.mjs';
import { outline } from './scissors.mjs';
import { layeredNoise, seededRandom, smoothNoise } from './seeded-random.mjs';

/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./scissors.mjs').Point} Point */
/** @typedef {import('./stage.mjs').Stage} Stage */

/**
 * @typedef {object} SkyPlan
 * @property {readonly string[]} colours of the sheets, zenith to horizon; the last lies bare at the bottom
 * @property {readonly number[]} edges y of each torn edge but the last sheet's, design px
 * @property {string} ground the colour into which the last sheet fades
 * @property {number} from left end of the sheets, design px
 * @property {number} to right end
 * @property {number} span width of the screen they are designed for: the sheets rise and fall once or twice over it
 * @property {number} seed
 * @property {number} [shift] of the tearing along the edge, design px
 * @property {number} [roughness] of the tearing, 1 as usual
 * @property {number} [zenithShade] how dark the first sheet is at its top, 0..1
 */

const white = '#fffdf4';

/** The torn edge of sheet `k`: it slopes, it swings, and it is ragged.
 * @param {SkyPlan} plan @param {number} k @returns {Point[]} */
function tornEdge(plan, k) {
  const { from, to, span, shift = 0, roughness = 1 } = plan;
  const noise = smoothNoise(plan.seed);
  const y = plan.edges[k] ?? 0;
  const slope = (k % 2 ? 1 : -1) * (10 + k * 4);
  const swing = 9 + ((k * 37) % 11) * 1.5;
  const swings = 0.55 + 0.21 * ((k * 7) % 3);
  return upTo(Math.floor((to - from) / 4) + 1).map((i) => {
    const x = from + i * 4;
    const ragged =
      layeredNoise(noise, (x + shift) * 0.04 + k * 31, 6) * 6 +
      layeredNoise(noise, (x + shift) * 0.31 + k * 77, 3) * 2.2;
    return [
      x,
      y + slope * (x / span - 0.5) + swing * Math.sin((x / span) * turn * swings + k * 1.7) + ragged * roughness,
    ];
  });
}

/**
 * The bare sheet at the horizon, under all others.
 * @param {Stage} stage @param {SkyPlan} plan @param {number} top @param {number} bottom design px
 */
export function horizonSheet(stage, plan, top, bottom) {
  const { context } = stage;
  const edge = plan.edges.at(-1) ?? 0;
  const fade = context.createLinearGradient(0, edge - 40, 0, edge + 130);
  fade.addColorStop(0, plan.colours.at(-1) ?? white);
  fade.addColorStop(1, plan.ground);
  context.fillStyle = fade;
  context.fillRect(-stage.left, top, stage.width, bottom - top);
}

/**
 * Sheet `k`, from `top` down to its torn edge.
 * @param {Stage} stage
 * @param {SkyPlan} plan
 * @param {number} k
 * @param {number} top where the paper begins, design px
 * @param {number} shadeTop where its colour begins to change, design px
 */
export function tornSheet(stage, plan, k, top, shadeTop) {
  const colour = plan.colours[k] ?? white;
  const above = plan.colours[k - 1];
  const edge = tornEdge(plan, k);
  const fill = stage.context.createLinearGradient(0, shadeTop, 0, (plan.edges[k] ?? 0) + 14);
  fill.addColorStop(0, above ? mix(colour, above, 0.35) : mix(colour, '#000000', plan.zenithShade ?? 0.14));
  fill.addColorStop(0.6, colour);
  fill.addColorStop(1, mix(colour, plan.colours[k + 1] ?? white, 0.42));
  const left = plan.from - 20;
  const right = plan.to + 20;
  stage.sheet(outline([[left, top], ...edge, [right, top]]), fill, {
    paper: 'tissue',
    texture: 0.34,
    shift: [-k * 53, -k * 31],
    shadow: [0, 3, 8, thin(mix(colour, '#20103a', 0.5), 0.2)],
    rim: 0,
    // Where a sheet is glued over the next one, two tissues lie on each other: a darker strip along the edge.
    inside: (context) => {
      const glued = 9 + ((k * 13) % 7);
      const strip = edge.map(([x, y], i) => /** @type {Point} */ ([x, y - glued - ((i * 7) % 3) * 0.4]));
      const below = (plan.edges[k] ?? 0) + 200;
      context.fillStyle = thin(mix(colour, '#1b2a5a', 0.25), 0.2);
      context.fill(outline([...strip, [right, below], [left, below]]));
    },
  });
  deckle(stage.context, edge, plan, k);
}

/** The pale fibres of a tear: a rim and short hairs. Longer hairs would look like icicles.
 * @param {Context} context @param {readonly Point[]} edge @param {SkyPlan} plan @param {number} k */
function deckle(context, edge, plan, k) {
  const random = seededRandom(plan.seed * 9 + k);
  context.save();
  context.lineJoin = 'round';
  context.strokeStyle = thin(white, 0.5);
  context.lineWidth = 0.9;
  context.stroke(
    outline(
      edge.map(([x, y]) => /** @type {Point} */ ([x, y - 0.3])),
      false,
    ),
  );
  context.lineWidth = 0.4;
  const hairs = Math.round((plan.to - plan.from) * 0.9);
  for (let i = 0; i < hairs; i++) {
    const [x, y] = edge[Math.trunc(random() * edge.length)] ?? [0, 0];
    context.strokeStyle = thin(white, 0.08 + random() * 0.22);
    context.beginPath();
    context.moveTo(x, y - 0.6);
    context.lineTo(x + (random() - 0.5) * 3.4, y + 0.4 + random() * 1.9);
    context.stroke();
  }
  context.restore();
}
