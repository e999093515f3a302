// A sheet of paper on a bent bow: a mesh turned in three dimensions, lit at every corner, with the light of a low sun
// behind it.
import type { Attitude } from '../attitude.ts';
import { colours, fill, mix, multiply, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { atlasKey, type Frame } from '../pictures.ts';

/** What is painted where: place and half-height in design px. */
export interface Sheet {
  picture: string;
  x: number;
  y: number;
  size: number;
  /** Bend of the bow, 0 flat .. 1; and how strongly the tips flutter, 0..1, at `seconds`. */
  bow: number;
  flutter: number;
  seconds: number;
  /** Cells each way: 8 for a hero, 3 for a far kite. */
  cells: number;
  alpha: number;
  /** Fills the whole shape with one colour instead of its print; null for none. */
  ink: number | null;
  /** Share of a pale haze over it, 0..1, and its colour. */
  haze: number;
  hazeColour: number;
}

/** A sheet with nothing on it yet. */
export function emptySheet(size: number, cells: number): Sheet {
  return {
    picture: '',
    x: 0,
    y: 0,
    size,
    bow: 0.8,
    flutter: 0,
    seconds: 0,
    cells,
    alpha: 1,
    ink: null,
    haze: 0,
    hazeColour: farHaze,
  };
}

/** Haze of the far sky. */
const farHaze = 0xcfe0d8;
const mostCells = 8;
const farCells = 3;
const corners = (mostCells + 1) * (mostCells + 1);
const xs = new Float64Array(corners);
const ys = new Float64Array(corners);
const body = new Uint32Array(corners);
const glow = new Uint32Array(corners);

/** Direction toward the low sun behind the kite, and how deep the perspective of a drawn kite is. */
const lightX = 0.42;
const lightY = 0.3;
const lightZ = 0.86;
const perspective = 0.16;
const sunColour = 0xffd08a;

/** How far the sheet lies to leeward at (u, v), in half-heights. */
function depthAt(sheet: Sheet, u: number, v: number): number {
  const wave = sheet.flutter * Math.sin(u * 5 + v * 4 + sheet.seconds * 14) * 0.06 * Math.abs(u);
  return sheet.bow * (0.34 * u * u + 0.05 * Math.abs(u)) + 0.06 * v * v + wave;
}

const spot = new Float64Array(2);

/** Writes where (u, v) of the sheet is seen to `out`, design px: u across the span, v from the nose (-1) to the tail (1). */
export function sheetPoint(sheet: Sheet, attitude: Attitude, u: number, v: number, out: Float64Array): Float64Array {
  const { span, nose, lee } = attitude;
  const across = u * (1 - 0.1 * sheet.bow * u * u);
  const d = depthAt(sheet, u, v);
  const x = across * (span[0] ?? 0) - v * (nose[0] ?? 0) + d * (lee[0] ?? 0);
  const y = across * (span[1] ?? 0) - v * (nose[1] ?? 0) + d * (lee[1] ?? 0);
  const z = across * (span[2] ?? 0) - v * (nose[2] ?? 0) + d * (lee[2] ?? 0);
  const k = sheet.size / (1 + perspective * z);
  out[0] = sheet.x + x * k;
  out[1] = sheet.y + y * k;
  return out;
}

/** Light through the sheet at (u, v), 0..1: brightest where it faces the sun. */
function lightAt(sheet: Sheet, attitude: Attitude, u: number, v: number): number {
  const { span, nose, lee } = attitude;
  const nu = -sheet.bow * (0.68 * u + 0.05 * Math.sign(u));
  const nv = -0.12 * v;
  const length = Math.sqrt(nu * nu + nv * nv + 1);
  const x = nu * (span[0] ?? 0) - nv * (nose[0] ?? 0) + (lee[0] ?? 0);
  const y = nu * (span[1] ?? 0) - nv * (nose[1] ?? 0) + (lee[1] ?? 0);
  const z = nu * (span[2] ?? 0) - nv * (nose[2] ?? 0) + (lee[2] ?? 0);
  const light = (x * lightX + y * lightY + z * lightZ) / length;
  // Seen from behind, the sheet lies in its own shade.
  return light < 0 ? -0.7 * light : light;
}

/** Paints a kite. The atlas must have been taken up; without it the kite is four panels of plain paper. */
export function paintKite(painter: Painter, sheet: Sheet, attitude: Attitude): void {
  const { pictures } = painter;
  // Far ones are small, and a sheet of their own each would break the batch.
  const large = sheet.cells > farCells ? pictures.largeKite(sheet.picture) : undefined;
  const frame = large?.frame ?? (pictures.hasAtlas ? pictures.frame(sheet.picture) : undefined);
  if (!frame) {
    paintPlain(painter, sheet, attitude);
    return;
  }
  if (large) painter.use(large.sheet);
  const n = Math.min(mostCells, sheet.cells);
  let shining = sheet.haze > 0;
  for (let i = 0; i < (n + 1) * (n + 1); i++) {
    const u = (((i % (n + 1)) / n) * frame.width - frame.originX) / frame.unit;
    const v = ((Math.floor(i / (n + 1)) / n) * frame.height - frame.originY) / frame.unit;
    sheetPoint(sheet, attitude, u, v, spot);
    xs[i] = spot[0] ?? 0;
    ys[i] = spot[1] ?? 0;
    shining = lightCorner(sheet, lightAt(sheet, attitude, u, v), i) || shining;
  }
  paintCells(painter, frame, n, body, sheet.ink === null ? multiply : fill);
  if (sheet.ink === null && shining) paintCells(painter, frame, n, glow, fill);
  if (large) painter.use(atlasKey);
}

/** Colours one corner of the mesh by the light through it. True when the sun shines through there. */
function lightCorner(sheet: Sheet, light: number, i: number): boolean {
  const shine = Math.max(0, (light - 0.66) / 0.34);
  body[i] = pack(sheet.ink ?? mix(colours.shade, colours.white, 0.46 + 0.66 * light), sheet.alpha);
  glow[i] = sheet.haze > 0 ? pack(sheet.hazeColour, sheet.haze) : pack(sunColour, shine * shine * 0.2 * sheet.alpha);
  return shine > 0.1;
}

function paintCells(painter: Painter, frame: Frame, n: number, tints: Uint32Array, mode: number): void {
  const du = (frame.u1 - frame.u0) / n;
  const dv = (frame.v1 - frame.v0) / n;
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n; column++) {
      const a = row * (n + 1) + column;
      const b = a + n + 1;
      const u = frame.u0 + column * du;
      const v = frame.v0 + row * dv;
      painter.quad(
        xs[a] ?? 0,
        ys[a] ?? 0,
        xs[b] ?? 0,
        ys[b] ?? 0,
        xs[a + 1] ?? 0,
        ys[a + 1] ?? 0,
        xs[b + 1] ?? 0,
        ys[b + 1] ?? 0,
        u,
        v,
        u,
        v + dv,
        u + du,
        v,
        u + du,
        v + dv,
        tints[a] ?? 0,
        tints[b] ?? 0,
        tints[a + 1] ?? 0,
        tints[b + 1] ?? 0,
        mode,
      );
    }
  }
}

