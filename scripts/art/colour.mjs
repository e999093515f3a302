// Colours are written as #rrggbb everywhere; here they are mixed and made thinner.
import { clamp, lerp } from './numbers.mjs';

/** @param {string} colour */
const channels = (colour) => [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));

/** @param {string} from @param {string} to @param {number} share of `to`, 0..1 */
export function mix(from, to, share) {
  const b = channels(to);
  const mixed = channels(from).map((value, i) => clamp(lerp(value, b[i] ?? 0, share), 0, 255));
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** @param {string} colour @param {number} alpha 0..1 */
export const thin = (colour, alpha) => `rgba(${channels(colour).join(',')},${alpha})`;
