// From fingers, keys and gamepads to a gesture: pure, so that it is tested without a screen. Directions are on the sky.
import { type Gesture, restingGesture, type Scheme } from '../../sim/hands/gesture.ts';
import type { Vector } from '../../sim/setup.ts';

/** The one finger (or mouse button) that counts, in CSS px from the picture's top left; null when none is down. */
export interface Finger {
  /** True when it went down below the horizon: the pad. */
  readonly onPad: boolean;
  /** Where its drag is counted from, and where it is now. */
  readonly startX: number;
  readonly startY: number;
  readonly x: number;
  readonly y: number;
}

/** Keys held down: right and up as -1, 0 or 1. */
export interface Keys {
  readonly right: number;
  readonly up: number;
  readonly pull: boolean;
  readonly feed: boolean;
  /** Any key that may be a switch's. */
  readonly one: boolean;
}

/** A gamepad: its stick or cross, each -1..1 with nothing in the middle. */
export interface Pad {
  readonly right: number;
  readonly up: number;
  /** A button or trigger is held. */
  readonly button: boolean;
  /** The same, or a part of the cross: whatever can be pressed. */
  readonly any: boolean;
  /** At the spool: what lets out, and what winds. */
  readonly out: boolean;
  readonly in: boolean;
}

/** Everything that a person may have a hand on. */
export interface Touching {
  readonly finger: Finger | null;
  readonly keys: Keys;
  /** Null when there is no gamepad. */
  readonly pad: Pad | null;
}

export interface ReadingPlace {
  readonly scheme: Scheme;
  /** True while your line is crossed with another. */
  readonly crossed: boolean;
  /** The direction on the sky that is seen at a place of the picture (CSS px). */
  readonly skyAt: (x: number, y: number) => Vector;
  /** Where the gamepad's mark is on the sky; null when there is none. */
  readonly mark: Vector | null;
}

/** CSS px: a drag shorter than this asks nothing, one as long as this asks all; the curve between is bent. */
const deadZonePx = 6;
const fullDragPx = 60;
const curve = 1.4;

/** A drag along one line, -1..1: nothing within the dead zone, all at 60 px. */
export function dragShare(px: number): number {
  const size = Math.abs(px);
  if (!(size > deadZonePx)) return 0;
  const share = Math.min(1, (size - deadZonePx) / (fullDragPx - deadZonePx));
  return Math.sign(px) * share ** curve;
}

/** A drag in both directions: its way, and its length bent as `dragShare` bends it. Each part -1..1. */
function dragWay(dx: number, dy: number): readonly [right: number, up: number] | null {
  const length = Math.hypot(dx, dy);
  const share = dragShare(length);
  return share > 0 ? [(dx / length) * share, (-dy / length) * share] : null;
}

/**
 * What a person does now. A finger goes before keys, keys before a gamepad; keys that say reel outright go before
 * everything.
 */
export function readGesture(touching: Touching, place: ReadingPlace): Gesture {
  if (place.scheme === 'oneline') return readOneLine(touching);
  const { keys } = touching;
  const reel = keys.feed ? 1 : keys.pull ? -1 : null;
  if (place.scheme === 'hand') return { ...readHand(touching), reel };
  return { ...readPoint(touching, place), reel };
}

function readOneLine({ finger, keys, pad }: Touching): Gesture {
  const holding = finger !== null || keys.one || (pad?.any ?? false);
  return { ...restingGesture, scheme: 'oneline', holding };
}

function readHand(touching: Touching): Gesture {
  const thumb = thumbOf(touching);
  return { ...restingGesture, scheme: 'hand', holding: thumb !== null, thumb };
}

function thumbOf({ finger, keys, pad }: Touching): Gesture['thumb'] {
  if (finger) return [(finger.x - finger.startX) / fullDragPx, (finger.startY - finger.y) / fullDragPx];
  if (keys.right !== 0 || keys.up !== 0) return [keys.right, keys.up];
  if (pad && (pad.right !== 0 || pad.up !== 0)) return [pad.right, pad.up];
  return null;
}

function readPoint({ finger, keys, pad }: Touching, place: ReadingPlace): Gesture {
  if (finger) return pointFinger(finger, place);
  if (keys.right !== 0 || keys.up !== 0) {
    // Crossed, an arrow only leans: pulling is the space bar's.
    const holding = keys.pull || !(place.crossed || keys.feed);
    return { ...restingGesture, holding, way: [keys.right, keys.up] };
  }
  if (keys.pull || keys.feed) return { ...restingGesture, holding: keys.pull };
  return pad ? pointPad(pad, place) : restingGesture;
}

function pointFinger(finger: Finger, place: ReadingPlace): Gesture {
  const dx = finger.x - finger.startX;
  const dy = finger.y - finger.startY;
  if (place.crossed) {
    const lean = dragShare(dx);
    return { ...restingGesture, holding: true, way: lean === 0 ? null : [lean, 0] };
  }
  if (finger.onPad) return { ...restingGesture, holding: true, way: dragWay(dx, dy) };
  return { ...restingGesture, holding: true, aim: place.skyAt(finger.x, finger.y) };
}

function pointPad(pad: Pad, place: ReadingPlace): Gesture {
  if (place.crossed) return { ...restingGesture, holding: pad.button, way: pad.right === 0 ? null : [pad.right, 0] };
  return { ...restingGesture, holding: pad.button || place.mark !== null, aim: place.mark };
}
