// The others of a crowded sky: each a small paper child on a bit of roof, where its line is held. You and the rival beside
// you stand on roofs of their own (`people-view.ts`).
import type { FlyerPose } from '../../session/poses.ts';
import { colours, lit, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { atlasKey } from '../pictures.ts';
import { project } from '../projection.ts';
import { isCrowd, ownPose, rivalPose, type Stage, type View } from '../stage.ts';
import { asTheyAre, inInk } from './ink-people.ts';
import { inkLand } from './land-view.ts';
import { type Bearing, paintPuppet } from './puppet.ts';

/** Height from feet to hand at one metre's depth, design px: drawn larger than life, as the rival is. */
const tallAtOneMetre = { landscape: 2450, portrait: 1850 };
const tallest = 70;
const shortest = 30;
/** Roof under a child, in heights of the child: its width, and how far its wall is seen. */
const roofWide = 1.5;
const wallHigh = 0.8;
const wallAbove = 0x94644f;
const wallBelow = 0x6a4038;
/** Coats by turns: the one card, dyed. */
const dyes = [0xffffff, 0xffd9c4, 0xd8ffe4, 0xffc8dc, 0xfff2b8];
const snowPx = 3;
/** Side of the atlas's white card at size 1, design px. */
const whitePx = 8;
/** Hauling and letting-out speeds at which a child is bent as far as it goes, m/s. */
const fullHaul = 4;
const fullFeed = 2.5;
/** Where nobody is painted: nearer than this, metres, a child would hide the fight. */
const nearestDepth = 27;

const spot = new Float64Array(3);
const bearing: Bearing = { haul: 0, scarf: 0, head: 0, hop: 0 };

export class NeighboursView implements View {
  private readonly far: FlyerPose[] = [];

  paint(painter: Painter, stage: Stage): void {
    if (!isCrowd(stage) || !painter.use(atlasKey)) return;
    const own = ownPose(stage);
    const rival = rivalPose(stage);
    this.far.length = 0;
    for (const pose of stage.poses.flyers) {
      const isSpare = stage.match?.setup.flyers.find(({ id }) => id === pose.id)?.spareOf !== undefined;
      if (pose !== own && pose !== rival && !isSpare) this.far.push(pose);
    }
    // The farthest first: nearer roofs stand before them.
    this.far.sort((a, b) => b.hand[2] - a.hand[2]);
    for (const pose of this.far) paintOne(painter, stage, pose);
    asTheyAre(painter);
  }
}

/** A plain card about its middle: of the atlas, so that the picture taken up need not change from child to child. */
function card(painter: Painter, x: number, y: number, wide: number, high: number, colour: number): void {
  painter.sprite('white', x, y, 1, 0, pack(colour, 1), wide / whitePx, high / whitePx);
}

function paintOne(painter: Painter, stage: Stage, pose: FlyerPose): void {
  const { layout, camera } = stage;
  const { light } = stage.light;
  project(camera, pose.hand[0], pose.hand[1], pose.hand[2], spot);
  const [x = 0, y = 0, depth = 0] = spot;
  if (depth < nearestDepth || x < -40 || x > layout.width + 40) return;
  const tall = Math.max(shortest, Math.min(tallest, tallAtOneMetre[layout.kind] / depth));
  const feetY = y + tall;
  const wide = tall * roofWide;
  const high = tall * wallHigh;
  if (stage.ink === 'none') {
    card(painter, x, feetY + high * 0.75, wide, high / 2, lit(wallBelow, light));
    card(painter, x, feetY + high * 0.25, wide, high / 2, lit(wallAbove, light));
    card(painter, x, feetY - snowPx / 2, wide + 4, snowPx + 1, lit(colours.snow, light));
    painter.dye(pack(lit(dyes[Math.abs(Math.round(pose.hand[0] / 7)) % dyes.length] ?? colours.white, light), 1));
  } else {
    card(painter, x, feetY + high / 2, wide, high, inkLand[stage.ink][1]);
    inInk(painter, stage);
  }
  const held = pose.phase === 'held';
  const { running } = pose;
  bearing.haul = !held ? -0.5 : running < 0 ? Math.min(1, -running / fullHaul) : -Math.min(0.8, running / fullFeed);
  bearing.scarf = held ? -0.2 : 0.5;
  bearing.head = held ? 0 : 0.34;
  paintPuppet(painter, 'rival', x, y, tall, pose.hand[0] < 0 ? 1 : -1, bearing, stage.stepped);
}
