/** Voices without words: shouts of children, a murmur, a gasp, breath. A source of harmonics through the shape of a mouth. */
import { bandPass, highPass, lowPass } from './filters.mjs';
import { fadeEnds, lay, layRound, lot, silent, sound } from './shapes.mjs';
import { sampleRate, toPeak, whiteNoise } from './waves.mjs';

/** Formants of open vowels for a child's mouth: hertz, width, loudness. */
const mouths = {
  a: [
    [920, 130, 1],
    [1420, 160, 0.6],
    [3100, 300, 0.2],
  ],
  o: [
    [560, 110, 1],
    [1000, 140, 0.6],
    [2900, 300, 0.12],
  ],
  e: [
    [640, 110, 1],
    [2150, 200, 0.45],
    [3200, 300, 0.2],
  ],
};

const harmonics = 12;

/** How loud a mouth lets a pitch through. @param {readonly (readonly number[])[]} shape @param {number} size @param {number} hertz */
const throughMouth = (shape, size, hertz) =>
  shape.reduce((sum, [centre = 0, width = 1, gain = 0]) => {
    const off = ((hertz - centre / size) * size) / width;
    return sum + gain / (1 + off * off);
  }, 0);

/**
 * One vowel whose pitch glides.
 * @param {{ seconds: number, hertz: (t: number) => number, loud: (t: number) => number, mouth: keyof typeof mouths, size?: number, seed: number }} vowel
 * `size` of the mouth, 1 is a child's and more is larger
 */
function vowel({ seconds, hertz, loud, mouth, size = 1, seed }) {
  const shape = mouths[mouth];
  let phase = seed;
  const breath = bandPass(whiteNoise(Math.round(seconds * sampleRate), seed + 7), 1800, 0.8);
  const heard = new Float64Array(harmonics);
  return sound(seconds, (t, i) => {
    const pitch = hertz(t) * (1 + 0.008 * Math.sin(36 * t + seed));
    phase += (2 * Math.PI * pitch) / sampleRate;
    // A mouth moves slowly: its shape is reckoned anew a thousand times a second.
    if (i % 48 === 0)
      for (let k = 1; k <= harmonics; k++) heard[k - 1] = throughMouth(shape, size, k * pitch) / k ** 0.5;
    const level = loud(t);
    if (level === 0) return 0;
    let sum = 0;
    for (let k = 1; k <= harmonics; k++) sum += (heard[k - 1] ?? 0) * Math.sin(k * phase);
    return level * (sum + 0.18 * (breath[i] ?? 0));
  });
}

/** A child calls across the lanes. @param {number} which 0, 1 or 2 @returns {Float64Array} */
export function shout(which) {
  const base = [330, 392, 294][which] ?? 330;
  const out = silent(0.85);
  const first = vowel({
    seconds: 0.24,
    hertz: (t) => base * (1 + 0.3 * t),
    loud: (t) => Math.min(1, t / 0.03) * Math.min(1, (0.24 - t) / 0.05),
    mouth: which === 2 ? 'o' : 'e',
    seed: 3 + which,
  });
  const second = vowel({
    seconds: 0.5,
    hertz: (t) => base * 1.26 * (1 + 0.12 * Math.sin(Math.PI * Math.min(1, t / 0.3)) - 0.25 * Math.max(0, t - 0.3)),
    loud: (t) => Math.min(1, t / 0.04) * Math.exp(-Math.max(0, t - 0.22) / 0.1) * Math.min(1, (0.5 - t) / 0.05),
    mouth: 'a',
    seed: 13 + which,
  });
  lay(out, first, 0, 0.8);
  lay(out, second, 0.22, 1);
  // The wall on the other side of the lane.
  const dry = out.slice();
  lay(out, lowPass(dry, 1800), 0.083, 0.22);
  return fadeEnds(out, 0.002, 0.08);
}

/** The roofs draw their breath: "oh", falling. @returns {Float64Array} */
export function gasp() {
  const out = silent(1.5);
  for (let k = 0; k < 14; k++) {
    const base = (k % 3 === 0 ? 150 : 245) * (0.85 + 0.35 * lot(k + 20));
    const voice = vowel({
      seconds: 0.95,
      hertz: (t) => base * (1.08 - 0.22 * t),
      loud: (t) => Math.min(1, t / 0.09) * Math.exp(-Math.max(0, t - 0.25) / 0.2) * Math.min(1, (0.95 - t) / 0.1),
      mouth: 'o',
      size: k % 3 === 0 ? 1.25 : 1.05,
      seed: 30 + k,
    });
    lay(out, voice, 0.25 * lot(k + 60) ** 1.6, 0.5 + 0.5 * lot(k + 80));
  }
  return fadeEnds(out, 0.005, 0.2);
}

/** Syllables of people who talk some way off, in a ring or once. @param {Float64Array} into @param {number} voices @param {typeof lay} put */
function talk(into, voices, put) {
  const seconds = into.length / sampleRate;
  for (let voice = 0; voice < voices; voice++) {
    const base = (voice % 2 === 0 ? 128 : 205) * (0.85 + 0.3 * lot(voice + 400));
    let at = 0.3 * lot(voice + 410);
    for (let k = 0; at < seconds - 0.4; k++) {
      const draw = lot(100 * voice + k);
      const long = 0.11 + 0.13 * draw;
      const syllable = vowel({
        seconds: long,
        hertz: (t) => base * (1.06 - 0.4 * t * draw),
        loud: (t) => Math.sin((Math.PI * t) / long),
        mouth: draw < 0.35 ? 'a' : draw < 0.7 ? 'e' : 'o',
        size: 1.2,
        seed: voice * 40 + k,
      });
      put(into, syllable, at, 0.3 + 0.7 * lot(70 * voice + k));
      at += long + 0.03 + (draw > 0.8 ? 0.5 : 0.05) * lot(k + voice);
    }
  }
}

/** People on the roofs: a ring of six seconds without a word in it. @returns {Float64Array} */
export function murmur() {
  const ring = silent(6);
  talk(ring, 9, layRound);
  const far = lowPass(ring, 1300);
  return toPeak(far, 0.6);
}

/** Somebody joins the people around the bread. @returns {Float64Array} */
export function bread() {
  const out = silent(1.3);
  talk(out, 3, lay);
  return fadeEnds(lowPass(out, 2200), 0.02, 0.3);
}

/** A runner's breath, in and out. @returns {Float64Array} */
export function breath() {
  const seconds = 0.95;
  const noise = highPass(whiteNoise(Math.round(seconds * sampleRate), 71), 250);
  const [into, out] = [bandPass(noise, 1750, 1.1), bandPass(noise, 950, 0.9)];
  const bell = (/** @type {number} */ t, /** @type {number} */ from, /** @type {number} */ long) =>
    t > from && t < from + long ? Math.sin((Math.PI * (t - from)) / long) ** 1.5 : 0;
  return sound(seconds, (t, i) => 0.7 * bell(t, 0.02, 0.34) * (into[i] ?? 0) + bell(t, 0.42, 0.48) * (out[i] ?? 0));
}
