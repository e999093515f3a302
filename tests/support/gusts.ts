// Gusts as the companion's law has them: what is looked for in a record of the wind at a kite, afterwards.

/** A gust, by the tick in which the wind had risen. */
export interface Gust {
  readonly startTick: number;
  readonly risenTick: number;
}

/** A gust rises by so many spreads, within so many ticks, and stays for so many. */
const rise = 1.2;
const withinTicks = 90;
const staysTicks = 60;

function risenAfter(wind: readonly number[], start: number, by: number): number {
  for (let after = 1; after <= withinTicks; after++) {
    const stays = wind.slice(start + after, start + after + staysTicks + 1);
    if (stays.every((now) => now - (wind[start] ?? 0) > by)) return after;
  }
  return -1;
}

/** Every gust in a record of one number a tick; `spread` in m/s. One ends before the next begins. */
export function gustsIn(wind: readonly number[], spread: number): Gust[] {
  const gusts: Gust[] = [];
  let start = 0;
  while (start + withinTicks + staysTicks < wind.length) {
    const after = risenAfter(wind, start, rise * spread);
    if (after > 0) gusts.push({ startTick: start, risenTick: start + after });
    start += after > 0 ? after + staysTicks : 1;
  }
  return gusts;
}

/** Of calls, how many were followed by a gust in 0.5 to 1.5 s; and how many gusts were called. */
export function score(calls: readonly number[], gusts: readonly Gust[]): { good: number; called: number } {
  const fits = (call: number, { risenTick }: Gust): boolean => risenTick - call >= 30 && risenTick - call <= 90;
  return {
    good: calls.filter((call) => gusts.some((gust) => fits(call, gust))).length,
    called: gusts.filter((gust) => calls.some((call) => fits(call, gust))).length,
  };
}
