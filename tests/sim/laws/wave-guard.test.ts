// Law 13: no wave outruns the substep, whatever the line and its pull.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLine, layLine, predictLine, segmentsFor } from '../../../src/sim/flight/line.ts';
import { type LineClass, lineSections, standardGear, tuningFor } from '../../../src/sim/gear.ts';
import { createStream, gaussian } from '../../../src/sim/random.ts';
import { shippedTuning } from '../../../src/sim/tuning.ts';
import { substepSeconds } from '../../../src/sim/world.ts';
import { nth, off } from '../../support/numbers.ts';
import { type Thread, thread } from '../../support/thread.ts';

/** The largest share of a segment that a wave crosses in a substep, c dt / l, by what the nodes weigh to the solve. */
function furthestWave({ tension, lightness, segments, metres }: Thread['line']): number {
  const rest = metres / segments;
  let most = 0;
  for (let i = 0; i < segments; i++) {
    const light = Math.max(nth(lightness, i), nth(lightness, i + 1));
    most = Math.max(most, nth(tension, i) * light);
  }
  return substepSeconds * Math.sqrt(most / rest);
}

/** The root of `waveShare` 0.2. The guide's scheme is stable up to 0.5 and shaky from 0.64. */
const mostOfSegment = Math.sqrt(shippedTuning.waveShare);

describe('in a substep no wave goes further than 0.447 of a segment', () => {
  const lengths = fc.double({ min: 5, max: 250, noNaN: true });
  const pulls = fc.double({ min: 0, max: 100, noNaN: true });

  const classes = fc.constantFrom(...(Object.keys(lineSections) as LineClass[]));
  const tuningOf = (line: LineClass) => tuningFor(shippedTuning, { ...standardGear, line });

  function share(kind: LineClass, metres: number, pullIn: (segment: number) => number): number {
    const tuning = tuningOf(kind);
    const line = createLine(tuning, metres);
    layLine(line, 0, 0, 0, 0, 0, metres);
    line.held = false;
    for (let i = 0; i < line.segments; i++) line.tension[i] = pullIn(i);
    predictLine(line, null, tuning, new Float64Array(3), substepSeconds);
    return furthestWave(line);
  }

  test('of any line, at any length and pull', () => {
    fc.assert(
      fc.property(classes, lengths, pulls, (kind, metres, newtons) => {
        expect(share(kind, metres, () => newtons)).toBeLessThan(mostOfSegment + 1e-9);
      }),
      { numRuns: 500, seed: 13 },
    );
  });

  test('and where the pull changes from one segment to the next, as when a slack part snaps tight', () => {
    fc.assert(
      fc.property(classes, lengths, fc.array(pulls, { minLength: 16, maxLength: 16 }), (kind, metres, newtons) => {
        expect(share(kind, metres, (i) => nth(newtons, i))).toBeLessThan(mostOfSegment + 1e-9);
      }),
      { numRuns: 500, seed: 14 },
    );
  });

  // Segments of 4.5 m need no help up to 0.2 x 2e-4 x 4.5 x 4.5 x 240 x 240 = 46.7 N, by its section more or less: all that
  // a line weighs to the solve is then its own mass. Beyond that, and below 36 m of line, it is made heavier, and its
  // waves are slower, as the guard must (by 12 % at 60 N on 80 m); never its weight.
  test('by its segments alone up to 46 N from 36 m of line on', () => {
    const longer = fc.double({ min: 36, max: 250, noNaN: true });
    fc.assert(
      fc.property(classes, longer, fc.double({ min: 0, max: 46, noNaN: true }), (kind, metres, newtons) => {
        const { lineDensity } = tuningOf(kind);
        const rest = metres / segmentsFor(tuningOf(kind), metres);
        const bare = Math.sqrt((newtons * lineSections[kind]) / lineDensity) * (substepSeconds / rest);
        expect(bare).toBeLessThan(mostOfSegment);
      }),
      { numRuns: 500, seed: 15 },
    );
  });
});

describe('a line at 40 N that is plucked all over, without air', () => {
  /** 12 m in 8 segments: without the guard a wave would cross 1.24 segments in a substep. */
  function plucked(waveShare: number): Thread {
    const line = thread().to(12, 0, 0).inVacuum().weightless().tuned({ waveShare }).tautAt(40).hang().run(0.5);
    const stream = createStream(13, 'plucked line');
    for (let k = 1; k < line.line.segments; k++) {
      const [x] = line.at(k);
      line.put(k, [x, 0.02 * gaussian(stream), 0.02 * gaussian(stream)]);
    }
    return line;
  }
  const widest = (line: Thread): number => {
    let most = 0;
    for (let k = 0; k < line.nodes; k++) most = Math.max(most, Math.hypot(line.at(k)[1], line.at(k)[2]));
    return most;
  };

  /** Furthest out in a minute, and at its end, as shares of the start. */
  function minute(line: Thread): { most: number; end: number } {
    const start = widest(line);
    let most = 0;
    for (let k = 0; k < 240 * 60; k++) most = Math.max(most, widest(line.substep()));
    return { most: most / start, end: widest(line) / start };
  }

  // Reached: it never goes further out than it was plucked, and a minute leaves 1 to 3 % of it, most of that the slow
  // swing of the whole. 0.2 is the shipped bound, 0.25 the guide's c dt / l of 0.5.
  test.each([shippedTuning.waveShare, 0.25])(
    'is stable for a minute with the square of c dt / l at %s',
    (waveShare) => {
      const line = plucked(waveShare);
      const { most, end } = minute(line);
      expect(off(furthestWave(line.line) ** 2, waveShare)).toBeLessThan(0.001);
      expect(most).toBeLessThan(1.1);
      expect(end).toBeLessThan(0.1);
      expect(off(nth(line.line.tension, 3), 40)).toBeLessThan(1e-4);
    },
  );

  test('and not where waves go further than a whole segment', () => {
    expect(minute(plucked(1.2)).most).toBeGreaterThan(3);
  });

  test('hangs through under its own weight as ever: the guard makes it heavy to waves, not to the earth', () => {
    const line = thread().to(12, 0, 0).tautAt(40).hang().settle();
    const { lineDensity, gravity } = line.tuning;
    const law = (lineDensity * gravity * line.line.metres * 12) / (8 * nth(line.line.tension, 3));
    expect(off(-line.at(4)[1], law)).toBeLessThan(0.02);
  });
});
