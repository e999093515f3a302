// What a visitor must not get out of: menus of the browser, zoom, selection, links, windows, files.

/** Keys that leave, reload or open something, with Control or Command; and those that do so alone. */
const chords: ReadonlySet<string> = new Set('abcdefghjklnopqrstuwxyz0123456789+-='.split(''));
const alone: ReadonlySet<string> = new Set(
  'F1 F3 F5 F6 F7 F10 F11 F12 BrowserBack BrowserForward BrowserHome'.split(' '),
);

/** Actions that open a window of the system: files to be saved and chosen. */
const systemActions = '[data-action="save"], [data-action="load"]';

const refuse = (event: Event) => event.preventDefault();

function refuseWay(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  const isChord = (ctrlKey || metaKey) && chords.has(key.toLowerCase());
  if (isChord || altKey || alone.has(key)) event.preventDefault();
}

/** Keeps whatever leads out from working. Who tries sees nothing happen. */
export function lockPage(page: Document): void {
  const early = { capture: true, passive: false } as const;
  const away = 'contextmenu selectstart dragstart drop dragover gesturestart gesturechange gestureend auxclick';
  for (const kind of away.split(' ')) page.addEventListener(kind, refuse, early);
  page.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), early);
  // Two fingers zoom; one scrolls a list, which is wanted, and cannot be stopped once it does.
  page.addEventListener(
    'touchmove',
    (event) => event.touches.length > 1 && event.cancelable && event.preventDefault(),
    early,
  );
  page.addEventListener('keydown', refuseWay, early);
  page.addEventListener(
    'click',
    (event) => {
      const pressed = event.target instanceof Element ? event.target.closest(`a[href], ${systemActions}`) : null;
      // The staff panel has ways of its own, behind its PIN.
      if (pressed === null || pressed.closest('[data-staff]')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    early,
  );
  if (page.defaultView) page.defaultView.open = () => null;
}

/** Hides the mouse's arrow until a mouse moves, and again when it rests for `restMs`. */
export function hidePointer(page: Document, restMs = 4000): void {
  const { documentElement: root } = page;
  let resting = 0;
  root.dataset.pointer = 'hidden';
  page.addEventListener('pointermove', ({ pointerType }) => {
    if (pointerType !== 'mouse') return;
    delete root.dataset.pointer;
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      root.dataset.pointer = 'hidden';
    }, restMs);
  });
}
