import { describe, expect, it } from 'vitest';
import { solveFraming } from '../../src/game/framing.ts';
import { layOut } from '../../src/game/layout.ts';
import { LinePaths } from '../../src/game/line-paths.ts';
import { emptyPath, measure, pointAt } from '../../src/game/line-strip.ts';
import { openStage } from '../../src/game/open-stage.ts';
import { project } from '../../src/game/projection.ts';
import type { Stage } from '../../src/game/stage.ts';
import { newFlyerPose } from '../../src/session/flyer-pose.ts';
import type { CrossingPose, FlyerPose } from '../../src/session/poses.ts';
import { stateOf, strainOf } from '../../src/session/strain.ts';
import type { Vector } from '../../src/sim/setup.ts';
import { ownHand, rivalHand, stillKites } from './worlds.ts';

const segments = 12;

/** A flyer whose line runs straight from hand to kite. */
function straightFlyer(id: string, hand: Vector, kite: Vector): FlyerPose {
  const pose = newFlyerPose(id, 'chashm', hand, segments);
  pose.segments = segments;
  pose.position.set(kite);
  for (let i = 0; i <= segments; i++) {
    for (const axis of [0, 1, 2] as const)
      pose.line[3 * i + axis] = hand[axis] + ((kite[axis] - hand[axis]) * i) / segments;
  }
  return pose;
}

function stageOf(flyers: FlyerPose[], crossings: CrossingPose[]): Stage {
  const layout = layOut(1280, 720, 1, 1);
  return {
    ...openStage(layout, solveFraming({ layout, hands: [ownHand, rivalHand(30)], kites: stillKites })),
    poses: { flyers, crossings },
    elapsed: 0.016,
    kiteSizes: new Map(flyers.map(({ id }) => [id, 60])),
  };
}

function crossingOf(aOver: boolean): CrossingPose {
  return {
    a: 'rival',
    b: 'you',
    place: new Float64Array(3),
    touching: true,
    aOver,
    alongA: 0.5,
    alongB: 0.5,
    runningA: 0,
    runningB: 0,
    advantage: 0,
    strain: 0,
  };
}

describe('lines on screen', () => {
  const you = straightFlyer('you', ownHand, stillKites[0]);
  const rival = straightFlyer('rival', rivalHand(30), stillKites[1]);

  it('begin in the hand and end at the bridle, 0.86 of a half-height from the kite', () => {
    const stage = stageOf([you, rival], []);
    const paths = new LinePaths();
    paths.read(stage);
    const line = paths.of('you');
    const hand = project(stage.camera, ...ownHand, new Float64Array(3));
    expect(line?.path.x[0]).toBeCloseTo(hand[0] ?? 0, 9);
    const kite = project(stage.camera, ...stillKites[0], new Float64Array(3));
    const apart = Math.hypot((line?.knotX ?? 0) - (kite[0] ?? 0), (line?.knotY ?? 0) - (kite[1] ?? 0));
    expect(apart).toBeCloseTo(0.86 * 60, 0);
  });

  it('meet once, and what the simulation says of over and under is drawn', () => {
    for (const aOver of [true, false]) {
      const paths = new LinePaths();
      paths.read(stageOf([you, rival], [crossingOf(aOver)]));
      expect(paths.meetings).toHaveLength(1);
      const meeting = paths.meetingOf('rival', 'you');
      const rivalOver = meeting?.a.pose.id === 'rival' ? meeting.aOver : !meeting?.aOver;
      expect(rivalOver).toBe(aOver);
      expect(Math.abs((meeting?.x ?? 0) - 619)).toBeLessThan(10);
    }
  });

  it('do not meet once a kite is loose', () => {
    const cut = straightFlyer('rival', rivalHand(30), stillKites[1]);
    cut.phase = 'loose';
    const paths = new LinePaths();
    paths.read(stageOf([you, cut], []));
    expect(paths.meetings).toHaveLength(0);
  });
});

describe('a path', () => {
  it('is measured from its first point', () => {
    const path = emptyPath(4);
    path.x.set([0, 3, 3, 3]);
    path.y.set([0, 4, 4, 10]);
    path.count = 4;
    expect(measure(path)).toBe(11);
    expect([...pointAt(path, 8, new Float64Array(3))].slice(0, 2)).toEqual([3, 7]);
    expect([...pointAt(path, 99, new Float64Array(3))].slice(0, 2)).toEqual([3, 10]);
  });
});

describe('strain', () => {
  it('names the states of a line from what hands do', () => {
    // Shares of the breaking load: paid out, a hover, a hard dash, near the hand's limit, about to go.
    expect([0.01, 0.1, 0.45, 0.7, 0.95].map((share) => stateOf(strainOf(share)))).toEqual([
      'slack',
      'cruise',
      'biting',
      'danger',
      'parting',
    ]);
    expect(strainOf(-1)).toBe(0);
    expect(strainOf(3)).toBe(1);
  });
});
