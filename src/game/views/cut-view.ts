// The moment of a cut: one backlit ink frame with rays and a red star, then paper scraps, a kick of the whole picture
// and its spring back. With calm motion the picture only dims a little. One change of light a cut, never more.
import type { MatchEvent } from '../../sim/events.ts';
import { pack } from '../colours.ts';
import { cosmeticRandom } from '../cosmetic-random.ts';
import type { Painter } from '../painter.ts';
import { atlasKey } from '../pictures.ts';
import { project } from '../projection.ts';
import { isGreatCut, isShared, type Stage, type View } from '../stage.ts';

/** How long the ink frame stands, s: yours is the knife, or yours is the cut line. */
export const inkSeconds = 0.083;
const ownInkSeconds = 0.12;
/** Ink frames stand at least so far apart, s: never more than two flashes a second, however many lines are cut. */
const apartSeconds = 0.5;
const kickPx = 7;
const ownKickPx = 10;
/** Spring of the kick: rad/s and damping ratio. */
const kickRate = 22;
const kickDamping = 0.6;
const scraps = 34;
const smallScraps = 10;
const scrapSeconds = 1.5;
const scrapColours = [0xffcf4d, 0x1c3c8c, 0xc1273f, 0x2a9d9a, 0xfff0d2];
const rays = 18;
const dim = 0.12;
const dimSeconds = 0.6;

const spot = new Float64Array(3);

export class CutView implements View {
  /** Design px by which the whole picture is pushed now. */
  kickX = 0;
  kickY = 0;
  private x = 0;
  private y = 0;
  private own = false;
  private awayX = 0;
  private awayY = 0;
  private at = Number.NEGATIVE_INFINITY;
  /** The cut is one among others: scraps of paper, and no more. */
  private small = false;
  /** When the last ink frame began; the cut that is shown now has one of its own. */
  private inkAt = Number.NEGATIVE_INFINITY;
  private inked = false;

  reset(): void {
    this.at = Number.NEGATIVE_INFINITY;
    this.kickX = this.kickY = 0;
  }

  hear(event: MatchEvent, stage: Stage): void {
    if (event.kind !== 'LineCut') return;
    const small = !isGreatCut(event, stage);
    // A great cut is not talked over.
    if (small && !this.small && stage.seconds - this.at < scrapSeconds) return;
    this.small = small;
    project(stage.camera, event.place[0], event.place[1], event.place[2], spot);
    this.x = spot[0] ?? 0;
    this.y = spot[1] ?? 0;
    this.own = event.loser === stage.match?.you && !isShared(stage);
    this.at = stage.seconds;
    this.inked = !small && stage.seconds - this.inkAt >= apartSeconds;
    if (this.inked) this.inkAt = stage.seconds;
    if (!small) stage.cutSeconds = stage.seconds;
    const dx = stage.layout.width / 2 - this.x;
    const dy = stage.layout.height / 2 - this.y;
    const length = Math.hypot(dx, dy) || 1;
    this.awayX = dx / length;
    this.awayY = dy / length;
  }

  advance(stage: Stage): void {
    const age = stage.seconds - this.at;
    const still = this.own ? ownInkSeconds : inkSeconds;
    const full = stage.motion === 'full' && !this.small;
    stage.ink = full && this.inked && age >= 0 && age < still ? (this.own ? 'dark' : 'bright') : 'none';
    const t = age - still;
    const wave = full && t > 0 && t < 1 ? Math.exp(-kickDamping * kickRate * t) * Math.cos(kickRate * 0.8 * t) : 0;
    const push = (this.own ? ownKickPx : kickPx) * wave;
    this.kickX = this.awayX * push;
    this.kickY = this.awayY * push;
  }

  paint(painter: Painter, stage: Stage): void {
    const age = stage.seconds - this.at;
    if (age < 0 || age > 3) return;
    if (stage.motion === 'calm' && !this.small) {
      const left = Math.max(0, 1 - age / dimSeconds);
      if (left > 0) painter.paper(0, 0, stage.layout.width, stage.layout.height, pack(0x2d1a2b, dim * left));
    }
    if (!painter.use(atlasKey)) return;
    if (stage.ink === 'bright') this.paintRays(painter, stage, age);
    if (stage.ink === 'none') this.paintScraps(painter, stage, age);
  }

  private paintRays(painter: Painter, stage: Stage, age: number): void {
    const grow = (1 + (0.25 * age) / inkSeconds) * (stage.layout.kind === 'portrait' ? 0.62 : 1);
    for (let i = 0; i < rays; i++) {
      const angle = (i / rays) * 2 * Math.PI + (i % 3) * 0.13;
      // Two lengths by turns, so that the burst is cut by hand and not a wheel.
      const long = i % 2 === 0 ? 0.95 + 0.3 * (((i * 37) % 11) / 11) : 0.42 + 0.25 * (((i * 29) % 7) / 7);
      painter.sprite(
        'ray',
        this.x + Math.sin(angle) * 24,
        this.y - Math.cos(angle) * 24,
        0.85 * grow,
        angle,
        pack(0xfffdf0, 0.96),
        i % 2 === 0 ? 1 : 0.75,
        long,
      );
    }
    painter.sprite('red-star', this.x, this.y, 1.15 * grow);
  }

  private paintScraps(painter: Painter, stage: Stage, age: number): void {
    const t = age - inkSeconds;
    if (t < 0 || t > scrapSeconds || this.own) return;
    const random = cosmeticRandom(3);
    const reach = (stage.layout.kind === 'portrait' ? 0.62 : 1) * (this.small ? 0.5 : 1);
    const count = this.small ? smallScraps : scraps;
    for (let i = 0; i < count; i++) {
      const angle = random() * 2 * Math.PI;
      const far = (30 + random() * 150) * reach * (1 - Math.exp(-t * 4.5));
      const fall = 70 * t * t * (0.5 + random() * 0.7);
      const size = 0.7 + random() * 0.7;
      const turn = random() * 6 + stage.seconds * (3 + 4 * random());
      const fade = Math.min(1, (scrapSeconds - t) * 2.5);
      const x = this.x + Math.cos(angle) * far + 6 * Math.sin(turn);
      const colour = pack(scrapColours[i % scrapColours.length] ?? 0xffffff, fade);
      painter.sprite(
        'white',
        x,
        this.y + Math.sin(angle) * far + fall,
        size,
        turn,
        colour,
        1,
        0.55 + 0.45 * Math.abs(Math.sin(turn)),
      );
    }
  }
}
