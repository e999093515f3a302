// A world at the moment a match begins.

import { createGustSense } from './companion/gust-sense.ts';
import { createHunt } from './companion/hunt.ts';
import { createAir } from './flight/air.ts';
import { createKite, placeKite } from './flight/kite.ts';
import { createLine, layLine } from './flight/line.ts';
import { createSpool } from './flight/spool.ts';
import { createCoat, slowlyWorn } from './flight/wear.ts';
import { createCompanion } from './forecast/companion.ts';
import { standardGear, tuningFor } from './gear.ts';
import { cosine, sine } from './math/angle.ts';
import { createMind } from './pilots/registry.ts';
import { createStream, uniform } from './random.ts';
import { createRecollection, remember } from './recollection.ts';
import { type FlyerSetup, type Setup, spoolHolder, type Vector } from './setup.ts';
import { shippedTuning, type Tuning } from './tuning.ts';
import type { Flyer, World } from './world.ts';

const degree = Math.PI / 180;
/** Spread of the start, so that no two seeds begin alike: share of the line, radians of direction and of the nose. */
const lineSpread = 0.06;
const directionSpread = 0.15;
const noseSpread = 0.4;

/**
 * A world for a setup and a seed (whole number, 0..2^32-1). The same two give the same world on every engine.
 * Throws a RangeError when two flyers share an id, or a spare belongs to nobody.
 */
export function createWorld(setup: Setup, seed: number, tuning: Tuning = shippedTuning): World {
  const ids = new Set(setup.flyers.map((flyer) => flyer.id));
  if (ids.size !== setup.flyers.length) throw new RangeError(`two flyers of ${setup.level} share an id`);
  const stray = setup.flyers.find(({ spareOf }) => spareOf !== undefined && !ids.has(spareOf));
  if (stray !== undefined) throw new RangeError(`${stray.id} is a spare of nobody in ${setup.level}`);
  const recollection = createRecollection(setup);
  const world: World = {
    setup,
    tuning,
    seed,
    tick: 0,
    air: createAir(tuning, setup.wind.speed, setup.wind.gusts, seed, setup.wind.frontSeconds),
    flyers: setup.flyers.map((flyer) => createFlyer(flyer, seed, tuning)),
    crossings: [],
    recollection,
    companion: createCompanion(seed),
    gustSense: createGustSense(recollection.windPlaces.length),
    forecasts: [],
    hunt: createHunt(setup, seed),
    cuts: [],
    landings: [],
    result: null,
  };
  remember(world);
  return world;
}

function createFlyer(setup: FlyerSetup, seed: number, shared: Tuning): Flyer {
  const own = setup.seat.kind === 'pilot' ? setup.seat.profile.gear : standardGear;
  const equipped = tuningFor(shared, setup.gear ?? own);
  const tuning = setup.slowWear === true ? slowlyWorn(equipped) : equipped;
  const stream = createStream(seed, `start of ${setup.id}`);
  const metres = setup.lineMetres * (1 + lineSpread * (uniform(stream) - 0.5));
  const azimuth = setup.azimuthDegrees * degree + directionSpread * (uniform(stream) - 0.5);
  const elevation = setup.elevationDegrees * degree;
  const nose = noseSpread * (uniform(stream) - 0.5);
  const level = cosine(elevation);
  const direction: Vector = [sine(azimuth) * level, sine(elevation), cosine(azimuth) * level];
  const [hx, hy, hz] = setup.hand;
  const tow: Vector = [hx + direction[0] * metres, hy + direction[1] * metres, hz + direction[2] * metres];
  const kite = createKite(tuning, setup.spin);
  placeKite(kite, tuning, tow, direction, nose);
  const line = createLine(tuning, metres);
  layLine(line, hx, hy, hz, tow[0], tow[1], tow[2]);
  return {
    id: setup.id,
    setup,
    tuning,
    pattern: setup.pattern,
    unfound: setup.unfound === true,
    phase: setup.spareOf === undefined ? 'held' : 'waiting',
    hand: new Float64Array(setup.hand),
    kite,
    line,
    coat: createCoat(tuning, setup.spoolMetres, seed, setup.id),
    spool: createSpool(tuning, setup.spoolMetres, metres, spoolHolder(setup)),
    remnant: null,
    cutTick: -1,
    outTick: -1,
    firstForecast: null,
    reel: 0,
    lean: 0,
    mind: setup.seat.kind === 'pilot' ? createMind(setup.seat.profile, setup.spin) : null,
  };
}
