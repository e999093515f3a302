// Fingers and the mouse on the picture. Only the latest reading of the first finger is kept: no rules, no events.
// Fingers get lost on phones (a call, a swipe from the edge), so every way of letting go is listened to.
import type { Finger } from './reading.ts';

interface Down extends Finger {
  id: number;
  touch: boolean;
  startX: number;
  startY: number;
  x: number;
  y: number;
  onPad: boolean;
}

export class PointerInput {
  private readonly mount: HTMLElement;
  /** Tells whether a place (CSS px from the mount's top left) lies below the horizon. */
  private readonly isPad: (y: number) => boolean;
  private readonly stop = new AbortController();
  private down: Down | null = null;

  constructor(mount: HTMLElement, isPad: (y: number) => boolean) {
    this.mount = mount;
    this.isPad = isPad;
    mount.style.touchAction = 'none';
    mount.style.userSelect = 'none';
    mount.style.setProperty('-webkit-user-select', 'none');
    mount.style.setProperty('-webkit-touch-callout', 'none');
    const options = { signal: this.stop.signal };
    mount.addEventListener('pointerdown', (event) => this.press(event), options);
    mount.addEventListener('pointermove', (event) => this.move(event), options);
    for (const kind of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
      mount.addEventListener(kind, (event) => this.lift(event.pointerId), options);
    }
    // A long press must not open a menu, and iOS must not select or zoom.
    mount.addEventListener('contextmenu', (event) => event.preventDefault(), options);
    for (const kind of ['touchend', 'touchcancel', 'touchstart'] as const) {
      mount.addEventListener(kind, (event) => this.reconcile(event), { ...options, passive: true });
    }
    window.addEventListener('blur', () => this.release(), options);
    document.addEventListener('visibilitychange', () => this.release(), options);
  }

  /** The finger that is down, or null. */
  get finger(): Finger | null {
    return this.down;
  }

  /** Counts the drag from where the finger is now: what it asked before has ended. */
  restart(): void {
    if (!this.down) return;
    this.down.startX = this.down.x;
    this.down.startY = this.down.y;
  }

  release(): void {
    this.down = null;
  }

  destroy(): void {
    this.stop.abort();
    this.down = null;
  }

  private press(event: PointerEvent): void {
    if (this.down || (event.pointerType === 'mouse' && event.button !== 0)) return;
    const [x, y] = this.place(event);
    this.down = {
      id: event.pointerId,
      touch: event.pointerType === 'touch',
      onPad: this.isPad(y),
      startX: x,
      startY: y,
      x,
      y,
    };
    try {
      this.mount.setPointerCapture(event.pointerId);
    } catch {
      // The finger was gone before it could be captured: its end is heard all the same.
    }
  }

  private move(event: PointerEvent): void {
    if (this.down?.id !== event.pointerId) return;
    [this.down.x, this.down.y] = this.place(event);
  }

  private lift(id: number): void {
    if (this.down?.id === id) this.down = null;
  }

  /** iOS sometimes forgets to say that a finger was lifted; its list of touches does not lie. */
  private reconcile(event: TouchEvent): void {
    const left =
      event.type === 'touchstart' ? event.touches.length - event.changedTouches.length : event.touches.length;
    if (this.down?.touch && left === 0 && event.type !== 'touchstart') this.down = null;
  }

  private place(event: PointerEvent): [number, number] {
    const box = this.mount.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }
}
