// Keys held down while the picture is played: arrows or WASD say the way, space pulls, X or Shift lets line out. Space and
// Enter are what switches send: they are the one button of One line. Two people share a keyboard by its two ends.
import type { Side } from '../../session/table.ts';
import type { Keys } from './reading.ts';

/** Which keys mean what, by their place on the keyboard. */
export interface KeyMap {
  readonly ways: Readonly<Record<string, readonly [right: number, up: number]>>;
  readonly pull: readonly string[];
  readonly feed: readonly string[];
  /** The one button of One line. */
  readonly one: readonly string[];
}

const arrows: KeyMap['ways'] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const letters: KeyMap['ways'] = { KeyA: [-1, 0], KeyD: [1, 0], KeyW: [0, 1], KeyS: [0, -1] };

/** All keys for one person, or the two ends of the keyboard for two. */
export const keyMaps: Readonly<Record<'whole' | Side, KeyMap>> = {
  whole: {
    ways: { ...arrows, ...letters },
    pull: ['Space', 'KeyE'],
    feed: ['KeyX', 'KeyQ', 'ShiftLeft', 'ShiftRight'],
    one: ['Space', 'Enter', 'NumpadEnter'],
  },
  left: { ways: letters, pull: ['KeyE'], feed: ['KeyQ'], one: ['KeyE'] },
  right: {
    ways: arrows,
    pull: ['Enter', 'NumpadEnter'],
    feed: ['ShiftRight'],
    one: ['Enter', 'NumpadEnter'],
  },
};

/** Keys that a focused button answers itself. */
const pressing: ReadonlySet<string> = new Set(keyMaps.whole.one);

export class KeyboardInput {
  private readonly held = new Set<string>();
  private readonly stop = new AbortController();
  /** While false, keys are left to the page: nothing is played. */
  listening = false;
  private readonly map: KeyMap;
  private readonly ours: ReadonlySet<string>;

  constructor(map: KeyMap = keyMaps.whole) {
    this.map = map;
    this.ours = new Set([...Object.keys(map.ways), ...map.pull, ...map.feed, ...map.one]);
    const options = { signal: this.stop.signal };
    window.addEventListener('keydown', (event) => this.press(event), options);
    window.addEventListener('keyup', (event) => this.held.delete(event.code), options);
    window.addEventListener('blur', () => this.held.clear(), options);
    window.addEventListener('pagehide', () => this.held.clear(), options);
    document.addEventListener('visibilitychange', () => this.held.clear(), options);
  }

  /** What the keys say now. */
  get keys(): Keys {
    let right = 0;
    let up = 0;
    for (const code of this.held) {
      const [x, y] = this.map.ways[code] ?? [0, 0];
      right += x;
      up += y;
    }
    const isHeld = (code: string) => this.held.has(code);
    return {
      right: Math.sign(right),
      up: Math.sign(up),
      pull: this.map.pull.some(isHeld),
      feed: this.map.feed.some(isHeld),
      one: this.map.one.some(isHeld),
    };
  }

  release(): void {
    this.held.clear();
  }

  destroy(): void {
    this.stop.abort();
    this.held.clear();
  }

  private press(event: KeyboardEvent): void {
    if (!this.listening || !this.ours.has(event.code) || event.ctrlKey || event.metaKey || event.altKey) return;
    // A focused button keeps its space bar and its Enter, a field its letters.
    if (event.target instanceof Element && event.target.closest('button, a, input, select, textarea')) {
      if (pressing.has(event.code) || !event.target.closest('button, a')) return;
    }
    event.preventDefault();
    // A key that was down before anything flew has pressed a button: it counts once it has been let go.
    if (!event.repeat) this.held.add(event.code);
  }
}
