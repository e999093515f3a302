// Keys held down while the picture is played: arrows or WASD say the way, space pulls, X or Shift lets line out.
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
const ours = new Set([...Object.keys(ways), ...pullKeys, ...feedKeys]);

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
    return {
      right: Math.sign(right),
      up: Math.sign(up),
      pull: pullKeys.some((code) => this.held.has(code)),
      feed: feedKeys.some((code) => this.held.has(code)),
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
    // A focused button keeps its space bar and a field its letters.
    if (event.target instanceof Element && event.target.closest('button, a, input, select, textarea')) {
      if (event.code === 'Space' || !event.target.closest('button, a')) return;
    }
    event.preventDefault();
    this.held.add(event.code);
  }
}
