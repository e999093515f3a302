// A line that is drawn over the bend of another and past it: they are crossed for a while, apart all the time, and in the
// end no crossing is left that could hold them together.
import { expect, test } from 'vitest';
import type { Vector } from '../../src/sim/setup.ts';
import { nth } from '../support/numbers.ts';
import { Rig } from '../support/rig.ts';

const hand: Vector = [-24, 6, -2];
const bend: Vector = [0, 30, 10];
const post: Vector = [24, 6, -2];
/** From hand to bend as from bend to post, metres: together 16 segments. */
const leg = 36;

/** Lays a limp line from hand to post by way of the bend; without weight and wind it stays so. */
function layBent(rig: Rig, id: string): void {
  const { line } = rig.flyer(id);
  const half = line.segments / 2;
  for (let k = 0; k <= line.segments; k++) {
    const [from, to, share] = k <= half ? [hand, bend, k / half] : [bend, post, k / half - 1];
    for (let i = 0; i < 3; i++) line.at[3 * k + i] = nth(from, i) * (1 - share) + nth(to, i) * share;
  }
  line.metres = 2 * leg;
  line.metresBefore = 2 * leg;
  line.before.set(line.at);
  line.velocity.fill(0);
  line.tension.fill(0);
}

test('a line drawn a metre above the bend of another and past it never touches it', () => {
  const rig = new Rig([
    { id: 'bent', hand, post, newtons: 0 },
    { id: 'straight', hand: [-30, 31, 7.5], post: [30, 31, 7.5], newtons: 5 },
  ]);
  layBent(rig, 'bent');
  const { velocity } = rig.flyer('bent').line;
  rig.throw('straight', 0, 0, 3).tick();
  expect(rig.world.crossings).toHaveLength(1);
  rig.run(3, () => expect(Math.max(...velocity.map(Math.abs))).toBeLessThan(0.6));
  expect(rig.events.filter(({ kind }) => kind === 'LinesTouched')).toEqual([]);
  expect(rig.world.crossings).toEqual([]);
});
