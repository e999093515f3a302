// What every view is shown once a frame: the screen, the camera, the time of the picture and the match.

import type { Match } from '../session/match.ts';
import type { FlyerPose, Poses } from '../session/poses.ts';
import type { MatchEvent } from '../sim/events.ts';
import type { Layout } from './layout.ts';
import type { Painter } from './painter.ts';
import type { Camera } from './projection.ts';
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

/** The other flyer of the duel: the one whose hand is nearest to yours. */
export function rivalPose(stage: Stage): FlyerPose | undefined {
  const own = ownPose(stage);
  if (!own) return undefined;
  const apart = (flyer: FlyerPose) =>
    Math.hypot(flyer.hand[0] - own.hand[0], flyer.hand[1] - own.hand[1], flyer.hand[2] - own.hand[2]);
  const others = stage.poses.flyers.filter((flyer) => flyer !== own);
  return others.sort((a, b) => apart(a) - apart(b))[0];
}
