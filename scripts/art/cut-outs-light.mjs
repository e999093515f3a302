// Cut-outs of light and of what flies off at a crossing: the sun, the glow, the glint, slivers, rays, flakes.
import { flake, starPath, sun } from './props.mjs';
import { outline } from './scissors.mjs';
import { seededRandom } from './seeded-random.mjs';

/** @typedef {import('./cut-outs.mjs').CutOut} CutOut */
/** @typedef {import('./paper.mjs').Context} Context */

/** How the glow sprite fades: share of the radius, alpha. */
const fading = /** @type {const} */ ([
  [0, 1],
  [0.12, 0.76],
  [0.25, 0.5],
  [0.6, 0.14],
  [1, 0],
]);

/** @returns {CutOut[]} */
export const lightCutOuts = () => [
  {
    name: 'sun',
    size: [130, 130],
    origin: [65, 65],
    draw: (stage) => {
      const discs = [
        { radius: 58, colour: '#ffe3a0', alpha: 0.35, rim: 0.2 },
        { radius: 46, colour: '#ffedbd', alpha: 0.55, rim: 0.2 },
        { radius: 35, colour: '#fffbe8', alpha: 1, rim: 0.2 },
      ];
      sun(stage, [0, 0], discs, { corners: 34, jitter: 1.4 }, seededRandom(11));
    },
  },
  {
    name: 'glow',
    size: [256, 256],
    origin: [128, 128],
    scale: 1,
    unit: 128,
    whole: true,
    draw: ({ context }) => {
      const fade = context.createRadialGradient(0, 0, 0, 0, 0, 128);
      for (const [at, alpha] of fading) fade.addColorStop(at, `rgba(255,255,255,${alpha})`);
      context.fillStyle = fade;
      context.fillRect(-128, -128, 256, 256);
    },
  },
  { name: 'glint', size: [120, 120], origin: [60, 60], unit: 116, whole: true, draw: ({ context }) => glint(context) },
  {
    name: 'sliver',
    size: [16, 8],
    origin: [8, 4],
    scale: 3,
    whole: true,
    draw: ({ context }) => {
      context.fillStyle = '#ffffff';
      context.fill(
        outline([
          [-6, 0],
          [0, -2],
          [6, 0],
          [0, 2],
        ]),
      );
    },
  },
  {
    name: 'snow',
    size: [10, 10],
    origin: [5, 5],
    scale: 3,
    unit: 12,
    whole: true,
    draw: ({ context }) => {
      context.fillStyle = '#fffaf0';
      context.fill(flake(4, 2.6, seededRandom(5)));
    },
  },
  {
    name: 'ray',
    size: [20, 220],
    origin: [10, 214],
    scale: 1,
    whole: true,
    draw: ({ context }) => {
      context.fillStyle = '#fffdf0';
      context.fill(
        outline([
          [-2, 0],
          [-7, -206],
          [6, -210],
          [2, 0],
        ]),
      );
    },
  },
  {
    name: 'red-star',
    size: [44, 44],
    origin: [22, 22],
    whole: true,
    draw: ({ context }) => {
      context.fillStyle = '#fffdf0';
      context.fill(starPath(20, 9, 8));
      context.strokeStyle = '#c1273f';
      context.lineWidth = 3;
      context.stroke(starPath(18, 8, 8));
    },
  },
  {
    name: 'white',
    size: [8, 8],
    origin: [4, 4],
    scale: 1,
    whole: true,
    draw: ({ context }) => {
      context.fillStyle = '#ffffff';
      context.fillRect(-4, -4, 8, 8);
    },
  },
];

/** Half length, half thickness and turn of the rays of a glint. */
const glintRays = /** @type {const} */ ([
  [58, 5.2, 0],
  [42, 4.6, Math.PI / 2],
  [24, 4, Math.PI / 4],
  [24, 4, -Math.PI / 4],
]);

/** @param {Context} context */
function glint(context) {
  context.fillStyle = '#fffdf2';
  for (const [long, thick, turned] of glintRays) {
    context.save();
    context.rotate(turned);
    context.beginPath();
    context.moveTo(-long, 0);
    context.quadraticCurveTo(0, -thick, long, 0);
    context.quadraticCurveTo(0, thick, -long, 0);
    context.fill();
    context.restore();
  }
}
