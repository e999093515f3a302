// Mud walls that run away from us, and what is set in them: each wall is four corners, and everything on it is told in
// shares of the wall, so that it runs away with it.
import { mix, thin } from '../colour.mjs';
import { outline } from '../scissors.mjs';
import { seededRandom } from '../seeded-random.mjs';
import { card } from './set-pieces.mjs';

/** @typedef {import('../paper.mjs').Context} Context */
/** @typedef {import('../scissors.mjs').Point} Point */
/** @typedef {import('../stage.mjs').Stage} Stage */
/** @typedef {readonly [Point, Point, Point, Point]} Wall top left, top right, bottom right, bottom left */

/** A place on a wall. @param {Wall} wall @param {number} u share across @param {number} v share down @returns {Point} */
function on([a, b, c, d], u, v) {
  const mixed = (/** @type {0 | 1} */ i) => (a[i] * (1 - u) + b[i] * u) * (1 - v) + (d[i] * (1 - u) + c[i] * u) * v;
  return [mixed(0), mixed(1)];
}

/** A rectangle of a wall. @param {Wall} wall @param {number} u0 @param {number} v0 @param {number} u1 @param {number} v1
 * @returns {Point[]} */
const patch = (wall, u0, v0, u1, v1) => [on(wall, u0, v0), on(wall, u1, v0), on(wall, u1, v1), on(wall, u0, v1)];

/**
 * The wall: its mud, the straw in it, the courses that rain has washed out, and the ends of the roof beams.
 * @param {Stage} stage @param {Wall} wall @param {string} colour
 * @param {{ seed: number, lit: string, dark: string, beams?: number, shadow?: import('../stage.mjs').Shadow | null }} how
 */
export function mudWall(
  stage,
  wall,
  colour,
  { seed, lit, dark, beams = 0, shadow = [-2, 3, 7, 'rgba(50,16,60,.42)'] },
) {
  const random = seededRandom(seed);
  card(
    stage,
    wall,
    colour,
    {
      rimColour: lit,
      rim: 0.7,
      shadow,
      inside(context) {
        for (const v of [0.3, 0.52, 0.74]) {
          context.strokeStyle = thin(dark, 0.16);
          context.lineWidth = 1.1;
          context.stroke(
            outline(
              Array.from({ length: 9 }, (_, i) => on(wall, i / 8, v + (random() - 0.5) * 0.03)),
              false,
            ),
          );
        }
        for (let i = 0; i < 90; i++) {
          const [u, v] = [random(), random()];
          const long = 0.012 + random() * 0.02;
          context.strokeStyle = thin(random() < 0.5 ? lit : dark, 0.22);
          context.lineWidth = 0.7;
          context.stroke(outline([on(wall, u, v), on(wall, u + long, v + (random() - 0.5) * 0.03)], false));
        }
      },
    },
    seed,
  );
  if (beams === 0) return;
  stage.group(
    (context) => {
      for (let i = 0; i < beams; i++) {
        const u = (i + 0.5) / beams;
        context.fillStyle = dark;
        context.fill(outline(patch(wall, u - 0.16 / beams, 0.075, u + 0.16 / beams, 0.115)));
      }
    },
    { shadow: [-1, 2, 2, 'rgba(50,16,60,.4)'] },
  );
}

/**
 * A window in a frame of wood, with a lattice.
 * @param {Stage} stage @param {Wall} wall @param {readonly [number, number, number, number]} at shares of the wall
 * @param {{ frame: string, pane: string, sill: string }} colours
 */
export function latticeWindow(stage, wall, [u0, v0, u1, v1], { frame, pane, sill }) {
  const [du, dv] = [(u1 - u0) * 0.13, (v1 - v0) * 0.1];
  stage.group(
    (context) => {
      context.fillStyle = frame;
      context.fill(outline(patch(wall, u0, v0, u1, v1)));
      context.fillStyle = pane;
      context.fill(outline(patch(wall, u0 + du, v0 + dv, u1 - du, v1 - dv)));
      context.strokeStyle = frame;
      context.lineWidth = 1;
      for (const k of [1, 2]) {
        const u = u0 + du + ((u1 - u0 - 2 * du) * k) / 3;
        context.stroke(outline([on(wall, u, v0), on(wall, u, v1)], false));
        const v = v0 + dv + ((v1 - v0 - 2 * dv) * k) / 3;
        context.stroke(outline([on(wall, u0, v), on(wall, u1, v)], false));
      }
      context.fillStyle = sill;
      context.fill(outline(patch(wall, u0 - du, v1, u1 + du, v1 + dv)));
    },
    { texture: 0.5, shadow: [-1.5, 2, 3, 'rgba(50,16,60,.45)'] },
  );
}

/**
 * A door of two wings in its frame.
 * @param {Stage} stage @param {Wall} wall @param {readonly [number, number, number, number]} at shares of the wall
 * @param {string} colour @param {string} frame
 */
export function doorIn(stage, wall, [u0, v0, u1, v1], colour, frame) {
  const du = (u1 - u0) * 0.12;
  stage.group(
    (context) => {
      context.fillStyle = frame;
      context.fill(outline(patch(wall, u0 - du, v0 - 0.025, u1 + du, v1)));
      context.fillStyle = colour;
      context.fill(outline(patch(wall, u0, v0, u1, v1)));
      const middle = (u0 + u1) / 2;
      context.strokeStyle = mix(colour, frame, 0.7);
      context.lineWidth = 1;
      context.stroke(outline([on(wall, middle, v0), on(wall, middle, v1)], false));
      for (const [left, right] of [
        [u0 + du, middle - du * 0.7],
        [middle + du * 0.7, u1 - du],
      ]) {
        for (const [top, low] of [
          [0.1, 0.42],
          [0.52, 0.9],
        ]) {
          const down = (/** @type {number} */ share) => v0 + (v1 - v0) * share;
          context.stroke(outline(patch(wall, left ?? u0, down(top ?? 0), right ?? u1, down(low ?? 1))));
        }
      }
    },
    { texture: 0.5, shadow: [-1, 1.5, 3, 'rgba(50,16,60,.4)'] },
  );
}
