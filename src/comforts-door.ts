// What makes the game fit a person, joined to the page: letters, sides and contrast are shown at once, keys are heard, matches go
// at their pace, and help is told on the result. The sheet itself comes when it is asked for.
import { languages } from './languages.ts';
import { turnPageTo } from './platform/language-shelf.ts';
import { openOwnKeys } from './platform/own-keys.ts';
import { openOwnPads } from './platform/own-pads.ts';
import { askForFile, offerFile } from './platform/progress-shelf.ts';
import { tremble } from './platform/vibration.ts';
import { openWakeLock } from './platform/wake-lock.ts';
import { comforted, kindWindSteps } from './session/comforted.ts';
import { type Comforts, keyActions, openComforts, padActions, turnsMs } from './session/comforts.ts';
import type { Screen } from './session/flow.ts';
import type { Match } from './session/match.ts';
import { comfortedRun, feltOfRun } from './session/run/comforted-run.ts';
import type { RunPlay } from './session/run/run-play.ts';
import { openRunSwitch } from './session/run/run-switch.ts';
import type { Quality, TextStorage } from './session/settings.ts';
import type { MatchOrder } from './session/sitting-parts.ts';
import type { MatchEvent } from './sim/events.ts';
import type { RunEvent } from './sim/run/run-events.ts';
import type { Say } from './text/say.ts';
import { openScan } from './ui/scan.ts';
import type { SoundRowsWishes } from './ui/sound-rows.ts';

export interface ComfortsWishes {
  readonly page: Document;
  readonly say: Say;
  readonly storage: TextStorage;
  /** What the address asks for. */
  readonly asked: Partial<Comforts>;
  readonly sound: SoundRowsWishes;
  readonly press: (action: string) => void;
  readonly chooseQuality: (quality: Quality) => void;
  /** The sheet did not arrive. */
  readonly failed: () => void;
}

export interface ComfortsDoor {
  /** The flow has opened a screen. */
  entered(screen: Screen): void;
  /** A starter of matches, at this person's pace and in his wind. */
  start(start: (order: MatchOrder) => Match): (order: MatchOrder) => Match;
  /** Facts of the ticks just flown; `mine` are the person's kites. */
  events(events: readonly MatchEvent[], mine: ReadonlySet<string>): void;
  /** A starter of runs, at this person's pace. */
  startRun(start: StartRun): StartRun;
  /** What has just happened in the lanes. */
  ran(events: readonly RunEvent[], run: RunPlay['run']): void;
}

type StartRun = typeof import('./session/run/run-play.ts').startRun;

const touchMs = 30;
const cutMs = 120;
/** Keys that hold until they are pressed again, where that is wanted. */
const holdingKeys = [keyActions.pull, keyActions.feed];
const playing: ReadonlySet<Screen> = new Set(['flight', 'run']);

/** How long a fact of the fight is felt, milliseconds; 0 for all that does not touch the person's own line. */
function trembleMs(event: MatchEvent, mine: ReadonlySet<string>): number {
  if (event.kind === 'LineCut') return mine.has(event.loser) || mine.has(event.winner ?? '') ? cutMs : 0;
  return event.kind === 'LinesTouched' && (mine.has(event.a) || mine.has(event.b)) ? touchMs : 0;
}

