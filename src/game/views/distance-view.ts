// What lies far behind the fight: clouds, smoke over the town, and the small kites of other roofs, which are scenery.
import { attitudeFrom, emptyAttitude } from '../attitude.ts';
import { pack } from '../colours.ts';
import { cosmeticRandom } from '../cosmetic-random.ts';
import { paintStrip, straightPath } from '../line-strip.ts';
import type { Painter } from '../painter.ts';
import { atlasKey, linesKey } from '../pictures.ts';
import type { Stage, View } from '../stage.ts';
import { emptySheet, paintKite } from './kite-mesh.ts';

/** Cards with a place on the designed picture: number of the card, x, y, size. */
type Placed = readonly [card: number, x: number, y: number, size: number];

const clouds: Readonly<Record<'landscape' | 'portrait', readonly Placed[]>> = {
  landscape: [
    [0, 300, 318, 1],
    [1, 1010, 292, 1],
    [2, 610, 300, 1],
    [3, 560, 398, 1],
    [1, 930, 400, 1],
  ],
  portrait: [
    [0, 92, 388, 0.62],
    [1, 330, 372, 0.6],
    [2, 200, 462, 1],
  ],
};
const smokes: Readonly<Record<'landscape' | 'portrait', readonly Placed[]>> = {
  landscape: [
    [0, 352, 486, 1],
    [1, 178, 430, 1],
    [2, 912, 512, 1],
    [1, 1128, 468, 1],
    [2, 548, 560, 0.68],
    [1, 742, 548, 0.64],
  ],
  portrait: [
    [0, 70, 590, 0.66],
    [2, 262, 620, 0.58],
    [1, 344, 566, 0.7],
  ],
};

/** Torn clouds that drift with the wind across, and the glow over the town. */
/** Sheets of dust hang so much lower than clouds, design px. */
const dustLow = 84;

export class CloudView implements View {
  private drift = 0;

  advance(stage: Stage): void {
    this.drift += stage.elapsed * (2 + 3 * (stage.wind.town[0] ?? 0));
  }

  paint(painter: Painter, stage: Stage): void {
    if (stage.ink !== 'none' || !stage.tier.distance || !painter.use(atlasKey)) return;
    const { layout } = stage;
    const { dust, sky } = stage.light;
    const veil = pack(sky[5] ?? 0xffffff, 0.5);
    for (const [card, x, y, size] of clouds[layout.kind]) {
      const span = layout.width + 320;
      const home = x + layout.left + this.drift * (0.6 + 0.2 * card) - stage.panX * 0.07;
      const place = ((((home + 160) % span) + span) % span) - 160;
      if (dust) painter.sprite(`cloud-${card}`, place, y + dustLow + layout.extra, size * 2.1, 0, veil, 1, 0.8);
      else painter.sprite(`cloud-${card}`, place, y + layout.extra, size, 0, pack(stage.light.light, 0.9));
    }
    if (layout.kind === 'landscape') {
      painter.sprite('glow', layout.width * 0.58, 434 + layout.extra, 330, 0, pack(stage.light.sun[0], 0.34));
    }
  }
}

/** Smoke that leans with the wind: it stands up in a lull and lies down in a gust. */
export class SmokeView implements View {
  private lean = 0;

  advance(stage: Stage): void {
    const along = Math.max(0.5, stage.wind.town[2] ?? 4);
    const wanted = Math.max(-0.7, Math.min(0.7, (stage.wind.town[0] ?? 0) / along) * 0.9 + 0.03 * (along - 4));
    this.lean += (wanted - this.lean) * Math.min(1, stage.elapsed * 1.5);
  }

  paint(painter: Painter, stage: Stage): void {
    if (stage.light.without.includes('smoke')) return;
    if (stage.ink !== 'none' || !stage.tier.distance || !painter.use(atlasKey)) return;
    const { layout, stepped } = stage;
    const along = stage.wind.town[2] ?? 4;
    const stretch = Math.max(0.72, Math.min(1.25, 1.3 - 0.07 * along));
    for (const [card, x, y, size] of smokes[layout.kind]) {
      const turn = this.lean + 0.06 * Math.sin(stepped + x);
      const breath = stretch * (1 + 0.05 * Math.sin(stepped * 1.3 + x));
      painter.sprite(
        `smoke-${card}`,
        x + layout.left - stage.panX * 0.26,
        y + layout.extra,
        size,
        turn,
        pack(stage.light.light, 0.92),
        1,
        breath,
      );
    }
  }
}

