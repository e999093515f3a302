// Laws 29 and 30: the line that runs, cuts; the line that stands, is cut, and when can be told beforehand.
import { describe, expect, test } from 'vitest';
import { bite } from '../../../src/sim/flight/wear.ts';
import { mean, nth, off } from '../../support/numbers.ts';
import { Rig } from '../../support/rig.ts';

/** Two lines pressed on each other, the upper with much line to run; unworn. A hand and a loop for any length. */
function pressed(newtons: number, lift: number, seed: number, wearRate = 1): Rig {
  const rig = new Rig(
    [
      { id: 'over', hand: [-30, 10, 0], post: [80, 10, 0], newtons },
      { id: 'under', hand: [0, 9.5, -30], post: [0, 9.5, 80], newtons },
    ],
    { loopMost: 100, loopTangle: 99, pullForce: 1e6, wearRate },
    seed,
  );
  return rig.post('under', 0, lift, 0).run(2).post('under', 0, 0, 0).run(3).fresh();
}

/** Hauls a line in, its post following, so that it runs through the crossing at a speed. */
function haul(rig: Rig, id: 'over' | 'under', speed: number): Rig {
  return (id === 'over' ? rig.post(id, -speed, 0, 0) : rig.post(id, 0, 0, -speed)).reel(id, -speed / 14);
}

describe('a line that runs over one that stands', () => {
  // Reached: 1.6 to 2.1 %, most of it the tick in which the cut falls.
  test.each([
    [6, 8, 4, 1],
    [3, 12, 4, 2],
    [6, 20, 3, 3],
  ])(
    'cuts it after the time of the closed form (%s m/s, %s N, lifted at %s m/s, seed %s)',
    (speed, pull, lift, seed) => {
      const rig = haul(pressed(pull, lift, seed), 'over', speed)
        .run(0.4)
        .fresh();
      const { tuning } = rig.world;
      const victim = rig.flyer('under');
      const seen: { press: number; running: number; pull: number; sound: number }[] = [];
      while (rig.world.cuts.length === 0 && seen.length < 600) {
        const c = rig.crossing;
        const isA = c.b.id === 'under';
        const [at, share] = isA ? [c.segmentB, c.shareB] : [c.segmentA, c.shareA];
        const metres = victim.line.metres * (1 - (at + share) / victim.line.segments);
        seen.push({
          press: c.press,
          running: Math.abs(isA ? c.runningA : c.runningB),
          pull: nth(victim.line.tension, at),
          sound: tuning.breakLoad * tuning.loopFactor * nth(victim.coat.strength, Math.floor(metres / tuning.wearBin)),
        });
        rig.tick();
      }
      const middle = (read: (each: (typeof seen)[number]) => number): number => mean(seen.map(read));
      const load = tuning.wearLoad * (middle((each) => each.press) / tuning.wearLoad) ** 1.5;
      const left = 1 - middle((each) => each.pull) / middle((each) => each.sound);
      const law = left / (tuning.wearRate * load * middle((each) => each.running));
      expect(rig.world.cuts).toEqual([expect.objectContaining({ winner: 'over', loser: 'under', technique: 'pull' })]);
      expect(seen.length / 60).toBeGreaterThan(0.3);
      expect(off(seen.length / 60, law)).toBeLessThan(0.05);
    },
  );

  test('is hardly worn itself', () => {
    const rig = haul(pressed(8, 4, 1), 'over', 6).run(0.5);
    const [runs, stands] = [rig.flyer('over').coat, rig.flyer('under').coat];
    expect(Math.max(...stands.wear)).toBeGreaterThan(0.3);
    expect(Math.max(...runs.wear)).toBeLessThan(0.001);
  });
});

describe('two lines that both run', () => {
  /** Mean wear of the bins that the crossing has left behind. */
  function wornBins(rig: Rig, id: string): number {
    const { wear, low, high } = rig.flyer(id).coat;
    const whole = [...wear.subarray(low + 1, high)];
    expect(whole.length).toBeGreaterThan(3);
    return mean(whole);
  }

  // Reached: 0.2 to 1.3 %.
  test.each([
    [6, 2],
    [6, 3],
    [5, 4],
  ])('wear each other by the square of their speeds (%s and %s m/s)', (fast, slow) => {
    const rig = pressed(12, 2, 4, 0.1);
    haul(haul(rig, 'over', fast), 'under', slow)
      .run(0.5)
      .fresh()
      .run(1.5);
    const ratio = wornBins(rig, 'under') / wornBins(rig, 'over');
    expect(off(ratio, (fast / slow) ** 2)).toBeLessThan(0.02);
  });
});

describe('the bite of a press', () => {
  test('grows with its load to the power 1.5, and is the load itself where it is quoted', () => {
    const { tuning } = pressed(8, 2, 1).world;
    expect(bite(tuning, 1.5)).toBeCloseTo(1.5, 12);
    expect(bite(tuning, 6) / bite(tuning, 1.5)).toBeCloseTo(8, 10);
    expect(bite(tuning, 0)).toBe(0);
  });
});
