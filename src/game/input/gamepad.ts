// A gamepad, asked once a picture: browsers tell of plugging in and out, but never of sticks and buttons.
// Slots move when pads come back, so the pad that was touched last counts, wherever it stands in the list.
import type { Pad } from './reading.ts';

/** A stick rests off its middle by up to this share; beyond it counts from nothing to all. */
const rest = 0.18;
/** Buttons of the standard layout that are the page's: back, start, home. */
const pageButtons: ReadonlySet<number> = new Set([8, 9, 16]);
/** The cross of the standard layout: up, down, left, right. */
const cross = { up: 12, down: 13, left: 14, right: 15 };
/** A trigger is held from this share on. */
const heldFrom = 0.4;

export interface PadState {
  readonly index: number;
  readonly connected: boolean;
  readonly mapping: string;
  readonly axes: readonly number[];
  readonly buttons: readonly { readonly pressed: boolean; readonly value: number }[];
}

/** The part of a stick's axis that counts, -1..1. */
export function stickShare(axis: number | undefined): number {
  const size = Math.abs(axis ?? 0);
  if (!(size > rest)) return 0;
  return Math.sign(axis ?? 0) * Math.min(1, (size - rest) / (1 - rest));
}

const isHeld = (button: PadState['buttons'][number] | undefined): boolean =>
  button !== undefined && (button.pressed || button.value > heldFrom);

function crossWay({ mapping, buttons }: PadState): [right: number, up: number] {
  if (mapping !== 'standard') return [0, 0];
  const on = (button: number) => (isHeld(buttons[button]) ? 1 : 0);
  return [on(cross.right) - on(cross.left), on(cross.up) - on(cross.down)];
}

/** Buttons that are held and are not the page's, by number; the cross among them. */
function heldButtons({ buttons }: PadState): number[] {
  return [...buttons.keys()].filter((at) => isHeld(buttons[at]) && !pageButtons.has(at));
}

const isCross = (button: number): boolean => button >= cross.up && button <= cross.right;

/** The way of stick and cross, each -1..1. */
function wayOf(pad: PadState): [right: number, up: number] {
  const [right, up] = crossWay(pad);
  return [right || stickShare(pad.axes[0]), up || stickShare(-(pad.axes[1] ?? 0))];
}

/** What browsers give; nothing where pads are forbidden. */
function plugged(): PadState[] {
  try {
    return [...(navigator.getGamepads?.() ?? [])].filter((pad) => pad?.connected === true) as PadState[];
  } catch {
    return [];
  }
}

export class GamepadInput {
  private index: number | null = null;
  /** Buttons that were held before anything flew: they count once they have been let go. */
  private stale = new Set<number>();
  private listening = false;
  private now: Pad | null = null;

  /** What the pad says, as of the last look. Null when none was ever touched, or it is gone. */
  get pad(): Pad | null {
    return this.now;
  }

  /** Looks at the pads; call once a picture. Nothing is played while `listening` is false. */
  look(listening: boolean): void {
    const pads = plugged();
    const used = pads.find((pad) => heldButtons(pad).length > 0 || wayOf(pad).some((way) => way !== 0));
    const pad = used ?? pads.find(({ index }) => index === this.index);
    this.index = pad?.index ?? null;
    const held = pad ? heldButtons(pad) : [];
    if (listening && !this.listening) this.stale = new Set(held);
    this.listening = listening;
    for (const button of this.stale) if (!held.includes(button)) this.stale.delete(button);
    this.now = pad && listening ? this.read(pad, held) : null;
  }

  private read(pad: PadState, held: readonly number[]): Pad {
    const [right, up] = wayOf(pad);
    const fresh = held.filter((button) => !this.stale.has(button));
    return { right, up, button: fresh.some((button) => !isCross(button)), any: fresh.length > 0 };
  }
}
