// Fingers, mouse, keys and gamepad over the lanes, read once a picture: held, they say the way; a tap says the place.
import { type RunGesture, restingRun } from '../../session/run/run-hand.ts';
import { GamepadInput } from '../input/gamepad.ts';
import { KeyboardInput } from '../input/keyboard.ts';
import { PointerInput } from '../input/pointer.ts';

/** A finger that is lifted sooner, ms, and has moved less, CSS px, has tapped. */
const tapMs = 250;
const tapPx = 14;
/** Nearer to the runner than this, metres, a finger asks for less than full speed; so near, for nothing. */
const fullMetres = 2.2;
const restMetres = 0.5;

export interface RunGround {
  /** The place on the ground that is seen at a place of the picture, CSS px from its top left. */
  placeAt(x: number, y: number): readonly [x: number, z: number];
  /** Where the runner is, metres. */
  runner(): { readonly x: number; readonly z: number };
}

export class RunInput {
  private readonly pointer: PointerInput;
  private readonly keyboard = new KeyboardInput();
  private readonly gamepad = new GamepadInput();
  private readonly ground: RunGround;
  private readonly stop = new AbortController();
  /** Where and when the last finger went down, CSS px and ms; the tap that nobody has asked for yet. */
  private pressed: { readonly id: number; readonly x: number; readonly y: number; readonly ms: number } | null = null;
  private tapped: { readonly x: number; readonly y: number } | null = null;

  constructor(mount: HTMLElement, ground: RunGround) {
    this.ground = ground;
    this.pointer = new PointerInput(mount, () => false);
    // A tap may begin and end between two looks: its two ends are heard as they come.
    const options = { signal: this.stop.signal };
    mount.addEventListener('pointerdown', (event) => this.press(event, mount), options);
    window.addEventListener('pointerup', (event) => this.lift(event, mount), options);
  }

  /** What hands do now; nothing counts while `listening` is false. */
  read(listening: boolean): RunGesture {
    this.keyboard.listening = listening;
    this.gamepad.look(listening);
    if (!listening) {
      this.pointer.release();
      this.keyboard.release();
      this.pressed = this.tapped = null;
      return restingRun;
    }
    const { tapped } = this;
    this.tapped = null;
    if (tapped !== null) return { way: null, goTo: this.ground.placeAt(tapped.x, tapped.y) };
    const way = this.fingerWay() ?? this.keyWay();
    return way === null ? restingRun : { way, goTo: null };
  }

  destroy(): void {
    this.pointer.destroy();
    this.keyboard.destroy();
    this.stop.abort();
  }

  private press(event: PointerEvent, mount: HTMLElement): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    const box = mount.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    this.pressed = { id: event.pointerId, x, y, ms: event.timeStamp };
  }

  private lift(event: PointerEvent, mount: HTMLElement): void {
    const { pressed } = this;
    if (pressed === null || pressed.id !== event.pointerId) return;
    this.pressed = null;
    const box = mount.getBoundingClientRect();
    const px = Math.hypot(event.clientX - box.left - pressed.x, event.clientY - box.top - pressed.y);
    if (event.timeStamp - pressed.ms < tapMs && px < tapPx) this.tapped = { x: pressed.x, y: pressed.y };
  }

  private fingerWay(): RunGesture['way'] {
    const { finger } = this.pointer;
    if (finger === null) return null;
    const [x, z] = this.ground.placeAt(finger.x, finger.y);
    const runner = this.ground.runner();
    const [toX, toZ] = [x - runner.x, z - runner.z];
    const far = Math.hypot(toX, toZ);
    if (far < restMetres) return [0, 0];
    const share = Math.min(1, (far - restMetres) / (fullMetres - restMetres));
    return [(share * toX) / far, (share * toZ) / far];
  }

  private keyWay(): RunGesture['way'] {
    const { right, up } = this.keyboard.keys;
    const { pad } = this.gamepad;
    const [x, z] = right !== 0 || up !== 0 ? [right, up] : [pad?.right ?? 0, pad?.up ?? 0];
    const size = Math.hypot(x, z);
    if (size === 0) return null;
    return [x / Math.max(1, size), z / Math.max(1, size)];
  }
}
