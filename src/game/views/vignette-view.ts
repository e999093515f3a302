// The darker violet rim of the picture.
import { pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import type { Stage, View } from '../stage.ts';

const cells = 6;
const colour = 0x28144a;
const strongest = 0.32;
/** Px beyond the edges, for when a cut pushes the picture. */
const bleed = 14;

export class VignetteView implements View {
  paint(painter: Painter, stage: Stage): void {
    if (stage.ink !== 'none' || !stage.tier.shade) return;
    const { width, height } = stage.layout;
    painter.use('__WHITE');
    const w = (width + 2 * bleed) / cells;
    const h = (height + 2 * bleed) / cells;
    for (let row = 0; row < cells; row++) {
      for (let column = 0; column < cells; column++) {
        const a = shade(column, row);
        const b = shade(column, row + 1);
        const c = shade(column + 1, row);
        const d = shade(column + 1, row + 1);
        if (!((a | b | c | d) >>> 24)) continue;
        const x = column * w - bleed;
        const y = row * h - bleed;
        painter.quad(x, y, x, y + h, x + w, y, x + w, y + h, 0, 0, 0, 1, 1, 0, 1, 1, a, b, c, d, 0);
      }
    }
  }
}

function shade(column: number, row: number): number {
  const u = (column / cells) * 2 - 1.06;
  const v = (row / cells) * 2 - 1;
  const away = Math.sqrt(u * u + v * v);
  return pack(colour, strongest * Math.max(0, Math.min(1, (away - 0.85) / 0.6)));
}
