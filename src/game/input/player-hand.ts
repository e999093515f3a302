// The player's hand on this screen: the latest reading of fingers and keys as a gesture, asked once a tick.
import type { Gesture } from '../../sim/hands/gesture.ts';
import { skyDirection } from '../projection.ts';
import { ownPose, type Stage } from '../stage.ts';
import { KeyboardInput } from './keyboard.ts';
import { PointerInput } from './pointer.ts';
import { type Finger, readGesture } from './reading.ts';

/** Below the horizon by this many design px begins the pad. */
const padBelowHorizon = 6;

export class PlayerHand {
  private readonly stage: Stage;
  private readonly pointer: PointerInput;
  private readonly keyboard = new KeyboardInput();
  private crossed = false;

  constructor(mount: HTMLElement, stage: Stage) {
    this.stage = stage;
    this.pointer = new PointerInput(mount, (y) => this.toDesign(y) > stage.camera.hy + padBelowHorizon);
  }

  /** The finger that is down, in CSS px of the picture. */
  get finger(): Finger | null {
    return this.pointer.finger;
  }

  /** Design px of a CSS length of the picture. */
  toDesign(css: number): number {
    return (css * this.stage.layout.canvasPerCss) / this.stage.layout.scale;
  }

  /** Readies the hand for a tick's reading: keys count only while a match is played. */
  listen(playing: boolean): void {
    this.keyboard.listening = playing;
    if (!playing) {
      this.keyboard.release();
      this.pointer.release();
    }
    const { match, poses } = this.stage;
    const crossed = playing && poses.crossings.some((one) => one.a === match?.you || one.b === match?.you);
    // When lines cross, the same finger begins to mean pull and lean: its drag is counted anew.
    if (crossed !== this.crossed) this.pointer.restart();
    this.crossed = crossed;
  }

  gesture(): Gesture {
    return readGesture(this.pointer.finger, this.keyboard.keys, {
      crossed: this.crossed,
      skyAt: (x, y) => this.skyAt(x, y),
    });
  }

  destroy(): void {
    this.pointer.destroy();
    this.keyboard.destroy();
  }

  private skyAt(x: number, y: number) {
    const { camera, match } = this.stage;
    const hand = ownPose(this.stage)?.hand ?? [0, 9.4, 0];
    return skyDirection(camera, this.toDesign(x), this.toDesign(y), hand, match?.hud.lineMetres ?? 80);
  }
}
