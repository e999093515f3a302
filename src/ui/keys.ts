// The keys of the page itself. Keys that fly belong to the game.
import type { Overlay } from './overlay.ts';

/** Escape and P rest or fly on; Enter presses the first button of a screen. Held keys and shortcuts are left alone. */
export function listenForKeys(page: Document, overlay: Pick<Overlay, 'pressEscape' | 'pressEnter'>): void {
  page.addEventListener('keydown', (event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.code === 'Escape' || event.code === 'KeyP') overlay.pressEscape();
    else if (event.code === 'Enter') overlay.pressEnter();
    else return;
    if (event.code === 'Escape') event.preventDefault();
  });
}
