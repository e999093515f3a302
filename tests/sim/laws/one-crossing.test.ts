// Two lines cross each other once or not at all: of a pair no more than one crossing is kept, and no line winds round another.
import { describe, expect, test } from 'vitest';
import { type Line, metresFromKite } from '../../../src/sim/flight/line.ts';
import { gapsSeenAlong } from '../../support/crossed.ts';
import { off } from '../../support/numbers.ts';
import { Rig } from '../../support/rig.ts';

/** A line from left to right in a wide bow, and a straight one beneath, which it crosses twice as seen from above. */
function bowed(): Rig {
  const rig = new Rig([
    { id: 'bow', hand: [-40, 10, 0], post: [40, 10, 0], newtons: 0 },
    { id: 'string', hand: [-42, 9.8, 6], post: [42, 9.8, 6], newtons: 5 },
  ]);
  const { line } = rig.flyer('bow');
  bend(line, 12);
  return rig;
}

/** Bends a line along x into a half wave of so many metres along z, as much longer as that needs. */
function bend(line: Line, height: number): void {
  let metres = 0;
  for (let k = 1; k <= line.segments; k++) {
    const o = 3 * k;
    line.at[o + 2] = height * Math.sin((Math.PI * k) / line.segments);
    const [dx, dz] = [0, 2].map((i) => (line.at[o + i] as number) - (line.at[o - 3 + i] as number)) as [number, number];
    metres += Math.hypot(dx, dz);
  }
  line.metres = metres;
  line.metresBefore = metres;
}

describe('two lines that are seen to cross twice', () => {
  test('have one crossing, the one nearer the kites', () => {
    const rig = bowed();
    const seen = (): number[] => gapsSeenAlong([0, 1, 0], rig.flyer('bow').line, rig.flyer('string').line);
    expect(seen()).toHaveLength(2);
    rig.run(0.5, () => expect(rig.world.crossings).toHaveLength(1));
    expect(seen()).toHaveLength(2);
    const { a, segmentA, shareA, segmentB, shareB } = rig.crossing;
    const [segment, share] = a.id === 'bow' ? [segmentA, shareA] : [segmentB, shareB];
    const { line } = rig.flyer('bow');
    expect(metresFromKite(line, segment, share)).toBeLessThan(line.metres / 2);
    expect(rig.events.filter(({ kind }) => kind === 'LinesCrossed')).toHaveLength(1);
  });
});

describe('a kite that goes right round another line', () => {
  // Up on the far side, back over the top, down on the near side, and beneath it again to where it began. A real line
  // would now lie round the other in a full turn, held by e to the 2 pi mu, nine times its pull.
  const round: [x: number, y: number, z: number][] = [
    [0, 5, 0],
    [0, 0, -9],
    [0, -5, 0],
    [0, 0, 9],
    [0, 0, 0],
  ];

  test('leaves no turn on it: back where it began, both lie and pull as before', () => {
    const rig = new Rig(
      [
        { id: 'still', hand: [-40, 20, 0], post: [40, 20, 0], newtons: 8 },
        { id: 'round', hand: [0, 17, -40], post: [0, 17, 15], newtons: 4 },
      ],
      { wearRate: 0, breakLoad: 1e9, loopMost: 100, loopTangle: 99 },
    );
    rig.tick();
    const gap = Math.abs(rig.crossing.gap);
    expect(gap).toBeCloseTo(3, 2);
    let hardest = 0;
    for (const velocity of round) {
      rig.post('round', ...velocity).run(3, () => {
        expect(rig.world.crossings).toHaveLength(1);
        hardest = Math.max(hardest, rig.crossing.press);
      });
    }
    expect(hardest).toBeGreaterThan(4);
    expect(rig.crossing.press).toBeLessThan(1e-6);
    expect(Math.abs(rig.crossing.gap)).toBeCloseTo(gap, 1);
    for (const [id, newtons] of [
      ['still', 8],
      ['round', 4],
    ] as const) {
      expect(off(rig.flyer(id).line.tension[8] ?? 0, newtons)).toBeLessThan(0.02);
    }
  });
});
