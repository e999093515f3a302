// Laws 1, 3, 7 and 10: a line at rest hangs as the elastic catenary says, and as many nodes as there are, it hangs the same.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fly } from '../../support/flight.ts';
import { mean, nth, off } from '../../support/numbers.ts';
import { thread } from '../../support/thread.ts';

/** Sag (m) and pull at the end (N) of an elastic line of `metres` between two level nails `span` apart: closed form. */
function catenary(span: number, metres: number, weightPerMetre: number, stiffness: number) {
  const half = metres / 2;
  const spanAt = (level: number): number =>
    (level * metres) / stiffness + ((2 * level) / weightPerMetre) * Math.asinh((weightPerMetre * half) / level);
  let low = 1e-6;
  let high = 1e4;
  for (let round = 0; round < 200; round++) {
    const middle = Math.sqrt(low * high);
    if (spanAt(middle) < span) low = middle;
    else high = middle;
  }
  const slope = (weightPerMetre * half) / low;
  return {
    sag: (weightPerMetre * half * half) / (2 * stiffness) + (low / weightPerMetre) * (Math.hypot(1, slope) - 1),
    pull: low * Math.hypot(1, slope),
  };
}

describe('a line between two nails 100 m apart', () => {
  function hangsBy(metres: number): void {
    const line = thread().from(0, 0, 0).to(100, 0, 0).metres(metres).hang().settle();
    const { lineDensity, gravity, lineStiffness } = line.tuning;
    const law = catenary(100, metres, lineDensity * gravity, lineStiffness);
    const [, lowest] = line.at(line.line.segments / 2);
    expect(off(-lowest, law.sag)).toBeLessThan(0.01);
    expect(off(line.pullOnNail(), law.pull)).toBeLessThan(0.01);
  }

  // Reached with 16 segments: sag 0.2 to 0.3 %, pull 0.1 to 0.2 %; the polygon is what is left.
  test.each([100.2, 102, 110])('hangs as the elastic catenary when it is %s m long', hangsBy);

  test('hangs so however long it is', () => {
    fc.assert(fc.property(fc.double({ min: 99, max: 140, noNaN: true }), hangsBy), { numRuns: 15, seed: 1 });
  });

  test('stretches by its pull over its stiffness, at any pull', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), (newtons) => {
        const line = thread().to(100, 0, 0).tautAt(newtons).weightless().hang().run(1);
        const stretch = 100 / line.line.metres - 1;
        for (let i = 0; i < line.line.segments; i++) {
          expect(off(nth(line.line.tension, i), stretch * line.tuning.lineStiffness)).toBeLessThan(0.005);
        }
      }),
      { numRuns: 30, seed: 7 },
    );
  });
});

describe('a line that hangs from one nail', () => {
  test('carries in each segment the weight of what is below, and on the nail all of it, at any length', () => {
    fc.assert(
      fc.property(fc.double({ min: 10, max: 200, noNaN: true }), (metres) => {
        const line = thread().from(0, metres, 0).metres(metres).to(0, 0, 0).loose().hang().settle();
        const { lineDensity, gravity } = line.tuning;
        const { segments, tension } = line.line;
        for (let i = 0; i < segments; i++) {
          const below = metres * (1 - (i + 0.5) / segments);
          expect(off(nth(tension, i), lineDensity * gravity * below)).toBeLessThan(0.005);
        }
        expect(off(line.pullOnNail(), lineDensity * gravity * metres)).toBeLessThan(0.005);
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  // A kite of so many kg, in still air; it bounces first, with twice its weight. Reached: 0.1 to 0.2 %, what is left of its swing.
  test.each([0.3, 1, 2.5])('is drawn out by %s kg as much as by that weight over its stiffness', (sailMass) => {
    const flight = fly().wind(0).hand(0, 100, 0).line(50).at(0, -90).tuned({ sailMass }).launch();
    const { gravity, lineStiffness, lineDensity } = flight.tuning;
    const { metres } = flight.thread;
    const drawn: number[] = [];
    flight.reel(0, 60, ({ kite }) => drawn.push(100 - nth(kite.tow, 1) - metres));
    const law = (metres * gravity * (sailMass + (lineDensity * metres) / 2)) / lineStiffness;
    expect(off(mean(drawn.slice(-1200)), law)).toBeLessThan(0.005);
  });
});

describe('a hovering kite', () => {
  // Reached: 0.26 degrees and 0.3 % between 8 and 32 segments.
  test.each([60, 120])('stands the same with 8, 16 and 32 segments of %s m of line', (metres) => {
    const [coarse, middle, fine] = [8, 16, 32].map((segments) =>
      fly().line(metres).tuned({ fewestNodes: segments, mostNodes: segments }).steady(),
    );
    for (const flight of [coarse, middle]) {
      expect(Math.abs((flight?.elevation ?? 0) - (fine?.elevation ?? 0))).toBeLessThan(0.5);
      expect(off(flight?.pullAtKite ?? 0, fine?.pullAtKite ?? 0)).toBeLessThan(0.02);
      expect(off(nth(flight?.thread.tension ?? [], 0), nth(fine?.thread.tension ?? [], 0))).toBeLessThan(0.02);
    }
    expect([coarse, middle, fine].map((flight) => flight?.thread.segments)).toEqual([8, 16, 32]);
  });
});
