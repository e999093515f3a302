// Chalk: strokes with gaps, as the wall's grain leaves them. One small mask, made once.

const size = 96;
/** Shares of specks that are nearly gone, and half gone; and how much of the stroke they leave, 0..255. */
const specks = [
  { share: 0.14, left: 70 },
  { share: 0.26, left: 185 },
] as const;

function leftAt(chance: number): number {
  let upTo = 0;
  for (const { share, left } of specks) {
    upTo += share;
    if (chance < upTo) return left;
  }
  return 255;
}

/** Lays the mask on the page as `--chalk`. Without a canvas strokes stay whole. */
export function layChalk(page: Document): void {
  const canvas = page.createElement('canvas');
  canvas.width = canvas.height = size;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const grain = pen.createImageData(size, size);
  for (let i = 3; i < grain.data.length; i += 4) grain.data[i] = leftAt(Math.random());
  pen.putImageData(grain, 0, 0);
  page.documentElement.style.setProperty('--chalk', `url("${canvas.toDataURL()}") 0 0 / ${size}px`);
}
