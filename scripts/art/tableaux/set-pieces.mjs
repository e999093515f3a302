// What a paper theatre is furnished with: backcloths, walls, floors, windows, people, each one card of the stage.
import { piece, shape } from '../card-pieces.mjs';
import { thin } from '../colour.mjs';
import { hill, hillHouses } from '../hillside.mjs';
import { snowCap } from '../house.mjs';
import { hanging, thread } from '../props.mjs';
import { snowRange } from '../ranges.mjs';
import { outline, snip } from '../scissors.mjs';
import { seededRandom } from '../seeded-random.mjs';
import { horizonSheet, tornSheet } from '../sky.mjs';
import { Stage } from '../stage.mjs';

/** @typedef {import('../palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('../scissors.mjs').Point} Point */

/** Design px: as wide as a phone; two texels for each. */
export const tableauDesign = /** @type {const} */ ([390, 244]);
const [width, height] = tableauDesign;
/** How people and their things are glued on. */
export const figures = { shadow: /** @type {const} */ ([-3, 3, 6, 'rgba(30,10,50,.4)']), texture: 0.45 };

/** An empty plane of the stage. @param {readonly [number, number]} [sun] */
export const plane = (sun = [0.62, -0.72]) => new Stage(width, height, { sun });

/** A backcloth of torn tissue. @param {Stage} stage @param {ChapterColours} colours
 * @param {readonly number[]} [edges] y of the six tears */
export function sky(stage, colours, edges = [26, 52, 78, 102, 122, 140]) {
  const plan = {
    colours: colours.sky,
    edges,
    ground: colours.ground,
    from: -20,
    to: width + 20,
    span: width,
    seed: 8,
    roughness: 0.6,
  };
  horizonSheet(stage, plan, 0, height);
  for (let k = 5; k >= 0; k--) tornSheet(stage, plan, k, -20, k > 0 ? (edges[k - 1] ?? 0) - 14 : -20);
}

/** Snow mountains behind everything. @param {Stage} stage @param {ChapterColours} colours @param {number} low y of
 * the foot @param {number} high of the summits, px @param {number} [seed] */
export function mountains(stage, colours, low, high, seed = 21) {
  const random = seededRandom(seed);
  /** @type {Point[]} */
  const peaks = [];
  for (let x = -20; x < width + 40; x += 34 + random() * 30) peaks.push([x, low - high * (0.35 + random() * 0.65)]);
  snowRange(stage, { peaks, base: low + 6, snow: high * 0.5, hazeTop: low - high * 0.4, saddle: 7, seed }, colours.far);
}

/** A hill of houses. @param {Stage} stage @param {ChapterColours} colours @param {(x: number) => number} ridge
 * @param {{ from?: number, to?: number, rows?: number, base?: number, seed?: number, lit?: number }} [how] */
export function town(stage, colours, ridge, { from = -20, to = 410, rows = 6, base = 220, seed = 41, lit } = {}) {
  const houses = {
    ridge,
    from,
    to,
    base,
    rows,
    size: /** @type {const} */ ([0.42, 0.95]),
    haze: /** @type {const} */ ([0.4, 0.04]),
    below: 16,
    sway: () => 0,
    seed,
    sunLeft: false,
    litShare: lit ?? colours.litShare,
  };
  hill(stage, { ridge, from, to, base: height + 20, step: 6, snip: 9, jitter: 0.8 }, colours.hillLeft, {
    shadow: [-2, 1, 8, 'rgba(60,30,80,.3)'],
  });
  hillHouses(stage, houses, colours.hillHouses);
}

/** A card with straight snips. @param {Stage} stage @param {readonly Point[]} corners @param {string} colour
 * @param {import('../stage.mjs').SheetOptions} [options] @param {number} [seed] */
export function card(stage, corners, colour, options = {}, seed = 3) {
  stage.sheet(outline(snip(corners, seed, { length: 18, jitter: 0.8, closed: true })), colour, {
    texture: 0.7,
    rim: 0.6,
    rimColour: '#ffd9a8',
    shadow: [-2, 3, 7, 'rgba(35,12,45,.4)'],
    ...options,
  });
}

