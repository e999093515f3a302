/**
 * How loud a sound is, as broadcasters measure it (ITU-R BS.1770-4, 48 kHz, one channel): both filters of the ear, then the
 * mean square of blocks of 400 ms. And how high the wave between the samples goes.
 */
import { twoPoles } from './filters.mjs';
import { sampleRate } from './waves.mjs';

const blockSamples = 0.4 * sampleRate;
const hopSamples = 0.1 * sampleRate;
/** Blocks below this count for nothing; and those so far below the mean of the others. LUFS, LU. */
const absoluteGate = -70;
const relativeGate = -10;

/** The head's shelf and the high pass of the standard, at 48 kHz. @param {Float64Array} samples */
const asHeard = (samples) =>
  twoPoles(
    twoPoles(
      samples,
      [1.535_124_859_586_97, -2.691_696_189_406_38, 1.198_392_810_852_85],
      [-1.690_659_293_182_41, 0.732_480_774_215_85],
    ),
    [1, -2, 1],
    [-1.990_047_454_833_98, 0.990_072_250_366_21],
  );

const toLufs = (/** @type {number} */ meanSquare) => -0.691 + 10 * Math.log10(Math.max(meanSquare, 1e-12));

/** Mean squares of all blocks; a sound shorter than a block is one block, filled up with silence. @param {Float64Array} samples */
function blocksOf(samples) {
  const heard = asHeard(samples);
  const sums = new Float64Array(heard.length + 1);
  for (let i = 0; i < heard.length; i++) sums[i + 1] = (sums[i] ?? 0) + (heard[i] ?? 0) ** 2;
  const blocks = [];
  for (let at = 0; at === 0 || at + blockSamples <= heard.length; at += hopSamples) {
    const end = Math.min(heard.length, at + blockSamples);
    blocks.push(((sums[end] ?? 0) - (sums[at] ?? 0)) / blockSamples);
  }
  return blocks;
}

const mean = (/** @type {readonly number[]} */ values) => values.reduce((sum, x) => sum + x, 0) / values.length;

/** Integrated loudness, LUFS: for what goes on. @param {Float64Array} samples @returns {number} */
export function integratedLoudness(samples) {
  const sounding = blocksOf(samples).filter((block) => toLufs(block) > absoluteGate);
  if (sounding.length === 0) return absoluteGate;
  const gate = toLufs(mean(sounding)) + relativeGate;
  return toLufs(mean(sounding.filter((block) => toLufs(block) > gate)));
}

/** Loudness of the loudest 400 ms, LUFS: for what strikes once. @param {Float64Array} samples @returns {number} */
export const momentaryLoudness = (samples) => toLufs(Math.max(...blocksOf(samples)));

/** Points between two samples, and samples on either side that shape them. */
const between = 4;
const reach = 12;
const taps = Array.from({ length: between }, (_, phase) =>
  Array.from({ length: 2 * reach }, (_unused, k) => {
    const x = k - reach + 1 - phase / between;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    return sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / (reach + 1)));
  }),
);

/** Highest point of the wave between the samples, as four times the sampling shows it; 1 is full scale. @param {Float64Array} samples @returns {number} */
export function truePeak(samples) {
  let highest = 0;
  const near = samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0) * 0.5;
  for (let i = 0; i < samples.length; i++) {
    highest = Math.max(highest, Math.abs(samples[i] ?? 0));
    // A peak between two samples stands beside a high one.
    if (Math.abs(samples[i] ?? 0) < near && Math.abs(samples[i + 1] ?? 0) < near) continue;
    for (let phase = 1; phase < between; phase++) {
      const shape = taps[phase] ?? [];
      let sum = 0;
      for (let k = 0; k < shape.length; k++) sum += (shape[k] ?? 0) * (samples[i + k - reach + 1] ?? 0);
      highest = Math.max(highest, Math.abs(sum));
    }
  }
  return highest;
}

/** Highest true peak of anything, 1 is full scale: -3 dB, which leaves what the codecs add below -1.5 dB. */
export const ceiling = 10 ** (-3 / 20);

/** A peak is pressed down together with so much on either side, seconds: slower than any tone, so that none is bent. */
const pressSeconds = 0.015;

/** Lowest value within so many samples on either side, of values that are mostly 1. @param {Float64Array} values @param {number} reach */
function lowestAround(values, reach) {
  const out = new Float64Array(values.length).fill(1);
  for (const [i, value] of values.entries()) {
    if (value >= 1) continue;
    const last = Math.min(values.length - 1, i + reach);
    for (let k = Math.max(0, i - reach); k <= last; k++) out[k] = Math.min(out[k] ?? 1, value);
  }
  return out;
}

/** Presses what is higher than a height under it, smoothly: the pluck of a note, and not its tone. @param {Float64Array} samples @param {number} height @returns {Float64Array} */
function press(samples, height) {
  const reach = Math.round(pressSeconds * sampleRate);
  const needed = samples.map((x) => Math.min(1, height / Math.max(Math.abs(x), 1e-9)));
  const lowest = lowestAround(needed, reach);
  const sums = new Float64Array(samples.length + 1);
  for (let i = 0; i < samples.length; i++) sums[i + 1] = (sums[i] ?? 0) + (lowest[i] ?? 1);
  return samples.map((x, i) => {
    const [from, to] = [Math.max(0, i - reach), Math.min(samples.length, i + reach + 1)];
    return (x * ((sums[to] ?? 0) - (sums[from] ?? 0))) / (to - from);
  });
}

/** Most that a note is pressed down where it is plucked, as a share: 6 dB. */
const mostPressed = 0.5;

/**
 * Makes a note as loud as it should be: its pluck is pressed under the ceiling, by 6 dB at most.
 * @param {Float64Array} samples @param {number} lufs @returns {Float64Array}
 */
export function noteToLoudness(samples, lufs) {
  let gain = 10 ** ((lufs - momentaryLoudness(samples)) / 20);
  const most = ceiling / mostPressed / truePeak(samples);
  let out = samples;
  // Pressing takes a little of the loudness, which is given back.
  for (let round = 0; round < 8; round++) {
    out = press(
      samples.map((x) => x * Math.min(gain, most)),
      0.98 * ceiling,
    );
    gain *= 10 ** ((lufs - momentaryLoudness(out)) / 20);
  }
  const over = Math.max(1, truePeak(out) / ceiling);
  return out.map((x) => x / over);
}

/**
 * Makes a sound as loud as it should be, or as its peak lets it be: nothing is squeezed.
 * @param {Float64Array} samples @param {number} lufs @param {'strike' | 'loop'} kind @returns {Float64Array}
 */
export function toLoudness(samples, lufs, kind) {
  const measured = kind === 'loop' ? integratedLoudness(samples) : momentaryLoudness(samples);
  const wanted = 10 ** ((lufs - measured) / 20);
  const gain = Math.min(wanted, ceiling / truePeak(samples));
  return samples.map((x) => x * gain);
}
