// Chapter twelve, first half: a lamp that is kept on.
import { card, casement, plane, rectangle, room } from './set-pieces.mjs';

/** @typedef {import('./every-tableau.mjs').Tableau} Tableau */

/** A light that is kept on: a room, a lamp, a door ajar. @returns {Tableau} */
export function lightKeptOn() {
  const stage = plane([0.3, -0.6]);
  room(stage, ['#39435a', '#4c566e', '#677085', '#8a8b94'], [262, 150], '#2a2f46');
  casement(stage, [58, 44], [76, 92], ['#1b2247', '#2b3563', '#3f4d80', '#59689a'], '#232840');
  // A low bed, and beside it at a little distance two chairs.
  card(
    stage,
    [
      [60, 186],
      [186, 182],
      [190, 214],
      [56, 218],
    ],
    '#6f7a94',
  );
  card(
    stage,
    [
      [60, 176],
      [96, 174],
      [98, 188],
      [60, 190],
    ],
    '#e9e4d8',
  );
  for (const x of [306, 342]) {
    card(stage, rectangle(x - 11, 150, 22, 34), '#5d4a52');
    card(stage, rectangle(x - 13, 182, 26, 8), '#74606a');
    for (const leg of [-11, 8]) card(stage, rectangle(x + leg, 188, 3, 28), '#4a3a44', { shadow: null });
  }
  card(stage, rectangle(222, 184, 44, 6), '#8a5a3c');
  card(stage, rectangle(241, 188, 6, 30), '#6a4230');
  card(
    stage,
    [
      [236, 184],
      [252, 184],
      [248, 168],
      [240, 168],
    ],
    '#8f6a4a',
  );
  const mover = plane();
  mover.glow(244, 152, 92, '#ffd890', 0.8, 'source-over');
  card(
    mover,
    [
      [228, 168],
      [260, 168],
      [254, 138],
      [234, 138],
    ],
    '#ffe9b0',
    { paper: 'tissue', texture: 0.4, shadow: null },
  );
  return { scene: stage, mover, moves: 'breathe', hinge: [244, 152] };
}
