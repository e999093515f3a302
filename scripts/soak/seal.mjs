/** The seal of a PIN as `kiosk.json` holds it (src/session/kiosk/pin.ts), written with Node's own digest. */
import { createHash } from 'node:crypto';

const salt = '0011223344556677';
const rounds = 2000;

/** @param {string} pin 4 to 12 digits */
export function sealPin(pin) {
  let digest = `${salt}:${pin}`;
  for (let round = 0; round < rounds; round++) digest = createHash('sha256').update(digest).digest('hex');
  return `${salt}:${digest}`;
}
