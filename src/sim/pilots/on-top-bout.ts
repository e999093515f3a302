// What hands do on top of another line: let run, or saw at one that runs itself.
import { type Wish, wish } from '../controls.ts';
import { isLosing } from '../fight-sense.ts';
import type { Sight, SightOfCrossing } from '../sight.ts';
import { placeAcross } from './approach.ts';
import { isClosed, isShallow, leanFor, noseError } from './bout.ts';
import { flyTo } from './flying.ts';
import { metresOnTop } from './on-top.ts';
import type { PilotMind } from './pilot.ts';

/** Nose while letting run, outward over his line, radians: rubbing, still open, and high above him, where it dives. */
const runHeading = { closed: 0.7, open: 0.6, high: 1.4 };
const highMetres = 4;
/** Share of the feed with which an open crossing is closed. */
const closingFeed = 0.8;
/** Who flies on across an open crossing does it so much higher than he aims, metres. */
const onwardMetres = 8;
/** How long an answer to a losing bout is kept up, ticks; and the nose meanwhile. */
const liftTicks = 24;
const liftHeading = 0.5;
/** A saw on top: ticks of hauling and of letting out, the nose homeward; taken up when his line runs faster, m/s. */
const saw = { haul: 45, run: 45, heading: -0.5, hisRun: 3.5 };

/** A cut from on top. */
export type CutOnTop = (mind: PilotMind, sight: Sight, crossing: SightOfCrossing) => Wish;

/** My line runs out over his. */
export const letRun: CutOnTop = (mind, sight, crossing) => {
  const { feedShare, pullShare } = mind.profile;
  const closed = isClosed(mind);
  const heading = closed ? runHeading.closed : isHigh(sight, crossing) ? runHeading.high : runHeading.open;
  const lean = leanFor(noseError(mind, sight, crossing, heading));
  if (sight.self.spoolMetres < 1) return wish(-pullShare, lean);
  return wish(closed ? feedShare : closingFeed * feedShare, lean);
};

function isHigh(sight: Sight, crossing: SightOfCrossing): boolean {
  const other = sight.others.find(({ id }) => id === crossing.with);
  return other !== undefined && metresOnTop(sight.self, other) > highMetres;
}

/** Lets run over a line that stands; saws at one that runs, for that one would spread its wear. */
export const sawOver: CutOnTop = (mind, sight, crossing) => {
  if (!isClosed(mind) || mind.hisRun < saw.hisRun) return letRun(mind, sight, crossing);
  mind.haulTicks += 1;
  const hauls = mind.haulTicks % (saw.haul + saw.run) < saw.haul;
  const lean = leanFor(noseError(mind, sight, crossing, saw.heading));
  return wish(hauls ? -mind.profile.pullShare : mind.profile.feedShare, lean);
};

/** Lets run; but when he hauls and mine stands, hauls too, which lifts my line off his. */
export const runOrLift: CutOnTop = (mind, sight, crossing) => {
  if (!liftsNow(mind, crossing)) return letRun(mind, sight, crossing);
  return wish(-mind.profile.pullShare, leanFor(noseError(mind, sight, crossing, liftHeading)));
};

/** Whether to haul for a moment, because he hauls and mine stands; counts that moment. */
export function liftsNow(mind: PilotMind, crossing: SightOfCrossing): boolean {
  if (isLosing(crossing) && crossing.theirRun < 0) mind.haulTicks = liftTicks;
  if (mind.haulTicks <= 0) return false;
  mind.haulTicks -= 1;
  return true;
}

/** On top: on across until the crossing holds, then the cut. */
export function fightOnTop(mind: PilotMind, sight: Sight, crossing: SightOfCrossing, cut: CutOnTop): Wish {
  const other = sight.others.find(({ id }) => id === crossing.with);
  if (other === undefined || !isShallow(mind, crossing)) return cut(mind, sight, crossing);
  return flyTo(mind, placeAcross(mind, sight, other, Math.abs(mind.profile.aimAboveMetres) + onwardMetres));
}
