// The hand at the spool on this screen: a finger or a stick that goes round, keys and buttons that are held or tapped.
import { type Gesture, restingGesture, type Scheme } from '../../sim/hands/gesture.ts';
import { restingSpool, type SpoolGesture } from '../../sim/hands/spool-seat.ts';
import { dialOf, type Place } from '../spool-dial.ts';
import type { Stage } from '../stage.ts';
import type { Touch } from '../views/hand-view.ts';
import { type Circling, goRound, newCircling } from './circling.ts';
import { GamepadInput, type PadOrder } from './gamepad.ts';
import { KeyboardInput, keyMaps } from './keyboard.ts';
import { isInPlace, placeNumber } from './places.ts';
import { PointerInput } from './pointer.ts';
import type { Finger } from './reading.ts';
import type { ScreenHand } from './screen-hand.ts';

/** A finger nearer to the middle of the dial than this says nothing, design px; and a stick that is pushed less than this share. */
const leastPx = 10;
const leastStick = 0.5;

export class SpoolHandOnScreen implements ScreenHand {
  scheme: Scheme = 'point';
  taps = false;
  private readonly stage: Stage;
  private readonly place: Place;
  private readonly pointer: PointerInput;
  private readonly keyboard: KeyboardInput;
  private readonly gamepad: GamepadInput;
  private circling: Circling = newCircling();
  private finger: Finger | null = null;
  private sticking = false;

  constructor(mount: HTMLElement, stage: Stage, place: Place, pads: PadOrder | undefined) {
    this.stage = stage;
    this.place = place;
    this.pointer = new PointerInput(mount, () => false, isInPlace(mount, place));
    this.keyboard = new KeyboardInput(keyMaps[place]);
    this.gamepad = new GamepadInput(pads, placeNumber(place));
  }

  listen(playing: boolean): void {
    this.keyboard.listening = playing;
    this.gamepad.look(playing);
    if (playing) return;
    this.keyboard.release();
    this.pointer.release();
  }

  /** A kite is not moved from here. */
  gesture(): Gesture {
    return restingGesture;
  }

  spool(): SpoolGesture {
    const { keys } = this.keyboard;
    const { pad } = this.gamepad;
    const { finger } = this.pointer;
    const off = finger && this.offDial(finger);
    const tapping = this.taps && off !== null;
    return {
      ...restingSpool,
      turned: this.taps ? null : this.follow(finger, off),
      fill: keys.feed || keys.right > 0 || keys.up > 0 || (pad?.out ?? false) || (tapping && off[0] >= 0),
      wind: keys.pull || keys.right < 0 || keys.up < 0 || (pad?.in ?? false) || (tapping && off[0] < 0),
      taps: this.taps,
    };
  }

  show(touch: Touch): void {
    const { finger } = this.pointer;
    touch.scheme = 'point';
    touch.byStick = false;
    touch.onPad = false;
    touch.down = finger !== null && this.stage.match !== null;
    if (finger) [touch.x, touch.y] = [this.toDesign(finger.x), this.toDesign(finger.y)];
  }

  destroy(): void {
    this.pointer.destroy();
    this.keyboard.destroy();
  }

  /** How far the finger, or else the stick, has gone round; null when neither does. */
  private follow(finger: Finger | null, off: readonly [x: number, y: number] | null): number | null {
    const { pad } = this.gamepad;
    const sticks = pad !== null && Math.hypot(pad.right, pad.up) > leastStick;
    if (finger !== this.finger || sticks !== this.sticking) this.circling = newCircling();
    this.finger = finger;
    this.sticking = sticks;
    if (off) goRound(this.circling, off[0], off[1], leastPx);
    else if (sticks) goRound(this.circling, pad.right, -pad.up, leastStick);
    else return null;
    return this.circling.turned;
  }

  private offDial({ x, y }: Finger): readonly [x: number, y: number] {
    const dial = dialOf(this.stage.layout, this.place);
    return [this.toDesign(x) - dial.x, this.toDesign(y) - dial.y];
  }

  /** Design px of a CSS length of the picture. */
  private toDesign(css: number): number {
    return (css * this.stage.layout.canvasPerCss) / this.stage.layout.scale;
  }
}
