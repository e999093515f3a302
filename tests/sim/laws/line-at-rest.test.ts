// Laws 1, 3, 7 and 10: a line at rest hangs as the elastic catenary says, and as many nodes as there are, it hangs the same.
import { describe, expect, test } from 'vitest';
import { fly } from '../../support/flight.ts';
import { nth, off } from '../../support/numbers.ts';
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
  // Reached with 16 segments: sag 0.2 to 0.3 %, pull 0.1 to 0.2 %; the polygon is what is left.
  test.each([100.2, 102, 110])('hangs as the elastic catenary when it is %s m long', (metres) => {
    const line = thread().from(0, 0, 0).to(100, 0, 0).metres(metres).hang().settle();
    const { lineDensity, gravity, lineStiffness } = line.tuning;
    const law = catenary(100, metres, lineDensity * gravity, lineStiffness);
    const [, lowest] = line.at(line.line.segments / 2);
    expect(off(-lowest, law.sag)).toBeLessThan(0.01);
    expect(off(line.pullOnNail(), law.pull)).toBeLessThan(0.01);
  });

  test('stretches by its pull over its stiffness', () => {
    const line = thread().to(100, 0, 0).tautAt(20).weightless().hang().run(1);
    const stretch = 100 / line.line.metres - 1;
    expect(off(nth(line.line.tension, 3), stretch * line.tuning.lineStiffness)).toBeLessThan(0.005);
  });
});

describe('a line that hangs from one nail', () => {
  test('carries in each segment the weight of what is below', () => {
    const line = thread().from(0, 100, 0).to(0, 20, 0).metres(80).loose().hang().settle();
    const { lineDensity, gravity } = line.tuning;
    const { segments, tension } = line.line;
    for (let i = 0; i < segments; i++) {
      const below = 80 * (1 - (i + 0.5) / segments);
      expect(off(nth(tension, i), lineDensity * gravity * below)).toBeLessThan(0.005);
    }
  });
});

describe('a hovering kite', () => {
  // Reached: 0.21 degrees and 0.1 % between 8 and 32 segments.
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
