// Laws 5 and 8: a pulse runs at the speed of its line, and nothing gains energy by itself.
import { describe, expect, test } from 'vitest';
import { createStream, gaussian, type Stream, uniform } from '../../../src/sim/random.ts';
import type { Vector } from '../../../src/sim/setup.ts';
import { nth, off } from '../../support/numbers.ts';
import { type Thread, thread } from '../../support/thread.ts';

describe('a transverse pulse', () => {
  /** Middle of what swings, weighted by its square, metres from the first nail. */
  function middleOfPulse(line: Thread): number {
    let sum = 0;
    let weight = 0;
    for (let k = 1; k < line.line.segments; k++) {
      const [x, y] = line.at(k);
      sum += x * y * y;
      weight += y * y;
    }
    return sum / weight;
  }

  // 32 segments of 4.7 m, a pulse five segments wide. Reached: 0.1 to 0.6 % slow (a wave of finite
  // length runs slower on a string of beads).
  test.each([5, 20, 40])('runs at the root of pull over mass at %s N', (newtons) => {
    const span = 155;
    const line = thread()
      .to(span, 0, 0)
      .tuned({ mostNodes: 32 })
      .inVacuum()
      .weightless()
      .tautAt(newtons)
      .hang()
      .run(0.2);
    const law = Math.sqrt((nth(line.line.tension, 3) * span) / (line.tuning.lineDensity * line.line.metres));
    const width = (2.5 * span) / 32;
    for (let k = 1; k < 32; k++) {
      const [x] = line.at(k);
      const height = 0.3 * Math.exp(-((x - 35) ** 2) / (2 * width * width));
      line.put(k, [x, height, 0], [0, (law * (x - 35) * height) / width ** 2, 0]);
    }
    const [from, at] = [middleOfPulse(line), line.seconds];
    line.run(60 / law);
    expect(line.line.segments).toBe(32);
    expect(off((middleOfPulse(line) - from) / (line.seconds - at), law)).toBeLessThan(0.03);
  });
});

/** Puts the nodes anywhere (every second time folded to and fro), no segment longer than at rest, each thrown about. */
function crumple(line: Thread, stream: Stream, folded: boolean): void {
  const { segments, metres } = line.line;
  const rest = metres / segments;
  const span = line.at(segments)[0];
  const steps = Array.from({ length: segments }, (_, i): Vector => {
    if (folded) return [i % 2 === 0 ? rest : -rest, 0, 0.01 * rest * gaussian(stream)];
    const [x, y, z] = [gaussian(stream), gaussian(stream), gaussian(stream)];
    const size = Math.hypot(x, y, z) / rest;
    return [x / size, y / size, z / size];
  });
  const drift = [0, 1, 2].map((i) => steps.reduce((sum, each) => sum + nth(each, i), 0) / segments);
  const stepAt = (i: number, share: number): Vector => {
    const [x, y, z] = [0, 1, 2].map((c) => share * (nth(steps[i] ?? [], c) - nth(drift, c))) as unknown as Vector;
    return [x + span / segments, y, z];
  };
  let share = 1;
  while (steps.some((_, i) => Math.hypot(...stepAt(i, share)) > rest)) share *= 0.98;
  let [x, y, z] = [0, 0, 0];
  for (let k = 1; k < segments; k++) {
    const [dx, dy, dz] = stepAt(k - 1, share);
    [x, y, z] = [x + dx, y + dy, z + dz];
    line.put(k, [x, y, z], [2 * gaussian(stream), 2 * gaussian(stream), 2 * gaussian(stream)]);
  }
}

/** Energy at the start, and the largest rise above the least so far, in 10 s. */
function watchEnergy(line: Thread): { start: number; highest: number; rise: number } {
  const start = line.energy();
  let [low, highest, rise] = [start, start, 0];
  for (let k = 0; k < 2400; k++) {
    const energy = line.substep().energy();
    rise = Math.max(rise, energy - low);
    low = Math.min(low, energy);
    highest = Math.max(highest, energy);
  }
  return { start, highest, rise };
}

describe('a crumpled line between two nails', () => {
  test('never gains energy in still air, from 100 random starts', () => {
    const stream = createStream(8, 'crumpled lines');
    for (let start = 0; start < 100; start++) {
      const span = 5 + 75 * uniform(stream);
      const metres = Math.max(30, span * (1.05 + 0.45 * uniform(stream)));
      const line = thread().to(span, 0, 0).metres(metres).hang();
      crumple(line, stream, start % 2 === 1);
      // Scale: the work of lifting the whole line by its own length. Reached: 1.5e-5 of it.
      const scale = line.tuning.lineDensity * line.tuning.gravity * metres * metres;
      expect(watchEnergy(line).rise / scale, `start ${start}`).toBeLessThan(0.001);
    }
  });

  test('does not rise above its start even in a vacuum', () => {
    const stream = createStream(9, 'crumpled lines');
    for (let start = 0; start < 20; start++) {
      const line = thread().to(40, 0, 0).metres(56).inVacuum().hang();
      crumple(line, stream, start % 2 === 1);
      const watched = watchEnergy(line);
      expect(watched.highest, `start ${start}`).toBe(watched.start);
    }
  });
});
