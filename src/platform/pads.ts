// Gamepads in the menus: each press of a button, told once. Browsers do not tell of presses, so pads are looked at once a
// picture, for as long as there is one. What flies the kite looks for itself.

export interface PadPresses {
  /** Any button that has no other meaning. */
  press(): void;
  back(): void;
  /** The button beside Start: back in a menu, and over the sky the companion is sent. */
  fetch(): void;
  pause(): void;
  /** To the next button of the menu, or to the one before. */
  step(by: 1 | -1): void;
  /** A pad was unplugged, or ran empty. */
  lost(): void;
}

/** Buttons of the standard layout with a meaning of their own. */
const meanings: Readonly<Record<number, (told: PadPresses) => void>> = {
  1: (told) => told.back(),
  8: (told) => told.fetch(),
  9: (told) => told.pause(),
  12: (told) => told.step(-1),
  13: (told) => told.step(1),
  14: (told) => told.step(-1),
  15: (told) => told.step(1),
};
/** A stick is moved from here on. */
const movedFrom = 0.6;

/** What is down on a pad: buttons by number, and the ways of its stick. */
function downOn({ buttons, axes }: Gamepad): Map<string, (told: PadPresses) => void> {
  const down = new Map<string, (told: PadPresses) => void>();
  for (const [at, { pressed }] of buttons.entries()) {
    if (pressed) down.set(`button ${at}`, meanings[at] ?? ((told) => told.press()));
  }
  const [across = 0, along = 0] = axes;
  if (Math.max(across, along) > movedFrom) down.set('stick on', (told) => told.step(1));
  if (Math.min(across, along) < -movedFrom) down.set('stick back', (told) => told.step(-1));
  return down;
}

/** What browsers give; nothing where pads are forbidden. */
function plugged(): Gamepad[] {
  try {
    return [...(navigator.getGamepads?.() ?? [])].filter((pad) => pad?.connected === true) as Gamepad[];
  } catch {
    return [];
  }
}

/** Looks at the pads from now on. What was down when a pad came is not told. */
export function watchPads(told: PadPresses): void {
  const before = new Map<number, ReadonlySet<string>>();
  let looking = false;
  const look = () => {
    const pads = plugged();
    looking = pads.length > 0;
    if (looking) requestAnimationFrame(look);
    else before.clear();
    for (const pad of pads) {
      const down = downOn(pad);
      const known = before.get(pad.index) ?? new Set(down.keys());
      before.set(pad.index, new Set(down.keys()));
      for (const [name, tell] of down) if (!known.has(name)) tell(told);
    }
  };
  addEventListener('gamepadconnected', () => {
    if (!looking) look();
  });
  addEventListener('gamepaddisconnected', ({ gamepad }) => {
    before.delete(gamepad.index);
    told.lost();
  });
  look();
}
