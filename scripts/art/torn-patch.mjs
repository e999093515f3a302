// The sheet that the companion lays over the town where a loose kite may come down: white tissue torn by hand, to be
// tinted and warped. Its corners stay empty: it is used as a disc.
import { turn, upTo } from './numbers.mjs';
import { outline } from './scissors.mjs';
import { layeredNoise, smoothNoise } from './seeded-random.mjs';

/** Half of its size before tearing, design px. */
const patchSize = /** @type {const} */ ([58, 27]);

const noise = smoothNoise(17);

/** The torn outline, `grown` px larger. @param {number} grown */
function tear(grown) {
  return outline(
    upTo(260).map((i) => {
      const angle = (i / 260) * turn;
      const c = Math.cos(angle);
      const s = Math.sin(angle);
      const torn =
        layeredNoise(noise, (c + s * 0.6) * 2.1 + 9, 3) * 3.2 + layeredNoise(noise, angle * 14 + 40) * 2.6 + grown;
      return [c * (patchSize[0] + torn), s * (patchSize[1] + torn * 0.8)];
    }),
  );
}

/** @param {import('./stage.mjs').Stage} stage */
export function tornPatch(stage) {
  stage.sheet(tear(1.6), '#ffffff', {
    paper: 'tissue',
    texture: 0.5,
    rim: 0,
    shadow: [0, 1, 2, 'rgba(45,18,50,.22)'],
    alpha: 0.8,
  });
  stage.sheet(tear(-0.4), '#ffffff', {
    paper: 'tissue',
    texture: 0.9,
    rim: 0,
    shadow: null,
    alpha: 0.96,
    inside: (context) => {
      context.fillStyle = 'rgba(190,176,190,.30)';
      context.fill(tear(-0.4));
      context.fillStyle = 'rgba(255,255,255,.55)';
      context.fill(tear(-4));
    },
  });
}
