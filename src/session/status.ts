// What the page says of itself to whoever asks: museum control rooms, teachers, tests. A frozen copy each time, so that
// nothing can be changed through it. Places are in metres, screen points in CSS pixels from the viewport's top left.
import { holdStill, type Wish } from '../sim/controls.ts';
import type { EndReason } from '../sim/events.ts';
import type { Region } from '../sim/forecast/forecast.ts';
import type { Vector } from '../sim/setup.ts';
import { personOf } from '../sim/world.ts';
import type { Flow } from './flow.ts';
import type { HintId } from './hud.ts';
import type { Match } from './match.ts';
import type { Play } from './play.ts';
import type { CrossingPose, FlyerPose } from './poses.ts';
import { nameOfSeat, type ScreenSeat } from './table.ts';
import { gameVersion } from './version.ts';

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** What only the picture knows. */
export interface ScreenReading {
  framesPerSecond(): number;
  /** Null when off screen. */
  screenOf(place: Vector): ScreenPoint | null;
  /** Unit vector on the screen, y down; null when off screen. */
  noseOf(flyerId: string): ScreenPoint | null;
}

export interface StatusParts {
  readonly locale: string;
  readonly flow: Pick<Flow, 'screen' | 'seed'>;
  /** What is played, or would be. */
  readonly play: Play;
  readonly match: Match | null;
  readonly picture: ScreenReading | null;
  /** Errors since the page was opened, and the last one's message. */
  readonly errors: number;
  readonly lastError: string | null;
  readonly hintText: (hint: HintId) => string;
}

const placeOf = ([x, y, z]: Vector) => ({ x, y, z });
const vectorOf = (at: Float64Array): Vector => [at[0] ?? 0, at[1] ?? 0, at[2] ?? 0];
const copyRegion = (region: Region) => region.map(([x, z]) => [x, z] as const);

function flyerStatus(pose: FlyerPose, match: Match, picture: ScreenReading | null) {
  const flyer = match.world.flyers.find(({ id }) => id === pose.id);
  const place = vectorOf(pose.position);
  return {
    id: pose.id,
    kind: flyer?.setup.seat.kind === 'pilot' ? 'pilot' : 'person',
    alive: pose.phase === 'held',
    screen: picture?.screenOf(place) ?? null,
    world: placeOf(place),
    nose: picture?.noseOf(pose.id) ?? null,
    tensionNewtons: flyer?.line.handTension ?? 0,
    lineMetres: flyer?.line.metres ?? 0,
    wear: pose.wear.subarray(0, pose.segments).reduce((worst, wear) => Math.max(worst, wear), 0),
  };
}

function crossingStatus({ a, b, place, advantage }: CrossingPose, picture: ScreenReading | null) {
  return { a, b, screen: picture?.screenOf(vectorOf(place)) ?? null, advantage };
}

/** The match is decided, or you are out of it: then your place is certain, though others may fly on. */
function resultStatus({ world, contest, person, hud }: Match) {
  if (world.result === null && !contest.out) return null;
  const { flyers, place, cuts } = contest;
  const reason = world.result?.reason ?? outReason(world, person);
  return { winner: world.result?.winner ?? null, place, flyers, cuts, caught: hud.errand?.caught ?? 0, reason };
}

/** How the person went out, in the words of a match's end. */
function outReason({ cuts, flyers }: Match['world'], person: string): EndReason {
  const kites = new Set(flyers.filter((flyer) => personOf(flyer) === person).map(({ id }) => id));
  const cut = cuts.findLast(({ loser }) => kites.has(loser));
  if (cut === undefined) return 'ground';
  return cut.winner === null ? 'broke' : 'cut';
}

/** What is asked for at a seat: reel and lean of a kite, or the feed of a spool. */
function controlStatus(seat: ScreenSeat, wish: Wish = holdStill) {
  return { seat: nameOfSeat(seat), a: wish.reel, b: wish.lean };
}

/** Where a match stands within its level, and you within the match. */
function contestStatus({ contest }: Match) {
  const { wave, waves, kindness, left, place, cuts } = contest;
  return { wave: { number: wave, of: waves, kindness }, standing: { left, place, cuts } };
}

/** Where your companion runs while he is away; null while he holds the spool. */
function runnerStatus({ world, hud, person, setup }: Match, picture: ScreenReading | null) {
  const errand = world.hunt?.errands.find((one) => setup.flyers[one.person]?.id === person);
  if (errand === undefined || hud.errand === null || hud.errand.stage === 'home') return null;
  const { x, z } = errand.runner.body;
  return { screen: picture?.screenOf([x, 0, z]) ?? null, world: { x, y: 0, z } };
}

