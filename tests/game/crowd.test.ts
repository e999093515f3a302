// Among many, yours is seen at a glance: it lies before the others, on paper of its own, and they pale behind it.
import { expect, test } from 'vitest';
import { solveFraming } from '../../src/game/framing.ts';
import { layOut } from '../../src/game/layout.ts';
import { openStage } from '../../src/game/open-stage.ts';
import type { Painter } from '../../src/game/painter.ts';
import { SeenKites } from '../../src/game/seen-kites.ts';
import type { Stage } from '../../src/game/stage.ts';
import { KiteView } from '../../src/game/views/kite-view.ts';
import { newFlyerPose } from '../../src/session/flyer-pose.ts';
import type { Match } from '../../src/session/match.ts';
import { kiteFrom, ownHand, rivalHand, stillKites } from './worlds.ts';

/** Yours flies farther off than `near`, and nearer than `crossed` and `far`, which are as far. */
const places = {
  near: kiteFrom(ownHand, 60, 50, 0),
  you: kiteFrom(ownHand, 80, 47, 10),
  crossed: kiteFrom(ownHand, 110, 44, 16),
  far: kiteFrom(ownHand, 110, 44, 4),
};

function sky(flyers: number) {
  const layout = layOut(390, 844, 1, 1);
  const poses = Object.entries(places).map(([id, place]) => {
    const pose = newFlyerPose(id, 'chashm', ownHand, 4);
    pose.position.set(place);
    return pose;
  });
  const crossing = { a: 'you', b: 'crossed', place: new Float64Array(3), touching: true, aOver: true };
  const stage: Stage = {
    ...openStage(layout, solveFraming({ layout, hands: [ownHand, rivalHand(30)], kites: stillKites })),
    match: { you: 'you', mine: new Set(['you']), contest: { flyers } } as unknown as Match,
    poses: {
      flyers: poses,
      crossings: [{ ...crossing, alongA: 0.5, alongB: 0.5, runningA: 0, runningB: 0, strain: 0, advantage: 0 }],
    },
  };
  const kites = new SeenKites();
  kites.read(stage);
  return { stage, kites };
}

const air = (kites: SeenKites, id: string) => kites.of(id)?.air ?? Number.NaN;

test('yours is painted last, though one is nearer, and the farther a kite the paler, but for the one that you cross', () => {
  const { kites } = sky(12);
  expect(kites.kites.at(-1)?.pose.id).toBe('you');
  expect(air(kites, 'you')).toBe(0);
  expect(air(kites, 'crossed')).toBe(0);
  expect(air(kites, 'near')).toBeGreaterThan(0.1);
  expect(air(kites, 'far')).toBeGreaterThan(air(kites, 'near') + 0.1);
});

test('in a duel nothing pales, and the nearer kite is painted last', () => {
  const { kites } = sky(2);
  expect(kites.kites.map(({ air: share }) => share)).toEqual([0, 0, 0, 0]);
  expect(kites.kites.at(-1)?.pose.id).toBe('near');
});

test('yours alone lies on pale paper, only among many, and not in the ink frame', () => {
  /** Colours of all corners that a view paints, without their opacity. */
  const painted = (stage: Stage, kites: SeenKites): ReadonlySet<number> => {
    const colours = new Set<number>();
    const pen = {
      pictures: {
        frame: () => ({ u0: 0, v0: 0, u1: 1, v1: 1, width: 2, height: 2, originX: 1, originY: 1, unit: 1 }),
        largeKite: () => undefined,
        hasAtlas: true,
      },
      use: () => true,
      quad: (...corner: number[]) => {
        for (const colour of corner.slice(16, 20)) colours.add(colour & 0xffffff);
      },
    };
    new KiteView(kites).paint(pen as unknown as Painter, stage);
    return colours;
  };
  const pale = 0xfff6dd;
  const crowd = sky(12);
  expect(painted(crowd.stage, crowd.kites).has(pale)).toBe(true);
  crowd.stage.ink = 'bright';
  expect(painted(crowd.stage, crowd.kites).has(pale)).toBe(false);
  const duel = sky(2);
  expect(painted(duel.stage, duel.kites).has(pale)).toBe(false);
});
