// From fingers and keys to a gesture: pure, so that it is tested without a screen. Directions are on the sky.
import { type Gesture, restingGesture } from '../../sim/hands/gesture.ts';
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
}

export interface ReadingPlace {
  /** True while your line is crossed with another. */
  readonly crossed: boolean;
  /** The direction on the sky that is seen at a place of the picture (CSS px). */
  readonly skyAt: (x: number, y: number) => Vector;
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

/** What a person does now. A finger goes before the keys' way; keys that say reel outright go before everything. */
export function readGesture(finger: Finger | null, keys: Keys, place: ReadingPlace): Gesture {
  const reel = keys.feed ? 1 : keys.pull ? -1 : null;
  if (finger) return { ...readFinger(finger, place), reel };
  const steering = keys.right !== 0 || keys.up !== 0;
  if (!steering && reel === null) return restingGesture;
  return {
    // Crossed, an arrow only leans: pulling is the space bar's.
    holding: keys.pull || (steering && !place.crossed && !keys.feed),
    aim: null,
    way: steering ? [keys.right, keys.up] : null,
    reel,
  };
}

function readFinger(finger: Finger, place: ReadingPlace): Gesture {
  const dx = finger.x - finger.startX;
  const dy = finger.y - finger.startY;
  if (place.crossed) {
    const lean = dragShare(dx);
    return { holding: true, aim: null, way: lean === 0 ? null : [lean, 0], reel: null };
  }
  if (finger.onPad) return { holding: true, aim: null, way: dragWay(dx, dy), reel: null };
  return { holding: true, aim: place.skyAt(finger.x, finger.y), way: null, reel: null };
}