/** What he was sent for, and what he has; null where he cannot be sent. */
function errandStatus({ hud: { errand } }: Match) {
  if (errand === null) return null;
  const { stage, after, carries, offer, spares, caught } = errand;
  return { stage, after: after?.id ?? null, carries: carries?.id ?? null, offer: offer?.id ?? null, spares, caught };
}

/** The part of a status that speaks of a match. */
function matchStatus(match: Match, picture: ScreenReading | null, hintText: StatusParts['hintText']) {
  const { world, poses, hud } = match;
  const { hint } = hud;
  const flyers = poses.flyers.map((pose) => flyerStatus(pose, match, picture));
  return {
    paused: match.paused,
    lesson: hud.lesson && { step: hud.lesson.step, done: [...hud.lesson.done] },
    threat: hud.threat && { ...hud.threat },
    gust: hud.gust,
    errand: errandStatus(match),
    runner: runnerStatus(match, picture),
    hint: hint === null ? null : { id: hint, text: hintText(hint) },
    tick: world.tick,
    you: [...new Set([match.you, ...match.seats.map(({ flyer }) => flyer)])],
    controls: match.seats.map((seat, at) => controlStatus(seat, match.wishes[at])),
    wind: { speed: match.setup.wind.speed, atYourKite: hud.windSpeed },
    flyers,
    crossings: poses.crossings.map((crossing) => crossingStatus(crossing, picture)),
    loose: poses.flyers.flatMap(({ id, phase }, index) => {
      const flyer = flyers[index];
      return phase === 'loose' && flyer ? [{ id, screen: flyer.screen, world: flyer.world }] : [];
    }),
    forecast: world.forecasts.map(({ flyer, half, ninety, centre: [x, z], surface }) => ({
      id: flyer,
      half: copyRegion(half),
      ninety: copyRegion(ninety),
      screen: picture?.screenOf([x, surface, z]) ?? null,
    })),
    landed: world.landings.map(({ flyer, tick, place, forecastTick, inHalf, inNinety }) => {
      return { id: flyer, tick, world: placeOf(place), forecastTick, inHalf, inNinety };
    }),
    result: match.phase === 'replay' ? null : resultStatus(match),
    ...contestStatus(match),
  };
}

const nothingFlies = {
  paused: false,
  hint: null,
  lesson: null,
  threat: null,
  gust: false,
  errand: null,
  digest: null,
  digestTick: 0,
  tick: 0,
  you: [],
  controls: [],
  wind: null,
  flyers: [],
  crossings: [],
  loose: [],
  forecast: [],
  landed: [],
  result: null,
  wave: null,
  standing: null,
};

/** Freezes a tree of plain values that nobody else holds. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

/** Screens on which nothing flies. */
const menus: ReadonlySet<string> = new Set([
  'title',
  'tournaments',
  'two',
  'loading',
  'run-loading',
  'story',
  'steady',
  'facts',
  'language',
  'wall',
]);
/** Screens of the story. */
const ofStory: ReadonlySet<string> = new Set(['story', 'card', 'steady']);

function phaseOf(screen: string, match: Match | null): string {
  if (screen === 'card' || screen === 'attract') return screen;
  if (match === null || menus.has(screen)) return 'menu';
  return screen === 'result' ? 'result' : match.phase;
}

/** Digests are taken once in so many ticks, for a status must be cheap at any time; at rest they are of the very tick. */
const ticksBetweenDigests = 60;

/** A maker of statuses for one page. It keeps the last digest of the match. */
export function createStatus(): (parts: StatusParts) => object {
  let digest: string | null = null;
  let digestTick = 0;
  let digested: Match | null = null;
  const digestFor = (match: Match) => {
    const { tick } = match.world;
    const age = tick - digestTick;
    if (match !== digested || age >= ticksBetweenDigests || (match.paused && age > 0)) {
      digested = match;
      digest = match.digest();
      digestTick = tick;
    }
    return { digest, digestTick };
  };
  return ({ locale, flow, play, match, picture, errors, lastError, hintText }) => {
    return deepFreeze({
      version: gameVersion,
      screen: flow.screen,
      phase: phaseOf(flow.screen, match),
      mode: ofStory.has(flow.screen) ? 'story' : play.mode,
      level: play.level,
      seed: flow.seed,
      locale,
      framesPerSecond: picture?.framesPerSecond() ?? 0,
      errors,
      lastError,
      runner: null,
      ...(match ? { ...matchStatus(match, picture, hintText), ...digestFor(match) } : nothingFlies),
    });
  };
}
