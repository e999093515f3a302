// What a forecast is measured by: those who know the world itself and lack only the gusts, and one who only multiplies.
import { type Air, createAir, meanWind } from '../../sim/flight/air.ts';
import type { Watch } from '../../sim/forecast/companion.ts';
import { outlookOf } from '../../sim/forecast/outlook.ts';
import { createStream, draw } from '../../sim/random.ts';
import { createRecollection } from '../../sim/recollection.ts';
import type { World } from '../../sim/world.ts';
import type { Place } from './energy-score.ts';
import { type Fall, fallerOf, fallTo, heightOf } from './fall.ts';

/** Where a kite is on the map. */
export function placeOf({ flyer }: Fall): Place {
  const [x = Number.NaN, , z = Number.NaN] = flyer.kite.position;
  return { x, z };
}

/**
 * The same world, without what a fall does not depend on and a tick pays for: nobody forecasts, looks at flags or follows
 * the limp line.
 */
function copyOf({ setup, tuning, recollection: _, ...rest }: World): World {
  const recollection = createRecollection({ ...setup, signs: [] });
  const world: World = { ...structuredClone(rest), setup, tuning, recollection };
  world.companion.watches = [];
  fallerOf(world).remnant = null;
  return world;
}

/** The air as it is now, gusts, lull and veer; other gusts come from here on. */
function oracleWorld(world: World, number: number): World {
  const copy = copyOf(world);
  const { state } = createStream(number, `fork of ${world.seed}`);
  copy.air.stream.state.set(state);
  copy.air.stream.hasSpare = false;
  return copy;
}

/**
 * The same mean wind, lull and veer as now, which anybody may read off flags for long enough; but a gust field drawn anew:
 * neither the gusts of the moment nor those to come are known.
 */
function freshWorld(world: World, number: number): World {
  const copy = copyOf(world);
  const { speed, gusts, lull, veer } = world.air;
  copy.air = createAir(world.tuning, speed, gusts, draw(createStream(number, `fresh air of ${world.seed}`)));
  copy.air.lull = lull;
  copy.air.veer = veer;
  return copy;
}

/** Where this very kite lands from here in another air. The air is used up. */
export function landingIn({ world }: Fall, air: Air): Place {
  const copy = { ...copyOf(world), air };
  const twin = { world: copy, flyer: fallerOf(copy) };
  fallTo(twin);
  return placeOf(twin);
}

function landings(fall: Fall, forks: number, worldOf: (world: World, number: number) => World): Place[] {
  return Array.from({ length: forks }, (_, number) => {
    const world = worldOf(fall.world, number);
    const twin = { world, flyer: fallerOf(world) };
    fallTo(twin);
    return placeOf(twin);
  });
}

/** Where the kite lands in so many worlds that are this one, air and kite and all, until other gusts come. */
export const oracleLandings = (fall: Fall, forks: number): Place[] => landings(fall, forks, oracleWorld);

/** Where this very kite lands from here, in so many gust fields with the true slow wind. */
export const freshLandings = (fall: Fall, forks: number): Place[] => landings(fall, forks, freshWorld);

/**
 * Where somebody looks who multiplies: mean wind on his roof times fall time, which is the height above the ground over
 * the sink that the companion reckons with before he has watched a kite.
 */
export function naiveLanding({ world, flyer }: Fall, watch: Watch): Place {
  const { x, z } = placeOf({ world, flyer });
  const { sink } = outlookOf(world.companion, watch, world.tuning, world.setup.wind.speed, watch.cutTick);
  const [, handHeight = Number.NaN] = flyer.hand;
  return { x, z: z + (meanWind(world.air, handHeight) * heightOf(flyer)) / sink };
}
