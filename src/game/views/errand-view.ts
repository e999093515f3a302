// Who runs in the lanes, seen from the roof: your companion with a paper flag over him and the kite that he brings, and the
// children who are after the same one.

import type { Body } from '../../sim/run/body.ts';
import { runTuning } from '../../sim/run/run-tuning.ts';
import { colours, fill, multiply, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { atlasKey, type Frame } from '../pictures.ts';
import { project } from '../projection.ts';
import type { Stage, View } from '../stage.ts';

/** Height of a child at one metre's depth, design px: larger than life, as everybody on the roofs is; least and most. */
const tallAtOneMetre = 5200;
const shortest = 34;
const tallest = 60;
/** The children's card, and how tall they are beside him. */
const childCard = 'crowd-0-watch';
const childShare = 0.8;
/** The part of his own card that is he and not the spool, hundredths of his height from the feet. */
const friendLeft = -23;
const friendRight = 15;
/** Steps a second of one who runs at full speed, and how high he hops. */
const stepHertz = 3;
const hopShare = 0.08;
/** Before the town begins nobody is seen: the roofs in front hide the lanes. */
const nearestZ = 34;
/** The flag over the companion, design px over his head. */
const flagPx = 14;
/** Half the height of the kite that he brings, design px. */
const broughtPx = 11;
/** The rim of cream paper around him, design px: he must be found among the houses. */
const rimPx = 1.6;

const spot = new Float64Array(3);

export class ErrandView implements View {
  paint(painter: Painter, stage: Stage): void {
    const hunt = stage.match?.world.hunt ?? null;
    if (hunt === null || stage.ink !== 'none' || !painter.use(atlasKey)) return;
    for (const child of hunt.children) if (child.quarry >= 0) paintChild(painter, stage, child.body);
    const errand = hunt.errands[0];
    if (!errand || (errand.stage !== 'out' && errand.stage !== 'back')) return;
    const seen = seenRunner(stage, errand.runner.body);
    if (seen === null) return;
    const pattern = errand.carries < 0 ? undefined : stage.match?.world.flyers[errand.carries]?.pattern;
    // What he brings he holds over his head; on the way there a paper flag goes with him.
    if (pattern) painter.sprite(`kite-${pattern}`, seen.x, seen.y - seen.tall - 8, broughtPx, 0.2);
    paintFriend(painter, seen);
    if (!pattern) paintFlag(painter, stage, seen);
  }
}

function paintFlag(painter: Painter, { stepped }: Stage, { x, y, tall }: Seen): void {
  const head = y - tall;
  painter.sprite('white', x, head - flagPx / 2, 0.14, 0, pack(colours.plum, 1), 1, flagPx / 1.1);
  const turn = 0.12 * Math.sin(stepped * 7);
  painter.sprite('flag', x, head - flagPx, 0.5, turn, pack(colours.pomegranate, 1));
}

/** Where a runner is on the screen: the feet, how tall, and how far it leans; null where nobody is seen. */
interface Seen {
  readonly x: number;
  readonly y: number;
  readonly tall: number;
  readonly lean: number;
}

function seenRunner({ camera, layout, stepped }: Stage, { x, z, velocityX, velocityZ }: Body): Seen | null {
  if (z < nearestZ) return null;
  project(camera, x, 0, z, spot);
  const [px = 0, py = 0, depth = 1] = spot;
  if (px < -30 || px > layout.width + 30) return null;
  const tall = Math.max(shortest, Math.min(tallest, tallAtOneMetre / depth));
  const runs = Math.hypot(velocityX, velocityZ) > 0.1 * runTuning.runningSpeed;
  const step = runs ? Math.sin(stepped * stepHertz * 2 * Math.PI) : 0;
  const lean = 0.25 * Math.max(-1, Math.min(1, velocityX / runTuning.runningSpeed)) + 0.07 * step;
  return { x: px, y: py - Math.abs(step) * hopShare * tall, tall, lean };
}

function paintChild(painter: Painter, stage: Stage, body: Body): void {
  const seen = seenRunner(stage, body);
  const frame = painter.pictures.frame(childCard);
  if (seen === null || !frame) return;
  painter.sprite(childCard, seen.x, seen.y, (childShare * seen.tall * frame.unit) / frame.originY, seen.lean);
}

/** The friend without his spool: the left of his card, on a rim of cream paper. */
function paintFriend(painter: Painter, seen: Seen): void {
  const frame = painter.pictures.frame('player-companion');
  if (!frame) return;
  paintCrop(painter, frame, { ...seen, y: seen.y + rimPx }, rimPx, pack(colours.cream, 1), fill);
  paintCrop(painter, frame, seen, 0, pack(colours.white, 1), multiply);
}

function paintCrop(painter: Painter, frame: Frame, seen: Seen, grown: number, colour: number, mode: number): void {
  const unit = seen.tall / 100;
  const [c, s] = [Math.cos(seen.lean), Math.sin(seen.lean)];
  const at = (x: number, y: number) => [seen.x + x * c - y * s, seen.y + x * s + y * c] as const;
  const left = friendLeft * unit - grown;
  const right = friendRight * unit + grown;
  const top = (-frame.originY / frame.unit) * unit - 2 * grown;
  const bottom = ((frame.height - frame.originY) / frame.unit) * unit;
  const column = (x: number) => frame.u0 + ((frame.originX + x * frame.unit) / frame.width) * (frame.u1 - frame.u0);
  const [u0, u1] = [column(friendLeft), column(friendRight)];
  const [a, b, e, d] = [at(left, top), at(left, bottom), at(right, top), at(right, bottom)];
  const { v0, v1 } = frame;
  painter.quad(...a, ...b, ...e, ...d, u0, v0, u0, v1, u1, v0, u1, v1, colour, colour, colour, colour, mode);
}
