// Who came in where: the last kite wins; whoever goes out takes the place behind all who are left.
import { type Flyer, personOf, type World } from './world.ts';

/** A person whose kites are all out has this place for good; `tick` is the step in which the last of them went out. */
export interface Standing {
  readonly person: string;
  /** 1 is the last kite. While somebody flies on, the place if everybody else came down before. */
  readonly place: number;
  /** Step in which the person went out, -1 for one who is still in the match, or was when it ended. */
  readonly outTick: number;
}

type Flown = Pick<World, 'flyers' | 'result'>;

/** Step in which a kite went out of the match, -1 while it is in it. A cut is told before its tick has passed, a fall after. */
function outOf({ phase, outTick, cutTick }: Flyer, end: number): number {
  if (phase === 'waiting' || outTick < 0) return -1;
  const step = cutTick >= 0 ? cutTick : outTick - 1;
  return step < end ? step : -1;
}

/**
 * Everybody's standing, in the order of the setup. Place = people left + 1 at the moment of going out; who goes out in one
 * tick shares a place; who is left when the time is up shares the first. What comes down after the end counts no more.
 */
export function standingsOf({ flyers, result }: Flown): Standing[] {
  const end = result?.tick ?? Number.POSITIVE_INFINITY;
  const out = new Map<string, number>();
  for (const flyer of flyers) {
    if (flyer.unfound) continue;
    const person = personOf(flyer);
    const before = out.get(person);
    const now = outOf(flyer, end);
    out.set(person, before === undefined ? now : before < 0 || now < 0 ? -1 : Math.max(before, now));
  }
  const steps = [...out.values()];
  return [...out].map(([person, outTick]) => ({
    person,
    outTick,
    place: 1 + (outTick < 0 ? 0 : steps.filter((other) => other < 0 || other > outTick).length),
  }));
}

/** One person's standing. Throws a RangeError for somebody who is not in the match. */
export function standingOf(world: Flown, person: string): Standing {
  const standing = standingsOf(world).find((one) => one.person === person);
  if (standing === undefined) throw new RangeError(`no flyer ${person} in this match`);
  return standing;
}
