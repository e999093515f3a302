// Power spectra of records.

/** In-place Fourier transform; the length must be a power of two (Cooley and Tukey). */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const n = real.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; (j & bit) !== 0; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      swap(real, i, j);
      swap(imaginary, i, j);
    }
  }
  for (let half = 1; half < n; half *= 2) {
    for (let k = 0; k < half; k++) butterflies(real, imaginary, half, k);
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] as number;
  values[i] = values[j] as number;
  values[j] = kept;
}

function butterflies(real: Float64Array, imaginary: Float64Array, half: number, k: number): void {
  const cosine = Math.cos((Math.PI * k) / half);
  const sine = -Math.sin((Math.PI * k) / half);
  for (let i = k; i < real.length; i += 2 * half) {
    const j = i + half;
    const [x, y] = [real[j] as number, imaginary[j] as number];
    const re = x * cosine - y * sine;
    const im = x * sine + y * cosine;
    real[j] = (real[i] as number) - re;
    imaginary[j] = (imaginary[i] as number) - im;
    real[i] = (real[i] as number) + re;
    imaginary[i] = (imaginary[i] as number) + im;
  }
}

/**
 * One-sided power spectrum of a record of 2^n values, `seconds` apart, at the frequencies m / (2^n seconds), m below half.
 * The record's ends are drawn to zero by a Hann window; the integral over frequency is the variance.
 */
export function spectrumOf(record: Float64Array, seconds: number): Float64Array {
  const n = record.length;
  const imaginary = new Float64Array(n);
  const real = record.map((value, i) => value * (1 - Math.cos((2 * Math.PI * i) / n)));
  transform(real, imaginary);
  // The window's mean square is 3/2.
  const unit = (2 * seconds) / (1.5 * n);
  return real.subarray(0, n / 2).map((re, m) => unit * (re * re + (imaginary[m] as number) ** 2));
}
