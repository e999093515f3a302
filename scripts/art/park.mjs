// Fremont, in summer gold and in spring: rounded hills, a strip of bay, eucalyptus, low houses under palms, a market of striped
// awnings, and knolls of lawn to stand on. Each flat fills the rectangle of Kabul's flat of that name, so that the game hangs one
// for the other.
import { mix } from './colour.mjs';
import { hill } from './hillside.mjs';
import { knolls } from './knolls.mjs';
import { turn } from './numbers.mjs';
import { outline, snip } from './scissors.mjs';
import { seededRandom } from './seeded-random.mjs';
import { Stage } from './stage.mjs';
import { bungalows, eucalyptus, palms } from './suburb.mjs';

/** @typedef {import('./write-picture.mjs').Layer} Rectangle */
/** @typedef {import('./scissors.mjs').Point} Point */

/**
 * @typedef {object} Season
 * @property {string} haze of the far hills
 * @property {string} bay
 * @property {string} gold of the hills behind
 * @property {string} green of the hills at the sides
 * @property {string} lawn
 * @property {readonly string[]} leaves three colours of a tree's crown
 * @property {string} trunk
 * @property {readonly [string, string, string]} knoll of yours, of the one in the middle, and of the rival's
 */

/** @type {Readonly<Record<string, Season>>} */
export const seasons = {
  fremont: {
    haze: '#c9cfa6',
    bay: '#a4cbd2',
    gold: '#cdb862',
    green: '#8a9a50',
    lawn: '#aeb568',
    leaves: ['#5f7a4a', '#748c56', '#4c6644'],
    trunk: '#8a7060',
    knoll: ['#3d4a26', '#4b5a2c', '#47562a'],
  },
  nawroz: {
    haze: '#bcd3b4',
    bay: '#9fd0d8',
    gold: '#a5bf7c',
    green: '#6d965a',
    lawn: '#8fb36a',
    leaves: ['#f6b8c4', '#ffe3e6', '#ef9fb0'],
    trunk: '#6a5050',
    knoll: ['#2c4a2c', '#386035', '#345a33'],
  },
};

/** Soft light on the side of the sun, and a soft shadow. */
const rounded = { rim: 0.6, rimColour: '#fff3c0', shadow: /** @type {const} */ ([-2, 3, 9, 'rgba(70,70,60,.26)']) };

/** A stage that is the rectangle. @param {Rectangle} rectangle */
const stageOf = ({ x, y, width, height }) => new Stage(width, height, { left: -x, top: -y });

/** A rounded hill over the whole rectangle; `ridge` in shares of its height, of a share across.
 * @param {Stage} stage @param {Rectangle} r @param {string} colour @param {(t: number) => number} ridge */
function roundHill(stage, r, colour, ridge) {
  const at = (/** @type {number} */ x) => r.y + r.height * ridge((x - r.x) / r.width);
  hill(
    stage,
    { ridge: at, from: r.x - 20, to: r.x + r.width + 20, base: r.y + r.height + 20, step: 8, snip: 16, jitter: 0.7 },
    colour,
    rounded,
  );
}

/** A tree: a trunk and a crown of round cards. @param {Stage} stage @param {Point} foot @param {number} tall
 * @param {Season} season @param {number} seed */
function crowned(stage, [x, y], tall, season, seed) {
  const random = seededRandom(seed);
  stage.group(
    (context) => {
      context.fillStyle = season.trunk;
      context.fillRect(x - tall * 0.03, y - tall * 0.5, tall * 0.06, tall * 0.5);
      for (let i = 0; i < 9; i++) {
        const angle = random() * turn;
        const away = random() * tall * 0.19;
        context.fillStyle = season.leaves[i % 3] ?? '#5f7a4a';
        context.beginPath();
        context.ellipse(
          x + Math.cos(angle) * away,
          y - tall * 0.66 + Math.sin(angle) * away * 1.2,
          tall * 0.17,
          tall * 0.15,
          0,
          0,
          turn,
        );
        context.fill();
      }
    },
    { shadow: [-2, 3, 5, 'rgba(50,50,50,.28)'] },
  );
}

/** A stall under a striped awning. @param {Stage} stage @param {Point} at middle of its foot @param {number} wide
 * @param {string} colour */
function stall(stage, [x, y], wide, colour) {
  const tall = wide * 0.62;
  stage.group((context) => {
    context.fillStyle = '#7a5a48';
    for (const side of [-1, 1]) context.fillRect(x + side * wide * 0.44 - 1.2, y - tall, 2.4, tall);
    context.fillStyle = '#a9805c';
    context.fillRect(x - wide * 0.42, y - tall * 0.34, wide * 0.84, tall * 0.34);
    for (let i = 0; i < 6; i++) {
      const left = x - wide / 2 + (i * wide) / 6;
      context.fillStyle = i % 2 ? '#fff0d2' : colour;
      /** @type {Point[]} */
      const strip = [
        [left + wide * 0.03, y - tall * 1.25],
        [left + wide * 0.14, y - tall * 1.25],
        [left + wide / 6, y - tall * 0.92],
        [left + wide / 12, y - tall * 0.82],
        [left, y - tall * 0.92],
      ];
      context.fill(outline(strip));
    }
  });
}

