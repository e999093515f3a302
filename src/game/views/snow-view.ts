// Bits of snow, hung at their own depths and carried by the simulated wind: the wind goes away from the eye, so snow is
// drawn in toward the valley, faster in a gust.
import { colours, pack } from '../colours.ts';
import { cosmeticRandom } from '../cosmetic-random.ts';
import type { Painter } from '../painter.ts';
import { atlasKey } from '../pictures.ts';
import type { Stage, View } from '../stage.ts';
import { inkSeconds } from './cut-view.ts';

const most = 150;
const inPortrait = 90;
/** Sink of a bit, m/s, and the depths at which bits hang, metres. */
const sink = 1.3;
const nearest = 14;
const farthest = 62;
/** Numbers kept for each bit: x, y (design px), depth (m), size (px), opacity, phase. */
const stride = 6;
const margin = 14;

/** Just before a cut and in its hit-stop the air holds its breath: snow goes at this share of its speed, and in ink is this much
 * paler; it is itself again so many seconds after the cut. */
const heldSpeed = 0.2;
const inkPale = 0.4;
const breathSeconds = 0.52;

/** Dust flies in streaks: so many times as long as a flake, and as thin. */
const streakLong = 9;
const streakThin = 0.45;
const streakSlant = 0.12;

export class SnowView implements View {
  private readonly bits = new Float64Array(most * stride);
  private width = 0;
  private height = 0;

  advance(stage: Stage): void {
    const { layout } = stage;
    if (layout.width !== this.width || layout.height !== this.height) this.scatter(layout.width, layout.height);
    const across = stage.wind.roof[0] ?? 0;
    const alongWind = stage.wind.roof[2] ?? 0;
    const { camera } = stage;
    const elapsed = stage.elapsed * breath(stage);
    const count = layout.kind === 'portrait' ? inPortrait : most;
    for (let i = 0; i < count; i++) {
      const o = i * stride;
      const x = this.bits[o] ?? 0;
      const y = this.bits[o + 1] ?? 0;
      const depth = this.bits[o + 2] ?? farthest;
      const waver = 0.35 * Math.sin(stage.seconds * 1.26 + (this.bits[o + 5] ?? 0));
      const inward = alongWind / depth;
      const dx = (camera.fx * (across + waver)) / depth - (x - camera.px) * inward * 0.55;
      const dy = (camera.fy * sink) / depth - (y - camera.hy) * inward * 0.3;
      this.bits[o] = wrap(x + dx * elapsed, this.width);
      this.bits[o + 1] = wrap(y + dy * elapsed, this.height);
    }
  }

  paint(painter: Painter, stage: Stage): void {
    if (!painter.use(atlasKey)) return;
    const count = Math.round((stage.layout.kind === 'portrait' ? inPortrait : most) * stage.tier.snow);
    const slant = stage.light.dust ? streakSlant * Math.sign(stage.wind.roof[0] ?? 1) : null;
    for (let i = 0; i < count; i++) this.paintBit(painter, stage, i * stride, slant);
  }

  /** A flake that turns, or a streak of dust that lies at a slant. */
  private paintBit(painter: Painter, { light, ink, seconds }: Stage, o: number, slant: number | null): void {
    const [x = 0, y = 0, , size = 1, own = 1, phase = 0] = this.bits.subarray(o, o + stride);
    const alpha = ink === 'none' ? own : own * inkPale;
    const colour = ink === 'none' ? light.snow : colours.apricot;
    if (slant === null) painter.sprite('snow', x, y, size, phase + seconds * 0.5, pack(colour, alpha));
    else painter.sprite('snow', x, y, size, slant, pack(colour, alpha * 0.5), streakLong, streakThin);
  }

  private scatter(width: number, height: number): void {
    const random = cosmeticRandom(9);
    for (let i = 0; i < most; i++) {
      const near = random() >= 0.9;
      const depth = near ? nearest + random() * 6 : nearest + 10 + random() * (farthest - nearest - 10);
      const size = near ? 3 + random() * 2.6 : 0.7 + random() * 1.7;
      this.bits.set([random() * width, random() * height, depth, size, 0.5 + random() * 0.5, random() * 6], i * stride);
    }
    this.width = width;
    this.height = height;
  }
}

/** Share of its speed at which snow goes now. */
function breath({ seconds, cutSeconds, breath: held }: Stage): number {
  const since = seconds - cutSeconds;
  if (!(since >= 0 && since < breathSeconds)) return 1 - (1 - heldSpeed) * held;
  const way = Math.max(0, since - inkSeconds) / (breathSeconds - inkSeconds);
  return heldSpeed + (1 - heldSpeed) * way * way;
}

function wrap(value: number, size: number): number {
  if (value < -margin) return value + size + 2 * margin;
  return value > size + margin ? value - size - 2 * margin : value;
}
