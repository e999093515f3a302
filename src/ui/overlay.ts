// All that is pressed and read outside the sky: one tree of DOM beside the canvas. It shows what it is told and says
// which button was pressed; it decides nothing.
import type { Screen } from '../session/flow.ts';
import type { HudReading } from '../session/hud.ts';
import type { Moment } from '../session/moment.ts';
import type { RunOutcome, RunReading } from '../session/run/run-sitting.ts';
import type { Settings } from '../session/settings.ts';
import type { Opening, WaveOutcome } from '../session/sitting-parts.ts';
import type { Locale, Say } from '../text/say.ts';
import { type Action, listenForActions } from './actions.ts';
import { layChalk } from './chalk.ts';
import { writeText } from './element.ts';
import type { RunScreens } from './run-screens.ts';
import { showScheme, skyWords } from './scheme-choice.ts';
import { createFlight, type Leave } from './screens/flight.ts';
import { createHow } from './screens/how.ts';
import { createNotices, type Notices } from './screens/notices.ts';
import { createPause } from './screens/pause.ts';
import { createResult } from './screens/result.ts';
import { adoptTitle, translatePage } from './screens/title.ts';
import { createTournaments } from './screens/tournaments.ts';
import { createTwo } from './screens/two.ts';
import { showToggles } from './toggle.ts';

/** What the overlay leaves to others. `how`, `close` and `watch` it does itself. */
export type AskedAction = Exclude<Action, 'how' | 'close' | 'watch'>;

export interface Overlay {
  readonly notices: Notices;
  show(screen: Screen): void;
  /** What is flown belongs to a chapter of the story: whoever leaves it goes on there. */
  inStory(on: boolean): void;
  /** Takes in a screen that comes later than the title. */
  adopt(screen: Screen, element: HTMLElement): void;
  /** Share of the game that has arrived, 0..1. */
  progress(share: number): void;
  settings(settings: Settings): void;
  /** A new match: the designs of the kites, and the cuts of this sitting. */
  begin(opening: Opening): void;
  reading(reading: HudReading, pair?: readonly HudReading[]): void;
  moment(moment: Moment | null, leave: Leave): void;
  cuts(cuts: number): void;
  outcome(outcome: WaveOutcome): void;
  /** Takes in the screens of the run, which come with the game. */
  adoptRun(screens: RunScreens): void;
  run(reading: RunReading): void;
  runOutcome(outcome: RunOutcome): void;
  /** A newer version of the page is here: the title offers to load it. Nobody who plays hears of it. */
  newer(take: () => void): void;
  /** Sends the companion after a kite, or calls him home, while kites fly. */
  pressErrand(): void;
  /** Presses what Escape or P means now. */
  pressEscape(): void;
  /** Presses the first button of the screen, unless a button has the focus and will be pressed by itself. */
  pressEnter(): void;
}

/** Screens that lie over the title's picture. */
const beforeFlight: ReadonlySet<Screen> = new Set([
  'title',
  'tournaments',
  'two',
  'loading',
  'run-loading',
  'story',
  'card',
  'steady',
  'facts',
  'language',
  'wall',
]);

/**
 * Builds the overlay into the page's `#overlay`, around the title that stands there.
 * `act` is told each press that is not the overlay's own.
 */
