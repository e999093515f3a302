// Signs of the wind at their places in the world: flags that turn with it, smoke that leans, pigeons that fly up at a
// cut, circle and settle again. Read from the level; those behind the eye are not seen.
import type { MatchEvent } from '../../sim/events.ts';
import type { Sign } from '../../sim/setup.ts';
import { pack } from '../colours.ts';
import { cosmeticRandom } from '../cosmetic-random.ts';
import type { Footing } from '../footing.ts';
import type { Painter } from '../painter.ts';
import { atlasKey } from '../pictures.ts';
import { project } from '../projection.ts';
import { isGreatCut, type Stage, type View } from '../stage.ts';

const pigeons = 14;
/** How long the pigeons are in the air after a cut, s. */
const flightSeconds = 7;
/** Signs nearer than this to the eye are not drawn, metres. */
const nearest = 12;
const flagColours = [0xf0ac2b, 0x2a9d9a, 0xe0563a];

const spot = new Float64Array(3);
const birds = Array.from({ length: pigeons }, (_, i) => {
  const random = cosmeticRandom(70 + i);
  return {
    late: random() * 0.5,
    round: 0.6 + random() * 0.8,
    height: 30 + random() * 90,
    phase: random() * 6.3,
    size: 0.55 + random() * 0.4,
  };
});

export class SignsView implements View {
  private readonly footing: Footing;
  private flownAt = Number.NEGATIVE_INFINITY;

  constructor(footing: Footing) {
    this.footing = footing;
  }

  reset(): void {
    this.flownAt = Number.NEGATIVE_INFINITY;
  }

  hear(event: MatchEvent, stage: Stage): void {
    if (event.kind === 'LineCut' && isGreatCut(event, stage)) this.flownAt = stage.seconds;
  }

  paint(painter: Painter, stage: Stage): void {
    if (stage.ink !== 'none' || !painter.use(atlasKey)) return;
    const signs = stage.match?.setup.signs ?? [];
    for (const [i, sign] of signs.entries()) this.paintSign(painter, stage, sign, i);
    this.paintPigeons(painter, stage);
  }

  private paintSign(painter: Painter, stage: Stage, sign: Sign, index: number): void {
    const [x, y, z] = sign.position;
    project(stage.camera, x, y, z, spot);
    const depth = spot[2] ?? 0;
    if (depth < nearest) return;
    const size = Math.max(0.35, Math.min(1, 30 / depth));
    const across = stage.wind.roof[0] ?? 0;
    const along = Math.max(0.5, stage.wind.roof[2] ?? 4);
    const side = across < 0 ? -1 : 1;
    const px = spot[0] ?? 0;
    const py = spot[1] ?? 0;
    if (sign.kind === 'flag') {
      // Seen from behind the wind a flag is short; the more the wind comes from the side, the longer it shows.
      const shown = 0.5 + 0.5 * Math.min(1, Math.abs(across) / along);
      const droop = Math.max(-0.15, 0.7 - 0.12 * along + 0.12 * Math.sin(stage.stepped * 9));
      const foot = this.rootOf(stage, px, py, size);
      painter.sprite('white', px, (py + foot) / 2, 0.26, 0, pack(0x2d1a2b, 1), 1, (foot - py) / 2.08);
      painter.sprite(
        'flag',
        px,
        py,
        size * 1.1,
        side * droop,
        pack(flagColours[index % 3] ?? 0xffffff, 1),
        side * shown,
        1,
      );
    } else if (sign.kind === 'smoke') {
      const lean = Math.max(-0.7, Math.min(0.7, (across / along) * 0.9));
      painter.sprite('smoke-2', px, py, size, lean, pack(0xffffff, 0.85), 1, Math.max(0.7, 1.3 - 0.07 * along));
    }
  }

  /** y at which a flag's mast stands: on the roof of the pair that it flies over, or a little below. */
  private rootOf(stage: Stage, x: number, y: number, size: number): number {
    const { own, rival } = this.footing;
    const nearOwn = x < (own.handX + rival.handX) / 2;
    const stand = nearOwn ? own : rival;
    const overRoof = nearOwn ? x < own.handX + 120 : x > rival.handX - 60;
    const roof = stand.handY + stand.tall;
    return overRoof && roof > y && stage.layout.kind === 'landscape' ? roof : y + 34 * size;
  }

  /** The flock leaves the rampart on the right, circles over the town and comes back. */
  private paintPigeons(painter: Painter, stage: Stage): void {
    const since = stage.seconds - this.flownAt;
    if (since < 0 || since > flightSeconds) return;
    const { layout } = stage;
    const homeX = layout.width * 0.74;
    const homeY = layout.kind === 'portrait' ? layout.height - 300 : 420 + layout.extra;
    const reach = layout.kind === 'portrait' ? 70 : 190;
    for (const bird of birds) {
      const t = (since - bird.late) / (flightSeconds - bird.late - 0.5);
      if (t < 0 || t > 1) continue;
      const away = Math.sin(Math.PI * t);
      const angle = bird.phase + t * 7 * bird.round;
      const x = homeX - reach * away * (1 + 0.4 * Math.cos(angle));
      const y = homeY - bird.height * away * 1.6 - 18 * Math.sin(angle) * away;
      const flap = Math.floor(stage.seconds * 12 + bird.phase * 3) % 2;
      painter.sprite(
        `pigeon-${flap}`,
        x,
        y,
        bird.size * (layout.kind === 'portrait' ? 0.8 : 1),
        0.1 * Math.sin(angle),
        pack(0xffffff, 0.95),
      );
    }
  }
}
