// What makes the game fit a person: its pace, its help, its keys, its letters. All on this device, one by one; what does not fit
// is left out. The help is told on the result, without a word of blame.
import type { TextStorage } from './settings.ts';

/** What a key can be made to do, by the key that does it for everybody. */
export const keyActions = {
  left: 'ArrowLeft',
  right: 'ArrowRight',
  up: 'ArrowUp',
  down: 'ArrowDown',
  pull: 'Space',
  feed: 'KeyX',
  send: 'KeyF',
  pause: 'KeyP',
} as const;
export type KeyAction = keyof typeof keyActions;

/** What a button of a gamepad can be made to do, by the number of the standard layout that does it for everybody. */
export const padActions = {
  left: 14,
  right: 15,
  up: 12,
  down: 13,
  pull: 0,
  out: 7,
  wind: 6,
  send: 8,
  pause: 9,
} as const;
export type PadAction = keyof typeof padActions;

export interface Comforts {
  /** Share of the usual pace, 0.5..1. */
  readonly speed: number;
  /** Text size, 1..2. */
  readonly text: number;
  readonly contrast: 'normal' | 'high' | 'projector';
  /** On which side the controls stand. */
  readonly hand: 'right' | 'left';
  /** A touch holds until the next one; so do the keys that pull and let out. */
  readonly toggles: boolean;
  /** While lines are crossed and pulling is right, the friend pulls if the person does not (with Point). */
  readonly helping: boolean;
  /** Near the roofs the friend turns the nose up and takes the kite out of its fall; a nose that swings by itself he settles. */
  readonly steering: boolean;
  /** The wind is nearer to 5 m/s, with smaller gusts: two steps of a tournament's kindness. */
  readonly kindWind: boolean;
  /** This person's own line wears at a share of the usual rate; a rival's does not. */
  readonly slowWear: boolean;
  /** The phone trembles with a line that touches or is cut, where it can. */
  readonly trembles: boolean;
  /** Keys of this person's own, by `KeyboardEvent.code`. */
  readonly keys: Readonly<Partial<Record<KeyAction, string>>>;
  /** Buttons of a gamepad of this person's own, by their numbers. */
  readonly pad: Readonly<Partial<Record<PadAction, number>>>;
  /** One switch: what can be chosen takes turns by itself, on menus and in the lanes. */
  readonly scans: boolean;
  /** How long each choice stands. */
  readonly turns: keyof typeof turnsMs;
}

/** How long a choice stands before the next one has its turn, milliseconds: time to see it, and to press. */
export const turnsMs = { slow: 2600, usual: 1600, quick: 900 } as const;

export const comfortsKey = 'gudiparan.comforts';

export const usualComforts: Comforts = {
  speed: 1,
  text: 1,
  contrast: 'normal',
  hand: 'right',
  toggles: false,
  helping: false,
  steering: false,
  kindWind: false,
  slowWear: false,
  trembles: true,
  keys: {},
  pad: {},
  scans: false,
  turns: 'usual',
};

/** Keys that always lead out: they mean what they mean for everybody. */
const fixedKeys: ReadonlySet<string> = new Set(['Escape', 'Enter', 'NumpadEnter', 'Tab']);

/** Start and the middle button lead out in the same way. */
const fixedButtons: ReadonlySet<number> = new Set([padActions.pause, 16]);
const mostButtons = 32;

const isYesNo = (value: unknown): boolean => typeof value === 'boolean';
const isBetween = (low: number, high: number) => (value: unknown) =>
  typeof value === 'number' && value >= low && value <= high;
const isOneOf =
  (...words: readonly string[]) =>
  (value: unknown) =>
    words.includes(value as string);

function areKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([action, code]) =>
      Object.hasOwn(keyActions, action) && /^\w{1,24}$/.test(String(code)) && !fixedKeys.has(String(code)),
  );
}

function isOwnButton(button: unknown): boolean {
  return (
    Number.isInteger(button) && Number(button) >= 0 && Number(button) < mostButtons && !fixedButtons.has(Number(button))
  );
}

