// Where there are no roofs to fly from: knolls of lawn in the shade of the afternoon, mown in stripes, with a quilt spread out.
// Their tops run where the tops of Kabul's roofs do, for the same people stand on them.
import { mix } from './colour.mjs';
import { outline, snip } from './scissors.mjs';
import { seededRandom } from './seeded-random.mjs';

/** @typedef {import('./scissors.mjs').Point} Point */
/** @typedef {import('./stage.mjs').Stage} Stage */

/** Top of a knoll from left to right, design px, and what lies on it. @typedef {object} Knoll
 * @property {readonly Point[]} top
 * @property {number} base y of its foot
 * @property {0 | 1 | 2} tone which of the season's three greens
 * @property {readonly [number, number, number, number]} [quilt] x, y, width, height */

/** @type {Readonly<Record<string, Readonly<Record<string, readonly Knoll[]>>>>} */
const plans = {
  landscape: {
    'roof-right': [
      {
        top: [
          [926, 660],
          [934, 628],
          [954, 609],
          [990, 604],
          [1220, 591],
          [1450, 578],
        ],
        base: 850,
        tone: 2,
        quilt: [1180, 606, 92, 20],
      },
    ],
    'roof-middle': [
      {
        top: [
          [372, 690],
          [380, 654],
          [402, 637],
          [500, 636],
          [592, 641],
          [616, 662],
        ],
        base: 850,
        tone: 1,
      },
      {
        top: [
          [596, 700],
          [608, 676],
          [646, 666],
          [780, 660],
          [916, 665],
          [944, 678],
          [954, 706],
        ],
        base: 850,
        tone: 1,
      },
    ],
    'roof-player': [
      {
        top: [
          [-175, 620],
          [100, 635],
          [340, 648],
          [376, 656],
          [394, 674],
          [403, 712],
        ],
        base: 880,
        tone: 0,
        quilt: [268, 660, 92, 22],
      },
    ],
  },
  portrait: {
    'roof-right': [
      {
        top: [
          [231, 734],
          [236, 714],
          [254, 702],
          [340, 694],
          [455, 686],
        ],
        base: 870,
        tone: 2,
        quilt: [330, 706, 58, 14],
      },
    ],
    'roof-player': [
      {
        top: [
          [-62, 740],
          [250, 752],
          [455, 762],
        ],
        base: 960,
        tone: 0,
        quilt: [186, 766, 70, 18],
      },
    ],
  },
};

const quiltColours = ['#c1273f', '#fff0d2', '#2a9d9a', '#f0ac2b'];

/** A quilt that lies on the grass. @param {import('./paper.mjs').Context} context
 * @param {readonly [number, number, number, number]} place */
function quilt(context, [x, y, width, height]) {
  const [across, down] = [6, 3];
  const lean = height * 0.7;
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const at = (/** @type {number} */ i, /** @type {number} */ k) =>
        /** @type {Point} */ ([x + (i * width) / across + lean * (1 - k / down), y + (k * height) / down]);
      context.fillStyle = quiltColours[(column * 3 + row * 2 + ((column * row) % 2)) % 4] ?? '#fff0d2';
      context.fill(outline([at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)]));
    }
  }
}

/** Blades along a top, and flowers among them. @param {Stage} stage @param {Knoll} knoll @param {string} green */
function grass(stage, { top, tone }, green) {
  const random = seededRandom(60 + tone);
  stage.group(
    (context) => {
      for (const [i, [ax, ay]] of top.entries()) {
        const [bx, by] = top[i + 1] ?? [ax, ay];
        for (let x = ax; x < bx; x += 3.4) {
          const y = ay + ((by - ay) * (x - ax)) / (bx - ax);
          const tall = 4 + random() * 7;
          const lean = 1 + random() * 3;
          context.fillStyle = mix(green, '#e6dc8a', 0.1 + random() * 0.36);
          context.fill(
            outline([
              [x - 1.5, y + 4],
              [x + lean, y - tall],
              [x + 1.7, y + 4],
            ]),
          );
          if (random() > 0.05) continue;
          context.fillStyle = random() < 0.5 ? '#f6d06a' : '#fff0d2';
          context.fillRect(x - 1, y + 8 + random() * 40, 2.6, 2.2);
        }
      }
    },
    { texture: 0.3, shadow: null },
  );
}

/** @param {Stage} stage @param {Knoll} knoll @param {string} green */
function drawKnoll(stage, knoll, green) {
  const { top, base } = knoll;
  const [left = 0] = top[0] ?? [];
  const [right = 0] = top.at(-1) ?? [];
  const cut = snip(top, 70 + knoll.tone, { length: 22, jitter: 0.8 });
  stage.sheet(outline([...cut, [right, base], [left, base]]), green, {
    rim: 0.7,
    rimColour: '#f4e08a',
    shadow: [-4, -3, 12, 'rgba(40,40,50,.3)'],
    texture: 0.7,
    inside: (context) => {
      // Mown in stripes, which run away from the eye.
      for (let x = left - 200; x < right; x += 74) {
        context.fillStyle = mix(green, '#c8cf78', 0.14);
        context.fill(
          outline([
            [x + 90, base - 320],
            [x + 127, base - 320],
            [x + 37, base],
            [x, base],
          ]),
        );
      }
      const dark = context.createLinearGradient(0, base - 240, 0, base - 60);
      dark.addColorStop(0, 'rgba(45,26,60,0)');
      dark.addColorStop(1, 'rgba(45,26,60,.5)');
      context.fillStyle = dark;
      context.fillRect(left, base - 300, right - left, 300);
      if (knoll.quilt) quilt(context, knoll.quilt);
    },
  });
  grass(stage, knoll, green);
}

/** The knolls of a shape of screen, each drawn under the name of the roof that it stands for.
 * @param {string} shape @param {readonly [string, string, string]} greens
 * @returns {Record<string, (stage: Stage) => void>} */
export function knolls(shape, greens) {
  return Object.fromEntries(
    Object.entries(plans[shape] ?? {}).map(([name, plan]) => [
      name,
      (/** @type {Stage} */ stage) => {
        for (const knoll of plan) drawKnoll(stage, knoll, greens[knoll.tone]);
      },
    ]),
  );
}
