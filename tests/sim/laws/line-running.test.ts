// What reeling is: line runs through its nodes, and a mark on it stays as far from the kite as its number says.
import { describe, expect, test } from 'vitest';
import { metresFromKite } from '../../../src/sim/flight/line.ts';
import { binAt } from '../../../src/sim/flight/wear.ts';
import { nth, off } from '../../support/numbers.ts';
import { placeOnLine } from '../../support/place-on-line.ts';
import { Rig } from '../../support/rig.ts';

/** A hand that gives and takes in hundred-and-twenty-sevenths of 10 m/s, whatever the pull, and a loop for any length. */
const strong = {
  feedSpeed: 10,
  pullSpeed: 10,
  spoolDrag: 0,
  spoolFree: 0.01,
  loopMost: 100,
  loopTangle: 99,
  pullForce: 1e6,
};

/**
 * Takes the post of a line along x at the speed at which the hand gives or takes line (m/s, some seconds). Line is
 * counted unstretched: of 8 N, it is 1.3 % longer in the sky.
 */
function runLine(rig: Rig, id: string, speed: number, seconds: number): Rig {
  const stretch = 1 + 8 / rig.world.tuning.lineStiffness;
  return rig
    .post(id, speed * stretch, 0, 0)
    .reel(id, speed / 10)
    .run(seconds);
}
/** Speeds that a hand can be asked for exactly, m/s. */
const speedOf = (wish: number): number => (10 * wish) / 127;

describe('a line that runs steadily through its nodes', () => {
  test.each([-76, -25, 38])('has every mark on it run at the speed of the hand (%s / 127 of 10 m/s)', (asked) => {
    const speed = speedOf(asked);
    const rig = new Rig([{ id: 'one', hand: [0, 10, 0], post: [80, 10, 0], newtons: 8 }], strong);
    const { line, kite } = runLine(rig, 'one', speed, 1).flyer('one');
    const stretch = 1 + nth(line.tension, 0) / rig.world.tuning.lineStiffness;
    const marks = [2, 20, 40, 60];
    const from = marks.map((mark) => placeOnLine(line, mark)[0]);
    const metres = line.metres;
    rig.run(1);
    expect(off(line.metres - metres, speed)).toBeLessThan(1e-3);
    // That it runs makes it no tighter: it pulls by its stretch alone. Reached: 0.4 %.
    const drawn = (nth(kite.tow, 0) - line.metres) / line.metres;
    expect(off(nth(line.tension, 8), drawn * rig.world.tuning.lineStiffness)).toBeLessThan(0.01);
    for (const [i, mark] of marks.entries()) {
      const [x] = placeOnLine(line, mark);
      // Reached: 0.6 %, of the half metre that the hand lost when it began. And a mark stays as far from the kite as its
      // number says.
      expect(off(x - nth(from, i), speed * stretch)).toBeLessThan(0.01);
      expect(off(nth(kite.tow, 0) - x, mark * stretch)).toBeLessThan(0.002);
      // The velocity that crossings rub with: the nodes' own, and of the line through them its share of the way to the
      // hand. It counts that line unstretched, so near the hand it is the strain too slow: 1.3 % here, 7 % at 40 N.
      const f = 1 - mark / line.metres;
      const node = Math.floor(f * line.segments);
      const between = f * line.segments - node;
      const nodes = nth(line.velocity, 3 * node) * (1 - between) + nth(line.velocity, 3 * node + 3) * between;
      expect(off(nodes + (1 - f) * line.running, speed * stretch)).toBeLessThan(0.015);
    }
  });
});

describe('a fixed place in the sky, where another line stands across', () => {
  /** A line along x that lies over one along z. */
  const crossed = (): Rig =>
    new Rig(
      [
        { id: 'over', hand: [-30, 10, 0], post: [60, 10, 0], newtons: 8 },
        { id: 'under', hand: [0, 9.5, -30], post: [0, 9.5, 30], newtons: 8 },
      ],
      strong,
    );
  /** Metres from the kite of the upper line where the lower one crosses it, and how fast it runs there. */
  function atCrossing(rig: Rig): { metres: number; running: number } {
    const { a, segmentA, shareA, segmentB, shareB, runningA, runningB } = rig.crossing;
    const isA = a.id === 'over';
    const { line } = rig.flyer('over');
    return {
      metres: isA ? metresFromKite(line, segmentA, shareA) : metresFromKite(line, segmentB, shareB),
      running: isA ? runningA : runningB,
    };
  }
  test.each([-51, 38])('sees the marks pass at the speed of the line (%s / 127 of 10 m/s)', (asked) => {
    const rig = runLine(crossed().run(0.5), 'over', speedOf(asked), 1);
    const from = atCrossing(rig).metres;
    const { metres, running } = atCrossing(rig.run(2));
    expect(off(metres - from, 2 * speedOf(asked))).toBeLessThan(0.01);
    expect(off(running, speedOf(asked))).toBeLessThan(0.01);
  });

  test('sees a wound go and come back: the same bin lies there again', () => {
    const rig = crossed().run(0.5);
    const { coat } = rig.flyer('over');
    const binThere = (): number => binAt(coat, rig.world.tuning, atCrossing(rig).metres);
    // The lower line is pressed up and hauled a metre: it saws one bin of the upper. Then it is let down again.
    rig.post('under', 0, 4, 0).run(1);
    rig.post('under', 0, 0, -4).reel('under', -0.4).run(0.3);
    rig.post('under', 0, -4, 0).reel('under', 0).run(2);
    rig.post('under', 0, 0, 0).run(0.5);
    const wound = binThere();
    expect(nth(coat.wear, wound)).toBeGreaterThan(0.05);
    const wear = [...coat.wear];
    runLine(rig, 'over', speedOf(-51), 2);
    runLine(rig, 'over', 0, 1);
    expect(binThere()).toBeLessThan(wound - 20);
    runLine(rig, 'over', speedOf(51), 2);
    runLine(rig, 'over', 0, 1);
    expect(binThere()).toBe(wound);
    expect([...coat.wear]).toEqual(wear);
  });
});
