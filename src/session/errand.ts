// The companion's seat at this screen: who sends him, and what there is to read of where he is.
import type { Stage } from '../sim/companion/hunt.ts';
import { bestQuarry, wouldGoFor } from '../sim/companion/worth-going.ts';
import { holdStill, type Wish } from '../sim/controls.ts';
import { companionSeats, seatCount } from '../sim/setup.ts';
import { personOf, type World } from '../sim/world.ts';

/** A loose kite, as it is spoken of. */
export interface NamedKite {
  readonly id: string;
  readonly pattern: string;
}

export interface ErrandReading {
  readonly stage: Stage;
  /** Kite that he runs for, and the one that he brings; null for none. */
  readonly after: NamedKite | null;
  readonly carries: NamedKite | null;
  /** Kite that he would be sent after now; null when none is loose, or he is busy with it. */
  readonly offer: NamedKite | null;
  /** Kites that wait on your roof to go up, and all that he has caught in this match. */
  readonly spares: number;
  readonly caught: number;
}

export interface ErrandSeat {
  /** Where the wish stands. */
  readonly at: number;
  /** Sends him after a kite, or after the one that can best be had. */
  send(kite: string | null): void;
  recall(): void;
  /** The wish for this tick. `isFree`: he may go of his own accord. */
  wish(isFree: boolean): Wish;
  read(): ErrandReading;
}

/** He thinks about going by himself so often, ticks. */
const thinkTicks = 30;

/** The seat of a person's companion; null where he cannot be sent. */
export function takeErrandSeat(world: World, person: string): ErrandSeat | null {
  const { hunt, setup, flyers } = world;
  const errand = hunt?.errands.find((one) => setup.flyers[one.person]?.id === person);
  if (!hunt || !errand) return null;
  const at = seatCount(setup) - hunt.errands.length + companionSeats(setup).indexOf(errand.person);
  let asked = 0;
  const named = (kite: number): NamedKite | null => {
    const flyer = flyers[kite];
    return flyer ? { id: flyer.id, pattern: flyer.pattern } : null;
  };
  const offered = (): number => {
    if (errand.carries >= 0 || world.result !== null) return -1;
    const best = bestQuarry(world, hunt, errand);
    return best === errand.runner.quarry ? -1 : best;
  };
  return {
    at,
    send(kite) {
      asked = 1 + (kite === null ? offered() : flyers.findIndex(({ id }) => id === kite));
    },
    recall() {
      asked = -1;
    },
    wish(isFree) {
      if (isFree && asked === 0 && world.tick % thinkTicks === 0) asked = 1 + wouldGoFor(world, hunt, errand);
      const now = asked;
      asked = 0;
      return now === 0 ? holdStill : { reel: now, lean: 0 };
    },
    read: () => ({
      stage: errand.stage,
      after: named(errand.runner.quarry),
      carries: named(errand.carries),
      offer: named(offered()),
      spares: flyers.filter((flyer) => personOf(flyer) === person && flyer.phase === 'waiting' && !flyer.unfound)
        .length,
      caught: hunt.catches.filter(({ by }) => by === person).length,
    }),
  };
}