export function createOverlay(page: Document, locale: Locale, say: Say, act: (action: AskedAction) => void): Overlay {
  const root = page.querySelector<HTMLElement>('#overlay');
  const sky = page.querySelector<HTMLElement>('#sky');
  if (!root || !sky) throw new Error('index.html has no overlay or no sky');
  translatePage(page, locale, say);
  layChalk(page);
  sky.setAttribute('role', 'application');
  sky.setAttribute('aria-label', say(skyWords.point));
  sky.tabIndex = -1;

  const title = adoptTitle(page, say);
  const flight = createFlight(say, () => performance.now());
  const tournaments = createTournaments(say);
  const two = createTwo(say);
  const pause = createPause(say);
  const result = createResult(say);
  let runs: RunScreens | null = null;
  let storied = false;
  const how = createHow(say);
  const notices = createNotices(say);
  root.append(flight.element, tournaments, two, pause, result.element, how, notices.element);

  let screen: Screen = 'title';
  let scheme: Settings['scheme'] = 'point';
  let opening: Opening = { yours: '', his: '', many: false, cuts: 0 };
  let beforeHow: Element | null = null;

  /** Screens that have come later, by their names. */
  const later = new Map<Screen, HTMLElement>();

  /** The screen that takes presses now; null over the bare sky. */
  const top = (): HTMLElement | null => {
    if (!how.hidden) return how;
    const screens: Partial<Record<Screen, HTMLElement | null>> = {
      title: title.element,
      tournaments,
      two,
      loading: title.element,
      flight: null,
      paused: pause,
      result: result.element,
      'run-loading': title.element,
      run: null,
      'run-paused': runs?.pause ?? null,
      'run-result': runs?.result ?? null,
    };
    return later.get(screen) ?? screens[screen] ?? null;
  };

  const arrange = () => {
    const open = top();
    const onTitle = beforeFlight.has(screen);
    title.element.toggleAttribute('data-gone', !onTitle);
    title.waiting(screen === 'loading' || screen === 'run-loading');
    const isRun = runs?.arrange(screen) ?? false;
    flight.element.hidden = onTitle || isRun || screen === 'attract';
    tournaments.hidden = screen !== 'tournaments';
    two.hidden = screen !== 'two';
    for (const [name, part] of later) part.hidden = name !== screen;
    pause.hidden = screen !== 'paused';
    result.element.hidden = screen !== 'result';
    for (const part of [
      title.element,
      tournaments,
      two,
      pause,
      result.element,
      ...(runs ? [runs.pause, runs.result] : []),
      how,
      ...later.values(),
    ])
      part.inert = part !== open;
    flight.element.inert = open !== null;
    if (runs) runs.lanes.inert = open !== null;
    sky.inert = open !== null;
    page.documentElement.dataset.screen = screen;
  };

  /** The way back leads on in the story. */
  const nameWaysBack = () => {
    for (const part of [pause, result.element, ...(runs ? [runs.pause, runs.result] : [])]) {
      const back = part.querySelector('[data-action="back"]');
      if (back) writeText(back, say(storied ? 'story.on' : 'menu.title'));
    }
  };

  const focus = () => (top()?.querySelector<HTMLElement>('[data-focus]') ?? sky).focus({ preventScroll: true });

  const openHow = () => {
    beforeHow = page.activeElement;
    how.hidden = false;
    arrange();
    focus();
  };
  const closeHow = () => {
    how.hidden = true;
    arrange();
    if (beforeHow instanceof HTMLElement) beforeHow.focus();
  };
  const close = (button: HTMLElement) => {
    if (!notices.close(button)) closeHow();
    else if (screen === 'flight' || screen === 'run') focus();
  };

  listenForActions(root, (action, button) => {
    if (action === 'how') openHow();
    else if (action === 'close') close(button);
    else if (action === 'watch') {
      flight.watch();
      focus();
    } else act(action);
  });
  how.hidden = true;
  arrange();

  return {
    notices,
    show(next) {
      screen = next;
      how.hidden = true;
      if (next === 'run') sky.setAttribute('aria-label', say('run.sky'));
      arrange();
      focus();
    },
    inStory(on) {
      storied = on;
      nameWaysBack();
    },
    adopt(name, element) {
      later.set(name, element);
      how.before(element);
      arrange();
    },
    progress: (share) => title.progress(share),
    settings(settings) {
      showToggles(root, 'mute', !settings.muted);
      showToggles(root, 'motion', settings.motion === 'calm');
      showToggles(root, 'spool-taps', settings.spoolTaps);
      showToggles(root, 'goes-alone', settings.goesAlone);
      page.documentElement.dataset.motion = settings.motion;
      showScheme(root, settings.scheme);
      page.documentElement.dataset.scheme = settings.scheme;
      scheme = settings.scheme;
      sky.setAttribute('aria-label', say(skyWords[settings.scheme]));
    },
    begin(begun) {
      opening = begun;
      flight.begin(begun);
      const isLesson = begun.lesson === true;
      for (const skip of root.querySelectorAll<HTMLElement>('[data-action="skip"]')) skip.hidden = !isLesson;
      sky.setAttribute('aria-label', say(begun.table === 'spool' ? 'hud.sky-spool' : skyWords[scheme]));
      flight.moment(null, 'no');
    },
    reading: (reading, pair) => flight.show(reading, pair),
    moment: (moment, leave) => flight.moment(moment, leave),
    cuts: (cuts) => flight.count(cuts),
    outcome: (outcome) => result.show(outcome, opening),
    adoptRun(screens) {
      runs = screens;
      how.before(...screens.elements);
      nameWaysBack();
      arrange();
    },
    run: (reading) => runs?.read(reading),
    runOutcome: (outcome) => runs?.end(outcome),
    newer: (take) => title.newer(take),
    pressErrand() {
      if (screen === 'flight' && how.hidden) flight.pressErrand();
    },
    pressEscape() {
      if (!how.hidden) closeHow();
      else if (screen === 'flight' || screen === 'run') act('pause');
      else if (screen === 'paused' || screen === 'run-paused') act('resume');
      else if (screen !== 'title') act('back');
    },
    pressEnter() {
      if (page.activeElement instanceof HTMLButtonElement) return;
      top()?.querySelector<HTMLElement>('[data-focus]')?.click();
    },
  };
}
