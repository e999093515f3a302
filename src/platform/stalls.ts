// Whether pictures still come. A page that is hidden draws none, and that is right.

const stalledMs = 10_000;
const lookMs = 1000;

/** Calls `stalled` once when a visible page has drawn nothing for ten seconds. */
export function watchFrames(page: Document, stalled: () => void): void {
  let last = performance.now();
  let before = last;
  let told = false;
  const draw = () => {
    last = performance.now();
    requestAnimationFrame(draw);
  };
  draw();
  setInterval(() => {
    const now = performance.now();
    // After a sleep this may come before the first picture: time that nobody looked at is not counted.
    if (page.visibilityState !== 'visible' || now - before > 5 * lookMs) last = now;
    before = now;
    if (told || now - last < stalledMs) return;
    told = true;
    stalled();
  }, lookMs);
}