function areButtons(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([action, button]) => Object.hasOwn(padActions, action) && isOwnButton(button));
}

const checks: { readonly [Name in keyof Comforts]: (value: unknown) => boolean } = {
  speed: isBetween(0.5, 1),
  text: isBetween(1, 2),
  contrast: isOneOf('normal', 'high', 'projector'),
  hand: isOneOf('right', 'left'),
  toggles: isYesNo,
  helping: isYesNo,
  steering: isYesNo,
  kindWind: isYesNo,
  slowWear: isYesNo,
  trembles: isYesNo,
  keys: areKeys,
  pad: areButtons,
  scans: isYesNo,
  turns: isOneOf(...Object.keys(turnsMs)),
};

/** What each action has once one of them is given something: whatever had that before loses it. */
function given<Thing>(all: Readonly<Record<string, Thing>>, action: string, thing: Thing): Record<string, Thing> {
  const others = Object.entries(all).filter(([name, one]) => name !== action && one !== thing);
  return { ...Object.fromEntries(others), [action]: thing };
}

function parse(text: string | null): Partial<Comforts> {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    const fit = Object.entries(parsed).filter(
      ([name, value]) => Object.hasOwn(checks, name) && checks[name as keyof Comforts](value),
    );
    return Object.fromEntries(fit);
  } catch {
    return {};
  }
}

export interface ComfortsBook {
  readonly current: Comforts;
  /** Takes a choice and stores it. A value that does not fit changes nothing. */
  choose<Name extends keyof Comforts>(name: Name, value: Comforts[Name]): void;
  /** Gives an action a key of its own; whatever had that key before loses it. False for keys that must stay as they are. */
  bind(action: KeyAction, code: string): boolean;
  /** The same for a button of a gamepad. */
  bindPad(action: PadAction, button: number): boolean;
  /** All as it was at first. */
  forget(): void;
  toFile(): string;
  /** Takes what fits of a file's text. False when there was nothing. */
  fromFile(text: string): boolean;
}

/** Opens the book. `asked` is what the address asks for: it holds, and is not stored. `changed` hears of each change. */
export function openComforts(
  storage: TextStorage,
  asked: Partial<Comforts>,
  changed: (comforts: Comforts) => void,
): ComfortsBook {
  let chosen = parse(storage.read(comfortsKey));
  let current: Comforts = { ...usualComforts, ...chosen, ...asked };
  const take = (fit: Partial<Comforts>) => {
    // Beside what another page of the game has stored meanwhile.
    chosen = { ...parse(storage.read(comfortsKey)), ...fit };
    current = { ...current, ...fit };
    storage.write(comfortsKey, JSON.stringify(chosen));
    changed(current);
  };
  return {
    get current() {
      return current;
    },
    choose(name, value) {
      if (checks[name](value)) take({ [name]: value });
    },
    bind(action, code) {
      if (fixedKeys.has(code) || !/^\w{1,24}$/.test(code)) return false;
      take({ keys: given(current.keys, action, code) });
      return true;
    },
    bindPad(action, button) {
      if (!isOwnButton(button)) return false;
      take({ pad: given(current.pad, action, button) });
      return true;
    },
    forget() {
      chosen = {};
      current = { ...usualComforts };
      storage.write(comfortsKey, '{}');
      changed(current);
    },
    toFile: () => JSON.stringify({ comforts: chosen }, null, 2),
    fromFile(text) {
      let held: unknown;
      try {
        held = (JSON.parse(text) as { comforts?: unknown } | null)?.comforts;
      } catch {
        return false;
      }
      const fit = parse(JSON.stringify(held ?? {}));
      if (Object.keys(fit).length === 0) return false;
      take(fit);
      return true;
    },
  };
}

const helps = ['speed', 'helping', 'steering', 'kindWind', 'slowWear'] as const;

/** What helps now, in the order in which it is told. */
export function helpsOf(comforts: Comforts): (typeof helps)[number][] {
  return helps.filter((help) => (help === 'speed' ? comforts.speed < 1 : comforts[help]));
}
