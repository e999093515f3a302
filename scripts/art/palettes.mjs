// The colours of a chapter: a handful from palettes.json, the rest mixed from them.
import { readFileSync } from 'node:fs';
import { mix } from './colour.mjs';

/**
 * @typedef {object} Palette as palettes.json has it
 * @property {string} name by which levels ask for it
 * @property {string[]} sky seven sheets, zenith to horizon
 * @property {[string, string, string]} far shade, snow and shaded snow of the far range
 * @property {string} hill
 * @property {[string, string, string]} mud
 * @property {string} shadow
 * @property {string} snow
 * @property {string} roof
 * @property {string} light that falls on people and things: what is white is seen as this
 * @property {[string, string]} sun its wide glow and its narrow one
 * @property {number} [dust] what falls is dust, and it drifts in sheets
 * @property {number} [warm] people wear light clothes
 * @property {string[]} [without] what is not there: kites (of other roofs), laundry, smoke
 */

/**
 * @typedef {object} ChapterColours
 * @property {readonly string[]} sky
 * @property {string} ground into which the lowest sheet of the sky fades
 * @property {import('./ranges.mjs').RangeColours} far
 * @property {import('./ranges.mjs').RangeColours} near
 * @property {import('./hillside.mjs').HousePalette} hillHouses
 * @property {import('./hillside.mjs').HousePalette} townHouses
 * @property {string} hillRight
 * @property {string} hillLeft
 * @property {{ snow: string, shade: string }} streaks snow slips on the hills
 * @property {{ wall: string, lit: string, snow: string }} rampart
 * @property {string} townGround
 * @property {string} haze
 * @property {string} roof
 * @property {string} middleRoof
 * @property {string} laundryRoof
 * @property {string} rightRoof
 * @property {number} litShare share of windows with a lamp on the hills
 * @property {number} townLitShare
 * @property {number} lamps how many more lamps glow on each hill of the landscape
 * @property {number} gone share of the houses that do not stand
 * @property {number} shade strength of the violet at the outer edges
 * @property {boolean} ruined the rampart is broken, and the poplars are cut
 */

/** The afternoon of the last two, tuned by eye; the other chapters are mixed by rule. */
export const tunedPalette = 7;

/** All palettes in the order of the chapters. @returns {Palette[]} */
export function palettes() {
  /** @type {Record<string, Palette>} */
  const all = JSON.parse(readFileSync(new URL('./palettes.json', import.meta.url), 'utf8'));
  return Object.values(all);
}

/** @param {number} number 1..12 @returns {Palette} */
function palette(number) {
  const all = palettes();
  const found = all[number - 1];
  if (!found) throw new Error(`There is no palette ${number}: palettes.json has ${all.length}.`);
  return found;
}

/** Colours of everything on land and in the sky of a chapter.
 * @param {number} number 1..12; throws when there is no such palette @returns {ChapterColours} */
export function chapterColours(number) {
  const own = palette(number);
  const tuned = number === tunedPalette;
  const [, , , , low = '#ffffff', straw = low, horizon = straw] = own.sky;
  const haze = tuned ? '#eab98f' : mix(own.mud[0], straw, 0.5);
  const hillRight = tuned ? '#8d647c' : mix(own.hill, low, 0.2);
  const houses = {
    muds: own.mud,
    shadow: own.shadow,
    dark: mix(own.shadow, '#000000', 0.3),
    door: '#2d7f86',
    lamp: '#ffd27a',
    litEdge: tuned ? '#ffdca6' : horizon,
    snow: own.snow,
    snowShade: mix(own.snow, own.shadow, 0.3),
  };
  const middleRoof = mix(own.roof, own.mud[0], 0.2);
  return {
    sky: own.sky,
    ground: tuned ? '#f3b184' : mix(horizon, own.mud[0], 0.3),
    far: tuned
      ? { shade: '#a79cc4', snow: '#fdeee0', snowShade: '#c9c0dc', edge: '#fff4e4', haze: '#f3d3b0' }
      : { shade: own.far[0], snow: own.far[1], snowShade: own.far[2], edge: '#ffffff', haze: straw },
    near: tuned
      ? { shade: '#8a7aa8', snow: '#ffe9d2', snowShade: '#b3a3c8', edge: '#ffe9d0', haze: '#e7b99b' }
      : {
          shade: mix(own.far[0], own.hill, 0.4),
          snow: mix(own.far[1], straw, 0.2),
          snowShade: mix(own.far[2], own.hill, 0.25),
          edge: horizon,
          haze: mix(straw, own.mud[0], 0.35),
        },
    hillHouses: { ...houses, haze: tuned ? '#d9a58c' : mix(own.mud[0], straw, 0.45) },
    townHouses: { ...houses, haze },
    hillRight,
    hillLeft: own.hill,
    streaks: { snow: tuned ? '#fff3e4' : own.snow, shade: houses.snowShade },
    rampart: { wall: mix(hillRight, own.shadow, 0.5), lit: mix(hillRight, horizon, 0.4), snow: own.snow },
    townGround: mix(own.mud[0], horizon, 0.2),
    haze,
    roof: own.roof,
    middleRoof,
    laundryRoof: mix(middleRoof, own.roof, 0.4),
    rightRoof: mix(own.roof, own.mud[1], 0.34),
    litShare: tuned ? 0.13 : 0.4,
    townLitShare: tuned ? 0.3 : 0.5,
    lamps: tuned ? 56 : 110,
    gone: 0.06,
    shade: 0.52,
    ruined: false,
  };
}

/** Kabul after the wars: six houses in ten are gone, and with them lamps, snow and every colour but that of dust.
 * @returns {ChapterColours} */
export function dustColours() {
  const colours = chapterColours(11);
  const dust = mix(colours.hillLeft, colours.haze, 0.42);
  const walls = { door: colours.hillHouses.shadow, snow: dust, snowShade: colours.hillLeft, plain: true };
  const [mud = dust, , pale = dust] = colours.townHouses.muds;
  const glaze = { glaze: '#9c978a', glazeShade: '#78736a', brick: mud, shaft: pale };
  return {
    ...colours,
    hillHouses: { ...colours.hillHouses, ...walls },
    townHouses: { ...colours.townHouses, ...walls, ...glaze },
    streaks: { snow: dust, shade: mix(colours.hillLeft, colours.hillHouses.shadow, 0.3) },
    rampart: { ...colours.rampart, snow: dust },
    litShare: 0,
    townLitShare: 0,
    lamps: 0,
    gone: 0.62,
    shade: 0.34,
    ruined: true,
  };
}

/** The sky of the ink frame, the same in every chapter. */
export const inkSky = ['#f0b23f', '#f3bd52', '#f5c868', '#f8d686', '#fae2a4', '#fcecc4', '#fff4e0'];
