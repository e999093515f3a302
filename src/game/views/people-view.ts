// The roofs and who stands on them: the rival's pair with its crowd, the neighbours, the laundry between them, and in
// front your own roof with the two children. Arms follow the hand's real speed, scarves the line's tension.

import type { FlyerPose } from '../../session/poses.ts';
import type { MatchEvent } from '../../sim/events.ts';
import { pack } from '../colours.ts';
import { emptyFooting, readFooting, type Stand } from '../footing.ts';
import { paintStrip, straightPath } from '../line-strip.ts';
import { meanStrain } from '../mean-strain.ts';
import type { Painter } from '../painter.ts';
import { atlasKey, linesKey } from '../pictures.ts';
import { isGreatCut, ownPose, rivalPose, type Stage, type View } from '../stage.ts';
import { gatherCrowd, type Mood, paintCrowd } from './crowd.ts';
import { asTheyAre, inInk } from './ink-people.ts';
import { hangFlat, parallax } from './land-view.ts';
import { type Bearing, feet, paintPuppet } from './puppet.ts';
import { SpoolView } from './spool-view.ts';

const rivalCrowd = gatherCrowd(11, 23);
const neighbours = gatherCrowd(6, 17);
const portraitCrowd = gatherCrowd(5, 23);
/** Hauling and letting-out speeds at which a puppet is bent as far as it goes, m/s. */
const fullHaul = 4;
const fullFeed = 2.5;

/** Eases what a puppet shows, so that a jerk of the hand is seen but nothing flickers. */
class Actor {
  readonly bearing: Bearing = { haul: 0, scarf: 0, head: 0, hop: 0 };

  follow(pose: FlyerPose | undefined, stage: Stage, won: number, lost: number): void {
    const running = pose?.running ?? 0;
    const held = pose?.phase === 'held';
    const wanted = running < 0 ? Math.min(1, -running / fullHaul) : -Math.min(0.8, running / fullFeed);
    const ease = Math.min(1, stage.elapsed * 14);
    this.bearing.haul += ((held ? wanted : -0.5) - this.bearing.haul) * ease;
    // The scarf is a gauge: it hangs on a slack line and streams on a tight one; a gust lifts it too.
    const strain = pose && held ? meanStrain(pose) : 0;
    const lift = strain + 0.08 * Math.max(0, stage.wind.gust);
    this.bearing.scarf += (0.55 - 1.25 * Math.min(0.75, lift) - this.bearing.scarf) * Math.min(1, stage.elapsed * 5);
    this.bearing.head = lost >= 0 && lost < 4 ? 0.34 : 0;
    this.bearing.hop = won >= 0 && won < 1 ? Math.abs(Math.sin(won * 9.4)) * 9 * (1 - won) : 0;
  }
}

export class PeopleView implements View {
  readonly footing = emptyFooting();
  private readonly own = new Actor();
  private readonly rival = new Actor();
  private readonly cheer: Mood = { lean: 0, cheering: -1, groaning: -1 };
  private readonly groan: Mood = { lean: 0, cheering: -1, groaning: -1 };
  private readonly rope = straightPath(13);
  private readonly spool = new SpoolView();
  private winner: string | null = null;
  private cutAt = Number.NEGATIVE_INFINITY;
  private spun = 0;

  reset(): void {
    this.winner = null;
    this.cutAt = Number.NEGATIVE_INFINITY;
  }

  hear(event: MatchEvent, stage: Stage): void {
    if (event.kind !== 'LineCut' || !isGreatCut(event, stage)) return;
    this.winner = event.winner;
    this.cutAt = stage.seconds;
  }

  advance(stage: Stage): void {
    readFooting(stage, this.footing);
    const since = stage.stepped - this.cutAt;
    const after = since >= 0 && since < 6 ? since : -1;
    const mine = this.winner !== null && stage.match?.mine.has(this.winner) === true;
    this.spool.advance(stage);
    this.own.follow(ownPose(stage), stage, mine ? after : -1, mine ? -1 : after);
    this.rival.follow(rivalPose(stage), stage, mine ? -1 : after, mine ? after : -1);
    const touching = stage.poses.crossings.some((crossing) => crossing.touching);
    for (const mood of [this.cheer, this.groan])
      mood.lean += ((touching ? 1 : 0) - mood.lean) * Math.min(1, stage.elapsed * 4);
    this.cheer.cheering = after;
    // The rival's own roof groans when he is cut, and cheers when he cuts.
    this.groan.cheering = mine ? -1 : after;
    this.groan.groaning = mine ? after : -1;
    this.spun += stage.elapsed * Math.hypot(stage.wind.roof[0] ?? 0, stage.wind.roof[2] ?? 0) * 1.57;
  }

  paint(painter: Painter, stage: Stage): void {
    painter.dye(pack(stage.light.light, 1));
    inInk(painter, stage);
    this.paintRival(painter, stage);
    this.paintOwn(painter, stage);
    asTheyAre(painter);
  }

