// The careful one: keeps where the sky is emptiest, slips out of every bad crossing, and takes only one that is safe.
import { lookAgo } from '../hands/steering.ts';
import { sine } from '../math/angle.ts';
import type { Sight } from '../sight.ts';
import { type Place, placeOver } from './approach.ts';
import { slipOut } from './beneath-bout.ts';
import { followBout } from './bout.ts';
import { chooseFoe } from './choose-foe.ts';
import { flyTo, isShort, lookAround, waitAt } from './flying.ts';
import { fightOnTop, letRun } from './on-top-bout.ts';
import type { Behaviour, PilotMind } from './pilot.ts';
import { hasPatience, ownPlace } from './waiting.ts';

/** Beneath he slips off however far the end is, metres. */
const slipMetres = 80;
/** Where he looks for room, shares of how far aside he goes; how often, ticks. */
const rooms = [-1, -0.5, 0, 0.5, 1] as const;
const roomTicks = 60;
/** Metres of more room that are worth moving for. */
const worthMetres = 6;

/** Metres across from a place to the nearest kite. */
function roomAt({ self, others }: Sight, azimuth: number, metres: number): number {
  const x = self.hand[0] + metres * sine(azimuth);
  return others.reduce((least, { position }) => Math.min(least, Math.abs(position[0] - x)), 60);
}

/** The emptiest of his places; `habit` keeps its azimuth, radians. */
function emptiestPlace(mind: PilotMind, sight: Sight): Place {
  const { azimuth: widest, elevation } = ownPlace(mind, sight, undefined);
  if (mind.ticks % roomTicks === 1) {
    const level = 0.7 * lookAgo(mind.hand.steering, 0).lineMetres;
    const most = Math.max(...rooms.map((share) => roomAt(sight, share * widest, level)));
    const now = roomAt(sight, mind.habit, level);
    if (most > now + worthMetres) {
      mind.habit = widest * (rooms.find((share) => roomAt(sight, share * widest, level) === most) ?? 0);
    }
  }
  return { azimuth: mind.habit, elevation };
}

export const keepingAside: Behaviour = (mind, sight) => {
  lookAround(mind, sight);
  const bout = followBout(mind, sight);
  const foe = chooseFoe(mind, sight);
  if (bout !== undefined)
    return bout.over ? fightOnTop(mind, sight, bout, letRun) : slipOut(mind, sight, bout, slipMetres);
  if (foe === undefined || hasPatience(mind) || isShort(mind, sight))
    return waitAt(mind, sight, emptiestPlace(mind, sight));
  return flyTo(mind, placeOver(mind, sight, foe, mind.profile.aimAboveMetres));
};
