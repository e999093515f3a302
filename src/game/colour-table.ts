// What the colours of one picture become in another light: a table of 5 by 5 by 5 colours, between which is mixed. The
// tables are fitted where the pictures are baked (`scripts/art/colour-table.mjs`); here they are used.

/** Colours along each edge: red changes slowest, blue fastest. */
const side = 5;
const bytes = side ** 3 * 3;
const step = 255 / (side - 1);

/** Reads a table as it is kept, base64 of three bytes for each colour. Throws a RangeError when it is not one. */
export function readTable(text: string): Uint8Array {
  const table = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  if (table.length !== bytes) throw new RangeError(`A table of colours has ${bytes} bytes, not ${table.length}.`);
  return table;
}

/** Recolours texels (RGBA, 0..255) in place; what lets no light through at all is left alone. */
export function recolour(texels: Uint8ClampedArray, table: Uint8Array): void {
  for (let i = 0; i < texels.length; i += 4) {
    if (texels[i + 3] === 0) continue;
    const r = (texels[i] ?? 0) / step;
    const g = (texels[i + 1] ?? 0) / step;
    const b = (texels[i + 2] ?? 0) / step;
    const r0 = Math.min(side - 2, r | 0);
    const g0 = Math.min(side - 2, g | 0);
    const b0 = Math.min(side - 2, b | 0);
    const at = ((r0 * side + g0) * side + b0) * 3;
    for (let c = 0; c < 3; c++) texels[i + c] = between(table, at + c, r - r0, g - g0, b - b0) + 0.5;
  }
}

const red = side * side * 3;
const green = side * 3;
const blue = 3;

/** Mixes the eight neighbours of a colour, of which the darkest lies at `at`. */
function between(table: Uint8Array, at: number, r: number, g: number, b: number): number {
  const near = line(table, at, b) * (1 - g) + line(table, at + green, b) * g;
  const far = line(table, at + red, b) * (1 - g) + line(table, at + red + green, b) * g;
  return near * (1 - r) + far * r;
}

function line(table: Uint8Array, at: number, b: number): number {
  return (table[at] ?? 0) * (1 - b) + (table[at + blue] ?? 0) * b;
}
