// How the staff gets in: a finger on the top left corner of the glass for five seconds, or Control, Alt and P.

const holdMs = 5000;
/** Side of the corner, CSS px. */
const cornerPx = 96;

/** Calls `opened` when somebody has held the corner for long enough without leaving it. */
export function watchCorner(page: Document, opened: () => void): void {
  let finger: number | null = null;
  let timer = 0;
  const isCorner = ({ clientX, clientY }: PointerEvent) => clientX < cornerPx && clientY < cornerPx;
  const release = () => {
    finger = null;
    clearTimeout(timer);
  };
  const capture = { capture: true };
  page.addEventListener(
    'pointerdown',
    (event) => {
      release();
      if (!isCorner(event)) return;
      finger = event.pointerId;
      timer = window.setTimeout(opened, holdMs);
    },
    capture,
  );
  page.addEventListener('pointermove', (event) => event.pointerId === finger && !isCorner(event) && release(), capture);
  for (const kind of ['pointerup', 'pointercancel'] as const) {
    page.addEventListener(kind, ({ pointerId }) => pointerId === finger && release(), capture);
  }
  page.addEventListener(
    'keydown',
    ({ ctrlKey, altKey, code, repeat }) => {
      if (ctrlKey && altKey && code === 'KeyP' && !repeat) opened();
    },
    capture,
  );
}
