// Buttons of a gamepad of a person's own: a button that somebody has chosen is heard by the page as the button of the standard
// layout that everybody has. All who look at pads ask the browser, so what the browser answers is changed, in one place.

type Button = Gamepad['buttons'][number];
/** What is read of a pad: who looks at one asks for nothing else. */
type ReadPad = Pick<Gamepad, 'index' | 'id' | 'connected' | 'mapping' | 'axes' | 'buttons' | 'timestamp'>;

export interface OwnPads {
  /** Which button is heard as which, by their numbers. */
  set(heard: ReadonlyMap<number, number>): void;
  /** The next button that goes down on any pad is told to `taken` and to nobody else; null asks for none any more. */
  ask(taken: ((button: number) => void) | null): void;
}

const released: Button = { pressed: false, touched: false, value: 0 };
/** A trigger is down from this share on. */
const downFrom = 0.4;

const isDown = (button: Button | undefined): boolean =>
  button !== undefined && (button.pressed || button.value > downFrom);

/** The pad as it is heard. Where two buttons are heard as one, the stronger counts. */
function heardPad(pad: Gamepad, buttons: readonly Button[]): ReadPad {
  const { index, id, connected, mapping, axes, timestamp } = pad;
  return { index, id, connected, mapping, axes, timestamp, buttons };
}

function heardButtons({ buttons }: Gamepad, heard: ReadonlyMap<number, number>): Button[] {
  const made = Array.from(buttons, () => released);
  for (const [at, button] of buttons.entries()) {
    const as = heard.get(at) ?? at;
    if (as < made.length && button.value >= (made[as]?.value ?? 0)) made[as] = button;
  }
  return made;
}

/** Stands between the page and its browser. Where pads are forbidden or unknown, nothing is changed. */
export function openOwnPads(page: Window): OwnPads {
  const { navigator } = page;
  const ask = 'getGamepads' in navigator ? navigator.getGamepads.bind(navigator) : null;
  let heard: ReadonlyMap<number, number> = new Map();
  let taken: ((button: number) => void) | null = null;
  /** Buttons that were down when it was asked, or that have answered: nobody hears of them until they are let go. */
  let stale: ReadonlySet<string> = new Set();

  const plugged = (): Gamepad[] => {
    try {
      return [...(ask?.() ?? [])].filter((pad) => pad !== null);
    } catch {
      return [];
    }
  };
  const downNow = (): [name: string, button: number][] =>
    plugged().flatMap((pad) =>
      [...pad.buttons.keys()]
        .filter((at) => isDown(pad.buttons[at]))
        .map((at): [string, number] => [`${pad.index} ${at}`, at]),
    );
  /** Looks once a picture for as long as it is asked, and until what answered has been let go. */
  const look = () => {
    const down = downNow();
    const fresh = down.find(([name]) => !stale.has(name));
    const tell = taken;
    if (tell !== null && fresh !== undefined) {
      taken = null;
      stale = new Set(down.map(([name]) => name));
      tell(fresh[1]);
    } else stale = new Set(down.filter(([name]) => stale.has(name)).map(([name]) => name));
    if (taken !== null || stale.size > 0) page.requestAnimationFrame(look);
  };
  const answer = (): (ReadPad | null)[] => {
    const pads = ask?.() ?? [];
    if (taken === null && stale.size === 0 && heard.size === 0) return pads;
    const silent = taken !== null || stale.size > 0;
    return [...pads].map(
      (pad) => pad && heardPad(pad, silent ? Array.from(pad.buttons, () => released) : heardButtons(pad, heard)),
    );
  };
  if (ask) Object.defineProperty(navigator, 'getGamepads', { value: answer, configurable: true, writable: true });
  return {
    set(buttons) {
      heard = buttons;
    },
    ask(next) {
      const isNew = taken === null && next !== null;
      taken = next;
      if (!isNew) return;
      stale = new Set(downNow().map(([name]) => name));
      look();
    },
  };
}
