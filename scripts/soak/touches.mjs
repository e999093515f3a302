/** Fingers on the glass, as the browser's own protocol puts them there: several at once, each where it likes. */

/** @typedef {{ x: number, y: number }} Spot CSS px */

/** @typedef {{ down(spots: Spot[]): Promise<void>, move(spots: Spot[]): Promise<void>, up(): Promise<void> }} Touches */

/** @param {import('playwright-core').CDPSession} protocol @returns {Touches} */
export function dispatched(protocol) {
  /** @param {'touchStart' | 'touchMove' | 'touchEnd'} type @param {Spot[]} spots */
  const send = async (type, spots) => {
    await protocol.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map((spot, id) => ({ id, ...spot })) });
  };
  return {
    /** @param {Spot[]} spots */
    down: (spots) => send('touchStart', spots),
    /** @param {Spot[]} spots */
    move: (spots) => send('touchMove', spots),
    up: () => send('touchEnd', []),
  };
}
