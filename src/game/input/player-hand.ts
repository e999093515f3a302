// The player's hand on this screen: the latest reading of fingers, keys and gamepad as a gesture, asked once a tick.
import type { Match } from '../../session/match.ts';
import type { FlyerPose } from '../../session/poses.ts';
import type { Gesture, Scheme } from '../../sim/hands/gesture.ts';
import { restingSpool, type SpoolGesture } from '../../sim/hands/spool-seat.ts';
import { project, skyDirection } from '../projection.ts';
import type { Place } from '../spool-dial.ts';
import type { Stage } from '../stage.ts';
import type { Touch } from '../views/hand-view.ts';
import { GamepadInput, type PadOrder } from './gamepad.ts';
import { KeyboardInput, keyMaps } from './keyboard.ts';
import { isInPlace, placeNumber } from './places.ts';
import { PointerInput } from './pointer.ts';
import { type Finger, readGesture } from './reading.ts';
import type { ScreenHand } from './screen-hand.ts';
import { type Mark, markAt, markDirection, moveMark } from './stick-mark.ts';

/** Below the horizon by this many design px begins the pad. */
const padBelowHorizon = 6;
/** A hand and a line to reckon with before anything flies. */
const usual = { hand: [0, 9.4, 0], lineMetres: 80 } as const;

const spot = new Float64Array(3);

export class PlayerHand implements ScreenHand {
  /** How the line is held. */
  scheme: Scheme = 'point';
  taps = false;
  private readonly stage: Stage;
  private readonly pointer: PointerInput;
  private readonly place: Place;
  private readonly keyboard: KeyboardInput;
  private readonly gamepad: GamepadInput;
  private crossed = false;
  /** Where a gamepad points. Every match and every fight ends it. */
  private mark: Mark | null = null;
  private flown: Match | null = null;

  /** `place` is the part of the screen, of the keyboard and of the gamepads that is this person's. */
  constructor(mount: HTMLElement, stage: Stage, place: Place = 'whole', pads?: PadOrder) {
    this.stage = stage;
    this.place = place;
    const isPad = (y: number) => this.toDesign(y) > stage.camera.hy + padBelowHorizon;
    this.pointer = new PointerInput(mount, isPad, isInPlace(mount, place));
    this.keyboard = new KeyboardInput(keyMaps[place]);
    this.gamepad = new GamepadInput(pads, placeNumber(place));
  }

  /** Readies the hand for the ticks of a picture, `seconds` after the last one. Nothing counts while nothing is played. */
  listen(playing: boolean, seconds: number): void {
    this.keyboard.listening = playing;
    this.gamepad.look(playing);
    if (!playing) {
      this.keyboard.release();
      this.pointer.release();
    }
    const { match, poses } = this.stage;
    const you = this.kite;
    const crossed = playing && poses.crossings.some((one) => one.a === you || one.b === you);
    // When lines cross, a pointing finger begins to mean pull and lean: its drag is counted anew.
    if (crossed !== this.crossed && this.scheme === 'point') this.pointer.restart();
    if (match !== this.flown || crossed) this.mark = null;
    this.flown = match;
    this.crossed = crossed;
    if (playing && !crossed && this.scheme === 'point') this.point(seconds);
  }

  gesture(): Gesture {
    const touching = { finger: this.finger, keys: this.keyboard.keys, pad: this.gamepad.pad };
    return readGesture(touching, {
      scheme: this.scheme,
      crossed: this.crossed,
      skyAt: (x, y) => this.skyAt(x, y),
      mark: this.mark && markDirection(this.mark),
    });
  }

  /** Writes down where a finger or the gamepad's mark is to be seen, in design px. */
  show(touch: Touch): void {
    const { finger, mark } = this;
    touch.scheme = this.scheme;
    touch.byStick = finger === null;
    touch.down = (finger !== null || mark !== null) && this.stage.match !== null;
    if (finger) {
      touch.onPad = finger.onPad;
      touch.startX = this.toDesign(finger.startX);
      touch.startY = this.toDesign(finger.startY);
      touch.x = this.toDesign(finger.x);
      touch.y = this.toDesign(finger.y);
    } else if (mark) {
      touch.onPad = false;
      this.spotOf(mark);
      touch.x = spot[0] ?? 0;
      touch.y = spot[1] ?? 0;
    }
  }

  destroy(): void {
    this.pointer.destroy();
    this.keyboard.destroy();
  }

  /** Nobody holds a spool here. */
  spool(): SpoolGesture {
    return restingSpool;
  }

  /** Id of the kite that is moved from this place. */
  private get kite(): string | undefined {
    return this.stage.match?.seats[placeNumber(this.place)]?.flyer;
  }

  private get own(): FlyerPose | undefined {
    const { kite } = this;
    return this.stage.poses.flyers.find(({ id }) => id === kite);
  }

  private get finger(): Finger | null {
    return this.pointer.finger;
  }

  /** Design px of a CSS length of the picture. */
  private toDesign(css: number): number {
    return (css * this.stage.layout.canvasPerCss) / this.stage.layout.scale;
  }

  /** The stick moves the mark, which begins at the kite. Whoever takes another device in hand takes it away. */
  private point(seconds: number): void {
    const { keys } = this.keyboard;
    const { pad } = this.gamepad;
    if (this.finger || keys.right !== 0 || keys.up !== 0 || !pad) this.mark = null;
    else if (pad.right !== 0 || pad.up !== 0) {
      const own = this.own;
      const from = this.mark ?? (own ? markAt(own.hand, own.position) : null);
      this.mark = from && moveMark(from, pad.right, pad.up, seconds);
    }
  }

  private get lineMetres(): number {
    return this.stage.match?.huds[placeNumber(this.place)]?.lineMetres ?? usual.lineMetres;
  }

  private skyAt(x: number, y: number) {
    const hand = this.own?.hand ?? usual.hand;
    return skyDirection(this.stage.camera, this.toDesign(x), this.toDesign(y), hand, this.lineMetres);
  }

  /** Writes the design px of a mark to `spot`. */
  private spotOf(mark: Mark): void {
    const [hx, hy, hz] = this.own?.hand ?? usual.hand;
    const [x, y, z] = markDirection(mark);
    const far = this.lineMetres;
    project(this.stage.camera, hx + x * far, hy + y * far, hz + z * far, spot);
  }
}
