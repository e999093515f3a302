// Law 39: a light sail flutters down, a heavy one should tumble. The shipped body, locked to two dimensions: it may only pitch,
// and go up, down and along; no line, still air.
import { describe, expect, test } from 'vitest';
import { createKite, feelAir, moveKite, predictKite } from '../../../src/sim/flight/kite.ts';
import { shippedTuning, type Tuning, tuningWith } from '../../../src/sim/tuning.ts';
import { substepSeconds } from '../../../src/sim/world.ts';
import { mean, nth } from '../../support/numbers.ts';

/** Froude number of a sail (Belmonte): the root of its weight for its area over that of the air in its chord's height. */
function froude({ sailMass, sailChord, sailSpan, airDensity }: Tuning): number {
  return Math.sqrt(sailMass / ((sailSpan * sailChord) / 2) / (airDensity * sailChord));
}

/** The shipped sail, made so heavy that it has this Froude number; its inertia grows with it. */
function sailOf(number: number): Tuning {
  const times = (number / froude(shippedTuning)) ** 2;
  const { sailMass, inertiaSpan } = shippedTuning;
  return tuningWith({ sailMass: sailMass * times, inertiaSpan: inertiaSpan * times });
}

interface Fall {
  /** Turns over a second, without sign; widest swing of the pitch, radians; how often the pitching turns round, 1/s. */
  readonly turning: number;
  readonly swing: number;
  readonly reversals: number;
  readonly sink: number;
}

/** One fall of 45 s from an attitude (radians); it is looked at from 15 s on. */
function fall(tuning: Tuning, attitude: number, rate = 0): Fall {
  const kite = createKite(tuning, 0);
  kite.tethered = false;
  kite.bow = 0;
  kite.frame.set([1, 0, 0, 0, Math.cos(attitude), Math.sin(attitude), 0, -Math.sin(attitude), Math.cos(attitude)]);
  kite.rates[0] = rate;
  let [pitch, from, low, high, reversals, before] = [0, 0, 0, 0, 0, 0];
  for (let k = 0; k < 45 / substepSeconds; k++) {
    predictKite(kite, tuning, substepSeconds);
    kite.rates.fill(0, 1);
    kite.velocity[0] = 0;
    moveKite(kite, substepSeconds);
    const now = nth(kite.rates, 0);
    pitch += now * substepSeconds;
    if (k === 15 / substepSeconds) [from, low, high, reversals] = [pitch, pitch, pitch, 0];
    [low, high] = [Math.min(low, pitch), Math.max(high, pitch)];
    if (now * before < 0) reversals += 1;
    before = now;
  }
  const turning = Math.abs(pitch - from) / (2 * Math.PI) / 30;
  return { turning, swing: high - low, reversals: reversals / 30, sink: -nth(kite.position, 1) / 45 };
}

/** Falls from attitudes evenly all round. */
function falls(tuning: Tuning): { readonly each: readonly Fall[]; readonly most: Fall; readonly least: Fall } {
  const each = Array.from({ length: 20 }, (_, i) => fall(tuning, (2 * Math.PI * (i + 0.5)) / 20));
  const of = (pick: (...values: number[]) => number): Fall => ({
    turning: pick(...each.map(({ turning }) => turning)),
    swing: pick(...each.map(({ swing }) => swing)),
    reversals: pick(...each.map(({ reversals }) => reversals)),
    sink: pick(...each.map(({ sink }) => sink)),
  });
  return { each, most: of(Math.max), least: of(Math.min) };
}

