// Cut-outs of the children of the run, and of the neighbours on the roofs.
import { bystander, bystanders } from '../crowd.mjs';
import { upTo } from '../numbers.mjs';
import { runner, runners } from './runner.mjs';

/** @typedef {import('../cut-outs.mjs').CutOut} CutOut */

/** Pictures of a stride. */
const strides = 6;
/** Design units of the stage for a child of 56 units, and texels a unit. */
const tall = 56;
const scale = 2;

/** @param {string} name @param {import('./runner.mjs').Runner} who @param {'side' | 'away' | 'near' | 'cheer'} view
 * @param {number} stride @returns {CutOut} */
const child = (name, who, view, stride) => ({
  name,
  size: [64, 76],
  origin: [32, 68],
  scale,
  unit: (tall * scale) / 100,
  draw: (stage) =>
    stage.group(
      (context) => {
        context.scale(tall / 100, tall / 100);
        runner(context, who, view, { stride });
      },
      { texture: 0.4, shadow: [-1, 1.5, 2.5, 'rgba(35,12,40,.45)'] },
    ),
});

/** Neighbours who watch the sky from the roofs. */
const watchers = /** @type {const} */ ([2, 3, 4, 6]);

/** @returns {CutOut[]} */
export const runnerCutOuts = () => [
  ...Object.entries(runners).flatMap(([name, who]) => [
    .../** @type {const} */ (['side', 'away', 'near']).flatMap((view) => [
      child(`run-${name}-${view}-stand`, who, view, -1),
      ...upTo(strides).map((k) => child(`run-${name}-${view}-${k}`, who, view, k / strides)),
    ]),
    child(`run-${name}-cheer`, who, 'cheer', -1),
  ]),
  ...watchers.flatMap((at, i) =>
    /** @type {const} */ (['watch', 'up']).map((pose) => ({
      name: `run-watch-${i}-${pose}`,
      size: /** @type {const} */ ([60, 80]),
      origin: /** @type {const} */ ([30, 74]),
      scale: 1.5,
      unit: 0.9,
      draw: (/** @type {import('../stage.mjs').Stage} */ stage) => {
        const who = bystanders[at];
        if (who)
          stage.group((context) => bystander(context, who, pose === 'up'), {
            texture: 0.35,
            shadow: [-1, 2, 3, 'rgba(45,18,50,.35)'],
          });
      },
    })),
  ),
];