const farPatterns = ['aftab', 'khatt', 'khana', 'mahi', 'kamar', 'koh', 'girih', 'lala', 'mah', 'du-rang'];

interface FarKite {
  readonly pattern: string;
  /** Home on screen as shares of the width and of the sky, and where its line goes down to. */
  readonly x: number;
  readonly y: number;
  readonly foot: number;
  readonly size: number;
  readonly phase: number;
}

/** Kites of other roofs: small, hazy, in loops of 6 to 9 s, on hair lines. */
export class FarKiteView implements View {
  private readonly kites: readonly FarKite[];
  private readonly line = straightPath(10);
  private readonly attitude = emptyAttitude();
  private readonly sheet = emptySheet(12, 3);

  constructor() {
    const random = cosmeticRandom(5);
    const homes = [
      [0.09, 0.2],
      [0.25, 0.1],
      [0.2, 0.46],
      [0.34, 0.62],
      [0.73, 0.56],
      [0.86, 0.18],
      [0.93, 0.44],
    ];
    this.kites = homes.map(([x = 0, y = 0], i) => ({
      pattern: farPatterns[i % farPatterns.length] ?? 'koh',
      x,
      y,
      foot: (random() - 0.5) * 0.12,
      size: 0.75 + random() * 0.55,
      phase: random() * 6,
    }));
  }

  paint(painter: Painter, stage: Stage): void {
    if (stage.ink !== 'none' || !stage.tier.distance || stage.light.without.includes('kites')) return;
    const taken = new Set(stage.poses.flyers.map((flyer) => flyer.pattern));
    const shown = this.kites.filter((kite) => !taken.has(kite.pattern));
    painter.use(linesKey);
    for (const kite of shown) this.paintLine(painter, stage, kite);
    painter.use(atlasKey);
    for (const kite of shown) this.paintOne(painter, stage, kite);
  }

  private place(stage: Stage, kite: FarKite): void {
    const { layout } = stage;
    const sky = layout.kind === 'portrait' ? layout.height - 470 : 330 + layout.extra;
    const t = stage.seconds;
    const swing = layout.kind === 'portrait' ? 9 : 16;
    this.sheet.x = kite.x * layout.width + swing * Math.sin(t * 0.8 + kite.phase) - stage.panX * 0.06;
    this.sheet.y = 40 + kite.y * sky + swing * 0.6 * Math.sin(t * 1.1 + kite.phase * 2);
  }

  private paintLine(painter: Painter, stage: Stage, kite: FarKite): void {
    this.place(stage, kite);
    const { layout } = stage;
    const footX = (kite.x + kite.foot) * layout.width;
    const footY = layout.kind === 'portrait' ? layout.height - 250 : 486 + layout.extra;
    for (let i = 0; i < this.line.count; i++) {
      const share = i / (this.line.count - 1);
      this.line.x[i] = footX + (this.sheet.x - footX) * share + 10 * Math.sin(Math.PI * share);
      this.line.y[i] = footY + (this.sheet.y - footY) * share + 16 * Math.sin(Math.PI * share);
    }
    paintStrip(painter, this.line, 'hair', 0.42, pack(0xfffae6, 0.45), 0);
  }

  private paintOne(painter: Painter, stage: Stage, kite: FarKite): void {
    this.place(stage, kite);
    const t = stage.seconds;
    attitudeFrom(0.3 * Math.sin(t * 0.9 + kite.phase), 0.5 * Math.sin(t * 0.7 + kite.phase), 0.25, this.attitude);
    this.sheet.picture = `kite-${kite.pattern}`;
    this.sheet.size = (stage.layout.kind === 'portrait' ? 11 : 16) * kite.size;
    this.sheet.seconds = t;
    this.sheet.haze = 0.26;
    paintKite(painter, this.sheet, this.attitude);
  }
}
