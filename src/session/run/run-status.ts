// What the page says of itself while you run: the same words as in flight, and the runner.

import type { Region } from '../../sim/forecast/forecast.ts';
import type { Vector } from '../../sim/setup.ts';
import { deepFreeze, type ScreenReading } from '../status.ts';
import { gameVersion } from '../version.ts';
import type { RunPlay } from './run-play.ts';

export interface RunStatusParts {
  readonly locale: string;
  readonly screen: string;
  readonly picture: ScreenReading | null;
  readonly errors: number;
  readonly lastError: string | null;
}

/** Digests are taken once in so many ticks; at rest they are of the very tick. */
const ticksBetweenDigests = 60;

const placeOf = (x: number, y: number, z: number) => ({ x, y, z });
const onGround = ({ x, z }: { readonly x: number; readonly z: number }): Vector => [x, 0, z];
const middleOf = (region: Region) =>
  [0, 1].map((axis) => region.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / region.length);
const copyRegion = (region: Region) => region.map(([x, z]) => [x, z] as const);

/** How the run has ended, in the words of a match; null while it goes on. */
function resultOf({ run: { result, rivals } }: RunPlay) {
  if (result === null) return null;
  const { by } = result;
  const winner = by === 'you' || by === 'rival' ? by : null;
  const place = by === 'rival' ? 2 : 1;
  return { winner, place, flyers: 1 + rivals.length, cuts: 0, caught: by === 'you' ? 1 : 0, reason: by };
}

/** The part of a status that speaks of the run. */
function runPart(play: RunPlay, picture: ScreenReading | null) {
  const { run, kite, poses, wish, goal } = play;
  const [x = 0, y = 0, z = 0] = kite.position;
  const seen = (at: Vector) => picture?.screenOf(at) ?? null;
  const { world } = run;
  const you = run.you.body;
  const shown = run.shown === null || run.fallen !== null ? [] : [run.shown];
  return {
    level: play.level,
    seed: play.seed,
    paused: play.paused,
    tick: run.tick,
    you: ['runner'],
    controls: [{ seat: 'runner', a: wish.across, b: wish.along }],
    wind: { speed: world.setup.wind.speed, atYourKite: null },
    flyers: [],
    crossings: [],
    loose: run.fallen === null ? [{ id: kite.id, screen: seen([x, y, z]), world: placeOf(x, y, z) }] : [],
    // What the person is shown: blurred in a run, sharp after a breath.
    forecast: shown.map(({ half, ninety, calm, outside }) => {
      const [x = 0, z = 0] = middleOf(half);
      return {
        id: kite.id,
        half: copyRegion(half),
        ninety: copyRegion(ninety),
        screen: seen([x, 0, z]),
        calm,
        outside,
      };
    }),
    landed: world.landings.map(({ flyer, tick, place, forecastTick, inHalf, inNinety }) => {
      return { id: flyer, tick, world: placeOf(place[0], place[1], place[2]), forecastTick, inHalf, inNinety };
    }),
    runner: { screen: seen(onGround(poses.you)), world: placeOf(you.x, 0, you.z), goal },
    rivals: poses.rivals.map((rival, at) => {
      const { x: rivalX, z: rivalZ } = run.rivals[at]?.body ?? rival;
      return { screen: seen(onGround(rival)), world: placeOf(rivalX, 0, rivalZ) };
    }),
    hint: null,
    lesson: null,
    threat: null,
    wave: null,
    standing: null,
    result: resultOf(play),
  };
}

/** A maker of statuses of one run. It keeps its last digest. */
export function createRunStatus(): (play: RunPlay, parts: RunStatusParts) => object {
  let digest: string | null = null;
  let digestTick = 0;
  return (play, { locale, screen, picture, errors, lastError }) => {
    const { tick } = play.run;
    const age = tick - digestTick;
    if (digest === null || age >= ticksBetweenDigests || (play.paused && age > 0)) {
      digest = play.digest();
      digestTick = tick;
    }
    return deepFreeze({
      version: gameVersion,
      screen,
      phase: screen === 'run-result' ? 'result' : 'run',
      mode: 'run',
      locale,
      framesPerSecond: picture?.framesPerSecond() ?? 0,
      errors,
      lastError,
      ...runPart(play, picture),
      digest,
      digestTick,
    });
  };
}
