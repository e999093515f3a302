// Whether anybody is there: fingers, keys, wheels and gamepads, and a finger that lies still. An object that was left on the
// glass counts too; the length of a visit ends that.

export interface Activity {
  /** Something is held down now, or a gamepad is moved. */
  readonly held: boolean;
}

/** A stick rests off its middle by up to this share. */
const rest = 0.35;
/** A mouse that trembles on a shaking table moves less than this, CSS px. */
const tremblePx = 3;

function padsMoved(): boolean {
  try {
    return [...(navigator.getGamepads?.() ?? [])].some(
      (pad) => pad?.buttons.some(({ pressed }) => pressed) || pad?.axes.some((axis) => Math.abs(axis) > rest),
    );
  } catch {
    return false;
  }
}

/** Watches from now on. `touched` hears of each sign of life; `down` tells a press from a mere movement. */
export function watchActivity(page: Document, touched: (down: boolean, target: Element | null) => void): Activity {
  const down = new Set<number>();
  const on = <Kind extends keyof DocumentEventMap>(kind: Kind, act: (event: DocumentEventMap[Kind]) => void) =>
    page.addEventListener(kind, act, { capture: true, passive: true });
  on('pointerdown', ({ pointerId, target }) => {
    down.add(pointerId);
    touched(true, target instanceof Element ? target : null);
  });
  for (const kind of ['pointerup', 'pointercancel'] as const) on(kind, ({ pointerId }) => down.delete(pointerId));
  on('pointermove', ({ movementX, movementY, pointerType }) => {
    const moved = Math.abs(movementX) + Math.abs(movementY);
    if (pointerType !== 'mouse' || moved > tremblePx) touched(false, null);
  });
  // iOS forgets to say that a finger was lifted: its list of touches does not lie.
  for (const kind of ['touchend', 'touchcancel'] as const)
    on(kind, ({ touches }) => touches.length === 0 && down.clear());
  on('keydown', ({ repeat, target }) => !repeat && touched(true, target instanceof Element ? target : null));
  on('wheel', () => touched(false, null));
  return {
    get held() {
      return down.size > 0 || padsMoved();
    },
  };
}
