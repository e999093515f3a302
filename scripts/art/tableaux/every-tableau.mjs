// The paper theatre: for each card of the story a scene, and one thing in it that moves. The arch before it is shared.
import { chapterColours, dustColours } from '../palettes.mjs';
import { writeFlat, writeWebp } from '../write-picture.mjs';
import { alleyAtNoon } from './alley.mjs';
import { arch } from './arch.mjs';
import { emptyHook } from './hook.mjs';
import { emptySky } from './khak.mjs';
import { lightKeptOn } from './lamp.mjs';
import { sundayMarket } from './market.mjs';
import { nightRoad, theCall } from './road-call.mjs';
import { roofAtDawn, shopOfKites } from './roof-shop.mjs';
import { tableauDesign } from './set-pieces.mjs';
import { parkInSpring } from './spring-park.mjs';
import { lastKite, tournamentDay, wallInSnow } from './tournament-run-wall.mjs';

/** @typedef {'sway' | 'lengthen' | 'hop' | 'fall' | 'sweep' | 'lift' | 'drift' | 'breathe'} Movement */

/**
 * @typedef {object} Tableau
 * @property {import('../stage.mjs').Stage} scene
 * @property {import('../stage.mjs').Stage} mover what moves, in the same coordinates
 * @property {Movement} moves
 * @property {readonly [number, number]} hinge about which it moves, design px
 */

/** Each with its palette. @type {Readonly<Record<string, () => Tableau>>} */
export const tableaux = {
  '01': () => roofAtDawn(chapterColours(1)),
  '02': () => shopOfKites(),
  '03': () => alleyAtNoon(chapterColours(4)),
  '04': () => tournamentDay(chapterColours(6)),
  '05': () => lastKite(chapterColours(8)),
  '06': () => wallInSnow(chapterColours(3)),
  '07': () => emptyHook(chapterColours(5)),
  '08': () => nightRoad(chapterColours(9)),
  '09': () => sundayMarket(chapterColours(10)),
  10: () => theCall(chapterColours(3)),
  11: () => emptySky(dustColours()),
  '12a': () => lightKeptOn(),
  12: () => parkInSpring(chapterColours(12)),
};

/** Bakes the tableaux, and tells where what moves hangs: shares of the picture, and the hinge as a share of the mover.
 * @param {string} folder */
export async function bakeTableaux(folder) {
  const [width, height] = tableauDesign;
  await writeWebp(folder, 'tableaux/arch.webp', arch().canvas, { quality: 72, alphaQuality: 80 });
  /** @type {Record<string, object>} */
  const told = {};
  for (const [name, draw] of Object.entries(tableaux).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { scene, mover, moves, hinge } = draw();
    await writeWebp(folder, `tableaux/${name}.webp`, scene.canvas, { quality: 68 });
    const layer = await writeFlat(folder, `tableaux/${name}-mover.webp`, mover, { density: 2, quality: 70 });
    const share = (/** @type {number} */ value) => Math.round(value * 1e4) / 1e4;
    told[name] = {
      moves,
      left: share(layer.x / width),
      top: share(layer.y / height),
      width: share(layer.width / width),
      hinge: [share((hinge[0] - layer.x) / layer.width), share((hinge[1] - layer.y) / layer.height)],
    };
  }
  return told;
}