  private paintRival(painter: Painter, stage: Stage): void {
    const { layout, stepped } = stage;
    const { rival } = this.footing;
    const portrait = layout.kind === 'portrait';
    hangFlat(painter, stage, 'roof-right', rival.roofX, rival.roofY, true);
    if (!portrait)
      hangFlat(
        painter,
        stage,
        'roof-middle',
        -stage.panX * parallax['roof-middle'],
        stage.panY * parallax['roof-middle'],
        true,
      );
    if (!painter.use(atlasKey)) {
      paintPlain(painter, rival, -1);
      return;
    }
    const rx = layout.left + rival.roofX;
    const ry = layout.extra + rival.roofY;
    if (portrait) {
      paintCrowd(painter, portraitCrowd, 322 + rx, 698 + ry, 400 + rx, 693 + ry, 0.84, this.groan, stepped);
    } else {
      paintCrowd(painter, rivalCrowd, 1072 + rx, 600 + ry, 1290 + rx, 590 + ry, 1, this.groan, stepped);
      this.paintMiddle(painter, stage);
    }
    const companionX = rival.handX + (portrait ? 39 : 59);
    painter.sprite('rival-companion', companionX, rival.handY + rival.tall, rival.tall / 100, 0, null, -1);
    paintPuppet(painter, 'rival', rival.handX, rival.handY, rival.tall, -1, this.rival.bearing, stepped);
  }

  /** Neighbours and the laundry that shows the wind on the middle roof. */
  private paintMiddle(painter: Painter, stage: Stage): void {
    const { layout, stepped } = stage;
    const x = layout.left - stage.panX * parallax['roof-middle'];
    const y = layout.extra + stage.panY * parallax['roof-middle'];
    // The neighbours make room for the corner of your roof.
    const from = Math.min(468, Math.max(430, 380 + this.footing.own.roofX));
    paintCrowd(painter, neighbours, from + x, 636 + y, 580 + x, 640 + y, 1, this.cheer, stepped);
    if (stage.light.without.includes('laundry')) return;
    const along = stage.wind.roof[2] ?? 4;
    const across = stage.wind.roof[0] ?? 0;
    for (let i = 0; i < 6; i++) {
      const t = (i + 0.7) / 6.4;
      // Cloth swings with the wind across and is lifted (shortened, seen from behind) by the wind along.
      const swing = -0.12 * across - 0.035 * along * Math.sin(stepped * (2 + along * 0.4) + i * 1.7);
      const lift = 1 - Math.min(0.4, 0.035 * along * (1 + 0.5 * Math.sin(stepped * 3.1 + i)));
      painter.sprite(`cloth-${i}`, 612 + 176 * t + x, 606 - 8 * t + 36 * t * (1 - t) + y, 1, swing, null, 1, lift);
    }
    for (let i = 0; i < 13; i++) {
      const t = i / 12;
      this.rope.x[i] = 612 + 176 * t + x;
      this.rope.y[i] = 606 - 8 * t + 36 * t * (1 - t) + y;
    }
    painter.use(linesKey);
    paintStrip(painter, this.rope, 'hair', 0.6, pack(0x4a2a3c, 1), 0);
    painter.use(atlasKey);
  }

  private paintOwn(painter: Painter, stage: Stage): void {
    const { layout, stepped } = stage;
    const { own } = this.footing;
    const portrait = layout.kind === 'portrait';
    hangFlat(painter, stage, 'roof-player', own.roofX, own.roofY, true);
    if (!painter.use(atlasKey)) {
      paintPlain(painter, own, 1);
      return;
    }
    paintPuppet(painter, 'player', own.handX, own.handY, own.tall, 1, this.own.bearing, stepped);
    const { x: feetX, y: feetY } = feet;
    const companionX = feetX - (portrait ? 82 : 118);
    const companionTall = portrait ? 104 : 140;
    this.spool.paint(painter, stage, {
      x: companionX,
      feetY: feetY - 2,
      tall: companionTall,
      handX: feet.lowHandX,
      handY: feet.lowHandY,
    });
    const size = portrait ? 0.72 : 1;
    const mastX = feetX + (portrait ? 54 : 104);
    const mastY = feetY - (portrait ? 26 : 38);
    painter.sprite('white', mastX - 1, mastY + 22 * size, 0.28, 0, pack(0x2d1a2b, 1), 1, 22 * size);
    painter.sprite('pinwheel', mastX, mastY, size, Math.floor(this.spun * 6) / 6);
  }
}

/** A plain card where the cut-outs are missing. */
function paintPlain(painter: Painter, stand: Stand, flip: number): void {
  painter.paper(stand.handX - 30 * flip - 15, stand.handY + stand.tall * 0.2, 30, stand.tall * 0.8, pack(0x43283a, 1));
}
