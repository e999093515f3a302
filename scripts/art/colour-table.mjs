// What one set of colours becomes in another: a small table, fitted to a picture that was drawn in both.

/** @typedef {{ from: Uint8ClampedArray, to: Uint8ClampedArray }} Pair texels, RGBA, of the same picture in two palettes */

/** Colours along each edge of the table: red changes slowest, blue fastest. */
const tableSide = 5;
const cells = tableSide ** 3;
/** Every so many texels are looked at, and only those as opaque as this. */
const every = 7;
const opaque = 230;
/** How stiff the table is where few texels have a colour, and how much it likes to stay what it is: shares of all texels. */
const stiffness = 4e-4;
const inertia = 1e-5;

/** @param {Float64Array} row @param {number} at @param {number} value */
const add = (row, at, value) => {
  row[at] = (row[at] ?? 0) + value;
};

/** The eight cells about a colour, and their shares. @param {readonly number[]} colour 0..255 */
function around(colour) {
  const places = colour.map((value) => (value / 255) * (tableSide - 1));
  const low = places.map((place) => Math.min(tableSide - 2, Math.floor(place)));
  const share = places.map((place, i) => place - (low[i] ?? 0));
  return [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => {
    const bits = [corner >> 2, (corner >> 1) & 1, corner & 1];
    const cell = bits.reduce((sum, bit, i) => sum * tableSide + (low[i] ?? 0) + bit, 0);
    const weight = bits.reduce((product, bit, i) => product * Math.abs(1 - bit - (share[i] ?? 0)), 1);
    return /** @type {const} */ ([cell, weight]);
  });
}

/** Adds an equation: the weighted cells are together the colour. @param {readonly Float64Array[]} rows
 * @param {readonly (readonly [number, number])[]} weights @param {readonly number[]} colour @param {number} [strength] */
function ask(rows, weights, colour, strength = 1) {
  for (const [p, wp] of weights) {
    const row = rows[p];
    if (!row || wp === 0) continue;
    for (const [q, wq] of weights) add(row, q, strength * wp * wq);
    for (const [c, value] of colour.entries()) add(row, cells + c, strength * wp * value);
  }
}

/** Clears an unknown out of a row. @param {Float64Array} row @param {Float64Array} by @param {number} unknown */
function clear(row, by, unknown) {
  const factor = (row[unknown] ?? 0) / (by[unknown] ?? 1);
  if (factor === 0) return;
  for (let j = unknown; j < row.length; j++) add(row, j, -factor * (by[j] ?? 0));
}

/** Every three cells in a row lie on a line, as nearly as `strength` asks. @param {readonly Float64Array[]} rows
 * @param {number} strength */
function holdToNeighbours(rows, strength) {
  const steps = [tableSide ** 2, tableSide, 1];
  const bends = steps.flatMap((step) => rows.map((_, cell) => /** @type {const} */ ([cell, step])));
  for (const [cell, step] of bends) {
    if (Math.floor(cell / step) % tableSide > tableSide - 3) continue;
    const bend = /** @type {const} */ ([
      [cell, 1],
      [cell + step, -2],
      [cell + 2 * step, 1],
    ]);
    ask(rows, bend, [0, 0, 0], strength);
  }
}

/** The colour of a cell. @param {number} cell */
const colourOf = (cell) =>
  [Math.floor(cell / tableSide ** 2), Math.floor(cell / tableSide) % tableSide, cell % tableSide].map(
    (place) => (place * 255) / (tableSide - 1),
  );

/** The table that turns one picture into the other with the least squares: three bytes for each of its colours.
 * @param {Pair} pair */
export function fitTable({ from, to }) {
  const rows = Array.from({ length: cells }, () => new Float64Array(cells + 3));
  let seen = 1;
  for (let i = 0; i < from.length; i += 4 * every) {
    if (Math.min(from[i + 3] ?? 0, to[i + 3] ?? 0) < opaque) continue;
    seen++;
    ask(rows, around([...from.subarray(i, i + 3)]), [...to.subarray(i, i + 3)]);
  }
  holdToNeighbours(rows, stiffness * seen);
  for (let cell = 0; cell < cells; cell++) ask(rows, [[cell, 1]], colourOf(cell), inertia * seen);
  for (const [unknown, by] of rows.entries()) for (const row of rows) if (row !== by) clear(row, by, unknown);
  return Uint8ClampedArray.from(
    rows.flatMap((row, cell) => [0, 1, 2].map((c) => (row[cells + c] ?? 0) / (row[cell] ?? 1))),
  );
}
