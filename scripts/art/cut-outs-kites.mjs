// Cut-outs of kites: sixteen designs, small on everybody's sheet, and large, from behind and in ink on one of their own.
import { mix } from './colour.mjs';
import { papers } from './kite-patterns.mjs';
import { kite, kiteOutline } from './kites.mjs';

/** @typedef {import('./cut-outs.mjs').CutOut} CutOut */
/** @typedef {import('./kite-patterns.mjs').Papers} Papers */
/** @typedef {import('./kite-patterns.mjs').PapersName} PapersName */

/** Half-height of a fighter's kite and of the others, design px. */
const large = 70;
const small = 40;

/** @param {string} name @param {string} pattern @param {Papers} paper @param {number} size
 * @param {import('./kites.mjs').KiteLook} look @param {number} [scale] texels for each design px @returns {CutOut} */
const kiteCutOut = (name, pattern, paper, size, look, scale = 2) => ({
  name,
  size: [size * 2.3, size * 2.12],
  origin: [size * 1.15, size * 1.04],
  scale,
  // The game counts kites in half-heights.
  unit: scale * size,
  whole: true,
  draw: (stage) => kite(stage, [0, 0], size, 0, pattern, paper, { ...look, shadow: false }),
});

/** The sixteen designs and the papers that each is glued from. @type {readonly (readonly [string, PapersName])[]} */
const designs = [
  ['chashm', 'player'],
  ['setara', 'rival'],
  ['khatt', 'snowfield'],
  ['aftab', 'embers'],
  ['khana', 'pomegranate'],
  ['mahi', 'glaze'],
  ['kamar', 'plum'],
  ['koh', 'snowfield'],
  ['du-rang', 'rose'],
  ['haft-parcha', 'embers'],
  ['girih', 'plum'],
  ['lala', 'rose'],
  ['mah', 'glaze'],
  ['nim-takhta', 'pomegranate'],
  ['anar', 'glaze'],
  ['tir', 'embers'],
];

/** @type {Papers} */
const ink = ['#3b1545', '#f6d98f', '#3b1545', '#f6d98f'];

/** A kite from behind is paler and without print. @param {Papers} front @returns {Papers} */
function back(front) {
  const pale = (/** @type {string} */ colour) => mix(colour, '#e8d6c0', 0.42);
  return [pale(front[0]), pale(front[1]), pale(front[2]), pale(front[3])];
}

/** The large pictures of each design: its face, its back and its ink. @type {() => { design: string, cutOuts: CutOut[] }[]} */
export const kiteSheets = () =>
  designs.map(([design, name]) => ({
    design,
    cutOuts: [
      kiteCutOut(`kite-${design}`, design, papers[name], large, {
        glow: 0.62,
        light: design === 'setara' ? [0.8, 0.6] : [-0.2, 0.9],
      }),
      // A silhouette seen for five frames, and a back seen tumbling, may be coarser.
      kiteCutOut(`kite-ink-${design}`, design, ink, large, { glow: 0.15 }, 1),
      kiteCutOut(`kite-back-${design}`, design, back(papers[name]), large, { glow: 0.25 }, 1.5),
    ],
  }));

/** @returns {CutOut[]} */
export const kiteCutOuts = () => [
  ...designs.map(([design, name]) =>
    kiteCutOut(`kite-${design}`, design, papers[name], small, { glow: 0.4, light: [-0.2, 0.9] }),
  ),
  {
    name: 'kite-shadow',
    size: [150, 144],
    origin: [75, 72],
    scale: 1,
    unit: 54,
    whole: true,
    draw: ({ context }) => {
      // Only the blurred shadow is wanted: the kite that throws it lies outside the picture.
      context.shadowColor = '#000000';
      context.shadowBlur = 11;
      context.shadowOffsetX = 1000;
      context.fillStyle = '#000000';
      context.translate(-1000, 0);
      context.fill(kiteOutline(54, 1));
    },
  },
];
