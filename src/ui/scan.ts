// One switch: what can be pressed on a screen takes the focus in turn, by itself, and one key, tap or button of a pad takes it; a
// slider that is taken goes through its values in the same way. Over the sky nothing wanders: there the switch is the one button
// of One line. In the lanes it takes where to run.
import { reachable } from './pad-menu.ts';
import { openSlide } from './slide.ts';

const playing: ReadonlySet<string | undefined> = new Set(['flight', 'steady', 'attract']);

export interface Scan {
  /** Choices take turns, each for so long, milliseconds; null for no turns. */
  set(standsMs: number | null): void;
}

/** A focus that wanders, once it is set on. */
export function openScan(page: Document): Scan {
  const { documentElement: root } = page;
  let timer: ReturnType<typeof setInterval> | undefined;
  let stands: number | null = null;
  const slide = openSlide(page, () => stands !== null);

  const wander = () => {
    const { screen } = root.dataset;
    if (playing.has(screen) || (screen === 'run' && !page.querySelector('.run-switch'))) return;
    if (slide.taken) return slide.turn();
    const all = reachable(page);
    const at = all.indexOf(page.activeElement as HTMLElement);
    const first = all.find((one) => one.dataset.focus !== undefined);
    (at < 0 ? (first ?? all[0]) : all[(at + 1) % all.length])?.focus();
  };
  const restart = () => {
    clearInterval(timer);
    timer = stands === null ? undefined : setInterval(wander, stands);
  };
  // What has just been pressed stands for its whole time once more.
  page.addEventListener('click', restart);
  return {
    set(standsMs) {
      if (standsMs === stands) return;
      stands = standsMs;
      root.toggleAttribute('data-scans', stands !== null);
      restart();
    },
  };
}
