// Keys held down while the picture is played: arrows or WASD say the way, space pulls, X or Shift lets line out. Space and
// Enter are what switches send: they are the one button of One line.
import type { Keys } from './reading.ts';

const ways: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  KeyA: [-1, 0],
  ArrowRight: [1, 0],
  KeyD: [1, 0],
  ArrowUp: [0, 1],
  KeyW: [0, 1],
  ArrowDown: [0, -1],
  KeyS: [0, -1],
};
const pullKeys = ['Space'];
const feedKeys = ['KeyX', 'ShiftLeft', 'ShiftRight'];
const oneKeys = ['Space', 'Enter', 'NumpadEnter'];
const ours = new Set([...Object.keys(ways), ...pullKeys, ...feedKeys, ...oneKeys]);
/** Keys that a focused button answers itself. */
const pressing: ReadonlySet<string> = new Set(oneKeys);

export class KeyboardInput {
  private readonly held = new Set<string>();
  private readonly stop = new AbortController();
  /** While false, keys are left to the page: nothing is played. */
  listening = false;

  constructor() {
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
      const [x, y] = ways[code] ?? [0, 0];
      right += x;
      up += y;
    }
    const isHeld = (code: string) => this.held.has(code);
    return {
      right: Math.sign(right),
      up: Math.sign(up),
      pull: pullKeys.some(isHeld),
      feed: feedKeys.some(isHeld),
      one: oneKeys.some(isHeld),
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
    if (!this.listening || !ours.has(event.code) || event.ctrlKey || event.metaKey || event.altKey) return;
    // A focused button keeps its space bar and its Enter, a field its letters.
    if (event.target instanceof Element && event.target.closest('button, a, input, select, textarea')) {
      if (pressing.has(event.code) || !event.target.closest('button, a')) return;
    }
    event.preventDefault();
    // A key that was down before anything flew has pressed a button: it counts once it has been let go.
    if (!event.repeat) this.held.add(event.code);
  }
}
