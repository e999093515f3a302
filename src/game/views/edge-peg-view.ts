// When your kite has left the picture, its face hangs from a peg at the edge where it went out.
import { attitudeFrom, emptyAttitude } from '../attitude.ts';
import { pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { atlasKey } from '../pictures.ts';
import type { SeenKites } from '../seen-kites.ts';
import type { Stage, View } from '../stage.ts';
import { emptySheet, paintKite } from './kite-mesh.ts';

/** Px by which a kite's middle must be outside before it is pegged, and the peg's distance from the edge. */
const outside = 12;
const inset = 34;

export class EdgePegView implements View {
  private readonly kites: SeenKites;
  private readonly attitude = emptyAttitude();
  private readonly sheet = emptySheet(19, 3);

  constructor(kites: SeenKites) {
    this.kites = kites;
  }

  paint(painter: Painter, stage: Stage): void {
    const you = stage.match?.you;
    const kite = you === undefined ? undefined : this.kites.of(you);
    if (!kite || stage.ink !== 'none' || kite.pose.phase === 'down') return;
    const { width, height } = stage.layout;
    const { x, y } = kite.sheet;
    if (x > -outside && x < width + outside && y > -outside && y < height + outside) return;
    this.sheet.x = Math.max(inset, Math.min(width - inset, x));
    this.sheet.y = Math.max(inset + 10, Math.min(height - inset, y));
    this.sheet.picture = `kite-${kite.pose.pattern}`;
    attitudeFrom(0.1 * Math.sin(stage.seconds * 2), 0, 0, this.attitude);
    painter.use(atlasKey);
    paintKite(painter, this.sheet, this.attitude);
    const angle = Math.atan2(y - this.sheet.y, x - this.sheet.x);
    painter.sprite(
      'white',
      this.sheet.x + Math.cos(angle) * 22,
      this.sheet.y + Math.sin(angle) * 22,
      0.6,
      angle,
      pack(0x8a4d2a, 1),
      2.2,
      1,
    );
  }
}
