// The menus by a gamepad: one button of the page has the focus, the stick moves it, any button presses it.
import type { Overlay } from './overlay.ts';

export interface PadMenu {
  press(): void;
  back(): void;
  fetch(): void;
  pause(): void;
  step(by: 1 | -1): void;
}

/** What can be seen and pressed now, in the order of the page; of an open sheet what is on it. */
export function reachable(page: Document): HTMLElement[] {
  const root = page.querySelector('dialog[open]') ?? page;
  return [...root.querySelectorAll<HTMLElement>('button, [type="checkbox"], [type="range"]')].filter(
    (one) => !one.closest('[inert], [hidden]') && one.checkVisibility?.({ visibilityProperty: true }) !== false,
  );
}

/** Over the bare sky the pad flies the kite: only its pause is heard. So it does in the lanes, where no choices take turns. */
export function createPadMenu(
  page: Document,
  overlay: Pick<Overlay, 'pressEscape' | 'pressEnter' | 'pressErrand'>,
): PadMenu {
  const { documentElement: root } = page;
  const flies = () =>
    root.dataset.screen === 'flight' || (root.dataset.screen === 'run' && root.dataset.scans === undefined);
  return {
    press() {
      if (flies()) return;
      const focused = page.activeElement as HTMLElement;
      if (reachable(page).includes(focused)) focused.click();
      else overlay.pressEnter();
    },
    back() {
      const sheet = page.querySelector<HTMLDialogElement>('dialog[open]');
      if (sheet) sheet.close();
      else if (!flies()) overlay.pressEscape();
    },
    fetch() {
      if (flies()) overlay.pressErrand();
      else overlay.pressEscape();
    },
    pause: () => overlay.pressEscape(),
    step(by) {
      if (flies()) return;
      // A slider that is taken moves; the focus stays.
      if ((page.activeElement as HTMLElement).dataset.taken !== undefined)
        return void page.dispatchEvent(new CustomEvent('slide', { detail: by }));
      const buttons = reachable(page);
      const at = buttons.indexOf(page.activeElement as HTMLElement);
      const first = buttons.find((button) => button.dataset.focus !== undefined) ?? buttons[0];
      const next = at < 0 ? first : buttons[(at + by + buttons.length) % buttons.length];
      next?.focus();
    },
  };
}
