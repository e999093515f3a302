// The companion's forecasts, kept fresh: a few members of the ensemble each tick, so that no tick pays for all.
import { glimpse, glimpseSize, slotOf } from '../recollection.ts';
import { surfaceHeight } from '../surface.ts';
import type { Flyer, World } from '../world.ts';
import { lookAtFlags, members, trailPlaces, trailTicks, type Watch } from './companion.ts';
import type { LandingForecast } from './forecast.ts';
import { lastLookAt } from './last-look.ts';
import { outlookOf } from './outlook.ts';
import { cloudOf, median, ringOf } from './region.ts';
import { rollPairs } from './rollout.ts';

const pairsPerTick = 8;
/** In a sky of many loose kites one head watches them all: so many pairs in a tick together, at least one for each. */
const pairsInAll = 16;

/** One tick of watching: flags, loose kites, and a share of the ensemble. */
export function refreshForecasts(world: World): void {
  const { companion } = world;
  lookAtFlags(companion, world.recollection, world.tuning);
  if (companion.watches.length === 0) return;
  companion.watches = companion.watches.filter((watch) => flyerOf(world, watch.flyer)?.phase === 'loose');
  const each = Math.max(1, Math.min(pairsPerTick, Math.floor(pairsInAll / companion.watches.length)));
  for (const watch of companion.watches) {
    seeKite(world, watch);
    roll(world, watch, each);
  }
}

/** The first forecast, whole, at the moment of the cut. */
export function forecastAtCut(world: World, loser: Flyer): void {
  const watch: Watch = {
    flyer: loser.id,
    cutTick: world.tick,
    tow: loser.line.metres,
    last: lastLookAt(world.recollection, world.flyers.indexOf(loser)),
    from: loser.kite.position.slice(),
    at: loser.kite.position.slice(),
    velocity: new Float64Array(3),
    trail: new Float64Array(4 * trailPlaces),
    noted: 0,
    rolled: 0,
    x: new Float64Array(members),
    z: new Float64Array(members),
    seconds: new Float64Array(members),
  };
  notePlace(watch, world.tick);
  world.companion.watches.push(watch);
  roll(world, watch, members / 2);
  loser.firstForecast = world.forecasts.find((forecast) => forecast.flyer === loser.id) ?? null;
}

function flyerOf(world: World, id: string): Flyer | undefined {
  return world.flyers.find((flyer) => flyer.id === id);
}

/** Keeps where a kite is now. */
function notePlace(watch: Watch, tick: number): void {
  const { trail, at } = watch;
  const o = 4 * (watch.noted % trailPlaces);
  for (let i = 0; i < 3; i++) trail[o + i] = at[i];
  trail[o + 3] = tick;
  watch.noted += 1;
}

/** Place and speed of a kite by eye: from the recollection, not from its body. */
function seeKite(world: World, watch: Watch): void {
  const index = world.flyers.findIndex((flyer) => flyer.id === watch.flyer);
  const now = world.recollection.flyers[slotOf(world.recollection, 0)];
  const o = glimpseSize * index + glimpse.position;
  for (let i = 0; i < 3; i++) watch.at[i] = now[o + i];
  const { trail } = watch;
  const newest = 4 * ((watch.noted - 1) % trailPlaces);
  if (world.tick - trail[newest + 3] >= trailTicks) notePlace(watch, world.tick);
  const oldest = 4 * (Math.max(0, watch.noted - trailPlaces) % trailPlaces);
  const ago = world.tick - trail[oldest + 3];
  for (let i = 0; i < 3; i++) watch.velocity[i] = ago > 0 ? ((watch.at[i] - trail[oldest + i]) * 60) / ago : 0;
}

/** Rolls so many pairs, and says what they say once all have been. */
function roll(world: World, watch: Watch, pairs: number): void {
  const { companion, tuning, setup } = world;
  const outlook = outlookOf(companion, watch, tuning, setup.wind.speed, world.tick);
  rollPairs(companion.stream, watch, outlook, tuning, setup.roofs, pairs);
  if (watch.rolled < members) return;
  watch.rolled = 0;
  publish(world, watch);
}

function publish(world: World, watch: Watch): void {
  const cloud = cloudOf(watch.x, watch.z);
  const forecast: LandingForecast = {
    flyer: watch.flyer,
    tick: world.tick,
    centre: [cloud.centreX, cloud.centreZ],
    surface: surfaceHeight(world.setup.roofs, cloud.centreX, cloud.centreZ),
    half: ringOf(cloud, 0.5),
    ninety: ringOf(cloud, 0.9),
    secondsLeft: median(watch.seconds),
  };
  const others = world.forecasts.filter((f) => f.flyer !== watch.flyer);
  world.forecasts = [...others, forecast];
}
