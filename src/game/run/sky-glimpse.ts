// A glimpse of the sky: a strip torn open at the top of the picture while no house stands between you and the kite.
import { type Attitude, attitudeFrom, emptyAttitude } from '../attitude.ts';
import { colours, multiply, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { bakedLight, type Light } from '../palettes.ts';
import { atlasKey } from '../pictures.ts';
import { emptySheet, paintKite } from '../views/kite-mesh.ts';
import { type RunStage, type RunView, runAtlasKey, swing } from './run-stage.ts';

/** Width of the strip, design px; where its middle hangs from the top, and its share of the way from the left. */
const shapes = {
  landscape: { width: 380, top: 54, middle: 0.5 },
  portrait: { width: 226, top: 50, middle: 0.42 },
} as const;
/** Width of the strip as it is cut, units. */
const cutWidth = 430;
/** The kite is cut loose before everybody's eyes: so long the strip is open at first, seconds. */
const firstLook = 4;
/** Rate at which it opens and closes, 1/s. */
const openRate = 7;
/** Half of what the strip spans to the sides, radians, and the elevation at its upper edge. */
const wide = 1.7;
const high = 1.45;

/** The seven sheets as the strip was cut, top to bottom; where the lower edge of each hangs, shares of the strip. */
const cut = bakedLight.sky;
const edges = [0, 0.2, 0.36, 0.52, 0.68, 0.84, 1];
const white = pack(colours.white, 1);

/** What a sheet of the strip must be seen in to look like the same sheet of another light; it can only get darker. */
function filterOf(light: Light | null, sheet: number): number {
  if (light === null) return white;
  const [from = 0xffffff, to = 0xffffff] = [cut[sheet], light.sky[sheet]];
  const channel = (at: number) =>
    Math.min(255, Math.round((255 * ((to >> at) & 255)) / Math.max(1, (from >> at) & 255))) << at;
  return pack(channel(16) | channel(8) | channel(0), 1);
}

/** The strip about its middle in the light of the hour, sheet by sheet, each running into the next. */
function paintStrip(painter: Painter, stage: RunStage, x: number, y: number, size: number, open: number): void {
  const frame = painter.pictures.frame('run-sky');
  if (!frame) return;
  const scale = size / frame.unit;
  const slant = 0.012 * swing(stage, 1.3);
  const [left, right] = [-frame.originX * scale, (frame.width - frame.originX) * scale];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from = 0, to = 1] = [edges[i], edges[i + 1]];
    const [high, low] = [from, to].map((share) => (share * frame.height - frame.originY) * scale * open);
    const [above, below] = [filterOf(stage.light, i), filterOf(stage.light, i + 1)];
    const [v0, v1] = [from, to].map((share) => frame.v0 + share * (frame.v1 - frame.v0));
    painter.quad(
      x + left,
      y + (high ?? 0) + left * slant,
      x + left,
      y + (low ?? 0) + left * slant,
      x + right,
      y + (high ?? 0) + right * slant,
      x + right,
      y + (low ?? 0) + right * slant,
      frame.u0,
      v0 ?? 0,
      frame.u0,
      v1 ?? 1,
      frame.u1,
      v0 ?? 0,
      frame.u1,
      v1 ?? 1,
      above,
      below,
      above,
      below,
      multiply,
    );
  }
}

export class SkyGlimpseView implements RunView {
  readonly isUnlit = true;
  private open = 0;
  private readonly sheet = emptySheet(14, 4);
  private readonly attitude: Attitude = emptyAttitude();

  reset(): void {
    this.open = 0;
  }

  advance({ play, seconds, elapsed }: RunStage): void {
    const isLow = (play?.kite.position[1] ?? 0) < 12;
    const sees = play !== null && play.run.result === null && !isLow && (play.seesKite || seconds < firstLook);
    this.open += ((sees ? 1 : 0) - this.open) * Math.min(1, elapsed * openRate);
  }

  paint(painter: Painter, stage: RunStage): void {
    const { play, layout, seconds } = stage;
    if (play === null || this.open < 0.03) return;
    const { width, top, middle: share } = shapes[layout.kind];
    const size = width / cutWidth;
    const middle = layout.width * share;
    // It is torn open in steps, like everything of paper.
    const open = Math.ceil(this.open * 6) / 6;
    painter.use(runAtlasKey);
    paintStrip(painter, stage, middle, top, size, open);
    if (open < 0.6) return;
    const { you } = play.poses;
    const [x = 0, y = 0, z = 0] = play.kite.position;
    const [toX, toZ] = [x - you.x, z - you.z];
    const far = Math.hypot(toX, y, toZ);
    const aside = Math.max(-1, Math.min(1, Math.atan2(toX, Math.max(1, toZ)) / wide));
    const up = Math.min(1, Math.atan2(y, Math.hypot(toX, toZ)) / high);
    this.sheet.picture = `kite-${play.kite.pattern}`;
    this.sheet.x = middle + aside * width * 0.44;
    this.sheet.y = top + (0.5 - up) * 62 * size;
    this.sheet.size = Math.max(14, Math.min(26, 2000 / far)) * Math.max(0.75, size);
    this.sheet.seconds = seconds;
    this.sheet.flutter = 1;
    this.sheet.bow = play.kite.bow;
    attitudeFrom(2.2 * Math.sin(seconds * 1.7), 0.9 * Math.sin(seconds * 2.3), 0.3, this.attitude);
    painter.use(atlasKey);
    paintKite(painter, this.sheet, this.attitude);
  }
}
