// Sine, cosine and arc tangent from + - * / and sqrt alone. Engines differ in the last bit of Math.sin and its kin
// (Node, Chromium and Firefox give three answers), and one bit is enough to make a replay fly elsewhere.

export const halfTurnShare = 2 / Math.PI;
// A quarter turn in two parts, so that folding loses nothing for angles up to some thousands of turns.
export const quarterHigh = 1.5707963267341256;
export const quarterLow = 6.077100506506192e-11;

/** Sine of an angle already folded into -45..45 degrees (radians). Taylor to x^13, error below 3e-14. */
export function foldedSine(x: number): number {
  const q = x * x;
  return (
    x * (1 + q * (-1 / 6 + q * (1 / 120 + q * (-1 / 5040 + q * (1 / 362880 + q * (-1 / 39916800 + q / 6227020800))))))
  );
}

/** Cosine of an angle already folded into -45..45 degrees (radians). Taylor to x^14, error below 2e-15. */
export function foldedCosine(x: number): number {
  const q = x * x;
  return (
    1 +
    q *
      (-1 / 2 +
        q * (1 / 24 + q * (-1 / 720 + q * (1 / 40320 + q * (-1 / 3628800 + q * (1 / 479001600 - q / 87178291200))))))
  );
}

/** Writes the sine to `out[0]` and the cosine to `out[1]`; `x` in radians, up to about 1e6. */
export function sineAndCosine(x: number, out: Float64Array): void {
  const quarter = Math.floor(x * halfTurnShare + 0.5);
  const folded = x - quarter * quarterHigh - quarter * quarterLow;
  const s = foldedSine(folded);
  const c = foldedCosine(folded);
  const odd = (quarter & 1) !== 0;
  const sine = odd ? c : s;
  const cosine = odd ? s : c;
  out[0] = (quarter & 2) !== 0 ? -sine : sine;
  out[1] = ((quarter + 1) & 2) !== 0 ? -cosine : cosine;
}

const pair = new Float64Array(2);

/** Sine of an angle in radians, within 1e-12. */
export function sine(x: number): number {
  sineAndCosine(x, pair);
  return pair[0];
}

/** Cosine of an angle in radians, within 1e-12. */
export function cosine(x: number): number {
  sineAndCosine(x, pair);
  return pair[1];
}

const twelfthTangent = 2 - Math.sqrt(3); // tan(15 degrees): the series is short below it
const sixthTangent = Math.sqrt(3) / 3; // tan(30 degrees)

function seriesArcTangent(x: number): number {
  const q = x * x;
  return (
    x *
    (1 +
      q *
        (-1 / 3 +
          q *
            (1 / 5 +
              q * (-1 / 7 + q * (1 / 9 + q * (-1 / 11 + q * (1 / 13 + q * (-1 / 15 + q * (1 / 17 - q / 19)))))))))
  );
}

function positiveArcTangent(x: number): number {
  if (x > 1) return Math.PI / 2 - positiveArcTangent(1 / x);
  if (x > twelfthTangent) return Math.PI / 6 + seriesArcTangent((x - sixthTangent) / (1 + x * sixthTangent));
  return seriesArcTangent(x);
}

/** Angle of the point (x, y) from the x axis, radians in -pi..pi, within 1e-12. The origin gives 0. */
export function arcTangent(y: number, x: number): number {
  if (x === 0 && y === 0) return 0;
  const size = x < 0 ? -x : x;
  const rise = y < 0 ? -y : y;
  const steep = size === 0 ? Math.PI / 2 : positiveArcTangent(rise / size);
  const angle = x < 0 ? Math.PI - steep : steep;
  return y < 0 ? -angle : angle;
}

/** Brings an angle into -pi..pi, radians. */
export function wrapAngle(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}
