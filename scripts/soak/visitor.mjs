/**
 * Somebody at the kiosk who does anything at all: touches, drags, two hands, buttons, keys, a gamepad, or nothing; some of them fly in
 * earnest. By lot, and the same by the same seed.
 *
 * @typedef {import('./stand.mjs').Stand} Stand
 * @typedef {() => number} Lot 0 up to 1
 */
import { fingerWish } from '../shots/finger.mjs';

/** A stream of lots by a seed (mulberry32). @param {number} seed whole @returns {Lot} */
export function lots(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const keys = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Space',
  'Enter',
  'Escape',
  'KeyP',
  'Tab',
  'KeyA',
  'KeyD',
];
const { width, height } = { width: 360, height: 640 };

/** @param {Lot} lot @param {number} many */
const upTo = (lot, many) => Math.floor(lot() * many);
/** @param {Lot} lot */
const anywhere = (lot) => ({ x: 1 + upTo(lot, width - 2), y: 1 + upTo(lot, height - 2) });

/** What a visitor may do next; each takes some time of its own. @type {Record<string, (stand: Stand, lot: Lot) => Promise<void>>} */
const deeds = {
  async touch({ touches, pass }, lot) {
    await touches.down([anywhere(lot)]);
    await pass(80 + upTo(lot, 500));
    await touches.up();
  },
  async drag({ touches, pass }, lot) {
    await touches.down([anywhere(lot)]);
    for (let step = 0; step < 4; step++) {
      await touches.move([anywhere(lot)]);
      await pass(160);
    }
    await touches.up();
  },
  async hands({ touches, pass }, lot) {
    await touches.down([anywhere(lot), anywhere(lot)]);
    for (let step = 0; step < 3; step++) {
      await touches.move([anywhere(lot), anywhere(lot)]);
      await pass(160);
    }
    await touches.up();
  },
  async press({ ask, touches, pass }, lot) {
    const there = /** @type {{ x: number, y: number }[]} */ (await ask('soak.presses()'));
    const one = there[upTo(lot, there.length)];
    if (one === undefined) return;
    await touches.down([one]);
    await touches.up();
    await pass(600);
  },
  async key({ page, pass }, lot) {
    const key = keys[upTo(lot, keys.length)] ?? 'Space';
    await page.keyboard.down(key);
    await pass(80 + upTo(lot, 400));
    await page.keyboard.up(key);
  },
  async pad({ ask, pass }, lot) {
    const button = upTo(lot, 16);
    await ask(`soak.plug(true); soak.stick(${lot() * 2 - 1}, ${lot() * 2 - 1}); soak.button(${button}, true)`);
    await pass(240);
    await ask(`soak.stick(0, 0); soak.button(${button}, false)`);
    await pass(160);
    if (lot() < 0.3) await ask('soak.plug(false)');
  },
  wait: ({ pass }, lot) => pass(500 + upTo(lot, 4000)),
  fly: async (stand, lot) => await fly(stand, 10 + upTo(lot, 50)),
};
const names = ['touch', 'touch', 'drag', 'drag', 'hands', 'press', 'press', 'press', 'key', 'pad', 'wait', 'fly'];

/** What one finger does next. @param {Stand} stand @param {ReturnType<typeof fingerWish>} wish @param {boolean} lies it is down @returns {Promise<boolean>} it is down now */
async function follow({ touches }, wish, lies) {
  if (wish === 'there') return lies;
  if (wish !== null) await (lies ? touches.move([wish]) : touches.down([wish]));
  else if (lies) await touches.up();
  return wish !== null;
}

/** Flies as the friend calls, with one finger, for so many seconds. @param {Stand} stand @param {number} seconds */
export async function fly(stand, seconds) {
  let lies = false;
  for (let flown = 0; flown < seconds; flown += 0.5) {
    const now = await stand.status();
    if (now === null || now.screen !== 'flight' || now.result !== null) break;
    lies = await follow(stand, fingerWish(now, { width, height }), lies);
    await stand.pass(500);
  }
  await follow(stand, null, lies);
}

/** Touches the playing kiosk, does things for a while, and goes away. @param {Stand} stand @param {Lot} lot */
export async function visit(stand, lot) {
  await deeds.touch?.(stand, () => 0.3 + 0.4 * lot());
  const minutes = stand.minutes + 0.5 + lot() * (lot() < 0.2 ? 7 : 2.5);
  while (stand.minutes < minutes && !stand.isLate()) {
    const deed = names[upTo(lot, names.length)] ?? 'wait';
    // A page that opens itself anew under a finger has no finger on it any more.
    await deeds[deed]?.(stand, lot).catch(() => {});
    const now = await stand.status();
    if (now?.phase === 'attract' && lot() < 0.5) break;
  }
  await stand.ask('soak.plug(false)');
}
