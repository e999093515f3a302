/** Lets the device tremble for so many milliseconds, where it can and may; nothing otherwise. Never throws. */
export function tremble(milliseconds: number): void {
  try {
    navigator.vibrate?.(milliseconds);
  } catch {
    // Some browsers refuse until the first touch.
  }
}
