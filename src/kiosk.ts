// A museum's kiosk: it comes only where it is asked for. It joins the clock of a visit, the play without anybody, the staff's
// panel and the page's healing; what each of them does stands in its own file.
import type { Catalogue } from './content/catalogue.ts';
import type { KioskRules } from './content/kiosk-file.ts';
import { loudestAt } from './content/quiet-hours.ts';
import { dress, prepare, spare } from './kiosk-beginning.ts';
import { bringLocale, type Language } from './languages.ts';
import { watchActivity } from './platform/activity.ts';
import {
  forgetVisitor,
  homeAddress,
  inLanguage,
  keepHome,
  keepVisit,
  openAnew,
  openKioskStore,
} from './platform/kiosk-shelf.ts';
import type { NewerVersion } from './platform/newer-version.ts';
import { watchFrames } from './platform/stalls.ts';
import { dayAsWritten, today } from './platform/today.ts';
import type { Flow, Screen } from './session/flow.ts';
import { type HealCause, openHeals } from './session/kiosk/heals.ts';
import { openSelfPlay, type SelfPlay } from './session/kiosk/self-play.ts';
import { openStatistics } from './session/kiosk/statistics.ts';
import { openVisit, type VisitReading } from './session/kiosk/visit.ts';
import type { Match } from './session/match.ts';
import type { SettingsBook } from './session/settings.ts';
import type { PressedAction } from './session/sitting.ts';
import type { Sounds } from './session/sitting-parts.ts';
import { openStaffDesk } from './staff-desk.ts';
import { createSay, type Locale, type Say } from './text/say.ts';
import { createAttractScreen } from './ui/kiosk/attract-screen.ts';
import { watchCorner } from './ui/kiosk/corner-hold.ts';
import { createVisitStrip } from './ui/kiosk/visit-strip.ts';
import type { Overlay } from './ui/overlay.ts';
import './ui/styles/kiosk.css';

export interface KioskWishes {
  /** The text of `kiosk.json`; null where there is none. */
  readonly file: string | null;
  readonly page: Document;
  readonly locale: Locale;
  readonly say: Say;
  readonly languages: readonly Language[];
  readonly overlay: Overlay;
  readonly settings: SettingsBook;
  readonly catalogue: Catalogue;
  readonly flow: Flow;
  readonly newer: NewerVersion;
  /** The first seed of the play without anybody, 0..2^32-1. */
  readonly seed: number;
  readonly press: (action: PressedAction) => void;
  /** Rests whatever flies. */
  readonly rest: () => void;
  /** Shows a match of its own on the sky, once there is one. */
  readonly show: (match: Match) => void;
}

export interface Kiosk {
  readonly rules: KioskRules;
  /** It has broken too often: a coarse picture at half the pace. */
  readonly safe: boolean;
  /** The match that is played without anybody; null while somebody plays. */
  readonly match: Match | null;
  /** What a control room may read. */
  status(): object;
  /** The flow has opened a screen. */
  entered(screen: Screen): void;
  /** The picture has come. */
  arrived(): void;
  /** Something broke, and whether the picture's context has gone. */
  broke(words: string): void;
  context(lost: boolean): void;
  /** The game did not come. */
  failed(): void;
  /** No louder than the museum wants it. */
  quieten(sounds: Sounds): Sounds;
}

const lookMs = 1000;
const wanderMs = 15_000;
const contextMs = 5000;
/** An error is told before the page opens anew. */
const errorMs = 2000;
const failedMs = 15_000;
/** From one try to open the page anew to the next where its server does not answer. */
const retryMs = 60_000;
const roundEnds: ReadonlySet<Screen> = new Set(['result', 'run-result']);
const minuteOfDay = () => new Date().getHours() * 60 + new Date().getMinutes();

