// Gusts: three ribbons of cut tissue that cross the sky half a second before a gust reaches your kite, and only then.
import { pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { atlasKey } from '../pictures.ts';
import { project } from '../projection.ts';
import { ownPose, type Stage, type View } from '../stage.ts';

/** Gust (m/s over the usual) that calls a ribbon, and the least time between two, s. */
const callAt = 0.55;
const apart = 0.85;
const fadeIn = 0.12;
const fadeOut = 0.4;
const life = 1.9;

interface Ribbon {
  card: number;
  x: number;
  y: number;
  speed: number;
  flip: number;
  born: number;
  size: number;
  strength: number;
}

const spot = new Float64Array(3);

export class RibbonView implements View {
  private readonly ribbons: Ribbon[] = [0, 1, 2].map((card) => ({
    card,
    x: 0,
    y: 0,
    speed: 0,
    flip: 1,
    born: Number.NEGATIVE_INFINITY,
    size: 1,
    strength: 0,
  }));
  private next = 0;
  private calledAt = Number.NEGATIVE_INFINITY;
  private earlier = 0;

  advance(stage: Stage): void {
    const { gust } = stage.wind;
    const rising = gust > this.earlier;
    this.earlier += (gust - this.earlier) * Math.min(1, stage.elapsed * 2);
    if (gust > callAt && rising && stage.seconds - this.calledAt > apart) this.call(stage, gust);
    for (const ribbon of this.ribbons) ribbon.x += ribbon.speed * stage.elapsed;
  }

  private call(stage: Stage, gust: number): void {
    const ribbon = this.ribbons[this.next % this.ribbons.length];
    if (!ribbon) return;
    const { layout } = stage;
    const portrait = layout.kind === 'portrait';
    const across = stage.wind.town[0] ?? 0;
    const own = ownPose(stage);
    const [x, y, z] = own ? own.position : [0, 55, 50];
    project(stage.camera, x ?? 0, y ?? 0, z ?? 0, spot);
    // Near your kite, above, beneath and beside it by turns.
    const offset = (
      [
        [-0.2, 40],
        [0.14, -64],
        [-0.05, 118],
      ] as const
    )[this.next % 3] ?? [0, 0];
    ribbon.flip = across < -0.15 ? -1 : 1;
    ribbon.x = (spot[0] ?? 0) + offset[0] * layout.width * ribbon.flip;
    ribbon.y = Math.max(40, Math.min(layout.height * 0.5, (spot[1] ?? 0) + offset[1]));
    ribbon.speed = ribbon.flip * (portrait ? 46 : 90) * Math.min(1.8, stage.wind.along / 5) * 1.6;
    ribbon.size = portrait ? 0.66 : 0.8 + 0.1 * (this.next % 3);
    ribbon.strength = Math.min(1, 0.6 + gust / 3);
    ribbon.born = stage.seconds;
    this.calledAt = stage.seconds;
    this.next++;
  }

  paint(painter: Painter, stage: Stage): void {
    if (stage.ink !== 'none' || !painter.use(atlasKey)) return;
    for (const ribbon of this.ribbons) {
      const age = stage.seconds - ribbon.born;
      if (age < 0 || age > life) continue;
      const alpha = Math.min(1, age / fadeIn, (life - age) / fadeOut) * 0.62 * ribbon.strength;
      const bob = 6 * Math.sin(stage.seconds * 1.4 + ribbon.card * 2);
      painter.sprite(
        `curl-${ribbon.card}`,
        ribbon.x,
        ribbon.y + bob,
        ribbon.size,
        0.05 * Math.sin(stage.seconds * 1.2),
        pack(0xffffff, alpha),
        ribbon.flip,
      );
    }
  }
}
