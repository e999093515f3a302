// Sounds in words, for whoever does not hear them. Pure: decides what is said, and does not say the same again and again.
import type { CaptionKey } from './sounds.ts';

/** So long one caption stands before another may take its place, milliseconds. A snap does not wait. */
const leastMs = 900;

export interface CaptionBook {
  /** Should this be said now? `everyMs`: not again for so long. 0 is said at once, whatever stands there. */
  says(caption: CaptionKey, everyMs: number, nowMs: number): boolean;
}

export function openCaptionBook(): CaptionBook {
  const said = new Map<CaptionKey, number>();
  let last = Number.NEGATIVE_INFINITY;
  return {
    says(caption, everyMs, nowMs) {
      if (nowMs - (said.get(caption) ?? Number.NEGATIVE_INFINITY) < everyMs) return false;
      if (everyMs > 0 && nowMs - last < leastMs) return false;
      said.set(caption, nowMs);
      last = nowMs;
      return true;
    },
  };
}