/** Opens the kiosk. Null when the page opens itself anew at once. */
export async function openKiosk(wishes: KioskWishes): Promise<Kiosk | null> {
  const { page, locale, say, languages, overlay, settings, catalogue, flow, newer } = wishes;
  const beginning = await prepare(wishes);
  if (beginning === null) return null;
  const { rules, complaints, resumed, home } = beginning;

  const store = openKioskStore();
  const statistics = openStatistics(store, () => dayAsWritten(today()));
  const heals = openHeals(store);
  const safe = heals.safe(Date.now());
  const visit = openVisit(rules, resumed?.seconds ?? null);
  const offered = languages.filter(({ tag }) => rules.languages.length === 0 || rules.languages.includes(tag));
  let self: SelfPlay | null = null;
  let reading: VisitReading | null = null;
  let there = false;
  let cap = rules.volume;
  let sounding: { sounds: Sounds; last: Parameters<Sounds['settings']>[0] } | null = null;

  dress(page, rules, catalogue, languages.length);
  if (safe) spare(page, settings, heals.list.at(-1)?.cause ?? 'error');

  /** Back to where nobody plays: the page opens anew, or, where its server is gone, at least its screens go back. */
  let leaving = false;
  const reset = async () => {
    if (leaving) return;
    leaving = true;
    keepVisit(null);
    forgetVisitor();
    if (await openAnew(home())) return;
    leaving = false;
    forgetVisitor();
    for (let steps = 0; flow.screen !== 'title' && flow.screen !== 'attract' && steps < 4; steps++) flow.take('back');
    flow.take('attract');
  };

  const heal = (cause: HealCause, words: string, inMs: number) => {
    if (leaving) return;
    leaving = true;
    statistics.count('heals');
    const wait = Math.max(inMs, heals.note(cause, words, Date.now()));
    const attempt = async () => {
      keepVisit(null);
      forgetVisitor();
      if (!(await openAnew(home()))) setTimeout(attempt, retryMs);
    };
    setTimeout(attempt, wait);
  };

  const toLanguage = async (tag: string) => {
    if (leaving) return;
    leaving = true;
    keepVisit({ plays: true, seconds: 0 });
    if (await openAnew(inLanguage(location.href, tag))) return;
    // The page cannot be had in that language now: whoever touched it flies all the same.
    leaving = false;
    keepVisit({ plays: false, seconds: 0 });
    wishes.press('play');
  };

  /** The first touch counts: it begins the game, in the language whose call was touched. */
  const begin = (target: Element | null) => {
    const tag = target?.closest<HTMLElement>('[data-begin]')?.dataset.begin ?? locale.tag;
    visit.touch();
    statistics.visit(tag);
    if (tag !== locale.tag) return void toLanguage(tag);
    keepVisit({ plays: false, seconds: 0 });
    wishes.press('play');
  };
  const touched = (down: boolean, target: Element | null) => {
    if (target?.closest('[data-staff]')) return;
    if (flow.screen !== 'attract') visit.touch();
    else if (down) begin(target);
  };

  const calls = await Promise.all(
    offered.map(async ({ tag, direction }) => ({ tag, direction, say: createSay(await bringLocale(tag)) })),
  );
  const attract = createAttractScreen(calls, locale.tag, rules.people === 2);
  const strip = createVisitStrip(say, () => void reset());
  overlay.adopt('attract', attract.element);
  page.querySelector('#overlay')?.append(strip.element);
  attract.element.addEventListener('click', ({ target }) => {
    if (flow.screen === 'attract' && target instanceof Element && target.closest('[data-begin]')) begin(target);
  });

  const desk = openStaffDesk({
    page,
    say,
    languages: offered,
    rules,
    complaints,
    heals,
    statistics,
    cap: () => cap,
    soften(volume) {
      cap = volume;
      soundAgain();
    },
    mute: () => wishes.press('mute'),
    rest: wishes.rest,
    reset: () => void reset(),
    language(tag) {
      keepHome(inLanguage(homeAddress(), tag));
      void reset();
    },
  });

  // Before the keys of the page: what begins a visit presses nothing else.
  page.addEventListener(
    'keydown',
    (event) => {
      if (flow.screen !== 'attract' || desk.open || /^(?:Control|Alt|Shift|Meta|OS)/.test(event.key)) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) begin(event.target instanceof Element ? event.target : null);
    },
    true,
  );
  // The click that belongs to the touch which has begun a visit must not press what has come up beneath it.
  page.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (flow.screen !== 'attract' || desk.open) return;
      touched(true, target instanceof Element ? target : null);
      const swallow = (event: Event) => [event.preventDefault(), event.stopImmediatePropagation()];
      page.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => page.removeEventListener('click', swallow, true), lookMs);
    },
    true,
  );
  const activity = watchActivity(page, (down, target) => {
    if (flow.screen !== 'attract') touched(down, target);
  });
  watchCorner(page, desk.show);
  watchFrames(page, () => heal('frames', 'no picture for ten seconds', 0));

  const soundAgain = () => sounding?.sounds.settings(quiet(sounding.last));
  const quiet = <Choice extends { readonly volume: number }>(choice: Choice): Choice => ({
    ...choice,
    volume: Math.min(choice.volume, loudestAt(minuteOfDay(), cap, rules.quietHours)),
  });

  const mayOpenAnew = (hour: number, up: number) =>
    hour === rules.dailyHour && up > 3600 ? 'daily' : newer.waits && rules.updates === 'attract' ? 'newer' : null;
  /** What is done only while nobody plays. */
  const idleAway = (now: number) => {
    if (there && self?.look(now)) wishes.show(self.match);
    const why = mayOpenAnew(new Date().getHours(), now / 1000);
    if (why === null || leaving) return;
    if (newer.waits && rules.updates !== 'never') newer.take();
    else void reset();
  };

  const tell = (now: number) => {
    // A window's name that changes is a heartbeat that anybody outside can see.
    page.title = `${say('page.name')} · ${reading?.phase ?? 'attract'} · ${Math.floor(now / 5000)}`;
  };
  /** Who holds something is there; in front of a kiosk that plays by itself, a gamepad begins. */
  const feel = () => {
    const held = activity.held && !desk.open;
    if (flow.screen !== 'attract') {
      if (desk.used() || held) visit.touch();
    } else if (held) begin(null);
  };
  /** What is done now and then. */
  const tend = (looks: number) => {
    if (looks % (wanderMs / lookMs) === 0) attract.wander();
    if (looks % 60 !== 0) return;
    statistics.count('up', 60);
    soundAgain();
  };
  let looks = 0;
  const look = () => {
    const now = performance.now();
    feel();
    const read = visit.look(now, flow.screen);
    reading = read;
    if (read.phase !== 'attract' && !leaving) keepVisit({ plays: false, seconds: read.seconds });
    if (read.ended !== null && !leaving) {
      statistics.ended(read.ended, read.seconds);
      void reset();
    }
    strip.show(read);
    if (flow.screen === 'attract') idleAway(now);
    tend(++looks);
    tell(now);
  };

  const playAlone = () => {
    self ??= openSelfPlay(catalogue, rules.levels, wishes.seed);
    if (self && there && flow.screen === 'attract') wishes.show(self.match);
  };
  let contextTimer = 0;
  const kiosk: Kiosk = {
    rules,
    safe,
    get match() {
      return flow.screen === 'attract' ? (self?.match ?? null) : null;
    },
    status: () => ({
      phase: reading?.phase ?? 'attract',
      resetIn: reading?.resetIn ?? null,
      turnLeft: reading?.turnLeft ?? null,
      safe,
      upSeconds: Math.round(performance.now() / 1000),
      today: { ...statistics.today },
      complaints: [...complaints],
      heals: heals.list.map((one) => ({ ...one })),
    }),
    entered(screen) {
      if (roundEnds.has(screen)) statistics.count('rounds');
      if (screen === 'attract') playAlone();
      else if (self !== null) self = null;
    },
    arrived() {
      there = true;
      playAlone();
    },
    broke(words) {
      statistics.count('errors');
      heal('error', words, errorMs);
    },
    context(lost) {
      clearTimeout(contextTimer);
      if (lost) contextTimer = window.setTimeout(() => heal('context', 'the picture was lost', 0), contextMs);
    },
    failed: () => heal('game', 'the game did not arrive', failedMs),
    quieten(sounds) {
      sounding = { sounds, last: settings.current };
      return {
        ...sounds,
        settings(choice) {
          sounding = { sounds, last: choice };
          sounds.settings(quiet(choice));
        },
      };
    },
  };
  for (const sentence of complaints) console.info(`kiosk: ${sentence}`);
  setInterval(look, lookMs);
  if (resumed === null) queueMicrotask(() => flow.take('attract'));
  else if (resumed.plays) queueMicrotask(() => wishes.press('play'));
  return kiosk;
}
