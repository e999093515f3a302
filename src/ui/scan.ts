// One switch: what can be pressed on a screen takes the focus in turn, by itself, and one key, tap or button of a pad takes it.
// Over the sky nothing wanders: there the switch is the one button of One line.
import { reachable } from './pad-menu.ts';

/** How long each stands, milliseconds: time to see it, and to press. */
const standsMs = 1600;
const playing: ReadonlySet<string | undefined> = new Set(['flight', 'run', 'steady', 'attract']);

export interface Scan {
  set(on: boolean): void;
}

/** A focus that wanders, once it is set on. */
export function openScan(page: Document): Scan {
  const { documentElement: root } = page;
  let timer: ReturnType<typeof setInterval> | undefined;

  const wander = () => {
    if (playing.has(root.dataset.screen)) return;
    const all = reachable(page);
    const at = all.indexOf(page.activeElement as HTMLElement);
    const first = all.find((one) => one.dataset.focus !== undefined);
    (at < 0 ? (first ?? all[0]) : all[(at + 1) % all.length])?.focus();
  };
  const restart = () => {
    clearInterval(timer);
    timer = setInterval(wander, standsMs);
  };
  // What has just been pressed stands for its whole time once more.
  page.addEventListener('click', () => {
    if (timer !== undefined) restart();
  });
  return {
    set(on) {
      if (on === (timer !== undefined)) return;
      root.toggleAttribute('data-scans', on);
      clearInterval(timer);
      timer = undefined;
      if (on) restart();
    },
  };
}
