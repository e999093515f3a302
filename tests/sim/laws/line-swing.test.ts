// Laws 4 and 6: how long a line takes to swing, with a weight below it or taut between two nails, and what it loses.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tuning } from '../../../src/sim/tuning.ts';
import { ticksPerSecond } from '../../../src/sim/world.ts';
import { type Flight, fly } from '../../support/flight.ts';
import { nth, off } from '../../support/numbers.ts';
import { type Thread, thread } from '../../support/thread.ts';

/** A kite that is a weight: so many kg, no sail to speak of without air, a bridle of a millimetre, and it never turns. */
const bob = (sailMass: number): Partial<Tuning> => ({
  airDensity: 0,
  sailMass,
  towAhead: 0,
  towArm: 1e-3,
  inertiaSpan: 1e9,
  inertiaSpine: 1e9,
  inertiaNormal: 1e9,
});

/** Seconds of every passage through zero, and the largest swing between them, of what is read at even times. */
function watchSwing(
  read: (step: number) => number,
  steps: number,
  perSecond: number,
): { zeros: number[]; tops: number[] } {
  const zeros: number[] = [];
  const tops: number[] = [];
  let [before, top] = [read(0), 0];
  for (let step = 1; step <= steps; step++) {
    const now = read(step);
    top = Math.max(top, Math.abs(now));
    if (before < 0 !== now < 0) {
      zeros.push((step - now / (now - before)) / perSecond);
      tops.push(top);
      top = 0;
    }
    before = now;
  }
  return { zeros, tops };
}
const last = (values: readonly number[]): number => nth(values, values.length - 1);
/** Seconds of a whole swing to and fro. */
const periodOf = (zeros: readonly number[]): number => (2 * (last(zeros) - nth(zeros, 0))) / (zeros.length - 1);

describe('a weight that swings below the hand on a line, without air', () => {
  interface Swing {
    readonly flight: Flight;
    readonly law: number;
    readonly degrees: number;
  }
  /** A pendulum whose line is as long at the start as it will be: stretched by the weight. */
  function pendulum(metres: number, degrees: number, mass: number): Swing {
    const flight = fly()
      .hand(0, 200, 0)
      .line(metres)
      .at(90, degrees - 90)
      .tuned(bob(mass))
      .launch();
    const { gravity, lineStiffness, lineDensity } = flight.tuning;
    const line = flight.thread;
    line.metres = metres / (1 + (mass * gravity) / lineStiffness);
    line.metresBefore = line.metres;
    // Stretched by the weight and by half its own; a thin rod with a weight at its end; and the swing is not small.
    const own = lineDensity * line.metres;
    const arm = line.metres * (1 + ((mass + own / 2) * gravity) / lineStiffness);
    const angle = (degrees * Math.PI) / 180;
    const small = 2 * Math.PI * Math.sqrt(((arm / gravity) * (mass + own / 3)) / (mass + own / 2));
    return { flight, law: small * (1 + angle ** 2 / 16), degrees };
  }

  // Reached: 0.01 to 0.08 % of the period, of which the stretch is 0.8 to 2.5 %; 0.005 to 0.06 % of the swing a minute.
  test.each([
    [50, 5, 1],
    [50, 15, 1],
    [100, 5, 1],
    [30, 5, 3],
    [15, 10, 1],
  ])(
    'takes the time of a stretched pendulum and keeps its swing (%s m, %s degrees, %s kg)',
    (metres, degrees, mass) => {
      const { flight, law } = pendulum(metres, degrees, mass);
      const seconds = 90;
      const { zeros, tops } = watchSwing(
        (tick) => nth((tick === 0 ? flight : flight.hold(1 / ticksPerSecond)).kite.position, 0),
        seconds * ticksPerSecond,
        ticksPerSecond,
      );
      expect(off(periodOf(zeros), law)).toBeLessThan(0.005);
      const lost = 1 - last(tops) / nth(tops, 1);
      expect((lost * 60) / (last(zeros) - nth(zeros, 1))).toBeLessThan(0.01);
      expect(last(tops)).toBeLessThan(nth(tops, 1) * 1.0001);
    },
  );
});

describe('a taut line between two nails, plucked in its middle', () => {
  /** Share of the first overtone-free shape in the line as it hangs now, metres at the middle. */
  function belly(line: Thread): number {
    const { segments } = line.line;
    let sum = 0;
    for (let k = 1; k < segments; k++) sum += line.at(k)[1] * Math.sin((Math.PI * k) / segments);
    return (2 * sum) / segments;
  }

  // Reached: 0.1 % slow with 16 segments, 0.6 % with 8: (pi / 2 N) squared over 6, a string of beads. Up to 46 N the guard
  // of short segments stays out (4.5 m each); beyond it the line swings slower, see `wave-guard.test.ts`.
  test('swings at the root of pull over mass, over twice its length, at any length and pull', () => {
    const given = fc.record({
      span: fc.double({ min: 40, max: 220, noNaN: true }),
      newtons: fc.double({ min: 2, max: 40, noNaN: true }),
    });
    fc.assert(
      fc.property(given, ({ span, newtons }) => {
        const line = thread().to(span, 0, 0).inVacuum().weightless().tautAt(newtons).hang().run(0.2);
        for (let k = 1; k < line.line.segments; k++) {
          const [x] = line.at(k);
          line.put(k, [x, 0.002 * span * Math.sin((Math.PI * x) / span), 0]);
        }
        const speed = Math.sqrt((newtons * span) / (line.tuning.lineDensity * line.line.metres));
        const seconds = (2 * span * 5) / speed;
        const perSecond = 240;
        const { zeros } = watchSwing(
          (step) => belly(step === 0 ? line : line.substep()),
          Math.round(seconds * perSecond),
          perSecond,
        );
        expect(zeros.length).toBeGreaterThan(8);
        expect(off(1 / periodOf(zeros), speed / (2 * span))).toBeLessThan(0.02);
      }),
      { numRuns: 30, seed: 6 },
    );
  });
});
