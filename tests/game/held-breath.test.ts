// Before a cut the picture holds its breath: a little less light while lines saw, and snow that nearly stands when one parts.
import { expect, test } from 'vitest';
import { HeldBreath } from '../../src/game/held-breath.ts';
import type { Painter } from '../../src/game/painter.ts';
import { project } from '../../src/game/projection.ts';
import type { Motion, Stage } from '../../src/game/stage.ts';
import { SkyView } from '../../src/game/views/sky-view.ts';
import { SnowView } from '../../src/game/views/snow-view.ts';
import { openPoseReel, showBetween, turnReel } from '../../src/session/poses.ts';
import { createWorld } from '../../src/sim/create.ts';
import { step } from '../../src/sim/step.ts';
import { firstDuel } from '../support/duel.ts';
import { stillStage } from './worlds.ts';

interface Frame {
  readonly touching: boolean;
  readonly sawing: number;
  readonly breath: number;
}

/** A duel of two shipped pilots as the screen follows it, tick by tick; and whether a cut ended it. */
function followed(seed: number, motion: Motion): { readonly frames: readonly Frame[]; readonly isCut: boolean } {
  const world = createWorld(firstDuel('point-practised', 'neighbour'), seed);
  const reel = openPoseReel(world);
  const stage = stillStage({ motion });
  stage.poses = reel.shown;
  const held = new HeldBreath();
  const frames: Frame[] = [];
  while (world.result === null) {
    step(world, [null, null]);
    turnReel(reel, world);
    showBetween(reel, 1);
    held.read(stage);
    frames.push({ touching: world.crossings.some((c) => c.touching), sawing: stage.sawing, breath: stage.breath });
  }
  return { frames, isCut: world.result.reason === 'cut' };
}

test('the sky gives way while lines saw and not before, and most cuts fall into a held breath', () => {
  const duels = Array.from({ length: 12 }, (_, k) => followed(k + 1, 'full'));
  for (const { frames } of duels) {
    const first = frames.findIndex(({ touching }) => touching);
    expect(frames.slice(0, first).every(({ sawing, breath }) => sawing === 0 && breath === 0)).toBe(true);
    // A second of sawing without a break takes nearly all of it.
    const long = frames.findIndex((_, at) => at >= 60 && frames.slice(at - 60, at).every(({ touching }) => touching));
    if (long >= 0) expect(frames[long]?.sawing).toBeGreaterThan(0.9);
  }
  const cuts = duels.filter(({ isCut }) => isCut);
  expect(cuts.length).toBeGreaterThan(8);
  const breathless = cuts.filter(({ frames }) => (frames.at(-2)?.breath ?? 0) > 0.5);
  expect(breathless.length).toBeGreaterThan(cuts.length / 2);
});

test('where motion is calm, nothing of it is seen', () => {
  const { frames } = followed(1, 'calm');
  expect(frames.some(({ touching }) => touching)).toBe(true);
  expect(frames.every(({ sawing, breath }) => sawing === 0 && breath === 0)).toBe(true);
});

/** What is drawn: where the flakes are, and the tints of sheets, one after another. */
function drawn(view: SkyView | SnowView, stage: Stage): { readonly places: number[]; readonly tints: number[] } {
  const places: number[] = [];
  const tints: number[] = [];
  const pen = {
    use: () => true,
    pictures: { hasAtlas: false, flat: () => ({ file: 'sky', x: 0, y: 0, width: 1580, height: 200 }) },
    sprite: (_name: string, x: number, y: number) => places.push(x, y),
    sheet: (_x: number, _y: number, _width: number, _height: number, tint: number) => tints.push(tint),
  };
  view.paint(pen as unknown as Painter, stage);
  return { places, tints };
}

test('snow goes at a fifth of its speed when a line is about to part', () => {
  const stage = stillStage({ motion: 'full' });
  const snow = new SnowView();
  snow.advance(stage);
  /** How far all flakes went in the next frame, design px. */
  const way = (breath: number): number => {
    const { places: before } = drawn(snow, stage);
    stage.breath = breath;
    snow.advance(stage);
    const { places: after } = drawn(snow, stage);
    return after.reduce((sum, at, i) => sum + Math.min(5, Math.abs(at - (before[i] ?? at))), 0);
  };
  expect(way(1) / way(0)).toBeCloseTo(0.2, 1);
});

test('the sheets of the sky lose six in a hundred of their light, and have it again', () => {
  const stage = stillStage({ motion: 'full' });
  const sky = new SkyView();
  const light = (tint: number): number => (tint & 255) + ((tint >>> 8) & 255) + ((tint >>> 16) & 255);
  const clear = drawn(sky, stage).tints;
  stage.sawing = 1;
  const dim = drawn(sky, stage).tints;
  expect(clear.length).toBeGreaterThan(6);
  for (const [at, tint] of dim.entries()) expect(light(tint) / light(clear[at] ?? 0)).toBeCloseTo(0.94, 2);
});

test('the eye comes nearer to where the lines cross, and that place stays where it is', () => {
  const world = createWorld(firstDuel('point-practised', 'neighbour'), 1);
  const reel = openPoseReel(world);
  const stage = stillStage({ motion: 'full' });
  stage.poses = reel.shown;
  const held = new HeldBreath();
  let rubbed = 0;
  while (rubbed < 90 && world.result === null) {
    step(world, [null, null]);
    turnReel(reel, world);
    showBetween(reel, 1);
    held.read(stage);
    rubbed = world.crossings.some((c) => c.touching) ? rubbed + 1 : 0;
  }
  const [rub] = stage.poses.crossings;
  if (!rub) throw new Error('The lines never sawed for so long.');
  const at = new Float64Array(3);
  project(stage.camera, rub.place[0] ?? 0, rub.place[1] ?? 0, rub.place[2] ?? 0, at);
  const pen = { scale: 2, pushX: 0, pushY: 0 };
  held.bringNearer(pen, stage);
  expect(pen.scale).toBeGreaterThan(2 * 1.035);
  expect(pen.scale).toBeLessThanOrEqual(2 * 1.04);
  expect(((at[0] ?? 0) + pen.pushX) * pen.scale).toBeCloseTo(2 * (at[0] ?? 0), 6);
  expect(((at[1] ?? 0) + pen.pushY) * pen.scale).toBeCloseTo(2 * (at[1] ?? 0), 6);
});

test('when other lines are nearer to parting the eye glides to them: the picture never leaps', () => {
  const stage = stillStage({ motion: 'full' });
  const rub = { touching: true, aOver: true, alongA: 0.5, alongB: 0.5, runningA: 1, runningB: 1, advantage: 0 };
  const left = { ...rub, a: 'you', b: 'left', place: new Float64Array([-20, 50, 60]), strain: 0.5 };
  const right = { ...rub, a: 'you', b: 'right', place: new Float64Array([20, 50, 60]), strain: 0.4 };
  stage.poses = { flyers: [], crossings: [left, right] };
  const held = new HeldBreath();
  const pushes: number[] = [];
  for (let frame = 0; frame < 180; frame++) {
    if (frame === 90) right.strain = 0.6;
    held.read(stage);
    const pen = { scale: 1, pushX: 0, pushY: 0 };
    held.bringNearer(pen, stage);
    pushes.push(pen.pushX);
  }
  const leaps = pushes.slice(60).map((push, i) => Math.abs(push - (pushes[59 + i] ?? push)));
  expect(Math.abs((pushes[179] ?? 0) - (pushes[89] ?? 0))).toBeGreaterThan(10);
  expect(Math.max(...leaps)).toBeLessThan(3);
});