describe('a locked sail let go in any attitude', () => {
  test('has the Froude number 0.38 as shipped: 115 g/m2, 0.77 m of chord', () => {
    expect(froude(shippedTuning)).toBeCloseTo(0.3815, 3);
    expect(froude(sailOf(0.28))).toBeCloseTo(0.28, 9);
  });

  // The guide's kite. Reached: swings of 2.1 radians from end to end, there and back in 3.5 s, sinking at 1.5 m/s.
  test('flutters at 0.28: swings to and fro, and never turns over', () => {
    const { each, most, least } = falls(sailOf(0.28));
    expect(most.swing).toBeLessThan(2.3);
    expect(least.swing).toBeGreaterThan(1.5);
    expect(least.reversals).toBeGreaterThan(0.5);
    expect(most.turning).toBeLessThan(0.02);
    expect(Math.abs(mean(each.map(({ sink }) => sink)) - 1.5)).toBeLessThan(0.15);
  });

  // The law asks for flutter up to 0.67 and tumbling beyond, within 30 %. True of the shipped body is: flutter up to 0.36,
  // some 45 % too early (the guide: its model is crude). Just beyond lies the shipped kite itself. It does not tumble but loops:
  // dives, pulls up and goes over backwards, one turn in 4 s over 12 m of fall. That is a glide with too much speed, not the
  // spinning of a card. (On its line's tail, and free to roll, it spirals instead: `loose-kite.test.ts`.)
  test('flutters up to 0.36, and from 0.38 on goes over, in slow loops', () => {
    for (const number of [0.2, 0.32, 0.36]) {
      const { most } = falls(sailOf(number));
      expect(most.turning, `Fr ${number}`).toBeLessThan(0.02);
      expect(most.swing, `Fr ${number}`).toBeLessThan(Math.PI);
    }
    const { most, least } = falls(shippedTuning);
    expect(least.turning).toBeGreaterThan(0.22);
    expect(most.turning).toBeLessThan(0.28);
    expect(most.reversals).toBeLessThan(0.1);
    expect(falls(sailOf(0.5)).most.swing).toBeGreaterThan(2 * Math.PI);
  });

  // And then, where it should tumble, wide flutter, and from 1.1 on none: it settles down broadside and stays so.
  test('does not tumble when it is heavy: flutters again at 0.7 to 1, settles broadside beyond 1.1', () => {
    for (const number of [0.8, 0.9, 1]) {
      const { most } = falls(sailOf(number));
      expect(most.turning, `Fr ${number}`).toBeLessThan(0.02);
      expect(most.swing, `Fr ${number}`).toBeGreaterThan(1);
    }
    for (const number of [1.2, 1.5, 2]) expect(falls(sailOf(number)).most.swing, `Fr ${number}`).toBeLessThan(0.4);
  });

  test('and being thrown into a spin changes nothing', () => {
    const { turning, swing } = fall(sailOf(1.5), 1, 20);
    expect(turning).toBeLessThan(1e-3);
    expect(swing).toBeLessThan(0.3);
  });
});

describe('the pitching moment of a sail that turns in a steady wind', () => {
  /** Mean moment about the span over a whole turn at a rate (rad/s) in 2 m/s, and the largest in it, N m. */
  function overATurn(rate: number, tuning: Tuning): { middle: number; most: number } {
    const moments = Array.from({ length: 3600 }, (_, i) => {
      const kite = createKite(tuning, 0);
      kite.tethered = false;
      kite.bow = 0.2;
      kite.rates[0] = rate;
      const angle = (2 * Math.PI * (i + 0.5)) / 3600;
      kite.air.set([0, 2 * Math.cos(angle), 2 * Math.sin(angle)]);
      feelAir(kite, tuning);
      return nth(kite.push, 3);
    });
    return { middle: mean(moments), most: Math.max(...moments.map(Math.abs)) };
  }

  // Why it cannot tumble. The centre of pressure rights a sail broadside from either side, so that over a turn its work
  // cancels; panels that move through the air, and the damping of pitch, only take. Nothing drives a spin: what is missing
  // is the lift of the turning itself (Andersen, Pesavento and Wang: the circulation of a tumbling plate is mostly that),
  // which bends the path. A heavy sail falls straight, in as good as a steady wind, and comes to rest in it. A light one
  // swings through winds of its own making: those do the turning, in flutter and in loops.
  test('gives nothing over a whole turn, and takes the more the faster it turns', () => {
    const still = overATurn(0, shippedTuning);
    expect(Math.abs(still.middle)).toBeLessThan(1e-12);
    expect(still.most).toBeGreaterThan(0.05);
    const undamped = tuningWith({ pitchDampingLoose: 0 });
    for (const tuning of [shippedTuning, undamped]) {
      const taken = [0.1, 1, 4, 16].map((rate) => overATurn(rate, tuning).middle / rate);
      for (const each of taken) expect(each).toBeLessThan(-0.02);
    }
    expect(overATurn(4, shippedTuning).middle).toBeLessThan(overATurn(4, undamped).middle);
  });
});
