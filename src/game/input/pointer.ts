// Fingers and the mouse on the picture. The finger that went down first counts; when it is lifted, the next one takes over
// from where it is. Only the latest reading is kept: no rules, no events.
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
  /** It was lifted, and holds until the next touch. */
  kept: boolean;
}

/** CSS px: a finger further than this from every touch that the browser lists is not there any more. */
const lostPx = 80;
/** A touch wider than this is a palm or a sleeve, millimetres. */
const palmMm = 40;
/** CSS counts 96 pixels to the inch; a kiosk may know better. */
const usualPxPerMm = 3.78;

/** A hand that rests on the glass steers nothing. */
function isPalm({ pointerType, width, height }: PointerEvent): boolean {
  if (pointerType !== 'touch') return false;
  const told = Number(document.documentElement.style.getPropertyValue('--px-per-mm'));
  return Math.max(width ?? 0, height ?? 0) > palmMm * (told > 0 ? told : usualPxPerMm);
}

/** Whoever holds with difficulty has chosen that a touch holds until the next one. */
const holdsByItself = (): boolean => document.documentElement.dataset.toggles === 'true';

export class PointerInput {
  private readonly mount: HTMLElement;
  /** Tells whether a place (CSS px from the mount's top left) lies below the horizon. */
  private readonly isPad: (y: number) => boolean;
  /** Tells whether a finger that goes down there (CSS px from the mount's left) is one of ours: then it stays so. */
  private readonly isOurs: (x: number) => boolean;
  private readonly stop = new AbortController();
  /** Fingers that are down, the first one first. */
  private fingers: Down[] = [];

  constructor(mount: HTMLElement, isPad: (y: number) => boolean, isOurs: (x: number) => boolean = () => true) {
    this.mount = mount;
    this.isPad = isPad;
    this.isOurs = isOurs;
    mount.style.touchAction = 'none';
    mount.style.userSelect = 'none';
    mount.style.setProperty('-webkit-user-select', 'none');
    mount.style.setProperty('-webkit-touch-callout', 'none');
    const options = { signal: this.stop.signal };
    mount.addEventListener('pointerdown', (event) => this.press(event), options);
    mount.addEventListener('pointermove', (event) => this.move(event), options);
    // On the window: a finger that could not be captured may be lifted anywhere.
    window.addEventListener('pointerup', (event) => this.keepOrLift(event.pointerId), options);
    for (const kind of ['pointercancel', 'lostpointercapture'] as const) {
      window.addEventListener(kind, (event) => this.lift(event.pointerId), options);
    }
    // A long press must not open a menu, and iOS must not select or zoom.
    mount.addEventListener('contextmenu', (event) => event.preventDefault(), options);
    for (const kind of ['touchend', 'touchcancel', 'touchstart'] as const) {
      window.addEventListener(kind, (event) => this.reconcile(event), { ...options, passive: true });
    }
    for (const kind of ['blur', 'pagehide'] as const) window.addEventListener(kind, () => this.release(), options);
    document.addEventListener('visibilitychange', () => this.release(), options);
  }

  /** The finger that counts, or null. */
  get finger(): Finger | null {
    return this.fingers[0] ?? null;
  }

  /** Counts the drag from where the finger is now: what it asked before has ended. */
  restart(): void {
    const [first] = this.fingers;
    if (!first) return;
    first.startX = first.x;
    first.startY = first.y;
  }

  release(): void {
    this.fingers = [];
  }

  destroy(): void {
    this.stop.abort();
    this.release();
  }

  private press(event: PointerEvent): void {
    if ((event.pointerType === 'mouse' && event.button !== 0) || isPalm(event)) return;
    const [x, y] = this.place(event);
    if (!this.isOurs(x)) return;
    if (this.endKept()) return;
    this.lift(event.pointerId);
    this.fingers.push({
      id: event.pointerId,
      touch: event.pointerType === 'touch',
      onPad: this.isPad(y),
      startX: x,
      startY: y,
      x,
      y,
      kept: false,
    });
    try {
      this.mount.setPointerCapture(event.pointerId);
    } catch {
      // The finger was gone before it could be captured: its end is heard all the same.
    }
  }

  private move(event: PointerEvent): void {
    const down = this.fingers.find(({ id, kept }) => id === event.pointerId && !kept);
    if (!down) return;
    // A mouse that comes back without its button was let go where nobody heard it.
    if (event.pointerType === 'mouse' && (event.buttons & 1) === 0) {
      this.lift(event.pointerId);
      return;
    }
    [down.x, down.y] = this.place(event);
  }

  private lift(id: number): void {
    this.keep((finger) => finger.id !== id || finger.kept);
  }

  /** A finger is lifted: it is forgotten, or it holds on by itself. */
  private keepOrLift(id: number): void {
    const down = this.fingers.find((finger) => finger.id === id);
    if (down && holdsByItself()) down.kept = true;
    else this.lift(id);
  }

  /** Ends what holds by itself. True where something did: the touch that ends it begins nothing. */
  private endKept(): boolean {
    const held = this.fingers.some(({ kept }) => kept);
    this.keep(({ kept }) => !kept);
    return held;
  }

  /** Forgets fingers. Who takes over begins a drag of his own. */
  private keep(stays: (finger: Down) => boolean): void {
    const [first] = this.fingers;
    this.fingers = this.fingers.filter(stays);
    if (this.fingers[0] !== first) this.restart();
  }

  /** iOS sometimes forgets to say that a finger was lifted; its list of touches does not lie. */
  private reconcile({ touches }: TouchEvent): void {
    const places = [...touches].map((touch) => this.place(touch));
    this.keep(
      ({ touch, kept, x, y }) => !touch || kept || places.some(([px, py]) => Math.hypot(px - x, py - y) < lostPx),
    );
  }

  private place({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): [number, number] {
    const box = this.mount.getBoundingClientRect();
    return [clientX - box.left, clientY - box.top];
  }
}
