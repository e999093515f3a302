// Houses, walls and children in one order, from the far end of the district to the eye: whoever stands behind a house is
// hidden by it, and the house that hides you turns thin.
import type { RunEvent } from '../../sim/run/run-events.ts';
import type { Roof } from '../../sim/setup.ts';
import type { Painter } from '../painter.ts';
import { ChildView } from './child-view.ts';
import { isBoxSeen, paintHouse, paintMudWall } from './house-view.ts';
import { edgesOf, type House, hides, houseOf } from './houses.ts';
import { inPaintingOrder, type Thing } from './painting-order.ts';
import { paintPatch } from './patch-drape.ts';
import { type RunStage, type RunView, runAtlasKey } from './run-stage.ts';
import { stairsThing, streetThings } from './street-view.ts';

/** How solid a house is drawn that hides you, and how quickly it turns thin, 1/s. */
const thin = 0.2;
const thinRate = 7;
/** Houses farther than this from you hide nothing, metres. */
const hidingMetres = 45;
/** Heights of a child at which it must be seen, metres; half its breadth on the map. */
const childHeights = [0.3, 1.7] as const;
const childMetres = 0.3;

const solid = (roof: Roof, paint: Thing['paint']) => ({ roof, thing: { ...edgesOf(roof), paint } });

export class DistrictView implements RunView {
  private readonly children = new ChildView();
  private houses: House[] = [];
  /** Houses and walls, made once for each district. */
  private solids: { readonly roof: Roof; readonly thing: Thing }[] = [];
  private stairs: Thing[] = [];
  /** How much of you houses hide that have turned thin, 0..1. */
  private hidden = 0;

  reset({ play }: RunStage): void {
    this.houses = play?.run.setup.ground.roofs.map(houseOf) ?? [];
    const walls = play?.run.setup.ground.walls ?? [];
    this.solids = [
      ...this.houses.map((house) => solid(house.roof, (p, s) => paintHouse(p, s, house))),
      ...walls.map((wall) => solid(wall, (p, s) => paintMudWall(p, s, wall))),
    ];
    const ground = play?.run.setup.ground;
    this.stairs = [];
    for (const stairs of ground?.stairs ?? []) {
      const house = ground?.roofs[stairs.roof];
      if (house) this.stairs.push(stairsThing(stairs, house));
    }
    this.children.reset();
  }

  hear(event: RunEvent, stage: RunStage): void {
    this.children.hear(event, stage);
  }

  advance(stage: RunStage): void {
    const { play, eye, elapsed } = stage;
    if (play === null) return;
    this.children.advance(stage, [play.poses.you, ...play.poses.rivals]);
    const { x, z } = play.poses.you;
    const from = [eye.eyeX, eye.eyeY, eye.eyeZ];
    const shown = childHeights.map((y) => [x, y, z]);
    const { fallen } = play.run;
    if (fallen !== null && !fallen.isOnRoof) shown.push([fallen.foot[0], 0.3, fallen.foot[1]]);
    let hidden = 0;
    for (const house of this.houses) {
      const isNear = Math.abs(house.roof.z - z) < hidingMetres && Math.abs(house.roof.x - x) < hidingMetres;
      const isInWay = isNear && shown.some((at) => hides(house.roof, from, at));
      if (isInWay && shown.slice(0, 2).some((at) => hides(house.roof, from, at))) hidden = 1;
      house.solid += ((isInWay ? thin : 1) - house.solid) * Math.min(1, elapsed * thinRate);
    }
    this.hidden += (hidden - this.hidden) * Math.min(1, elapsed * thinRate);
  }

  paint(painter: Painter, stage: RunStage): void {
    painter.use(runAtlasKey);
    paintPatch(painter, stage, null);
    this.children.paintPrints(painter, stage);
    for (const thing of inPaintingOrder(this.things(stage), stage.eye.eyeX)) thing.paint(painter, stage);
    // Through a house that has turned thin you are seen as if it were not there.
    const you = stage.play?.poses.you;
    if (you && this.hidden > 0.05) this.children.paintThrough(painter, stage, you, this.hidden);
  }

  /** Everything that stands in the picture. */
  private things(stage: RunStage): Thing[] {
    const { play } = stage;
    const things: Thing[] = [
      ...streetThings(stage),
      ...this.stairs.filter(({ left, near }) => isNear(stage, left, near)),
    ];
    for (const { roof, thing } of this.solids) if (isBoxSeen(stage, roof)) things.push(thing);
    const poses = play === null ? [] : [play.poses.you, ...play.poses.rivals];
    for (const [number, pose] of poses.entries()) {
      things.push({
        left: pose.x - childMetres,
        right: pose.x + childMetres,
        near: pose.z - childMetres,
        far: pose.z + childMetres,
        paint: (p, s) => this.children.paint(p, s, pose, number),
      });
    }
    return things;
  }
}

/** Stairs farther than this from the eye's middle are out of every picture, metres. */
const farthest = 75;

function isNear({ eye, play }: RunStage, x: number, z: number): boolean {
  return Math.abs(x - eye.eyeX) < farthest && Math.abs(z - (play?.poses.you.z ?? 0)) < farthest;
}
