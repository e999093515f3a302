// The keys of the page itself. Keys that fly belong to the game.
import type { Overlay } from './overlay.ts';

/** Keys that press a button which has the focus. */
const pressing: ReadonlySet<string> = new Set(['Space', 'Enter', 'NumpadEnter']);

/**
 * Escape and P rest or fly on; F sends the companion to fetch a kite; Enter and the space bar press the first button of a
 * screen. Shortcuts are left alone, and held keys do nothing: who still holds the one button of the fight must not press what comes up after it.
 */
export function listenForKeys(
  page: Document,
  overlay: Pick<Overlay, 'pressEscape' | 'pressEnter' | 'pressErrand'>,
): void {
  page.addEventListener('keydown', (event) => {
    if (event.repeat && pressing.has(event.code)) event.preventDefault();
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.code === 'Escape' || event.code === 'KeyP') overlay.pressEscape();
    else if (event.code === 'KeyF') overlay.pressErrand();
    else if (pressing.has(event.code)) overlay.pressEnter();
    else return;
    if (event.code === 'Escape') event.preventDefault();
  });
}
