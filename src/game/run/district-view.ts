// Houses, walls and children in one order, from the far end of the district to the eye: whoever stands behind a house is
// hidden by it, and the house that hides you turns thin.
import type { Roof } from '../../sim/setup.ts';
import type { Painter } from '../painter.ts';
import { ChildView } from './child-view.ts';
import { isBoxSeen, paintHouse, paintMudWall } from './house-view.ts';
import { edgesOf, type House, hides, houseOf } from './houses.ts';
import { inPaintingOrder, type Standing } from './painting-order.ts';
import { paintPatch } from './patch-drape.ts';
import { type RunStage, type RunView, runAtlasKey } from './run-stage.ts';

/** How solid a house is drawn that hides you, and how quickly it turns thin, 1/s. */
const thin = 0.2;
const thinRate = 7;
/** Houses farther than this from you hide nothing, metres. */
const hidingMetres = 45;
/** Heights of a child at which it must be seen, metres; half its breadth on the map. */
const childHeights = [0.3, 1.7] as const;
const childMetres = 0.3;

type Thing = Standing & { readonly paint: (painter: Painter, stage: RunStage) => void };

interface Wall extends Standing {
  readonly roof: Roof;
}

export class DistrictView implements RunView {
  private readonly children = new ChildView();
  private houses: House[] = [];
  private walls: Wall[] = [];

  reset({ play }: RunStage): void {
    this.houses = play?.run.setup.ground.roofs.map(houseOf) ?? [];
    this.walls = play?.run.setup.ground.walls.map((roof) => ({ ...edgesOf(roof), roof })) ?? [];
    this.children.reset();
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
    for (const house of this.houses) {
      const isNear = Math.abs(house.roof.z - z) < hidingMetres && Math.abs(house.roof.x - x) < hidingMetres;
      const isInWay = isNear && shown.some((at) => hides(house.roof, from, at));
      house.solid += ((isInWay ? thin : 1) - house.solid) * Math.min(1, elapsed * thinRate);
    }
  }

  paint(painter: Painter, stage: RunStage): void {
    painter.use(runAtlasKey);
    paintPatch(painter, stage, null);
    this.children.paintPrints(painter, stage);
    for (const thing of inPaintingOrder(this.things(stage), stage.eye.eyeX)) thing.paint(painter, stage);
  }

  /** Everything that stands in the picture. */
  private things(stage: RunStage): Thing[] {
    const { play } = stage;
    const things: Thing[] = [];
    for (const house of this.houses) {
      if (isBoxSeen(stage, house.roof)) things.push({ ...house, paint: (p, s) => paintHouse(p, s, house) });
    }
    for (const wall of this.walls) {
      if (isBoxSeen(stage, wall.roof)) things.push({ ...wall, paint: (p, s) => paintMudWall(p, s, wall.roof) });
    }
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
