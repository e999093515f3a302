// Cut-outs of people: the two flyers in parts, their companions, the crowd, and the hands of the hints.
import { companion } from './companion.mjs';
import { bystander, bystanders } from './crowd.mjs';
import { flyerParts } from './flyer.mjs';
import { fist, openHand, pointingHand } from './hands.mjs';
import { player, playerCompanion, rival, rivalCompanion } from './outfits.mjs';

/** @typedef {import('./cut-outs.mjs').CutOut} CutOut */
/** @typedef {import('./outfits.mjs').Outfit} Outfit */

/** The parts of a flyer `height` design px tall; their unit is a hundredth of that.
 * @param {string} who @param {Outfit} outfit @param {number} height @returns {CutOut[]} */
const flyerCutOuts = (who, outfit, height) =>
  flyerParts.map(([part, draw]) => ({
    name: `${who}-${part}`,
    size: [1.1 * height, 1.25 * height],
    origin: [0.4 * height, 1.14 * height],
    unit: height / 50,
    draw: (stage) =>
      stage.group(
        (context) => {
          context.scale(height / 100, height / 100);
          draw(context, outfit);
        },
        { texture: 0.45, shadow: [-2, 2, 4, 'rgba(35,12,40,.4)'] },
      ),
  }));

/** @param {string} who @param {Outfit} outfit @param {number} height @returns {CutOut} */
const companionCutOut = (who, outfit, height) => ({
  name: `${who}-companion`,
  size: [1.1 * height, 1.2 * height],
  origin: [0.34 * height, 1.1 * height],
  unit: height / 50,
  draw: (stage) =>
    stage.group((context) => companion(context, 0, 0, height, outfit), {
      texture: 0.45,
      shadow: [-2, 2, 5, 'rgba(35,12,40,.42)'],
    }),
});

/** @param {'watch' | 'up'} pose @returns {CutOut[]} */
const crowdCutOuts = (pose) =>
  bystanders.map((who, i) => ({
    name: `crowd-${i}-${pose}`,
    size: [60, 80],
    origin: [30, 74],
    draw: (stage) =>
      stage.group((context) => bystander(context, who, pose === 'up'), {
        texture: 0.35,
        shadow: [-2, 2, 4, 'rgba(45,18,50,.35)'],
      }),
  }));

/** Hands hang about their middle; the pointing one by the tip of its finger.
 * @type {readonly CutOut[]} */
const hands = [
  { name: 'hand-open', size: [132, 142], origin: [62, 70], scale: 1.5, draw: openHand },
  { name: 'hand-fist', size: [132, 142], origin: [62, 70], scale: 1.5, draw: fist },
  { name: 'finger', size: [90, 130], origin: [34, 8], draw: pointingHand },
];

/** @returns {CutOut[]} */
export const peopleCutOuts = () => [
  ...flyerCutOuts('player', player, 160),
  ...flyerCutOuts('rival', rival, 86),
  companionCutOut('player', playerCompanion, 140),
  companionCutOut('rival', rivalCompanion, 78),
  ...crowdCutOuts('watch'),
  ...crowdCutOuts('up'),
  ...hands,
];
