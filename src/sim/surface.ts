// What a kite can come down on: flat roofs, and the ground at height 0.
import type { Roof } from './setup.ts';

/** A map of squares, so that a place is compared only with the roofs near it: a forecast asks thousands of times a tick. */
interface RoofMap {
  readonly left: number;
  readonly near: number;
  readonly columns: number;
  readonly rows: number;
  /** Roofs that reach into each square, row by row. */
  readonly squares: readonly (readonly Roof[])[];
  readonly highest: number;
}

/** Side of a square, metres: about a house. */
const side = 16;
/** A city larger than this is looked through roof by roof: nobody lays out such a map, squares. */
const mostSquares = 10_000;

/** Maps by the list of roofs they were made from: a setup's roofs never change. */
const maps = new WeakMap<readonly Roof[], RoofMap>();

const squareOf = (place: number, from: number): number => Math.floor((place - from) / side);

function layOut(roofs: readonly Roof[]): RoofMap {
  let [left, right, near, far, highest] = [0, 0, 0, 0, 0];
  for (const { x, z, width, depth, height } of roofs) {
    highest = Math.max(highest, height);
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    near = Math.min(near, z - depth / 2);
    far = Math.max(far, z + depth / 2);
  }
  // A square of margin: what rounding puts outside stays on the map.
  left -= side;
  near -= side;
  const columns = squareOf(right, left) + 2;
  const rows = squareOf(far, near) + 2;
  if (columns * rows > mostSquares) return { left, near, columns: 1, rows: 1, squares: [roofs], highest };
  const squares: Roof[][] = Array.from({ length: columns * rows }, () => []);
  for (const roof of roofs) {
    const lastRow = squareOf(roof.z + roof.depth / 2, near);
    const lastColumn = squareOf(roof.x + roof.width / 2, left);
    for (let row = squareOf(roof.z - roof.depth / 2, near); row <= lastRow; row++) {
      for (let column = squareOf(roof.x - roof.width / 2, left); column <= lastColumn; column++) {
        squares[columns * row + column].push(roof);
      }
    }
  }
  return { left, near, columns, rows, squares, highest };
}

/** The list asked for last and its map: one world asks many times over. */
let lastRoofs: readonly Roof[] = [];
let lastMap = layOut(lastRoofs);

function mapOf(roofs: readonly Roof[]): RoofMap {
  if (roofs === lastRoofs) return lastMap;
  const map = maps.get(roofs) ?? layOut(roofs);
  maps.set(roofs, map);
  lastRoofs = roofs;
  lastMap = map;
  return map;
}

/** Roofs that could lie under a place. */
function roofsNear(roofs: readonly Roof[], x: number, z: number): readonly Roof[] {
  const { left, near, columns, rows, squares } = mapOf(roofs);
  if (squares.length === 1) return squares[0];
  const column = squareOf(x, left);
  const row = squareOf(z, near);
  return column >= 0 && row >= 0 && column < columns && row < rows ? squares[columns * row + column] : [];
}

/** Height of the surface under a place, metres. Where roofs overlap, the higher counts. The list must not change. */
export function surfaceHeight(roofs: readonly Roof[], x: number, z: number): number {
  let height = 0;
  for (const roof of roofsNear(roofs, x, z)) {
    if (roof.height <= height) continue;
    if (Math.abs(x - roof.x) <= roof.width / 2 && Math.abs(z - roof.z) <= roof.depth / 2) height = roof.height;
  }
  return height;
}

/** Height of the highest roof: above it nothing needs to be looked up. The list must not change. */
export function highestSurface(roofs: readonly Roof[]): number {
  return mapOf(roofs).highest;
}
