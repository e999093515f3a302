// The stalker: waits low beneath his foe, and strikes up when the other is busy or has grown used to him.
import { skyPlace } from '../sky.ts';
import { placeAcross, placeOver } from './approach.ts';
import { slipOut } from './beneath-bout.ts';
import { followBout } from './bout.ts';
import { chooseFoe } from './choose-foe.ts';
import { flyTo, isShort, lookAround, waitAt } from './flying.ts';
import { fightOnTop, sawOver } from './on-top-bout.ts';
import type { Behaviour } from './pilot.ts';
import { hasPatience, ownPlace } from './waiting.ts';

/** Beneath he slips off no farther than this, metres. */
const slipMetres = 80;

export const stalking: Behaviour = (mind, sight) => {
  lookAround(mind, sight);
  const bout = followBout(mind, sight);
  const foe = chooseFoe(mind, sight);
  if (bout !== undefined)
    return bout.over ? fightOnTop(mind, sight, bout, sawOver) : slipOut(mind, sight, bout, slipMetres);
  const { elevation } = ownPlace(mind, sight, foe);
  const azimuth =
    foe === undefined ? 0 : Math.max(-0.5, Math.min(0.5, 0.8 * skyPlace(sight.self.hand, foe.position).azimuth));
  const waits = foe === undefined || (hasPatience(mind) && !foe.engaged);
  if (waits || isShort(mind, sight)) return waitAt(mind, sight, { azimuth, elevation });
  return flyTo(
    mind,
    (mind.profile.aimAboveMetres < 0 ? placeAcross : placeOver)(mind, sight, foe, mind.profile.aimAboveMetres),
  );
};
