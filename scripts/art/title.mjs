// The title picture without its words: a giant red kite at dusk, its line falling to two children on a snowy ridge.

import { mix, thin } from './colour.mjs';
import { companion } from './companion.mjs';
import { flyer } from './flyer.mjs';
import { hill, hillHouses, lamps, streaks } from './hillside.mjs';
import { snowCap } from './house.mjs';
import { papers } from './kite-patterns.mjs';
import { bridle, kite } from './kites.mjs';
import { player, playerCompanion } from './outfits.mjs';
import { birds, cloud, flake, gustRibbon, hanging, sun, thread } from './props.mjs';
import { snowRange } from './ranges.mjs';
import { outline, snip } from './scissors.mjs';
import { layeredNoise, seededRandom, smoothNoise } from './seeded-random.mjs';
import { horizonSheet, tornSheet } from './sky.mjs';
import { Stage } from './stage.mjs';

/** @typedef {import('./scissors.mjs').Point} Point */
/** @typedef {import('./title-layouts.mjs').TitleLayout} TitleLayout */

const dusk = ['#1a2260', '#2f3488', '#5a4a9e', '#9a5aa0', '#d9738c', '#f39a7c', '#fbc98c'];
const farRange = { shade: '#8d6cae', snow: '#fbd9d0', snowShade: '#b592c4', edge: '#ffe3d0', haze: '#f3a890' };
const nearRange = { shade: '#6a4a90', snow: '#f6bfc0', snowShade: '#8f6aa8', edge: '#ffd0c0', haze: '#d8808c' };
const houses = {
  muds: ['#7d4a78', '#6d3f70', '#8c5478'],
  shadow: '#2a1650',
  dark: '#241146',
  snow: '#f3c3c8',
  snowShade: '#9a70b0',
  haze: '#9a5a8c',
  litEdge: '#ffb090',
  lamp: '#ffd070',
  door: '#2b5a7e',
};
const duskRim = '#ffb27a';
/** The giant kite: seven pieces of two reds. */
const giant = /** @type {const} */ (['#c1273f', '#8f1830', '#c1273f', '#8f1830']);

/** Draws the title for a shape of screen.
 * @param {TitleLayout} layout */
export function title(layout) {
  const stage = new Stage(layout.width, layout.height, { sun: [-0.7, -0.6] });
  const scattered = seededRandom(14);
  sky(stage, layout, scattered);
  snowRange(stage, layout.far, farRange);
  snowRange(stage, layout.near, nearRange);
  stage.glow(layout.sun[0], layout.sun[1] + 40, layout.sunSize * 7, '#ff9a60', 0.45);
  city(stage, layout);
  for (const small of layout.kites) smallKite(stage, layout, small);
  ridge(stage, layout);
  const hand = children(stage, layout);
  giantKite(stage, layout, hand);
  air(stage, layout);
  vignette(stage);
  snow(stage, layout, scattered);
  return stage;
}

/** @param {Stage} stage @param {TitleLayout} layout @param {import('./seeded-random.mjs').Random} random */
function sky(stage, layout, random) {
  const { width, sky: edges, sun: at, sunSize } = layout;
  const plan = {
    colours: dusk,
    edges,
    ground: '#fbd7a0',
    from: -20,
    to: width + 20,
    span: width,
    seed: 8,
    zenithShade: 0.1,
  };
  horizonSheet(stage, plan, 0, layout.height);
  for (let k = 5; k >= 0; k--) tornSheet(stage, plan, k, -20, k > 0 ? (edges[k - 1] ?? 0) - 30 : -20);
  stage.glow(...at, sunSize * 7.7, '#ffb070', 0.62);
  stage.glow(...at, sunSize * 2.5, '#fff0c0', 0.8);
  const halo = { colour: '#ffd790', rim: 0.35, shadow: duskShadow };
  const discs = [
    { ...halo, radius: sunSize * 3.17, alpha: 0.1 },
    { ...halo, radius: sunSize * 2.3, alpha: 0.15 },
    { ...halo, radius: sunSize * 1.6, alpha: 0.24 },
    { radius: sunSize, colour: '#fff1c4', alpha: 1, rim: 0.35 },
  ];
  sun(stage, at, discs, { corners: 48, jitter: 1.6 }, random);
  layout.clouds.forEach(({ at: place, width: wide, height, colour, alpha, seed }) => {
    cloud(stage, place, wide, height, colour, alpha, seed);
  });
}

/** @type {import('./stage.mjs').Shadow} */
const duskShadow = [0, 0, 6, 'rgba(120,40,80,.2)'];

/** The hill with its houses and lamps, from edge to edge.
 * @param {Stage} stage @param {TitleLayout} layout */
function city(stage, layout) {
  const { width, height } = layout;
  const noise = smoothNoise(5);
  const top = (/** @type {number} */ x) => layout.ridge(x) + layeredNoise(noise, x * 0.012) * 24;
  const share = width / 1280;
  const shape = { ridge: top, from: -20, to: width + 20, base: height + 40, step: 8, snip: 14, jitter: 1 };
  hill(stage, shape, '#55306e', {
    rim: 0.6,
    rimColour: '#ff9f88',
    shadow: [3, -3, 14, 'rgba(50,20,80,.4)'],
    inside: (context) => {
      const where = { ridge: top, from: 0, to: width, count: Math.round(50 * share), reach: 70, seed: 3 };
      const slips = { snow: mix('#f0a8b4', '#55306e', 0.2), shade: '#7d5490' };
      streaks(context, { ...where, length: [18, 40], thick: [3, 5], downhill: 1 }, slips);
    },
  });
  hillHouses(
    stage,
    {
      ridge: top,
      from: -20,
      to: width + 20,
      base: height - 4,
      rows: 7,
      size: [0.55, 1.4],
      haze: [0.4, 0],
      below: 40,
      sway: (x) => 10 * Math.sin(x * 0.02),
      seed: 41,
      sunLeft: true,
      litShare: 0.42,
    },
    houses,
  );
  const lit = { ridge: top, from: 0, to: width, below: 50, base: height - 10, lowest: height - 20 };
  lamps(stage, { ...lit, count: Math.round(70 * share), seed: 9, size: () => 1.2 });
}