/** @param {number} x @param {number} y @param {number} w @param {number} h @returns {Point[]} */
export const rectangle = (x, y, w, h) => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

/** Snow along a ledge. @param {Stage} stage @param {ChapterColours} colours @param {number} x @param {number} y
 * @param {number} wide @param {number} thick */
export function ledgeSnow(stage, { streaks }, x, y, wide, thick) {
  const tones = { snow: streaks.snow, snowShade: streaks.shade };
  stage.group((context) => snowCap(context, x, y, wide, thick, tones, seededRandom(Math.round(x + wide))), {
    shadow: [0, 2, 3, 'rgba(40,20,70,.25)'],
  });
}

/** A room: a wall in a lamp's rings of light, and a floor. @param {Stage} stage @param {readonly string[]} rings from
 * the dark edge to the light @param {Point} lamp @param {string} floor */
export function room(stage, rings, [x, y], floor) {
  card(stage, rectangle(-10, -10, width + 20, height + 20), rings[0] ?? '#4a1830', { shadow: null, rim: 0 });
  rings.slice(1).forEach((colour, i) => {
    const radius = 170 - i * (120 / rings.length);
    const random = seededRandom(40 + i);
    /** @type {Point[]} */
    const edge = Array.from({ length: 64 }, (_, k) => {
      const angle = (k / 64) * Math.PI * 2;
      const r = radius * (0.99 + random() * 0.02);
      return [x + Math.cos(angle) * r, y + Math.sin(angle) * r * 0.86];
    });
    stage.sheet(outline(edge), colour, {
      paper: 'tissue',
      texture: 0.4,
      rim: 0.3,
      alpha: 0.8,
      shadow: [0, 0, 6, 'rgba(60,10,30,.22)'],
    });
  });
  stage.glow(x, y, 150, rings.at(-1) ?? '#f9dc98', 0.4);
  card(stage, rectangle(-10, 196, width + 20, 60), floor, { shadow: [0, -2, 8, 'rgba(30,8,30,.35)'] });
}

/** A cusped window onto a sky. @param {Stage} stage @param {Point} at its top left @param {readonly [number, number]} size
 * @param {readonly string[]} sheets from the top @param {string} frame */
export function casement(stage, [x, y], [w, h], sheets, frame) {
  card(stage, rectangle(x - 5, y - 5, w + 10, h + 10), frame);
  sheets.forEach((colour, i) => {
    const top = y + (h * i) / sheets.length;
    card(
      stage,
      rectangle(x, top, w, y + h - top),
      colour,
      { paper: 'tissue', texture: 0.4, rim: 0.35, shadow: null },
      i,
    );
  });
  card(stage, rectangle(x + w / 2 - 1.6, y, 3.2, h), frame, { shadow: null, rim: 0 });
  card(stage, rectangle(x, y + h * 0.46, w, 3.2), frame, { shadow: null, rim: 0 });
}

/** Somebody grown up, seen from behind, in a long coat and a shawl or a cap. `height` px tall, feet at (x, y).
 * @param {import('../paper.mjs').Context} context @param {Point} feet @param {number} tall
 * @param {{ coat: string, head: string, shawl?: string, rim?: string }} dress */
export function grown(context, [x, y], tall, { coat, head, shawl, rim = '#ffcf92' }) {
  const unit = tall / 100;
  context.save();
  context.translate(x, y);
  context.scale(unit, unit);
  piece(context, 'M-9 -22 L-2 -22 L-3 0 L-11 0Z M2 -22 L9 -22 L11 0 L3 0Z', '#2d1a2b', rim);
  piece(
    context,
    'M-7 -82 C-15 -79 -16 -66 -16 -52 C-17 -38 -18 -26 -20 -14 C-8 -10 8 -10 20 -14 C18 -26 17 -38 16 -52 C16 -66 15 -79 7 -82Z',
    coat,
    rim,
  );
  piece(context, 'M-7.500 -90 C-8 -100 8 -100 7.500 -90 C7 -82 -7 -82 -7.500 -90Z', '#7a4a3c', rim);
  if (shawl)
    piece(
      context,
      'M-9 -86 C-11 -103 11 -103 9 -86 C11 -78 15 -72 16 -62 C6 -58 -6 -58 -16 -62 C-15 -72 -11 -78 -9 -86Z',
      shawl,
      rim,
    );
  else piece(context, 'M-8 -90 C-9 -103 9 -103 8 -90 C3 -88 -3 -88 -8 -90Z', head, rim);
  context.restore();
}

