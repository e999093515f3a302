// What the picture does before a cut: while lines saw the sky dims a little and the eye comes nearer to where they cross, and
// just before one parts the air stands still. Where motion is calm nothing of that happens.
import { type NearParting, openNearParting } from '../session/near-parting.ts';
import type { CrossingPose } from '../session/poses.ts';
import type { Painter } from './painter.ts';
import { project } from './projection.ts';
import { isCrowd, type Stage } from './stage.ts';

/** Seconds in which the sky gives way to sawing lines, and comes back; nearly all of the way. */
const dimSeconds = 0.6;
const clearSeconds = 0.5;

/** How much nearer the eye comes; and how fast it turns to other lines when those are nearer to parting, 1/s. */
const nearer = 0.04;
const turnRate = 6;
/** The eye is so little nearer that where it looks makes no difference. */
const unseen = 0.01;

const spot = new Float64Array(3);

export class HeldBreath {
  private near: NearParting = openNearParting();
  /** The lines that the eye looks at, where, and how far that still is from where they cross; design px. */
  private pair = '';
  private x = 0;
  private y = 0;
  private offX = 0;
  private offY = 0;

  /** Writes how the stage holds its breath now. */
  read(stage: Stage): void {
    const rub = stage.motion === 'calm' ? undefined : worst(stage);
    const wanted = rub ? 1 : 0;
    const isAfar = stage.sawing < unseen;
    const nearlyAll = rub ? dimSeconds : clearSeconds;
    stage.sawing += (wanted - stage.sawing) * (1 - Math.exp((-3 * stage.elapsed) / nearlyAll));
    stage.breath = this.near(rub?.strain ?? 0, stage.elapsed);
    if (!rub) return;
    project(stage.camera, rub.place[0] ?? 0, rub.place[1] ?? 0, rub.place[2] ?? 0, spot);
    this.turnTo(`${rub.a} ${rub.b}`, spot[0] ?? 0, spot[1] ?? 0, isAfar ? 0 : Math.exp(-turnRate * stage.elapsed));
  }

  /** The eye follows a pair of lines, and glides to another: the picture never leaps. `kept`: share of its way that is left. */
  private turnTo(pair: string, x: number, y: number, kept: number): void {
    if (pair !== this.pair) {
      this.pair = pair;
      this.offX = this.x - x;
      this.offY = this.y - y;
    }
    this.offX *= kept;
    this.offY *= kept;
    this.x = x + this.offX;
    this.y = y + this.offY;
  }

  /** Another match begins: nobody holds it. */
  reset(stage: Stage): void {
    this.near = openNearParting();
    stage.sawing = stage.breath = 0;
    this.pair = '';
  }

  /** Brings what is painted from now on nearer to where the lines cross; whatever push it has stays. */
  bringNearer(painter: Pick<Painter, 'scale' | 'pushX' | 'pushY'>, { sawing }: Stage): void {
    const zoom = 1 + nearer * sawing;
    painter.scale *= zoom;
    painter.pushX = (painter.pushX + this.x * (1 - zoom)) / zoom;
    painter.pushY = (painter.pushY + this.y * (1 - zoom)) / zoom;
  }
}

/** The crossing that is nearest to a cut: any in a duel, yours among many. Undefined while nothing saws. */
function worst(stage: Stage): CrossingPose | undefined {
  const { match, poses } = stage;
  let most: CrossingPose | undefined;
  for (const rub of poses.crossings) {
    if (!rub.touching || (isCrowd(stage) && !match?.mine.has(rub.a) && !match?.mine.has(rub.b))) continue;
    if (most === undefined || rub.strain > most.strain) most = rub;
  }
  return most;
}
