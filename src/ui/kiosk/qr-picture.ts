// An address as a QR code: a picture of one path, black on white with the quiet margin that cameras need.
import { encode } from 'uqr';

const space = 'http://www.w3.org/2000/svg';
/** Light squares around the code. */
const margin = 4;

/** The code of a text, or null where the text is too long for one. */
export function drawQr(text: string): SVGSVGElement | null {
  let squares: boolean[][];
  try {
    squares = encode(text, { ecc: 'M', border: margin }).data;
  } catch {
    return null;
  }
  const path = squares.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  const picture = document.createElementNS(space, 'svg');
  picture.setAttribute('viewBox', `0 0 ${squares.length} ${squares.length}`);
  picture.setAttribute('role', 'img');
  const drawn = document.createElementNS(space, 'path');
  drawn.setAttribute('d', path);
  picture.append(drawn);
  return picture;
}
