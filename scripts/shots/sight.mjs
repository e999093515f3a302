/** How a picture is seen by other eyes: without colour, from far away, and without the green cones. */
import sharp from 'sharp';

/** Texels, RGB or RGBA. @typedef {{ data: Buffer, width: number, height: number, channels: number }} Texels */

/** @param {number} value 0..255 @returns {number} light, 0..1 (IEC 61966-2-1) */
const linear = (value) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
/** @param {number} light 0..1 */
const encoded = (light) =>
  255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.min(1, Math.max(0, light)) ** (1 / 2.4) - 0.055);

/** Lightness L*, 0..100, of a colour in 0..255 (CIE 1976, white D65). @param {number} r @param {number} g @param {number} b */
export function lightness(r, g, b) {
  const y = 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  return y <= 216 / 24389 ? (y * 24389) / 27 : 116 * Math.cbrt(y) - 16;
}

/** What somebody without green cones sees (Machado, Oliveira and Fernandes 2009, severity 1), in linear light. */
const deuteranopia = /** @type {const} */ ([
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
]);

/** @param {readonly [number, number, number]} colour 0..255 @returns {[number, number, number]} */
export function withoutGreen(colour) {
  const light = colour.map(linear);
  const seen = deuteranopia.map((row) => encoded(row.reduce((sum, share, i) => sum + share * (light[i] ?? 0), 0)));
  return [seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0];
}

/** @param {Texels} picture @param {(r: number, g: number, b: number) => readonly [number, number, number]} eye */
function through({ data, width, height, channels }, eye) {
  const seen = Buffer.from(data);
  for (let i = 0; i < seen.length; i += channels) seen.set(eye(seen[i] ?? 0, seen[i + 1] ?? 0, seen[i + 2] ?? 0), i);
  return sharp(seen, { raw: { width, height, channels: /** @type {3 | 4} */ (channels) } });
}

/** Writes three more pictures beside a photograph: in grey by lightness, blurred by 12 px, and without green cones.
 * @param {string} file a PNG @returns {Promise<{ way: string, file: string }[]>} */
export async function seeOtherwise(file) {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const picture = { data, width: info.width, height: info.height, channels: info.channels };
  const grey = (/** @type {number} */ r, /** @type {number} */ g, /** @type {number} */ b) => {
    const value = (lightness(r, g, b) / 100) * 255;
    return /** @type {const} */ ([value, value, value]);
  };
  const ways = {
    grey: through(picture, grey),
    blur: sharp(file).blur(12),
    deuteranopia: through(picture, (r, g, b) => withoutGreen([r, g, b])),
  };
  const seen = [];
  for (const [way, made] of Object.entries(ways)) {
    const to = file.replace(/\.png$/, `-${way}.png`);
    await made.png().toFile(to);
    seen.push({ way, file: to });
  }
  return seen;
}
