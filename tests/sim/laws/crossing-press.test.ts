// Laws 26, 28 and 32: two lines that press on each other, slide over each other, and come apart.
import { describe, expect, test } from 'vitest';
import type { Line } from '../../../src/sim/flight/line.ts';
import { mean, nth, off } from '../../support/numbers.ts';
import { Rig, type Strung } from '../../support/rig.ts';

/** Angle by which a line turns between two of its segments, radians. */
function turn({ direction }: Line, from: number, to: number): number {
  let cosine = 0;
  for (let i = 0; i < 3; i++) cosine += nth(direction, 3 * from + i) * nth(direction, 3 * to + i);
  return Math.acos(Math.min(1, cosine));
}

const over = (newtons: number, aside = 0): Strung => ({
  id: 'over',
  hand: [-30, 10, aside],
  post: [42, 10, -aside],
  newtons,
});
const under = (newtons: number): Strung => ({ id: 'under', hand: [0, 9.5, -30], post: [0, 9.5, 30], newtons });

/** No wear, and a hand and loop for any length: these laws are about forces alone. */
const forcesOnly = { wearRate: 0, loopMost: 100, loopTangle: 99, pullForce: 1e6 };

/** Lifts the post of the lower line for two seconds, so that it presses up, and lets both come to rest. */
function pressed(rig: Rig, speed: number): Rig {
  return rig.post('under', 0, speed, 0).run(2).post('under', 0, 0, 0).run(20);
}

describe('two taut lines that press on each other', () => {
  // Reached: 0.01 to 1.7 %, what still swings after 20 s of still air; 0.002 to 0.3 % after 40.
  test.each([
    [5, 5, 2, 0],
    [5, 12, 2, 0],
    [8, 8, 5, 0],
    [8, 8, 2, 20],
  ])('press by 2 T sin(phi / 2) on both (%s and %s N, lifted at %s m/s, %s m askew)', (a, b, lift, askew) => {
    const rig = pressed(new Rig([over(a, askew), under(b)], forcesOnly), lift);
    for (const id of ['over', 'under']) {
      const { line } = rig.flyer(id);
      const far = line.segments - 2;
      const pull = (nth(line.tension, 1) + nth(line.tension, far)) / 2;
      const law = 2 * pull * Math.sin(turn(line, 1, far) / 2);
      expect(law).toBeGreaterThan(0.2);
      expect(off(rig.crossing.press, law)).toBeLessThan(0.03);
    }
  });

  test('do not press at all once the lower one is let down again', () => {
    const rig = pressed(new Rig([over(8), under(8)], forcesOnly), 2);
    expect(rig.crossing.touching).toBe(true);
    rig.post('under', 0, -3, 0).run(2);
    expect(rig.crossing.touching).toBe(false);
    expect(rig.crossing.press).toBeLessThan(1e-6);
    expect(rig.crossing.gap * rig.crossing.side).toBeGreaterThan(0.3);
  });
});

/** Hauls the upper line over the lower one at a speed; means over a second of its pulls on either side, and more. */
function hauled(rig: Rig, speed: number) {
  rig
    .post('over', -speed, 0, 0)
    .reel('over', -speed / 14)
    .run(1);
  const { line } = rig.flyer('over');
  const seen: { near: number; far: number; bend: number; press: number; running: number }[] = [];
  rig.run(1, () => {
    const { a, segmentA, segmentB, runningA, runningB, press } = rig.crossing;
    const isA = a.id === 'over';
    const at = isA ? segmentA : segmentB;
    seen.push({
      near: nth(line.tension, at - 2),
      far: nth(line.tension, at + 2),
      bend: turn(line, at - 3, at + 3),
      press,
      running: isA ? runningA : runningB,
    });
  });
  const middle = (read: (each: (typeof seen)[number]) => number): number => mean(seen.map(read));
  return {
    ratio: middle((each) => each.near) / middle((each) => each.far),
    bend: middle((each) => each.bend),
    press: middle((each) => each.press),
    running: middle((each) => each.running),
  };
}

describe('a line hauled over another', () => {
  // Reached: 0.2 to 0.8 % of mu phi.
  test.each([
    [2, 1.2, 0.35],
    [4, 1.2, 0.35],
    [6, 3, 0.35],
    [6, 2, 0.1],
  ])('pulls harder on the hauling side by e to the mu phi (%s m/s, lifted at %s m/s, mu %s)', (speed, lift, mu) => {
    const rig = pressed(new Rig([over(8), under(8)], { ...forcesOnly, lineFriction: mu }), lift);
    const { ratio, bend, running } = hauled(rig, speed);
    expect(off(running, -speed)).toBeLessThan(0.05);
    expect(off(Math.log(ratio), mu * bend)).toBeLessThan(0.05);
  });

  // Friction may stop at most half of the sliding of the bare nodes in a substep (`escapeShare`). Nodes of a gram on either
  // line answer like 0.5 to 1 g together, so at 2 m/s friction stays below 0.12 to 0.24 N: Coulomb's law holds up to a
  // press of about 0.17 to 0.35 N for each m/s of sliding, and a heavier press is held back less. Never more.
  test('is never held back by more than that, however heavy the press', () => {
    const rig = pressed(new Rig([over(20), under(20)], forcesOnly), 8);
    const { ratio, bend, press } = hauled(rig, 2);
    expect(press).toBeGreaterThan(3);
    expect(Math.log(ratio)).toBeGreaterThan(0);
    expect(Math.log(ratio)).toBeLessThan(0.35 * bend * 1.05);
  });

  test('pulls alike on both sides where there is no friction', () => {
    const rig = pressed(new Rig([over(8), under(8)], { ...forcesOnly, lineFriction: 0 }), 3);
    const { ratio, bend } = hauled(rig, 6);
    expect(bend).toBeGreaterThan(0.05);
    expect(Math.abs(Math.log(ratio))).toBeLessThan(0.05 * 0.35 * bend);
  });
});
