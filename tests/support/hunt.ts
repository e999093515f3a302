// A tournament whose companion may be sent: three kites over the open sky's quarter, held still, and lines cut when asked.
import { readCatalogue } from '../../src/content/catalogue.ts';
import { withErrands } from '../../src/sim/companion/with-errands.ts';
import { holdStill, type Wish } from '../../src/sim/controls.ts';
import { createWorld } from '../../src/sim/create.ts';
import { cutLine } from '../../src/sim/cut.ts';
import type { MatchEvent } from '../../src/sim/events.ts';
import type { Roof, Setup } from '../../src/sim/setup.ts';
import { step } from '../../src/sim/step.ts';
import { ticksPerSecond, type World } from '../../src/sim/world.ts';
import { shippedFiles } from '../content/level-files.ts';

const known = readCatalogue(shippedFiles());

/** Setup of three people of the open sky, moved from outside; `roofs` in place of the quarter's when given. */
export function threeKites(roofs?: readonly Roof[]): Setup {
  const level = known.levels.get('open-sky-12');
  if (level === undefined) throw new Error(known.complaints.map(({ sentence }) => sentence).join(' '));
  const flyers = level.setup.flyers.slice(0, 3).map((flyer) => ({ ...flyer, seat: { kind: 'wishes' } as const }));
  return { ...level.setup, limitSeconds: 600, flyers, roofs: roofs ?? level.setup.roofs };
}

export interface HuntedSky {
  readonly world: World;
  readonly setup: Setup;
  /** Everything that happened so far, and every tick's wishes. */
  readonly events: MatchEvent[];
  readonly wishes: Wish[][];
  /** Cuts the line of flyer number `index`, 15 m below its kite. */
  cut(index: number): void;
  /** Asks the companion for something (a place from 1, or -1) for one tick. */
  ask(what: number): void;
  /** Flies on for some seconds, or until something holds. False when it never did. */
  fly(seconds: number, until?: () => boolean): boolean;
}

/** Three kites that have flown for 20 s. */
export function huntedSky(seed: number, roofs?: readonly Roof[]): HuntedSky {
  const setup = withErrands(threeKites(roofs), 'you');
  const world = createWorld(setup, seed);
  const events: MatchEvent[] = [];
  const wishes: Wish[][] = [];
  let asked = 0;
  const tick = () => {
    const now = [...setup.flyers.map(() => holdStill), { reel: asked, lean: 0 }];
    asked = 0;
    wishes.push(now);
    events.push(...step(world, now));
  };
  const sky: HuntedSky = {
    world,
    setup,
    events,
    wishes,
    cut(index) {
      const loser = world.flyers[index];
      if (loser?.phase !== 'held') throw new Error(`kite ${index} is not up`);
      cutLine(world, { loser, winner: null, metres: 15, out: 1 }, events);
    },
    ask(what) {
      asked = what;
    },
    fly(seconds, until = () => false) {
      for (let k = 0; k < seconds * ticksPerSecond; k++) {
        if (until()) return true;
        tick();
      }
      return until();
    },
  };
  sky.fly(20);
  return sky;
}
