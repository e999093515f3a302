// The icon: the player's kite before the mountains, its line to the lower left; no text. It must read at 32 px.
import { papers } from './kite-patterns.mjs';
import { bridle, kite } from './kites.mjs';
import { hanging, thread } from './props.mjs';
import { snowRange } from './ranges.mjs';
import { horizonSheet, tornSheet } from './sky.mjs';
import { Stage } from './stage.mjs';

/** @typedef {import('./scissors.mjs').Point} Point */

const side = 512;
const colours = { shade: '#9a8cc0', snow: '#fff0e2', snowShade: '#c9c0dc', edge: '#ffffff', haze: '#f3c9a0' };

/** Draws the icon, 512 texels square. */
export function icon() {
  const stage = new Stage(side, side, { scale: 1, sun: [0.6, -0.7] });
  const edges = [110, 205, 290, 365, 425];
  const sky = ['#2459a6', '#3b8fc2', '#6fbfc6', '#bfe2cf', '#f6e6bf', '#fbc98c'];
  const plan = {
    colours: sky,
    edges,
    ground: '#f3b184',
    from: -20,
    to: side + 20,
    span: side,
    seed: 3,
    roughness: 1.2,
  };
  horizonSheet(stage, plan, 0, side);
  for (let k = edges.length - 1; k >= 0; k--) tornSheet(stage, plan, k, -20, k > 0 ? (edges[k - 1] ?? 0) - 30 : -20);
  stage.glow(300, 430, 300, '#ffd08a', 0.8);
  /** @type {Point[]} */
  const peaks = [
    [30, 430],
    [130, 380],
    [230, 420],
    [330, 396],
    [430, 350],
    [520, 400],
  ];
  snowRange(stage, { peaks, base: 560, snow: 90, hazeTop: 430, saddle: 20, seed: 7 }, colours);
  /** @type {Point} */
  const middle = [262, 226];
  const { knot, draw } = bridle(middle, 168, 0.2, [120, 520]);
  kite(stage, middle, 168, 0.2, 'chashm', papers.player, { glow: 0.75, light: [-0.2, 0.9] });
  draw(stage.context);
  thread(stage.context, hanging([96, 530], knot, 10), { width: 6, colour: '#ffcf4d' });
  return stage;
}
