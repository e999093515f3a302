// How much of the picture a machine can draw in time: four tiers, of which one is chosen by hand, or by the time that frames
// take. What tells of the fight (kites, lines, marks, the gusts) is drawn in every tier.

import type { Quality } from '../session/settings.ts';

/** What a tier leaves out. */
export interface Tier {
  readonly name: Exclude<Quality, 'auto'>;
  /** Share of the screen's own resolution. */
  readonly scale: number;
  /** Share of the bits of snow. */
  readonly snow: number;
  /** Clouds, smoke and the kites of other roofs. */
  readonly distance: boolean;
  /** Shadows of kites, and the darker rim of the picture. */
  readonly shade: boolean;
}

/** From all there is to the least. */
export const tiers: readonly [Tier, Tier, Tier, Tier] = [
  { name: 'fine', scale: 1, snow: 1, distance: true, shade: true },
  { name: 'good', scale: 0.85, snow: 0.6, distance: true, shade: true },
  { name: 'plain', scale: 0.7, snow: 0.3, distance: true, shade: false },
  { name: 'bare', scale: 0.5, snow: 0, distance: false, shade: false },
];

const [fine] = tiers;
/** Frames that are looked at together, and those at the start that are not: pictures are still on their way. */
const windowFrames = 90;
const firstFrames = 120;
/** A frame longer than this was no frame: the page was away, or something arrived. Milliseconds. */
const stallMs = 250;
/** The middle frame may take so many times as long as it should, before less is drawn. */
const tooSlow = 1.5;
/** Windows of good time in a row after which more is tried: about half a minute at 60 Hz. */
const patience = 20;

export interface QualityChooser {
  readonly tier: Tier;
  /** From now on by hand, or by itself again, from all there is. */
  choose(quality: Quality): void;
  /** Hears how long a frame took, milliseconds. True when another tier stands. */
  note(elapsedMs: number): boolean;
}

/** Opens the choice. `dueMs` is the time a frame should take: 1000/60, or more where fewer are asked for. */
export function openQuality(quality: Quality, dueMs: number): QualityChooser {
  const times: number[] = [];
  let auto = quality === 'auto';
  let at = 0;
  let skipped = 0;
  let steady = 0;
  /** The lowest place that was too slow: it is tried once more, and then no more. */
  const failures = [0, 0, 0, 0];

  const choose = (wanted: Quality) => {
    auto = wanted === 'auto';
    at = Math.max(
      0,
      tiers.findIndex(({ name }) => name === wanted),
    );
    times.length = 0;
    skipped = 0;
    steady = 0;
    failures.fill(0);
  };
  choose(quality);

  const judge = (middleMs: number): boolean => {
    if (middleMs > dueMs * tooSlow) {
      steady = 0;
      if (at === tiers.length - 1) return false;
      failures[at] = (failures[at] ?? 0) + 1;
      at++;
      return true;
    }
    if (++steady < patience || at === 0 || (failures[at - 1] ?? 0) > 1) return false;
    steady = 0;
    at--;
    return true;
  };

  return {
    get tier() {
      return tiers[at] ?? fine;
    },
    choose,
    note(elapsedMs) {
      if (!auto || elapsedMs <= 0 || elapsedMs > stallMs || skipped++ < firstFrames) return false;
      times.push(elapsedMs);
      if (times.length < windowFrames) return false;
      const middle = times.sort((a, b) => a - b)[windowFrames >> 1] ?? dueMs;
      times.length = 0;
      return judge(middle);
    },
  };
}
