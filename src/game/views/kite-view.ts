// The kites that fight: bent sheets turned as the simulation turns them, far ones first, each over its soft shadow.
import type { MatchEvent } from '../../sim/events.ts';
import { colours, mix } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { atlasKey } from '../pictures.ts';
import type { SeenKite, SeenKites } from '../seen-kites.ts';
import { isCrowd, isGreatCut, isYourFall, type Stage, type View } from '../stage.ts';
import { paintKite } from './kite-mesh.ts';

/** Colour of a kite in the ink frame when it has no ink picture of its own. */
const inkPaper = { bright: 0x3b1545, dark: 0xd8c4b4 } as const;
/** Paper that covers the print of a kite seen from behind. */
const backColour = 0xe8d6c0;
const backHaze = 0.4;
const shadowColour = 0x281440;
const shadowAlpha = 0.34;
const shadowCells = 3;
/** Yours among many lies on paper of its own: dark around pale, so that one of the two stands off any sky, in grey too. */
const halo = [
  { size: 1.24, colour: 0x3a1146, alpha: 0.5 },
  { size: 1.13, colour: 0xfff6dd, alpha: 1 },
] as const;

export class KiteView implements View {
  private readonly kites: SeenKites;

  constructor(kites: SeenKites) {
    this.kites = kites;
  }

  reset(): void {
    this.kites.winner = null;
  }

  hear(event: MatchEvent, stage: Stage): void {
    if (event.kind === 'LineCut' && isGreatCut(event, stage)) this.kites.winner = event.winner;
  }

  paint(painter: Painter, stage: Stage): void {
    painter.use(atlasKey);
    for (const kite of this.kites.kites) {
      if (isGone(kite, stage)) continue;
      if (stage.ink === 'none' && stage.tier.shade && kite.pose.phase !== 'down') paintShadow(painter, kite);
      if (isYoursAmongMany(kite, stage)) paintHalo(painter, kite);
      paintFace(painter, stage, kite);
    }
  }
}

/** Among many, a kite that has come down is somebody's at once: the roofs would be full of them. Not one that is yours. */
function isGone({ pose }: SeenKite, stage: Stage): boolean {
  return pose.phase === 'down' && isCrowd(stage) && !isYourFall(pose.id, stage);
}

const isYoursAmongMany = ({ pose }: SeenKite, stage: Stage): boolean =>
  stage.ink === 'none' && pose.phase === 'held' && pose.id === stage.match?.you && isCrowd(stage);

/** Air is as pale as the middle of the sky. */
const airColour = ({ light }: Stage): number => mix(light.sky[3] ?? colours.straw, colours.white, 0.25);

/** The kite's own outline, cut larger from plain paper, beneath it. */
function paintHalo(painter: Painter, { sheet, pose, attitude }: SeenKite): void {
  const { size, cells } = sheet;
  sheet.picture = `kite-${pose.pattern}`;
  sheet.haze = 0;
  sheet.cells = shadowCells;
  for (const paper of halo) {
    sheet.size = size * paper.size;
    sheet.ink = paper.colour;
    sheet.alpha = paper.alpha;
    paintKite(painter, sheet, attitude);
  }
  sheet.size = size;
  sheet.cells = cells;
}

function paintFace(painter: Painter, stage: Stage, kite: SeenKite): void {
  const { sheet, pose, attitude } = kite;
  const { pictures } = painter;
  const inked = stage.ink !== 'none' && pictures.largeKite(`kite-ink-${pose.pattern}`) !== undefined;
  // The paper is seen from behind when its leeward side faces the eye: pale, its print shining through.
  const behind = stage.ink === 'none' && (attitude.lee[2] ?? 1) < 0;
  const backed = behind && pictures.largeKite(`kite-back-${pose.pattern}`) !== undefined;
  sheet.ink = stage.ink === 'none' || inked ? null : inkPaper[stage.ink];
  sheet.picture = `kite-${inked ? 'ink-' : backed ? 'back-' : ''}${pose.pattern}`;
  sheet.haze = behind && !backed ? Math.max(backHaze, kite.air) : stage.ink === 'none' ? kite.air : 0;
  sheet.hazeColour = behind && !backed ? backColour : airColour(stage);
  sheet.alpha = 1;
  paintKite(painter, sheet, attitude);
}

function paintShadow(painter: Painter, kite: SeenKite): void {
  if (!painter.pictures.hasAtlas) return;
  const { sheet } = kite;
  const { x, y, cells } = sheet;
  sheet.picture = 'kite-shadow';
  sheet.x = x - sheet.size * 0.06;
  sheet.y = y + sheet.size * 0.12;
  sheet.ink = shadowColour;
  sheet.haze = 0;
  sheet.alpha = shadowAlpha;
  sheet.cells = shadowCells;
  paintKite(painter, sheet, kite.attitude);
  sheet.x = x;
  sheet.y = y;
  sheet.cells = cells;
}
