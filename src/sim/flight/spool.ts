// Hand and spool. The hand hauls or lets out; between hand and spool lies a loop of loose line, and somebody at the
// spool fills or winds it. Line runs out only as fast as tension draws it, so nobody can push a rope.
import type { SpoolHolder } from '../setup.ts';
import type { Tuning } from '../tuning.ts';
import type { Line } from './line.ts';

export interface Spool {
  /** Line still wound on the drum, and lying loose in the loop, metres. */
  wound: number;
  loop: number;
  /** How fast the loop is being filled (positive) or wound up (negative), m/s. */
  feeding: number;
  /** Seconds of a tangle still to come; 0 when the line runs free. */
  tangled: number;
  /** Seconds for which a heap that has been shaken out runs free before it tangles again; 0 before the first tangle. */
  shaken: number;
  /** Somebody else holds the spool; alone, the flyer does it at a share of the speed. */
  companion: boolean;
  /**
   * What the one in the spool's own seat asks for, as a share: -1 winds as fast as can be, 1 fills. Null where nobody sits
   * there: then the companion, or the flyer himself, does as he thinks best.
   */
  asked: number | null;
}

export function createSpool(tuning: Tuning, spoolMetres: number, lineMetres: number, holder: SpoolHolder): Spool {
  const loop = Math.min(tuning.loopComfort, Math.max(0, spoolMetres - lineMetres));
  return {
    wound: Math.max(0, spoolMetres - lineMetres - loop),
    loop,
    feeding: 0,
    tangled: 0,
    shaken: 0,
    companion: holder === 'companion',
    asked: holder === 'seat' ? 0 : null,
  };
}

/** All the line that is not out: what can still be let out, metres. */
export function lineLeft(spool: Spool): number {
  return spool.wound + spool.loop;
}

/** Speed that the hand would give the line (m/s, positive out) for a wish of -1..1 at the tension it feels. */
function handSpeed(tuning: Tuning, share: number, tension: number): number {
  const load = tension / tuning.pullForce;
  const wanted =
    share < 0
      ? share * tuning.pullSpeed * Math.max(0, 1 - load * load)
      : share *
        tuning.feedSpeed *
        Math.min(1, Math.max(0, (tension - tuning.spoolDrag) / (tuning.spoolFree - tuning.spoolDrag)));
  return tension > tuning.slipForce ? Math.max(wanted, (tension - tuning.slipForce) * tuning.slipRate) : wanted;
}

/**
 * One substep of hand and spool: changes the line's length and the loop.
 * `share` is the wish for the hand, -1 hauls .. 1 lets out. Returns true when the loop tangles in this substep.
 */
export function workSpool(spool: Spool, line: Line, tuning: Tuning, share: number, dt: number): boolean {
  let wanted = handSpeed(tuning, share, line.handTension);
  if (spool.tangled > 0) {
    spool.tangled = Math.max(0, spool.tangled - dt);
    wanted = 0;
  }
  if (spool.loop <= 0 && wanted > 0) wanted = Math.min(wanted, Math.max(0, spool.feeding));
  if (line.metres <= tuning.shortestLine && wanted < 0) wanted = 0;
  const most = tuning.handAcceleration * dt;
  line.running += Math.max(-most, Math.min(most, wanted - line.running));
  let out = line.running * dt;
  if (out > spool.loop) {
    out = Math.max(0, spool.loop);
    line.running = out / dt;
  }
  line.metresBefore = line.metres;
  line.metres += out;
  spool.loop -= out;
  return workLoop(spool, line, tuning, dt);
}

/** A companion follows the hand a little late and keeps the loop comfortable; alone, the flyer does so at a share. */
function followHand(spool: Spool, line: Line, tuning: Tuning, dt: number): void {
  const share = spool.companion ? 1 : tuning.aloneShare;
  const target = line.running + tuning.companionHaste * (tuning.loopComfort - spool.loop);
  const aim = Math.max(-tuning.spoolWindSpeed * share, Math.min(tuning.spoolFeedSpeed * share, target));
  spool.feeding += (dt / tuning.companionLag) * (aim - spool.feeding);
}

/** Who sits at the spool turns it as he wishes, as quickly as a hand can: he is late enough by himself. */
function followWish(spool: Spool, asked: number, tuning: Tuning, dt: number): void {
  const aim = asked * (asked < 0 ? tuning.spoolWindSpeed : tuning.spoolFeedSpeed);
  const most = tuning.handAcceleration * dt;
  spool.feeding += Math.max(-most, Math.min(most, aim - spool.feeding));
}

function workLoop(spool: Spool, line: Line, tuning: Tuning, dt: number): boolean {
  if (spool.asked === null) followHand(spool, line, tuning, dt);
  else followWish(spool, spool.asked, tuning, dt);
  let fed = spool.feeding * dt;
  fed = Math.min(fed, spool.wound, tuning.loopMost - spool.loop);
  fed = Math.max(fed, -spool.loop);
  spool.loop += fed;
  spool.wound -= fed;
  return tangle(spool, tuning, dt);
}

/**
 * Too much loop tangles. Where somebody sits at the spool, a heap that he does not wind up is shaken out and runs free for as
 * long again: the flyer must be able to go on without him, and yet no heap may pay.
 */
function tangle(spool: Spool, tuning: Tuning, dt: number): boolean {
  if (spool.loop <= tuning.loopTangle) spool.shaken = 0;
  if (spool.loop <= tuning.loopTangle || spool.tangled > 0) return false;
  if (spool.shaken > 0) {
    spool.shaken = Math.max(0, spool.shaken - dt);
    return false;
  }
  spool.tangled = tuning.tangleSeconds;
  spool.shaken = spool.asked === null ? 0 : tuning.tangleSeconds;
  return true;
}
