import { bandPass } from './filters.mjs';
import { lot } from './shapes.mjs';
import { sampleRate, toPeak, whiteNoise } from './waves.mjs';

const seconds = 1.9;
const voices = 12;
const harmonics = 10;

/** Formants of an open "o" that goes toward "a": frequency and width in hertz, and loudness. */
const formants = (/** @type {number} */ share) => [
  { hertz: 430 + 270 * share, width: 110, loud: 1 },
  { hertz: 820 + 330 * share, width: 150, loud: 0.7 },
  { hertz: 2500, width: 300, loud: 0.18 },
];

/** How loud a voice is at a moment: it comes in a little late, swells, and dies away. @param {number} t @param {number} late */
function swell(t, late) {
  const since = t - late;
  if (since < 0) return 0;
  return Math.min(1, since / 0.16) * Math.exp(-Math.max(0, since - 0.45) / 0.38) * Math.min(1, (seconds - t) / 0.1);
}

/** One vowel of so many harmonics at a pitch and a phase, its formants as far as `share`. @param {number} hertz @param {number} phase @param {number} share */
function vowel(hertz, phase, share) {
  const shape = formants(share);
  let sum = 0;
  for (let k = 1; k <= harmonics; k++) {
    let heard = 0;
    for (const { hertz: centre, width, loud } of shape) heard += loud / (1 + ((k * hertz - centre) / width) ** 2);
    sum += (heard / k ** 0.6) * Math.sin(k * phase);
  }
  return sum;
}

/**
 * A roof full of people draws its breath and shouts: many voices on one open vowel, each at its own pitch and a little late,
 * rising together and falling apart.
 * @returns {Float64Array}
 */
export function crowd() {
  const samples = new Float64Array(seconds * sampleRate);
  // Breath goes through the same mouths: without them it would hiss over the shout.
  const breath = bandPass(whiteNoise(samples.length, 41), 900, 0.7);
  for (let voice = 0; voice < voices; voice++) {
    const pitch = (voice % 3 === 0 ? 125 : 215) * (0.85 + 0.4 * lot(voice));
    const late = 0.22 * lot(voice + 50);
    const rise = 0.1 + 0.12 * lot(voice + 90);
    const loud = 0.5 + 0.5 * lot(voice + 130);
    let phase = 2 * Math.PI * lot(voice + 170);
    for (let i = 0; i < samples.length; i++) {
      const t = i / sampleRate;
      const level = swell(t, late) * loud;
      const hertz = pitch * (1 + rise * Math.sin(Math.PI * Math.min(1, t / 1.2)) + 0.012 * Math.sin(31 * t + voice));
      phase += (2 * Math.PI * hertz) / sampleRate;
      if (level === 0) continue;
      const sum = vowel(hertz, phase, Math.min(1, t / 0.7));
      samples[i] = (samples[i] ?? 0) + level * (sum + 0.5 * (breath[i] ?? 0) * Math.exp(-t / 0.5));
    }
  }
  return toPeak(samples, 0.8);
}
