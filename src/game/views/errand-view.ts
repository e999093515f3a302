// Who runs in the lanes, seen from the roof: your companion with a paper flag over him and the kite that he brings, and the
// children who are after the same one.
import { runTuning } from '../../sim/run/run-tuning.ts';
import { colours, fill, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { atlasKey } from '../pictures.ts';
import { project } from '../projection.ts';
import type { Stage, View } from '../stage.ts';

/** Height of a child at one metre's depth, design px: larger than life, as everybody on the roofs is; least and most. */
const tallAtOneMetre = 4200;
const shortest = 34;
const tallest = 58;
/** Height of the cut-outs that stand in for runners, in their own units. */
const childUnits = 74;
/** Steps a second of one who runs at full speed, and how high he hops. */
const stepHertz = 3;
const hopShare = 0.08;
/** Before the town begins nobody is seen: the roofs in front hide the lanes. */
const nearestZ = 34;
/** The flag over the companion, design px over his head. */
const flagPx = 22;
/** The rim of cream paper around him, as a share of his size: he must be found among the houses. */
const rimShare = 0.16;

const spot = new Float64Array(3);

export class ErrandView implements View {
  paint(painter: Painter, stage: Stage): void {
    const hunt = stage.match?.world.hunt ?? null;
    if (hunt === null || stage.ink !== 'none' || !painter.use(atlasKey)) return;
    for (const child of hunt.children) {
      if (child.quarry >= 0) paintRunner(painter, stage, child.body, 'crowd-0-watch', 0.8, false);
    }
    const errand = hunt.errands[0];
    if (!errand || (errand.stage !== 'out' && errand.stage !== 'back')) return;
    const seen = paintRunner(painter, stage, errand.runner.body, 'crowd-4-watch', 1, true);
    if (seen === null) return;
    const pattern = errand.carries < 0 ? null : stage.match?.world.flyers[errand.carries]?.pattern;
    if (pattern) {
      painter.sprite(`kite-${pattern}`, seen.x, seen.head - 12, 0.17 * kiteShare(pattern), 0.2);
      return;
    }
    painter.sprite('white', seen.x, seen.head - flagPx / 2, 0.14, 0, pack(colours.plum, 1), 1, flagPx / 1.1);
    painter.sprite(
      'flag',
      seen.x,
      seen.head - flagPx,
      0.5,
      0.12 * Math.sin(stage.stepped * 7),
      pack(colours.pomegranate, 1),
    );
  }
}

/** The three great designs are drawn larger in the atlas. */
const kiteShare = (pattern: string): number => (['chashm', 'khatt', 'setara'].includes(pattern) ? 0.57 : 1);

/** Paints a runner at his place in the lanes. Null where he is not seen. */
function paintRunner(
  painter: Painter,
  { camera, layout, stepped }: Stage,
  { x, z, velocityX, velocityZ }: { x: number; z: number; velocityX: number; velocityZ: number },
  sprite: string,
  large: number,
  isRimmed: boolean,
): { x: number; head: number } | null {
  if (z < nearestZ) return null;
  project(camera, x, 0, z, spot);
  const [px = 0, py = 0, depth = 1] = spot;
  if (px < -30 || px > layout.width + 30) return null;
  const tall = large * Math.max(shortest, Math.min(tallest, tallAtOneMetre / depth));
  const pace = Math.hypot(velocityX, velocityZ) / runTuning.runningSpeed;
  const phase = stepped * stepHertz * 2 * Math.PI;
  const hop = pace > 0.1 ? Math.abs(Math.sin(phase)) * hopShare * tall : 0;
  const lean = Math.max(-1, Math.min(1, velocityX / runTuning.runningSpeed)) * 0.25;
  const turn = lean + (pace > 0.1 ? 0.06 * Math.sin(phase) : 0);
  if (isRimmed) {
    painter.dye(pack(colours.cream, 1), fill);
    painter.sprite(
      sprite,
      px,
      py - hop + (rimShare * tall) / 3,
      (tall * (1 + rimShare)) / childUnits,
      turn,
      null,
      1.12,
    );
    painter.dye(pack(colours.white, 1));
  }
  painter.sprite(sprite, px, py - hop, tall / childUnits, turn);
  return { x: px, head: py - hop - tall };
}
