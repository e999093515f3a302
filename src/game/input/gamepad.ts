// A gamepad, asked once a picture: browsers tell of plugging in and out, but never of sticks and buttons.
// Slots move when pads come back, so the pad that was touched last counts, wherever it stands in the list.
import type { Pad } from './reading.ts';

/** A stick rests off its middle by up to this share; beyond it counts from nothing to all. */
const rest = 0.18;
/** Buttons of the standard layout that are the page's: back, start, home. */
const pageButtons: ReadonlySet<number> = new Set([8, 9, 16]);
/** The cross of the standard layout: up, down, left, right. */
const cross = { up: 12, down: 13, left: 14, right: 15 };
/** At the spool: the right shoulder and trigger let out, the left ones wind. */
const outButtons: ReadonlySet<number> = new Set([5, 7]);
const inButtons: ReadonlySet<number> = new Set([4, 6]);
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

/** Whether a person has a hand on it now. */
const isUsed = (pad: PadState): boolean => heldButtons(pad).length > 0 || wayOf(pad).some((way) => way !== 0);

/** Two people, two gamepads: whoever presses first has the left place. A pad that comes back has its place again. */
export class PadOrder {
  private readonly places: (number | null)[] = [null, null];

  /** The pad of a place now; null while nobody has pressed one for it, or it is gone. */
  padAt(place: number): PadState | null {
    const pads = plugged();
    for (const pad of pads) if (!this.places.includes(pad.index) && isUsed(pad)) this.give(pad.index, pads);
    return pads.find(({ index }) => index === this.places[place]) ?? null;
  }

  /** Gives a pad the first place that nobody has, or whose pad is gone. */
  private give(index: number, pads: readonly PadState[]): void {
    const free = this.places.findIndex((taken) => taken === null || !pads.some((pad) => pad.index === taken));
    if (free >= 0) this.places[free] = index;
  }
}

/** The pad that was touched last counts: for one person alone. */
class LastTouched {
  private index: number | null = null;

  padAt(): PadState | null {
    const pads = plugged();
    const pad = pads.find(isUsed) ?? pads.find(({ index }) => index === this.index) ?? null;
    this.index = pad?.index ?? null;
    return pad;
  }
}

export class GamepadInput {
  private readonly pads: Pick<PadOrder, 'padAt'>;
  private readonly place: number;
  /** Buttons that were held before anything flew: they count once they have been let go. */
  private stale = new Set<number>();
  private listening = false;
  private now: Pad | null = null;

  /** The pad of a place among two people, or else whichever was touched last. */
  constructor(pads: Pick<PadOrder, 'padAt'> = new LastTouched(), place = 0) {
    this.pads = pads;
    this.place = place;
  }

  /** What the pad says, as of the last look. Null when none was ever touched, or it is gone. */
  get pad(): Pad | null {
    return this.now;
  }

  /** Looks at the pads; call once a picture. Nothing is played while `listening` is false. */
  look(listening: boolean): void {
    const pad = this.pads.padAt(this.place);
    const held = pad ? heldButtons(pad) : [];
    if (listening && !this.listening) this.stale = new Set(held);
    this.listening = listening;
    for (const button of this.stale) if (!held.includes(button)) this.stale.delete(button);
    this.now = pad && listening ? this.read(pad, held) : null;
  }

  private read(pad: PadState, held: readonly number[]): Pad {
    const [right, up] = wayOf(pad);
    const fresh = held.filter((button) => !this.stale.has(button));
    return {
      right,
      up,
      button: fresh.some((button) => !isCross(button)),
      any: fresh.length > 0,
      out: fresh.some((button) => outButtons.has(button)),
      in: fresh.some((button) => inButtons.has(button)),
    };
  }
}
