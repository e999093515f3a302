// What every view is shown once a frame: the screen, the camera, the time of the picture and the match.

import type { Match } from '../session/match.ts';
import type { FlyerPose, Poses } from '../session/poses.ts';
import type { MatchEvent } from '../sim/events.ts';
import type { Layout } from './layout.ts';
import type { Painter } from './painter.ts';
import type { Light } from './palettes.ts';
import type { Camera } from './projection.ts';
import type { Tier } from './quality.ts';
import type { WindSense } from './wind-sense.ts';

/** Full motion, or calm: no kick, no zoom, no tremble, no flash. */
export type Motion = 'full' | 'calm';

/** The ink frame of a cut: none, bright (yours is the knife), or dark (yours is the cut line). */
export type Ink = 'none' | 'bright' | 'dark';

export interface Stage {
  layout: Layout;
  readonly camera: Camera;
  /** Null behind the title: an idle sky. */
  match: Match | null;
  /** What is drawn of the match; empty without one. */
  poses: Poses;
  readonly wind: WindSense;
  motion: Motion;
  ink: Ink;
  /** The chapter's light, as the flats on screen have it. */
  light: Light;
  /** How much is drawn. */
  tier: Tier;
  /** Seconds of the picture; they stand still while the match is paused. */
  seconds: number;
  /** The same in steps of 1/12 s: paper people and cloth move in steps. */
  stepped: number;
  /** Seconds since the frame before, 0 while paused. */
  elapsed: number;
  /** Design px by which the fight has moved the picture left: flats move by a share of it. */
  panX: number;
  /** Design px by which the near roofs have sunk while a kite falls: flats sink by a share of it. */
  panY: number;
  /** Half-height at which each flyer's kite is drawn now, design px. */
  readonly kiteSizes: Map<string, number>;
  /** Where your own kite was cut loose or cuts: seconds of the picture at the last cut, -Infinity when none. */
  cutSeconds: number;
  /** How long lines have sawn, eased: 0 not at all, 1 for more than half a second; and how near one is to parting, 0..1. */
  sawing: number;
  breath: number;
}

/** A part of the picture. Views read the stage, own nothing of the game, and paint in the order of their list. */
export interface View {
  /** Moves what the view itself remembers (bits of snow, an eased size). */
  advance?(stage: Stage): void;
  /** Hears what happened in the ticks of this frame. */
  hear?(event: MatchEvent, stage: Stage): void;
  /** Forgets everything: another match begins. */
  reset?(): void;
  paint(painter: Painter, stage: Stage): void;
}

/** The flyer that this screen moves. */
export function ownPose(stage: Stage): FlyerPose | undefined {
  const you = stage.match?.you;
  return stage.poses.flyers.find((flyer) => flyer.id === you);
}

/** Metres along the wind by which a roof may stand off yours and still be beside it. */
const besideMetres = 4;

/**
 * The flyer on the roof beside yours: the rival of a duel; among many the nearest in your row, on the right if there is one.
 */
export function rivalPose(stage: Stage): FlyerPose | undefined {
  const own = ownPose(stage);
  if (!own) return undefined;
  const mine = stage.match?.mine;
  let best: FlyerPose | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const flyer of stage.poses.flyers) {
    if (mine?.has(flyer.id)) continue;
    const [dx, dy, dz] = [flyer.hand[0] - own.hand[0], flyer.hand[1] - own.hand[1], flyer.hand[2] - own.hand[2]];
    const beside = Math.abs(dz) <= besideMetres;
    const apart = Math.hypot(dx, dy, dz) + (beside ? (dx > 0 ? 0 : 1) : 1000);
    if (apart >= least) continue;
    [best, least] = [flyer, apart];
  }
  return best;
}

/** Two people at this screen fly against one another: no kite is dearer than the other. */
export function isShared({ match }: Pick<Stage, 'match'>): boolean {
  return (match?.seats.filter(({ holds }) => holds === 'kite').length ?? 0) > 1;
}

/** More than two fly. */
export function isCrowd({ match }: Stage): boolean {
  return (match?.contest.flyers ?? 0) > 2;
}

/** A cut that stops every breath: any in a duel; among many your own, those that you make, and the last of all. */
export function isGreatCut(event: Extract<MatchEvent, { kind: 'LineCut' }>, { match }: Stage): boolean {
  if (!match) return false;
  const { mine, contest, world } = match;
  if (contest.flyers <= 2 || mine.has(event.loser) || mine.has(event.winner ?? '')) return true;
  return world.result !== null && event.tick >= world.result.tick - 1;
}

/** A loose kite that you may go after: any in a duel; among many yours, those that you cut, and the last of all. */
export function isYourFall(flyer: string, { match }: Stage): boolean {
  if (!match) return false;
  const { mine, contest, world } = match;
  if (contest.flyers <= 2 || mine.has(flyer)) return true;
  const last = world.result === null ? undefined : world.cuts.at(-1);
  return last?.loser === flyer || world.cuts.some(({ winner, loser }) => loser === flyer && mine.has(winner ?? ''));
}
