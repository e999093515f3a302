// The companion's forecasts, kept fresh: a few members of the ensemble each tick, so that no tick pays for all.
import { glimpse, glimpseSize, slotOf } from '../recollection.ts';
import { surfaceHeight } from '../surface.ts';
import type { Flyer, World } from '../world.ts';
import { lookAtFlags, members, type Watch } from './companion.ts';
import type { LandingForecast } from './forecast.ts';
import { cloudOf, median, ringOf } from './region.ts';
import { outlookOf, rollMember } from './rollout.ts';

const membersPerTick = 8;
/** In a sky of many loose kites one head watches them all: so many members in a tick together, at least one for each. */
const membersInAll = 16;
/** Ticks over which the eye takes a kite's speed. */
const speedTicks = 30;
/** Widening of both rings that calibration asks for. */
const widening = 1;

/** One tick of watching: flags, loose kites, and a share of the ensemble. */
export function refreshForecasts(world: World): void {
  const { companion } = world;
  lookAtFlags(companion, world.recollection, world.tuning);
  if (companion.watches.length === 0) return;
  companion.watches = companion.watches.filter((watch) => flyerOf(world, watch.flyer)?.phase === 'loose');
  const each = Math.max(1, Math.min(membersPerTick, Math.floor(membersInAll / companion.watches.length)));
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
    from: loser.kite.position.slice(),
    at: loser.kite.position.slice(),
    velocity: new Float64Array(3),
    rolled: 0,
    x: new Float64Array(members),
    z: new Float64Array(members),
    seconds: new Float64Array(members),
  };
  world.companion.watches.push(watch);
  roll(world, watch, members);
  loser.firstForecast = world.forecasts.find((forecast) => forecast.flyer === loser.id) ?? null;
}

function flyerOf(world: World, id: string): Flyer | undefined {
  return world.flyers.find((flyer) => flyer.id === id);
}

/** Place and speed of a kite by eye: from the recollection, not from its body. */
function seeKite(world: World, watch: Watch): void {
  const index = world.flyers.findIndex((flyer) => flyer.id === watch.flyer);
  const ago = Math.min(speedTicks, world.tick - watch.cutTick);
  const now = world.recollection.flyers[slotOf(world.recollection, 0)];
  const then = world.recollection.flyers[slotOf(world.recollection, ago)];
  const o = glimpseSize * index + glimpse.position;
  for (let i = 0; i < 3; i++) {
    watch.at[i] = now[o + i];
    watch.velocity[i] = ago > 0 ? ((now[o + i] - then[o + i]) * 60) / ago : 0;
  }
}

function roll(world: World, watch: Watch, count: number): void {
  const outlook = outlookOf(world.companion, watch, world.tuning, world.tick);
  for (let i = 0; i < count && watch.rolled < members; i++) {
    rollMember(world.companion, watch, outlook, world.tuning, world.setup.roofs, watch.rolled);
    watch.rolled += 1;
  }
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
    half: ringOf(cloud, 0.5, widening),
    ninety: ringOf(cloud, 0.9, widening),
    secondsLeft: median(watch.seconds),
  };
  const others = world.forecasts.filter((f) => f.flyer !== watch.flyer);
  world.forecasts = [...others, forecast];
}
