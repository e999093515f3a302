/** The staff at the kiosk: the corner held, a wrong PIN and the right one, something pressed, and away again. */

import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {import('./stand.mjs').Stand} Stand */

export const pin = '2580';
const presses = ['mute', 'quieter', 'louder', 'export', 'clear'];
const ends = ['resume', 'reload', 'dismiss'];

/** @param {Stand} stand @param {string} button of the panel, as a selector */
async function touch({ ask, touches, pass }, button) {
  const spot = /** @type {{ x: number, y: number } | null} */ (
    await ask(`(() => {
      const one = document.querySelector('${button}');
      one?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = one?.getBoundingClientRect() ?? { width: 0 };
      return width > 0 ? { x: x + width / 2, y: y + height / 2 } : null;
    })()`)
  );
  if (spot === null) return;
  const before = await ask('soak.clicks');
  await touches.down([spot]);
  await touches.up();
  // A busy machine hears of it late.
  for (let waited = 0; waited < 100 && (await ask('soak.clicks')) === before; waited++) await sleep(30);
  await pass(160);
}

/** @param {Stand} stand @param {() => number} lot 0 up to 1 @returns {Promise<boolean>} the desk stood open */
export async function tend(stand, lot) {
  const { touches, pass, ask } = stand;
  await touches.down([{ x: 20, y: 20 }]);
  await pass(5400);
  await touches.up();
  for (const tried of ['1111', pin]) {
    for (const digit of tried) await touch(stand, `[data-digit="${digit}"]`);
    await touch(stand, '[data-digit="enter"]');
  }
  const open = /** @type {boolean} */ (await ask(`document.querySelector('.staff-desk')?.checkVisibility() === true`));
  for (let pressed = 0; pressed < 3; pressed++) {
    await touch(stand, `[data-staff-press="${presses[Math.floor(lot() * presses.length)]}"]`);
  }
  await touch(stand, `[data-staff-press="${ends[Math.floor(lot() * ends.length)]}"]`);
  return open;
}