/** Opens the door and shows what was chosen before. */
export function openComfortsDoor(wishes: ComfortsWishes): ComfortsDoor {
  const { page, say, storage } = wishes;
  const { documentElement: root } = page;
  const keys = openOwnKeys(window);
  const pads = openOwnPads(window);
  const scan = openScan(page);
  const lit = openWakeLock(page);
  let panel: Promise<typeof import('./ui/settings-panel.ts')> | null = null;
  let sheet: import('./ui/settings-panel.ts').SettingsPanel | null = null;

  const show = ({ text, contrast, hand, keys: own, pad, toggles, scans, turns }: Comforts) => {
    root.style.setProperty('--text-size', String(text));
    root.dataset.contrast = contrast;
    root.dataset.hand = hand;
    root.dataset.toggles = String(toggles);
    const heard = Object.entries(own).map(([action, code]) => [code, keyActions[action as keyof typeof own]] as const);
    keys.set(new Map(heard), new Set(toggles ? holdingKeys : []));
    pads.set(
      new Map(Object.entries(pad).map(([action, button]) => [button, padActions[action as keyof typeof pad]] as const)),
    );
    scan.set(scans ? turnsMs[turns] : null);
  };
  const comforts = openComforts(storage, wishes.asked, show);
  show(comforts.current);

  const open = () => {
    panel ??= import('./ui/settings-panel.ts');
    panel.then(
      ({ createSettingsPanel }) => {
        sheet ??= createSettingsPanel(page, {
          say,
          comforts,
          settings: wishes.sound.settings,
          sound: wishes.sound,
          languages,
          tag: root.lang,
          turnTo: turnPageTo,
          press: wishes.press,
          chooseQuality: wishes.chooseQuality,
          askKey: keys.ask,
          askPad: pads.ask,
          save: (text) => offerFile(page, 'gudiparan-settings.json', text),
          load: (chosen) => askForFile(page, chosen),
        });
        sheet.open();
      },
      () => {
        panel = null;
        wishes.failed();
      },
    );
  };
  page.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-action="settings"]')) open();
  });
  for (const [place, style] of [
    ['.title-corner', 'tag'],
    ['[aria-labelledby="pause-title"] .hung', 'strip strip-button'],
  ] as const) {
    const button = page.createElement('button');
    [button.type, button.className, button.textContent] = ['button', style, say('settings.open')];
    button.dataset.action = 'settings';
    const last = page.querySelector(place)?.querySelector(':scope > [data-action="back"]');
    if (last) last.before(button);
    else page.querySelector(place)?.append(button);
  }

  /** What the match was begun with: chosen while it lasts, these two begin with the next. */
  let flown: Pick<Comforts, 'kindWind' | 'slowWear'> = comforts.current;
  /** Help is told where the result is read. */
  const tellHelp = async () => {
    const { helpSentence } = await (panel ?? import('./ui/settings-panel.ts'));
    const sentence = helpSentence(say, { ...comforts.current, ...flown });
    for (const words of page.querySelectorAll('.result-sheet [role="status"]')) {
      const told = words.querySelector('.helped') ?? page.createElement('p');
      told.className = 'helped';
      told.textContent = sentence;
      if (sentence === '') told.remove();
      else words.append(told);
    }
  };

  /** Lets the device tremble, where the person wants it to, and where it can. */
  const feel = (longestMs: number) => {
    if (longestMs > 0 && comforts.current.trembles && wishes.sound.settings().motion === 'full') tremble(longestMs);
  };

  /** The lanes by one switch: its row comes with the first run of whoever has one. */
  const one = openRunSwitch();
  let row: Promise<import('./ui/run-switch.ts').RunSwitchRow> | null = null;
  const layRow = () => {
    if (!comforts.current.scans) return;
    row ??= import('./ui/run-switch.ts').then(({ layRunSwitch }) => layRunSwitch(page, say, one));
    row.then(
      ({ refresh }) => refresh(),
      () => {
        row = null;
        wishes.failed();
      },
    );
  };

  return {
    entered(screen) {
      if (screen === 'run') layRow();
      lit.hold(playing.has(screen) || root.dataset.kiosk !== undefined);
      if (screen === 'result') void tellHelp().catch(() => {});
    },
    start: (start) => (order) => {
      const { kindWind } = comforts.current;
      const slowWear = comforts.current.slowWear && order.play.table !== 'rivals';
      const kindness = Math.max(order.kindness, kindWind ? kindWindSteps : 0);
      flown = { kindWind, slowWear };
      return comforted(start({ ...order, kindness, slowWear }), () => comforts.current);
    },
    events(events, mine) {
      feel(Math.max(0, ...events.map((event) => trembleMs(event, mine))));
    },
    startRun:
      (start) =>
      (...asked) =>
        comfortedRun(start(...asked), () => comforts.current, one),
    ran(events, run) {
      feel(Math.max(0, ...events.map((event) => feltOfRun(event, run))));
    },
  };
}
