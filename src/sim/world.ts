// The world: plain data, typed arrays and numbers only, so that it can be copied, digested and replayed.
// `step` (step.ts) is the only function that changes it, once a tick.

import type { GustSense } from './companion/gust-sense.ts';
import type { Hunt } from './companion/hunt.ts';
import type { EndReason, Technique } from './events.ts';
import type { Air } from './flight/air.ts';
import type { Crossing } from './flight/crossing.ts';
import type { Kite } from './flight/kite.ts';
import type { Line } from './flight/line.ts';
import type { Spool } from './flight/spool.ts';
import type { Coat } from './flight/wear.ts';
import type { Companion } from './forecast/companion.ts';
import type { LandingForecast } from './forecast/forecast.ts';
import type { PilotMind } from './pilots/pilot.ts';
import type { Recollection } from './recollection.ts';
import type { FlyerSetup, Setup, Vector } from './setup.ts';
import type { Tuning } from './tuning.ts';

/** Ticks in a second, and substeps of the physics in a tick. */
export const ticksPerSecond = 60;
export const substeps = 4;
export const substepSeconds = 1 / (ticksPerSecond * substeps);

/** Waiting is a spare kite that has not gone up yet; held by its flyer; loose after a cut; down on ground or roof. */
export type Phase = 'waiting' | 'held' | 'loose' | 'down';

export interface Flyer {
  readonly id: string;
  readonly setup: FlyerSetup;
  /** The world's tuning, with this flyer's own kite and line in it. */
  readonly tuning: Tuning;
  /** Design of the kite: the setup's, but for a spare that a companion found. */
  pattern: string;
  /** A spare that nobody has found yet. */
  unfound: boolean;
  phase: Phase;
  /** Where the hand is, metres. */
  readonly hand: Float64Array;
  readonly kite: Kite;
  readonly line: Line;
  /** Wear, grit and evenness of this flyer's line, by metres from the kite. */
  readonly coat: Coat;
  readonly spool: Spool;
  /** The limp part that stays with the owner after a cut; null before. */
  remnant: Line | null;
  /** Tick of the cut, -1 before. */
  cutTick: number;
  /** Tick at which this kite was cut or came to the ground, -1 while it is in the fight. */
  outTick: number;
  /** What was forecast at the cut, kept to be compared with where the kite lands. */
  firstForecast: LandingForecast | null;
  /** The wish in force this tick, whole numbers -127..127. */
  reel: number;
  lean: number;
  /** Pilots' own memory; null for seats moved from outside. */
  mind: PilotMind | null;
}

/** One kite that was cut, for the score. */
export interface CutRecord {
  readonly tick: number;
  readonly winner: string | null;
  readonly loser: string;
  readonly technique: Technique;
}

/** Where a loose kite came down, and what had been forecast. */
export interface LandingRecord {
  readonly flyer: string;
  readonly tick: number;
  readonly place: Vector;
  /** Tick of the forecast made at the cut, and whether its regions held the place. */
  readonly forecastTick: number;
  readonly inHalf: boolean;
  readonly inNinety: boolean;
}

/** The person behind a kite: a spare counts for the one it belongs to. */
export function personOf({ setup }: Flyer): string {
  return setup.spareOf ?? setup.id;
}

export interface MatchResult {
  /** The person who has the last kite, or null. */
  readonly winner: string | null;
  readonly reason: EndReason;
  readonly tick: number;
}

export interface World {
  readonly setup: Setup;
  readonly tuning: Tuning;
  readonly seed: number;
  tick: number;
  air: Air;
  flyers: Flyer[];
  crossings: Crossing[];
  /** What could be seen lately: the past second, for eyes that are late. */
  recollection: Recollection;
  /** What the companion has noticed. */
  companion: Companion;
  /** What the signs have shown lately: from this the companion tells of gusts before they are here. */
  gustSense: GustSense;
  /** One forecast for each loose kite still in the air, newest state. */
  forecasts: LandingForecast[];
  /** Who runs for loose kites; null where no companion may be sent. */
  hunt: Hunt | null;
  cuts: CutRecord[];
  landings: LandingRecord[];
  /** Null while the match is undecided; the world may be stepped on afterwards (a loose kite still falls). */
  result: MatchResult | null;
}