/** @param {Stage} stage @param {TitleLayout} layout @param {import('./title-layouts.mjs').SmallKite} small */
function smallKite(stage, { width, height }, { at, size, angle, pattern, paper, hazed }) {
  const pulled = (at[0] < width / 2 ? -50 : 40) * (width / 1280);
  const line = hanging(at, [at[0] + pulled, height * 0.86], 16);
  thread(stage.context, line, { width: 0.7, colour: 'rgba(255,240,220,.4)', under: null });
  const look = { hazed, hazeColour: '#b87aa8', shadow: false, glow: 0.35 };
  kite(stage, at, size, angle, pattern, papers[paper], { ...look, light: [-0.8, 0.6] });
}

/** The ridge in front, on which the children stand.
 * @param {Stage} stage @param {TitleLayout} layout */
function ridge(stage, layout) {
  stage.sheet(outline(snip(layout.foreground, 5, { length: 22, jitter: 1.6, closed: true })), '#2a1440', {
    rim: 0.8,
    rimColour: '#ff9f78',
    shadow: [4, -3, 16, 'rgba(20,5,40,.5)'],
    texture: 0.8,
  });
  stage.group(
    (context) => {
      const random = seededRandom(3);
      const colours = { snow: '#ffd9cc', snowShade: '#a878b4' };
      for (const [x, y, width, thick] of layout.caps) snowCap(context, x, y, width, thick, colours, random);
    },
    { shadow: null },
  );
}

/** The two children; returns the place of the raised hand.
 * @param {Stage} stage @param {TitleLayout} layout @returns {Point} */
function children(stage, { feet: [x, y], size }) {
  /** @type {Point} */
  let hand = [x, y];
  const slack = hanging([x + 60 * size, y - 70 * size], [x + 18 * size, y - 94 * size], 5, 20);
  thread(stage.context, slack, { width: 1.2, colour: '#fff2d0' });
  stage.group(
    (context) => {
      const friend = { ...playerCompanion, rim: duskRim };
      companion(context, x + 98 * size, y + 2 * size, 122 * size, friend, { mirrored: true });
      hand = flyer(context, x, y, 140 * size, { ...player, rim: duskRim }, { mirrored: true });
    },
    { shadow: [4, 4, 9, 'rgba(20,5,40,.5)'], texture: 0.45 },
  );
  return hand;
}

/** @param {Stage} stage @param {TitleLayout} layout @param {Point} hand */
function giantKite(stage, { giant: { at, size, angle }, size: people }, hand) {
  const { context } = stage;
  const look = { glow: 0.78, light: /** @type {const} */ ([-0.6, 0.9]), shadow: 'rgba(30,8,60,.5)' };
  kite(stage, at, size, angle, 'kamar', giant, look);
  const { knot, draw } = bridle(at, size, angle, hand);
  const line = hanging(hand, knot, 34 * people, 80);
  draw(context);
  thread(context, line, { width: 2.4, colour: '#ffcf4d' });
  context.fillStyle = '#fffbe8';
  for (let i = 4; i < line.length - 1; i += 4) {
    const [x, y] = line[i] ?? knot;
    context.beginPath();
    context.arc(x, y, 1.9, 0, Math.PI * 2);
    context.fill();
  }
}

/** Gusts and birds. @param {Stage} stage @param {TitleLayout} layout */
function air(stage, layout) {
  for (const { at, long, bend, thick, radius, alpha } of layout.gusts) {
    stage.sheet(gustRibbon(at, long, bend, thick, radius), '#fff0ea', {
      paper: 'tissue',
      texture: 0.5,
      alpha,
      rim: 0.5,
      shadow: [0, 2, 4, 'rgba(40,20,90,.3)'],
    });
  }
  stage.group(
    (context) => birds(context, layout.birds.at, { ...layout.birds, size: 6, colour: '#fff0e0' }, seededRandom(6)),
    {
      texture: 0,
      shadow: [0, 2, 3, 'rgba(60,40,80,.2)'],
    },
  );
}

/** Violet shade towards the corners. @param {Stage} stage */
function vignette({ context, width, height }) {
  const long = Math.max(width, height);
  const fade = context.createRadialGradient(
    width * 0.48,
    height * 0.45,
    long * 0.28,
    width * 0.5,
    height * 0.5,
    long * 0.66,
  );
  fade.addColorStop(0, 'rgba(30,10,70,0)');
  fade.addColorStop(1, 'rgba(30,10,70,.38)');
  context.save();
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = fade;
  context.fillRect(0, 0, width, height);
  context.restore();
}

/** Falling snow; one flake in ten is near us and large.
 * @param {Stage} stage @param {TitleLayout} layout @param {import('./seeded-random.mjs').Random} random */
function snow({ context }, { width, height, snow: count }, random) {
  for (let i = 0; i < count; i++) {
    const x = random() * width;
    const y = random() * height;
    const z = random();
    const isNear = z >= 0.9;
    const radius = isNear ? 3 + random() * 2.4 : 0.7 + random() * 1.7;
    context.save();
    context.translate(x, y);
    context.rotate(random() * 3);
    context.scale(1, 0.62);
    context.fillStyle = thin('#fff3ea', isNear ? 0.55 : 0.4 + random() * 0.5);
    context.fill(flake(radius, radius, random));
    context.restore();
  }
}
