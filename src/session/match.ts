// One match on one screen: time becomes ticks, gestures become wishes, wishes go on the tape.
import type { MatchEvent } from '../sim/events.ts';
import type { Gesture } from '../sim/hands/gesture.ts';
import type { Setup } from '../sim/setup.ts';
import type { Tape } from '../sim/tape.ts';
import type { World } from '../sim/world.ts';
import type { HudReading } from './hud.ts';
import type { Poses } from './poses.ts';

/** Phases that the page shows; `status().phase` uses the same words. */
export type MatchPhase = 'teach' | 'fly' | 'crossed' | 'falling' | 'result';

export interface Match {
  readonly setup: Setup;
  readonly seed: number;
  /** Id of the flyer that this screen moves. */
  readonly you: string;
  /** The simulated world. Read it, never write it. */
  readonly world: World;
  readonly poses: Poses;
  readonly hud: HudReading;
  readonly phase: MatchPhase;
  /** The person's latest gesture and the wish that was made of it. */
  readonly wish: { readonly reel: number; readonly lean: number };
  paused: boolean;
  /**
   * Feeds real time. At most five ticks a call; what is over is dropped, so the clock slows and the world does not change.
   * `gesture` is asked once for each tick. Returns the events of all ticks of this call.
   */
  advance(elapsedMs: number, gesture: () => Gesture): readonly MatchEvent[];
  /** The tape so far. */
  tape(): Tape;
}
