// The ink frame of a cut: people stand before its light, edged on the side that faces it, and the snow holds its breath.
import { expect, test } from 'vitest';
import type { BackLight, Painter } from '../../src/game/painter.ts';
import type { Ink, Stage } from '../../src/game/stage.ts';
import { NeighboursView } from '../../src/game/views/neighbours-view.ts';
import { PeopleView } from '../../src/game/views/people-view.ts';
import { SnowView } from '../../src/game/views/snow-view.ts';
import { newFlyerPose } from '../../src/session/flyer-pose.ts';
import type { Match } from '../../src/session/match.ts';
import { ownHand, rivalHand, stillStage } from './worlds.ts';

const stageIn = (ink: Ink): Stage => stillStage({ ink });

interface Sprite {
  readonly name: string;
  readonly y: number;
  readonly alpha: number;
  readonly light: BackLight | null;
}

/** A pen that remembers the cut-outs that are painted, and the light behind each. */
function openPen(): { painter: Painter; sprites: Sprite[] } {
  const sprites: Sprite[] = [];
  const pen = {
    backLight: null as BackLight | null,
    pictures: { hasAtlas: true, flat: () => undefined, frame: () => undefined },
    use: () => true,
    dye: () => {},
    paper: () => {},
    sheet: () => {},
    quad: () => {},
    sprite(name: string, _x: number, y: number, _size: number, _turn = 0, colour: number | null = null) {
      sprites.push({
        name,
        y,
        alpha: ((colour ?? 0xff000000) >>> 24) / 255,
        light: colour === null ? pen.backLight : null,
      });
    },
  };
  return { painter: pen as unknown as Painter, sprites };
}

function peopleIn(ink: Ink): readonly Sprite[] {
  const stage = stageIn(ink);
  const people = new PeopleView();
  people.advance(stage);
  const { painter, sprites } = openPen();
  people.paint(painter, stage);
  expect(painter.backLight).toBeNull();
  return sprites.filter(({ name }) => /^(?:player|rival|crowd)-/.test(name));
}

test('everybody on the roofs is edged by the light of the cut, and nobody at any other time', () => {
  const seen = peopleIn('bright');
  expect(seen.length).toBeGreaterThan(20);
  for (const { name, light } of seen) expect(light, name).toMatchObject({ x: 640 });
  for (const { name, light } of [...peopleIn('none'), ...peopleIn('dark')]) expect(light, name).toBeNull();
});

/** A sky of five, three of whom stand on roofs of their own, in sight. */
function manyIn(ink: Ink): { stage: Stage; hands: number } {
  const places = [ownHand, rivalHand(30), [-14, 1, 40], [10, 0, 52], [26, 2, 60]] as const;
  const poses = places.map((hand, at) => newFlyerPose(at === 0 ? 'you' : `k${at}`, 'chashm', hand, 4));
  const match = { you: 'you', mine: new Set(['you']), contest: { flyers: 5 }, setup: { flyers: [] } };
  const stage = { ...stageIn(ink), match: match as unknown as Match, poses: { flyers: poses, crossings: [] } };
  return { stage, hands: places.length - 2 };
}

/** Flakes as they are painted at some seconds after a cut. */
function snowAt(ink: Ink, sinceCut: number): { sunk: number; alpha: number } {
  const stage = stageIn(ink);
  stage.seconds = 10;
  stage.cutSeconds = 10 - sinceCut;
  const snow = new SnowView();
  const flakes = () => {
    const { painter, sprites } = openPen();
    snow.paint(painter, stage);
    return sprites;
  };
  snow.advance({ ...stage, elapsed: 0 });
  const before = flakes();
  snow.advance(stage);
  const after = flakes();
  // A flake that has left the picture below comes in again above: the middle one of all has not.
  const steps = after.map(({ y }, i) => y - (before[i]?.y ?? 0)).sort((a, b) => a - b);
  const mean = after.reduce((sum, { alpha }) => sum + alpha, 0) / after.length;
  return { sunk: steps[Math.floor(steps.length / 2)] ?? 0, alpha: mean };
}

test('in the ink frame snow falls at a fifth of its speed and is paler; half a second later it is itself again', () => {
  const usual = snowAt('none', Number.POSITIVE_INFINITY);
  const held = snowAt('bright', 0.05);
  expect(usual.sunk).toBeGreaterThan(0.1);
  expect(held.sunk / usual.sunk).toBeCloseTo(0.2, 3);
  expect(held.alpha / usual.alpha).toBeCloseTo(0.4, 1);
  expect(snowAt('none', 0.3).sunk / usual.sunk).toBeGreaterThan(0.25);
  expect(snowAt('none', 0.53)).toEqual(usual);
});

test('among many, everybody whose line is seen in the ink frame is there to hold it', () => {
  const { stage, hands } = manyIn('bright');
  const { painter, sprites } = openPen();
  new NeighboursView().paint(painter, stage);
  const heads = sprites.filter(({ name }) => name === 'rival-head');
  expect(heads).toHaveLength(hands);
  for (const { light } of heads) expect(light).not.toBeNull();
  expect(painter.backLight).toBeNull();
});