const points = new Float64Array(8);

function paintPlain(painter: Painter, sheet: Sheet, attitude: Attitude): void {
  const outline = [
    [0, -0.92],
    [-1.06, 0],
    [1.06, 0],
    [0, 0.98],
  ] as const;
  outline.forEach(([u, v], i) => {
    sheetPoint(sheet, attitude, u, v, spot);
    points[2 * i] = spot[0] ?? 0;
    points[2 * i + 1] = spot[1] ?? 0;
  });
  const [nx = 0, ny = 0, lx = 0, ly = 0, rx = 0, ry = 0, tx = 0, ty = 0] = points;
  const lit = pack(sheet.ink ?? plainColour(sheet.picture), sheet.alpha);
  const shaded = pack(mix(sheet.ink ?? plainColour(sheet.picture), colours.shade, 0.3), sheet.alpha);
  painter.use('__WHITE');
  painter.quad(nx, ny, lx, ly, nx, ny, tx, ty, 0, 0, 0, 1, 1, 0, 1, 1, shaded, shaded, shaded, shaded, multiply);
  painter.quad(nx, ny, tx, ty, nx, ny, rx, ry, 0, 0, 0, 1, 1, 0, 1, 1, lit, lit, lit, lit, multiply);
  painter.use(atlasKey);
}

/** A paper colour of its own for each pattern, for when the patterns are missing. */
function plainColour(picture: string): number {
  const papers = [0xc1273f, 0xffcf4d, 0x2a9d9a, 0xf2a428, 0xd6527e, 0x6a2c70, 0xfff0d2];
  let sum = 0;
  for (const letter of picture) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return papers[sum % papers.length] ?? colours.cream;
}