/** @type {Readonly<Record<string, (stage: Stage, r: Rectangle, season: Season) => void>>} */
const flats = {
  far(stage, r, season) {
    roundHill(stage, r, season.haze, (t) => 0.42 + 0.09 * Math.sin(t * 7 + 1) + 0.04 * Math.sin(t * 17));
    const bay = [
      [r.x, r.y + r.height * 0.7],
      [r.x + r.width, r.y + r.height * 0.67],
      [r.x + r.width, r.y + r.height],
      [r.x, r.y + r.height],
    ];
    stage.sheet(outline(snip(/** @type {Point[]} */ (bay), 3, { length: 30, closed: true })), season.bay, {
      rim: 0.4,
      shadow: null,
    });
  },
  near(stage, r, season) {
    roundHill(stage, r, mix(season.gold, season.haze, 0.35), (t) => 0.3 + 0.16 * Math.sin(t * 9 + 4));
    roundHill(stage, r, season.gold, (t) => 0.5 + 0.13 * Math.sin(t * 6.2 + 1.4));
  },
  'hill-left'(stage, r, season) {
    roundHill(stage, r, mix(season.green, season.gold, 0.5), (t) => 0.14 + 0.8 * t ** 1.5 - 0.05 * Math.sin(t * 9));
    roundHill(stage, r, season.green, (t) => 0.42 + 0.6 * t ** 1.3 + 0.03 * Math.sin(t * 11));
    eucalyptus(
      stage,
      [0.1, 0.2, 0.3, 0.44].map((t, i) => ({
        foot: [r.x + r.width * t, r.y + r.height * (0.6 + t * 0.4)],
        tall: r.height * (0.5 - 0.05 * i),
      })),
      7,
    );
    for (let i = 0; i < 7; i++)
      crowned(
        stage,
        [r.x + r.width * (0.06 + i * 0.085), r.y + r.height * (0.62 + i * 0.045)],
        r.height * (0.24 - (i % 3) * 0.03),
        season,
        10 + i,
      );
  },
  'hill-right'(stage, r, season) {
    roundHill(
      stage,
      r,
      mix(season.green, season.gold, 0.5),
      (t) => 0.12 + 0.8 * (1 - t) ** 1.5 - 0.04 * Math.sin(t * 8),
    );
    roundHill(stage, r, season.green, (t) => 0.46 + 0.55 * (1 - t) ** 1.3 + 0.03 * Math.sin(t * 12));
    eucalyptus(
      stage,
      [0.92, 0.8, 0.68, 0.58].map((t, i) => ({
        foot: [r.x + r.width * t, r.y + r.height * (0.62 + (1 - t) * 0.36)],
        tall: r.height * (0.5 - 0.05 * i),
      })),
      8,
    );
    for (let i = 0; i < 6; i++)
      crowned(
        stage,
        [r.x + r.width * (0.95 - i * 0.1), r.y + r.height * (0.62 + i * 0.05)],
        r.height * (0.25 - (i % 3) * 0.03),
        season,
        30 + i,
      );
  },
  town(stage, r, season) {
    roundHill(stage, r, mix(season.lawn, season.gold, 0.4), (t) => 0.16 + 0.05 * Math.sin(t * 6));
    roundHill(stage, r, season.lawn, (t) => 0.36 + 0.04 * Math.sin(t * 7 + 2));
    bungalows(stage, {
      from: r.x + r.width * 0.1,
      to: r.x + r.width * 0.92,
      foot: r.y + r.height * 0.36,
      tall: r.height * 0.13,
    });
    palms(
      stage,
      [0.2, 0.26, 0.47, 0.52, 0.74, 0.83].map((t, i) => ({
        foot: [r.x + r.width * t, r.y + r.height * (0.37 + (i % 2) * 0.02)],
        tall: r.height * (0.2 + (i % 3) * 0.03),
      })),
    );
    const awnings = ['#d2542f', '#2a9d9a', '#f0ac2b', '#c9607a'];
    for (const [row, share] of [0.52, 0.68, 0.9].entries()) {
      const wide = r.height * (0.16 + row * 0.06);
      const count = Math.floor(r.width / (wide * 1.5));
      for (let i = 0; i < count; i++) {
        const x = r.x + ((i + 0.5 + (row % 2) * 0.4) * r.width) / count;
        if ((i * 7 + row) % 5 === 0) crowned(stage, [x, r.y + r.height * share], wide * 1.5, season, i + row * 20);
        else stall(stage, [x, r.y + r.height * share], wide, awnings[(i + row) % 4] ?? '#d2542f');
      }
    }
  },
};

/** The flats of a season for a set of rectangles, by name. @param {string} name @param {string} shape of the screen
 * @param {Readonly<Record<string, Rectangle>>} rectangles @returns {[string, Stage][]} */
export function parkFlats(name, shape, rectangles) {
  const season = seasons[name];
  if (!season) throw new Error(`There is no season ${name}.`);
  const standing = Object.entries(knolls(shape, season.knoll));
  return [...Object.entries(flats), ...standing].flatMap(([flat, draw]) => {
    const rectangle = rectangles[flat];
    if (!rectangle) return [];
    const stage = stageOf(rectangle);
    draw(stage, rectangle, season);
    return [/** @type {[string, Stage]} */ ([flat, stage])];
  });
}
