// A gamepad of the standard layout, as the page sees it. Browsers have no way to press one, so the list that they give is
// ours; everything after it is the page's own.
import type { Page } from 'playwright-core';

export interface PluggedPad {
  /** Plugs it in, with the event that browsers send; or out. */
  plug(connected: boolean): Promise<void>;
  /** Moves the left stick: right and up, each -1..1. */
  stick(right: number, up: number): Promise<void>;
  press(button: number, pressed: boolean): Promise<void>;
}

/** Runs in the page before anything of it: two pads, which are plugged in one by one. */
const ready = `(() => {
  const made = (index) => {
    const buttons = Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 }));
    return { index, id: 'a pad', connected: false, mapping: 'standard', axes: [0, 0, 0, 0], buttons, timestamp: 0 };
  };
  globalThis.pads = [made(0), made(1)];
  navigator.getGamepads = () => [null, ...pads.map((pad) => pad.connected ? pad : null)];
})()`;

/** Call before the page goes anywhere. */
export async function preparePad(page: Page): Promise<void> {
  await page.addInitScript(ready);
}

/** A pad of a page that was prepared for it: the first or the second. */
export function padOf(page: Page, index: 0 | 1 = 0): PluggedPad {
  const pad = `pads[${index}]`;
  return {
    async plug(connected) {
      await page.evaluate(`${pad}.connected = ${connected};
        dispatchEvent(Object.assign(new Event('gamepad${connected ? '' : 'dis'}connected'), { gamepad: ${pad} }));`);
    },
    async stick(right, up) {
      await page.evaluate(`${pad}.axes = [${right}, ${-up}, 0, 0];`);
    },
    async press(button, pressed) {
      await page.evaluate(
        `${pad}.buttons[${button}] = { pressed: ${pressed}, touched: ${pressed}, value: ${Number(pressed)} };`,
      );
    },
  };
}
