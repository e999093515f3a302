// Small things strewn over the ground of a tile: dealt out in squares, so that no edge of a tile cuts one.
import { cosmeticRandom } from '../cosmetic-random.ts';

/** Metres on each side of a tile, and of the squares in which things are dealt out. */
export const tileMetres = 40;
const squareMetres = 8;

/** Lays `count` things into each square in and around the tile whose left and near corner is at (left, near), metres. */
export function strew(
  left: number,
  near: number,
  seed: number,
  count: number,
  lay: (x: number, z: number, random: () => number, number: number) => void,
): void {
  const first = Math.floor(left / squareMetres) - 1;
  const low = Math.floor(near / squareMetres) - 1;
  const squares = tileMetres / squareMetres + 2;
  for (let column = first; column <= first + squares; column++) {
    for (let row = low; row <= low + squares; row++) {
      const random = cosmeticRandom(column * 7349 + row * 1361 + seed);
      for (let k = 0; k < count; k++) {
        lay((column + random()) * squareMetres, (row + random()) * squareMetres, random, k);
      }
    }
  }
}
