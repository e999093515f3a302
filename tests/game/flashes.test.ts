// The ink frame of a cut: one blink, never more than two in a second, and none at all where motion is calm.
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { solveFraming } from '../../src/game/framing.ts';
import { layOut } from '../../src/game/layout.ts';
import { openStage } from '../../src/game/open-stage.ts';
import type { Motion, Stage } from '../../src/game/stage.ts';
import { CutView } from '../../src/game/views/cut-view.ts';
import { startMatch } from '../../src/session/match.ts';
import type { MatchEvent } from '../../src/sim/events.ts';
import { shippedFiles } from '../content/level-files.ts';
import { ownHand, rivalHand, stillKites } from './worlds.ts';

function stageOf(motion: Motion): Stage {
  const level = readCatalogue(shippedFiles()).levels.get('first-duel');
  if (!level) throw new Error('There is no first duel.');
  const match = startMatch({ setup: level.setup, seed: 1, you: level.you });
  const layout = layOut(1280, 720, 1, 1);
  return {
    ...openStage(layout, solveFraming({ layout, hands: [ownHand, rivalHand(30)], kites: stillKites })),
    match,
    poses: match.poses,
    motion,
    elapsed: 1 / 60,
  };
}

const cut: Extract<MatchEvent, { kind: 'LineCut' }> = {
  kind: 'LineCut',
  tick: 1,
  loser: 'right',
  winner: 'left',
  reason: 'cut',
  technique: 'pull',
  place: [4, 40, 20],
  kiteMetres: 30,
};

/** Two seconds at 60 Hz with a cut at each of some frames; the frames at which an ink frame begins, and the largest push. */
function blinks(motion: Motion, cuts: readonly number[]): { begun: number[]; push: number } {
  const stage = stageOf(motion);
  const view = new CutView();
  const begun: number[] = [];
  let push = 0;
  for (let frame = 0; frame < 120; frame++) {
    stage.seconds = frame / 60;
    const before = stage.ink;
    if (cuts.includes(frame)) view.hear(cut, stage);
    view.advance(stage);
    if (stage.ink !== 'none' && before === 'none') begun.push(frame);
    push = Math.max(push, Math.hypot(view.kickX, view.kickY));
  }
  return { begun, push };
}

test('a cut is one blink of five frames, and a kick', () => {
  const { begun, push } = blinks('full', [10]);
  expect(begun).toEqual([10]);
  expect(push).toBeGreaterThan(3);
});

test('however many lines are cut, there are never more than two blinks in a second', () => {
  const { begun } = blinks('full', [10, 17, 25, 34, 46, 60, 70, 80, 95, 110]);
  expect(begun.length).toBeGreaterThan(1);
  for (const frame of begun)
    expect(begun.filter((other) => other >= frame && other < frame + 60).length).toBeLessThanOrEqual(2);
});

test('where motion is calm there is neither blink nor kick', () => {
  expect(blinks('calm', [10, 50])).toEqual({ begun: [], push: 0 });
});