/** A child who sits with crossed legs, from the side, looking right. @param {import('../paper.mjs').Context} context
 * @param {Point} at the seat @param {number} tall @param {import('../outfits.mjs').Outfit} outfit @param {boolean} [mirrored] */
export function seated(context, [x, y], tall, outfit, mirrored = false) {
  const unit = tall / 70;
  context.save();
  context.translate(x, y);
  context.scale(mirrored ? -unit : unit, unit);
  piece(
    context,
    'M-16 0 C-20 -8 -12 -14 -2 -14 C10 -14 24 -12 30 -4 C30 2 22 3 10 2 L-10 2 C-14 2 -16 1 -16 0Z',
    outfit.ink,
    outfit.rim,
  );
  piece(
    context,
    'M-12 -46 C-19 -42 -20 -22 -18 -4 C-6 0 4 0 12 -4 C11 -20 10 -38 5 -46Z',
    outfit.coat,
    outfit.rim,
    () => {
      context.strokeStyle = thin(outfit.stripe, 0.8);
      context.lineWidth = 1.6;
      for (let i = -3; i <= 3; i++) context.stroke(shape(`M${i * 3.4 - 2} -48 L${i * 4.6 - 3} 2`));
    },
  );
  piece(context, 'M2 -38 L22 -26 L21 -20 L0 -28Z', outfit.coat, outfit.rim);
  piece(context, 'M22 -28 a4 4 0 1 0 .1 0Z', outfit.skin);
  piece(context, 'M-10 -50 C-6 -54 4 -54 7 -50 L6 -42 C0 -39 -6 -40 -10 -43Z', outfit.scarf, outfit.rim);
  piece(
    context,
    'M-9 -58 C-9 -50 -2 -47 3 -48 C8 -49 9 -53 10.500 -54 C11 -56 9.500 -57 9.500 -59Z',
    outfit.skin,
    outfit.rim,
  );
  piece(
    context,
    'M-10.500 -58 C-11 -70 -5 -74 1 -73 C8 -72 10.500 -66 10 -60 C4 -58 -4 -57 -10.500 -58Z',
    outfit.hat,
    outfit.rim,
  );
  context.restore();
}

/** How all hills of Fremont are cut, but for their ridge. */
export const rolling = { from: -20, to: 410, base: 270, step: 8, snip: 12, jitter: 0.6 };

/** A line from one place to another. @param {Stage} stage @param {Point} from @param {Point} to @param {number} sag
 * @param {string} [colour] */
export function line(stage, from, to, sag, colour = '#fff0d2') {
  thread(stage.context, hanging(from, to, sag), { width: 1.1, colour });
}

/** A bare tree: a stem and boughs of card. @param {Stage} stage @param {Point} foot @param {number} tall @param {string} colour
 * @param {number} seed @returns {Point[]} the tips of its boughs */
export function tree(stage, [x, y], tall, colour, seed) {
  const random = seededRandom(seed);
  /** @type {Point[]} */
  const tips = [];
  stage.group(
    (context) => {
      context.strokeStyle = colour;
      context.lineCap = 'round';
      /** @param {Point} from @param {number} angle @param {number} long @param {number} thick */
      const bough = (from, angle, long, thick) => {
        /** @type {Point} */
        const to = [from[0] + Math.sin(angle) * long, from[1] - Math.cos(angle) * long];
        context.lineWidth = thick;
        context.stroke(outline([from, to], false));
        if (thick < 1.1) tips.push(to);
        else
          for (const side of [-1, 1])
            bough(to, angle + side * (0.3 + random() * 0.35), long * (0.66 + random() * 0.14), thick * 0.62);
      };
      bough([x, y], 0.04, tall * 0.34, tall * 0.075);
    },
    { shadow: [-2, 3, 4, 'rgba(40,20,50,.3)'] },
  );
  return tips;
}
