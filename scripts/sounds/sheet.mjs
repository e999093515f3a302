/** Sounds side by side on one long strip, so that a browser fetches five files and not sixty. */
import { createHash } from 'node:crypto';
import { noteToLoudness, toLoudness } from './loudness.mjs';
import { toWav } from './wav.mjs';
import { sampleRate, wrapAround } from './waves.mjs';

/** Silence between two sounds, seconds: codecs smear a little, and a decoder may begin some milliseconds late. */
const apart = 0.25;
/** Sounds begin on this grid, seconds. */
const grid = 0.01;
/** A loop lies between so much of itself on either side, seconds: its ends join even where a decoder is late. */
const around = 0.3;

/**
 * Where a sound lies on its sheet, milliseconds.
 * @typedef {{ sheet: string, kind: 'strike' | 'loop', startMs: number, lengthMs: number }} Place
 */

const onGrid = (/** @type {number} */ seconds) => Math.ceil(seconds / grid - 1e-9) * grid;

/**
 * One sheet.
 * @param {string} sheet @param {readonly import('./every-sound.mjs').Recipe[]} recipes
 * @returns {{ samples: Float64Array, places: Record<string, Place> }}
 */
function laySheet(sheet, recipes) {
  /** @type {Record<string, Place>} */
  const places = {};
  const parts = [];
  let at = apart;
  for (const { name, kind, lufs, make } of recipes) {
    const made = name.includes(':') ? noteToLoudness(make(), lufs) : toLoudness(make(), lufs, kind);
    const extra = kind === 'loop' ? around : 0;
    parts.push({ at, samples: kind === 'loop' ? wrapAround(made, around) : made });
    const lengthMs = Math.round((made.length / sampleRate) * 1e6) / 1000;
    places[name] = { sheet, kind, startMs: Math.round(1000 * (at + extra)), lengthMs };
    at = onGrid(at + made.length / sampleRate + 2 * extra + apart);
  }
  const samples = new Float64Array(Math.round(at * sampleRate));
  for (const part of parts) samples.set(part.samples, Math.round(part.at * sampleRate));
  return { samples, places };
}

/**
 * All sheets of some recipes, with where each sound lies, and a print of each sheet's samples: the same recipes give the same print.
 * @param {readonly import('./every-sound.mjs').Recipe[]} recipes
 */
export function laySheets(recipes) {
  const names = [...new Set(recipes.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => {
    const { samples, places } = laySheet(
      name,
      recipes.filter(({ sheet }) => sheet === name),
    );
    const wav = toWav(samples);
    return { name, samples, places, wav, print: createHash('sha256').update(wav).digest('hex') };
  });
  return {
    sheets,
    /** What the game reads: `assets/sounds/sheets.json`. */
    index: {
      sheets: Object.fromEntries(
        sheets.map(({ name, samples, print }) => [name, { seconds: samples.length / sampleRate, print }]),
      ),
      sounds: Object.assign({}, ...sheets.map(({ places }) => places)),
    },
  };
}
