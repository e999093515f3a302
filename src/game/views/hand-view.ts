// Hands over the picture: the chalk under a finger, by the way in which the line is held, and the ghost hand that shows a
// newcomer what to do.
import type { Scheme } from '../../sim/hands/gesture.ts';
import type { Painter } from '../painter.ts';
import type { Stage, View } from '../stage.ts';
import { ChalkMarks } from './chalk-marks.ts';
import { GhostHand } from './ghost-hand.ts';

const fadeRate = 8;

/** What a finger does now, or where a gamepad points, in design px. */
export interface Touch {
  scheme: Scheme;
  down: boolean;
  /** A gamepad's mark: no finger covers it, and it must be found by eye. */
  byStick: boolean;
  /** True when the finger went down below the horizon. */
  onPad: boolean;
  startX: number;
  startY: number;
  x: number;
  y: number;
}

export class HandView implements View {
  /** True while a newcomer is being taught. */
  teaching = false;
  readonly touch: Touch = {
    scheme: 'point',
    down: false,
    byStick: false,
    onPad: false,
    startX: 0,
    startY: 0,
    x: 0,
    y: 0,
  };
  private readonly marks = new ChalkMarks();
  private readonly ghost = new GhostHand(this.marks);
  private shown = 0;

  reset(): void {
    this.ghost.reset();
  }

  advance(stage: Stage): void {
    const share = Math.min(1, stage.elapsed * fadeRate);
    this.shown += ((this.touch.down ? 1 : 0) - this.shown) * share;
    this.ghost.advance(this.teaching && !this.touch.down && stage.match !== null, stage.elapsed, share);
  }

  paint(painter: Painter, stage: Stage): void {
    if (stage.ink !== 'none') return;
    if (this.shown > 0.02) this.marks.touch(painter, this.touch, this.shown);
    this.ghost.paint(painter, stage, this.touch.scheme);
  }
}
