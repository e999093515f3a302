/**
 * Every sound there is: what makes it, on which sheet it lies, and how loud it is (LUFS; `docs/sound.md`). Strikes are measured
 * by their loudest 400 ms, loops as a whole.
 */
import { crowd } from './crowd.mjs';
import { dambura } from './dambura.mjs';
import { dholHigh, dholLow, doum, ka, roll, tek } from './drums.mjs';
import { hum } from './hum.mjs';
import { cart, crow, door, hens, jostle, step, tread } from './lanes.mjs';
import { damburaNotes, rubabGroundNotes, rubabNotes, rubabSoftNotes, tulaNotes } from './notes.mjs';
import { flap, grab, landing, paper, tangle } from './paper.mjs';
import { rasp } from './rasp.mjs';
import { reel } from './reel.mjs';
import { par, rubab } from './rubab.mjs';
import { snap } from './snap.mjs';
import { tula } from './tula.mjs';
import { bread as breadTalk, breath, gasp, murmur, shout } from './voices.mjs';
import { whistle, wind } from './wind.mjs';

/**
 * @typedef {object} Recipe
 * @property {string} name
 * @property {'theme' | 'music' | 'line' | 'sky' | 'lanes'} sheet `theme` and `line` are what the first seconds need
 * @property {'strike' | 'loop'} kind
 * @property {number} lufs
 * @property {() => Float64Array} make
 */

/** Loudness of the groups. The snap has none: it is the loudest thing there is, as loud as its peak lets it be. */
const lufs = { music: -18, drums: -20, voices: -16, strike: -18, wind: -28, line: -22, loudest: 0 };

/** @param {string} name @param {number} loud @param {() => Float64Array} make @returns {Recipe} */
const note = (name, loud, make) => ({ name, sheet: 'music', kind: 'strike', lufs: loud, make });
/** @param {string} name @param {number} loud @param {() => Float64Array} make @returns {Recipe} */
const firstNote = (name, loud, make) => ({ ...note(name, loud, make), sheet: 'theme' });
/** @param {'line' | 'sky' | 'lanes'} sheet @returns {(name: string, loud: number, make: () => Float64Array) => Recipe} */
const strikeOn = (sheet) => (name, loud, make) => ({ name, sheet, kind: 'strike', lufs: loud, make });
/** @param {string} name @param {number} loud @param {() => Float64Array} make @returns {Recipe} */
const loop = (name, loud, make) => ({ name, sheet: 'sky', kind: 'loop', lufs: loud, make });
/** @param {string} name @param {number} loud @param {() => Float64Array} make @returns {Recipe} */
const firstLoop = (name, loud, make) => ({ ...loop(name, loud, make), sheet: 'line' });
const [onLine, inSky, inLanes] = [strikeOn('line'), strikeOn('sky'), strikeOn('lanes')];

/** Names of notes have their pitch in half tones from Sa. @type {readonly Recipe[]} */
export const everySound = [
  ...rubabNotes.map((at) => firstNote(`rubab-firm:${at}`, lufs.music, () => rubab(at, true))),
  ...rubabGroundNotes.map((at) => firstNote(`rubab-soft:${at}`, lufs.music - 4, () => rubab(at, false))),
  ...tulaNotes.map((at) => firstNote(`tula:${at}`, lufs.music - 3, () => tula(at))),
  firstNote('par:24', lufs.music - 8, par),
  firstLoop('wind', lufs.wind, wind),
  firstLoop('hum', lufs.line, hum),
  firstLoop('reel', lufs.line - 4, reel),
  onLine('snap', lufs.loudest, snap),
  ...rubabSoftNotes.map((at) => note(`rubab-soft:${at}`, lufs.music - 4, () => rubab(at, false))),
  ...damburaNotes.map((at) => note(`dambura:${at}`, lufs.music - 2, () => dambura(at))),
  note('doum:0', lufs.drums, doum),
  note('tek:0', lufs.drums - 4, tek),
  note('ka:0', lufs.drums - 7, ka),
  note('dhol-low:0', lufs.drums, dholLow),
  note('dhol-high:0', lufs.drums - 5, dholHigh),
  note('roll:0', lufs.drums, roll),
  loop('whistle', lufs.wind - 4, whistle),
  loop('rasp', lufs.line - 6, rasp),
  loop('paper', lufs.line - 6, paper),
  loop('murmur', lufs.wind, murmur),
  inSky('crowd', lufs.voices, crowd),
  inSky('gasp', lufs.voices - 3, gasp),
  inSky('crow-near', lufs.strike - 4, () => crow(0)),
  inSky('crow-far', lufs.strike - 8, () => crow(1)),
  inSky('landing', lufs.strike - 2, landing),
  inSky('flap', lufs.strike - 2, flap),
  inSky('tangle', lufs.strike, tangle),
  inSky('grab', lufs.strike, grab),
  ...[0, 1, 2, 3].map((which) => inLanes(`snow-${which}`, lufs.strike - 4, () => step(which))),
  ...[0, 1].map((which) => inLanes(`tread-${which}`, lufs.strike - 5, () => tread(which))),
  ...[0, 1, 2].map((which) => inLanes(`shout-${which}`, lufs.voices - 2, () => shout(which))),
  inLanes('breath', lufs.strike - 6, breath),
  inLanes('door', lufs.strike - 2, door),
  inLanes('hens', lufs.strike - 2, hens),
  inLanes('cart', lufs.strike - 3, cart),
  inLanes('bread', lufs.strike - 6, breadTalk),
  inLanes('jostle', lufs.strike - 3, jostle),
];
