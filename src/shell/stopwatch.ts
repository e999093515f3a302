// Times work against a yardstick that is measured between the pieces, so that figures of two machines can be compared.
import { median, thousandths } from './median.ts';

/** Keeps the yardstick's result from being thrown away by the compiler. */
let kept = 0;

/** A fixed piece of arithmetic: 20,000 multiplications, additions and roots that wait for one another. */
export function yardstick(): void {
  let value = 1.5 + kept * 1e-9;
  for (let i = 0; i < 20_000; i++) value = Math.sqrt(value * 1.000001 + 0.75);
  kept = value;
}

/**
 * What a piece of work takes, microseconds: by the clock, or by the processor's time when that is less, so that what
 * other programs of a busy machine do in between is not counted. On an idle machine the clock is the lesser.
 */
export function microseconds(work: () => void): number {
  const spent = process.cpuUsage();
  const start = performance.now();
  work();
  const byClock = (performance.now() - start) * 1000;
  const { user, system } = process.cpuUsage(spent);
  return Math.min(byClock, user + system);
}

export interface Timing {
  readonly microsecondsMedian: number;
  readonly min: number;
  readonly max: number;
}

/** Times `work` `rounds` times, dividing each by `parts`; the yardstick's times are added to `yardsticks`. */
export function timed(work: () => void, parts: number, rounds: number, yardsticks: number[]): Timing {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    times.push(microseconds(work) / parts);
    yardsticks.push(microseconds(yardstick));
  }
  return {
    microsecondsMedian: thousandths(median(times) ?? 0),
    min: thousandths(Math.min(...times)),
    max: thousandths(Math.max(...times)),
  };
}
