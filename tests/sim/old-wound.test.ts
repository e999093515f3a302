// A line that gives way at an old wound: whose cut is it?
import { expect, test } from 'vitest';
import { createWorld } from '../../src/sim/create.ts';
import type { MatchEvent } from '../../src/sim/events.ts';
import { step } from '../../src/sim/step.ts';
import type { World } from '../../src/sim/world.ts';
import { firstDuel } from '../support/duel.ts';

/** Saws nearly through the line of the flyer on the right, some metres below his kite. */
function wound(world: World): void {
  const coat = world.flyers[1]?.coat;
  if (coat === undefined) throw new Error('nobody stands on the right');
  coat.wear[20] = 0.999;
  coat.low = Math.min(coat.low, 20);
  coat.high = Math.max(coat.high, 20);
}

function flyUntil(world: World, isSo: () => boolean): MatchEvent[] {
  const events: MatchEvent[] = [];
  for (let tick = 0; tick < 3600 && !isSo(); tick++) events.push(...step(world, [null, null]));
  expect(isSo()).toBe(true);
  return events;
}

test('while the lines cross, it is the cut of him who crosses it', () => {
  const world = createWorld(firstDuel('neighbour', 'hold-still'), 4);
  flyUntil(world, () => world.crossings.some((crossing) => crossing.touched > 0));
  wound(world);
  const events = flyUntil(world, () => world.cuts.length > 0);
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'LineCut', loser: 'right', winner: 'left', reason: 'cut' }),
  );
});

test('with nobody across it, the line just broke', () => {
  const world = createWorld(firstDuel('hold-still', 'hold-still'), 4);
  flyUntil(world, () => world.tick > 120);
  wound(world);
  const events = flyUntil(world, () => world.cuts.length > 0);
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'LineCut', loser: 'right', winner: null, reason: 'broke' }),
  );
  expect(world.result).toMatchObject({ winner: 'left', reason: 'broke' });
});

test('once the match is decided the winner keeps his kite, however worn his line', () => {
  const world = createWorld(firstDuel('hold-still', 'hold-still'), 4);
  flyUntil(world, () => world.tick > 120);
  wound(world);
  flyUntil(world, () => world.result !== null);
  const left = world.flyers[0];
  left?.coat.wear.fill(0.999);
  if (left !== undefined) Object.assign(left.coat, { low: 0, high: left.coat.wear.length - 1 });
  for (let tick = 0; tick < 300; tick++) step(world, [null, null]);
  expect(left?.phase).toBe('held');
});
